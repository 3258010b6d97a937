/** The engine's answers in panels, tables, files, and the page that needs no server. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { html } from '../../src/formats/html.js';
import { viewerPage } from '../../src/server/viewer.js';
import { type Bench, type Look, startBench, Viewer } from './browser.js';

const DISPUTED = 'alibaba-supports-chinese-military';

let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
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

describe('the views', () => {
  it('compare the documents, each in its own words', () =>
    at('view=compare', async (viewer) => {
      await viewer.page.getByText('They give it different standings').waitFor();
      const text = await viewer.panel();
      expect(text).toContain('The report has not been verified');
      expect(text).toContain('各国开发者越来越多地采用它');
      expect(text).toContain('Left out by Qwen reaches consumers');
      await viewer.keep('compare-light-en');
    }));

  it('show paths with the standing of each hop, and only the firm ones when asked', () =>
    at('view=paths&from=white-house&to=tiktok', async (viewer) => {
      await viewer.page.locator('.found').waitFor();
      expect(await viewer.panel()).toMatch(/4 hops · weakest:\s*proposed/);
      const bright = () =>
        viewer.page.evaluate(() =>
          (window.claimgraph?.picture().nodes ?? []).filter(({ dimmed }) => !dimmed).map(({ id }) => id),
        );
      expect(await bright()).toEqual(expect.arrayContaining(['white-house', 'alibaba', 'tiktok']));
      expect(await bright()).not.toContain('llama');
      await viewer.keep('paths-light-en');
      await viewer.page.getByRole('checkbox', { name: 'Only stated or reported relations' }).click();
      await viewer.page.getByText('There is no path of up to six hops.').waitFor();
      expect(viewer.address().get('firm')).toBe('true');
    }));

  it('say in which month each part of the layout by time begins, until it is undone', () =>
    at('layout=time', async (viewer) => {
      const captions = () => viewer.page.evaluate(() => window.claimgraph?.picture().captions);
      expect((await captions())?.map(({ text }) => text)).toEqual(['2025-10', '2025-11']);
      await viewer.keep('time-light-en');
      await viewer.page.getByLabel('Layout').selectOption('');
      await viewer.settle();
      expect(await captions()).toEqual([]);
    }));

  it('take a keystone away on the map', () =>
    at('view=keystones&lang=zh&theme=dark', async (viewer) => {
      const ft = viewer.page.locator('.keystones li', { hasText: '若没有《金融时报》' });
      await ft.waitFor();
      await viewer.keep('keystones-dark-zh');
      await ft.getByRole('button').click();
      expect(viewer.address().get('f.notSaidBy')).toBe('financial-times');
    }));

  it('say whose place depends on what', () =>
    at('view=sensitivity', async (viewer) => {
      await viewer.page.getByText('Without Financial Times').waitFor();
      await viewer.keep('sensitivity-light-en');
      const first = viewer.page.locator('.sensitivity details').first();
      await first.getByRole('button', { name: 'Show on the map' }).click();
      await viewer.settle();
      expect(await viewer.isDrawn(DISPUTED)).toBe(false);
    }));

  it('keep a wider circle around a choice bright, and hide what is in the way', () =>
    at('entity=tiktok&focus=2', async (viewer) => {
      expect(await viewer.page.getByRole('button', { name: '2', exact: true }).getAttribute('aria-pressed')).toBe(
        'true',
      );
      await viewer.page.getByRole('button', { name: 'Hide' }).click();
      await viewer.settle();
      expect(await viewer.isDrawn('american-consumers-use-tiktok')).toBe(false);
      expect(await viewer.page.locator('.changes').innerText()).toContain('disappear');
    }));

  it('draw discs as large as a metric says', () =>
    at('size=betweenness', async (viewer) => {
      expect(await viewer.page.getByLabel('Size of the discs').inputValue()).toBe('betweenness');
      await viewer.keep('betweenness-light-en');
    }));

  it('lay the map out by community or on a ring', () =>
    at('layout=community', async (viewer) => {
      const before = await viewer.entityAt('pentagon');
      await viewer.keep('community-light-en');
      await viewer.page.getByLabel('Layout').selectOption('ring');
      await viewer.settle();
      const after = await viewer.entityAt('pentagon');
      expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeGreaterThan(20);
      expect(viewer.address().get('layout')).toBe('ring');
      await viewer.keep('ring-light-en');
    }));

  it('narrow to a month, with or without what has no date', () =>
    at('', async (viewer) => {
      await viewer.page.getByRole('button', { name: /^2025-11: \d+/ }).click();
      await viewer.settle();
      expect(await viewer.isDrawn('alibaba-released-qwen-app')).toBe(true);
      expect(await viewer.isDrawn('alibaba-develops-qwen')).toBe(false);
      await viewer.page.getByRole('checkbox', { name: /^undated/ }).click();
      await viewer.settle();
      expect(await viewer.isDrawn('alibaba-develops-qwen')).toBe(true);
    }));
});

describe('the tabs of the views', () => {
  it.each([
    ['en', 1400],
    ['zh', 1400],
    ['en', 1000],
    ['zh', 1000],
    ['en', 390],
    ['zh', 390],
  ])('stand in one line, the current one in sight, in %s at %i px', (language, width) =>
    at(
      `view=review&lang=${language}`,
      async (viewer) => {
        const tabs = viewer.page.locator('.panel > .views');
        const rows = tabs.locator('.row');
        const boxes = await Promise.all((await tabs.locator('button').all()).map((tab) => tab.boundingBox()));
        expect(boxes.length).toBe(11);
        // a line to read and a line to build
        expect(new Set(boxes.slice(0, 6).map((box) => box?.y)).size).toBe(1);
        expect(new Set(boxes.slice(6).map((box) => box?.y)).size).toBe(1);
        const [frame, current] = [await tabs.boundingBox(), await tabs.locator('[aria-current]').boundingBox()];
        expect(current?.x).toBeGreaterThanOrEqual(frame?.x ?? 0);
        expect((current?.x ?? 0) + (current?.width ?? 0)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0));
        expect(await rows.evaluateAll((all) => all.map((row) => row.scrollWidth - row.clientWidth))).toEqual([0, 0]);
        await viewer.keep(`tabs-${language}-${width}`);
      },
      { width },
    ),
  );
});

describe('the language', () => {
  it('is the one that the browser prefers, and goes with the address', () =>
    at(
      '',
      async (viewer) => {
        expect(await viewer.page.title()).toContain('千问');
        expect(await viewer.page.evaluate(() => document.documentElement.lang)).toBe('zh');
        expect(viewer.address().get('lang')).toBe('zh');
        await viewer.page.getByRole('button', { name: 'English' }).click();
        expect(viewer.address().get('lang')).toBe('en');
        await viewer.page.reload();
        expect(await viewer.page.evaluate(() => document.documentElement.lang)).toBe('en');
      },
      { locale: 'zh-CN' },
    ));

  it('is that of the address, whatever the browser prefers', () =>
    at(
      `lang=en&relation=${DISPUTED}`,
      async (viewer) => expect(await viewer.panel()).toContain('Alibaba supports Chinese military'),
      { locale: 'zh-CN' },
    ));
});

describe('the tables', () => {
  it('list what is on the map, sorted as one likes, and lead to it', () =>
    at('table=entities', async (viewer) => {
      const { page } = viewer;
      const names = () => page.locator('.tables tbody td:first-child').allInnerTexts();
      expect((await names()).length).toBe(32);
      await page.getByRole('navigation', { name: 'Tables' }).getByRole('button', { name: 'Claims' }).click();
      await page.getByRole('button', { name: 'Alibaba denies' }).click();
      await page.locator('.document mark.chosen').waitFor();
      expect(await page.locator('.document mark.chosen').innerText()).toBe('Alibaba denied the allegation');
      expect(viewer.address().get('table')).toBe('claims');
      await viewer.keep('tables-light-en');
    }));

  it('are sorted by a press on a column, up and down', () =>
    at('table=entities', async ({ page }) => {
      const column = page.getByRole('columnheader', { name: /^Relations/ });
      const counts = async () => (await page.locator('.tables tbody td:nth-child(3)').allInnerTexts()).map(Number);
      await column.getByRole('button').click();
      expect(await counts()).toEqual([...(await counts())].sort((a, b) => a - b));
      await column.getByRole('button').click();
      expect(await column.getAttribute('aria-sort')).toBe('descending');
      expect((await counts())[0]).toBe(11);
    }));
});

describe('files', () => {
  const download = async (viewer: Viewer, name: string | RegExp) => {
    await viewer.page.getByLabel('Download', { exact: true }).click();
    const waiting = viewer.page.waitForEvent('download');
    await viewer.page.getByRole(/JSON|HTML/.test(String(name)) ? 'link' : 'button', { name }).click();
    const file = await waiting;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };

  it('hold what is on the screen: picture, drawing, graph, table', () =>
    at('f.notSaidBy=financial-times', async (viewer) => {
      const svg = await download(viewer, 'SVG drawing');
      expect(svg.name).toBe('qwen.svg');
      expect(svg.bytes.toString()).toContain('supports · denied');
      expect(svg.bytes.toString()).toContain('without what Financial Times says');
      const png = await download(viewer, 'Picture (PNG)');
      expect([...png.bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
      expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1000);
      const gexf = (await download(viewer, 'GEXF (Gephi)')).bytes.toString();
      const { x } = await viewer.page.evaluate(() => ({
        x: window.claimgraph?.renderer.toViewport('alibaba')?.x ?? 0,
      }));
      expect(x).toBeGreaterThan(0);
      expect(gexf).toContain('supports [denied]');
      expect((await download(viewer, 'CSV table of claims')).bytes.toString()).toContain('alibaba-develops-qwen');
      const json = JSON.parse((await download(viewer, 'JSON (claimgraph)')).bytes.toString());
      expect(json.documents[0].text.length).toBeGreaterThan(100);
    }));
});

describe('the menu of files', () => {
  it.each([
    ['en', ['Picture', 'Document', 'Tables', 'Graph and diagram tools', 'Graph databases', 'Exchange and linked data']],
    ['zh', ['图片', '文档', '表格', '图分析与制图工具', '图数据库', '数据交换与关联数据']],
  ])('lists them under what they are for, and goes by keys: %s', (language, kinds) =>
    at(`lang=${language}`, async ({ page }) => {
      const menu = page.locator('.downloads');
      await menu.locator('summary').focus();
      await page.keyboard.press('Enter');
      await menu.getByRole('button', { name: 'Mermaid' }).waitFor();
      expect(await menu.getByRole('heading').allInnerTexts()).toEqual(kinds);
      const tables = menu.getByRole('region', { name: kinds[2] ?? '' }).getByRole('listitem');
      expect(await tables.allInnerTexts()).toHaveLength(4);
      expect((await tables.allInnerTexts()).join()).toContain('Excel');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await page.locator(':focus').innerText()).toContain('PNG');
      await page.keyboard.press('Escape');
      expect(await menu.locator('.kinds').isVisible()).toBe(false);
      expect(await menu.locator('summary:focus').count()).toBe(1);
    }),
  );
});

describe('the page that needs no server', () => {
  it('opens from a file with everything in it', async () => {
    const dossier = await openDossier(fileURLToPath(new URL('../../graph-data/qwen', import.meta.url)));
    const page = await viewerPage(fileURLToPath(new URL('../../dist/viewer', import.meta.url)));
    const chunks: string[] = [];
    for await (const chunk of html.exports.write(dossier, page === undefined ? {} : { page })) chunks.push(chunk);
    const file = join(await mkdtemp(join(tmpdir(), 'claimgraph-')), 'qwen.html');
    await writeFile(file, chunks.join(''));
    const tab = await bench.browser.newPage({ viewport: { width: 1400, height: 900 } });
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(request.url()));
    await tab.goto(`${pathToFileURL(file)}#relation=${DISPUTED}`);
    await tab.waitForFunction(() => window.claimgraph?.ready === true);
    expect(await tab.locator('.verdict').innerText()).toContain('disputed');
    await tab.locator('.side-opposes .source').click();
    expect(await tab.locator('.document mark.chosen').innerText()).toBe('Alibaba denied the allegation');
    const place = () => tab.evaluate(() => window.claimgraph?.renderer.toViewport('alibaba'));
    const before = await place();
    await Promise.all([tab.waitForEvent('worker'), tab.keyboard.press('l')]);
    await tab.waitForFunction(() => document.querySelector('.zoom [aria-pressed="true"]') === null);
    await tab.waitForFunction(() => window.claimgraph?.settled());
    expect(await place()).not.toEqual(before);
    expect(asked.filter((address) => /^https?:/.test(address))).toEqual([]);
    await tab.close();
  });
});

describe('accessibility', () => {
  it.each([
    ['the map and the overview', '', false],
    ['a relation in dark colours', `relation=${DISPUTED}`, true],
    ['tables', 'table=relations&lang=zh', false],
    ['a comparison', 'view=compare', true],
  ])('of %s: axe finds nothing serious', (_, fragment, dark) =>
    at(
      fragment,
      async (viewer) => {
        expect(await viewer.serious()).toEqual([]);
      },
      { dark },
    ),
  );
});
