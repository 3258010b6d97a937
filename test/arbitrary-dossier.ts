/** Dossiers for property tests: any shape the model allows, with parts that fit each other and nasty text everywhere. */

import type { Assessment } from '../src/model/assessment.js';
import { Act, type Claim, Modality, Polarity, Review, type Step } from '../src/model/claim.js';
import { DateSource, type Document } from '../src/model/document.js';
import type { Dossier } from '../src/model/dossier.js';
import type { Entity } from '../src/model/entity.js';
import type { Localised } from '../src/model/language.js';
import { type Mark, MarkKind } from '../src/model/mark.js';
import type { Ontology } from '../src/model/ontology.js';
import type { Relation } from '../src/model/relation.js';
import { fc } from './property.js';

/** Two levels of types, a symmetric relation type, and one relation type for each kind of literal in use. */
export const ARBITRARY_ONTOLOGY: Ontology = {
  id: 'arbitrary',
  entityTypes: [
    { id: 'agent', label: { en: 'agent', zh: '行动者' }, colour: '#1f6feb', icon: 'user' },
    { id: 'company', label: { en: 'company', zh: '公司' }, parent: 'agent' },
    { id: 'place', label: { en: 'place', zh: '地点' }, colour: '#2f7d32', icon: 'map-pin' },
  ],
  relationTypes: [
    { id: 'supports', label: { en: 'supports', zh: '支持' }, symmetric: false, domain: [], range: [] },
    { id: 'near', label: { en: 'is near', zh: '邻近' }, symmetric: true, domain: [], range: [] },
    { id: 'motto', label: { en: 'motto', zh: '口号' }, symmetric: false, domain: [], range: [], value: 'text' },
    { id: 'staff', label: { en: 'staff', zh: '员工数' }, symmetric: false, domain: [], range: [], value: 'number' },
    { id: 'listed', label: { en: 'listed', zh: '已上市' }, symmetric: false, domain: [], range: [], value: 'boolean' },
  ],
};

export interface ArbitraryOptions {
  /** text may hold surrogates that stand alone, which no UTF-8 file can; off */
  loneSurrogates?: boolean;
  /** most entities and documents, and relations; 6, 4 and 12 */
  most?: { entities?: number; documents?: number; relations?: number };
}

/** Any dossier. Quotes are slices of their document's text, cut between characters. */
export function arbitraryDossier({ loneSurrogates = false, most = {} }: ArbitraryOptions = {}): fc.Arbitrary<Dossier> {
  const text = nastyText(loneSurrogates);
  const { entities: mostEntities = 6, documents: mostDocuments = 4, relations: mostRelations = 12 } = most;
  return fc
    .record({
      documents: fc.array(document(text), { minLength: 1, maxLength: mostDocuments }).map(numbered('document')),
      entities: fc.array(entity(text), { minLength: 1, maxLength: mostEntities }).map(numbered('entity')),
      speakers: fc.array(entity(text), { maxLength: 1 }).map(numbered('speaker')),
      title: localised(text),
      description: fc.option(localised(text), { nil: undefined }),
      places: fc.option(fc.array(place, { minLength: 1, maxLength: mostEntities }), { nil: undefined, freq: 2 }),
    })
    .chain(({ documents, entities, speakers, title, description, places }) =>
      fc
        .array(relation(documents, entities, [...entities, ...speakers], text), { maxLength: mostRelations })
        .map((relations) => ({
          id: 'arbitrary',
          title,
          ...(description && { description }),
          ontology: ARBITRARY_ONTOLOGY,
          documents,
          entities,
          relations: relations.map((one, i) => ({
            ...one,
            id: `relation-${i}`,
            claims: one.claims.map((claim, n) => ({ ...claim, id: `relation-${i}@${claim.document}.${n + 1}` })),
          })),
          speakers,
          ...(places && {
            places: Object.fromEntries(places.slice(0, entities.length).map((at, i) => [`entity-${i}`, at])),
          }),
        })),
    );
}

/** At least one letter, with markup, controls, emoji, Chinese, line ends and things that look like escapes around it. */
export function nastyText(loneSurrogates = false): fc.Arbitrary<string> {
  const scraps = fc.constantFrom(
    ...[
      '<b>&amp;"\'',
      ']]>',
      '\u0000',
      '\u0001',
      '\u000b',
      '\u001f',
      '\u007f',
      '\ufffe',
      '\uffff',
      '🧠',
      '👩‍💻',
      '千问',
    ],
    ...[
      '\t',
      '\n',
      '\r\n',
      '  ',
      '_x0001_',
      '_x',
      '_x0041',
      '\\',
      '|',
      ' | ',
      '{"',
      'e\u0301',
      '\u2028',
      '---\n',
      ': ',
    ],
    ...(loneSurrogates ? ['\ud83d', '\ude00'] : []),
  );
  const part = fc.oneof(scraps, fc.string({ unit: 'binary', maxLength: 4 }), fc.constantFrom('word', '。', ' and '));
  return fc
    .tuple(fc.array(part, { maxLength: 4 }), fc.constantFrom('a', '文', '9'), fc.array(part, { maxLength: 4 }))
    .map(([before, letter, after]) => [...before, letter, ...after].join(''));
}

function localised(text: fc.Arbitrary<string>): fc.Arbitrary<Localised> {
  return fc.oneof(
    fc.record({ en: text }),
    fc.record({ en: text, zh: text }),
    fc.record({ 'zh-Hant': text, de: text }).map((texts): Localised => texts),
  );
}

const coordinate = fc.integer({ min: -400_000, max: 400_000 }).map((n) => n / 100 || 0);
const place = fc.record({ x: coordinate, y: coordinate });

const dates = fc.constantFrom('2025', '2025-11', '2025-11-03?', '202X', '-0044-03-15', '2024-21', 'Y170000002');
const periods = fc.constantFrom(
  ...[{}, { from: '2025-11' }, { until: '2025-12-31~' }, { from: '2024', until: '2025-06' }, { from: '-0300' }],
);

function document(text: fc.Arbitrary<string>): fc.Arbitrary<Document> {
  return fc
    .record(
      {
        id: fc.constant(''),
        title: text,
        publisher: text,
        date: dates,
        dateFrom: fc.constantFrom(...DateSource.options),
        language: fc.constantFrom('en', 'zh', 'zh-Hant'),
        source: text,
        notes: fc.array(text, { maxLength: 2 }),
        marks: fc.array(mark(text), { maxLength: 3 }),
        text,
      },
      { requiredKeys: ['id', 'title', 'language', 'text'] },
    )
    .map(({ marks, ...one }) => {
      const within = marks?.filter(({ end }) => end <= one.text.length);
      return within ? { ...one, marks: within } : one;
    });
}

function mark(text: fc.Arbitrary<string>): fc.Arbitrary<Mark> {
  return fc
    .record(
      {
        kind: fc.constantFrom(...MarkKind.options),
        start: fc.nat(12),
        length: fc.integer({ min: 1, max: 12 }),
        speaker: text,
        date: dates,
        language: fc.constantFrom('en', 'zh'),
      },
      { requiredKeys: ['kind', 'start', 'length'] },
    )
    .map(({ length, ...rest }) => ({ ...rest, end: rest.start + length }));
}

function entity(text: fc.Arbitrary<string>): fc.Arbitrary<Entity> {
  return fc.record(
    {
      id: fc.constant(''),
      type: fc.constantFrom(...ARBITRARY_ONTOLOGY.entityTypes.map(({ id }) => id)),
      names: localised(text),
      aliases: fc.oneof(
        fc.constant({}),
        fc.record({ en: fc.array(text, { maxLength: 3 }), zh: fc.array(text, { maxLength: 2 }) }),
      ),
      description: localised(text),
      sameAs: fc.oneof(
        fc.constant({}),
        fc.record({ wikidata: fc.constant('Q42'), ticker: text }),
        text.map((value) => ({ 'scheme <&> 号': value })),
      ),
    },
    { requiredKeys: ['id', 'type', 'names', 'aliases', 'sameAs'] },
  );
}

function relation(
  documents: readonly Document[],
  entities: readonly Entity[],
  speakers: readonly Entity[],
  text: fc.Arbitrary<string>,
): fc.Arbitrary<Relation> {
  const id = fc.constantFrom(...entities.map((one) => one.id));
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  const tail = fc.oneof(
    { weight: 3, arbitrary: fc.record({ type: fc.constantFrom('supports', 'near'), object: id }) },
    fc.record({ type: fc.constant('motto'), value: fc.oneof(text, localised(text)) }),
    fc.record({ type: fc.constant('staff'), value: number }),
    fc.record({ type: fc.constant('listed'), value: fc.boolean() }),
  );
  return fc
    .record({
      subject: id,
      tail,
      period: periods,
      claims: fc.array(claim(documents, speakers, text), { maxLength: 4 }),
      assessments: fc.array(assessment(text), { maxLength: 2 }),
    })
    .map(({ subject, tail, period, claims, assessments }) => ({
      ...{ id: '', subject, ...tail, ...period },
      ...{ claims, assessments },
    }));
}

function claim(
  documents: readonly Document[],
  speakers: readonly Entity[],
  text: fc.Arbitrary<string>,
): fc.Arbitrary<Claim> {
  const act = fc.constantFrom(...Act.options);
  const step: fc.Arbitrary<Step> = fc.record({ agent: fc.constantFrom(...speakers.map(({ id }) => id)), act });
  const first = fc.oneof(step, fc.record({ act }));
  const chain = fc.oneof(
    fc.constant<Step[]>([]),
    fc.tuple(first, fc.array(step, { maxLength: 2 })).map(([outer, inner]): Step[] => [outer, ...inner]),
  );
  const proposal = fc.record(
    {
      extractor: fc.constant('rules'),
      cue: text,
      confidence: fc.integer({ min: 0, max: 100 }),
      reasons: fc.array(text),
    },
    { requiredKeys: ['extractor', 'confidence'] },
  );
  return fc
    .record({
      document: fc.constantFrom(...documents),
      a: fc.double({ max: 1, min: 0, noNaN: true }),
      b: fc.double({ max: 1, min: 0, noNaN: true }),
    })
    .chain(({ document, a, b }) =>
      fc.record(
        {
          id: fc.constant(''),
          document: fc.constant(document.id),
          chain,
          polarity: fc.constantFrom(...Polarity.options),
          modality: fc.constantFrom(...Modality.options),
          review: fc.constantFrom(...Review.options, 'accepted' as const),
          evidence: fc.constant(slice(document.text, a, b)),
          note: localised(text),
          proposal,
        },
        { requiredKeys: ['id', 'document', 'chain', 'polarity', 'modality', 'review', 'evidence'] },
      ),
    );
}

/** The part of a text between two shares of it, cut between characters; all of it where only space would be left. */
function slice(text: string, a: number, b: number): Claim['evidence'] {
  const characters = [...text];
  const [from, to] = [Math.min(a, b), Math.max(a, b)].map((share) => Math.floor(share * characters.length));
  const start = characters.slice(0, from).join('').length;
  const quote = characters.slice(from, to).join('');
  if (quote.trim() === '') return { quote: text, start: 0, end: text.length };
  return { quote, start, end: start + quote.length };
}

function assessment(text: fc.Arbitrary<string>): fc.Arbitrary<Assessment> {
  return fc.record(
    {
      verification: fc.constantFrom('unverified', 'corroborated', 'disputed', 'refuted', 'retracted'),
      reliability: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
      credibility: fc.integer({ min: 1, max: 6 }),
      confidence: fc.integer({ min: 0, max: 100 }),
      note: localised(text),
      by: text,
      at: dates,
    },
    { requiredKeys: ['verification', 'by', 'at'] },
  );
}

function numbered<T extends { id: string }>(prefix: string): (items: T[]) => T[] {
  return (items) => items.map((item, i) => ({ ...item, id: `${prefix}-${i}` }));
}
