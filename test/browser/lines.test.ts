/** A line of a relation that is stated is one unbroken line, whatever its slope and however thin it is. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STANDING_LOOKS } from '../../src/scene/signs.js';
import { type Bench, startBench, Viewer } from './browser.js';
import { SPOKES, writeStar } from './star.js';

let folder: string;
let bench: Bench;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-lines-'));
  await writeStar(folder);
  bench = await startBench([], folder);
});

afterAll(async () => {
  await bench?.close();
  await rm(folder, { recursive: true, force: true });
});

type Colour = readonly [number, number, number];

function rgb(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [red, green, blue];
}

/** How much of a colour is there on a ground, from 0 to 1: the share of the way from one to the other. */
function presence(found: Colour, ground: Colour, colour: Colour): number {
  const way = colour.map((part, i) => part - (ground[i] as number));
  const gone = found.map((part, i) => part - (ground[i] as number));
  const square = way.reduce((sum, part) => sum + part * part, 0);
  return way.reduce((sum, part, i) => sum + part * (gone[i] as number), 0) / square;
}

/** px across a line that are looked at: a thin one is spread over pixels side by side, and their sum is its width. */
const ACROSS = [-2, -1, 0, 1, 2];

/** The width of the line in px at each place along its middle part. */
async function widths(viewer: Viewer, source: string, target: string): Promise<number[]> {
  const [a, b] = [await viewer.entityAt(source), await viewer.entityAt(target)];
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const places = Array.from({ length: Math.floor(length * 0.4) }, (_, i) => {
    const at = length * 0.3 + i;
    return { x: a.x + dx * at, y: a.y + dy * at };
  });
  const points = places.flatMap(({ x, y }) => {
    // straight up or aside, by whole pixels, so that each pixel counts once
    const isFlat = Math.abs(dx) > Math.abs(dy);
    return ACROSS.map((off) => ({ x: x + (isFlat ? 0 : off), y: y + (isFlat ? off : 0) }));
  });
  const [ground = [0, 0, 0] as Colour, ...colours] = await viewer.colours([await viewer.emptyPlace(), ...points]);
  const cosine = Math.max(Math.abs(dx), Math.abs(dy));
  return places.map((_, i) => {
    const there = colours.slice(i * ACROSS.length, (i + 1) * ACROSS.length);
    const sum = there.reduce((all, one) => all + presence(one, ground, rgb(STANDING_LOOKS.stated.light)), 0);
    return sum * cosine;
  });
}

describe.each([1400, 390])('on a page of %i px', (width) => {
  let viewer: Viewer;

  beforeAll(async () => {
    viewer = await Viewer.open(bench, { width });
    await viewer.keep(`lines-${width}`);
  });

  afterAll(() => viewer.close());

  it.each(SPOKES)('a stated line at %i degrees is unbroken', async (angle) => {
    const found = await widths(viewer, 'hub', `at-${angle}`);
    expect(found.length).toBeGreaterThan(20);
    const mean = found.reduce((sum, one) => sum + one, 0) / found.length;
    expect(mean).toBeGreaterThan(0.8);
    // nowhere thinner than four fifths of what it is elsewhere
    expect(Math.min(...found) / mean).toBeGreaterThan(0.8);
  });
});
