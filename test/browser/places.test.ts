/** Entities that are moved: saved with the dossier for everybody, and moved back with a key. */
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { type Bench, type Look, startBench, Viewer } from './browser.js';

let bench: Bench;
let folder: string;

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'claimgraph-places-')), 'qwen');
  await cp(fileURLToPath(new URL('../../graph-data/qwen', import.meta.url)), folder, { recursive: true });
  bench = await startBench([], folder);
});
afterAll(() => bench?.close());

/** Opens the page, lets a test look at it, and holds that nothing complained. */
async function at(fragment: string, look: (viewer: Viewer) => Promise<void>, more: Look = {}) {
  const viewer = await Viewer.open(bench, { ...more, at: fragment });
  try {
    await look(viewer);
    expect(viewer.complaints).toEqual([]);
  } finally {
    await viewer.close();
  }
}

async function drag(viewer: Viewer, id: string, dx: number, dy: number) {
  const { x, y } = await viewer.entityAt(id);
  await viewer.page.mouse.move(x, y);
  // a hand does not jump and press within one frame: the map shows first that there is something to hold
  await viewer.page.waitForFunction(() => {
    const canvas = document.querySelector('.canvas');
    const all = canvas ? [canvas, ...canvas.querySelectorAll('*')] : [];
    return all.some((element) => element instanceof HTMLElement && element.style.cursor === 'pointer');
  });
  await viewer.page.mouse.down();
  await viewer.page.mouse.move(x + dx, y + dy, { steps: 4 });
  await viewer.page.mouse.up();
  await viewer.settle();
}

const apart = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

describe('places that are saved', () => {
  it('are where everybody finds the entities, until they are forgotten', () =>
    at('', async (viewer) => {
      const { page } = viewer;
      const computed = await viewer.entityAt('tiktok');
      const alibaba = await viewer.entityAt('alibaba');
      await drag(viewer, 'tiktok', 50, -40);
      await page.getByRole('button', { name: 'Save places' }).click();
      await page.getByText('Saved with the dossier.').waitFor();
      await viewer.settle();
      await viewer.keep('places-light-en');
      expect(apart(await viewer.entityAt('tiktok'), { x: computed.x + 50, y: computed.y - 40 })).toBeLessThan(4);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      expect(Object.keys((await openDossier(folder)).places ?? {})).toHaveLength(32);

      const other = await Viewer.open(bench);
      const [theirs, ours] = [await other.entityAt('alibaba'), await other.entityAt('tiktok')];
      const asSaved = { x: computed.x + 50 - alibaba.x, y: computed.y - 40 - alibaba.y };
      expect(apart({ x: ours.x - theirs.x, y: ours.y - theirs.y }, asSaved)).toBeLessThan(25);
      // their own hand goes before what was saved
      await drag(other, 'tiktok', -60, 30);
      const moved = await other.entityAt('tiktok');
      await other.page.reload();
      await other.page.waitForFunction(() => window.claimgraph?.ready === true);
      await other.settle();
      expect(apart(await other.entityAt('tiktok'), ours)).toBeGreaterThan(30);
      expect(apart(moved, ours)).toBeGreaterThan(30);
      await other.close();

      await page.getByRole('button', { name: 'Forget saved places' }).click();
      await page.getByText('Forgotten').waitFor();
      await viewer.settle();
      expect(apart(await viewer.entityAt('tiktok'), computed)).toBeLessThan(2);
      expect((await openDossier(folder)).places).toBeUndefined();
      expect(await page.getByRole('button', { name: 'Forget saved places' }).count()).toBe(0);
    }));

  it('are to be had from a narrow screen too: places do not depend on the window', () =>
    at(
      'lang=zh',
      async ({ page }) => {
        await page.getByRole('button', { name: '图例与筛选' }).click();
        expect(await page.getByRole('button', { name: '保存位置' }).count()).toBe(1);
      },
      { width: 390, height: 844 },
    ));
});

describe('undo and redo', () => {
  const choice = (viewer: Viewer) => viewer.address().get('entity');

  it('go through filter, hiding and choice as the buttons of the browser do', () =>
    at('', async (viewer) => {
      const { page } = viewer;
      const press = async (keys: string) => {
        await page.keyboard.press(keys);
        await viewer.settle();
      };
      await page.getByTitle('Leave out what Financial Times says').click();
      await viewer.clickEntity('alibaba');
      await page.getByRole('button', { name: 'Hide', exact: true }).click();
      await viewer.settle();
      expect(viewer.address().get('f.notEntity')).toBe('alibaba');
      await press('Control+z');
      expect(viewer.address().get('f.notEntity')).toBeNull();
      expect(choice(viewer)).toBe('alibaba');
      expect(await viewer.panel()).toContain('NYSE:BABA');
      await press('Control+z');
      expect(choice(viewer)).toBeNull();
      expect(viewer.address().get('f.notSaidBy')).toBe('financial-times');
      await press('Meta+z');
      expect(viewer.address().get('f.notSaidBy')).toBeNull();
      await press('Control+z');
      expect(await page.locator('.count').innerText()).toBe('32 entities, 46 relations');
      await press('Control+Shift+z');
      expect(viewer.address().get('f.notSaidBy')).toBe('financial-times');
      await press('Control+y');
      expect(choice(viewer)).toBe('alibaba');
      await page.goBack();
      expect(choice(viewer)).toBeNull();
    }));

  it('take an entity back to where it was, and forth again, over a reload too', () =>
    at('', async (viewer) => {
      const { page } = viewer;
      const before = await viewer.entityAt('tiktok');
      await drag(viewer, 'tiktok', 50, -40);
      const first = await viewer.entityAt('tiktok');
      await drag(viewer, 'tiktok', -10, -60);
      const second = await viewer.entityAt('tiktok');
      await page.keyboard.press('Control+z');
      await viewer.settle();
      expect(apart(await viewer.entityAt('tiktok'), first)).toBeLessThan(3);
      await page.keyboard.press('Control+z');
      await viewer.settle();
      expect(apart(await viewer.entityAt('tiktok'), before)).toBeLessThan(3);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await page.keyboard.press('Control+Shift+z');
      await page.keyboard.press('Control+Shift+z');
      await viewer.settle();
      expect(apart(await viewer.entityAt('tiktok'), second)).toBeLessThan(3);
      await page.reload();
      await page.waitForFunction(() => window.claimgraph?.ready === true);
      await page.locator('.canvas').focus();
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await viewer.settle();
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    }));

  it('leave what is being written to the field', () =>
    at('', async (viewer) => {
      const { page } = viewer;
      await viewer.clickEntity('alibaba');
      await page.locator('#search').fill('tik');
      await page.keyboard.press('Control+z');
      await viewer.settle();
      expect(choice(viewer)).toBe('alibaba');
    }));

  it('are in the help', () =>
    at('lang=zh', async ({ page }) => {
      await page.keyboard.press('?');
      expect(await page.locator('dialog').innerText()).toContain('撤销与重做');
    }));
});
