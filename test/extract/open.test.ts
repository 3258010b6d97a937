/** Relations that no type of the ontology has words for: proposed under open types only where that is asked for. */
import { describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { readDocument } from '../../src/extract/reader/index.js';
import { addDocuments, packageExtractor } from '../../src/review/index.js';
import { emptyDossier, sources } from '../review/folder.js';
import { languageOf, ONTOLOGY } from './read.js';

function read(text: string, language = 'en', open = true) {
  const document = { id: 'story', title: 'Story', language, date: '2025-11-20', text };
  return readDocument(document, { ontology: ONTOLOGY, entities: [], open }, languageOf(language));
}

function said(text: string, language = 'en'): string[] {
  return read(text, language).claims.map(({ subject, type, object, chain, polarity, modality }) =>
    [
      `${subject} ${type} ${object}`,
      ...chain.map(({ agent, act }) => `${agent ?? '-'}:${act}`),
      ...(polarity === 'negative' ? ['not'] : []),
      ...(modality === 'actual' ? [] : [modality]),
    ].join(' | '),
  );
}

describe('an open proposal', () => {
  it.each([
    ['Apple hugged Tim Cook.', 'apple other-hug tim-cook'],
    ['Tim Cook was mocked by Elon Musk.', 'elon-musk other-mock tim-cook'],
    ['Maria Lopez said that Google sided with Meta.', 'google other-side-with meta | maria-lopez:states'],
  ])('has the words of the text: %s', (text, claim) => {
    expect(said(text)).toEqual([claim]);
  });

  it('has them in Chinese', () => {
    expect(said('马斯克嘲笑了库克。', 'zh')).toEqual(['elon-musk other-chao-xiao tim-cook']);
    expect(read('马斯克嘲笑了库克。', 'zh').types?.map(({ label }) => label.zh)).toContain('其他：嘲笑');
  });

  it.each([
    ['Google refused to tease Meta.', 'google other-tease meta | not'],
    ['Google may tease Meta.', 'google other-tease meta | possible'],
    ['Google denied that it had teased Meta.', 'google other-tease meta | google:denies'],
    ['The lawsuit alleges that Google teased Meta.', 'google other-tease meta | -:alleges'],
  ])('is no firmer than its sentence: %s', (text, claim) => {
    expect(said(text)).toEqual([claim]);
  });

  it('says by its label that it has no type, under one type for all such', () => {
    expect(read('Apple hugged Tim Cook.').types).toMatchObject([
      { id: 'other-relation' },
      { id: 'other-hug', label: { en: 'other: hug', zh: '其他：hug' }, parent: 'other-relation' },
    ]);
  });

  it('is made neither where nobody asks, nor where a type has the words', () => {
    expect(read('Apple hugged Tim Cook.', 'en', false)).toMatchObject({ claims: [] });
    expect(read('Apple hugged Tim Cook.', 'en', false).types).toBeUndefined();
    const { claims, types } = read('Google acquired Slack.');
    expect([claims.map(({ type }) => type), types]).toEqual([['acquires'], undefined]);
  });
});

it('a dossier keeps open proposals with their types, which a reviewer can give another', async () => {
  const draft = { name: 'a.txt', title: 'A', language: 'en', text: 'Apple hugged Tim Cook. Google teased Meta.' };
  const folder = await emptyDossier();
  const added = await addDocuments(folder, sources(draft), { extractor: packageExtractor, open: true });
  expect(added).toMatchObject({ claims: 2, dropped: 0 });
  const { relations, ontology } = await openDossier(folder);
  expect(relations.map(({ type, claims }) => [type, claims[0]?.review])).toEqual([
    ['other-hug', 'proposed'],
    ['other-tease', 'proposed'],
  ]);
  const open = ontology.relationTypes.filter(({ parent }) => parent === 'other-relation');
  expect(open.map(({ label }) => label.en)).toEqual(['other: hug', 'other: tease']);
  const closed = await emptyDossier();
  expect(await addDocuments(closed, sources(draft), { extractor: packageExtractor })).toMatchObject({ claims: 0 });
});
