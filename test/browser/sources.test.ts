/** Sources on the stand: the page of each, grades, copies side by side, and play through what was known from day to day. */
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { signDossier } from '../../src/dossier/index.js';
import { CHINESE, ENGLISH } from '../series/articles.js';
import { seriesFolder } from '../series/dossier.js';
import { type Bench, startBench, Viewer } from './browser.js';

const FUNDS = 'norvik--funds--li-wei-official';
let bench: Bench;
let made: Awaited<ReturnType<typeof seriesFolder>>;
let viewer: Viewer;
let page: Page;

beforeAll(async () => {
  made = await seriesFolder(ENGLISH);
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

describe('the sources', () => {
  it('stand in a list with what became of their word, and each on a page of its own', async () => {
    await open('view=sources');
    await page.locator('[data-source="memo"]').waitFor();
    expect(await page.locator('[data-source="memo"]').innerText()).toContain(
      '2 claims; 0 confirmed, 2 denied, 1 retracted',
    );
    await viewer.keep('sources-light-en');
    await page.locator('[data-source="memo"]').click();
    await page.locator('#source-title').waitFor();
    expect(await page.locator('.testimonies li').first().innerText()).toContain(
      'through Reuters · denied by Norvik Energy (2025-11-15)',
    );
    expect(await page.locator('.testimonies s').count()).toBe(1);
    expect(page.url()).toContain('source=memo');
    await viewer.keep('source-light-en');
  });

  it('take a grade, with who gave it', async () => {
    await open('view=sources&source=reuters');
    await page.locator('.grade-form select').selectOption('B');
    await page.locator('.grade-form input').fill('Corrects itself');
    await page.locator('.grade-form button').click();
    await page.getByLabel('Your name').fill('Dora');
    await page.getByText('Save name and decide').click();
    await page.locator('.gradings li').waitFor();
    expect(await page.locator('.gradings li').innerText()).toContain('Dora');
    expect((await made.open()).entities.find(({ id }) => id === 'reuters')?.gradings).toMatchObject([
      { reliability: 'B', by: 'Dora', note: { en: 'Corrects itself' } },
    ]);
  });

  it('plays through what was known from day to day', async () => {
    await open(`relation=${FUNDS}&dates=claimed`);
    await page.locator('.play button').click();
    const seen = new Set<string>();
    for (const standing of ['alleged', 'disputed']) {
      await page.locator(`.relation h2 ~ * .badge-${standing}, .relation .badge-${standing}`).first().waitFor();
      seen.add(standing);
    }
    expect(page.url()).toContain('asOf=2025-11-');
    await page.locator('.time input[type=date]').fill('2025-11-16');
    await page.locator('.relation .badge-disputed').first().waitFor();
    await viewer.keep('as-known-light-en');
    expect(seen.size).toBe(2);
  });

  it('shows copies side by side, and joins them where somebody says so', async () => {
    await open('view=sources');
    await page.locator('.copy').waitFor();
    expect(await page.locator('.copy td').count()).toBe(2);
    await page.locator('.copy').scrollIntoViewIfNeeded();
    await viewer.keep('copies-light-en');
    await page.getByRole('button', { name: 'It is a copy' }).click();
    const name = page.getByLabel('Your name');
    if (await name.isVisible()) {
      await name.fill('Dora');
      await page.getByText('Save name and decide').click();
    }
    await page.locator('.copy').waitFor({ state: 'detached' });
    expect((await made.open()).documents.find(({ id }) => id === 'reprint')?.derivedFrom).toEqual(['wire']);
  });

  it('shows whom a correction means where documents are read, and takes what somebody says of it', async () => {
    await open('view=documents');
    const found = page.locator('.corrections [data-correction="correction"]');
    await found.waitFor();
    expect(await found.innerText()).toContain('seems to take back');
    expect(await found.locator('td').count()).toBe(2);
    await viewer.keep('corrections-light-en');
    await found.getByRole('button', { name: 'It retracts all of it' }).click();
    const name = page.getByLabel('Your name');
    if (await name.isVisible()) {
      await name.fill('Dora');
      await page.getByText('Save name and decide').click();
    }
    await found.waitFor({ state: 'detached' });
    expect((await made.open()).documents.find(({ id }) => id === 'correction')?.retracts).toEqual(['wire']);
  });

  it('leave what was taken back struck through, with the reason and the history', async () => {
    await open(`relation=${FUNDS}`);
    await page.locator('.relation .history li').nth(2).waitFor();
    expect(await page.locator('.relation .history li').allInnerTexts()).toEqual([
      expect.stringContaining('alleged from 2025-11-12'),
      expect.stringContaining('disputed from 2025-11-15 (Norvik Energy denies)'),
      expect.stringContaining('retracted from 2025-11-21 (Reuters retracts'),
    ]);
    expect(await page.locator('.relation .withdrawn s').count()).toBe(2);
    expect(await page.locator('.relation .withdrawn').innerText()).toContain('taken back by Reuters on 2025-11-21');
    await viewer.keep('retracted-light-en');
  });
});

describe('a sign-off', () => {
  it('stands on the overview, and visibly no longer holds once a file has changed', async () => {
    const signed = await seriesFolder(ENGLISH);
    await signDossier(signed.folder, 'Anna', new Date('2025-11-23T09:00:00Z'));
    const own = await startBench([], signed.folder);
    viewer = await Viewer.open(own, { at: 'view=overview' });
    page = viewer.page;
    const line = page.locator('.overview [data-signed]');
    await line.waitFor();
    expect(await line.innerText()).toBe('Signed off by Anna on 2025-11-23. No file has changed since.');
    await signed.anna({ kind: 'changeDocument', document: 'wire', change: { licence: 'none' } });
    await page.reload();
    await page.locator('[data-signed="broken"]').waitFor();
    expect(await line.innerText()).toContain('The signature no longer holds. Changed since: decisions.jsonl');
    await viewer.keep('signature-broken-light-en');
    await viewer.close();
    viewer = await Viewer.open(own, { at: 'view=overview&lang=zh' });
    page = viewer.page;
    await page.locator('[data-signed="broken"]').waitFor();
    expect(await page.locator('.overview [data-signed]').innerText()).toContain('Anna于 2025-11-23 签核；签核已失效');
    await own.close();
    await rm(dirname(signed.folder), { recursive: true, force: true });
  });
});

describe('the sources in Chinese', () => {
  it('read as Chinese', async () => {
    const chinese = await seriesFolder(CHINESE);
    const own = await startBench([], chinese.folder);
    viewer = await Viewer.open(own, { at: 'view=sources&source=memo&lang=zh' });
    page = viewer.page;
    await page.locator('#source-title').waitFor();
    expect(await page.locator('.testimonies li').first().innerText()).toContain('否认者 诺维克能源公司 (2025-11-15)');
    await viewer.keep('source-light-zh');
    await own.close();
    await rm(dirname(chinese.folder), { recursive: true, force: true });
  });
});
