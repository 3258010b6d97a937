/**
 * The compact snapshot of a claim graph: relations between entities as typed arrays, in compressed sparse rows (CSR)
 * for both directions. Analysis and the memory engine work on it; a worker reads its arrays as they are, and
 * `packSnapshot` gives them to a file.
 */
import type { Entity } from '../model/entity.js';
import type { Relation } from '../model/relation.js';
import { derive, Standing } from '../model/standing.js';
import { bytes, numbers, shorts } from './arrays.js';
import { type Rows, rowsOf } from './rows.js';

/**
 * Entities are numbered by the order of their ids in code units, and so are relations; a relation with a literal value
 * has no place here. Self-relations and parallel relations are kept.
 */
export interface Snapshot {
  /** entities */
  order: number;
  /** relations between two entities */
  size: number;
  readonly ids: readonly string[];
  readonly relationIds: readonly string[];
  relationTypes: readonly string[];
  /** per relation: its ends, and its type as a position in `relationTypes` */
  subjects: Uint32Array;
  objects: Uint32Array;
  types: Uint16Array;
  out: Rows;
  in: Rows;
  /** what the claims of each relation add up to; derived when first asked for, since most questions never do */
  readonly weights: Weights;
}

export interface Weights {
  /** per relation: its standing as a position in `Standing.options` */
  standings: Uint8Array;
  /** per relation: the independent roots of its support, at most 65,535 */
  roots: Uint16Array;
}

const STANDING_CODES = new Map(Standing.options.map((name, i) => [name, i]));
const MOST_ROOTS = 0xffff;

/**
 * Builds the snapshot in one pass over the relations. O(n log n + m log m) where they come unsorted, linear otherwise.
 * @throws RangeError where two entities or two relations share an id, or a relation names an entity that is not there;
 * a checked dossier never does
 */
export function buildSnapshot(dossier: {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
}): Snapshot {
  const entities = inOrder(dossier.entities, 'entities');
  const order = entities.length;
  const ids = new Array<string>(order);
  const places = new Map<string, number>();
  for (let i = 0; i < order; i++) {
    const { id } = entities[i] as Entity;
    ids[i] = id;
    places.set(id, i);
  }
  // gone over once where they come as they are needed, as a dossier without literals mostly does
  let relations = dossier.relations;
  let numbered = numberAll(relations, places);
  if (!numbered) {
    relations = inOrder(
      relations.filter(({ object }) => object !== undefined),
      'relations',
    );
    numbered = numberAll(relations, places) as Numbered;
  }
  const { relationIds, relationTypes, subjects, objects, types } = numbered;
  const size = relations.length;
  let weights: Weights | undefined;
  return {
    order,
    size,
    ids,
    relationIds,
    relationTypes,
    subjects,
    objects,
    types,
    out: rowsOf(order, subjects, objects),
    in: rowsOf(order, objects, subjects),
    get weights() {
      weights ??= weigh(relations);
      return weights;
    },
  };
}

interface Numbered extends Pick<Snapshot, 'subjects' | 'objects' | 'types'> {
  relationIds: string[];
  relationTypes: string[];
}

/** So many relations at a time: a function that is called often is compiled within the first build. */
const PIECE = 4096;

/** Relations as numbers; undefined where one has a literal, or an id that does not come after the one before. */
function numberAll(relations: readonly Relation[], places: ReadonlyMap<string, number>): Numbered | undefined {
  const size = relations.length;
  const numbered: Numbered = {
    relationIds: new Array<string>(size),
    relationTypes: [],
    subjects: numbers(size),
    objects: numbers(size),
    types: shorts(size),
  };
  for (let start = 0; start < size; start += PIECE) {
    if (!numberPiece(relations, places, numbered, start, Math.min(size, start + PIECE))) return undefined;
  }
  return numbered;
}

/** Those from `start` up to `end`; false where they do not come as they are needed. */
function numberPiece(
  relations: readonly Relation[],
  places: ReadonlyMap<string, number>,
  { relationIds, relationTypes, subjects, objects, types }: Numbered,
  start: number,
  end: number,
): boolean {
  let lastId = relationIds[start - 1];
  let lastSubject: string | undefined;
  let lastPlace = 0;
  let lastType: string | undefined;
  let lastCode = 0;
  for (let i = start; i < end; i++) {
    const { id, subject, object, type } = relations[i] as Relation;
    if (object === undefined || (lastId !== undefined && !(lastId < id))) return false;
    relationIds[i] = id;
    lastId = id;
    // relations mostly come by subject: the one before needs no look-up
    if (subject !== lastSubject) {
      lastPlace = places.get(subject) ?? missing(subject);
      lastSubject = subject;
    }
    subjects[i] = lastPlace;
    objects[i] = places.get(object) ?? missing(object);
    if (type !== lastType) {
      lastCode = relationTypes.indexOf(type);
      if (lastCode < 0) lastCode = relationTypes.push(type) - 1;
      lastType = type;
    }
    types[i] = lastCode;
  }
  return true;
}

function weigh(relations: readonly Relation[]): Weights {
  const standings = bytes(relations.length);
  const roots = shorts(relations.length);
  for (let i = 0; i < relations.length; i++) {
    const { standing, independentRoots } = derive((relations[i] as Relation).claims);
    standings[i] = STANDING_CODES.get(standing) as number;
    roots[i] = Math.min(MOST_ROOTS, independentRoots);
  }
  return { standings, roots };
}

/** By id, each id once; the list itself where it is in order already. */
function inOrder<T extends { readonly id: string }>(items: readonly T[], what: string): readonly T[] {
  if (rises(items)) return items;
  const sorted = [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  if (!rises(sorted)) {
    const twice = sorted.find(({ id }, i) => sorted[i + 1]?.id === id);
    throw new RangeError(`two ${what} share the id "${twice?.id}"`);
  }
  return sorted;
}

function rises(items: readonly { readonly id: string }[]): boolean {
  for (let i = 1; i < items.length; i++) {
    if (!((items[i - 1] as { id: string }).id < (items[i] as { id: string }).id)) return false;
  }
  return true;
}

function missing(id: string | undefined): never {
  throw new RangeError(`the dossier does not hold the entity "${id}"`);
}
