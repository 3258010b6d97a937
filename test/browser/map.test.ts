/** What can be seen on the map: types, standings, parallel relations, names. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newsOntology } from '../../src/model/news/index.js';
import { OntologyIndex } from '../../src/model/ontology.js';
import { STANDING_LOOKS } from '../../src/scene/signs.js';
import { type Bench, startBench, Viewer } from './browser.js';

const DISPUTED = 'alibaba-supports-chinese-military';

let bench: Bench;
let viewer: Viewer;

beforeAll(async () => {
  bench = await startBench();
  viewer = await Viewer.open(bench);
});

afterAll(async () => {
  await viewer?.close();
  await bench?.close();
});

type Colour = readonly [number, number, number];

function rgb(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [red, green, blue];
}

function isNear(a: Colour, b: Colour, most = 60): boolean {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) < most;
}

/** Places along the straight line between two discs, without the discs, the arrow and the mark in the middle. */
async function along(source: string, target: string): Promise<{ x: number; y: number }[]> {
  const [a, b] = [await viewer.entityAt(source), await viewer.entityAt(target)];
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const places = [];
  for (let at = 26; at < length - 34; at += 1) {
    if (Math.abs(at - length / 2) < 14) continue;
    places.push({ x: a.x + ((b.x - a.x) * at) / length, y: a.y + ((b.y - a.y) * at) / length });
  }
  return places;
}

/** How often a line changes between being there and not, and how much of it is there. */
async function pattern(source: string, target: string, colour: string) {
  const places = await along(source, target);
  const [a, b] = [places[0], places.at(-1)];
  if (!a || !b) throw new Error('the line is too short to be looked at');
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  // a thin line is spread over pixels side by side: of three across it, the one most like it counts
  const across = [-1, 0, 1].map((side) =>
    places.map(({ x, y }) => ({ x: x - (side * (b.y - a.y)) / length, y: y + (side * (b.x - a.x)) / length })),
  );
  const colours = await viewer.colours(across.flat());
  const there = places.map((_, i) =>
    across.some((__, side) => isNear(colours[side * places.length + i] ?? [0, 0, 0], rgb(colour), 90)),
  );
  const changes = there.filter((now, i) => i > 0 && now !== there[i - 1]).length;
  return { changes, share: there.filter(Boolean).length / there.length };
}

describe('the map', () => {
  it('is drawn without a complaint', async () => {
    expect(viewer.complaints).toEqual([]);
    expect(await viewer.page.title()).toBe('Qwen reaches consumers, and politics reaches Qwen – claimgraph');
    expect(await viewer.page.locator('.count').innerText()).toBe('32 entities, 46 relations');
    await viewer.keep('map-light-en');
  });

  it('draws what is disputed dashed in amber, with a mark in the middle', async () => {
    const { light } = STANDING_LOOKS.disputed;
    const { changes, share } = await pattern('alibaba', 'chinese-military', light);
    expect(changes).toBeGreaterThanOrEqual(3);
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.9);
    const middle = await viewer.relationAt(DISPUTED);
    const [beside] = await viewer.colours([{ x: middle.x - 4, y: middle.y }]);
    expect(isNear(beside ?? [0, 0, 0], rgb(light))).toBe(true);
  });

  it('draws what is stated as one unbroken line', async () => {
    const { changes, share } = await pattern('us-tech-firms', 'pentagon', STANDING_LOOKS.stated.light);
    expect(share).toBeGreaterThan(0.97);
    expect(changes).toBeLessThanOrEqual(2);
  });

  it('draws what is only possible as dots, unlike what is stated', async () => {
    const { changes } = await pattern('us-government', 'tiktok', STANDING_LOOKS.possible.light);
    expect(changes).toBeGreaterThan(10);
  });

  it('shows the type of an entity by colour and a white icon', async () => {
    const ontology = new OntologyIndex(newsOntology);
    for (const [id, type] of [
      ['alibaba', 'company'],
      ['qwen', 'ai-model'],
    ] as const) {
      const { x, y } = await viewer.entityAt(id);
      const disc = [];
      for (let dx = -9; dx <= 9; dx++) for (let dy = -9; dy <= 9; dy++) disc.push({ x: x + dx, y: y + dy });
      const colours = await viewer.colours(disc);
      const filled = colours.filter((found) => isNear(found, rgb(ontology.style(type).colour))).length;
      const white = colours.filter((found) => isNear(found, [255, 255, 255])).length;
      expect(filled / colours.length).toBeGreaterThan(0.3);
      expect(white / colours.length).toBeGreaterThan(0.08);
    }
  });

  it('fans parallel relations out', async () => {
    const ids = [
      'us-government-sanctions-alibaba',
      'us-government-blacklists-alibaba',
      'us-government-punishes-alibaba',
    ];
    const places = await Promise.all(ids.map((id) => viewer.relationAt(id)));
    for (const [i, a] of places.entries()) {
      for (const b of places.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(14);
    }
  });

  it('lies the same on every visit, and stays where it is in another language', async () => {
    const ids = ['alibaba', 'qwen', 'white-house-memo'];
    const other = await Viewer.open(bench);
    const places = await Promise.all(ids.map((id) => viewer.entityAt(id)));
    expect(await Promise.all(ids.map((id) => other.entityAt(id)))).toEqual(places);
    await other.page.getByRole('button', { name: '中文' }).click();
    await other.settle();
    expect(await Promise.all(ids.map((id) => other.entityAt(id)))).toEqual(places);
    await other.keep('map-light-zh');
    await other.close();
  });

  it('has dark colours, and fits a narrow screen', async () => {
    const dark = await Viewer.open(bench, { dark: true });
    const [corner] = await dark.colours([{ x: 640, y: 890 }]);
    expect(Math.max(...(corner ?? [255]))).toBeLessThan(60);
    await dark.keep('map-dark-en');
    await dark.close();
    const narrow = await Viewer.open(bench, { width: 390, height: 844, dark: true, at: 'lang=zh' });
    expect(await narrow.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await narrow.page.locator('.panel').isVisible()).toBe(true);
    await narrow.page.getByRole('button', { name: '图例与筛选' }).click();
    expect(await narrow.page.getByRole('group', { name: '谁的说法' }).isVisible()).toBe(true);
    await narrow.keep('filters-narrow-dark-zh');
    await narrow.close();
  });
});

describe('without WebGL', () => {
  it('says so, and the lists still work', async () => {
    const poor = await startBench(['--disable-3d-apis']);
    try {
      const page = await poor.browser.newPage();
      await page.goto(poor.url);
      await page.getByText('does not support WebGL').waitFor();
      await page.locator(`[data-relation="${DISPUTED}"]`).click();
      await page.locator('.panel', { hasText: 'Alibaba denied the allegation' }).waitFor();
    } finally {
      await poor.close();
    }
  });

  it('keeps what was put in its place, whatever the layout, until it is let go', async () => {
    const { page } = viewer;
    const before = await viewer.entityAt('tiktok');
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x + 40, before.y + 25, { steps: 4 });
    await page.mouse.up();
    await viewer.settle();
    const placed = await viewer.entityAt('tiktok');
    expect(Math.hypot(placed.x - before.x - 40, placed.y - before.y - 25)).toBeLessThan(4);
    await page.reload();
    await page.waitForFunction(() => window.claimgraph?.ready === true);
    await viewer.settle();
    await page.getByRole('button', { name: 'Whole map' }).click();
    await viewer.settle();
    const again = await viewer.entityAt('tiktok');
    const alibaba = await viewer.entityAt('alibaba');
    await viewer.clickEntity('tiktok');
    expect(await viewer.panel()).toContain('You have pinned it here.');
    await page.getByRole('button', { name: 'Unpin', exact: true }).click();
    await viewer.settle();
    const free = await viewer.entityAt('tiktok');
    expect(Math.hypot(free.x - again.x, free.y - again.y)).toBeGreaterThan(15);
    expect(await viewer.entityAt('alibaba')).toEqual(alibaba);
  });
});
