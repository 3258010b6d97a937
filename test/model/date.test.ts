/** EDTF levels 0 and 1 as spans of days. */

import { describe, expect, it } from 'vitest';
import { daySpan, EdtfDate, heldDuring, isoDay, overlaps } from '../../src/model/date.js';
import { fc } from '../property.js';

const days = (text: string) => {
  const span = daySpan(text);
  return span && [isoDay(span.first), isoDay(span.last)];
};

describe('daySpan', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-11', '2025-11-01', '2025-11-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-11-03', '2025-11-03', '2025-11-03'],
    ['2025-11-03T10:20:30Z', '2025-11-03', '2025-11-03'],
    ['2025-11-03T10:20:30+08:00', '2025-11-03', '2025-11-03'],
    ['2025-11?', '2025-11-01', '2025-11-30'],
    ['2025~', '2025-01-01', '2025-12-31'],
    ['2025-11-03%', '2025-11-03', '2025-11-03'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['20XX', '2000-01-01', '2099-12-31'],
    ['2025-XX', '2025-01-01', '2025-12-31'],
    ['2025-11-XX', '2025-11-01', '2025-11-30'],
    ['2025-XX-XX', '2025-01-01', '2025-12-31'],
    ['2025-21', '2025-03-01', '2025-05-31'],
    ['2025-24', '2025-12-01', '2026-02-28'],
    ['2025-11/2026-02', '2025-11-01', '2026-02-28'],
    ['2025/..', '2025-01-01', undefined],
    ['../2025', undefined, '2025-12-31'],
    ['2025/', '2025-01-01', undefined],
    ['2025~/2026?', '2025-01-01', '2026-12-31'],
  ])('%s', (text, first, last) => expect(days(text)).toEqual([first, last]));

  it.each([
    '',
    '25',
    '2025-13',
    '2025-00',
    '2025-02-30',
    '2025-2-3',
    'November 2025',
    '2025/11',
    '2026/2025',
    '../..',
    '/',
    '2025-21-01',
    '2025-XX-03',
    '2025-11-03T25:00:00Z',
    ' 2025',
    '2025年',
  ])('refuses %j', (text) => {
    expect(daySpan(text)).toBeUndefined();
    expect(EdtfDate.safeParse(text).success).toBe(false);
  });

  it('reads negative and very long years', () => {
    expect(daySpan('-0044-03-15')?.first).toBeLessThan(daySpan('0001')?.first ?? 0);
    expect(daySpan('Y170000002')?.first).toBeGreaterThan(6e10);
  });

  it('agrees with Date on every plain day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 10);
          expect(daySpan(text)).toEqual({
            first: Math.floor(date.getTime() / 86_400_000),
            last: Math.floor(date.getTime() / 86_400_000),
          });
        },
      ),
    );
  });
});

describe('heldDuring', () => {
  it('is open where a bound is missing, and unknown where both are', () => {
    expect(heldDuring('2025-11', undefined)?.last).toBe(Number.POSITIVE_INFINITY);
    expect(heldDuring(undefined, undefined)).toBeUndefined();
  });

  it('overlaps where one day is shared', () => {
    const november = heldDuring('2025-11', '2025-11');
    const winter = daySpan('2025-11-30/2026-02');
    const december = daySpan('2025-12');
    expect(november && winter && overlaps(november, winter)).toBe(true);
    expect(november && december && overlaps(november, december)).toBe(false);
  });
});
