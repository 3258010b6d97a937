/** The review screen shows whose words a passage is, and a quote taken by hand holds none of what it says of them. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDocuments, createDossier, packageExtractor, readSource } from '../../src/index.js';
import { type Bench, startBench } from './browser.js';

const TALK =
  'Interview.\n\nReporter One: Who owns the bank?\n\nJane Roe: Blue Sea Group acquired North Star Technology in 2024.\n\nReporter One: Thank you.\n';

let bench: Bench;

beforeAll(async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'claimgraph-voices-')), 'voices');
  await createDossier(folder, { title: 'Voices' });
  async function* talk() {
    const { text, title, language, marks = [] } = await readSource(Buffer.from(TALK), { name: 'talk.txt' });
    yield { name: 'talk.txt', text, title, language, marks };
  }
  await addDocuments(folder, talk(), { extractor: packageExtractor });
  bench = await startBench([], folder);
});

afterAll(() => bench.close());

it.each([
  ['en', 'turn: Jane Roe'],
  ['zh', '发言：Jane Roe'],
])('names the speaker of a turn before its words (%s)', async (language, label) => {
  // nothing is accepted, so that no map is drawn and waited for
  const page = await bench.browser.newPage({ viewport: { width: 1400, height: 900 }, locale: language });
  page.setDefaultTimeout(30_000);
  await page.goto(`${bench.url}#view=review`);
  const text = page.locator('.review-text .text');
  await text.locator('mark').first().waitFor();
  expect(await text.locator('.voice-label').allTextContents()).toContain(label);
  expect(await text.locator('mark.voice').first().textContent()).toContain('Blue Sea Group acquired');
  // the text alone, without the labels, is that of the document
  const pieces = await text.locator('[data-start]').allTextContents();
  expect(pieces.join('')).toBe(TALK);
  await page.close();
});
