/** Tables that are edited in place, and rows of a spreadsheet that become proposals. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDossier } from '../../src/index.js';
import { type Bench, startBench, Viewer } from './browser.js';

let bench: Bench;
let root: string;
let folder: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'claimgraph-tables-'));
  folder = join(root, 'qwen');
  await cp(fileURLToPath(new URL('../../graph-data/qwen', import.meta.url)), folder, { recursive: true });
  bench = await startBench([], folder);
});

afterAll(async () => {
  await bench?.close();
  await rm(root, { recursive: true, force: true });
});

async function opened(at: string, look = {}): Promise<Viewer> {
  const viewer = await Viewer.open(bench, { at, ...look });
  viewer.page.setDefaultTimeout(45_000);
  await viewer.page.evaluate(() => localStorage.setItem('claimgraph-reviewer', 'Anna'));
  await viewer.page.reload();
  await viewer.settle();
  return viewer;
}

it('a name is changed in its cell, and Escape leaves it as it was', { timeout: 180_000 }, async () => {
  const viewer = await opened('table=entities');
  const { page } = viewer;
  const row = page.locator('.tables tr', { hasText: 'Llama' }).first();
  await row.locator('.editable').first().dblclick();
  // keys that come before the field has the focus go elsewhere
  await page.locator('.tables .editable input:focus').waitFor();
  await page.keyboard.type(' X');
  await page.keyboard.press('Escape');
  expect((await openDossier(folder)).entities.find(({ id }) => id === 'llama')?.names.en).toBe('Llama');
  await row.getByRole('button', { name: 'Edit: Name' }).click();
  await page.locator('.editable input').fill('Llama models');
  await page.keyboard.press('Enter');
  await page.locator('.tables').getByRole('button', { name: 'Llama models', exact: true }).waitFor();
  expect((await openDossier(folder)).entities.find(({ id }) => id === 'llama')?.names.en).toBe('Llama models');
  expect(viewer.complaints).toEqual([]);
  await viewer.close();
});

it('other names are changed in their cell, a field for each language', { timeout: 180_000 }, async () => {
  const before = (await openDossier(folder)).entities.find(({ id }) => id === 'alibaba');
  const viewer = await opened('table=entities');
  const { page } = viewer;
  const row = page.locator('.tables tr', { hasText: 'Alibaba' }).first();
  await row.locator('td').nth(3).dblclick();
  const field = (language: string) => page.getByRole('textbox', { name: `Edit: Other names, ${language}` });
  const english = await field('English').inputValue();
  await field('English').fill(`${english}; Ali Group ；Alibaba.com`);
  await field('Chinese').fill('阿里；阿里集团');
  await viewer.keep('tables-other-names');
  expect(await viewer.serious()).toEqual([]);
  await page.keyboard.press('Enter');
  await page.locator('.tables td', { hasText: 'Alibaba.com' }).waitFor();
  const entity = (await openDossier(folder)).entities.find(({ id }) => id === 'alibaba');
  expect(entity?.aliases).toEqual({
    ...before?.aliases,
    en: [...(before?.aliases.en ?? []), 'Ali Group', 'Alibaba.com'],
    zh: ['阿里', '阿里集团'],
  });
  expect(entity?.names).toEqual(before?.names);
  expect(viewer.complaints).toEqual([]);
  await viewer.close();
});

it('claims are changed in their cells: the words, whether they count, and who says so', {
  timeout: 180_000,
}, async () => {
  const claimed = async (id: string | undefined) =>
    (await openDossier(folder)).relations.flatMap(({ claims }) => claims).find((claim) => claim.id === id);
  const claims = (await openDossier(folder)).relations.flatMap((relation) => relation.claims);
  const first = claims.find(
    ({ evidence: { quote } }) => claims.filter((one) => one.evidence.quote.includes(quote)).length === 1,
  );
  const viewer = await opened('table=claims');
  const { page } = viewer;
  const quote = first?.evidence.quote ?? '';
  const row = page.locator('.tables tr', { hasText: quote }).first();
  await row.locator('td').nth(4).dblclick();
  const words = page.getByRole('textbox', { name: 'Edit: Words' });
  await words.fill('words that no document has');
  await page.keyboard.press('Enter');
  await page.locator('.tables [role=alert]').waitFor();
  expect(await words.inputValue()).toBe('words that no document has');
  const shorter = quote.slice(0, quote.lastIndexOf(' ') > 0 ? quote.lastIndexOf(' ') : -1);
  await words.fill(shorter);
  await page.keyboard.press('Enter');
  await words.waitFor({ state: 'detached' });
  expect(await claimed(first?.id)).toMatchObject({ evidence: { quote: shorter }, review: 'accepted' });
  // who says so is a form of its own
  const shown = page.locator('.tables tr', { hasText: shorter }).first();
  await shown.getByRole('button', { name: 'Edit: Who says so' }).click();
  await page.getByRole('dialog', { name: 'Correct' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await shown.getByRole('button', { name: 'Edit: Review' }).click();
  await page.getByRole('combobox', { name: 'Edit: Review' }).selectOption('rejected');
  await expect.poll(async () => (await claimed(first?.id))?.review, { timeout: 45_000 }).toBe('rejected');
  await viewer.close();
});

it('pasted rows are checked one by one and become proposals', { timeout: 180_000 }, async () => {
  const viewer = await opened('table=relations');
  const { page } = viewer;
  await page.getByRole('button', { name: 'Paste rows' }).click();
  const rows = [
    [
      'Alibaba',
      'competes with',
      'Meta Platforms (company)',
      'the open-source Qwen models have already passed',
      'brief-en',
    ],
    ['Alibabba', 'competes with', 'Meta', 'the open-source Qwen models have already passed', 'brief-en'],
  ];
  await page.getByLabel('Rows of a spreadsheet').fill(rows.map((cells) => cells.join('\t')).join('\n'));
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByText('1 of 2 rows can be taken').waitFor();
  expect(await page.locator('.rows-preview .wrong').innerText()).toBe('Alibabba');
  expect(await page.locator('.rows-preview .broken').innerText()).toContain('Did you mean "alibaba"?');
  await viewer.keep('tables-paste-rows');
  expect(await viewer.serious()).toEqual([]);
  await page.getByRole('button', { name: 'Propose this one' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const { relations } = await openDossier(folder);
  const made = relations.find(({ type, subject }) => type === 'competes-with' && subject === 'alibaba');
  expect(made?.claims.map(({ review }) => review)).toEqual(['proposed']);
  await viewer.close();
});
