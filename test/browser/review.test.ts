/** The review page: keys decide, the dossier on disk follows at once, and corrections, claims by hand and merges work. */
import { mkdtemp, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDocuments, createDossier, openDossier, packageExtractor } from '../../src/index.js';
import { type Bench, startBench, Viewer } from './browser.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const TEXT =
  'Google acquired Beta Labs on Tuesday.\n\nReuters reported that a memo alleges that Acme Robotics spied on Initech Corp. Acme Robotics denied the allegation.\n';

let folder: string;
let bench: Bench;
let viewer: Viewer;
let page: Page;

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'claimgraph-review-')), 'review');
  await createDossier(folder, { title: 'Review' });
  async function* story() {
    yield { name: 'story.txt', title: 'Chip makers in court', language: 'en', date: '2025-11-20', text: TEXT };
  }
  await addDocuments(folder, story(), { extractor: packageExtractor });
  bench = await startBench([], folder);
});

afterAll(() => bench.close());

beforeEach(async () => {
  viewer = await Viewer.open(bench, { at: 'view=review' });
  page = viewer.page;
  await page.locator('.review-text mark').first().waitFor();
  await page.getByLabel('Decided by').fill('Dora');
  await page.locator('.proposal h2').click();
});

afterEach(() => viewer.close());

const counts = () => page.locator('.review .progress span').innerText();
const reviews = async () =>
  (await openDossier(folder)).relations.flatMap(({ claims }) =>
    claims.map(({ id, review, reviewed }) => [id, review, reviewed?.by]),
  );

describe('the review page', () => {
  it('shows the document with its proposals marked, and the one that is looked at', async () => {
    expect(await page.locator('.review-text h2').innerText()).toBe('Chip makers in court');
    expect(await page.locator('mark.chosen').allInnerTexts()).toEqual(['Google acquired Beta Labs']);
    expect(await page.locator('mark.waiting').count()).toBeGreaterThan(1);
    expect(await page.locator('.proposal h2').innerText()).toContain('Google acquires Beta Labs');
    expect(await page.locator('.proposal .then').innerText()).toContain('stated');
    await viewer.keep('review-light-en');
  });

  it('is decided by keys, saved at once with who decided, and taken back', async () => {
    await page.getByLabel('Decided by').fill('Anna');
    await page.locator('.proposal h2').click();
    const before = await reviews();
    await page.keyboard.press('a');
    await page.waitForFunction(() =>
      document.querySelector('.review .progress span')?.textContent?.includes('1 accepted'),
    );
    expect(await reviews()).toContainEqual(['google--acquires--beta-labs@story', 'accepted', 'Anna']);
    expect(await page.locator('.proposal h2').innerText()).not.toContain('Google');
    await page.keyboard.press('r');
    await page.waitForFunction(() =>
      document.querySelector('.review .progress span')?.textContent?.includes('1 rejected'),
    );
    await page.keyboard.press('u');
    await page.waitForFunction(() =>
      document.querySelector('.review .progress span')?.textContent?.includes('0 rejected'),
    );
    await page.keyboard.press('u');
    await page.waitForFunction(() =>
      document.querySelector('.review .progress span')?.textContent?.includes('0 accepted'),
    );
    expect(await reviews()).toEqual(before);
  });

  it('asks once who decides, and makes no decision without a name', async () => {
    const context = await bench.browser.newContext({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' });
    const fresh = await context.newPage();
    await fresh.goto(`${bench.url}#view=review`);
    await fresh.locator('.review-text mark').first().waitFor();
    const before = await reviews();
    await fresh.keyboard.press('a');
    const dialog = fresh.getByRole('dialog', { name: 'Who decides?' });
    await dialog.waitFor();
    expect(await dialog.getByRole('button', { name: 'Save name and decide' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Your name').fill('   ');
    await fresh.keyboard.press('Enter');
    await fresh.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await reviews()).toEqual(before);
    await fresh.keyboard.press('a');
    await dialog.waitFor();
    await dialog.getByLabel('Your name').fill(' Carla ');
    await fresh.keyboard.press('Enter');
    await fresh.waitForFunction(() =>
      document.querySelector('.review .progress span')?.textContent?.includes('1 accepted'),
    );
    expect(await reviews()).toContainEqual(['google--acquires--beta-labs@story', 'accepted', 'Carla']);
    await fresh.reload();
    await fresh.locator('.review-text mark').first().waitFor();
    expect(await fresh.getByLabel('Decided by').inputValue()).toBe('Carla');
    await fresh.keyboard.press('u');
    await fresh.waitForFunction(() =>
      document.querySelector('.review .progress span')?.textContent?.includes('0 accepted'),
    );
    expect(await dialog.isVisible()).toBe(false);
    await context.close();
  });

  it('is corrected in a form', async () => {
    await page.locator('.proposal h2').click();
    await page.keyboard.press('e');
    await page.getByLabel('As', { exact: true }).selectOption('possible');
    await page.getByRole('button', { name: 'Save and accept' }).click();
    await page.waitForFunction(() =>
      document.querySelector('.review .progress span')?.textContent?.includes('1 accepted'),
    );
    const { relations } = await openDossier(folder);
    expect(relations.find(({ id }) => id === 'google--acquires--beta-labs')?.claims[0]).toMatchObject({
      modality: 'possible',
      review: 'accepted',
    });
    await page.keyboard.press('u');
    await page.waitForFunction(() =>
      document.querySelector('.review .progress span')?.textContent?.includes('0 accepted'),
    );
  });

  it('makes a claim of selected words, with an entity that was not there', async () => {
    await page.evaluate(() => {
      const piece = [...document.querySelectorAll('.review-text [data-start]')].find((one) =>
        one.textContent?.includes('Google acquired Beta Labs'),
      );
      const node = piece?.firstChild;
      if (!node) throw new Error('the text is not there');
      const range = document.createRange();
      range.setStart(node, 0);
      range.setEnd(node, 'Google'.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      piece.parentElement?.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    });
    await page.getByRole('button', { name: 'Make a claim of these words' }).click();
    await page.locator('.claim-form').getByLabel('Subject', { exact: true }).fill('google');
    await page.locator('.claim-form').getByLabel('Relation', { exact: true }).selectOption('competes-with');
    await page.locator('.claim-form').getByLabel('Object', { exact: true }).fill('Zed Works');
    await page.getByLabel('“Zed Works” is new; its type').selectOption('company');
    await page.getByRole('button', { name: 'Save and accept' }).click();
    await page.waitForFunction(() =>
      document.querySelector('.review .progress span')?.textContent?.includes('1 accepted'),
    );
    const { relations, entities } = await openDossier(folder);
    expect(entities.find(({ id }) => id === 'zed-works')).toMatchObject({
      type: 'company',
      names: { en: 'Zed Works' },
    });
    expect(relations.find(({ id }) => id === 'google--competes-with--zed-works')?.claims[0]?.evidence).toEqual({
      quote: 'Google',
      start: 0,
      end: 6,
    });
    await page.locator('.review .by').click();
    await page.locator('.proposal h2').click();
    await page.keyboard.press('u');
    await page.waitForFunction(() =>
      document.querySelector('.review .progress span')?.textContent?.includes('0 accepted'),
    );
    expect((await openDossier(folder)).entities.map(({ id }) => id)).not.toContain('zed-works');
  });

  it('shows what somebody else decides while it is looked at', async () => {
    expect(await page.locator('.proposal h2').innerText()).toContain('Google acquires Beta Labs');
    const second = await Viewer.open(bench, { at: 'view=review' });
    const other = second.page;
    await other.getByLabel('Decided by').fill('Ben');
    await other.locator('.proposal h2').click();
    await other.keyboard.press('a');
    await expect.poll(counts).toContain('1 accepted');
    await expect.poll(() => page.locator('.proposal h2').innerText()).not.toContain('Google');
    await other.keyboard.press('u');
    await expect.poll(counts).toContain('0 accepted');
    await second.close();
  });

  it('fits a narrow screen, speaks Chinese, and has nothing serious against it', async () => {
    await page.evaluate(await readFile(AXE, 'utf8'));
    const found = await page.evaluate(async () => {
      // @ts-expect-error axe puts itself on the page
      const { violations } = await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
      return violations
        .filter(({ impact }: { impact: string }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
    });
    expect(found).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${bench.url}#view=review&lang=zh`);
    await page.waitForFunction(() => document.querySelector('.review .action.primary')?.textContent?.includes('采纳'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await viewer.keep('review-narrow-zh');
  });
});
