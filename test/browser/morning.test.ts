/**
 * The whole of a journalist's morning: from an empty folder to a published page. Two documents in, reviewed, resolved,
 * a relation drawn, one corrected, one assessed, three steps undone by key, a story told, files exported, the page opened
 * without a network; and the same dossier then answers the same by the command line and by HTTP.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, startBench } from './browser.js';

const run = promisify(execFile);
const BRIEFS = fileURLToPath(new URL('../../graph-data/qwen/documents/', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const ID = 'qwen-this-morning';

let bench: Bench;
let root: string;
let page: Page;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'claimgraph-morning-'));
  bench = await startBench([], root);
  page = await bench.browser.newPage({
    viewport: { width: 1400, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-US',
  });
  page.setDefaultTimeout(60_000);
});

afterAll(async () => {
  // where it stopped, if it did
  await keep('last').catch(() => undefined);
  await bench?.close();
  await rm(root, { recursive: true, force: true });
});

/** The text of a brief as somebody would paste it. */
async function brief(name: string): Promise<string> {
  const [, , ...rest] = (await readFile(`${BRIEFS}${name}.md`, 'utf8')).split('---\n');
  return rest.join('---\n').trim();
}

const keep = (name: string) => page.screenshot({ path: `test/output/morning-${name}.png` });
const button = (name: string | RegExp, exact = true) => page.getByRole('button', { name, exact });
const dialogGone = () => page.getByRole('dialog').waitFor({ state: 'detached' });
const asked = async <T>(path: string): Promise<T> =>
  (await (await fetch(new URL(`api/dossiers/${ID}/${path}`, bench.url))).json()) as T;
interface Told {
  changes: { kind: string; undone: boolean }[];
}

async function at(fragment: string): Promise<void> {
  await page.goto(`${bench.url}#dossier=${ID}&${fragment}`);
  await page.locator('.page main').waitFor();
}

it('is done on the screen alone', { timeout: 600_000 }, async () => {
  // a new dossier, the English brief pasted, the Chinese one dropped
  await page.goto(bench.url);
  await page.getByLabel('Title').fill('Qwen this morning');
  await button('Create').click();
  await page.getByText('This dossier is empty.').waitFor();
  await page.locator('.next-step').getByRole('button', { name: 'Add documents' }).click();
  await page.getByLabel(/^Paste an article/).fill(await brief('brief-en'));
  await button('Read').click();
  await page.locator('.draft').getByLabel('Publisher').fill('Example News');
  await page.locator('.draft').getByLabel('Date').fill('2025-11-20');
  await page.locator('.draft').getByRole('button', { name: 'Save' }).click();
  await page.locator('.incoming [data-state="done"]').first().waitFor();
  await page.keyboard.press('Escape');
  await dialogGone();
  const file = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'qwen.md', { type: 'text/markdown' }));
      return data;
    },
    await brief('brief-zh'),
  );
  await page.dispatchEvent('.stage', 'drop', { dataTransfer: file });
  await page.locator('.draft').waitFor();
  expect(await page.locator('.draft').getByLabel('Language').inputValue()).toBe('zh');
  await page.locator('.draft').getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => page.locator('.incoming [data-state="done"]').count(), { timeout: 60_000 }).toBe(2);
  await keep('documents');
  await page.keyboard.press('Escape');
  await dialogGone();

  // reviewed by key: ten accepted, one rejected
  await at('view=review');
  await page.locator('.review .decide').waitFor();
  await page.keyboard.press('a');
  await page.getByLabel('Your name').fill('Anna');
  await button('Save name and decide').click();
  for (let n = 1; n <= 10; n++) {
    await page.getByText(new RegExp(`\\b${n} accepted`)).waitFor();
    await expect.poll(() => button(/^Accept A/, false).isEnabled(), { timeout: 60_000 }).toBe(true);
    await page.keyboard.press(n < 10 ? 'a' : 'r');
  }
  await page.getByText(/\b1 rejected/).waitFor();
  await keep('review');

  // one corrected
  await expect.poll(() => button(/^Correct E/, false).isEnabled(), { timeout: 60_000 }).toBe(true);
  await page.keyboard.press('e');
  await page.locator('.claim-form').getByLabel('As', { exact: true }).selectOption('possible');
  await button('Save and accept').click();
  await page.getByText(/\b11 accepted/).waitFor();

  // resolved across languages
  await at('view=resolve');
  await page.locator('.pair, .resolve').first().waitFor();
  await keep('resolve');
  await page.keyboard.press('s');
  await expect
    .poll(async () => (await asked<Told>('history')).changes.some(({ kind }) => kind === 'merge'), { timeout: 60_000 })
    .toBe(true);

  // one relation drawn by hand, and assessed
  await at('entity=alibaba');
  await button('Draw a relation').click();
  await page.getByRole('combobox', { name: 'To' }).fill('Meta');
  await page.locator('#relation-object-list [role=option]').first().click();
  await page.getByRole('dialog').locator('select').first().selectOption('competes-with');
  await page.getByLabel('My own note').check();
  await page.getByLabel('Note', { exact: true }).fill('Both publish open models.');
  await button('Save').click();
  await dialogGone();
  await at('relation=alibaba--competes-with--meta');
  await button('Assess').click();
  await page.getByLabel('How sure we are, 0 to 100').fill('60');
  await button('Save').click();
  await page.getByText('Our assessment').first().waitFor();
  await keep('assessed');

  // the views are undone and the changes are, each in its own line: three steps back, three on
  const undone = async () => (await asked<Told>('history')).changes.filter((one) => one.undone).length;
  await button('Assess').click();
  await page.getByLabel('How sure we are, 0 to 100').fill('70');
  await button('Save').click();
  await dialogGone();
  await expect
    .poll(async () => (await asked<Told>('history')).changes.filter(({ kind }) => kind === 'assess').length, {
      timeout: 60_000,
    })
    .toBe(2);
  await page.locator('.panel').click({ position: { x: 4, y: 4 } });
  await page.keyboard.press('Control+z');
  await page.getByText('Your last change was taken back.').waitFor();
  expect(await undone()).toBe(1);
  await page.keyboard.press('Control+Shift+z');
  await page.getByText('The change was made again.').waitFor();
  await at('view=history');
  await page.locator('.changes-made li').first().waitFor();
  const before = await undone();
  for (let n = 1; n <= 3; n++) {
    await page.locator('.changes-made').getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(undone, { timeout: 60_000 }).toBe(before + n);
    await expect.poll(() => page.locator('.changes-made li.undone').count(), { timeout: 60_000 }).toBe(before + n);
  }
  await keep('history');

  // a story of one step that cites its claims
  await at('view=stories&entity=alibaba');
  await page.keyboard.press('Escape');
  await button('Save this view').click();
  await page.getByLabel('Name (English)').fill('This morning');
  await page.getByLabel('Make it a step of a story').selectOption('+');
  await page.getByLabel('Title of the story (English)').fill('A morning');
  await page.getByLabel('What you say here (English)').fill('What the briefs say.');
  await page.locator('.offered input').first().check();
  await button('Save').click();
  await dialogGone();
  await page.locator('.story-link').first().click();
  await page.getByText('Step 1 of 1').waitFor();
  await keep('story');
});

it('is published: GEXF, and a page that opens without a network', { timeout: 300_000 }, async () => {
  await at('view=overview');
  await page.locator('.downloads summary').click();
  const [gexf] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.downloads').getByText('GEXF').click(),
  ]);
  expect(await readFile(await gexf.path(), 'utf8')).toContain('<gexf');
  await button('Share and publish').click();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the page' }).click(),
  ]);
  const file = join(root, 'published.html');
  await saved.saveAs(file);
  const alone = await bench.browser.newContext({ offline: true });
  const read = await alone.newPage();
  read.setDefaultTimeout(60_000);
  await read.goto(`${pathToFileURL(file).href}#story=a-morning`);
  await read.getByText('What the briefs say.').waitFor();
  expect(await read.locator('.cites blockquote').count()).toBeGreaterThan(0);
  await read.screenshot({ path: 'test/output/morning-published.png' });
  await alone.close();
});

it('answers the same by the command line and by HTTP', { timeout: 120_000 }, async () => {
  const folder = join(root, ID);
  const told = async (...args: string[]) =>
    JSON.parse((await run(process.execPath, [PROGRAM, ...args, '--json'])).stdout);
  expect(await told('relations', folder, '--review', 'accepted')).toEqual(await asked('relations?review=accepted'));
  expect(await told('stories', folder)).toEqual(await asked('stories'));
  expect(await told('stats', folder)).toEqual(await asked('stats'));
  const { stdout } = await run(process.execPath, [PROGRAM, 'check', folder]);
  expect(stdout).toContain('no problems');
});
