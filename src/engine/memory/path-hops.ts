/** The hops that a question about paths allows, read from the rows of the snapshot: each as firm as its firmest relation. */
import { FirmPaths, type Hops, type Ways } from '../../analysis/firm-paths.js';
import type { Rows } from '../../graph/rows.js';
import { isOverruled, verdictOf } from '../../model/assessment.js';
import type { RelationSummary } from '../../model/relation.js';
import { FIRMNESS, LINKLESS, Standing } from '../../model/standing.js';
import type { pathsQuery } from '../queries/paths.js';
import type { QueryOf } from '../query.js';
import type { DossierIndex } from './dossier-index.js';
import type { View } from './view.js';

/** Our own verdict against a relation outweighs every standing. */
const OVERRULED = FIRMNESS.length;
/** by the position of a standing in `Standing.options` */
const RANKS: readonly number[] = Standing.options.map((name) => FIRMNESS.indexOf(name));
/** The filter takes the relation away, or there is none. */
const NONE = 254;
const UNKNOWN = 255;

/** How weak a relation is as a hop: 0 is the firmest. */
export function rankOf({ standing, verdict }: RelationSummary): number {
  return isOverruled(verdict) ? OVERRULED : FIRMNESS.indexOf(standing);
}

export function isLink({ standing, verdict }: RelationSummary): boolean {
  return !isOverruled(verdict) && !LINKLESS.includes(standing);
}

export function isSymmetric({ ontology }: DossierIndex, type: string): boolean {
  return ontology.relationTypes.get(type)?.symmetric ?? false;
}

/** The room of a search and of a look at one row, taken once for a dossier. */
interface Room {
  search: FirmPaths;
  /** by the position of a relation type in the snapshot */
  symmetric: readonly boolean[];
  /** the best rank towards each entity; none between two looks */
  best: Uint8Array;
  nodes: Uint32Array;
  ranks: Uint8Array;
}

const ROOMS = new WeakMap<DossierIndex, Room>();

export function roomOf(index: DossierIndex): Room {
  const { snapshot } = index;
  let room = ROOMS.get(index);
  if (!room) {
    const { order } = snapshot;
    room = {
      search: new FirmPaths(order),
      symmetric: snapshot.relationTypes.map((type) => isSymmetric(index, type)),
      best: new Uint8Array(order).fill(NONE),
      nodes: new Uint32Array(order),
      ranks: new Uint8Array(order),
    };
    ROOMS.set(index, room);
  }
  return room;
}

/** Of each relation, how weak it is as a hop under a filter: found out when a search first meets it. */
const SEEN = new WeakMap<View, Uint8Array>();

export class FilteredWays implements Ways {
  readonly #index: DossierIndex;
  readonly #view: View;
  readonly #directed: boolean;
  /** by rank */
  readonly #excluded: readonly boolean[];
  readonly #room: Room;
  readonly #seen: Uint8Array;

  constructor(
    index: DossierIndex,
    view: View,
    { directed, without, unsupported }: Pick<QueryOf<typeof pathsQuery>, 'directed' | 'without' | 'unsupported'>,
  ) {
    this.#index = index;
    this.#view = view;
    this.#directed = directed;
    const excluded = [...without, ...(unsupported ? [] : LINKLESS)];
    this.#excluded = [...FIRMNESS.map((name) => excluded.includes(name)), !unsupported];
    this.#room = roomOf(index);
    this.#seen = SEEN.get(view) ?? new Uint8Array(index.snapshot.size).fill(UNKNOWN);
    SEEN.set(view, this.#seen);
  }

  ahead(node: number): Hops {
    return this.#hops(node, !this.#directed, true);
  }

  back(node: number): Hops {
    return this.#hops(node, true, !this.#directed);
  }

  /** @param incoming, outgoing whether relations of that direction count that are not symmetric */
  #hops(node: number, incoming: boolean, outgoing: boolean): Hops {
    const { best, nodes, ranks } = this.#room;
    const met = this.#meet(
      node,
      this.#index.snapshot.in,
      incoming,
      this.#meet(node, this.#index.snapshot.out, outgoing, 0),
    );
    let length = 0;
    for (let i = 0; i < met; i++) {
      const other = nodes[i] as number;
      const rank = best[other] as number;
      best[other] = NONE;
      if (this.#excluded[rank]) continue;
      nodes[length] = other;
      ranks[length] = rank;
      length += 1;
    }
    return { length, nodes, ranks };
  }

  /** Adds the entities of a row to those met before. @returns how many there are now */
  #meet(node: number, rows: Rows, all: boolean, before: number): number {
    const { offsets, nodes: ends, relations } = rows;
    const { best, nodes, symmetric } = this.#room;
    const { types } = this.#index.snapshot;
    const seen = this.#seen;
    const stop = offsets[node + 1] as number;
    let met = before;
    for (let i = offsets[node] as number; i < stop; i++) {
      const edge = relations[i] as number;
      if (!all && !symmetric[types[edge] as number]) continue;
      let rank = seen[edge] as number;
      if (rank === UNKNOWN) {
        rank = this.#judge(edge);
        seen[edge] = rank;
      }
      const other = ends[i] as number;
      if (rank === NONE || other === node) continue;
      const known = best[other] as number;
      if (known === NONE) {
        nodes[met] = other;
        met += 1;
      }
      if (rank < known) best[other] = rank;
    }
    return met;
  }

  #judge(edge: number): number {
    const standing = this.#view.standingOf(edge);
    if (standing < 0) return NONE;
    const relation = this.#index.relations[this.#index.edgeNumbers[edge] as number];
    return isOverruled(verdictOf(relation?.assessments ?? [])) ? OVERRULED : (RANKS[standing] as number);
  }
}
