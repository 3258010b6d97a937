/** A part of a snapshot: the same as a snapshot of what is left of the dossier, without going through its objects. */
import type { Relation } from '../model/relation.js';
import type { Judge } from '../model/standing.js';
import { numbers, shorts } from './arrays.js';
import { rowsOf } from './rows.js';
import { type Snapshot, type Weights, weigh } from './snapshot.js';

export interface Part {
  /** of each entity of the snapshot, whether it stays; both ends of a relation that stays do */
  entities: Uint8Array;
  /** the relations that stay, as positions in the snapshot, in order */
  relations: readonly number[];
  /** what is left of one of them, for those who ask what its claims add up to */
  left(relation: number): Relation;
  sources: Judge;
}

/** O(n + m) */
export function partOf(whole: Snapshot, part: Part): Snapshot {
  const numbersOf = new Int32Array(whole.order).fill(-1);
  const ids: string[] = [];
  for (let i = 0; i < whole.order; i++) if (part.entities[i] === 1) numbersOf[i] = ids.push(whole.ids[i] as string) - 1;
  const size = part.relations.length;
  const [subjects, objects, types] = [numbers(size), numbers(size), shorts(size)];
  const relationIds: string[] = new Array(size);
  const relationTypes: string[] = [];
  const codes = new Int32Array(whole.relationTypes.length).fill(-1);
  part.relations.forEach((relation, i) => {
    const type = whole.types[relation] as number;
    if (codes[type] === -1) codes[type] = relationTypes.push(whole.relationTypes[type] as string) - 1;
    relationIds[i] = whole.relationIds[relation] as string;
    types[i] = codes[type] as number;
    subjects[i] = numbersOf[whole.subjects[relation] as number] as number;
    objects[i] = numbersOf[whole.objects[relation] as number] as number;
  });
  let weights: Weights | undefined;
  return {
    ...{ order: ids.length, size, ids, relationIds, relationTypes, subjects, objects, types },
    out: rowsOf(ids.length, subjects, objects),
    in: rowsOf(ids.length, objects, subjects),
    get weights() {
      weights ??= weigh(
        part.relations.map((relation) => part.left(relation)),
        part.sources,
      );
      return weights;
    },
  };
}
