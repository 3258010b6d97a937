/** Roots: which claims could only be wrong together. */
import { describe, expect, it } from 'vitest';
import { narrow } from '../../src/model/filter.js';
import { publisherKey } from '../../src/model/publisher.js';
import { sourcesOf } from '../../src/model/source.js';
import { derive } from '../../src/model/standing.js';
import { namesNobody } from '../../src/model/unnamed.js';
import { press } from './small-press.js';
import { CASES } from './source-cases.js';

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
    'people',
    'Two people',
    'several people',
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
    'People of Norway',
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
