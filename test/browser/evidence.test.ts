/** From a line to the words behind it: claims on both sides, the document, the entity. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bench, startBench, Viewer } from './browser.js';

const DISPUTED = 'alibaba-supports-chinese-military';

let bench: Bench;
let viewer: Viewer;

beforeAll(async () => {
  bench = await startBench();
});
beforeEach(async () => {
  viewer = await Viewer.open(bench);
});
afterEach(async () => {
  expect(viewer.complaints).toEqual([]);
  await viewer.close();
});
afterAll(() => bench?.close());

describe('a click on a relation', () => {
  it('opens its claims with chain and quote, both sides beside each other', async () => {
    await viewer.clickRelation(DISPUTED);
    const { page } = viewer;
    expect(await page.locator('.panel h2').innerText()).toBe('Alibaba supports Chinese military');
    expect(await page.locator('.verdict').innerText()).toContain('disputed');
    expect(await page.locator('.assessments').innerText()).toContain('information 6 (cannot be judged)');
    const against = page.locator('.side-opposes');
    expect(await against.innerText()).toContain('Alibaba denied the allegation');
    const [first] = await page.locator('.side-supports .chain').allInnerTexts();
    expect(first?.replace(/\s+/g, ' ')).toBe('Financial Times reports › White House memo alleges');
    const [left, right] = [await page.locator('.side-supports').boundingBox(), await against.boundingBox()];
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + 100);
    expect(right?.y).toBe(left?.y);
    expect(viewer.address().get('relation')).toBe(DISPUTED);
    await viewer.keep('relation-light-en');
  });

  it('leads to the quote, marked in the whole document', async () => {
    await viewer.clickRelation(DISPUTED);
    await viewer.page.locator('.side-opposes .source').click();
    const marked = viewer.page.locator('.document mark.chosen');
    await marked.waitFor();
    expect(await marked.innerText()).toBe('Alibaba denied the allegation');
    expect(await marked.isVisible()).toBe(true);
    expect(await viewer.page.locator('.document .text').innerText()).toContain('speak of a "Qwen panic"');
    await viewer.keep('document-light-en');
    await viewer.page.keyboard.press('Escape');
    expect(await viewer.panel()).toContain('Against it');
    await viewer.page.keyboard.press('Escape');
    expect(await viewer.panel()).toContain('Disputed, alleged, denied');
  });

  it('says of what is denied that it is denied', async () => {
    await viewer.clickRelation('us-government-sanctions-alibaba');
    const text = await viewer.panel();
    expect(text).toContain('denied');
    expect(text).toContain('It is only said not to be so.');
    expect(text).toContain('Nobody is quoted as saying so.');
  });
});

describe('evidence in two languages', () => {
  const quotes = (language: string) => viewer.page.locator(`.side-supports [data-language="${language}"] blockquote`);

  it('says by side what each language says, and what only one of them does', async () => {
    await viewer.clickRelation(DISPUTED);
    expect(await quotes('en').first().innerText()).toContain('alleges that Alibaba helps the Chinese military');
    expect(await quotes('zh').first().innerText()).toContain('阿里巴巴');
    expect(await quotes('zh').first().getAttribute('lang')).toBe('zh');
    expect(await viewer.page.locator('.side-supports h4').allInnerTexts()).toEqual(['English', 'Chinese']);
    expect(await viewer.page.locator('.side-opposes .only').innerText()).toBe('Only in the English documents');
    const [english, chinese] = [await quotes('en').boundingBox(), await quotes('zh').boundingBox()];
    expect(chinese?.x).toBe(english?.x);
    await viewer.keep('languages-light-en');
  });

  it.each([
    [1920, false, 'en'],
    [390, true, 'zh'],
  ] as const)('puts them side by side where there is room: at %i px', async (width, dark, language) => {
    const other = await Viewer.open(bench, { width, dark, at: `relation=${DISPUTED}&lang=${language}` });
    const at = (language: string) =>
      other.page.locator(`.side-supports [data-language="${language}"]`).evaluate((one) => one.getBoundingClientRect());
    const [english, chinese] = [await at('en'), await at('zh')];
    expect(Math.abs(chinese.x - english.x)).toBeGreaterThan(120);
    expect(chinese.y).toBe(english.y);
    await other.keep(`languages-${width}-${language}`);
    await other.close();
  });
});

describe('the keyboard', () => {
  it('leads along relations to the evidence and back', async () => {
    const { page } = viewer;
    await page.locator('.relation-row').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-relation'));
    const second = await page.locator('.relation-row').nth(1).getAttribute('data-relation');
    expect(focused).toBe(second);
    await page.keyboard.press('Enter');
    expect(viewer.address().get('relation')).toBe(second);
    await page.keyboard.press('Escape');
    expect(viewer.address().get('relation')).toBeNull();
  });
});

describe('a click on an entity', () => {
  it('lists its relations and its properties', async () => {
    await viewer.clickEntity('qwen-app');
    const text = await viewer.panel();
    expect(text).toContain('Qwen app');
    expect(text).toMatch(/Properties\s*3/);
    expect(text).toContain('drafts complete research reports');
    expect(text).toMatch(/is released by Alibaba/);
    await viewer.keep('entity-light-en');
  });

  it('says what somebody says of what is told of them: a denial is none of their claims', async () => {
    await viewer.clickEntity('alibaba');
    const spoken = viewer.page.locator('[data-spoken] .relation-row');
    expect(await spoken.allInnerTexts()).toEqual([
      expect.stringMatching(/^denies:\s+Alibaba supports Chinese military\s+disputed$/),
    ]);
    await viewer.page.goBack();
  });

  it('leads on to a relation and back', async () => {
    await viewer.clickEntity('alibaba');
    await viewer.page.locator(`[data-relation="${DISPUTED}"]`).first().click();
    await viewer.settle();
    expect(await viewer.panel()).toContain('Some say so and others say that it is not so');
    await viewer.page.goBack();
    await viewer.settle();
    expect(await viewer.panel()).toContain('NYSE:BABA');
    await viewer.page.goBack();
    await viewer.settle();
    expect(await viewer.panel()).toContain('Disputed, alleged, denied');
  });
});
