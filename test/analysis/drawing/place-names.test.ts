/** Names go where they cover neither names nor discs, and lines as few as can be. */
import { describe, expect, it } from 'vitest';
import { type NamedDisc, nameBox, placeNames } from '../../../src/analysis/drawing/place-names.js';

const SCREEN = { width: 400, height: 300 };
const name = (id: string, x: number, y: number, more: Partial<NamedDisc> = {}): NamedDisc => ({
  id,
  disc: { x, y, radius: 10 },
  width: 60,
  height: 15,
  priority: 1,
  forced: false,
  ...more,
});
const place = (names: NamedDisc[], strokes: Parameters<typeof placeNames>[2] = []) =>
  Object.fromEntries(
    placeNames(
      names,
      names.map(({ disc }) => disc),
      strokes,
      SCREEN,
    ),
  );

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
    const placed = place(crowd);
    expect(Object.keys(placed).length).toBeLessThan(8);
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
    const sides = place(discs);
    expect(Object.keys(sides)).toHaveLength(3);
    const boxes = discs.map((one) => nameBox(one, sides[one.id] ?? 'right'));
    const meeting = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(meeting).toEqual([]);
  });

  it('does not depend on the order in which names come', () => {
    const names = [name('a', 100, 100), name('b', 120, 104), name('c', 110, 112)];
    expect(place([...names].reverse())).toEqual(place(names));
  });
});
