/** A headless Chromium, a server with the first dossier, and what a test may ask of the viewer's page. */
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { serve } from '../../src/index.js';

/** Where Debian puts it; CLAIMGRAPH_CHROMIUM names another. */
const CHROMIUM = process.env.CLAIMGRAPH_CHROMIUM ?? '/usr/bin/chromium';
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const OUTPUT = fileURLToPath(new URL('../output/', import.meta.url));

/** Software rendering, no network of its own, the same fonts and colours everywhere. */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-default-browser-check',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--hide-scrollbars',
];

/** Milliseconds that a test waits for what it asks of a page; CLAIMGRAPH_PATIENCE gives more on a busy machine. */
const PATIENCE = Number(process.env.CLAIMGRAPH_PATIENCE ?? 15_000);

export interface Bench {
  browser: Browser;
  url: string;
  close(): Promise<void>;
}

/**
 * @param extra flags, such as those that take WebGL away
 * @param folder the dossier; left out, the first one
 */
export async function startBench(
  extra: readonly string[] = [],
  folder = fileURLToPath(new URL('../../graph-data/qwen', import.meta.url)),
): Promise<Bench> {
  if (!existsSync(CHROMIUM)) throw new Error(`there is no Chromium at ${CHROMIUM}; set CLAIMGRAPH_CHROMIUM`);
  const server = await serve({
    folder,
    viewer: fileURLToPath(new URL('../../dist/viewer', import.meta.url)),
  });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...extra] });
  return {
    browser,
    url: server.url,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

export interface Look {
  width?: number;
  height?: number;
  dark?: boolean;
  /** lets things move; most tests have no patience for it */
  moving?: boolean;
  /** the fragment of the address */
  at?: string;
  /** what the browser prefers, such as `zh-CN` */
  locale?: string;
  /** told of the page before it goes anywhere */
  watch?: (page: Page) => void;
}

/** Waits until what was asked is answered, the map has been drawn again and all on it has come to rest. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60)))),
  );
  await page.waitForFunction(
    () => window.claimgraph?.settled() !== false && document.querySelector('.awaiting') === null,
  );
}

/** The viewer's page, drawn; whatever it complains of is kept in `complaints`. */
export class Viewer {
  readonly page: Page;
  readonly #browser: Browser;
  readonly complaints: string[] = [];

  private constructor(page: Page, browser: Browser) {
    this.page = page;
    this.#browser = browser;
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
  }

  static async open(
    bench: Bench,
    { width = 1400, height = 900, dark = false, moving = false, at = '', locale = 'en-US', watch }: Look = {},
  ): Promise<Viewer> {
    const page = await bench.browser.newPage({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: moving ? 'no-preference' : 'reduce',
      locale,
    });
    page.setDefaultTimeout(PATIENCE);
    const viewer = new Viewer(page, bench.browser);
    watch?.(page);
    await page.goto(`${bench.url}#${at}`);
    await page.waitForFunction(() => window.claimgraph?.ready === true);
    await viewer.settle();
    return viewer;
  }

  /** Waits until what was asked is answered, the map has been drawn again and all on it has come to rest. */
  settle(): Promise<void> {
    return settled(this.page);
  }

  /** The middle of an entity's disc on the page, in px. */
  async entityAt(id: string): Promise<{ x: number; y: number }> {
    return this.#onPage(await this.page.evaluate((key) => window.claimgraph?.renderer.toViewport(key), id), id);
  }

  /** The middle of a relation's line on the page, in px. */
  async relationAt(id: string): Promise<{ x: number; y: number }> {
    return this.#onPage(await this.page.evaluate((key) => window.claimgraph?.renderer.edgeMiddle(key), id), id);
  }

  async isDrawn(relation: string): Promise<boolean> {
    return this.page.evaluate((key) => window.claimgraph?.renderer.edgeMiddle(key) !== undefined, relation);
  }

  async clickEntity(id: string): Promise<void> {
    await this.settle();
    const { x, y } = await this.entityAt(id);
    await this.page.mouse.click(x, y);
    await this.settle();
  }

  async clickRelation(id: string): Promise<void> {
    await this.settle();
    const { x, y } = await this.relationAt(id);
    await this.page.mouse.click(x, y);
    await this.settle();
  }

  /** What stands in the panel. */
  panel(): Promise<string> {
    return this.page.locator('.panel').innerText();
  }

  /** The address's fragment as parameters. */
  address(): URLSearchParams {
    return new URLSearchParams(new URL(this.page.url()).hash.slice(1));
  }

  /** A place of the map, in px of the page, that shows nothing. */
  async emptyPlace(): Promise<{ x: number; y: number }> {
    const box = await this.page.locator('.canvas').boundingBox();
    if (!box) throw new Error('there is no map');
    return { x: box.x + 4, y: box.y + 4 };
  }

  /** The colours of the screen at some places, as [red, green, blue]. */
  async colours(places: readonly { x: number; y: number }[]): Promise<[number, number, number][]> {
    const png = (await this.page.screenshot()).toString('base64');
    const blank = await this.#browser.newPage();
    try {
      return await blank.evaluate(
        async ([data, points]) => {
          const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          if (!context) throw new Error('no canvas to read pixels from');
          context.drawImage(image, 0, 0);
          return points.map(({ x, y }): [number, number, number] => {
            const [red = 0, green = 0, blue = 0] = context.getImageData(Math.round(x), Math.round(y), 1, 1).data;
            return [red, green, blue];
          });
        },
        [png, places] as const,
      );
    } finally {
      await blank.close();
    }
  }

  /** What axe finds on the page that is serious by the rules of WCAG 2.2 AA. */
  async serious(): Promise<string[]> {
    await this.page.evaluate(await readFile(AXE, 'utf8'));
    return this.page.evaluate(async () => {
      // @ts-expect-error axe puts itself on the page
      const { violations } = await window.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
      });
      return violations
        .filter(({ impact }: { impact: string }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
    });
  }

  /** Keeps a picture in test/output, which git ignores. */
  async keep(name: string): Promise<void> {
    await mkdir(OUTPUT, { recursive: true });
    await this.page.screenshot({ path: `${OUTPUT}${name}.png` });
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  async #onPage(place: { x: number; y: number } | undefined, id: string): Promise<{ x: number; y: number }> {
    const box = await this.page.locator('.canvas').boundingBox();
    if (!place || !box) throw new Error(`"${id}" is not on the map`);
    return { x: box.x + place.x, y: box.y + place.y };
  }
}
