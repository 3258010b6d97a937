/** Forms about sources: what a document corrects, the least grade of a source, splitting an entity, the turns of a standing. */
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { ENGLISH } from '../series/articles.js';
import { seriesFolder } from '../series/dossier.js';
import { type Bench, startBench, Viewer } from './browser.js';

const FUNDS = 'norvik--funds--li-wei-official';
let bench: Bench;
let made: Awaited<ReturnType<typeof seriesFolder>>;
let viewer: Viewer;
let page: Page;

beforeAll(async () => {
  made = await seriesFolder(ENGLISH);
  await made.anna({ kind: 'grade', source: 'reuters', reliability: 'B' });
  await made.anna({ kind: 'copy', document: 'reprint', of: 'wire' });
  bench = await startBench([], made.folder);
});
afterAll(async () => {
  await bench.close();
  await rm(dirname(made.folder), { recursive: true, force: true });
});
afterEach(() => viewer.close());

async function open(at: string) {
  viewer = await Viewer.open(bench, { at });
  page = viewer.page;
}

async function nameYourself() {
  const name = page.getByLabel('Your name');
  if (!(await name.isVisible().catch(() => false))) return;
  await name.fill('Dora');
  await page.getByText('Save name and decide').click();
}

const documentOf = async (id: string) => (await made.open()).documents.find((one) => one.id === id);

it('a document is told to correct another, and the link is taken away again', async () => {
  await open('view=documents&reading=correction');
  await page.getByRole('button', { name: 'Edit metadata' }).click();
  const field = page.getByRole('combobox', { name: 'Corrects' });
  // nobody can take back what another publisher published
  expect((await field.locator('option').allInnerTexts()).join()).not.toContain('Halden News');
  await field.selectOption('wire');
  await viewer.keep('document-links-light-en');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await nameYourself();
  await page.locator('[data-link="corrects"]').waitFor();
  expect((await documentOf('correction'))?.corrects).toEqual(['wire']);
  await page.getByRole('button', { name: 'Edit metadata' }).click();
  await page.getByRole('button', { name: /^Remove: Memo alleges/ }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('[data-link="corrects"]').waitFor({ state: 'detached' });
  expect((await documentOf('correction'))?.corrects).toBeUndefined();
});

it('the least grade of a source is chosen in the legend and goes with the link', async () => {
  await open('');
  const grade = page.getByRole('combobox', { name: 'Graded sources' });
  await grade.selectOption('B');
  await page.waitForURL(/f\.minReliability=B/);
  await viewer.keep('least-grade-light-en');
  await viewer.close();
  await open('f.minReliability=B&lang=zh');
  expect(await page.getByRole('combobox', { name: '来源评级' }).inputValue()).toBe('B');
});

it('the turns of a standing lead to their days', async () => {
  await open(`relation=${FUNDS}&dates=claimed`);
  await page.locator('.turns li').nth(2).waitFor();
  expect(await page.locator('.turns li').allInnerTexts()).toEqual([
    expect.stringContaining('alleged from 2025-11-12'),
    expect.stringContaining('disputed from 2025-11-15'),
    expect.stringContaining('from 2025-11-21'),
  ]);
  await page.locator('.turns button').first().click();
  await page.waitForURL(/asOf=2025-11-12/);
  await page.locator('.relation .badge-alleged').first().waitFor();
});

it('an entity is split after asking which claims go to the other one', async () => {
  await open('entity=norvik');
  await page.getByRole('button', { name: 'Split …' }).click();
  const claims = page.locator('.split-document [data-claim]');
  await claims.first().waitFor();
  const save = page.getByRole('button', { name: 'Save', exact: true });
  expect(await save.isDisabled()).toBe(true);
  await page.locator(`[data-claim="${FUNDS}@denial"] input`).check();
  await viewer.keep('split-light-en');
  await page.locator('dialog').getByLabel('Name in English').fill('Norvik Oil');
  await save.click();
  await nameYourself();
  await page.locator('dialog.desk').waitFor({ state: 'detached' });
  const { entities, relations } = await made.open();
  const other = entities.find(({ names }) => names.en === 'Norvik Oil');
  expect(other).toBeDefined();
  expect(relations.find(({ subject }) => subject === other?.id)?.claims.map(({ document }) => document)).toEqual([
    'denial',
  ]);
});
