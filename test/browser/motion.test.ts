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

  it('is there at once where the system asks for stillness', async () => {
    await viewer.page.emulateMedia({ reducedMotion: 'reduce' });
    await viewer.page.getByTitle('Only what Alibaba says').click();
    expect(await isSettled()).toBe(true);
    expect(await viewer.isDrawn('alibaba-develops-qwen')).toBe(false);
  });
});
