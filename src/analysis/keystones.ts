/**
 * Keystones: the claims, speakers and documents on which most of the picture hangs. Each is taken away in thought, and
 * what that does is counted: relations that vanish, standings that turn, entities that are cut off, and pairs of
 * entities that no path connects any more.
 * A single lost relation breaks paths only where it is a bridge; the loss of several is counted on the whole graph, but
 * only for the few that matter most without it, so that a dossier with many speakers is no harder than one with few.
 * O(claims + COUNTED × (n + m)).
 */

import { type Neighbours, neighboursOf } from '../graph/neighbours.js';
import { buildSnapshot } from '../graph/snapshot.js';
import { type Claim, speakersOf } from '../model/claim.js';
import type { Dossier } from '../model/dossier.js';
import { itemAt } from '../model/item-at.js';
import type { Relation } from '../model/relation.js';
import { sourcesOf } from '../model/source.js';
import { type Judge, type Standing, standing } from '../model/standing.js';
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
  const found = candidates(dossier, kinds).map(({ kind, id, claims }) => picture.without(kind, id, claims));
  const likely = inOrder(found).slice(0, COUNTED);
  return inOrder([
    ...likely.map((keystone) => picture.counted(keystone)),
    ...found.filter((one) => !likely.includes(one)),
  ]);
}

/** Of so many the broken paths are counted on the whole graph; of the others as the sum of the bridges they lose. */
const COUNTED = 60;

function inOrder(found: readonly Keystone[]): Keystone[] {
  return found
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score || KEYSTONE_KINDS.indexOf(a.kind) - KEYSTONE_KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1),
    );
}

interface Candidate {
  kind: KeystoneKind;
  id: string;
  /** the claims that would go, by relation */
  claims: ReadonlyMap<Relation, ReadonlySet<Claim>>;
}

function candidates({ relations }: Dossier, kinds: readonly KeystoneKind[]): Candidate[] {
  const groups = new Map<string, { kind: KeystoneKind; id: string; claims: Map<Relation, Set<Claim>> }>();
  const add = (kind: KeystoneKind, id: string, relation: Relation, claim: Claim) => {
    const key = `${kind} ${id}`;
    const group = groups.get(key) ?? { kind, id, claims: new Map<Relation, Set<Claim>>() };
    groups.set(key, group);
    const claims = group.claims.get(relation) ?? new Set<Claim>();
    group.claims.set(relation, claims.add(claim));
  };
  for (const relation of relations) {
    for (const claim of relation.claims) {
      if (claim.review !== 'accepted') continue;
      if (kinds.includes('claim')) add('claim', claim.id, relation, claim);
      if (kinds.includes('document')) add('document', claim.document, relation, claim);
      if (!kinds.includes('speaker')) continue;
      // a document's own voice goes with the document
      for (const id of speakersOf(claim)) if (id !== claim.document) add('speaker', id, relation, claim);
    }
  }
  return [...groups.values()];
}

/** The whole picture, against which each loss is held. */
class Picture {
  readonly #dossier: Dossier;
  readonly #sources: Judge;
  readonly #relationsAt = new Map<string, number>();
  readonly #pairs: number;
  /** pairs of entities that a bridge keeps connected, by the two ids */
  readonly #bridges = new Map<string, number>();

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
    this.#sources = sourcesOf(dossier);
    for (const relation of dossier.relations) {
      for (const end of endsOf(relation)) this.#relationsAt.set(end, (this.#relationsAt.get(end) ?? 0) + 1);
    }
    const { ids, neighbours } = graphOf(dossier, dossier.relations);
    this.#pairs = connectedPairs(neighbours);
    for (const { a, b, smaller, component } of bridges(neighbours).bridges) {
      const from = neighbours.offsets[a] as number;
      const row = neighbours.nodes.subarray(from, neighbours.offsets[a + 1] as number);
      if (neighbours.weights[from + row.indexOf(b)] !== 1) continue;
      this.#bridges.set(pairKey(itemAt(ids, a), itemAt(ids, b)), smaller * (component - smaller));
    }
  }

  without(kind: KeystoneKind, id: string, gone: Candidate['claims']): Keystone {
    const lost: Relation[] = [];
    const standingsFlipped: Keystone['standingsFlipped'] = [];
    for (const [relation, claims] of gone) {
      const left = relation.claims.filter((claim) => !claims.has(claim));
      if (left.length === 0) {
        lost.push(relation);
        continue;
      }
      const [before, after] = [standing(relation.claims, this.#sources), standing(left, this.#sources)];
      if (before !== after) standingsFlipped.push({ relation: relation.id, before, after });
    }
    const entitiesCutOff = this.#cutOff(lost);
    const relationsLost = lost.map((relation) => relation.id).sort();
    return this.#scored({
      kind,
      id,
      relationsLost,
      standingsFlipped,
      pathsBroken: this.#bridgesIn(lost),
      entitiesCutOff,
    });
  }

  /** The same with its broken paths counted on what is left of the graph. */
  counted(keystone: Keystone): Keystone {
    const gone = new Set(keystone.relationsLost);
    const lost = this.#dossier.relations.filter(({ id }) => gone.has(id));
    return this.#scored({ ...keystone, pathsBroken: this.#broken(lost) });
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

  #cutOff(lost: readonly Relation[]): string[] {
    const losses = new Map<string, number>();
    for (const relation of lost) for (const end of endsOf(relation)) losses.set(end, (losses.get(end) ?? 0) + 1);
    return [...losses]
      .filter(([id, n]) => n === this.#relationsAt.get(id))
      .map(([id]) => id)
      .sort();
  }

  #bridgesIn(lost: readonly Relation[]): number {
    const pairs = lost.reduce((sum, { subject, object }) => {
      return object === undefined ? sum : sum + (this.#bridges.get(pairKey(subject, object)) ?? 0);
    }, 0);
    return Math.min(pairs, this.#pairs);
  }

  #broken(lost: readonly Relation[]): number {
    const between = lost.filter(({ subject, object }) => object !== undefined && object !== subject);
    const [only] = between;
    if (!only) return 0;
    if (between.length === 1) return this.#bridges.get(pairKey(only.subject, only.object ?? '')) ?? 0;
    const gone = new Set(between);
    const rest = this.#dossier.relations.filter((relation) => !gone.has(relation));
    return this.#pairs - connectedPairs(graphOf(this.#dossier, rest).neighbours);
  }
}

function endsOf({ subject, object }: Relation): string[] {
  return object === undefined || object === subject ? [subject] : [subject, object];
}

function graphOf(
  { entities }: Dossier,
  relations: readonly Relation[],
): { ids: readonly string[]; neighbours: Neighbours } {
  const snapshot = buildSnapshot({ entities, relations });
  return { ids: snapshot.ids, neighbours: neighboursOf(snapshot) };
}

function connectedPairs(graph: Neighbours): number {
  return connectedComponents(graph).sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
