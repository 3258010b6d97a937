/** A graph from another tool, imported on the screen: chosen, given the types it lacks, and awaiting review. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDossier, openDossier } from '../../src/dossier/index.js';
import { type Bench, startBench } from './browser.js';

let bench: Bench;
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'claimgraph-import-'));
  await createDossier(join(root, 'owners'), { id: 'owners', title: { en: 'Who owns what' } });
  await createDossier(join(root, 'other'), { id: 'other' });
  bench = await startBench([], root);
});

afterAll(async () => {
  await bench?.close();
  await rm(root, { recursive: true, force: true });
});

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

it('shows what the files come to, takes the types they lack, and leaves the claims for review', {
  timeout: 180_000,
}, async () => {
  const page = await bench.browser.newPage({ viewport: { width: 1200, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(30_000);
  // slow enough that the next field is typed before the answer to the one before
  await page.route('**/import?*', async (route) => {
    await setTimeout(300);
    await route.continue();
  });
  await page.goto(`${bench.url}#dossier=owners`);
  await page.getByRole('button', { name: 'Import a graph' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Import a graph' });
  const choose = dialog.locator('input[type="file"]');
  await choose.setInputFiles([file('nonsense.gexf', '<gexf><graph>')]);
  await dialog.getByRole('alert').waitFor();
  expect(await dialog.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);

  // columns that nobody could guess
  await choose.setInputFiles([file('owners.csv', 'Halter,Firma,Art\nAcme,Initech,besitzt\nAcme,Globex,besitzt\n')]);
  await dialog
    .getByRole('alert')
    .getByText(/column/)
    .waitFor();
  for (const [field, column] of [
    ['Source', 'Halter'],
    ['Target', 'Firma'],
    ['Relation', 'Art'],
  ] as const) {
    await dialog.getByLabel(field, { exact: true }).fill(column);
    // what is typed stays when an answer to what was typed before arrives
    await dialog.getByRole('progressbar').waitFor({ state: 'detached' });
    expect(await dialog.getByLabel(field, { exact: true }).inputValue()).toBe(column);
    await page.keyboard.press('Tab');
  }
  await dialog.getByText('3 new entities, 2 new relations, 2 claims').waitFor();
  await dialog.getByLabel(/^besitzt/).selectOption({ value: 'owns' });
  await dialog.getByText(/their ends are of other types.*: besitzt/).waitFor();
  await dialog.getByLabel(/^Entities without a type/).selectOption({ value: 'company' });
  await expect.poll(() => dialog.getByText(/their ends are of other types/).count()).toBe(0);
  await dialog.getByLabel(/^Publisher/).fill('Registry');
  await page.keyboard.press('Tab');
  await dialog.getByText('3 new entities, 2 new relations, 2 claims').waitFor();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByLabel('Your name').fill('Anna');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Accept A/ }).waitFor();

  const { documents, relations } = await openDossier(join(root, 'owners'));
  expect(documents).toMatchObject([{ title: 'owners.csv', publisher: 'Registry' }]);
  expect(relations.map(({ subject, type, object }) => `${subject} ${type} ${object}`).sort()).toEqual([
    'acme owns globex',
    'acme owns initech',
  ]);
  expect(relations.every(({ claims }) => claims.every(({ review }) => review === 'proposed'))).toBe(true);
  await page.close();
});
