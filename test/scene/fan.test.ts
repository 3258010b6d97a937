import { describe, expect, it } from 'vitest';
import { type Ends, fan, type Lane } from '../../src/scene/fan.js';
import { fc } from '../property.js';

const edge = (id: string, source: string, target: string): Ends => ({ id, source, target });

/** The lane seen from the node whose id comes first, so that both directions can be compared. */
function side(relation: Ends, lane: Lane | undefined): number {
  if (lane === undefined || !('bow' in lane)) throw new Error(`no bow for ${relation.id}`);
  return relation.source < relation.target ? lane.bow : -lane.bow;
}

describe('fan', () => {
  it('draws a single line straight', () => {
    expect(fan([edge('e1', 'a', 'b'), edge('e2', 'b', 'c')])).toEqual(
      new Map([
        ['e1', { bow: 0 }],
        ['e2', { bow: 0 }],
      ]),
    );
  });

  it('spreads three lines about the straight one', () => {
    const lanes = fan([edge('e1', 'a', 'b'), edge('e2', 'a', 'b'), edge('e3', 'a', 'b')]);
    expect([...lanes.values()]).toEqual([{ bow: -1 }, { bow: 0 }, { bow: 1 }]);
  });

  it('bows a line and its way back to opposite sides', () => {
    const lanes = fan([edge('there', 'a', 'b'), edge('back', 'b', 'a')]);
    expect(lanes.get('there')).toEqual({ bow: 0.5 });
    expect(lanes.get('back')).toEqual({ bow: 0.5 });
    expect(side(edge('there', 'a', 'b'), lanes.get('there'))).not.toBe(side(edge('back', 'b', 'a'), lanes.get('back')));
  });

  it('gives self-relations an angle, from above over the left', () => {
    const [one] = fan([edge('e1', 'a', 'a')]).values();
    expect(one).toEqual({ angle: expect.closeTo(-0.6 * Math.PI) });
    const two = fan([edge('e1', 'a', 'a'), edge('e2', 'a', 'a')]);
    expect([...two.values()]).toEqual([{ angle: -Math.PI / 2 }, { angle: expect.closeTo((-5 / 6) * Math.PI) }]);
  });

  it('never lays two lines on each other, is symmetric, and does not depend on the order given', () => {
    const relation = fc.record({ source: fc.constantFrom('a', 'b'), target: fc.constantFrom('a', 'b') });
    fc.assert(
      fc.property(fc.array(relation, { maxLength: 12 }), (pairs) => {
        const relations = pairs.map((pair, index) => ({ id: `e${index}`, ...pair }));
        const lanes = fan(relations);
        expect(fan([...relations].reverse())).toEqual(lanes);
        const lines = relations.filter(({ source, target }) => source !== target);
        const sides = lines.map((line) => side(line, lanes.get(line.id)));
        expect(new Set(sides).size).toBe(lines.length);
        expect(sides.reduce((sum, each) => sum + each, 0)).toBe(0);
        const loops = relations.filter(({ source, target }) => source === target);
        for (const end of ['a', 'b']) {
          const own = loops.filter(({ source }) => source === end).map(({ id }) => JSON.stringify(lanes.get(id)));
          expect(new Set(own).size).toBe(own.length);
        }
      }),
    );
  });
});
