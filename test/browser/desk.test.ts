/** A journalist's morning: from an empty folder to a reviewed dossier, with every step undone, redone and told. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { memoryEngine, openDossier } from '../../src/index.js';
import { type Bench, startBench, Viewer } from './browser.js';

const QWEN = fileURLToPath(new URL('../../graph-data/qwen', import.meta.url));
const STORY = `# Chip makers in court

Google acquired Beta Labs on Tuesday.

Reuters reported that a memo alleges that Acme Robotics spied on Initech Corp. Acme Robotics denied the allegation.
`;

let bench: Bench;
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'claimgraph-desk-'));
  await cp(QWEN, join(root, 'qwen'), { recursive: true });
  bench = await startBench([], root);
});

afterAll(async () => {
  await bench?.close();
  await rm(root, { recursive: true, force: true });
});

async function opened(at = '', look: { width?: number; dark?: boolean; locale?: string } = {}): Promise<Page> {
  const page = await bench.browser.newPage({
    viewport: { width: look.width ?? 1400, height: 900 },
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: look.locale ?? 'en-US',
  });
  page.setDefaultTimeout(30_000);
  await page.goto(`${bench.url}#${at}`);
  return page;
}

/** A viewer of a dossier of the folder, drawn. */
const viewing = (at: string, look = {}) => Viewer.open(bench, { at, ...look });

it('a newcomer makes a dossier, pastes an article and reviews what it claims', { timeout: 180_000 }, async () => {
  const page = await opened();
  await page.getByRole('heading', { name: 'Dossiers' }).waitFor();
  expect(await page.locator('.dossier').count()).toBe(1);
  await page.getByLabel('Title').fill('Chip makers');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByText('This dossier is empty.').waitFor();
  await page.locator('.next-step').getByRole('button', { name: 'Add documents' }).click();
  await page.getByLabel(/^Paste an article/).fill(STORY);
  await page.getByRole('button', { name: 'Read' }).click();
  const draft = page.locator('.draft');
  expect(await draft.getByLabel('Title').inputValue()).toBe('Chip makers in court');
  expect(await draft.getByLabel('Language').inputValue()).toBe('en');
  await draft.getByLabel('Publisher').fill('Example News');
  await draft.getByLabel('Date').fill('2025-11-20');
  await draft.getByRole('button', { name: 'Save' }).click();
  await page.locator('.incoming [data-state="done"]').first().waitFor();
  await page.getByRole('button', { name: /^Review: / }).click();
  await page.getByRole('button', { name: /^Accept A/ }).click();
  await page.getByLabel('Your name').fill('Anna');
  await page.getByRole('button', { name: 'Save name and decide' }).click();
  await page.getByText(/1 accepted/).waitFor();
  await expect.poll(() => page.locator('.count').count()).toBe(0);
  await page.getByRole('button', { name: 'Documents', exact: true }).click();
  await page.getByLabel('Find words in the documents').fill('"denied the allegation"');
  await page.keyboard.press('Enter');
  expect(await page.locator('.snippet mark').innerText()).toBe('denied the allegation');
  await page.getByRole('button', { name: 'Chip makers in court' }).click();
  await page.locator('.text.rendered').waitFor();
  expect(await page.locator('.text.rendered').innerText()).not.toContain('# ');
  const dossier = await openDossier(join(root, 'chip-makers'));
  expect(dossier.documents).toMatchObject([{ title: 'Chip makers in court', publisher: 'Example News' }]);
  const { relations } = await memoryEngine(dossier).stats({ filter: { review: ['accepted'] } });
  expect(relations).toBe(1);
  await page.close();
});

it('an entity is changed, a relation drawn by hand and assessed, and all of it undone', {
  timeout: 180_000,
}, async () => {
  const viewer = await viewing('dossier=qwen&entity=alibaba');
  const { page } = viewer;
  page.setDefaultTimeout(45_000);
  await page.evaluate(() => localStorage.setItem('claimgraph-reviewer', 'Anna'));
  await page.reload();
  await viewer.settle();
  await page.locator('.tools-of').getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Name in English').fill('Alibaba Holding');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('heading', { name: 'Alibaba Holding' }).waitFor();

  await page.getByRole('button', { name: 'Draw a relation' }).click();
  await page.getByRole('combobox', { name: 'To' }).fill('us government');
  await page.locator('#relation-object-list [role=option]').first().click();
  await page.getByRole('dialog').locator('select').first().selectOption('works-with');
  await page.getByLabel('None yet: it is shown as unclaimed').check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  let dossier = await openDossier(join(root, 'qwen'));
  const drawn = dossier.relations.find(({ type, claims }) => type === 'works-with' && claims.length === 0);
  expect(drawn).toMatchObject({ subject: 'alibaba' });

  const relation = await viewing(`dossier=qwen&relation=${drawn?.id}`);
  await relation.page.evaluate(() => localStorage.setItem('claimgraph-reviewer', 'Anna'));
  await relation.page.reload();
  await relation.settle();
  await relation.page.getByRole('button', { name: 'Assess' }).click();
  await relation.page.getByLabel('How sure we are, 0 to 100').fill('20');
  await relation.page.getByRole('button', { name: 'Save', exact: true }).click();
  await relation.page.getByText('Our assessment').first().waitFor();
  await relation.close();

  await page.getByRole('button', { name: 'At a glance' }).click();
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await page.locator('.changes-made li').first().waitFor();
  for (let n = 1; n <= 3; n++) {
    await page.locator('.changes-made').getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(() => page.locator('.changes-made li.undone').count(), { timeout: 45_000 }).toBe(n);
  }
  dossier = await openDossier(join(root, 'qwen'));
  expect(dossier.relations.some(({ id }) => id === drawn?.id)).toBe(false);
  expect(dossier.entities.find(({ id }) => id === 'alibaba')?.names.en).not.toBe('Alibaba Holding');
  expect(viewer.complaints).toEqual([]);
  await viewer.close();
});

it('what another changes appears live, and a conflict shows both sides', { timeout: 180_000 }, async () => {
  const one = await viewing('dossier=qwen&entity=tiktok');
  const two = await viewing('dossier=qwen&entity=tiktok');
  for (const { page } of [one, two]) page.setDefaultTimeout(45_000);
  for (const { page } of [one, two]) await page.evaluate(() => localStorage.setItem('claimgraph-reviewer', 'Ben'));
  for (const viewer of [one, two]) {
    await viewer.page.reload();
    await viewer.settle();
  }
  const rename = async ({ page }: Viewer, name: string) => {
    await page.locator('.tools-of').getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Name in English').fill(name);
  };
  await rename(one, 'TikTok One');
  await rename(two, 'TikTok Two');
  await one.page.getByRole('button', { name: 'Save', exact: true }).click();
  await one.page.getByRole('heading', { name: 'TikTok One' }).waitFor();
  await two.page.getByRole('button', { name: 'Save', exact: true }).click();
  await two.page.getByText('Somebody else has changed this').waitFor();
  expect(await two.page.getByRole('dialog').last().innerText()).toContain('TikTok One');
  await two.page.getByRole('button', { name: 'Make my change anyway' }).click();
  // the first page takes it up by itself, also where it is behind the other
  await expect
    .poll(() => one.page.evaluate(() => document.querySelector('aside h2, .panel h2')?.textContent), {
      timeout: 30_000,
    })
    .toContain('TikTok Two');
  await one.page.bringToFront();
  await one.page.getByRole('heading', { name: 'TikTok Two' }).waitFor();
  await one.close();
  await two.close();
});

it('the words of a claim are put right by selecting others in its document', { timeout: 180_000 }, async () => {
  const { relations } = await openDossier(join(root, 'qwen'));
  const claim = relations.find(({ id }) => id === 'alibaba-supports-chinese-military')?.claims[0];
  const viewer = await viewing('dossier=qwen&relation=alibaba-supports-chinese-military');
  const { page } = viewer;
  page.setDefaultTimeout(45_000);
  await page.evaluate(() => localStorage.setItem('claimgraph-reviewer', 'Anna'));
  await page.reload();
  await viewer.settle();
  await page.locator(`.claim[data-claim="${claim?.id}"]`).getByRole('button', { name: 'Correct' }).click();
  const text = page.getByRole('region', { name: 'Text of the document' });
  await text.waitFor();
  const whole = (await openDossier(join(root, 'qwen'))).documents.find(({ id }) => id === claim?.document)?.text ?? '';
  const select = (from: number, until: number | undefined) =>
    text.evaluate(
      (pane, [start, end]) => {
        const node = pane.firstChild as Text;
        // as a triple click does on the last paragraph, which ends the selection behind the text
        if (end === undefined) getSelection()?.setBaseAndExtent(node, start as number, pane, pane.childNodes.length);
        else getSelection()?.setBaseAndExtent(node, start as number, node, end as number);
        pane.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
      },
      [from, until] as const,
    );
  const quote = page.getByRole('dialog').getByLabel('Words', { exact: true });
  const last = whole.trimEnd().lastIndexOf('\n') + 1;
  await select(last, undefined);
  await expect.poll(() => quote.inputValue()).toBe(whole.slice(last).trim());
  const words = 'a White House memo which alleges that Alibaba helps the Chinese military';
  const start = whole.indexOf(words);
  await select(start - 1, start + words.length);
  await expect.poll(() => quote.inputValue()).toBe(words);
  await page.getByRole('dialog').getByRole('button', { name: 'Save and accept' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const after = (await openDossier(join(root, 'qwen'))).relations
    .flatMap(({ claims }) => claims)
    .find(({ id }) => id === claim?.id);
  expect(after?.evidence).toMatchObject({ quote: words, start });
  await viewer.close();
});

it('the map takes a new entity and a relation that is drawn', { timeout: 180_000 }, async () => {
  const viewer = await viewing('dossier=qwen');
  const { page } = viewer;
  page.setDefaultTimeout(45_000);
  const box = await page.locator('.canvas').boundingBox();
  if (!box) throw new Error('there is no map');
  await page.mouse.dblclick(box.x + 12, box.y + box.height - 12);
  await page.getByRole('heading', { name: 'New entity' }).waitFor();
  await page.getByLabel('Name in English').fill('Alibab');
  await page.getByText('Is it this one?').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const [from, to] = [await viewer.entityAt('alibaba'), await viewer.entityAt('qwen')];
  await page.keyboard.down('Shift');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await page.getByRole('heading', { name: 'Draw a relation' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'To' }).inputValue()).toBe('Qwen');
  await viewer.close();
});

it.each([
  ['light-en-1400', { width: 1400, locale: 'en-US' }],
  ['dark-zh-390', { width: 390, dark: true, locale: 'zh-CN' }],
] as const)('is clean to axe: %s', { timeout: 300_000 }, async (name, look) => {
  const home = await opened('', look);
  await home.locator('.dossier').first().waitFor();
  await home.screenshot({ path: `test/output/desk-home-${name}.png` });
  await home.close();
  const lang = look.locale.slice(0, 2);
  for (const [part, at] of [
    ['entity', 'entity=alibaba'],
    ['relation', 'relation=alibaba-supports-chinese-military'],
    ['documents', 'view=documents&reading=brief-zh'],
    ['search', 'view=documents'],
    ['history', 'view=history'],
    ['resolve', 'view=resolve'],
  ] as const) {
    const viewer = await viewing(`dossier=qwen&lang=${lang}&${at}`, look);
    await viewer.settle();
    await viewer.keep(`desk-${part}-${name}`);
    expect(await viewer.serious(), part).toEqual([]);
    await viewer.close();
  }
  for (const [part, at, button] of [
    ['add', 'view=overview', '.add'],
    ['entity-form', 'entity=alibaba', '.tools-of .chip:nth-of-type(1)'],
    ['relation-form', 'entity=alibaba', '.tools-of .chip:nth-of-type(2)'],
  ] as const) {
    const viewer = await viewing(`dossier=qwen&lang=${lang}&${at}`, look);
    await viewer.page.locator(button).first().click();
    await viewer.page.getByRole('dialog').waitFor();
    await viewer.settle();
    await viewer.keep(`desk-${part}-${name}`);
    expect(await viewer.serious(), part).toEqual([]);
    await viewer.close();
  }
});

it('files that are dropped while a dossier is read are taken when it is there', { timeout: 180_000 }, async () => {
  const page = await bench.browser.newPage({ viewport: { width: 1400, height: 900 }, locale: 'en-US' });
  page.setDefaultTimeout(60_000);
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/api/dossiers/qwen/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${bench.url}#dossier=qwen`);
  await page.locator('.loading').waitFor();
  const files = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    for (const [name, text] of [
      ['harbour.txt', 'Acme Robotics acquired Beta Labs.'],
      ['quay.txt', 'Initech Corp sued Acme Robotics.'],
    ] as const)
      data.items.add(new File([text], name, { type: 'text/plain' }));
    return data;
  });
  await page.dispatchEvent('main', 'drop', { dataTransfer: files });
  expect(await page.locator('.incoming').count()).toBe(0);
  // the head names the dossier that is read, not the first of the list
  expect(await page.locator('.head .title').innerText()).toContain('Qwen reaches consumers');
  release();
  await page.locator('.draft').nth(1).waitFor();
  expect(await page.locator('.draft').count()).toBe(2);
  await page.close();
});

it('a link that is put into the address of the page of all dossiers opens its dossier', async () => {
  const page = await opened();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.getByRole('heading', { name: 'Dossiers' }).waitFor();
  await page.goto(`${bench.url}#dossier=qwen`);
  await page.locator('.panel').waitFor();
  // the map ends with its dossier
  await page.getByRole('button', { name: 'claimgraph', exact: true }).click();
  await page.getByRole('heading', { name: 'Dossiers' }).waitFor();
  expect(errors).toEqual([]);
  await page.close();
});
