/** How one picture turns into another. */
import { describe, expect, it } from 'vitest';
import type { Scene, SceneEdge, SceneNode } from '../../../src/scene/scene.js';
import { STANDING_LOOKS } from '../../../src/scene/signs.js';
import { between, easeOut } from '../../../viewer/map/between.js';
import { mix } from '../../../viewer/map/colour.js';
import { createMotion, DEFAULTS } from '../../../viewer/map/motion.js';
import type { Theme } from '../../../viewer/renderer/renderer.js';

const theme: Theme = {
  background: '#ffffff',
  text: '#000000',
  halo: '#ffffff',
  dimmedNode: '#dddddd',
  dimmedEdge: '#eeeeee',
  dark: false,
  fontFamily: 'sans-serif',
};

const node = (id: string, given: Partial<SceneNode> = {}): SceneNode => ({
  id,
  x: 0,
  y: 0,
  size: 10,
  colour: '#000000',
  label: id,
  dimmed: false,
  chosen: false,
  forceLabel: false,
  ...given,
});
const edge = (id: string, given: Partial<SceneEdge> = {}): SceneEdge => ({
  id,
  source: 'a',
  target: 'b',
  standing: 'stated',
  width: 2,
  label: id,
  showLabel: false,
  dimmed: false,
  chosen: false,
  symmetric: false,
  keep: '',
  ...given,
  sign: STANDING_LOOKS[given.standing ?? 'stated'],
});

const before: Scene = {
  nodes: [node('a'), node('b', { x: 100 }), node('gone', { x: 50 })],
  edges: [edge('one', { standing: 'disputed' }), edge('two'), edge('lost', { target: 'gone' })],
};
const after: Scene = {
  nodes: [node('a', { x: 10, y: 20, size: 20 }), node('b', { x: 100 }), node('new', { x: -50 })],
  edges: [edge('one', { standing: 'denied', width: 4 }), edge('fresh', { target: 'new' })],
};
const find = <Item extends { id: string }>(items: readonly Item[], id: string) => items.find((one) => one.id === id);

describe('between two pictures', () => {
  it('is the second at the end, and looks like the first at the start', () => {
    expect(between(before, after, 1, theme)).toBe(after);
    const start = between(before, after, 0, theme);
    expect(find(start.nodes, 'a')).toMatchObject({ x: 0, y: 0, size: 10, shade: '#000000', presence: 1 });
    expect(find(start.nodes, 'gone')).toMatchObject({ x: 50, shade: '#000000', presence: 1 });
    expect(find(start.nodes, 'new')).toMatchObject({ x: -50, shade: '#ffffff', presence: 0 });
    expect(find(start.edges, 'one')).toMatchObject({ shade: STANDING_LOOKS.disputed.light, width: 2 });
  });

  it('moves what stays, fades what goes, brings what comes, and cross-fades a standing', () => {
    const half = between(before, after, 0.5, theme);
    expect(find(half.nodes, 'a')).toMatchObject({ x: 5, y: 10, size: 15 });
    expect(find(half.nodes, 'gone')).toMatchObject({ x: 50, shade: '#808080', presence: 0.5 });
    expect(find(half.nodes, 'new')).toMatchObject({ shade: '#808080', presence: 0.5 });
    expect(find(half.edges, 'one')).toMatchObject({
      standing: 'denied',
      shade: mix(STANDING_LOOKS.disputed.light, STANDING_LOOKS.denied.light, 0.5),
      width: 3,
      presence: 1,
    });
    expect(find(half.edges, 'lost')).toMatchObject({
      shade: mix(STANDING_LOOKS.stated.light, theme.background, 0.5),
      presence: 0.5,
    });
  });

  it('straightens a line gently when the one beside it goes', () => {
    const bow = (t: number) => find(between(before, after, t, theme).edges, 'one')?.bow;
    expect([bow(0), bow(0.5)]).toEqual([-0.5, -0.25]);
  });

  it('goes on from what is seen when the reader changes again', () => {
    const half = between(before, after, 0.5, theme);
    const back = between(half, before, 0, theme);
    for (const id of ['a', 'gone', 'new']) {
      const { x, y, size, shade, presence } = find(half.nodes, id) as SceneNode;
      expect(find(back.nodes, id)).toMatchObject({ x, y, size, shade, presence });
    }
    for (const id of ['one', 'lost', 'fresh']) {
      const { shade, presence, bow } = find(half.edges, id) as SceneEdge;
      expect(find(back.edges, id)).toMatchObject({ shade, presence, bow });
    }
  });

  it('mixes hex colours', () => {
    expect([mix('#000000', '#ffffff', 0.5), mix('#102030', '#102030', 0.3), mix('#ff0000', '#00ff00', 0.25)]).toEqual([
      '#808080',
      '#102030',
      '#bf4000',
    ]);
  });

  it('slows down towards the end', () => {
    expect([easeOut(-1), easeOut(0), easeOut(0.5), easeOut(1), easeOut(2)]).toEqual([0, 0, 0.875, 1, 1]);
  });
});

/** A motion whose frames a test turns by hand. */
function bench(still = false) {
  const drawn: Scene[] = [];
  let waiting: ((now: number) => void) | undefined;
  const motion = createMotion((graph) => drawn.push(graph), {
    request(frame) {
      waiting = frame;
      return 1;
    },
    cancel() {
      waiting = undefined;
    },
    still: () => still,
  });
  const frame = (now: number) => {
    const next = waiting;
    waiting = undefined;
    next?.(now);
  };
  const x = () => find(drawn.at(-1)?.nodes ?? [], 'a')?.x;
  return { motion, drawn, frame, x };
}

describe('a motion', () => {
  it('shows the first picture at once, and glides to the next', () => {
    const { motion, drawn, frame, x } = bench();
    motion.show(before, theme, true);
    expect([drawn.at(-1), motion.running]).toEqual([before, false]);
    motion.show(after, theme, true);
    expect(motion.running).toBe(true);
    frame(1000);
    expect(x()).toBe(0);
    frame(1000 + DEFAULTS.duration / 2);
    expect(x()).toBe(8.75);
    frame(1000 + DEFAULTS.duration);
    expect([drawn.at(-1), motion.running]).toEqual([after, false]);
  });

  it('starts anew from what is seen, and takes a choice in on the way', () => {
    const { motion, drawn, frame, x } = bench();
    motion.show(before, theme, true);
    motion.show(after, theme, true);
    frame(0);
    frame(DEFAULTS.duration / 2);
    motion.show(before, theme, true);
    expect(x()).toBe(8.75);
    const chosen = { ...before, nodes: before.nodes.map((one) => ({ ...one, chosen: one.id === 'b' })) };
    motion.show(chosen, theme, false);
    expect(motion.running).toBe(true);
    frame(5000);
    frame(5000 + DEFAULTS.duration);
    expect(drawn.at(-1)).toBe(chosen);
  });

  it('moves nothing where the system asks for reduced motion, or nothing is shared', () => {
    const { motion, drawn } = bench(true);
    motion.show(before, theme, true);
    motion.show(after, theme, true);
    expect([drawn.at(-1), motion.running]).toEqual([after, false]);
    const other = bench();
    other.motion.show(before, theme, true);
    other.motion.show({ nodes: [node('z')], edges: [] }, theme, true);
    expect(other.motion.running).toBe(false);
  });

  it('goes to the end when it is told to', () => {
    const { motion, drawn } = bench();
    motion.show(before, theme, true);
    motion.show(after, theme, true);
    motion.finish();
    expect([drawn.at(-1), motion.running]).toEqual([after, false]);
  });
});
