/** What moves on the map, and where it comes to rest. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, startBench, Viewer } from './browser.js';

const DISPUTED = 'alibaba-supports-chinese-military';

let bench: Bench;
let viewer: Viewer;

beforeAll(async () => {
  bench = await startBench();
});
beforeEach(async () => {
  viewer = await Viewer.open(bench, { moving: true });
});
afterEach(async () => {
  expect(viewer.complaints).toEqual([]);
  await viewer.close();
});
afterAll(() => bench?.close());

const isSettled = () => viewer.page.evaluate(() => window.claimgraph?.settled());

describe('a change of the picture', () => {
  it('is on its way after a filter, and settles with the relations that are left', async () => {
    const { page } = viewer;
    const settledAtOnce = await page.evaluate(async () => {
      document.querySelector<HTMLButtonElement>('[title="Only what Alibaba says"]')?.click();
      await new Promise((done) => requestAnimationFrame(done));
      return window.claimgraph?.settled();
    });
    expect(settledAtOnce).toBe(false);
    await viewer.settle();
    expect(await viewer.isDrawn(DISPUTED)).toBe(true);
    expect(await viewer.isDrawn('alibaba-develops-qwen')).toBe(false);
    await page.getByRole('button', { name: 'Show all again' }).click();
    await page.goBack();
    await viewer.settle();
    expect(await viewer.isDrawn('alibaba-develops-qwen')).toBe(false);
  });

  it('glides to another layout, with all of it in sight', async () => {
    const before = await viewer.entityAt('alibaba');
    await viewer.page.getByLabel('Layout').selectOption('ring');
    await viewer.settle();
    await viewer.page.waitForTimeout(400);
    const after = await viewer.entityAt('alibaba');
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeGreaterThan(20);
    const box = await viewer.page.locator('.canvas').boundingBox();
    const ids = ['alibaba', 'qwen', 'white-house-memo', 'tiktok', 'chinese-military'];
    for (const { x, y } of await Promise.all(ids.map((id) => viewer.entityAt(id)))) {
      expect(x > (box?.x ?? 0) && x < (box?.x ?? 0) + (box?.width ?? 0)).toBe(true);
      expect(y > (box?.y ?? 0) && y < (box?.y ?? 0) + (box?.height ?? 0)).toBe(true);
    }
    await viewer.keep('layout-ring-moved');
  });

  it('is there at once where the system asks for reduced motion', async () => {
    await viewer.page.emulateMedia({ reducedMotion: 'reduce' });
    await viewer.page.getByTitle('Only what Alibaba says').click();
    // as soon as the answer is there
    const settled = await viewer.page.waitForFunction(() => {
      const map = window.claimgraph;
      return map?.renderer.edgeMiddle('alibaba-develops-qwen') === undefined && { settled: map?.settled() };
    });
    expect(await settled.jsonValue()).toEqual({ settled: true });
  });
});

describe('the live layout', () => {
  const button = () => viewer.page.getByRole('button', { name: 'Arrange live' });
  const drag = async (id: string, dx: number, dy: number) => {
    const { x, y } = await viewer.entityAt(id);
    await viewer.page.mouse.move(x, y);
    await viewer.page.mouse.down();
    await viewer.page.mouse.move(x + dx, y + dy, { steps: 4 });
    await viewer.page.mouse.up();
    await viewer.page.mouse.move(5, 5);
  };
  const isStopped = () =>
    viewer.page.waitForFunction(() => document.querySelector('.zoom [aria-pressed="true"]') === null, undefined, {
      timeout: 40_000,
    });
  const FREE = ['alibaba', 'qwen', 'white-house-memo', 'chinese-military', 'pentagon', 'us-government'];
  const all = () => Promise.all(FREE.map((id) => viewer.entityAt(id)));
  /** px that the one went furthest which did */
  const furthest = async (before: Awaited<ReturnType<typeof all>>) =>
    Math.max(...(await all()).map(({ x, y }, i) => Math.hypot(x - (before[i]?.x ?? 0), y - (before[i]?.y ?? 0))));

  it('moves discs, keeps a pinned one in its place, and stops when it is told to', async () => {
    await drag('tiktok', 30, 20);
    await viewer.settle();
    const [before, pinned] = [await all(), await viewer.entityAt('tiktok')];
    await button().click();
    expect(await button().getAttribute('aria-pressed')).toBe('true');
    expect(await isSettled()).toBe(false);
    await viewer.page.waitForTimeout(700);
    expect(await viewer.entityAt('tiktok')).toEqual(pinned);
    await viewer.page.keyboard.press('l');
    await isStopped();
    await viewer.settle();
    expect(await furthest(before)).toBeGreaterThan(10);
    await viewer.keep('layout-live');
  });

  it('stops by itself, and its places stay under a filter', async () => {
    const before = await all();
    await viewer.page.keyboard.press('l');
    expect(await button().getAttribute('aria-pressed')).toBe('true');
    await isStopped();
    await viewer.settle();
    await viewer.page.waitForTimeout(400);
    expect(await furthest(before)).toBeGreaterThan(10);
    const place = () =>
      viewer.page.evaluate(() => {
        const { x, y } = window.claimgraph?.picture().nodes.find(({ id }) => id === 'alibaba') ?? {};
        return { x, y };
      });
    const rested = await place();
    expect(rested.x).toBeTypeOf('number');
    await viewer.page.getByTitle('Only what Alibaba says').click();
    await viewer.settle();
    expect(await viewer.page.locator('.count').innerText()).not.toBe('32 entities, 46 relations');
    expect(await place()).toEqual(rested);
  });

  it('shows only its end where the system asks for reduced motion', async () => {
    await viewer.page.emulateMedia({ reducedMotion: 'reduce' });
    const before = await all();
    await button().click();
    await isStopped();
    await viewer.settle();
    expect(await furthest(before)).toBeGreaterThan(10);
  });

  it('runs in a worker', async () => {
    const before = viewer.page.workers().length;
    await button().click();
    expect(viewer.page.workers()).toHaveLength(before + 1);
    await viewer.page.keyboard.press('l');
    await isStopped();
    await viewer.page.waitForTimeout(200);
    expect(viewer.page.workers()).toHaveLength(before);
  });
});
