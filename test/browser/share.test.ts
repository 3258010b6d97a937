/** What is on the screen, handed on: a link, a page that holds all or only the view, an embedded map, reports. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readJson } from '../../src/formats/json.js';
import { type Bench, startBench, Viewer } from './browser.js';

let bench: Bench;
let root: string;

beforeAll(async () => {
  bench = await startBench();
  root = await mkdtemp(join(tmpdir(), 'claimgraph-share-'));
});

afterAll(async () => {
  await bench?.close();
  await rm(root, { recursive: true, force: true });
});

const AT = 'entity=alibaba&f.notSaidBy=financial-times&moved=alibaba%3A20%2C30';

it('one button gives a link, pages, an embedded map and reports of what is on the screen', {
  timeout: 240_000,
}, async () => {
  const viewer = await Viewer.open(bench, { at: AT });
  const { page } = viewer;
  page.setDefaultTimeout(45_000);
  await page.getByRole('button', { name: 'Share and publish' }).click();
  const link = await page.getByLabel('Link to what is on the screen').inputValue();
  const address = new URLSearchParams(new URL(link).hash.slice(1));
  expect(Object.fromEntries(address)).toMatchObject({
    ...{ entity: 'alibaba', 'f.notSaidBy': 'financial-times', moved: 'alibaba:20,30' },
  });

  // nothing that nobody has reviewed leaves the house by itself
  expect(await page.getByLabel(/^Only what this view shows/).isChecked()).toBe(true);
  const href = (await page.getByRole('link', { name: 'Download the page' }).getAttribute('href')) ?? '';
  const text = await (await fetch(href)).text();
  const data =
    /<script type="application\/json" id="claimgraph-dossier"[^>]*>([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '';
  const dossier = readJson(data);
  const said = dossier.relations.flatMap(({ claims }) => claims);
  expect(said.some(({ chain }) => chain.some(({ agent }) => agent === 'financial-times'))).toBe(false);
  expect(said.every(({ review }) => review === 'accepted')).toBe(true);
  const file = join(root, 'qwen.html');
  await writeFile(file, text);

  // it opens at the view, and offers nothing that changes it
  const read = await bench.browser.newPage({ viewport: { width: 1200, height: 800 } });
  read.setDefaultTimeout(45_000);
  await read.goto(pathToFileURL(file).href);
  await read.getByRole('heading', { name: 'Alibaba', exact: true }).waitFor();
  expect(await read.getByRole('note').innerText()).toMatch(/holds a part of the dossier: .*Financial Times/);
  expect(await read.getByRole('button', { name: /^(Edit|Share and publish|Add documents)$/ }).count()).toBe(0);

  const snippet = await page.getByLabel('Embed').inputValue();
  await writeFile(join(root, 'site.html'), `<!doctype html><title>Site</title><body>${snippet}</body>`);
  await read.goto(pathToFileURL(join(root, 'site.html')).href);
  const frame = read.frameLocator('iframe');
  await frame.locator('.canvas').waitFor();
  await frame.getByRole('heading', { name: 'Alibaba', exact: true }).waitFor();
  expect(await frame.getByRole('note').innerText()).toContain('holds a part of the dossier');
  expect(await frame.locator('.head, .legend').count()).toBe(0);
  expect(await frame.getByRole('link', { name: 'Open the whole page' }).count()).toBe(1);
  await read.screenshot({ path: 'test/output/share-embedded.png' });
  await read.close();

  for (const name of ['Word document', 'Slides (PowerPoint)']) {
    const report = await fetch((await page.getByRole('link', { name }).getAttribute('href')) ?? '');
    expect(report.status).toBe(200);
    expect(
      Buffer.from(await report.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  }
  await page.getByRole('button', { name: /^Picture for print/ }).click();
  await page.locator('dialog.publish').waitFor();
  expect(viewer.complaints).toEqual([]);
  await viewer.close();
});

it.each([
  ['light-en-1400', { width: 1400, locale: 'en-US' }],
  ['dark-zh-390', { width: 390, dark: true, locale: 'zh-CN' }],
] as const)('is clean to axe: %s', { timeout: 240_000 }, async (name, look) => {
  const viewer = await Viewer.open(bench, { at: `lang=${look.locale.slice(0, 2)}&${AT}`, ...look });
  await viewer.page.getByRole('button', { name: /^(Share and publish|分享与发布)$/ }).click();
  await viewer.page.getByRole('dialog').waitFor();
  await viewer.settle();
  await viewer.keep(`share-${name}`);
  expect(await viewer.serious()).toEqual([]);
  await viewer.close();
});
