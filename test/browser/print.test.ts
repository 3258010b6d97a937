/** What goes to the printer: a drawing with all that explains it, and the evidence; nothing that can be pressed. */
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, type Look, startBench, Viewer } from './browser.js';

const DISPUTED = 'alibaba-supports-chinese-military';
/** A sheet without its margins, in px of CSS. */
const SHEET_WIDTH = Math.round(((210 - 30) / 25.4) * 96);

let bench: Bench;

beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench?.close());

/** Opens the page as the printer would get it, and keeps the file beside the pictures. */
async function printed(name: string, at: string, more: Look, look: (viewer: Viewer) => Promise<void>) {
  const viewer = await Viewer.open(bench, { ...more, at });
  try {
    await viewer.page.emulateMedia({ media: 'print' });
    await viewer.page.setViewportSize({ width: SHEET_WIDTH, height: 1000 });
    await viewer.page.locator('.printed figure svg').waitFor();
    await look(viewer);
    await viewer.keep(name);
    await viewer.page.emulateMedia({ media: null });
    const pdf = await viewer.page.pdf({ preferCSSPageSize: true });
    await writeFile(new URL(`../output/${name}.pdf`, import.meta.url), pdf);
    const [box] = /\/MediaBox \[[^\]]*\]/.exec(pdf.toString('latin1')) ?? [];
    const [, , width = 0, height = 0] = (box ?? '').match(/[\d.]+/g)?.map(Number) ?? [];
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    expect(await viewer.page.locator('.printed figure').count()).toBe(0);
    expect(viewer.complaints).toEqual([]);
  } finally {
    await viewer.close();
  }
}

describe('a print', () => {
  it('of a relation: map, legend, filter, date, source, and the words of both sides', () =>
    printed(
      'print-relation-en',
      `relation=${DISPUTED}&f.notStanding=proposed&f.notDocument=brief-zh`,
      { dark: true },
      async ({ page }) => {
        const drawn = (await page.locator('.printed figure text').allTextContents()).join('\n');
        expect(drawn).toContain('Qwen reaches consumers, and politics reaches Qwen');
        expect(drawn).toContain('without the document 千问走向大众,政治随之而来; without what is proposed');
        for (const standing of ['stated', 'disputed', 'denied', 'possible']) expect(drawn).toContain(`\n${standing}\n`);
        expect(drawn).not.toContain('\nproposed\n');
        expect(drawn).toContain('Sources: claimgraph (2025-11). ');
        expect(drawn).toContain(`Map: claimgraph, ${new Date().toISOString().slice(0, 10)}`);
        const evidence = await page.locator('.printed .relation').innerText();
        expect(evidence).toContain('alleges that Alibaba helps the Chinese military');
        expect(evidence).toContain('Alibaba denied the allegation');
        expect(evidence).not.toContain('At a glance');
        expect(
          await page.locator('header.head, .legend, .panel, .map, .printed input').locator('visible=true').count(),
        ).toBe(0);
        const [ground, ink] = await page.evaluate(() => {
          const { color } = getComputedStyle(document.querySelector('.printed blockquote') as Element);
          return [getComputedStyle(document.body).backgroundColor, color];
        });
        expect([ground, ink]).toEqual(['rgba(0, 0, 0, 0)', 'rgb(23, 32, 43)']);
      },
    ));

  it('of an entity: all that is claimed of it, with no line wider than the sheet', () =>
    printed('print-entity-zh', 'entity=alibaba&lang=zh', {}, async ({ page }) => {
      expect(await page.locator('.printed h1').innerText()).toContain('阿里巴巴');
      expect(await page.locator('.printed .relation').count()).toBeGreaterThan(8);
      expect(await page.locator('.printed').innerText()).toContain('备忘录指称阿里巴巴向中国军方提供技术支持');
      const widest = await page.evaluate(() =>
        Math.max(
          ...[...document.querySelectorAll('.printed :not(figure, figure > svg, figure rect)')].map(
            (one) => one.getBoundingClientRect().right,
          ),
        ),
      );
      expect(widest).toBeLessThanOrEqual(SHEET_WIDTH + 1);
    }));

  it('of nothing chosen: the map alone, on one sheet', () =>
    printed('print-map-en', '', { width: 390 }, async ({ page }) => {
      expect(await page.locator('.printed .relation').count()).toBe(0);
    }));
});
