/** The languages in a real browser: in the page, in a worker, and where the page's policy forbids WebAssembly. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, languageOf, type PaddleLabels, readLines, type SpacyParse } from '../language/originals.js';
import { startBench } from './browser.js';

const ORIGIN = 'http://language.test';
const ENGLISH = readLines<SpacyParse>(fixture('english-by-spacy.jsonl'))
  .slice(0, 8)
  .map((one) => one.text);
const CHINESE = readLines<PaddleLabels>(fixture('chinese-by-paddle.jsonl'))
  .slice(0, 8)
  .map((one) => one.text);

/** Parses each text and answers with plain data; runs in the page and in the worker. */
const WORK = `
  import { fetchModels, Languages } from './language.js';
  const languages = new Languages(fetchModels(new URL('./', import.meta.url)));
  export async function work({ id, texts }) {
    const { language } = await languages.get(id);
    const parses = texts.map((text) => {
      const { tokens, entities } = language.parse(text);
      return { tokens, entities };
    });
    return { kernel: language.kernel, parses };
  }
`;
const PAGE = `
  import { work } from './work.js';
  globalThis.work = work;
`;
const WORKER = `
  import { work } from './work.js';
  onmessage = async ({ data }) => postMessage(await work(data));
`;

let bundle: string;
let bench: Awaited<ReturnType<typeof startBench>>;
let browser: Browser;

beforeAll(async () => {
  const [built] = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('../../src/language/registry.ts', import.meta.url)), formats: ['es'] },
    },
  })) as [Rollup.RollupOutput];
  bundle = built.output[0].code;
  bench = await startBench();
  browser = bench.browser;
});
afterAll(() => bench?.close());

/** A page that can import the languages and fetch their models. */
async function openPage(policy: string): Promise<Page> {
  const page = await browser.newPage();
  const scripts: Record<string, string> = {
    '/language.js': bundle,
    '/work.js': WORK,
    '/page.js': PAGE,
    '/worker.js': WORKER,
  };
  await page.route(`${ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const script = scripts[path];
    if (script !== undefined) return route.fulfill({ body: script, contentType: 'text/javascript' });
    if (path.endsWith('.gz')) {
      const body = await readFile(new URL(`../../src/language${path}`, import.meta.url));
      return route.fulfill({ body, contentType: 'application/octet-stream' });
    }
    const headers = { 'content-security-policy': policy };
    return route.fulfill({
      body: '<!doctype html><script type="module" src="/page.js"></script>',
      contentType: 'text/html',
      headers,
    });
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => 'work' in globalThis);
  return page;
}

interface Answer {
  kernel: string;
  parses: { tokens: unknown; entities: unknown }[];
}

const inPage = (page: Page, job: { id: string; texts: string[] }) =>
  page.evaluate((given) => (globalThis as unknown as { work(job: unknown): Promise<Answer> }).work(given), job);

const inWorker = (page: Page, job: { id: string; texts: string[] }) =>
  page.evaluate(
    (given) =>
      new Promise<Answer>((resolve, reject) => {
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.onmessage = ({ data }) => resolve(data as Answer);
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage(given);
      }),
    job,
  );

async function inNode(id: 'en' | 'zh', texts: string[]) {
  const language = await languageOf(id);
  return texts.map((text) => {
    const { tokens, entities } = language.parse(text);
    return JSON.parse(JSON.stringify({ tokens, entities })) as Answer['parses'][0];
  });
}

describe.each([
  ['en', ENGLISH],
  ['zh', CHINESE],
] as const)('the language %s', (id, texts) => {
  it.each([
    ['in the page', inPage],
    ['in a worker', inWorker],
  ])('parses %s as in Node', async (_, run) => {
    const page = await openPage("script-src 'self' 'wasm-unsafe-eval'");
    const answer = await run(page, { id, texts });
    expect(answer.kernel).toBe('simd');
    expect(answer.parses).toEqual(await inNode(id, texts));
    await page.close();
  });

  it('parses the same where WebAssembly is forbidden', async () => {
    const page = await openPage("script-src 'self'");
    const answer = await inPage(page, { id, texts: texts.slice(0, 3) });
    expect(answer.kernel).toBe('plain');
    expect(answer.parses).toEqual(await inNode(id, texts.slice(0, 3)));
    await page.close();
  });
});
