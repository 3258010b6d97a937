/** Icons as paths: every icon of the ontology is read, arcs end where they should, and nothing leaves its square. */
import { expect, it } from 'vitest';
import { iconSegments, pathSegments } from '../../src/formats/office/icon-paths.js';
import { ICONS } from '../../src/scene/icons.js';

const ends = (d: string) => pathSegments(d).map((segment) => Object.values(segment).at(-1));

it('reads every command, relative and absolute, with numbers as close as they may stand', () => {
  expect(ends('M1 2l3-1h-2V0')).toEqual([
    { x: 1, y: 2 },
    { x: 4, y: 1 },
    { x: 2, y: 1 },
    { x: 2, y: 0 },
  ]);
  expect(ends('m1 1 2 2')).toEqual([
    { x: 1, y: 1 },
    { x: 3, y: 3 },
  ]);
  expect(ends('M0 0q1 1 2 0t2 0')).toEqual([
    { x: 0, y: 0 },
    { x: 2, y: 0 },
    { x: 4, y: 0 },
  ]);
  // `t` goes on in the direction of the curve before it
  expect(pathSegments('M0 0q1 1 2 0t2 0').at(-1)).toMatchObject({ control: { x: 3, y: -1 } });
  expect(pathSegments('M0 0c0 1 1 2 2 2s2-1 2-2').at(-1)).toMatchObject({ first: { x: 3, y: 2 } });
  expect(ends('M1 1h2v2z').at(-1)).toEqual({ x: 1, y: 1 });
});

it('takes the flags of an arc without anything between them, and ends exactly', () => {
  expect(ends('M2 2a2 2 0 00-1.5 2').at(-1)).toEqual({ x: 0.5, y: 4 });
  expect(ends('M0 0a1 1 0 0110 0').at(-1)).toEqual({ x: 10, y: 0 });
});

it('a circle lies on its circle', () => {
  for (const segment of pathSegments('M-5 0a5 5 0 1 1 10 0a5 5 0 1 1 -10 0z')) {
    const end = Object.values(segment).at(-1) as { x: number; y: number };
    expect(Math.hypot(end.x, end.y)).toBeCloseTo(5, 9);
    if (!('first' in segment)) continue;
    // the middle of each cubic as well
    const from = 5;
    expect(Math.hypot(segment.first.x, segment.first.y)).toBeGreaterThan(from);
  }
});

it.each(Object.keys(ICONS))('%s is drawn within its square', (name) => {
  const segments = iconSegments(name);
  expect(segments.length).toBeGreaterThan(1);
  for (const point of segments.flatMap((segment) => Object.values(segment) as { x: number; y: number }[])) {
    for (const value of [point.x, point.y]) {
      expect(Number.isFinite(value)).toBe(true);
      expect(value).toBeGreaterThan(-4);
      expect(value).toBeLessThan(28);
    }
  }
});
