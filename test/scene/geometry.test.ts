import { describe, expect, it } from 'vitest';
import {
  curveBetween,
  directionAt,
  distanceToCircle,
  distanceToCurve,
  LINE,
  loopBeside,
  nearCurve,
  pointAt,
  upright,
} from '../../src/scene/geometry.js';
import { fc } from '../property.js';

const left = { x: 0, y: 0 };
const right = { x: 400, y: 0 };
const coordinate = fc.integer({ min: -500, max: 500 });
const place = fc.record({ x: coordinate, y: coordinate });

describe('curveBetween', () => {
  it('is straight without a bow', () => {
    expect(pointAt(curveBetween(left, right, 0), 0.5)).toEqual({ x: 200, y: 0 });
  });

  it('passes one lane above the straight line, which is left of the way to the right', () => {
    expect(pointAt(curveBetween(left, right, 1), 0.5)).toEqual({ x: 200, y: -LINE.lane });
  });

  it('keeps lanes narrow between nodes that are close', () => {
    const middle = pointAt(curveBetween(left, { x: 50, y: 0 }, 1), 0.5);
    expect(middle.y).toBeCloseTo(-50 * LINE.laneShare);
  });

  it('draws the way back with the same bow on the other side', () => {
    const there = pointAt(curveBetween(left, right, 0.5), 0.5);
    const back = pointAt(curveBetween(right, left, 0.5), 0.5);
    expect(there.y).toBe(-back.y);
    expect(there.y).not.toBe(0);
  });

  it('stays a point between nodes at one place', () => {
    expect(pointAt(curveBetween(left, left, 2), 0.3)).toEqual(left);
  });
});

describe('distanceToCurve', () => {
  it('measures to the line and beyond its ends', () => {
    const straight = curveBetween(left, right, 0);
    expect(distanceToCurve(straight, { x: 130, y: 7 })).toBeCloseTo(7);
    expect(distanceToCurve(straight, { x: 403, y: 4 })).toBeCloseTo(5);
  });

  it('is under half a px for every point of the curve, and such a point is near it', () => {
    fc.assert(
      fc.property(
        place,
        place,
        fc.integer({ min: -3, max: 3 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, bow, t) => {
          const curve = curveBetween(a, b, bow);
          const point = pointAt(curve, t);
          expect(distanceToCurve(curve, point)).toBeLessThan(0.5);
          expect(nearCurve(curve, point, 1)).toBe(true);
        },
      ),
    );
  });
});

describe('upright', () => {
  it('turns what would stand on its head', () => {
    expect(upright(0)).toBe(0);
    expect(upright(Math.PI)).toBeCloseTo(0);
    expect(upright(directionAt(curveBetween(right, { x: 0, y: 100 }, 0), 0.5))).toBeLessThan(0);
    expect(upright(-Math.PI / 2)).toBeCloseTo(Math.PI / 2);
  });

  it('always answers an angle that reads from left to right, along the same line', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (direction) => {
        const angle = upright(direction);
        expect(Math.abs(angle)).toBeLessThanOrEqual(Math.PI / 2);
        expect(Math.sin(angle - direction)).toBeCloseTo(0);
      }),
    );
  });
});

describe('loopBeside', () => {
  it('crosses the rim of its node and lies in the direction asked for', () => {
    const { centre, radius } = loopBeside({ x: 10, y: 10 }, 14, -Math.PI / 2);
    expect(centre.x).toBeCloseTo(10);
    expect(centre.y).toBeLessThan(10);
    expect(distanceToCircle({ centre, radius }, { x: 10, y: centre.y - radius })).toBeCloseTo(0);
    expect(Math.hypot(centre.x - 10, centre.y - 10) - radius).toBeLessThan(14);
  });
});
