/** The hops that a question about paths allows, read from the rows of the snapshot: each as firm as its firmest relation. */
import { FirmPaths, type Hops, type Ways } from '../../analysis/firm-paths.js';
import type { Rows } from '../../graph/rows.js';
import { isOverruled } from '../../model/assessment.js';
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
}

const ROOMS = new WeakMap<DossierIndex, Room>();

export function roomOf(index: DossierIndex): Room {
  const { snapshot } = index;
  let room = ROOMS.get(index);
  if (!room) {
    room = {
      search: new FirmPaths(snapshot.order),
      symmetric: snapshot.relationTypes.map((type) => isSymmetric(index, type)),
      best: new Uint8Array(snapshot.order).fill(NONE),
    };
    ROOMS.set(index, room);
  }
  return room;
}

type Asked = Pick<QueryOf<typeof pathsQuery>, 'directed' | 'without' | 'unsupported'>;

/** Kept for one view: the usual ways, and a few others that readers compare them with. */
const MOST_KEPT = 3;

const KNOWN = new WeakMap<View, Map<string, Ways>>();

/** The ways that a question allows under a filter. What a search meets is kept for the next one. */
export function waysOf(index: DossierIndex, view: View, { directed, without, unsupported }: Asked): Ways {
  const known = KNOWN.get(view) ?? new Map<string, Ways>();
  KNOWN.set(view, known);
  const left = [...without, ...(unsupported ? [] : LINKLESS)];
  const excluded = [...FIRMNESS.map((name) => left.includes(name)), !unsupported];
  const key = `${directed} ${excluded}`;
  let ways = known.get(key);
  if (!ways) {
    const row = (incoming: boolean, outgoing: boolean) => new HopRows(index, view, excluded, incoming, outgoing);
    const ahead = row(!directed, true);
    const back = directed ? row(true, false) : ahead;
    ways = { ahead: (node) => ahead.of(node), back: (node) => back.of(node) };
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, ways);
  }
  return ways;
}

/** Entries that there is room for at first. */
const FIRST_ROOM = 4096;

/** The hops from each entity, read from the rows of the snapshot when a search first meets it. */
class HopRows implements Hops {
  readonly #index: DossierIndex;
  readonly #view: View;
  /** by rank */
  readonly #excluded: readonly boolean[];
  readonly #incoming: boolean;
  readonly #outgoing: boolean;
  /** by entity: where its hops begin, plus 1; 0 where they are not yet known. Before them stands how many there are. */
  readonly #starts: Uint32Array;
  #used = 0;
  nodes = new Uint32Array(FIRST_ROOM);
  ranks = new Uint8Array(FIRST_ROOM);
  first = 0;
  length = 0;

  /** @param incoming, outgoing whether relations of that direction count that are not symmetric */
  constructor(index: DossierIndex, view: View, excluded: readonly boolean[], incoming: boolean, outgoing: boolean) {
    this.#index = index;
    this.#view = view;
    this.#excluded = excluded;
    this.#incoming = incoming;
    this.#outgoing = outgoing;
    this.#starts = new Uint32Array(index.snapshot.order);
  }

  of(node: number): Hops {
    this.first = this.#starts[node] || this.#read(node);
    this.length = this.nodes[this.first - 1] as number;
    return this;
  }

  /** @returns where the hops begin */
  #read(node: number): number {
    const { snapshot } = this.#index;
    const { best } = roomOf(this.#index);
    const start = this.#used + 1;
    this.#makeRoom(start + entriesOf(snapshot.out, node) + entriesOf(snapshot.in, node));
    const met = this.#meet(node, snapshot.in, this.#incoming, this.#meet(node, snapshot.out, this.#outgoing, start));
    let end = start;
    for (let i = start; i < met; i++) {
      const other = this.nodes[i] as number;
      const rank = best[other] as number;
      best[other] = NONE;
      if (this.#excluded[rank]) continue;
      this.nodes[end] = other;
      this.ranks[end] = rank;
      end += 1;
    }
    this.nodes[start - 1] = end - start;
    this.#used = end;
    this.#starts[node] = start;
    return start;
  }

  #makeRoom(most: number): void {
    if (most <= this.nodes.length) return;
    const room = Math.max(most, 2 * this.nodes.length);
    const [nodes, ranks] = [new Uint32Array(room), new Uint8Array(room)];
    nodes.set(this.nodes);
    ranks.set(this.ranks);
    this.nodes = nodes;
    this.ranks = ranks;
  }

  /** Adds the entities of a row to those met before. @returns where they end now */
  #meet(node: number, rows: Rows, all: boolean, before: number): number {
    const { offsets, nodes: ends, relations } = rows;
    const { best, symmetric } = roomOf(this.#index);
    const { types } = this.#index.snapshot;
    const stop = offsets[node + 1] as number;
    let met = before;
    for (let i = offsets[node] as number; i < stop; i++) {
      const edge = relations[i] as number;
      const other = ends[i] as number;
      if (other === node || (!all && !symmetric[types[edge] as number])) continue;
      const rank = this.#judge(edge);
      if (rank === NONE) continue;
      const known = best[other] as number;
      if (known === NONE) {
        this.nodes[met] = other;
        met += 1;
      }
      if (rank < known) best[other] = rank;
    }
    return met;
  }

  #judge(edge: number): number {
    const standing = this.#view.standingOf(edge);
    if (standing < 0) return NONE;
    return this.#view.isOverruled(edge) ? OVERRULED : (RANKS[standing] as number);
  }
}

function entriesOf({ offsets }: Rows, node: number): number {
  return (offsets[node + 1] as number) - (offsets[node] as number);
}
