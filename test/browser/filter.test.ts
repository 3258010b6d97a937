/** According to whom: filters, search, language and links, as a reader uses them. */
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

const standingOf = (id: string) => viewer.page.locator(`[data-relation="${id}"] .badge`).innerText();

describe('the legend', () => {
  it('takes a speaker away, derives the standings again and says what changed', async () => {
    expect(await standingOf(DISPUTED)).toBe('disputed');
    await viewer.page.getByTitle('Leave out what Financial Times says').click();
    await viewer.settle();
    expect(await standingOf(DISPUTED)).toBe('denied');
    expect(await viewer.page.locator('.changes').innerText()).toBe(
      '3 relations disappear\n1 relation: disputed → denied\nAlibaba supports Chinese military',
    );
    expect(viewer.address().get('f.notSaidBy')).toBe('financial-times');
    await viewer.keep('without-ft-light-en');
    await viewer.page.goBack();
    await viewer.settle();
    expect(await standingOf(DISPUTED)).toBe('disputed');
  });

  it('shows one voice only', async () => {
    await viewer.page.getByTitle('Only what Alibaba says').click();
    await viewer.settle();
    expect(await viewer.page.locator('.count').innerText()).toBe('2 entities, 1 relation');
    expect(await viewer.isDrawn(DISPUTED)).toBe(true);
    expect(await viewer.isDrawn('alibaba-develops-qwen')).toBe(false);
  });

  it('takes a standing off the map, and gives it back', async () => {
    await viewer.page.getByRole('checkbox', { name: /^proposed/ }).click();
    await viewer.settle();
    expect(await viewer.isDrawn('us-government-punishes-alibaba')).toBe(false);
    expect(await viewer.isDrawn(DISPUTED)).toBe(true);
    expect(await viewer.page.locator('.changes').innerText()).toBe('4 relations disappear');
    await viewer.page.getByRole('button', { name: 'Show all again' }).click();
    await viewer.settle();
    expect(await viewer.isDrawn('us-government-punishes-alibaba')).toBe(true);
  });

  it('mirrors the filter of a link that lists what alone is shown', async () => {
    const linked = await Viewer.open(bench, { at: 'f.standing=stated&f.language=en' });
    const box = (name: RegExp) => linked.page.getByRole('checkbox', { name });
    expect(await box(/^stated/).isChecked()).toBe(true);
    expect(await box(/^disputed/).isChecked()).toBe(false);
    expect(await box(/^Chinese/).isChecked()).toBe(false);
    expect(await linked.isDrawn(DISPUTED)).toBe(false);
    await box(/^disputed/).click();
    await linked.settle();
    expect(linked.address().getAll('f.standing')).toEqual(['disputed', 'stated']);
    expect(await linked.isDrawn(DISPUTED)).toBe(true);
    await linked.close();
  });

  it('takes an entity type away with its subtypes', async () => {
    await viewer.page.getByRole('checkbox', { name: /^product/ }).click();
    await viewer.settle();
    expect(await viewer.isDrawn('alibaba-develops-qwen')).toBe(false);
    expect(await viewer.page.getByRole('checkbox', { name: /^AI model/ }).isChecked()).toBe(false);
    await viewer.page.getByRole('checkbox', { name: /^AI model/ }).click();
    await viewer.settle();
    expect(await viewer.isDrawn('alibaba-develops-qwen')).toBe(true);
  });
});

describe('search', () => {
  it('finds by alias and in Chinese, with the keyboard alone', async () => {
    const { page } = viewer;
    await page.keyboard.press('/');
    const options = page.locator('#search-list [role=option]');
    await page.keyboard.type('阿里巴巴集');
    await options.first().waitFor();
    expect(await options.allInnerTexts()).toEqual([expect.stringContaining('Alibaba')]);
    await page.keyboard.press('Enter');
    await viewer.settle();
    expect((await page.locator('.panel h2').innerText()).trim()).toBe('Alibaba');
    await page.keyboard.press('/');
    await page.keyboard.type('us ');
    await options.nth(1).waitFor();
    const second = await options.nth(1).innerText();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await viewer.settle();
    expect(second).toContain((await page.locator('.panel h2').innerText()).trim());
  });

  it.each([
    ['alibabba', 'Alibaba', 'en'],
    ['penatgon', 'Pentagon', 'en'],
    ['阿里巴吧', '阿里巴巴', 'zh'],
  ])('finds what a quick hand means, also before the answer is here: %s', async (typed, name, lang) => {
    const quick = await Viewer.open(bench, { at: `lang=${lang}` });
    await quick.page.keyboard.press('/');
    await quick.page.keyboard.type(typed);
    await quick.page.keyboard.press('Enter');
    await quick.page.waitForFunction(() => location.hash.includes('entity='));
    await quick.settle();
    expect((await quick.page.locator('.panel h2').innerText()).trim()).toBe(name);
    expect(quick.complaints).toEqual([]);
    await quick.close();
  });

  it('is answered in a worker of the page, while a small map is laid out on the page itself', async () => {
    expect(viewer.page.workers()).toHaveLength(1);
  });

  it('says when nothing is called that', async () => {
    await viewer.page.keyboard.press('/');
    await viewer.page.keyboard.type('zzz');
    await viewer.page.getByText('No matches').waitFor();
  });
});

describe('the page', () => {
  it('is in English or Chinese, names and all', async () => {
    await viewer.page.getByRole('button', { name: '中文' }).click();
    await viewer.settle();
    expect(await viewer.page.locator('html').getAttribute('lang')).toBe('zh');
    expect(await viewer.page.locator('h1').innerText()).toContain('千问走向大众');
    await viewer.clickRelation(DISPUTED);
    expect(await viewer.page.locator('.panel h2').innerText()).toBe('阿里巴巴 支持 中国军方');
    expect(await viewer.panel()).toContain('《金融时报》 报道');
    await viewer.keep('relation-light-zh');
  });

  it('opens a link as its sender saw it', async () => {
    const at = `relation=${DISPUTED}&f.notDocument=brief-en&lang=zh&theme=dark`;
    const linked = await Viewer.open(bench, { at });
    expect(await linked.page.locator('.verdict').innerText()).toContain('指称');
    expect(await linked.page.locator('html').getAttribute('data-theme')).toBe('dark');
    await linked.keep('linked-dark-zh');
    await linked.close();
  });

  it('keeps where the map was moved to, without a step in the history', async () => {
    const { page } = viewer;
    const steps = await page.evaluate(() => history.length);
    const { x, y } = await viewer.entityAt('alibaba');
    await page.mouse.move(x + 30, y + 60);
    await page.mouse.wheel(0, -400);
    await page.waitForFunction(() => location.hash.includes('camera='));
    expect(await page.evaluate(() => history.length)).toBe(steps);
    const place = await viewer.entityAt('alibaba');
    const linked = await Viewer.open(bench, { at: viewer.address().toString() });
    const there = await linked.entityAt('alibaba');
    expect(Math.hypot(there.x - place.x, there.y - place.y)).toBeLessThan(3);
    await linked.close();
    await page.getByRole('button', { name: 'Whole map' }).click();
    await page.waitForFunction(() => !location.hash.includes('camera='));
  });

  it('plays through time and stops at the end, as one step of history rather than one for each month', async () => {
    const { page } = viewer;
    const steps = await page.evaluate(() => history.length);
    await page.getByRole('button', { name: 'Play' }).click();
    expect(viewer.address().get('f.until')).toBe('2025-10');
    expect(await page.locator('.play [role=status]').innerText()).toBe('up to 2025-10');
    await page.waitForFunction(() => window.claimgraph?.renderer.edgeMiddle('alibaba-released-qwen-app') === undefined);
    await page.waitForFunction(() => location.hash.includes('f.until=2025-11'));
    await page.getByRole('button', { name: 'Play' }).waitFor();
    await viewer.settle();
    expect(await viewer.isDrawn('alibaba-released-qwen-app')).toBe(true);
    expect(await page.evaluate(() => history.length)).toBe(steps + 1);
  });

  it('tells when something was claimed from when it held', async () => {
    const { page } = viewer;
    const bars = () => page.locator('.bar').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    expect((await bars()).length).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'it was claimed' }).click();
    expect(await bars()).toEqual(['2025-11: 46']);
    await page.locator('.bar').click();
    expect(viewer.address().get('dates')).toBe('claimed');
    expect(viewer.address().get('f.claimedFrom')).toBe('2025-11');
    await viewer.settle();
    expect(await viewer.isDrawn(DISPUTED)).toBe(true);
    const before = await Viewer.open(bench, { at: 'f.claimedUntil=2025-10&dates=claimed' });
    expect(await before.isDrawn(DISPUTED)).toBe(false);
    expect(await before.page.getByRole('button', { name: 'it was claimed' }).getAttribute('aria-pressed')).toBe('true');
    await before.close();
  });

  it('keeps what is valid of a link, and says what is not', async () => {
    const at = `f.standing=rubbish&f.notSaidBy=financial-times&f.document=no-such&lang=xx`;
    const odd = await Viewer.open(bench, { at });
    await odd.page.locator('.notices code', { hasText: 'f.document=no-such' }).waitFor();
    await odd.settle();
    expect(await odd.page.locator('.notices code').allInnerTexts()).toEqual([
      'f.standing=rubbish',
      'lang=xx',
      'f.document=no-such',
    ]);
    expect(await odd.page.locator('.notices').innerText()).toContain('you see more than the sender did');
    expect(odd.address().get('f.notSaidBy')).toBe('financial-times');
    expect(await odd.page.locator(`[data-relation="${DISPUTED}"] .badge`).innerText()).toBe('denied');
    await odd.keep('link-notice-light-en');
    expect(await odd.serious()).toEqual([]);
    await odd.page.locator('.notices').getByRole('button', { name: 'Close' }).click();
    await odd.page.locator('.notices .notice').waitFor({ state: 'detached' });
    expect(odd.complaints.filter((one) => !one.includes('400'))).toEqual([]);
    await odd.close();
  });

  it.each([
    ['entity=nope', '此链接的部分内容无法使用：'],
    ['relation=nope', '此链接的部分内容无法使用：'],
    ['pair=alibaba nope', '此链接的部分内容无法使用：'],
    ['dossier=nope', '此链接的部分内容无法使用：'],
    ['camera=90,90,1', '已改为显示全图'],
  ])('says so where a link leads nowhere, and shows the dossier: %s', async (part, said) => {
    const odd = await Viewer.open(bench, { at: `lang=zh&${part}` });
    await odd.page.locator('.notices code', { hasText: part }).waitFor();
    expect(await odd.page.locator('.notices').innerText()).toContain(said);
    await odd.settle();
    expect(await odd.page.locator('.panel h2').innerText()).toContain('千问走向大众');
    const { x, y } = await odd.relationAt(DISPUTED);
    expect(x > 272 && x < 1012 && y > 50 && y < 900).toBe(true);
    expect(odd.address().get(part.split('=')[0] ?? '')).not.toBe(part.split('=')[1]);
    expect(odd.complaints.filter((one) => !one.includes('400') && !one.includes('404'))).toEqual([]);
    await odd.close();
  });

  it('explains itself, and tells those who cannot see what was chosen', async () => {
    await viewer.page.keyboard.press('?');
    const help = viewer.page.getByRole('dialog');
    expect(await help.innerText()).toContain('All who say so only pass on an allegation.');
    await viewer.keep('help-light-en');
    await viewer.page.keyboard.press('Escape');
    expect(await help.isVisible()).toBe(false);
    await viewer.clickRelation(DISPUTED);
    expect(await viewer.page.locator('[aria-live=polite]').innerText()).toBe(
      'Alibaba supports Chinese military: disputed',
    );
  });
});
