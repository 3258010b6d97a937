/** The drawing: well-formed, whole, and with nothing on it that looks firmer than it is. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { exportDossier } from '../../src/formats/export.js';
import type { WriteOptions } from '../../src/formats/format.js';
import { textWidth, wrapped } from '../../src/formats/svg/text.js';
import type { Dossier } from '../../src/model/dossier.js';
import { narrow } from '../../src/model/filter.js';
import { STANDING_LOOKS } from '../../src/model/looks.js';
import { arbitraryDossier } from '../arbitrary-dossier.js';
import { text } from './gather.js';

const dossier = await openDossier('graph-data/qwen');
const draw = (given: Dossier, options: WriteOptions = {}) => text(exportDossier(given, 'svg', options));

/** All texts of a drawing; throws where it is not well-formed. */
function textsOf(svg: string): string[] {
  const texts: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (text) => {
    if (text.trim() !== '') texts.push(text);
  });
  parser.write(svg).close();
  return texts;
}

describe('the drawing', () => {
  it('names every entity, the title, the standings, the types and the source', async () => {
    const texts = textsOf(await draw(dossier, { date: '2025-11-30', caption: 'without Financial Times' }));
    const all = texts.join(' ');
    for (const { names } of dossier.entities)
      for (const word of (names.en ?? '').split(' ')) expect(all).toContain(word);
    expect(texts).toEqual(expect.arrayContaining(['disputed', 'AI model', 'without Financial Times']));
    expect(texts.at(-1)).toBe('Source: claimgraph · 2025-11-30 · claimgraph');
  });

  it('is in Chinese when asked for', async () => {
    const texts = textsOf(await draw(dossier, { language: 'zh' }));
    expect(texts).toEqual(expect.arrayContaining(['阿里巴巴', '有争议', '公司', '支持 · 有争议']));
  });

  it('never names what is not stated without its standing', async () => {
    const svg = await draw(dossier);
    expect(textsOf(svg)).toContain('supports · disputed');
    expect(textsOf(svg)).not.toContain('supports');
    expect(svg).toContain(`stroke="${STANDING_LOOKS.disputed.light}"`);
    const without = await draw(narrow(dossier, { notSaidBy: ['financial-times'] }));
    expect(without).not.toContain(STANDING_LOOKS.disputed.light);
    expect(textsOf(without)).toContain('supports · denied');
  });

  it('is the same on every run', async () => {
    expect(await draw(dossier)).toBe(await draw(dossier));
  });

  it('is well-formed for any dossier, an empty one included', async () => {
    textsOf(await draw({ ...dossier, entities: [], relations: [], documents: [] }));
    await fc.assert(
      fc.asyncProperty(arbitraryDossier({ loneSurrogates: true }), async (given) => {
        textsOf(await draw(given));
      }),
      { numRuns: 40 },
    );
  });
});

describe('long words on a drawing', () => {
  it('are broken into lines that fit, at spaces or anywhere in Chinese', () => {
    const caption = `without what ${Array.from({ length: 40 }, (_, i) => `Speaker ${i}`).join(', ')} says`;
    const lines = wrapped(caption, 12, 400);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.join(' ')).toBe(caption);
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(400);
    expect(wrapped('排除《金融时报》的说法，只看指称', 10, 60)).toEqual(['排除《金融时', '报》的说法，', '只看指称']);
    expect(wrapped('', 12, 400)).toEqual([]);
  });
});
