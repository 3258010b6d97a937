/** Copies: which documents are proposed as one text, with what speaks for it, and which are not. */

import { describe, expect, it } from 'vitest';
import { findCopies } from '../../../src/analysis/copies/candidates.js';
import { creditOf } from '../../../src/analysis/copies/credits.js';
import { shinglesOf } from '../../../src/analysis/copies/shingles.js';
import { likelyPairs, signatureOf } from '../../../src/analysis/copies/sketch.js';
import { tokensOf } from '../../../src/analysis/copies/tokens.js';
import { Dossier } from '../../../src/model/dossier.js';
import { fc } from '../../property.js';
import * as texts from './wire.js';

type Given = [id: string, publisher: string, text: string, more?: object];

function press(...documents: Given[]): Dossier {
  return Dossier.parse({
    id: 'press',
    title: { en: 'Press' },
    ontology: {
      id: 'small',
      entityTypes: [{ id: 'thing', label: { en: 'thing' }, colour: '#000000', icon: 'circle' }],
      relationTypes: [],
    },
    documents: documents.map(([id, publisher, text, more]) => ({
      ...{ id, title: id, text, language: /\p{Script=Han}/u.test(text) ? 'zh' : 'en' },
      ...(publisher && { publisher }),
      ...more,
    })),
    entities: texts.PLAIN_ENTITIES,
    relations: [],
  });
}

const found = (...documents: Given[]) =>
  findCopies(press(...documents)).map(({ copy, original, service, kind }) => `${copy} ${kind} ${original ?? service}`);

const { WIRE, REPRINT, LONGER, OWN, QUOTED, CHINESE_WIRE, CHINESE_OWN, TRADITIONAL } = texts;
const LATER = { date: '2025-11-13' };
const EARLIER = { date: '2025-11-12' };

/** what it is, documents, what is proposed */
const CASES: [name: string, documents: Given[], proposed: string[]][] = [
  [
    'a reprint',
    [
      ['a', 'Reuters', WIRE, EARLIER],
      ['b', 'Halden News', REPRINT, LATER],
    ],
    ['b passages a'],
  ],
  [
    'a reprint that came in first',
    [
      ['a', 'Halden News', REPRINT, LATER],
      ['b', 'Reuters', WIRE, EARLIER],
    ],
    ['a passages b'],
  ],
  [
    'a reprint of one day: the credit says which',
    [
      ['a', 'Halden News', WIRE],
      ['b', 'Reuters', REPRINT],
    ],
    ['a passages b'],
  ],
  [
    'a part within a longer story',
    [
      ['a', 'Reuters', WIRE, EARLIER],
      ['b', 'Halden News', LONGER, LATER],
    ],
    ['b passages a'],
  ],
  [
    'the same event in other words',
    [
      ['a', 'Reuters', WIRE],
      ['b', 'Halden News', OWN],
    ],
    [],
  ],
  [
    'one statement that both quote',
    [
      ['a', 'Guardian', QUOTED[0]],
      ['b', 'Halden News', QUOTED[1]],
    ],
    [],
  ],
  [
    'two documents of one outlet',
    [
      ['a', 'The Guardian', LONGER],
      ['b', 'Guardian', LONGER],
    ],
    [],
  ],
  [
    'no publisher at all',
    [
      ['a', '', LONGER],
      ['b', '', `${LONGER} More.`],
    ],
    ['b passages a'],
  ],
  ['a wire credit alone', [['a', 'Halden News', WIRE]], ['a credit Reuters']],
  ['a service needs no credit to itself', [['a', 'Reuters', WIRE]], []],
  ['a Chinese credit', [['a', 'Halden News', CHINESE_WIRE]], ['a credit 路透社']],
  [
    'two papers, one wire that is not here',
    [
      ['a', 'Halden News', WIRE, EARLIER],
      ['b', 'Guardian', WIRE, LATER],
    ],
    ['a credit Reuters', 'b credit Reuters', 'b passages a'],
  ],
  [
    'a translation',
    [
      ['a', 'Reuters', WIRE, EARLIER],
      ['b', 'Halden News', CHINESE_WIRE, LATER],
    ],
    ['b translation a'],
  ],
  [
    'a translation in the other direction',
    [
      ['a', 'Halden News', WIRE.replace('(Reuters) ', ''), LATER],
      ['b', '路透社', CHINESE_WIRE, EARLIER],
    ],
    ['a translation b'],
  ],
  [
    'the same event in another language',
    [
      ['a', 'Reuters', WIRE],
      ['b', 'Halden News', CHINESE_OWN],
    ],
    [],
  ],
  [
    'another text in another language',
    [
      ['a', 'Guardian', LONGER],
      ['b', 'Halden News', CHINESE_WIRE.slice(12)],
    ],
    [],
  ],
  [
    'Chinese in simplified and in traditional characters',
    [
      ['a', 'X', CHINESE_WIRE.slice(12), EARLIER],
      ['b', 'Y', TRADITIONAL, LATER],
    ],
    ['b passages a'],
  ],
  [
    'Chinese about the same event',
    [
      ['a', 'X', CHINESE_WIRE.slice(12)],
      ['b', 'Y', CHINESE_OWN],
    ],
    [],
  ],
  [
    'empty documents',
    [
      ['a', 'X', ''],
      ['b', 'Y', ''],
    ],
    [],
  ],
  [
    'a sentence that both have',
    [
      ['a', 'X', 'Norvik said so on Tuesday.'],
      ['b', 'Y', 'Norvik said so on Tuesday.'],
    ],
    [],
  ],
];

describe('copies', () => {
  it.each(CASES)('%s', (_, documents, proposed) => {
    expect(found(...documents).sort()).toEqual(proposed);
  });

  it('shows the same words of both, side by side', () => {
    const [copy] = findCopies(press(['a', 'Reuters', WIRE, EARLIER], ['b', 'Halden News', LONGER, LATER]));
    const [passage] = copy?.passages ?? [];
    const [inCopy, inOriginal] = [
      LONGER.slice(passage?.a.start, passage?.a.end),
      WIRE.slice(passage?.b.start, passage?.b.end),
    ];
    expect(inCopy).toMatch(/^The company signed the contract.*the auditor$/s);
    expect(inCopy.split(/\s+/)).toEqual(inOriginal.split(/\s+/));
  });

  it('shows sentences of a translation beside those that they translate', () => {
    const [copy] = findCopies(press(['a', 'Reuters', WIRE, EARLIER], ['b', 'Halden News', CHINESE_WIRE, LATER]));
    const pairs = copy?.passages.map(({ a, b }) => [CHINESE_WIRE.slice(a.start, a.end), WIRE.slice(b.start, b.end)]);
    expect(pairs).toContainEqual([
      '港口董事会将于11月20日开会，决定是否要求退款。',
      expect.stringContaining('20 November'),
    ]);
  });

  it.each([
    ['derivedFrom', 'accepted'],
    ['independentOf', 'refused'],
  ])('knows what was decided: %s', (field, state) => {
    for (const [id, other] of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const documents: Given[] = [
        ['a', 'X', LONGER, { ...EARLIER, ...(id === 'a' && { [field]: [other] }) }],
        ['b', 'Y', LONGER, { ...LATER, ...(id === 'b' && { [field]: [other] }) }],
      ];
      expect(findCopies(press(...documents)).map((one) => one.state)).toEqual([state]);
    }
    const credited = (credit?: string) => findCopies(press(['a', 'X', WIRE, { ...(credit && { credit }) }]))[0]?.state;
    expect([credited(), credited('Reuters'), credited('none')]).toEqual(['open', 'accepted', 'refused']);
  });
});

describe('a credit', () => {
  it.each([
    ['OSLO, Nov 12 (Reuters) - Norvik', 'Reuters'],
    ['(AP) — Norvik', 'AP'],
    ['Reuters — Norvik', 'Reuters'],
    ['By Reuters\nNorvik', 'Reuters'],
    ['新华社北京11月12日电 诺维克', '新华社'],
    ['（据路透社报道）诺维克'.replace('报道', '电'), '路透社'],
    ['Norvik pays. (AFP)', 'AFP'],
    ['诺维克付款。\n来源：新华社', '新华社'],
  ])('%s', (text, name) => {
    const credit = creditOf(text);
    expect([credit?.name, text.slice(credit?.start, credit?.end)]).toEqual([name, name]);
  });

  it.each([
    'Reuters reported that Norvik pays.',
    'Norvik told Reuters that it pays.',
    '据路透社报道，诺维克付款。',
    '新华社记者在现场看到，诺维克付款。',
    'The AP - that is the Associated Press - was not asked.',
    '',
  ])('is none: %s', (text) => {
    expect(creditOf(text)).toBeUndefined();
  });
});

describe('sketches', () => {
  it('find every pair that shares half of its shingles', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 200, maxLength: 300 }), (numbers) => {
        const [a, b] = [new Set(numbers.slice(0, 150)), new Set(numbers.slice(50))];
        const texts = [a, b, new Set([1, 2, 3])].map((set) => ({ width: 5, hashes: new Float64Array(), set }));
        expect(likelyPairs(texts)).toContainEqual([0, 1]);
        const equal = signatureOf(a).filter((value, i) => value === signatureOf(b)[i]).length / 96;
        const shared = [...a].filter((one) => b.has(one)).length;
        expect(Math.abs(equal - shared / (a.size + b.size - shared))).toBeLessThan(0.25);
      }),
      { numRuns: 20 },
    );
  });

  it('do not compare each with each', () => {
    const texts = Array.from({ length: 400 }, (_, i) =>
      shinglesOf(tokensOf(Array.from({ length: 60 }, (_, j) => `w${i * 60 + j}`).join(' '))),
    );
    expect(likelyPairs(texts)).toEqual([]);
  });
});
