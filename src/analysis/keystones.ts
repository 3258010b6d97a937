/**
 * Keystones: the claims, speakers and documents on which most of the picture hangs. Each is taken away in thought, and
 * what that does is counted: relations that vanish, standings that turn, entities that are cut off, and pairs of
 * entities that no path connects any more.
 * A single lost relation breaks paths only where it is a bridge; the loss of several is counted on the whole graph, but
 * only for the few that matter most without it, so that a dossier with many speakers is no harder than one with few.
 * O(claims + COUNTED × (n + m)).
 */
import { ACCEPTED, type Columns, columnsOf } from '../graph/columns.js';
import { type Neighbours, neighboursOf } from '../graph/neighbours.js';
import { buildSnapshot } from '../graph/snapshot.js';
import { type Claim, speakersOf } from '../model/claim.js';
import type { Dossier } from '../model/dossier.js';
import { itemAt } from '../model/item-at.js';
import { sourcesOf } from '../model/source.js';
import { type Standing, standingOf } from '../model/standing.js';
import { bridges } from './metrics/bridges.js';
import { connectedComponents } from './metrics/components.js';

export const KEYSTONE_KINDS = ['claim', 'speaker', 'document'] as const;
export type KeystoneKind = (typeof KEYSTONE_KINDS)[number];

export interface Keystone {
  kind: KeystoneKind;
  id: string;
  /** weighted sum of the effects, see KEYSTONE_WEIGHTS */
  score: number;
  /** relations on which nothing else is claimed, by id */
  relationsLost: string[];
  standingsFlipped: { relation: string; before: Standing; after: Standing }[];
  /** pairs of entities that were connected and are no longer */
  pathsBroken: number;
  /** entities that lose their last relation, by id */
  entitiesCutOff: string[];
}

/** What each effect weighs; broken paths as their share of all connected pairs. */
export const KEYSTONE_WEIGHTS = { relationLost: 1, standingFlipped: 3, entityCutOff: 1, pathsBroken: 20 } as const;

/** Everything whose loss would change something, by falling score, then by kind and id. Only accepted claims count. */
export function keystones(dossier: Dossier, kinds: readonly KeystoneKind[] = KEYSTONE_KINDS): Keystone[] {
  const picture = new Picture(dossier);
  const found: Keystone[] = [];
  for (const { kind, id, places } of candidates(picture.columns, kinds)) {
    const keystone = picture.without(kind, id, places);
    if (keystone.score > 0) found.push(keystone);
  }
  found.sort(byScore);
  const counted = found.slice(0, COUNTED).map((keystone) => picture.counted(keystone));
  return [...counted, ...found.slice(COUNTED)].filter(({ score }) => score > 0).sort(byScore);
}

/** Of so many the broken paths are counted on the whole graph; of the others as the sum of the bridges they lose. */
const COUNTED = 60;

function byScore(a: Keystone, b: Keystone): number {
  return b.score - a.score || KEYSTONE_KINDS.indexOf(a.kind) - KEYSTONE_KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1);
}

interface Candidate {
  kind: KeystoneKind;
  id: string;
  /** of the claims that would go, in order, so that those of one relation come together */
  places: readonly number[];
}

/** The groups of claims that go together. O(claims) */
function* candidates(columns: Columns, kinds: readonly KeystoneKind[]): Generator<Candidate> {
  const { claims, reviews } = columns;
  if (kinds.includes('claim')) {
    for (let place = 0; place < claims.length; place++) {
      if (reviews[place] === ACCEPTED) yield { kind: 'claim', id: itemAt(claims, place).id, places: [place] };
    }
  }
  if (kinds.includes('document')) yield* groups('document', columns, ({ document }) => [document]);
  // a document's own voice goes with the document
  const others = (claim: Claim) => speakersOf(claim).filter((id) => id !== claim.document);
  if (kinds.includes('speaker')) yield* groups('speaker', columns, others);
}

function* groups(
  kind: KeystoneKind,
  { claims, reviews }: Columns,
  namesOf: (claim: Claim) => readonly string[],
): Generator<Candidate> {
  const found = new Map<string, number[]>();
  for (let place = 0; place < claims.length; place++) {
    if (reviews[place] !== ACCEPTED) continue;
    for (const id of namesOf(itemAt(claims, place))) {
      const places = found.get(id);
      if (!places) found.set(id, [place]);
      // who speaks twice in a claim is there once
      else if (places.at(-1) !== place) places.push(place);
    }
  }
  for (const [id, places] of found) yield { kind, id, places };
}

/** The whole picture, against which each loss is held. */
class Picture {
  readonly columns: Columns;
  /** relations at each entity */
  readonly #degrees: Uint32Array;
  readonly #standings: Standing[];
  readonly #pairs: number;
  /** pairs of entities that a bridge keeps connected, by the numbers of the two */
  readonly #bridges = new Map<number, number>();
  /** 1 for a claim that is taken away at present; per entity the relations that it loses */
  readonly #gone: Uint8Array;
  readonly #losses: Uint32Array;
  #numbers: ReadonlyMap<string, number> | undefined;

  constructor(dossier: Dossier) {
    const { relations } = dossier;
    this.columns = columnsOf(relations, sourcesOf(dossier));
    const { claims, entities } = this.columns;
    this.#gone = new Uint8Array(claims.length);
    this.#standings = relations.map((_, i) => standingOf(this.#marks(i)));
    this.#degrees = new Uint32Array(entities.length);
    for (const i of relations.keys()) this.#count(this.#degrees, i);
    this.#losses = new Uint32Array(entities.length);
    const numbers = new Map(entities.map((id, i) => [id, i]));
    const { ids, order, out, in: incoming } = buildSnapshot({ entities: dossier.entities, relations });
    const neighbours = neighboursOf({ order, out, in: incoming });
    this.#pairs = connectedComponents(neighbours).sizes.reduce((sum, size) => sum + pairsAmong(size), 0);
    for (const { a, b, smaller, component } of bridges(neighbours).bridges) {
      if (weightOf(neighbours, a, b) !== 1) continue;
      const [from, to] = [numbers.get(itemAt(ids, a)), numbers.get(itemAt(ids, b))] as [number, number];
      this.#bridges.set(this.#pair(from, to), smaller * (component - smaller));
    }
  }

  without(kind: KeystoneKind, id: string, places: readonly number[]): Keystone {
    const { first, claimRelations, relations } = this.columns;
    const lost: number[] = [];
    const standingsFlipped: Keystone['standingsFlipped'] = [];
    for (const place of places) this.#gone[place] = 1;
    for (let from = 0; from < places.length; ) {
      const relation = claimRelations[itemAt(places, from)] as number;
      const end = first[relation + 1] as number;
      let to = from + 1;
      while (to < places.length && itemAt(places, to) < end) to += 1;
      if (to - from === end - (first[relation] as number)) lost.push(relation);
      else {
        const before = itemAt(this.#standings, relation);
        const after = standingOf(this.#marks(relation));
        if (before !== after) standingsFlipped.push({ relation: itemAt(relations, relation).id, before, after });
      }
      from = to;
    }
    for (const place of places) this.#gone[place] = 0;
    return this.#scored({
      kind,
      id,
      relationsLost: lost.map((relation) => itemAt(relations, relation).id).sort(),
      standingsFlipped,
      pathsBroken: this.#bridgesIn(lost),
      entitiesCutOff: this.#cutOff(lost),
    });
  }

  /** The same with its broken paths counted on what is left of the graph. */
  counted(keystone: Keystone): Keystone {
    this.#numbers ??= new Map(this.columns.relations.map(({ id }, i) => [id, i]));
    const numbers = this.#numbers;
    const lost = keystone.relationsLost.map((id) => numbers.get(id) as number);
    return this.#scored({ ...keystone, pathsBroken: this.#broken(lost) });
  }

  /** What the claims of a relation add up to that are there at present. */
  #marks(relation: number): number {
    const { first, marks } = this.columns;
    let sum = 0;
    for (let place = first[relation] as number; place < (first[relation + 1] as number); place++) {
      if (this.#gone[place] !== 1) sum |= marks[place] as number;
    }
    return sum;
  }

  #scored(effects: Omit<Keystone, 'score'>): Keystone {
    const { relationsLost, standingsFlipped, entitiesCutOff, pathsBroken } = effects;
    const score =
      KEYSTONE_WEIGHTS.relationLost * relationsLost.length +
      KEYSTONE_WEIGHTS.standingFlipped * standingsFlipped.length +
      KEYSTONE_WEIGHTS.entityCutOff * entitiesCutOff.length +
      KEYSTONE_WEIGHTS.pathsBroken * (this.#pairs > 0 ? pathsBroken / this.#pairs : 0);
    return { ...effects, score };
  }

  #cutOff(lost: readonly number[]): string[] {
    const { entities, subjects, objects } = this.columns;
    const cut: string[] = [];
    for (const relation of lost) this.#count(this.#losses, relation);
    for (const relation of lost) {
      for (const end of [subjects[relation] as number, objects[relation] as number]) {
        if (this.#losses[end] !== this.#degrees[end]) continue;
        cut.push(itemAt(entities, end));
        // each once
        this.#losses[end] = 0;
      }
    }
    for (const relation of lost) {
      this.#losses[subjects[relation] as number] = 0;
      this.#losses[objects[relation] as number] = 0;
    }
    return cut.sort();
  }

  /** Counts a relation at its ends, one that leads back to where it begins once. */
  #count(counts: Uint32Array, relation: number): void {
    const { subjects, objects } = this.columns;
    const [subject, object] = [subjects[relation] as number, objects[relation] as number];
    counts[subject] = (counts[subject] as number) + 1;
    if (object !== subject) counts[object] = (counts[object] as number) + 1;
  }

  #bridgesIn(lost: readonly number[]): number {
    let pairs = 0;
    for (const relation of lost) pairs += this.#bridgeAt(relation);
    return Math.min(pairs, this.#pairs);
  }

  #bridgeAt(relation: number): number {
    if (this.#bridges.size === 0) return 0;
    const { subjects, objects } = this.columns;
    const pair = this.#pair(subjects[relation] as number, objects[relation] as number);
    return this.#bridges.get(pair) ?? 0;
  }

  #pair(a: number, b: number): number {
    return Math.min(a, b) * this.#degrees.length + Math.max(a, b);
  }

  #broken(lost: readonly number[]): number {
    const { subjects, objects } = this.columns;
    const between = lost.filter((relation) => subjects[relation] !== objects[relation]);
    const [only] = between;
    if (only === undefined) return 0;
    return between.length === 1 ? this.#bridgeAt(only) : this.#pairs - this.#connectedWithout(between);
  }

  /** Pairs that are connected without some relations: sets that grow together (Tarjan, J. ACM 22, 1975). */
  #connectedWithout(lost: readonly number[]): number {
    const { relations, entities, subjects, objects } = this.columns;
    const gone = new Uint8Array(relations.length);
    for (const relation of lost) gone[relation] = 1;
    const above = Uint32Array.from(entities.keys());
    const sizes = new Uint32Array(above.length).fill(1);
    const rootOf = (entity: number) => {
      let at = entity;
      while (above[at] !== at) {
        above[at] = above[above[at] as number] as number;
        at = above[at] as number;
      }
      return at;
    };
    let pairs = 0;
    for (let i = 0; i < gone.length; i++) {
      if (gone[i] === 1) continue;
      const [a, b] = [rootOf(subjects[i] as number), rootOf(objects[i] as number)];
      if (a === b) continue;
      const [larger, smaller] = (sizes[a] as number) < (sizes[b] as number) ? [b, a] : [a, b];
      pairs += (sizes[a] as number) * (sizes[b] as number);
      above[smaller] = larger;
      sizes[larger] = (sizes[larger] as number) + (sizes[smaller] as number);
    }
    return pairs;
  }
}

function pairsAmong(size: number): number {
  return (size * (size - 1)) / 2;
}

/** How many relations two neighbours have. O(log of the neighbours) */
function weightOf({ offsets, nodes, weights }: Neighbours, a: number, b: number): number {
  let low = offsets[a] as number;
  let high = (offsets[a + 1] as number) - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle] as number) < b) low = middle + 1;
    else high = middle;
  }
  return weights[low] as number;
}
