/** A dossier too large to send whole: communities first, unfolded by choice, and never all of it at once. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, settled, startBench, Viewer } from './browser.js';
import { LARGE, MIDDLING, writeLargeDossier } from './large-dossier.js';

let folder: string;
let bench: Bench;
let viewer: Viewer;
let known: Awaited<ReturnType<typeof writeLargeDossier>>;
/** what the page asked the server for */
const requested: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-large-'));
  known = await writeLargeDossier(folder);
  bench = await startBench([], folder);
  viewer = await Viewer.open(bench, {
    watch: (page) => page.on('request', (request) => requested.push(new URL(request.url()).pathname)),
  });
});

afterAll(async () => {
  await viewer?.close();
  await bench?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A folder that goes when the test is over. */
async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const other = await mkdtemp(join(tmpdir(), 'claimgraph-middling-'));
  try {
    await use(other);
  } finally {
    await rm(other, { recursive: true, force: true });
  }
}

/** The discs and lines on the map by what they stand for. */
function drawn(page = viewer.page) {
  return page.evaluate(() => {
    const { nodes, edges } = window.claimgraph?.picture() ?? { nodes: [], edges: [] };
    const communities = nodes.filter(({ id }) => id.startsWith('community:')).map(({ id }) => id);
    return { communities, entities: nodes.length - communities.length, lines: edges };
  });
}

/** In the page: a worker is told to find places for many a moment later, so that there is time to cancel it. */
function holdPlacing(): void {
  const send = Worker.prototype.postMessage as (this: Worker, message: unknown) => void;
  Worker.prototype.postMessage = function post(this: Worker, message: unknown) {
    const { placing } = message as { placing?: { ground: { entities: unknown[] } } };
    if ((placing?.ground.entities.length ?? 0) > 100) setTimeout(() => send.call(this, message), 2_000);
    else send.call(this, message);
  };
}

/** Waits until the answer to the last choice is drawn. */
async function arrived(page = viewer.page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.asking') === null);
  await settled(page);
}

describe('a large dossier', () => {
  it('opens on few communities, with what lies between them by standing', async () => {
    const { communities, entities, lines } = await drawn();
    expect(entities).toBe(0);
    expect(communities.length).toBeGreaterThan(8);
    expect(communities.length).toBeLessThanOrEqual(30);
    expect(lines.length).toBeLessThanOrEqual(102);
    expect(new Set(lines.map(({ standing }) => standing)).size).toBeGreaterThan(2);
    // relations that say the same are counted as one
    const { relations } = await (await fetch(new URL('api/dossiers/large/facets', bench.url))).json();
    expect(relations).toBeGreaterThan(LARGE.relations * 0.99);
    expect(await viewer.page.locator('.count').innerText()).toBe(`${LARGE.entities} entities, ${relations} relations`);
    expect(await viewer.page.locator('.notes').innerText()).toContain('not drawn one by one');
    await viewer.keep('large-overview-light');
  });

  it('offers a picture of communities, and prints it with a list of them', async () => {
    const { page } = viewer;
    await page.locator('.downloads summary').click();
    const offered = await page.locator('.downloads li').allInnerTexts();
    expect(offered.filter((one) => /PNG|SVG/.test(one))).toHaveLength(2);
    await page.keyboard.press('Escape');
    await page.emulateMedia({ media: 'print' });
    await page.locator('.printed .community').first().waitFor();
    const printed = await page.locator('.printed').innerText();
    expect(printed).toContain('30 communities');
    expect(await page.locator('.printed .community').count()).toBe(30);
    expect(await page.locator('.printed figure svg').count()).toBe(1);
    await page.emulateMedia({ media: null });
  });

  it('unfolds a community to its members, and folds it again by key, by button and by the browser', async () => {
    const { page } = viewer;
    const [first = ''] = (await drawn()).communities;
    const id = first.slice('community:'.length);
    const before = (await drawn()).communities;
    await viewer.clickEntity(first);
    await arrived();
    expect(viewer.address().getAll('open')).toEqual([id]);
    const open = await drawn();
    expect(open.entities).toBeGreaterThan(20);
    expect(open.entities).toBeLessThanOrEqual(120);
    expect(open.communities).toEqual(before.filter((one) => one !== first));
    expect(await viewer.entityAt(id)).toBeDefined();
    await viewer.keep('large-unfolded-light');
    await page.keyboard.press('Escape');
    await arrived();
    expect((await drawn()).entities).toBe(0);
    await page.goBack();
    await arrived();
    expect((await drawn()).entities).toBe(open.entities);
    await page.getByRole('button', { name: 'All communities' }).click();
    await arrived();
    expect(await drawn()).toMatchObject({ communities: before, entities: 0 });
    expect(viewer.address().has('open')).toBe(false);
    const listed = page.locator(`[data-community="${id}"]`);
    await listed.click();
    await arrived();
    expect(await listed.getAttribute('aria-expanded')).toBe('true');
    expect((await drawn()).entities).toBe(open.entities);
    await listed.click();
    await arrived();
    expect((await drawn()).entities).toBe(0);
  });

  it('shows what is around an entity that was searched for, with every claim and its words', async () => {
    const { page } = viewer;
    await page.locator('#search').fill(known.name);
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await arrived();
    const around = await drawn();
    expect(around.communities).toEqual([]);
    expect(around.entities).toBeGreaterThan(3);
    expect(around.entities).toBeLessThanOrEqual(80);
    expect(await viewer.panel()).toContain(known.name);
    await viewer.keep('large-neighbourhood-light');
    await page.locator('.more').last().click();
    await page.locator(`[data-relation="${known.relation}"]`).first().click();
    await arrived();
    await page.locator('.claim').first().waitFor();
    expect(await viewer.panel()).toContain(known.quote);
    await page.locator('.claim .source').first().click();
    await page.locator('mark.chosen').waitFor();
    await page.getByRole('button', { name: 'All communities' }).click();
    await arrived();
    expect((await drawn()).entities).toBe(0);
  });

  it('counts under a filter, and lists all of it in tables, a part at a time', async () => {
    const { page } = viewer;
    await page.getByRole('group', { name: 'Standing' }).getByText('stated').click();
    await arrived();
    await page.locator('.changes').getByText('disappear').waitFor();
    expect(await page.locator('.count').innerText()).not.toContain(`${LARGE.relations} relations`);
    const { lines } = await drawn();
    expect(lines.map(({ standing }) => standing)).not.toContain('stated');
    await page.getByRole('button', { name: 'Show all again' }).click();
    await arrived();
    await page.getByRole('button', { name: 'Tables' }).click();
    await page.locator('.tables').getByText('Showing 500 of').waitFor();
    await page.locator('.tables').getByRole('button', { name: '500 more' }).click();
    await page.locator('.tables').getByText('Showing 1000 of').waitFor();
    await page.locator('.tables .close').click();
  });

  it('never asks for all of it, and complains of nothing', () => {
    expect(requested).toContain('/api/dossiers/large/metadata');
    expect(requested).toContain('/api/dossiers/large/query/communities');
    expect(requested).not.toContain('/api/dossiers/large');
    expect(viewer.complaints).toEqual([]);
  });

  it('tells how far the reading is', async () => {
    const page = await bench.browser.newPage();
    let answer = () => {};
    const held = new Promise<void>((done) => {
      answer = done;
    });
    await page.route('**/query/communities', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(bench.url);
    const bar = page.getByRole('progressbar', { name: 'Reading the dossier' });
    await bar.waitFor();
    expect(await bar.getAttribute('aria-valuetext')).toContain('Reading');
    answer();
    await page.waitForFunction(() => window.claimgraph?.ready === true);
    expect(await bar.count()).toBe(0);
    await page.close();
  });

  it('opens a link to a relation, with its words and what is around it', async () => {
    const linked = await Viewer.open(bench, { at: `relation=${known.relation}` });
    expect(await linked.panel()).toContain(known.quote);
    expect((await drawn(linked.page)).entities).toBeGreaterThan(3);
    await linked.close();
  });

  it('shows the communities where a link names what is not there, and says so', async () => {
    const lost = await Viewer.open(bench, { at: 'entity=nobody' });
    expect((await drawn(lost.page)).communities.length).toBeGreaterThan(8);
    await lost.page.locator('.notices code', { hasText: 'entity=nobody' }).waitFor();
    expect(lost.address().has('entity')).toBe(false);
    await lost.close();
  });

  it('fits a narrow screen, and axe finds nothing serious', async () => {
    const narrow = await Viewer.open(bench, { width: 390, height: 844 });
    expect(await narrow.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect((await drawn(narrow.page)).communities).toHaveLength(30);
    await narrow.keep('large-narrow');
    expect(await narrow.serious()).toEqual([]);
    await narrow.close();
  });

  it('opens a link to what is unfolded, in dark colours and in Chinese', async () => {
    const [first = ''] = (await drawn()).communities;
    const dark = await Viewer.open(bench, { dark: true });
    await dark.keep('large-overview-dark');
    await dark.close();
    const other = await Viewer.open(bench, { dark: true, at: `lang=zh&open=${first.slice('community:'.length)}` });
    expect((await drawn(other.page)).entities).toBeGreaterThan(20);
    await other.keep('large-unfolded-dark-zh');
    await other.close();
  });
});

describe('a dossier that is sent whole, but cannot be drawn whole', () => {
  it('is drawn whole where a reader asks for it, in a worker, and can be cancelled', async () => {
    await inFolder(async (other) => {
      await writeLargeDossier(other, MIDDLING);
      const served = await startBench([], other);
      try {
        const looked = await Viewer.open(served, { watch: (page) => void page.addInitScript(holdPlacing) });
        const { page } = looked;
        await arrived(page);
        const { communities } = await drawn(page);
        const draw = page.getByRole('button', { name: `Draw all ${MIDDLING.entities} entities` });
        await draw.click();
        // the page answers while places are being found
        await page.locator('.placing', { hasText: `Laying out ${MIDDLING.entities} entities` }).waitFor();
        await page.getByRole('button', { name: 'Cancel' }).click();
        await arrived(page);
        expect(await drawn(page)).toMatchObject({ communities, entities: 0 });
        await draw.click();
        await arrived(page);
        expect(await drawn(page)).toMatchObject({ communities: [], entities: MIDDLING.entities });
        await looked.keep('middling-all-light');
        await looked.close();
      } finally {
        await served.close();
      }
    });
  });

  it('opens on communities as well, on a server and as one page', async () => {
    await inFolder(async (other) => {
      const { id, name } = await writeLargeDossier(other, MIDDLING);
      const served = await startBench([], other);
      try {
        const looked = await Viewer.open(served);
        await arrived(looked.page);
        expect((await drawn(looked.page)).entities).toBe(0);
        expect((await drawn(looked.page)).communities.length).toBeGreaterThan(5);
        await looked.keep('middling-overview-light');
        await looked.page.locator('#search').fill(name);
        await looked.page.keyboard.press('Enter');
        await looked.page.waitForFunction((one) => location.hash.includes(`entity=${one}`), id);
        await arrived(looked.page);
        expect(await looked.entityAt(id)).toBeDefined();
        expect(looked.complaints).toEqual([]);
        const page = await (await fetch(new URL('api/dossiers/large/export.html', served.url))).text();
        await looked.close();
        const file = join(other, 'page.html');
        await writeFile(file, page);
        const alone = await Viewer.open({ ...served, url: pathToFileURL(file).href });
        await arrived(alone.page);
        const { communities } = await drawn(alone.page);
        expect(communities.length).toBeGreaterThan(5);
        await alone.clickEntity(communities[0] ?? '');
        await arrived(alone.page);
        expect((await drawn(alone.page)).entities).toBeGreaterThan(20);
        await alone.close();
      } finally {
        await served.close();
      }
    });
  });
});
