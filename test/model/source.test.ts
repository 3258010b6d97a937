/** Roots: which claims could only be wrong together. */
import { describe, expect, it } from 'vitest';
import { narrow } from '../../src/model/filter.js';
import { publisherKey } from '../../src/model/publisher.js';
import { sourcesOf } from '../../src/model/source.js';
import { derive } from '../../src/model/standing.js';
import { namesNobody } from '../../src/model/unnamed.js';
import { press } from './small-press.js';

/** what it is, documents, claims, roots for it, roots against it */
const CASES: [name: string, documents: string[], claims: string[], roots: number, against?: number][] = [
  ['two outlets, one memo', ['a: Reuters', 'b: Guardian'], ['a: memo alleges', 'b: memo alleges'], 1],
  [
    'two outlets, one memo through a third',
    ['a: Reuters', 'b: Guardian'],
    ['a: ft reports, memo alleges', 'b: memo alleges'],
    1,
  ],
  ['one outlet, two articles', ['a: Reuters', 'b: Reuters'], ['a', 'b'], 1],
  ['two outlets, each in its own voice', ['a: Reuters', 'b: Guardian'], ['a', 'b'], 2],
  ['one outlet written in two ways', ['a: The Guardian', 'b: guardian'], ['a', 'b'], 1],
  ['an outlet in two languages, an entity with both names', ['a: Reuters', 'b: 路透社'], ['a', 'b'], 1],
  ['an outlet with and without quotation marks', ['a: 《金融时报》', 'b: 金融时报'], ['a', 'b'], 1],
  ['its own voice, and others who quote it', ['a: Reuters', 'b: Guardian'], ['a', 'b: reuters reports'], 1],
  ['its own voice, and itself as a speaker', ['a: Reuters'], ['a', 'a: reuters reports'], 1],
  ['own voice beside a source of its own with a name', ['a: Reuters'], ['a', 'a: minister states'], 2],
  [
    'own voice beside a source of its own without a name',
    ['a: Reuters'],
    ['a', 'a: officials allege'.replace('allege', 'alleges')],
    1,
  ],
  ['documents without a publisher', ['a: -', 'b: -'], ['a', 'b'], 2],
  ['one document without a publisher, twice', ['a: -'], ['a', 'a'], 1],
  ['a reprint', ['a: Reuters', 'b: Guardian derivedFrom=a'], ['a', 'b'], 1],
  ['a translation', ['a: Xinhua', 'b: China Daily derivedFrom=a'], ['a', 'b'], 1],
  ['a translation of a translation', ['a: Xinhua', 'b: X derivedFrom=a', 'c: Y derivedFrom=b'], ['a', 'b', 'c'], 1],
  [
    'two reprints of a wire that is not quoted',
    ['a: Reuters', 'b: X derivedFrom=a', 'c: Y derivedFrom=a'],
    ['b', 'c'],
    1,
  ],
  [
    'a reprint, and another article of the agency',
    ['a: Reuters', 'b: X derivedFrom=a', 'c: Reuters'],
    ['a', 'b', 'c'],
    1,
  ],
  [
    'a reprint, and another article of who reprints',
    ['a: Reuters', 'b: Guardian derivedFrom=a', 'c: Guardian'],
    ['a', 'b', 'c'],
    2,
  ],
  ['a wire with an own addition', ['a: Reuters', 'b: Guardian derivedFrom=a', 'c: Reuters'], ['b', 'c'], 2],
  ['a wire with a speaker of its own', ['a: Reuters', 'b: Guardian derivedFrom=a'], ['a', 'b: minister states'], 2],
  ['a digest of two wires', ['a: Reuters', 'b: AP', 'c: X derivedFrom=a,b'], ['a', 'b', 'c'], 2],
  ['two documents that name each other as the first', ['a: X derivedFrom=b', 'b: Y derivedFrom=a'], ['a', 'b'], 1],
  ['nobody, twice by one outlet', ['a: Reuters', 'b: Reuters'], ['a: officials alleges', 'b: people alleges'], 1],
  ['nobody, by two outlets', ['a: Reuters', 'b: Guardian'], ['a: officials alleges', 'b: officials alleges'], 2],
  [
    'nobody, by an outlet and by its copy',
    ['a: Reuters', 'b: X derivedFrom=a'],
    ['a: officials alleges', 'b: officials alleges'],
    1,
  ],
  [
    'nobody, through one outlet in two papers',
    ['a: X', 'b: Y'],
    ['a: ft reports, officials alleges', 'b: ft reports, people alleges'],
    1,
  ],
  [
    'nobody, through one outlet and by that outlet',
    ['a: X', 'b: Financial Times'],
    ['a: ft reports, officials alleges', 'b: insiders alleges'],
    1,
  ],
  ['nobody, in documents without a publisher', ['a: -', 'b: -'], ['a: officials alleges', 'b: officials alleges'], 2],
  [
    'somebody whom the dossier marks as nobody',
    ['a: Reuters', 'b: Reuters'],
    ['a: deepThroat alleges', 'b: officials alleges'],
    1,
  ],
  ['a name that only looks like nobody', ['a: Reuters', 'b: Guardian'], ['a: voice alleges', 'b: voice alleges'], 1],
  ['a union of officials has a name', ['a: Reuters', 'b: Guardian'], ['a: union states', 'b: union states'], 1],
  ['a circle of two', ['a: Guardian', 'b: The Times'], ['a: times reports', 'b: guardian reports'], 1],
  [
    'a circle of two, one in its own voice',
    ['a: Guardian', 'b: The Times'],
    ['a: times reports', 'b: guardian reports', 'b'],
    1,
  ],
  [
    'a circle of three',
    ['a: Guardian', 'b: The Times', 'c: Reuters'],
    ['a: times reports', 'b: reuters reports', 'c: guardian reports'],
    1,
  ],
  [
    'a circle, and somebody outside',
    ['a: Guardian', 'b: The Times'],
    ['a: times reports', 'b: guardian reports', 'b: minister states'],
    2,
  ],
  [
    'a line of citations is no circle',
    ['a: Guardian', 'b: The Times', 'c: Reuters'],
    ['a: times reports', 'b: reuters reports', 'c'],
    2,
  ],
  [
    'one that hears itself back',
    ['a: Guardian', 'b: The Times'],
    ['a: times reports, guardian states', 'b: times reports'],
    1,
  ],
  ['for and against are counted apart', ['a: Reuters', 'b: Guardian'], ['a', 'b: norvik denies', 'b: not'], 1, 2],
  ['one outlet against, twice', ['a: Reuters', 'b: Reuters'], ['a: not', 'b: not'], 0, 1],
  ['what awaits review counts for nobody', ['a: Reuters', 'b: Guardian'], ['a', 'b: awaits'], 1],
  ['many claims of one outlet', ['a: Reuters', 'b: Guardian'], [...Array.from({ length: 15 }, () => 'a'), 'b'], 2],
];

describe('independent roots', () => {
  it.each(CASES)('%s', (_, documents, claims, supporting, opposing = 0) => {
    for (const order of [claims, claims.toReversed()]) {
      const dossier = press(documents, order);
      const [relation] = dossier.relations;
      const { independentRoots, opposingRoots } = derive(relation?.claims ?? [], sourcesOf(dossier));
      expect([independentRoots, opposingRoots]).toEqual([supporting, opposing]);
    }
  });

  it('never grow where a filter leaves something out', () => {
    for (const [, documents, claims] of CASES) {
      const dossier = press(documents, claims);
      const all = derive(dossier.relations[0]?.claims ?? [], sourcesOf(dossier));
      for (const { id } of dossier.documents) {
        const left = narrow(dossier, { notDocument: [id] });
        const { independentRoots } = derive(left.relations[0]?.claims ?? [], sourcesOf(left));
        expect(independentRoots).toBeLessThanOrEqual(all.independentRoots);
      }
    }
  });

  it('shows circles', () => {
    const dossier = press(['a: Guardian', 'b: The Times'], ['a: times reports', 'b: guardian reports']);
    expect(sourcesOf(dossier).circles).toEqual([{ relation: 'pays', sources: ['guardian', 'times'] }]);
  });
});

describe('a speaker that names nobody', () => {
  it.each([
    'officials',
    'US officials',
    'Officials of the ministry',
    'two people familiar with the matter',
    'a senior official',
    'sources',
    'a source close to the company',
    'White House aides',
    'analysts',
    'persons briefed on the talks',
    '知情人士',
    '消息人士',
    '美国官员',
    '多名知情人士',
    '接近公司的人士',
    '相关负责人',
    '不愿透露姓名的官员',
  ])('is %s', (name) => {
    expect(namesNobody({ [/\p{Script=Han}/u.test(name) ? 'zh' : 'en']: name })).toBe(true);
  });

  it.each([
    'Anna Berg',
    'Financial Times',
    'Union of Public Officials',
    'People',
    "People's Daily",
    'Open Source Initiative',
    'White House memo',
    'Reuters',
    'Pentagon',
    'Office for National Statistics',
    '人民日报',
    '美国政府',
    '王毅',
    '外交部',
  ])('is not %s', (name) => {
    expect(namesNobody({ [/\p{Script=Han}/u.test(name) ? 'zh' : 'en']: name })).toBe(false);
  });
});

describe('the name of a publisher', () => {
  it.each([
    ['The Guardian', 'guardian'],
    ['《金融时报》', '金融时报'],
    ['  Financial   Times ', 'FINANCIAL TIMES'],
    ['Ｒｅｕｔｅｒｓ', 'Reuters'],
  ])('%s is that of %s', (a, b) => {
    expect(publisherKey(a)).toBe(publisherKey(b));
  });
});
