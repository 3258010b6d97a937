/** Names go where they cover neither names nor discs, and lines as few as can be. */
import { describe, expect, it } from 'vitest';
import { Ground, type Stroke } from '../../src/scene/ground.js';
import type { Point } from '../../src/scene/layout/layout.js';
import { type NamedDisc, placeNames } from '../../src/scene/place-names.js';

const SCREEN = { width: 400, height: 300 };
const name = (id: string, x: number, y: number, more: Partial<NamedDisc> & { width?: number } = {}): NamedDisc => ({
  id,
  disc: { x, y, radius: 10 },
  way: { lines: [id], type: 13, width: more.width ?? 60, height: 15 },
  priority: 1,
  first: false,
  forced: false,
  ...more,
});
const placed = (names: NamedDisc[], strokes: Stroke[] = []) =>
  placeNames(
    names,
    new Ground(
      names.map(({ disc }) => disc),
      strokes,
    ),
    SCREEN,
  );
const place = (names: NamedDisc[], strokes: Stroke[] = []) =>
  Object.fromEntries([...placed(names, strokes)].map(([id, { side }]) => [id, side]));

/** Places along a leader, whether it bends or not. */
function alongLeader(leader: readonly Point[]): Point[] {
  if (leader.length < 2) throw new Error('a leader has two ends');
  return leader.slice(1).flatMap((to, i) => {
    const from = leader[i] ?? to;
    return Array.from({ length: 51 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / 50,
      y: from.y + ((to.y - from.y) * step) / 50,
    }));
  });
}

describe('placeNames', () => {
  it('puts names to the right where there is room', () => {
    expect(place([name('a', 50, 50), name('b', 200, 200)])).toEqual({ a: 'right', b: 'right' });
  });

  it('goes to another side rather than over a disc, the edge of the screen or a line', () => {
    expect(place([name('a', 50, 150), name('b', 90, 150)]).a).not.toBe('right');
    expect(place([name('a', 380, 150)])).toEqual({ a: 'left' });
    const stroke = { a: { x: 100, y: 150 }, b: { x: 300, y: 150 }, weight: 1 };
    expect(place([name('a', 100, 150)], [stroke])).toEqual({ a: 'left' });
  });

  it('leaves out what finds no room, the least important first, but never what is forced', () => {
    const crowd = Array.from({ length: 8 }, (_, i) => name(`n${i}`, 200 + i, 150, { priority: i }));
    expect(Object.keys(place(crowd)).length).toBeLessThan(8);
    expect(place([...crowd, name('must', 203, 151, { forced: true, priority: 0 })])).toHaveProperty('must');
  });

  it('keeps no room for a name that could not stand there anyway', () => {
    // the small one's place at the right is taken by the large one's disc, and would bar the large one from below
    const small = name('small', 150, 166, { width: 120 });
    const [left, right] = [name('left', 120, 146), name('right', 250, 146)];
    const large = { ...name('large', 200, 146, { priority: 9 }), disc: { x: 200, y: 146, radius: 16 } };
    const above = name('above', 200, 118);
    expect(place([small, left, right, large, above])).toHaveProperty('large', 'below');
  });

  it('leaves Chinese names their full height', () => {
    // at the left it would lie 2.5 px over the other, at the right over a disc
    const crowd = [name('a', 50, 100, { priority: 2 }), name('b', 140, 112.5), name('c', 180, 112.5)];
    expect(place(crowd).b).not.toBe('left');
  });

  it('puts a forced name without room where it covers the least of other names', () => {
    const must = { forced: true };
    const discs = [name('a', 100, 100, must), name('b', 130, 104, must), name('c', 160, 108, must)];
    const boxes = [...placed(discs).values()].map(({ box }) => box);
    expect(boxes).toHaveLength(3);
    const meeting = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(meeting).toEqual([]);
  });

  it('writes a name that must not be missed smaller, or at the end of a leader over no disc and no name', () => {
    const small = { lines: ['small'], type: 11, width: 50, height: 13 };
    const crowd = Array.from({ length: 20 }, (_, i) =>
      name(`n${i}`, 130 + (i % 5) * 34, 90 + Math.floor(i / 5) * 34, {
        ...{ priority: 20 - i, otherWays: () => [small], isCentral: i < 16 },
      }),
    );
    const found = placed(crowd);
    expect(found.size).toBe(20);
    const leaders = [...found].filter(([, { leader }]) => leader);
    expect(leaders.length).toBeGreaterThan(3);
    for (const [id, { leader, way }] of leaders) {
      expect(way.type).toBe(11);
      for (const { x, y } of alongLeader(leader ?? [])) {
        for (const { id: other, disc } of crowd) {
          if (other !== id) expect(Math.hypot(x - disc.x, y - disc.y)).toBeGreaterThan(disc.radius - 2);
        }
        for (const [other, { box }] of found) {
          const isOn = x > box.left + 3 && x < box.right - 3 && y > box.top + 1 && y < box.bottom - 1;
          if (other !== id) expect(isOn).toBe(false);
        }
      }
    }
  });

  it('names the most central at almost any cost: around a corner, beneath small discs and marks', () => {
    const ring = (count: number, away: number, radius: number) =>
      Array.from({ length: count }, (_, i) => {
        const angle = (i / count) * 2 * Math.PI;
        return { x: 200 + away * Math.cos(angle), y: 150 + away * Math.sin(angle), radius };
      });
    const way = { lines: ['hub'], type: 11, width: 50, height: 13 };
    const hub = { ...name('hub', 200, 150), disc: { x: 200, y: 150, radius: 16 }, otherWays: () => [way] };
    const around = [...ring(40, 40, 8), ...ring(60, 60, 8)];
    const found = (isCentral: boolean) =>
      placeNames([{ ...hub, isCentral }], new Ground([hub.disc, ...around], []), SCREEN).get('hub');
    expect(found(false)).toBeUndefined();
    const { box, leader = [] } = found(true) ?? {};
    expect(leader.length).toBeGreaterThan(1);
    for (const { x, y, radius } of box ? around : []) {
      const [dx, dy] = [
        x - Math.max(box?.left ?? 0, Math.min(x, box?.right ?? 0)),
        y - Math.max(box?.top ?? 0, Math.min(y, box?.bottom ?? 0)),
      ];
      expect(Math.hypot(dx, dy)).toBeGreaterThan(radius - 2);
    }
  });

  it('keeps names at their leaders while all moves', () => {
    const small = { lines: ['small'], type: 11, width: 50, height: 13 };
    const crowd = (shift: number) =>
      Array.from({ length: 20 }, (_, i) =>
        name(`n${i}`, 130 + shift + (i % 5) * 34, 90 + Math.floor(i / 5) * 34, {
          ...{ priority: 20 - i, otherWays: () => [small] },
        }),
      );
    const ground = (names: NamedDisc[]) =>
      new Ground(
        names.map(({ disc }) => disc),
        [],
      );
    const before = placeNames(crowd(0), ground(crowd(0)), SCREEN);
    const after = placeNames(crowd(6), ground(crowd(6)), SCREEN, { before });
    const moved = [...before].filter(([, { leader }]) => leader);
    const kept = moved.filter(([id, { box }]) => after.get(id)?.box.left === box.left + 6);
    expect(moved.length).toBeGreaterThan(3);
    expect(kept.length).toBeGreaterThan(moved.length / 2);
  });

  it('does not depend on the order in which names come', () => {
    const names = [name('a', 100, 100), name('b', 120, 104), name('c', 110, 112)];
    expect(place([...names].reverse())).toEqual(place(names));
  });
});
