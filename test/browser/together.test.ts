/** What two ways of changing the map do to each other: live layout and undo, camera and history, drag and layout. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, startBench, Viewer } from './browser.js';

let bench: Bench;
let viewer: Viewer;

beforeAll(async () => {
  bench = await startBench();
});
beforeEach(async () => {
  viewer = await Viewer.open(bench);
});
afterEach(async () => {
  expect(viewer.complaints).toEqual([]);
  await viewer.close();
});
afterAll(() => bench?.close());

const camera = () => viewer.page.evaluate(() => window.claimgraph?.renderer.camera());
const drag = async (id: string, dx: number, dy: number) => {
  const { x, y } = await viewer.entityAt(id);
  await viewer.page.mouse.move(x, y);
  await viewer.page.mouse.down();
  await viewer.page.mouse.move(x + dx, y + dy, { steps: 4 });
  await viewer.page.mouse.up();
  await viewer.page.mouse.move(5, 5);
  await viewer.settle();
};

describe('undo', () => {
  it('takes back a drag after the live layout as well', async () => {
    await viewer.page.keyboard.press('l');
    await viewer.page.waitForFunction(() => document.querySelector('.zoom [aria-pressed="true"]') === null);
    await viewer.settle();
    const rested = await viewer.entityAt('tiktok');
    await drag('tiktok', 40, 30);
    expect((await viewer.entityAt('tiktok')).x).toBeCloseTo(rested.x + 40, 0);
    await viewer.page.keyboard.press('Control+z');
    await expect.poll(async () => (await viewer.entityAt('tiktok')).x).toBeCloseTo(rested.x, 0);
  });

  it('takes back a whole play of months at once', async () => {
    await viewer.page.getByRole('button', { name: 'Play' }).click();
    await viewer.page.getByRole('button', { name: 'Pause' }).waitFor();
    await viewer.page.waitForTimeout(1300);
    expect(viewer.address().has('f.from')).toBe(true);
    await viewer.page.keyboard.press('Control+z');
    await expect.poll(() => viewer.address().has('f.from')).toBe(false);
    await viewer.page.getByRole('button', { name: 'Play' }).waitFor();
  });
});

describe('the camera', () => {
  it('is in the address however the map was zoomed', async () => {
    await viewer.page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => viewer.address().has('camera')).toBe(true);
    const before = await camera();
    await viewer.page.reload();
    await viewer.page.waitForFunction(() => window.claimgraph?.ready === true);
    await viewer.settle();
    expect((await camera())?.ratio).toBeCloseTo(before?.ratio ?? 0, 3);
  });

  it('goes back with the history', async () => {
    const first = await camera();
    await viewer.page.getByRole('button', { name: 'Chinese military disputed' }).click();
    await viewer.page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => viewer.address().has('camera')).toBe(true);
    await viewer.page.goBack();
    await expect.poll(() => viewer.address().has('camera')).toBe(false);
    await viewer.settle();
    expect((await camera())?.ratio).toBeCloseTo(first?.ratio ?? 0, 3);
    await viewer.page.goForward();
    await expect.poll(async () => (await camera())?.ratio ?? 9).toBeLessThan((first?.ratio ?? 0) * 0.9);
  });

  it('lets go of where it was moved to when another layout is chosen', async () => {
    await viewer.page.getByRole('button', { name: 'Zoom in' }).click();
    await viewer.page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => viewer.address().has('camera')).toBe(true);
    await viewer.page.getByLabel('Layout').selectOption('ring');
    await viewer.settle();
    const box = await viewer.page.locator('.canvas').boundingBox();
    for (const id of ['alibaba', 'white-house-memo', 'us-government', 'qwen']) {
      const { x, y } = await viewer.entityAt(id);
      expect(x > (box?.x ?? 0) && x < (box?.x ?? 0) + (box?.width ?? 0), `${id} ${x}`).toBe(true);
      expect(y > (box?.y ?? 0) && y < (box?.y ?? 0) + (box?.height ?? 0), `${id} ${y}`).toBe(true);
    }
    await expect.poll(() => viewer.address().has('camera')).toBe(false);
  });
});

describe('a table below the map', () => {
  it.each([1400, 390])('shows its tabs, and leaves the map room, %i px wide', async (width) => {
    await viewer.page.setViewportSize({ width, height: 844 });
    await viewer.page.getByRole('button', { name: 'Tables' }).click();
    const tabs = viewer.page.getByRole('navigation', { name: 'Tables' });
    const [tab, around] = [await tabs.getByRole('button').first().boundingBox(), await tabs.boundingBox()];
    expect(around?.height).toBeGreaterThanOrEqual(tab?.height ?? 0);
    expect((await viewer.page.locator('.canvas').boundingBox())?.height).toBeGreaterThan(230);
  });

  it('tells each other name once', async () => {
    await viewer.page.getByRole('button', { name: 'Tables' }).click();
    await viewer.page.getByRole('navigation', { name: 'Tables' }).getByRole('button', { name: 'Entities' }).click();
    const cells = await viewer.page.locator('.tables td:nth-child(4)').allInnerTexts();
    for (const cell of cells) expect(new Set(cell.split(' · ')).size).toBe(cell.split(' · ').length);
  });
});
