/** A weight never rewards dispute, and never exceeds the supporting roots. */

import { describe, expect, it } from 'vitest';
import { Verification } from '../../src/model/assessment.js';
import { Standing } from '../../src/model/standing.js';
import { UNSUPPORTED, weightOf } from '../../src/model/weight.js';
import { fc } from '../property.js';

const weight = (standing: Standing, supporting: number, opposing = 0, verdict?: Verification) =>
  weightOf({
    standing,
    independentRoots: supporting,
    opposingRoots: opposing,
    ...(verdict && { verdict }),
  });

describe('weightOf', () => {
  it.each<[string, number, number]>([
    ['stated by three', weight('stated', 3), 3],
    ['reported by two', weight('reported', 2), 2],
    ['alleged by one', weight('alleged', 1), 0.5],
    ['one against one', weight('disputed', 1, 1), 0.25],
    ['two against one', weight('disputed', 2, 1), 0.6667],
    ['denied by five', weight('denied', 0, 5), UNSUPPORTED],
    ['called for', weight('proposed', 0), UNSUPPORTED],
    ['claimed by nobody', weight('unclaimed', 0), UNSUPPORTED],
    ['stated by three, refuted by us', weight('stated', 3, 0, 'refuted'), UNSUPPORTED],
    ['stated by three, retracted', weight('stated', 3, 0, 'retracted'), UNSUPPORTED],
    ['stated by three, disputed by us', weight('stated', 3, 0, 'disputed'), 1.5],
    ['stated by three, borne out', weight('stated', 3, 0, 'corroborated'), 3],
  ])('%s', (_, given, expected) => {
    expect(given).toBe(expected);
  });

  it('is at most the supporting roots, and falls with every root that opposes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (supporting, opposing) => {
        const disputed = weight('disputed', supporting, opposing);
        expect(disputed).toBeLessThan(weight('alleged', supporting));
        expect(weight('alleged', supporting)).toBeLessThan(weight('stated', supporting));
        expect(weight('disputed', supporting, opposing + 1)).toBeLessThanOrEqual(disputed);
        expect(weight('disputed', supporting + 1, opposing)).toBeGreaterThanOrEqual(disputed);
      }),
    );
    for (const standing of Standing.options)
      for (const verification of Verification.options)
        for (const supporting of [1, 2, 9])
          expect(weight(standing, supporting, 1, verification)).toBeLessThanOrEqual(supporting);
  });
});
