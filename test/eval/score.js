/** Scores what an extractor proposed against gold: entities, relations, standing, attribution, and safety. */
import { standing, UNKNOWN_SOURCES } from '../../dist/model/standing.js';

/**
 * @typedef {{ start: number, end: number }} Place UTF-16 code units, end exclusive
 * @typedef {{ id: string, type: string, places: Place[] }} GoldEntity
 * @typedef {{ chain: { agent?: string, act: string }[], polarity: string, modality: string }} GoldClaim
 * @typedef {{ subject: string, type: string, object?: string, standing?: string, claims?: GoldClaim[] }} GoldRelation
 * @typedef {{ id: string, entities: GoldEntity[], relations: GoldRelation[], known?: ReadonlySet<string> }} Gold
 */

/** Counts that add up over documents. */
export class Tally {
  hits = 0;
  proposed = 0;
  wanted = 0;

  add(hits, proposed, wanted) {
    this.hits += hits;
    this.proposed += proposed;
    this.wanted += wanted;
  }

  get precision() {
    return this.proposed === 0 ? (this.wanted === 0 ? 1 : 0) : this.hits / this.proposed;
  }

  get recall() {
    return this.wanted === 0 ? 1 : this.hits / this.wanted;
  }

  get f1() {
    const sum = this.precision + this.recall;
    return sum === 0 ? 0 : (2 * this.precision * this.recall) / sum;
  }
}

export const MEASURES = ['entities', 'entities+type', 'relations', 'relations+standing', 'source', 'act', 'content'];

/** Standings that say that something is so. A relation that gold does not say so must never come out as one of them. */
const FIRM = new Set(['stated', 'reported']);

/**
 * Scores one document. An entity is found where one of its mentions overlaps one of gold's by more than half; each gold
 * entity is given to the proposal that overlaps it best.
 * @param {Gold} gold
 * @param {{ entities: { id: string, type: string }[], mentions: (Place & { entity: string })[], claims: object[] }} found
 * @param {{ isEntityOf(type: string, among: string[]): boolean, relationTypes: ReadonlyMap<string, { symmetric: boolean }> }} ontology
 * @param {(id: string) => string | undefined} typeOf the type of a proposed entity
 */
export function scoreDocument(gold, found, ontology, typeOf) {
  const tallies = Object.fromEntries(MEASURES.map((name) => [name, new Tally()]));
  const alignment = alignEntities(gold, found);
  const related = (a, b) => a !== undefined && (ontology.isEntityOf(a, [b]) || ontology.isEntityOf(b, [a]));
  const goldById = new Map(gold.entities.map((entity) => [entity.id, entity]));
  const proposed = [...new Set([...found.mentions.map(({ entity }) => entity), ...found.claims.flatMap(idsIn)])];
  const reached = new Set(alignment.values());
  const rightType = new Set(
    [...alignment].filter(([id, goal]) => related(typeOf(id), goldById.get(goal)?.type ?? '')).map(([, goal]) => goal),
  );
  const aligned = proposed.filter((id) => alignment.has(id)).length;
  tallies.entities.add(Math.min(aligned, reached.size), proposed.length, gold.entities.length);
  tallies['entities+type'].add(Math.min(aligned, rightType.size), proposed.length, gold.entities.length);

  const { wanted, key } = goldKeys(gold, ontology);
  const made = new Map();
  const isScored = ({ type, object }) => object !== undefined && (!gold.scoredTypes || gold.scoredTypes.has(type));
  for (const claim of found.claims.filter(isScored)) {
    const subject = alignment.get(claim.subject) ?? `?${claim.subject}`;
    const object = alignment.get(claim.object) ?? `?${claim.object}`;
    const name = key({ subject, type: claim.type, object });
    made.set(name, [...(made.get(name) ?? []), claim]);
  }
  const errors = { missed: [], spurious: [], standing: [], unsafe: [] };
  let right = 0;
  let proposedOnes = 0;
  const met = new Set();
  for (const [name, claims] of made) {
    const goal = wanted.get(name);
    const derived = standing(
      claims.map((claim) => ({ ...claim, review: 'accepted', document: gold.id })),
      UNKNOWN_SOURCES,
    );
    if (!met.has(goal)) proposedOnes++;
    if (!goal) errors.spurious.push(`${name} ${derived}`);
    else if (!met.has(goal)) {
      met.add(goal);
      if (goal.standing === undefined || goal.standing === derived) right++;
      else errors.standing.push(`${name}: ${derived}, not ${goal.standing}`);
      if (goal.standing !== undefined && !FIRM.has(goal.standing) && FIRM.has(derived))
        errors.unsafe.push(`${name}: ${derived}, not ${goal.standing}`);
      scoreAttribution(goal, claims, alignment, tallies);
    }
  }
  for (const relation of gold.relations) if (!met.has(relation)) errors.missed.push(key(relation));
  tallies.relations.add(met.size, proposedOnes, gold.relations.length);
  tallies['relations+standing'].add(right, proposedOnes, gold.relations.length);
  errors.entities = {
    missed: gold.entities.filter(({ id }) => !reached.has(id)).map(({ id }) => id),
    spurious: proposed.filter((id) => !alignment.has(id)),
  };
  return { tallies, errors };
}

/** Gold relations by their keys, and the key of any relation between entities of gold. */
export function goldKeys(gold, ontology) {
  const symmetric = (type) => ontology.relationTypes.get(type)?.symmetric ?? false;
  const key = ({ subject, type, object }) => {
    const [a, b] = symmetric(type) && (object ?? '') < subject ? [object, subject] : [subject, object];
    return `${a} ${type} ${b}`;
  };
  const wanted = new Map(gold.relations.flatMap((relation) => keysOf(relation, key).map((name) => [name, relation])));
  return { wanted, key };
}

/** The keys under which a gold relation may be found: of its alternatives, and of both directions where it leaves it open. */
function keysOf({ subject, type, types = [type], object, either }, key) {
  return types.flatMap((one) => [
    key({ subject, type: one, object }),
    ...(either ? [key({ subject: object, type: one, object: subject })] : []),
  ]);
}

/** Over the claims of relations that both hold: who speaks, what they do, and what of it is said to be so. */
function scoreAttribution(goal, claims, alignment, tallies) {
  if (!goal.claims) return;
  const views = {
    source: (claim, to) => claim.chain.map(({ agent }) => (agent === undefined ? '-' : to(agent))).join(' '),
    act: (claim) => claim.chain.map(({ act }) => act).join(' '),
    content: ({ polarity, modality }) => `${polarity} ${modality}`,
  };
  for (const [name, view] of Object.entries(views)) {
    const wanted = goal.claims.map((claim) => view(claim, (id) => id));
    const made = claims.map((claim) => view(claim, (id) => alignment.get(id) ?? `?${id}`));
    const left = [...wanted];
    let hits = 0;
    for (const one of made) {
      const at = left.indexOf(one);
      if (at < 0) continue;
      left.splice(at, 1);
      hits++;
    }
    tallies[name].add(hits, made.length, wanted.length);
  }
}

/** From proposed entities to gold's. */
export function alignEntities(gold, found) {
  const alignment = new Map();
  const ids = new Set([...found.mentions.map(({ entity }) => entity), ...found.claims.flatMap(idsIn)]);
  for (const id of ids) {
    if (gold.known?.has(id)) {
      alignment.set(id, id);
      continue;
    }
    let best = 0.5;
    for (const mention of found.mentions.filter(({ entity }) => entity === id)) {
      for (const entity of gold.entities) {
        for (const place of entity.places) {
          const likeness = overlap(mention, place);
          if (likeness <= best) continue;
          best = likeness;
          alignment.set(id, entity.id);
        }
      }
    }
  }
  return alignment;
}

/** Shared length over mean length: 1 for the same place. */
export function overlap(a, b) {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : (2 * shared) / (a.end - a.start + b.end - b.start);
}

function idsIn({ subject, object, chain }) {
  return [subject, object, ...chain.map(({ agent }) => agent)].filter((id) => id !== undefined);
}

/** Every place where words stand in a text. */
export function placesOf(text, words) {
  const places = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    places.push({ start: at, end: at + words.length });
  return places;
}

/** `"reuters:reports memo:alleges"` as a chain; `-` is the document's own voice. */
export function readChain(words) {
  return words
    .split(' ')
    .filter(Boolean)
    .map((step) => {
      const [agent, act] = step.split(':');
      return agent === '-' ? { act } : { agent, act };
    });
}
