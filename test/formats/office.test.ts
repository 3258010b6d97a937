/** Reports as Word documents and slides: whole packages of sound XML, in which every statement keeps its standing. */
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { memoryEngine } from '../../src/engine/memory.js';
import { reportOn } from '../../src/formats/report/index.js';
import { writeReport } from '../../src/formats/report/kinds.js';
import type { Dossier } from '../../src/model/dossier.js';

const qwen = await openDossier('graph-data/qwen');
const CLAIM = 'alibaba-supports-chinese-military@brief-en';

const told: Dossier = {
  ...qwen,
  views: [
    {
      id: 'charge',
      title: { en: 'The charge', zh: '指控' },
      chosen: { kind: 'relation', id: 'alibaba-supports-chinese-military' },
    },
    { id: 'empty', title: { en: 'Nothing' }, filter: { document: ['brief-en'], notDocument: ['brief-en'] } },
  ],
  stories: [
    {
      id: 'memo',
      title: { en: 'A memo <& more>' },
      steps: [
        { view: 'charge', text: { en: 'Somebody says so.\nSomebody does not.' }, claims: [CLAIM, 'gone@brief-en'] },
        { view: 'empty', text: { en: 'My own words.' }, claims: [] },
      ],
    },
  ],
};

async function partsOf(kind: 'docx' | 'pptx', dossier: Dossier, language = 'en'): Promise<Map<string, string>> {
  const pieces = [...writeReport(kind, await reportOn(dossier, memoryEngine(dossier), { language }))];
  const bytes = Buffer.concat(pieces.map((piece) => Buffer.from(piece as Uint8Array)));
  const parts = new Map<string, string>();
  // stored as they are, one after the other
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [size, name] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)];
    const data = at + 30 + name;
    parts.set(bytes.toString('utf8', at + 30, data), bytes.toString('utf8', data, data + size));
    at = data + size;
  }
  return parts;
}

/** The words of a part, one line a paragraph. @throws where it is no XML */
function wordsOf(xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  let words = '';
  parser.on('error', (error) => {
    throw error;
  });
  let inText = false;
  parser.on('opentag', ({ local }) => {
    inText = local === 't';
  });
  parser.on('text', (text) => {
    if (inText) words += text;
  });
  parser.on('closetag', ({ local }) => {
    if (local === 'p') words += '\n';
    inText = false;
  });
  parser.write(xml).close();
  return words;
}

const allWords = (parts: ReadonlyMap<string, string>, under: RegExp) =>
  [...parts].filter(([name]) => under.test(name)).map(([, xml]) => wordsOf(xml));

describe.each(['docx', 'pptx'] as const)('%s', (kind) => {
  it.each(['en', 'zh'])('is a whole package of sound XML: %s', async (language) => {
    const parts = await partsOf(kind, told, language);
    const types = parts.get('[Content_Types].xml') ?? '';
    for (const [name, xml] of parts) {
      expect(() => wordsOf(xml), name).not.toThrow();
      if (name !== '[Content_Types].xml' && !name.endsWith('.rels'))
        expect(types, name).toContain(`PartName="/${name}"`);
      if (!name.endsWith('.rels')) continue;
      const base = name === '_rels/.rels' ? '' : name.replace(/_rels\/[^/]+$/, '');
      for (const [, target] of xml.matchAll(/Target="([^"]+)"/g)) {
        const path = new URL(target ?? '', `http://x/${base}`).pathname.slice(1);
        expect([...parts.keys()], `${name} refers to ${target}`).toContain(path);
      }
    }
    // shapes, slides and bookmarks are told apart
    for (const [name, xml] of parts) {
      const ids = [...xml.matchAll(/<(?:p:cNvPr|wps:cNvPr|wp:docPr) id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  it('sets out both sides, with their words and their standing', async () => {
    const words = allWords(await partsOf(kind, told), /document\.xml$|slide\d+\.xml$/).join('\n');
    expect(words).toContain('Alibaba supports Chinese military [disputed]');
    expect(words).toContain('Alibaba denied the allegation');
    expect(words).toMatch(/Financial Times reports › White House memo alleges/);
    for (const line of words.split('\n')) {
      // the list of claims at the end quotes, and names who says it
      if (line.includes('Alibaba supports Chinese military') && !/“/.test(line)) {
        expect(line).toMatch(/\[(disputed|denied|alleged)\]|disputed|→/);
      }
    }
  });

  it('tells a story with a drawing, what it cites and what it does not', async () => {
    const parts = await partsOf(kind, told);
    const words = allWords(parts, /document\.xml$|slide\d+\.xml$/).join('\n');
    expect(words).toContain('Story: A memo <& more>');
    expect(words).toContain('Somebody says so.');
    expect(words).toContain('1 claim that this cites is no longer in the dossier.');
    expect(words).toContain('The author’s own words: they cite no claim.');
    const drawn = [...parts.values()].filter((xml) => xml.includes('custGeom'));
    expect(drawn.length).toBeGreaterThan(0);
  });
});

it('every number of a claim in the document leads to its words', async () => {
  const xml = (await partsOf('docx', told)).get('word/document.xml') ?? '';
  const cited = new Set([...xml.matchAll(/w:anchor="(claim-\d+)"/g)].map(([, anchor]) => anchor));
  const listed = new Set([...xml.matchAll(/w:name="(claim-\d+)"/g)].map(([, name]) => name));
  expect(cited.size).toBeGreaterThan(20);
  expect(listed).toEqual(cited);
});

it('slides go on where one has no room, and lose nothing', async () => {
  const many: Dossier = {
    ...qwen,
    stories: [
      {
        id: 'long',
        title: { en: 'Long' },
        steps: [
          {
            view: 'v',
            text: { en: Array.from({ length: 60 }, (_, i) => `Sentence number ${i}.`).join('\n') },
            claims: [],
          },
        ],
      },
    ],
    views: [{ id: 'v', title: { en: 'View' } }],
  };
  const slides = allWords(await partsOf('pptx', many), /slide\d+\.xml$/);
  const words = slides.join('\n');
  for (let i = 0; i < 60; i++) expect(words).toContain(`Sentence number ${i}.`);
  expect(slides.filter((slide) => slide.includes('View')).length).toBeGreaterThan(1);
  expect(words).toContain('View (continued)');
});

it('what a document says stays words: no markup, no control characters', async () => {
  const hostile: Dossier = { ...qwen, title: { en: 'A </w:t><w:script/> \u0000 & "title"' } };
  for (const kind of ['docx', 'pptx'] as const) {
    const parts = await partsOf(kind, hostile);
    for (const [name, xml] of parts) expect(() => wordsOf(xml), name).not.toThrow();
    expect(allWords(parts, /document\.xml$|slide1\.xml$/).join('')).toContain('</w:t><w:script/>');
  }
});
