/**
 * The compact snapshot of a claim graph: relations between entities as typed arrays, in compressed sparse rows (CSR)
 * for both directions. Analysis and the memory engine work on it; a worker reads its arrays as they are, and
 * `packSnapshot` gives them to a file.
 */
import type { Dossier } from '../model/dossier.js';
import type { Entity } from '../model/entity.js';
import type { Relation } from '../model/relation.js';
import { sourcesOf } from '../model/source.js';
import { derive, type Judge, Standing, UNKNOWN_SOURCES } from '../model/standing.js';
import { bytes, numbers, shorts } from './arrays.js';
import { IdTable, PIECE } from './id-table.js';
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

/** The parts of a dossier that make a snapshot; a whole dossier tells its sources as well. */
type Drawn = Pick<Dossier, 'entities' | 'relations'> | { entities: readonly Entity[]; relations: readonly Relation[] };

/**
 * Builds the snapshot in one pass over the relations. O(n log n + m log m) where they come unsorted, linear otherwise.
 * @throws RangeError where two entities or two relations share an id, or a relation names an entity that is not there;
 * a checked dossier never does
 */
export function buildSnapshot(dossier: Drawn, sources?: Judge): Snapshot {
  const ids = idsInOrder(dossier.entities);
  const order = ids.length;
  const table = new IdTable(ids);
  // gone over once where they come as they are needed, as a dossier without literals mostly does
  let relations = dossier.relations;
  let numbered = numberAll(relations, table);
  if (!numbered) {
    relations = relationsInOrder(relations.filter(({ object }) => object !== undefined));
    numbered = numberAll(relations, table) as Numbered;
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
      weights ??= weigh(relations, sources ?? sourcesIn(dossier));
      return weights;
    },
  };
}

interface Numbered extends Pick<Snapshot, 'subjects' | 'objects' | 'types'> {
  relationIds: string[];
  relationTypes: string[];
}

/** Relations as numbers; undefined where one has a literal, or an id that does not come after the one before. */
function numberAll(relations: readonly Relation[], table: IdTable): Numbered | undefined {
  const size = relations.length;
  const numbered: Numbered = {
    relationIds: new Array<string>(size),
    relationTypes: [],
    subjects: numbers(size),
    objects: numbers(size),
    types: shorts(size),
  };
  const { relationIds, relationTypes, subjects, objects, types } = numbered;
  const piece: Piece = { subjects: new Array(PIECE), types: new Array(PIECE), objects: new Array(PIECE) };
  const codes = new Map<string, number>();
  for (let start = 0; start < size; start += PIECE) {
    const end = Math.min(size, start + PIECE);
    if (!readPiece(relations, start, end, piece, relationIds) || !rises(relationIds, start, end)) return undefined;
    if (!followSubjects(piece.subjects, table.ids, subjects, start, end)) {
      find(piece.subjects, table, subjects, start, end);
    }
    find(piece.objects, table, objects, start, end);
    numberTypes(piece.types, codes, types, start, end);
  }
  relationTypes.push(...codes.keys());
  return numbered;
}

/** What some relations say, one list for each step that numbers them. */
interface Piece {
  subjects: string[];
  types: string[];
  objects: string[];
}

/** Those from `start` up to `end`; false where one has a literal. */
function readPiece(
  relations: readonly Relation[],
  start: number,
  end: number,
  { subjects, types, objects }: Piece,
  relationIds: string[],
): boolean {
  // the first loop does as little as it can: the processor then fetches many relations at the same time
  for (let i = start; i < end; i++) {
    const { object } = relations[i] as Relation;
    if (object === undefined) return false;
    objects[i - start] = object;
  }
  for (let i = start; i < end; i++) {
    const { id, subject, type } = relations[i] as Relation;
    relationIds[i] = id;
    subjects[i - start] = subject;
    types[i - start] = type;
  }
  return true;
}

/** So many places ahead the next subject is looked for. */
const AHEAD = 16;

/**
 * Relations in the order of their ids mostly come by subject, since ids begin with it: the next one is near.
 * @returns false where it is not
 */
function followSubjects(
  names: readonly string[],
  ids: readonly string[],
  subjects: Uint32Array,
  start: number,
  end: number,
): boolean {
  let place = start === 0 ? 0 : (subjects[start - 1] as number);
  let present = ids[place];
  for (let i = start; i < end; i++) {
    const name = names[i - start] as string;
    if (name !== present) {
      const stop = Math.min(ids.length, place + AHEAD);
      place += 1;
      while (place < stop && ids[place] !== name) place += 1;
      if (place >= stop) return false;
      present = name;
    }
    subjects[i] = place;
  }
  return true;
}

function find(names: readonly string[], table: IdTable, found: Uint32Array, start: number, end: number): void {
  const absent = table.find(names, end - start, found, start);
  if (absent !== undefined) throw new RangeError(`the dossier does not hold the entity "${absent}"`);
}

function numberTypes(
  names: readonly string[],
  codes: Map<string, number>,
  types: Uint16Array,
  start: number,
  end: number,
) {
  for (let i = start; i < end; i++) {
    const name = names[i - start] as string;
    let code = codes.get(name);
    if (code === undefined) {
      code = codes.size;
      codes.set(name, code);
    }
    types[i] = code;
  }
}

function sourcesIn(dossier: Drawn): Judge {
  return 'documents' in dossier ? sourcesOf(dossier as Dossier) : UNKNOWN_SOURCES;
}

/** What the claims of relations add up to, in their order. O(claims) */
export function weigh(relations: readonly Relation[], sources: Judge): Weights {
  const standings = bytes(relations.length);
  const roots = shorts(relations.length);
  for (let i = 0; i < relations.length; i++) {
    const { standing, independentRoots } = derive((relations[i] as Relation).claims, sources);
    standings[i] = STANDING_CODES.get(standing) as number;
    roots[i] = Math.min(MOST_ROOTS, independentRoots);
  }
  return { standings, roots };
}

/** The ids of entities by code units, each once. */
function idsInOrder(entities: readonly Entity[]): string[] {
  const ids = entities.map(({ id }) => id);
  if (rises(ids, 0, ids.length)) return ids;
  ids.sort();
  refuseTwice(ids, 'entities');
  return ids;
}

/** By id, each id once. */
function relationsInOrder(relations: readonly Relation[]): Relation[] {
  const sorted = [...relations].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  refuseTwice(
    sorted.map(({ id }) => id),
    'relations',
  );
  return sorted;
}

/** Whether each id from `start` up to `end` comes after the one before it. */
function rises(ids: readonly string[], start: number, end: number): boolean {
  for (let i = Math.max(1, start); i < end; i++) {
    if (!((ids[i - 1] as string) < (ids[i] as string))) return false;
  }
  return true;
}

function refuseTwice(sorted: readonly string[], what: string): void {
  const twice = sorted.find((id, i) => sorted[i + 1] === id);
  if (twice !== undefined) throw new RangeError(`two ${what} share the id "${twice}"`);
}
