/** Every label and mark has a place of its own: over no disc, no mark and no other label. */

import { describe, expect, it } from 'vitest';
import { Standing } from '../../src/model/standing.js';
import { chart, type Disc, type Sight } from '../../src/scene/course.js';
import type { Rectangle } from '../../src/scene/ground.js';
import { boxesOf, type Lettering, letter, MARK } from '../../src/scene/lettering.js';
import type { Scene, SceneEdge, SceneNode } from '../../src/scene/scene.js';
import { signOf } from '../../src/scene/signs.js';
import { fc, runs } from '../property.js';

const measure = { name: (text: string) => text.length * 7, word: (text: string) => text.length * 6 };
const SHEET = { width: 900, height: 600 };

const node = (id: string, x: number, y: number, given: Partial<SceneNode> = {}): SceneNode => ({
  ...{ id, x, y, size: 10, colour: '#000000', label: `Name of ${id}` },
  ...{ dimmed: false, chosen: false, forceLabel: false },
  ...given,
});
const edge = (source: string, target: string, standing: Standing = 'stated', given: Partial<SceneEdge> = {}) => {
  const keep = standing === 'stated' ? '' : standing;
  return {
    ...{ id: `${source} ${target} ${standing}`, source, target, standing, sign: signOf({ standing }), width: 2 },
    ...{ label: keep ? `supports · ${keep}` : 'supports', keep, showLabel: true },
    ...{ dimmed: false, chosen: false, symmetric: false },
    ...given,
  } satisfies SceneEdge;
};

function lettered(scene: Scene): { lettering: Lettering; discs: Map<string, Disc>; nodes: Map<string, SceneNode> } {
  const discs = new Map(scene.nodes.map(({ id, x, y, size }) => [id, { x, y, radius: size }]));
  const sight: Sight = { disc: (id) => discs.get(id), scale: () => 1 };
  const lettering = letter(chart(scene), sight, measure, { sheet: SHEET });
  return { lettering, discs, nodes: new Map(scene.nodes.map((one) => [one.id, one])) };
}

/** The boxes of each label and mark, less the few px by which they may touch. */
function boxesIn({ lettering }: ReturnType<typeof lettered>): Rectangle[][] {
  const names = [...lettering.names.values()].map(({ box }) => [box]);
  const words = lettering.words.map((one) => boxesOf(one, measure.word(one.text)));
  const marks = lettering.marks.map(({ x, y }) => [
    { left: x - MARK.reach, right: x + MARK.reach, top: y - MARK.reach, bottom: y + MARK.reach },
  ]);
  return [...names, ...words, ...marks];
}

const SLACK = { across: 3, along: 1 };

function meet(a: Rectangle, b: Rectangle): boolean {
  return (
    a.left + SLACK.across < b.right - 1e-6 &&
    b.left + SLACK.across < a.right - 1e-6 &&
    a.top + SLACK.along < b.bottom - 1e-6 &&
    b.top + SLACK.along < a.bottom - 1e-6
  );
}

const scenes = fc
  .record({
    places: fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 600 })), {
      minLength: 2,
      maxLength: 30,
    }),
    lines: fc.array(fc.tuple(fc.nat(29), fc.nat(29), fc.constantFrom(...Standing.options)), { maxLength: 30 }),
  })
  .map(({ places, lines }): Scene => {
    const nodes = places.map(([x, y], i) => node(`n${i}`, x, y, { size: 8 + (i % 4) * 3 }));
    const edges = lines.map(([a, b, standing], i) =>
      edge(`n${a % nodes.length}`, `n${b % nodes.length}`, standing, { id: `e${i}` }),
    );
    return { nodes, edges };
  });

describe('the lettering', () => {
  it('puts names and words over no disc, no mark, no other label, and within the sheet', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const found = lettered(scene);
        const { names, words } = found.lettering;
        // marks keep to their lines, so two of them may touch where there is no room
        const labels = boxesIn(found).slice(0, names.size + words.length);
        const all = boxesIn(found);
        for (const [i, boxes] of labels.entries()) {
          for (const box of boxes) {
            expect(box.left).toBeGreaterThanOrEqual(0);
            expect(box.right).toBeLessThanOrEqual(SHEET.width);
            for (const [j, others] of all.entries()) {
              if (i !== j) expect(others.some((other) => meet(box, other))).toBe(false);
            }
          }
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('names the most central first', () => {
    const crowd = Array.from({ length: 120 }, (_, i) =>
      node(`leaf${i}`, 270 + (i % 12) * 26, 150 + Math.floor(i / 12) * 26),
    );
    const hub = node('hub', 413, 267, { size: 13, weight: 40 });
    const { names } = lettered({ nodes: [...crowd, hub], edges: [] }).lettering;
    expect(names.has('hub')).toBe(true);
    expect(names.size).toBeLessThan(crowd.length);
  });

  it('keeps the word "disputed" where no other word has room, and off its own mark', () => {
    const nodes = [node('a', 300, 300), node('b', 410, 300), node('c', 300, 200), node('d', 410, 200)];
    const lines = [edge('a', 'b', 'disputed'), edge('c', 'd', 'stated', { label: 'issues the security of' })];
    const { lettering } = lettered({ nodes, edges: lines });
    expect(lettering.words.map(({ text }) => text)).toContain('disputed');
    const [mark] = lettering.marks;
    const words = lettering.words.find(({ text }) => text === 'disputed');
    const [box] = words ? boxesOf(words, measure.word('disputed')) : [];
    expect(mark?.mark).toBe('dispute');
    expect(
      box &&
        mark &&
        (box.bottom <= mark.y - MARK.reach + 1 ||
          box.top >= mark.y + MARK.reach - 1 ||
          box.right <= mark.x - MARK.reach + 3 ||
          box.left >= mark.x + MARK.reach - 3),
    ).toBe(true);
  });

  it('decides nothing about lines that do not run over the sheet', () => {
    const nodes = [node('a', -300, 300), node('b', -150, 200), node('c', 1100, 300)];
    const { marks } = lettered({ nodes, edges: [edge('a', 'b', 'disputed'), edge('a', 'c', 'denied')] }).lettering;
    expect(marks.map(({ mark }) => mark)).toEqual(['crossbar']);
  });

  it.each(['alleged', 'disputed', 'denied'] as const)(
    'keeps the word "%s" where a name would like to stand',
    (word) => {
      const nodes = [node('a', 300, 300), node('b', 410, 300), node('c', 355, 318, { size: 3, weight: 40 })];
      const { words } = lettered({ nodes, edges: [edge('a', 'b', word)] }).lettering;
      expect(words.map(({ text }) => text)).toEqual([word]);
    },
  );

  it('writes what is chosen beside discs that are out of focus rather than on them', () => {
    const faint = node('c', 355, 291, { dimmed: true });
    const line = edge('a', 'b', 'disputed', { chosen: true });
    const { lettering } = lettered({ nodes: [node('a', 300, 300), node('b', 410, 300), faint], edges: [line] });
    const [words] = lettering.words;
    expect(words?.text).toBe('disputed');
    for (const { left, right, top, bottom } of words ? boxesOf(words, measure.word(words.text)) : []) {
      const [dx, dy] = [
        faint.x - Math.max(left, Math.min(faint.x, right)),
        faint.y - Math.max(top, Math.min(faint.y, bottom)),
      ];
      expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(faint.size - 1);
    }
  });

  it('reads what is chosen in any case', () => {
    const nodes = [node('a', 300, 300), node('b', 330, 300)];
    const { words } = lettered({ nodes, edges: [edge('a', 'b', 'alleged', { chosen: true })] }).lettering;
    expect(words.map(({ text }) => text)).toEqual(['alleged']);
  });
});
