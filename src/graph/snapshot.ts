/**
 * The compact snapshot of a claim graph: relations between entities as typed arrays, in compressed sparse rows (CSR)
 * for both directions. Analysis and the memory engine work on it; its buffers can be posted to a worker as they are.
 */
import type { Entity } from '../model/entity.js';
import type { Relation } from '../model/relation.js';
import { independentRoots, Standing, standing } from '../model/standing.js';

/** Rows of a CSR matrix: the entries of row i stand from `offsets[i]` to `offsets[i + 1]`. */
export interface Rows {
  /** length: rows + 1 */
  offsets: Uint32Array;
  /** the node at the other end of each entry */
  nodes: Uint32Array;
  /** the relation of each entry */
  relations: Uint32Array;
}

/**
 * Entities are numbered by the order of their ids in code units, and so are relations; a relation with a literal value
 * has no place here. Self-relations and parallel relations are kept.
 */
export interface Snapshot {
  /** entities */
  order: number;
  /** relations between two entities */
  size: number;
  ids: readonly string[];
  relationIds: readonly string[];
  relationTypes: readonly string[];
  /** per relation: its ends, its type and standing as positions in `relationTypes` and `Standing.options` */
  subjects: Uint32Array;
  objects: Uint32Array;
  types: Uint16Array;
  standings: Uint8Array;
  /** per relation: the independent roots of its support, at most 65,535 */
  roots: Uint16Array;
  out: Rows;
  in: Rows;
}

const STANDING_CODES = new Map(Standing.options.map((name, i) => [name, i]));
const MOST_ROOTS = 0xffff;

/**
 * Builds the snapshot in one pass over the relations. O(n log n + m log m) for sorting, linear otherwise.
 * @throws where a relation names an entity that the dossier does not hold; a checked dossier never does
 */
export function buildSnapshot(dossier: {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
}): Snapshot {
  const ids = dossier.entities.map(({ id }) => id);
  if (!ids.every((id, i) => i === 0 || (ids[i - 1] as string) <= id)) ids.sort(byCodeUnits);
  const numbers = new Map(ids.map((id, i) => [id, i]));
  const relations = dossier.relations.filter(({ object }) => object !== undefined);
  if (!isSorted(relations)) relations.sort((a, b) => byCodeUnits(a.id, b.id));
  const size = relations.length;
  const relationTypes: string[] = [];
  const typeCodes = new Map<string, number>();
  const snapshot = {
    subjects: new Uint32Array(size),
    objects: new Uint32Array(size),
    types: new Uint16Array(size),
    standings: new Uint8Array(size),
    roots: new Uint16Array(size),
  };
  const number = (id: string) => {
    const found = numbers.get(id);
    if (found === undefined) throw new RangeError(`the dossier does not hold the entity "${id}"`);
    return found;
  };
  let lastSubject: string | undefined;
  let lastNumber = 0;
  let lastType: string | undefined;
  let lastCode = 0;
  for (let i = 0; i < size; i++) {
    const { subject, object, type, claims } = relations[i] as Relation;
    // relations often come by subject: the one before needs no look-up
    if (subject !== lastSubject) {
      lastSubject = subject;
      lastNumber = number(subject);
    }
    snapshot.subjects[i] = lastNumber;
    snapshot.objects[i] = number(object ?? subject);
    if (type !== lastType) {
      const code = typeCodes.get(type) ?? relationTypes.push(type) - 1;
      typeCodes.set(type, code);
      lastType = type;
      lastCode = code;
    }
    snapshot.types[i] = lastCode;
    snapshot.standings[i] = STANDING_CODES.get(standing(claims)) as number;
    snapshot.roots[i] = Math.min(MOST_ROOTS, independentRoots(claims));
  }
  return {
    order: ids.length,
    size,
    ids,
    relationIds: relations.map(({ id }) => id),
    relationTypes,
    ...snapshot,
    out: rowsOf(ids.length, snapshot.subjects, snapshot.objects),
    in: rowsOf(ids.length, snapshot.objects, snapshot.subjects),
  };
}

/** CSR by counting sort: entries of a row keep the order of the relations. O(n + m). */
export function rowsOf(order: number, from: Uint32Array, to: Uint32Array): Rows {
  const offsets = new Uint32Array(order + 1);
  for (const node of from) offsets[node + 1] = (offsets[node + 1] ?? 0) + 1;
  for (let i = 0; i < order; i++) offsets[i + 1] = (offsets[i + 1] ?? 0) + (offsets[i] ?? 0);
  const nodes = new Uint32Array(from.length);
  const relations = new Uint32Array(from.length);
  const next = offsets.slice(0, order);
  for (let i = 0; i < from.length; i++) {
    const row = from[i] ?? 0;
    const at = next[row] ?? 0;
    next[row] = at + 1;
    nodes[at] = to[i] ?? 0;
    relations[at] = i;
  }
  return { offsets, nodes, relations };
}

function isSorted(items: readonly { id: string }[]): boolean {
  return items.every(({ id }, i) => i === 0 || (items[i - 1]?.id ?? '') <= id);
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
