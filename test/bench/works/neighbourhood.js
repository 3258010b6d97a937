/** A filtered neighbourhood: two steps, at most 500 relations, beside a scan of graphology. */
import { randomFrom } from '../../../dist/analysis/metrics/random.js';
import { buildGraph, memoryEngine } from '../../../dist/index.js';
import { median, quantile, row } from '../race.js';
import { entityId } from '../story.js';

const QUESTIONS = 200;
const MOST = 200;

export async function* neighbourhoodWork({ size, dossier }) {
  const whole = dossier();
  const engine = memoryEngine(whole);
  const random = randomFrom(5);
  const starts = Array.from({ length: QUESTIONS }, () => entityId(Math.floor(random() * whole.entities.length)));
  const filter = { notAct: ['alleges'] };
  const ours = [];
  let most = 0;
  for (const id of starts) {
    const start = performance.now();
    const { relations } = await engine.neighbourhood({ id: [id], depth: 2, limit: MOST, filter });
    ours.push(performance.now() - start);
    most = Math.max(most, relations.length);
  }
  const scans = [];
  if (size <= 1_000_000) {
    const graph = buildGraph(whole);
    for (const id of starts.slice(0, 5)) {
      const start = performance.now();
      scan(graph, id);
      scans.push(performance.now() - start);
    }
  }
  yield row(
    `filtered neighbourhood, 2 steps, ${size} relations`,
    { ours: median(ours), ...(scans.length > 0 && { 'scanning graphology': median(scans) }) },
    `95th percentile ${quantile(ours, 0.95).toFixed(2)} ms, at most ${most} relations`,
  );
}

/** What one does without an index of claims: go over all relations, once for each step. */
function scan(graph, id) {
  const found = new Set([id]);
  for (let step = 0; step < 2; step++) {
    const next = [];
    graph.forEachEdge((_, { claims }, source, target) => {
      if (!found.has(source) && !found.has(target)) return;
      if (!claims.some(({ chain }) => !chain.some(({ act }) => act === 'alleges'))) return;
      next.push(source, target);
    });
    for (const one of next) if (found.size < MOST) found.add(one);
  }
  return found;
}
