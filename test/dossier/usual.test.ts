/** What is taken without its schema is what the schema gives, field by field; what the schema refuses is left to it. */
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type Usual, usualEntity, usualRelation } from '../../src/dossier/usual.js';
import { Act, Modality, Polarity, Review } from '../../src/model/claim.js';
import { Entity } from '../../src/model/entity.js';
import { RelationEntry } from '../../src/model/relation.js';
import { fc, runs } from '../property.js';

/** Mostly what fits, and often enough what nearly does. */
function mostly<T>(fitting: fc.Arbitrary<T>, ...odd: unknown[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 60, arbitrary: fitting }, { weight: 1, arbitrary: fc.constantFrom(null, '', ...odd) });
}

/** A map with some of the fields, in any order, and now and then one that nobody knows. */
function fields(model: Record<string, fc.Arbitrary<unknown>>, required: string[]): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      fc.record(model, { requiredKeys: required }),
      fc.shuffledSubarray(Object.keys(model), { minLength: Object.keys(model).length }),
      fc.oneof({ weight: 60, arbitrary: fc.constant({}) }, fc.constantFrom({ x: 1 }, { Type: 'a' })),
    )
    .map(([given, order, more]) => ({
      ...Object.fromEntries(order.flatMap((key) => (key in given ? [[key, given[key]]] : []))),
      ...more,
    }));
}

const id = mostly(fc.constantFrom('a', 'Bank-of_China', 'a@b.2', '9:x~'), '-a', 'a b', 'é', 'a\n', 'a'.repeat(201), 7);
const text = mostly(fc.constantFrom('word', '否认', ' '), 3, true, []);
const texts = mostly(
  fc.dictionary(fc.constantFrom('en', 'zh', 'zh-Hant'), fc.constantFrom('x', '名'), { minKeys: 1 }),
  {},
  [],
  'text',
  { EN: 'x' },
  { en: '' },
  { en: 1 },
);
const date = mostly(fc.constantFrom('2025', '2025-11-03?', '202X', '2024/2025', '../2026'), 'soon', '2025-13', 2025);
const count = mostly(fc.constantFrom(1, 2, 40), 0, -1, 1.5, 2 ** 53, '1');
const chain = mostly(
  fc.array(fields({ agent: id, act: mostly(fc.constantFrom(...Act.options), 'says') }, ['act']), { maxLength: 3 }),
  {},
  ['reports'],
);
const claim = fields(
  {
    id,
    document: id,
    chain,
    polarity: mostly(fc.constantFrom(...Polarity.options), 'neutral'),
    modality: mostly(fc.constantFrom(...Modality.options), 'never'),
    review: mostly(fc.constantFrom(...Review.options), 'open'),
    evidence: fields({ quote: text, occurrence: count, start: count, end: count }, ['quote']),
    note: texts,
    proposal: fields({ extractor: text, cue: text, confidence: count, reasons: mostly(fc.array(text), {}) }, [
      'extractor',
      'confidence',
    ]),
    reviewed: fields({ by: text, at: date }, ['by', 'at']),
  },
  ['document', 'evidence'],
);
const relation = fields(
  {
    id,
    subject: id,
    type: id,
    object: fc.oneof({ weight: 3, arbitrary: id }, { weight: 1, arbitrary: fc.constant(undefined) }),
    value: fc.oneof(
      { weight: 6, arbitrary: fc.constant(undefined) },
      fc.constantFrom('text', 0, -0.5, true, false, Number.NaN, { en: 'x' }, [], {}),
    ),
    from: date,
    until: date,
    claims: mostly(fc.array(claim, { maxLength: 3 }), {}),
    assessments: mostly(fc.constant([]), [{ verification: 'disputed', by: 'me', at: '2025' }], {}),
  },
  ['subject', 'type'],
).map(asRead);
const entity = fields(
  {
    id,
    type: id,
    names: texts,
    aliases: mostly(fc.dictionary(fc.constantFrom('en', 'zh'), mostly(fc.array(text), 'x')), { EN: [] }, []),
    description: texts,
    sameAs: mostly(
      fc.dictionary(fc.constantFrom('wikidata', 'lei', 'us-cik', 'toString'), fc.constantFrom('Q42', 'x')),
      { '': 'x' },
      [],
    ),
    plural: mostly(fc.boolean(), 1),
    anonymous: mostly(fc.boolean(), 'no'),
    gradings: mostly(fc.constant(undefined), [], [{ reliability: 'A', by: 'me', at: '2025' }]),
    review: mostly(fc.constantFrom(...Review.options), 'open'),
  },
  ['id', 'type', 'names'],
).map(asRead);

/** As a line of JSON gives it. */
function asRead(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** As text, so that the order of the fields counts. */
function agrees<S extends z.ZodType>(usual: Usual<z.output<S>>, schema: S, value: unknown): boolean {
  const made = usual(value);
  if (made === undefined) return false;
  const parsed = schema.safeParse(value);
  expect(parsed.error?.issues, JSON.stringify(value)).toBeUndefined();
  expect(JSON.stringify(made)).toBe(JSON.stringify(parsed.data));
  return true;
}

describe('the usual form', () => {
  it.each([
    ['relations', usualRelation, RelationEntry, relation],
    ['entities', usualEntity, Entity, entity],
  ] as const)('of %s is what the schema gives', (_, usual, schema, arbitrary) => {
    let taken = 0;
    let fitting = 0;
    fc.assert(
      fc.property(arbitrary, (value) => {
        if (agrees(usual as Usual<z.output<typeof schema>>, schema, value)) taken += 1;
        if (schema.safeParse(value).success) fitting += 1;
      }),
      { numRuns: runs(1500) },
    );
    // most of what fits needs no schema, and some of what was tried does not fit
    expect(taken / fitting).toBeGreaterThan(0.5);
    expect(fitting).toBeGreaterThan(runs(1500) / 10);
    expect(fitting).toBeLessThan(1450);
  });

  it.each([
    [{ subject: 'a', type: 'supports', object: 'b', from: '2025', until: '2024' }],
    [{ subject: 'a', type: 'supports', object: 'b', value: 'c' }],
    [{ subject: 'a', type: 'supports' }],
    [
      {
        subject: 'a',
        type: 'supports',
        object: 'b',
        claims: [{ document: 'd', chain: [{ act: 'states' }, { act: 'states' }], evidence: { quote: 'q' } }],
      },
    ],
    [{ subject: 'a', type: 'supports', object: 'b', note: 'c' }],
  ])('leaves %j to the schema, which refuses it', (value) => {
    expect(usualRelation(value)).toBeUndefined();
    expect(RelationEntry.safeParse(value).success).toBe(false);
  });
});
