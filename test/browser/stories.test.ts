/** Stories: views saved on the screen, told step by step, as a list, by link, and in a page without a server. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportDossier, openDossier } from '../../src/index.js';
import { decide } from '../../src/review/index.js';
import { BUILT_VIEWER, viewerPage } from '../../src/server/viewer.js';
import { type Bench, startBench, Viewer } from './browser.js';

const QWEN = fileURLToPath(new URL('../../graph-data/qwen', import.meta.url));
const RELATION = 'alibaba-supports-chinese-military';

let bench: Bench;
let root: string;
let folder: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'claimgraph-stories-'));
  folder = join(root, 'qwen');
  await cp(QWEN, folder, { recursive: true });
  bench = await startBench([], folder);
});

afterAll(async () => {
  await bench?.close();
  await rm(root, { recursive: true, force: true });
});

async function named(viewer: Viewer): Promise<void> {
  viewer.page.setDefaultTimeout(45_000);
  await viewer.page.evaluate(() => localStorage.setItem('claimgraph-reviewer', 'Anna'));
  await viewer.page.reload();
  await viewer.settle();
}

it('two views become a story on the screen, whose step cites the claims of what it shows', {
  timeout: 240_000,
}, async () => {
  const viewer = await Viewer.open(bench, { at: `relation=${RELATION}` });
  await named(viewer);
  const { page } = viewer;
  await page.evaluate(() => {
    location.hash = location.hash.replace('relation=', 'view=stories&relation=');
  });
  await page.keyboard.press('Escape');
  await page.goto(`${bench.url}#view=stories&f.standing=disputed`);
  await viewer.settle();
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByLabel('Name (English)').fill('What is disputed');
  await page.getByLabel('Make it a step of a story').selectOption('+');
  await page.getByLabel('Title of the story (English)').fill('Who says what');
  await page.getByLabel('What you say here (English)').fill('One memo, one denial.');
  await page.getByText('This cites no claim').waitFor();
  await page.getByLabel('Find claims by their words').fill('white house memo which');
  await page.locator('.offered input').first().check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  let dossier = await openDossier(folder);
  expect(dossier.views).toMatchObject([{ id: 'what-is-disputed', filter: { standing: ['disputed'] } }]);
  expect(dossier.stories?.[0]?.steps[0]?.claims).toEqual([`${RELATION}@brief-en`]);

  await page.goto(`${bench.url}#view=stories&entity=alibaba`);
  await viewer.settle();
  await page.keyboard.press('Escape');
  await viewer.settle();
  await page.getByRole('button', { name: 'New story' }).waitFor();
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByLabel('Name (English)').fill('All of it');
  await page.getByLabel('Name (中文)').fill('全部');
  await page.getByLabel('Make it a step of a story').selectOption('who-says-what');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.locator('.saved .chip').first().click();
  await page.getByRole('button', { name: 'Move step 2 up' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  dossier = await openDossier(folder);
  expect(dossier.stories?.[0]?.steps.map(({ view }) => view)).toEqual(['all-of-it', 'what-is-disputed']);
  expect(viewer.complaints).toEqual([]);
  await viewer.close();
});

it('is read by arrow keys and as a list, and each step shows how what it cites stands', {
  timeout: 240_000,
}, async () => {
  const viewer = await Viewer.open(bench, { at: 'view=stories' });
  const { page } = viewer;
  page.setDefaultTimeout(45_000);
  await page.locator('.story-link').first().click();
  await viewer.settle();
  expect(await viewer.panel()).toContain('Step 1 of 2');
  await page.keyboard.press('ArrowRight');
  await viewer.settle();
  expect(await viewer.panel()).toContain('One memo, one denial.');
  expect(await page.locator('.story .badge').first().innerText()).toMatch(/disputed/i);
  expect(await page.locator('.cites blockquote').innerText()).toContain('White House memo');
  expect(viewer.address().getAll('f.standing')).toEqual(['disputed']);
  expect(viewer.address().get('step')).toBe('2');
  await page.getByRole('button', { name: 'As a list' }).click();
  expect(await page.locator('.story-list > li').count()).toBe(2);
  await page.keyboard.press('PageUp');
  await viewer.settle();
  expect(viewer.address().getAll('f.standing')).toEqual([]);
  // what the reader chooses stands beneath the story
  await viewer.clickRelation(RELATION);
  expect(await viewer.panel()).toContain('Who says what');
  expect(await page.locator('.panel .relation h2, .panel section.relation').count()).toBeGreaterThan(0);
  await viewer.close();
});

it('is told by a page that needs no server', { timeout: 240_000 }, async () => {
  const dossier = await openDossier(folder);
  const pageText = await viewerPage(BUILT_VIEWER);
  const chunks: string[] = [];
  for await (const chunk of exportDossier(dossier, 'html', { page: pageText ?? '' })) chunks.push(chunk);
  const file = join(root, 'story.html');
  await writeFile(file, chunks.join(''));
  const page = await bench.browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.setDefaultTimeout(45_000);
  await page.goto(`${pathToFileURL(file).href}#story=who-says-what&step=2`);
  await page.getByText('One memo, one denial.').waitFor();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByText('Step 1 of 2').waitFor();
  expect(await page.getByRole('button', { name: 'Save this view' }).count()).toBe(0);
  await page.close();
});

it.each([
  ['light-en-1400', { width: 1400, locale: 'en-US' }],
  ['dark-zh-390', { width: 390, dark: true, locale: 'zh-CN' }],
] as const)('is clean to axe: %s', { timeout: 240_000 }, async (name, look) => {
  const lang = look.locale.slice(0, 2);
  for (const [part, at, button] of [
    ['list', 'view=stories', undefined],
    ['step', 'story=who-says-what&step=2&f.standing=disputed', undefined],
    ['save-view', 'view=stories', '.panel .action.primary'],
    ['edit-story', 'view=stories', '.saved .chip'],
  ] as const) {
    const viewer = await Viewer.open(bench, { at: `lang=${lang}&${at}`, ...look });
    if (button) {
      await viewer.page.locator(button).first().click();
      await viewer.page.getByRole('dialog').waitFor();
      await viewer.settle();
    }
    await viewer.keep(`stories-${part}-${name}`);
    expect(await viewer.serious(), part).toEqual([]);
    await viewer.close();
  }
});

it('a change by another program is told at once', { timeout: 120_000 }, async () => {
  const viewer = await Viewer.open(bench, { at: 'view=stories' });
  viewer.page.setDefaultTimeout(45_000);
  await decide(folder, { kind: 'saveView', view: { title: { en: 'From elsewhere' } } }, { by: 'Ben' });
  await viewer.page.getByText('From elsewhere').waitFor();
  await viewer.close();
});
