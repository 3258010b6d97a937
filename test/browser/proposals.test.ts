/** Proposals: in no picture, list or count until they are asked for, and then plainly marked as unreviewed. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDocuments, createDossier, decide, openDossier, packageExtractor } from '../../src/index.js';
import { type Bench, startBench, Viewer } from './browser.js';

const TEXT =
  'Google acquired Beta Labs on Tuesday.\n\nReuters reported that a memo alleges that Acme Robotics spied on Initech Corp. Acme Robotics denied the allegation.\n';

let bench: Bench;

beforeAll(async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'claimgraph-proposals-')), 'proposals');
  await createDossier(folder, { title: 'Proposals' });
  async function* story() {
    yield { name: 'story.txt', title: 'Chip makers in court', language: 'en', date: '2025-11-20', text: TEXT };
  }
  await addDocuments(folder, story(), { extractor: packageExtractor });
  const { relations } = await openDossier(folder);
  const accepted = relations.find(({ id }) => id.startsWith('google'))?.claims[0]?.id ?? '';
  await decide(folder, { kind: 'accept', claim: accepted, seen: 'proposed' }, { by: 'Anna' });
  bench = await startBench([], folder);
});

afterAll(() => bench?.close());

it('are shown only when asked for, marked, and the link says so', async () => {
  const viewer = await Viewer.open(bench, { at: 'table=relations' });
  const { page } = viewer;
  expect(await page.locator('.count').innerText()).toBe('2 entities, 1 relation');
  expect(await page.locator('.tables tbody tr').count()).toBe(1);
  expect(await page.evaluate(() => window.claimgraph?.picture().edges.length)).toBe(1);
  await viewer.keep('proposals-hidden-light-en');

  await page.getByRole('checkbox', { name: /^Show proposals/ }).click();
  await viewer.settle();
  expect(viewer.address().getAll('f.review')).toEqual(['accepted', 'proposed']);
  expect(await page.locator('.count').innerText()).not.toBe('2 entities, 1 relation');
  const rows = await page.locator('.tables tbody tr').allInnerTexts();
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.filter((row) => row.includes('awaits review')).length).toBe(rows.length - 1);
  expect(await page.evaluate(() => window.claimgraph?.picture().edges.length)).toBeGreaterThan(1);
  expect(await viewer.serious()).toEqual([]);
  await viewer.keep('proposals-shown-light-en');

  const linked = await Viewer.open(bench, { at: viewer.address().toString() });
  expect(await linked.page.getByRole('checkbox', { name: /^Show proposals/ }).isChecked()).toBe(true);
  await linked.close();
  await page.getByRole('checkbox', { name: /^Show proposals/ }).click();
  await viewer.settle();
  expect(await page.locator('.count').innerText()).toBe('2 entities, 1 relation');
  expect(viewer.complaints).toEqual([]);
  await viewer.close();
});
