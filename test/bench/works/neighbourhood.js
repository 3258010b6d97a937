/**
 * A filtered neighbourhood: two steps, at most 200 entities, with its relations. The peer walks graphology's adjacency
 * from the same entities, holds every claim against the same filter, and gives the same entities and relations.
 */
import { randomFrom } from '../../../dist/analysis/metrics/random.js';
import { buildGraph, memoryEngine } from '../../../dist/index.js';
import { quantile, race, row } from '../race.js';
import { entityId } from '../story.js';

const QUESTIONS = 200;
const MOST = 200;
const DEPTH = 2;

export async function* neighbourhoodWork({ dossier, size, rounds }) {
  const whole = dossier();
  const engine = memoryEngine(whole);
  const graph = buildGraph(whole);
  const random = randomFrom(5);
  const starts = Array.from({ length: QUESTIONS }, () => entityId(Math.floor(random() * whole.entities.length)));
  const filter = { notAct: ['alleges'] };
  const found = { ours: [], walk: [] };
  const times = await race(
    {
      ours: async () => {
        found.ours = [];
        for (const id of starts) {
          found.ours.push(await engine.neighbourhood({ id: [id], depth: DEPTH, limit: MOST, filter }));
        }
      },
      'walking graphology': () => {
        found.walk = starts.map((id) => walk(graph, id));
      },
    },
    { rounds },
  );
  const same = starts.filter((_, i) => found.ours[i].entities.length === found.walk[i].entities.length).length;
  const sizes = found.ours.map(({ entities }) => entities.length);
  yield row(
    `filtered neighbourhood, 2 steps, ${size} relations`,
    Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, ms / QUESTIONS])),
    `${quantile(sizes, 0.5)} entities (median); as many by both for ${same} of ${QUESTIONS}`,
  );
}

function walk(graph, start) {
  const found = new Map([[start, 0]]);
  for (const [node, steps] of found) {
    if (steps === DEPTH || found.size >= MOST) break;
    graph.forEachEdge(node, (_, { claims }, source, target) => {
      const other = source === node ? target : source;
      if (found.size < MOST && !found.has(other) && claims.some(counts)) found.set(other, steps + 1);
    });
  }
  const relations = [];
  for (const node of found.keys()) {
    graph.forEachOutEdge(node, (id, { type, claims }, subject, object) => {
      if (!found.has(object)) return;
      const counted = claims.filter(counts);
      if (counted.length > 0) relations.push({ id, type, subject, object, claims: counted });
    });
  }
  const entities = [...found].map(([id, depth]) => ({ id, depth, names: graph.getNodeAttribute(id, 'names') }));
  return { entities, relations };
}

function counts({ chain }) {
  return chain.every(({ act }) => act !== 'alleges');
}
