/** What is typed is never lost: not when the focus moves, an answer comes, others change the dossier, or words change. */
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
  root = await mkdtemp(join(tmpdir(), 'claimgraph-typing-'));
  folder = join(root, 'qwen');
  await cp(fileURLToPath(new URL('../../graph-data/qwen', import.meta.url)), folder, { recursive: true });
  bench = await startBench([], folder);
});

afterAll(async () => {
  await bench?.close();
  await rm(root, { recursive: true, force: true });
});

async function opened(at = '', by = 'Anna'): Promise<Viewer> {
  const viewer = await Viewer.open(bench, { at });
  viewer.page.setDefaultTimeout(45_000);
  await viewer.page.evaluate((name) => localStorage.setItem('claimgraph-reviewer', name), by);
  await viewer.page.reload();
  await viewer.settle();
  return viewer;
}

/** What another program or person changes while a page is open; it is told of by events. */
async function changed(decision: object): Promise<void> {
  const answer = await fetch(new URL('api/dossiers/qwen/decisions', bench.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ by: 'Ben', decision }),
  });
  expect(answer.status, await answer.text()).toBeLessThan(300);
}

const renamed = (entity: string, name: string) =>
  changed({ kind: 'changeEntity', entity, change: { names: { en: name } } });

it('in the search field: elsewhere, in another language and in other colours', { timeout: 180_000 }, async () => {
  const viewer = await opened();
  const { page } = viewer;
  const search = page.locator('#search');
  await search.fill('alib');
  await page.locator('#search-list [role=option]').first().waitFor();
  await page.keyboard.press('Tab');
  expect(await search.inputValue()).toBe('alib');
  expect(await page.locator('#search-list').count()).toBe(0);
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('button', { name: 'English' }).waitFor();
  await page.locator('.tools button').nth(2).click();
  await renamed('llama', 'Llama 4');
  await viewer.settle();
  expect(await search.inputValue()).toBe('alib');
  await search.focus();
  await page.locator('#search-list [role=option]').first().click();
  await expect.poll(() => viewer.address().get('entity')).toBe('alibaba');
  expect(await search.inputValue()).toBe('');
  expect(viewer.complaints).toEqual([]);
  await viewer.close();
});

it('in the form of a relation, which is not saved with half a name', { timeout: 180_000 }, async () => {
  const viewer = await opened('entity=alibaba');
  const { page } = viewer;
  await page.getByRole('button', { name: 'Draw a relation' }).click();
  const to = page.getByRole('combobox', { name: 'To' });
  await to.fill('tiktok');
  await page.locator('#relation-object-list [role=option]').first().click();
  await page.getByRole('dialog').locator('select').first().selectOption('competes-with');
  await page.getByLabel('None yet: it is shown as unclaimed').check();
  await to.fill('me');
  await page.getByRole('dialog').locator('select').first().focus();
  expect(await to.inputValue()).toBe('me');
  expect(await to.getAttribute('aria-invalid')).toBe('true');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  expect(await to.evaluate((field: HTMLInputElement) => field.validationMessage)).toBe('Choose one from the list');
  expect((await openDossier(folder)).relations.some(({ claims }) => claims.length === 0)).toBe(false);
  // Escape takes back what was typed, and leaves the dialog open
  await to.focus();
  await page.keyboard.press('Escape');
  expect(await to.inputValue()).toBe('TikTok');
  // words that a document does not have stay, and are said so
  await page.getByLabel('Words of a document').check();
  const quote = page.getByLabel('The exact words');
  await quote.fill('Qwen');
  await quote.fill('Qwen never existed');
  await page.getByText('The document does not have these words.').waitFor();
  await to.focus();
  expect(await quote.inputValue()).toBe('Qwen never existed');
  expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
  expect(await viewer.serious()).toEqual([]);
  await viewer.close();
});

it('in a cell of a table, while others change the same: then both sides are shown', { timeout: 180_000 }, async () => {
  const viewer = await opened('table=entities');
  const { page } = viewer;
  await page.locator('.tables tr', { hasText: 'TikTok' }).first().locator('.editable').first().dblclick();
  const cell = page.locator('.tables .editable input');
  await cell.fill('TikTok app');
  await renamed('tiktok', 'TikTok Inc.');
  await page.waitForTimeout(1500);
  expect(await cell.inputValue()).toBe('TikTok app');
  await page.keyboard.press('Enter');
  const conflict = page.getByRole('dialog', { name: 'Somebody else has changed this' });
  await conflict.waitFor();
  expect(await conflict.innerText()).toContain('TikTok Inc.');
  await viewer.keep('typing-conflict');
  await conflict.getByRole('button', { name: 'Keep theirs' }).click();
  await conflict.waitFor({ state: 'detached' });
  expect((await openDossier(folder)).entities.find(({ id }) => id === 'tiktok')?.names.en).toBe('TikTok Inc.');
  await viewer.close();
});

it('in a claim that is put right: names instead of ids, and the proposal stays while it is gone', {
  timeout: 180_000,
}, async () => {
  const { relations } = await openDossier(folder);
  const quote = 'the open-source Qwen models have already passed';
  await changed({
    ...{ kind: 'propose' },
    claim: { document: 'brief-en', subject: 'alibaba', type: 'competes-with', object: 'llama', quote },
  });
  const claim = (await openDossier(folder)).relations
    .flatMap((one) => one.claims)
    .find(({ review }) => review === 'proposed');
  expect(relations.flatMap((one) => one.claims).some(({ id }) => id === claim?.id)).toBe(false);
  const viewer = await opened('view=review');
  const { page } = viewer;
  await page.locator('.proposal h2').waitFor();
  await page.keyboard.press('e');
  const form = page.locator('.claim-form');
  expect(await form.getByLabel('Subject', { exact: true }).inputValue()).toBe('Alibaba');
  expect(await form.getByLabel('Object', { exact: true }).inputValue()).toMatch(/^Llama/);
  await form.getByRole('button', { name: 'Add a speaker' }).click();
  // letter by letter, with the space between two words
  await form.locator('#claim-speaker').pressSequentially('Jane Roe');
  expect(await form.locator('#claim-speaker').inputValue()).toBe('Jane Roe');
  await form.getByLabel('Words', { exact: true }).fill('the open-source Qwen models');
  await changed({ kind: 'reject', claim: claim?.id, seen: 'proposed' });
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.waitForTimeout(1500);
  expect(await form.getByLabel('Words', { exact: true }).inputValue()).toBe('the open-source Qwen models');
  expect(await form.locator('#claim-speaker').inputValue()).toBe('Jane Roe');
  // letters are no decisions while a form is open
  await page.locator('.proposal h2').click();
  await page.keyboard.press('s');
  expect(await form.count()).toBe(1);
  await form.getByLabel(/Jane Roe/).selectOption('person');
  await form.getByRole('button', { name: 'Save and accept' }).click();
  await viewer.keep('typing-review-saved');
  await page.getByRole('dialog', { name: 'Somebody else has changed this' }).waitFor();
  await page.getByRole('button', { name: 'Keep theirs' }).click();
  await form.getByLabel('Words', { exact: true }).focus();
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  expect(viewer.complaints.filter((one) => !/409|412/.test(one))).toEqual([]);
  await viewer.close();
});

it('in the search of documents, and pasted text whose dialog was closed', { timeout: 180_000 }, async () => {
  const viewer = await opened('view=documents');
  const { page } = viewer;
  await page.getByLabel('Find words in the documents').fill('half typed');
  await page.locator('.found .link').first().click();
  await page.getByRole('button', { name: 'All documents' }).click();
  expect(await page.getByLabel('Find words in the documents').inputValue()).toBe('half typed');
  await page.getByRole('button', { name: 'Add documents' }).first().click();
  await page.getByLabel(/^Paste an article/).fill('A long article');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Add documents' }).first().click();
  expect(await page.getByLabel(/^Paste an article/).inputValue()).toBe('A long article');
  await viewer.close();
});
