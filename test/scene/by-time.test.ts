/** The layout by time: who came into it first stands at the left. */
import { describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import type { Dossier } from '../../src/model/dossier.js';
import { firstDays } from '../../src/scene/layout/by-time.js';
import { layoutById } from '../../src/scene/layouts.js';

const dossier = await openDossier('graph-data/qwen');
const [claim] = dossier.relations.flatMap(({ claims }) => claims);
const [document] = dossier.documents;
const [entity] = dossier.entities;
if (!claim || !document || !entity) throw new Error('the dossier is empty');

/** Entities a, b, ... and relations between them, written as [subject, object, from, document's date]. */
function made(ids: string, relations: [string, string, string | undefined, string | undefined][]): Dossier {
  const dates = [...new Set(relations.map((one) => one[3]))];
  const { date: _, ...undated } = document as NonNullable<typeof document>;
  return {
    ...dossier,
    entities: [...ids].map((id) => ({ ...(entity as NonNullable<typeof entity>), id })),
    documents: dates.map((date, i) => ({ ...undated, id: `d${i}`, ...(date && { date }) })),
    relations: relations.map(([subject, object, from, date], i) => ({
      id: `r${i}`,
      type: 'develops',
      subject,
      object,
      ...(from && { from }),
      claims: [{ ...(claim as NonNullable<typeof claim>), document: `d${dates.indexOf(date)}` }],
      assessments: [],
    })),
  };
}

const options = { radius: () => 12, room: () => ({ width: 90, height: 18 }) };
const place = (given: Dossier) => layoutById('time')?.place(given, options) ?? new Map();
const x = (given: Dossier) => {
  const places = place(given);
  return (id: string) => places.get(id).x as number;
};

describe('by time', () => {
  it('goes by when relations held, and where that is not said by when they were claimed', () => {
    const given = made('abcde', [
      ['a', 'b', '2021', '2024-05'],
      ['b', 'c', '2019-07', '2024-05'],
      ['d', 'a', undefined, '2020-02-01'],
      ['d', 'd', undefined, '2020-03-01'],
    ]);
    const day = (text: string) => Date.parse(text) / 86_400_000;
    expect(firstDays(given)).toEqual(
      new Map([
        ['a', day('2021-01-01')],
        ['b', day('2019-07-01')],
        ['c', day('2019-07-01')],
        ['d', day('2020-02-01')],
      ]),
    );
    const axis = layoutById('time')?.axis?.(given, place(given)) ?? [];
    // no more exact than it was written
    expect(axis.map(({ date }) => date)).toEqual([undefined, '2019-07', '2020-02-01', '2021']);
    const at = x(given);
    expect(axis.map(({ x }) => x)).toEqual([at('e'), Math.min(at('b'), at('c')), at('d'), at('a')]);
    expect(Math.max(at('b'), at('c'))).toBeLessThan(at('d'));
    expect(at('d')).toBeLessThan(at('a'));
  });

  it('puts whoever has no date in a column at the left', () => {
    const at = x(
      made('abcde', [
        ['a', 'b', '2021', undefined],
        ['c', 'd', undefined, undefined],
      ]),
    );
    expect(Math.min(at('a'), at('b')) - Math.max(at('c'), at('d'), at('e'))).toBeGreaterThan(12 + 90);
  });

  it('reads an interval that is open at its start by its end', () => {
    const given = made('ab', [['a', 'b', '../2020-06-30', undefined]]);
    expect(firstDays(given).get('a')).toBe(Date.parse('2020-06-30') / 86_400_000);
  });

  it('holds the order of days and lets no names overlap, in a real dossier and on one crowded day', () => {
    const ids = Array.from({ length: 60 }, (_, i) => String.fromCodePoint(0x4e00 + i));
    const crowded = made(
      ids.join(''),
      ids.slice(1).map((id, i) => [id, ids[0] as string, i < 45 ? '2025-11-03' : `2025-11-${i - 30}`, undefined]),
    );
    for (const given of [dossier, crowded]) {
      const [places, days] = [place(given), firstDays(given)];
      const list = [...places].map(([id, point]) => ({ id, ...point, day: days.get(id) ?? Number.NEGATIVE_INFINITY }));
      for (const [i, a] of list.entries()) {
        for (const b of list.slice(i + 1)) {
          if (a.day < b.day) expect(a.x).toBeLessThan(b.x);
          if (a.day > b.day) expect(a.x).toBeGreaterThan(b.x);
          const left = Math.abs(a.x - b.x) - (12 + 4 + 90);
          expect(left >= 0 || Math.abs(a.y - b.y) >= 24).toBe(true);
        }
      }
    }
  });
});
