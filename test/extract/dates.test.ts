/** When a relation held, as its sentence says: EDTF against the day of the document; two deals on two days stay two. */
import { describe, expect, it } from 'vitest';
import { read } from './read.js';

/** All documents here are of Thursday 2025-11-20. */
const dated = (text: string, language = 'en') =>
  read(text, language).claims.map(({ type, from, until }) => [type, from, until]);

describe('dates in English', () => {
  it.each([
    ['Google sued Meta two years ago.', '2023', '2023'],
    ['Google sued Meta a year ago.', '2024', '2024'],
    ['Three months ago Google sued Meta.', '2025-08', '2025-08'],
    ['Google sued Meta 5 days ago.', '2025-11-15', '2025-11-15'],
    ['Google sued Meta two weeks ago.', '2025-11-06~', '2025-11-06~'],
    ['Google sued Meta last Friday.', '2025-11-14', '2025-11-14'],
    ['Google sued Meta last Thursday.', '2025-11-13', '2025-11-13'],
    ['Google sued Meta on Thursday.', '2025-11-20', '2025-11-20'],
    ['Google sued Meta in the first quarter of 2024.', '2024-01', '2024-03'],
    ['Google sued Meta in the second half of 2023.', '2023-07', '2023-12'],
    ['Google sued Meta in the 1990s.', '199X', '199X'],
  ])('%s', (text, from, until) => {
    expect(dated(text)).toEqual([['sues', from, until]]);
  });

  it('give a span to what lasts, and a plain day only to what happens', () => {
    expect(dated('Gamma Bank owned Acme Construction from 2015 until March 2021.')).toEqual([
      ['owns', '2015', '2021-03'],
    ]);
    expect(dated('Gamma Bank has owned Acme Construction since 2015.')).toEqual([['owns', '2015', undefined]]);
    expect(dated('Gamma Bank owned Acme Construction last Friday.')).toEqual([['owns', undefined, undefined]]);
  });

  it('are none where the calendar has none', () => {
    expect(dated('Google sued Meta on 31 February 2024.')).toEqual([['sues', undefined, undefined]]);
  });
});

describe('dates in Chinese', () => {
  it.each([
    ['谷歌于二〇二四年三月收购了苹果公司。', '2024-03', '2024-03'],
    ['谷歌于二〇二四年三月十五日收购了苹果公司。', '2024-03-15', '2024-03-15'],
    ['谷歌在2024年第一季度收购了苹果公司。', '2024-01', '2024-03'],
    ['谷歌在2023年下半年收购了苹果公司。', '2023-07', '2023-12'],
    ['上周五谷歌收购了苹果公司。', '2025-11-14', '2025-11-14'],
    ['两年前谷歌收购了苹果公司。', '2023', '2023'],
    ['三个月前谷歌收购了苹果公司。', '2025-08', '2025-08'],
    ['去年三月谷歌收购了苹果公司。', '2024-03', '2024-03'],
  ])('%s', (text, from, until) => {
    expect(dated(text, 'zh')).toContainEqual(['acquires', from, until]);
  });
});

describe('the same on two days', () => {
  it('is proposed twice', () => {
    expect(dated('Google sued Meta in March 2019. Google sued Meta in May 2022.')).toEqual([
      ['sues', '2019-03', '2019-03'],
      ['sues', '2022-05', '2022-05'],
    ]);
  });

  it('is proposed once where one of the sentences gives no day, or the days may be one', () => {
    expect(dated('Google sued Meta. Google sued Meta in May 2022.')).toEqual([['sues', '2022-05', '2022-05']]);
    expect(dated('Google sued Meta in 2022. Google sued Meta in May 2022.')).toHaveLength(1);
  });
});
