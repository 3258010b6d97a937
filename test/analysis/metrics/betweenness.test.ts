/** Betweenness: small graphs by hand, its definition on random ones, and the error that a sample says. */

import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../src/analysis/metrics/betweenness.js';
import { neighboursOf } from '../../../src/graph/neighbours.js';
import { fc } from '../../property.js';
import { anySnapshot, snapshotOf } from './graphs.js';
import { distances, sets } from './references.js';

const of = (relations: string) => neighboursOf(snapshotOf(relations));
const EMPTY = of('');
const ONE = of('a');
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

describe('betweenness', () => {
  it('is all in the middle of a star, and shared on a ring', () => {
    expect([...betweenness(of('m>a m>b m>c')).values]).toEqual([0, 0, 0, 1]);
    expect([...betweenness(of('a>b b>c c>d d>a'), { normalised: false }).values]).toEqual([0.5, 0.5, 0.5, 0.5]);
    for (const graph of [EMPTY, ONE, of('a>b')])
      expect([...betweenness(graph).values].every((one) => one === 0)).toBe(true);
  });

  it('does not count parallel relations as further ways', () => {
    expect([...betweenness(of('a>b a>b a>c b>d c>d'), { normalised: false }).values]).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it('agrees with its definition on any graph', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const graph = neighboursOf(snapshot);
        const expected = byDefinition(sets(graph));
        betweenness(graph, { normalised: false }).values.forEach((value, node) => {
          expect(value).toBeCloseTo(expected[node] ?? 0, 9);
        });
      }),
    );
  });

  it('is near the exact one where it is sampled, and says how near', () => {
    const ring = of(Array.from({ length: 40 }, (_, i) => `n${10 + i}>n${10 + ((i + 1) % 40)}`).join(' '));
    const exact = betweenness(ring).values;
    const { values, exact: whole, standardError = 0 } = betweenness(ring, { sample: 20, seed: 3 });
    expect(whole).toBe(false);
    expect(standardError).toBeGreaterThan(0);
    const mean = values.reduce((sum, value, i) => sum + Math.abs(value - (exact[i] ?? 0)), 0) / values.length;
    expect(mean).toBeLessThan(4 * standardError);
    expect(betweenness(ring, { sample: 20, seed: 3 }).values).toEqual(values);
    expect(betweenness(ring, { sample: 40 }).exact).toBe(true);
    expect(betweenness(ring, { sample: 40 })).not.toHaveProperty('standardError');
  });

  it('counts pairs without a way between them among all pairs', () => {
    // of the six pairs of other entities, b stands between one
    expect([...betweenness(of('a>b b>c d>e')).values]).toEqual([0, 1 / 6, 0, 0, 0]);
  });

  it('says an error that grows smaller as the sources become all', () => {
    const line = of(
      LETTERS.slice(1)
        .map((letter, i) => `${LETTERS[i]}>${letter}`)
        .join(' '),
    );
    const exact = betweenness(line).values;
    for (const sample of [8, 16, 25]) {
      let said = 0;
      const squares = new Float64Array(line.order);
      for (let seed = 0; seed < 200; seed++) {
        const { values, standardError = Number.NaN } = betweenness(line, { sample, seed });
        said += standardError / 200;
        values.forEach((value, i) => {
          squares[i] = (squares[i] ?? 0) + (value - (exact[i] ?? 0)) ** 2 / 200;
        });
      }
      const real = squares.reduce((sum, square) => sum + Math.sqrt(square), 0) / line.order;
      expect(said / real).toBeGreaterThan(0.85);
      expect(said / real).toBeLessThan(1.15);
    }
  });

  it('says no error from one source, which cannot know it, and starts from whole sources only', () => {
    const line = of('a>b b>c c>d d>e');
    expect(betweenness(line, { sample: 1 })).not.toHaveProperty('standardError');
    expect(betweenness(line, { sample: 2.5, seed: 7 })).toEqual(betweenness(line, { sample: 2, seed: 7 }));
  });
});

function byDefinition(rows: Set<number>[]): number[] {
  const far = rows.map((_, node) => distances(rows, node));
  const ways = (from: number, to: number): number => {
    if (from === to) return 1;
    const left = far[from]?.get(to);
    if (left === undefined) return 0;
    return [...(rows[from] ?? [])]
      .filter((next) => far[next]?.get(to) === left - 1)
      .reduce((sum, next) => sum + ways(next, to), 0);
  };
  return rows.map((_, node) => {
    let sum = 0;
    for (let a = 0; a < rows.length; a++) {
      for (let b = a + 1; b < rows.length; b++) {
        if (a === node || b === node) continue;
        const [whole, first, second] = [far[a]?.get(b), far[a]?.get(node), far[node]?.get(b)];
        if (whole === undefined || first === undefined || second === undefined || first + second !== whole) continue;
        sum += (ways(a, node) * ways(node, b)) / ways(a, b);
      }
    }
    return sum;
  });
}
