/** A dossier that changes on disk while the page is open: the page says so, with what is wrong, and reads it again. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, startBench, Viewer } from './browser.js';

let folder: string;
let bench: Bench;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-stale-'));
  await cp(fileURLToPath(new URL('../../graph-data/qwen', import.meta.url)), folder, { recursive: true });
  bench = await startBench([], folder);
});

afterAll(async () => {
  await bench?.close();
  await rm(folder, { recursive: true, force: true });
});

it('says what has changed on disk, and what is wrong with it', async () => {
  const file = join(folder, 'entities.yaml');
  const good = await readFile(file, 'utf8');
  const viewer = await Viewer.open(bench);
  const notice = viewer.page.locator('.notices .notice');
  expect(await notice.count()).toBe(0);

  await writeFile(file, good.replace(/type: company/, 'type: nonsense'));
  await viewer.page.getByText('do not pass their check').waitFor();
  expect(await notice.locator('code').first().innerText()).toMatch(/^entities\.yaml:\d+/);
  expect(await viewer.isDrawn('alibaba-supports-chinese-military')).toBe(true);
  await viewer.keep('stale-light-en');
  expect(await viewer.serious()).toEqual([]);

  await writeFile(file, good.replace('en: Alibaba', 'en: Alibaba Group of Hangzhou'));
  await viewer.page.getByText('has changed since this page read it').waitFor();
  await notice.getByRole('button', { name: 'Reload' }).click();
  await notice.waitFor({ state: 'detached' });
  await expect.poll(() => viewer.panel()).toContain('Alibaba Group of Hangzhou');
  await viewer.close();
});
