/** The drawing: well-formed, whole, and with nothing on it that looks firmer than it is. */

import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { exportDossier } from '../../src/formats/export.js';
import type { WriteOptions } from '../../src/formats/format.js';
import { pictureFrom } from '../../src/formats/picture.js';
import { creditLine } from '../../src/formats/svg/credit.js';
import type { Dossier } from '../../src/model/dossier.js';
import { narrow } from '../../src/model/filter.js';
import { STANDING_LOOKS } from '../../src/scene/signs.js';
import { textWidth, wrapped } from '../../src/scene/text-width.js';
import { arbitraryDossier } from '../arbitrary-dossier.js';
import { fc, runs } from '../property.js';
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

it('says below its title which filter it shows', async () => {
  const drawn = await text(exportDossier(dossier, 'svg', { filter: { minReliability: 'B' }, language: 'zh' }));
  expect(textsOf(drawn).join(' ')).toContain('来源评级不低于 B');
});

describe('the drawing', () => {
  it('names every entity, the title, the standings, the types and the source', async () => {
    const texts = textsOf(await draw(dossier, { date: '2025-11-30', caption: 'without Financial Times' }));
    const all = texts.join(' ');
    for (const { names } of dossier.entities)
      for (const word of (names.en ?? '').split(' ')) expect(all).toContain(word);
    expect(texts).toEqual(expect.arrayContaining(['disputed', 'AI model', 'without Financial Times']));
    expect(texts.at(-1)).toBe('Sources: claimgraph (2025-11). Map: claimgraph, 2025-11-30');
  });

  it('shows control characters, and lets none turn the words beside it', async () => {
    const entities = dossier.entities.map((entity) =>
      entity.id === 'alibaba' ? { ...entity, names: { en: 'Ali\u0007baba\u202e' } } : entity,
    );
    expect(textsOf(await draw({ ...dossier, entities }))).toContain('Ali␇baba\ufffd');
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
    expect(textsOf(without).filter((one) => /denied$/.test(one)).length).toBeGreaterThan(1);
    expect(textsOf(without)).not.toContain('supports');
  });

  it('takes title, size, selection, labels, legend and credit line as they are chosen', async () => {
    const picture = { title: 'Who supports whom', width: 640, only: 'alibaba-supports-chinese-military' } as const;
    const svg = await draw(dossier, { picture: { ...picture, legend: false, credit: false, labels: 'entities' } });
    expect(textsOf(svg)).toEqual(['Who supports whom', 'Who supports whom', 'Alibaba', 'Chinese military']);
    expect(svg).toContain('width="640"');
    const around = textsOf(await draw(dossier, { picture: { only: 'tiktok' } }));
    expect(around).toEqual(expect.arrayContaining(['TikTok', 'Divestiture law', 'American consumers']));
    expect(around).not.toContain('Alibaba');
    await expect(draw(dossier, { picture: { only: 'nobody' } })).rejects.toThrow('No entity or relation "nobody"');
    expect(textsOf(await draw(dossier, { picture: { labels: 'none', legend: false } }))).toHaveLength(3);
  });

  it('strikes out what our own verdict takes back', async () => {
    const judged = dossier.relations.map((relation) =>
      relation.id === 'alibaba-develops-qwen'
        ? { ...relation, assessments: [{ verification: 'refuted', by: 'desk', at: '2025-12-01' } as const] }
        : relation,
    );
    const texts = textsOf(await draw({ ...dossier, relations: judged }));
    expect(texts.filter((one) => one.endsWith('assessed as refuted')).length).toBeGreaterThan(0);
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
      { numRuns: runs(40) },
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

describe('the choices of a picture', () => {
  it('are read from texts, as command line and address have them', () => {
    const texts = { title: 'T', width: '900', labels: 'entities', legend: 'no', credit: 'true', entity: 'x' };
    expect(pictureFrom(texts)).toEqual({ title: 'T', width: 900, labels: 'entities', legend: false, credit: true });
    expect(pictureFrom({ entity: 'x' })).toBeUndefined();
    expect(() => pictureFrom({ width: 'wide' })).toThrow('Give a whole number of px from 200 to 10000');
    expect(() => pictureFrom({ labels: 'some' })).toThrow();
  });
});

describe('the credit line', () => {
  it('names publishers and dates of the documents that the picture rests on', () => {
    expect(creditLine(dossier, 'zh', '2025-12-01')).toBe('来源：claimgraph（2025-11）。制图：claimgraph，2025-12-01');
    expect(creditLine({ ...dossier, relations: [] }, 'en')).toBe('Map: claimgraph');
    const [document] = dossier.documents;
    if (!document) throw new Error('the dossier has no document');
    const documents = Array.from({ length: 10 }, (_, i) => ({ ...document, id: `d${i}`, publisher: `P${i}` }));
    const claims = documents.map(({ id }) => ({ ...dossier.relations[0]?.claims[0], document: id }));
    const relations = [{ ...dossier.relations[0], claims }] as unknown as typeof dossier.relations;
    expect(creditLine({ documents, relations }, 'en')).toMatch(
      /^Sources: P0 \(2025-11\); .*P7 \(2025-11\); and 2 more\./,
    );
  });
});
