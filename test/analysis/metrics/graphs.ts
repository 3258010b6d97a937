/** Small snapshots for tests: entities by letter, relations as `a>b`. */

import { rowsOf } from '../../../src/graph/rows.js';
import type { Snapshot } from '../../../src/graph/snapshot.js';
import { fc } from '../../property.js';

/** @param relations `a>b c>a`, roots as `a>b*3`; further entities stand alone: `x` */
export function snapshotOf(relations: string): Snapshot {
  const parts = relations.split(/\s+/).filter(Boolean);
  const ids = [...new Set(parts.flatMap((part) => part.replace(/\*\d+$/, '').split('>')))].sort();
  const ends = parts
    .filter((part) => part.includes('>'))
    .map((part) => {
      const [, from = '', to = '', roots = '1'] = /^([^>]+)>([^*]+)(?:\*(\d+))?$/.exec(part) ?? [];
      return [ids.indexOf(from), ids.indexOf(to), Number(roots)] as const;
    });
  return fromEnds(ids, ends);
}

/** Random graphs with parallel relations and self-relations. */
export const anySnapshot = fc.integer({ min: 0, max: 9 }).chain((order) =>
  fc
    .array(fc.tuple(fc.nat(Math.max(0, order - 1)), fc.nat(Math.max(0, order - 1)), fc.nat(3)), {
      maxLength: order === 0 ? 0 : 24,
    })
    .map((ends) =>
      fromEnds(
        Array.from({ length: order }, (_, i) => `n${i}`),
        ends,
      ),
    ),
);

function fromEnds(ids: string[], ends: readonly (readonly [number, number, number])[]): Snapshot {
  const subjects = Uint32Array.from(ends, ([from]) => from);
  const objects = Uint32Array.from(ends, ([, to]) => to);
  return {
    order: ids.length,
    size: ends.length,
    ids,
    relationIds: ends.map((_, i) => `r${i}`),
    relationTypes: ['t'],
    subjects,
    objects,
    types: new Uint16Array(ends.length),
    weights: { standings: new Uint8Array(ends.length), roots: Uint16Array.from(ends, ([, , roots]) => roots) },
    out: rowsOf(ids.length, subjects, objects),
    in: rowsOf(ids.length, objects, subjects),
  };
}
