/** Clauses that stand beside each other: the statement stays whose it is, and the answer is its speaker's alone. */
import { describe, expect, it } from 'vitest';
import { clausesApart } from '../../src/extract/clauses-apart.js';
import { languageOf, said } from './read.js';

const OWN = 'volvo acquires polestar';

describe('a statement with its answer in one sentence', () => {
  it.each([
    ['Volvo acquired Polestar; Ford denies it.', `${OWN} | ford:denies`],
    ['Volvo acquired Polestar; the company denies it.', `${OWN} | volvo:denies`],
    ['Volvo acquired Polestar: Ford confirmed it on Monday.', `${OWN} | ford:confirms`],
    ['Volvo acquired Polestar — Ford says that is false.', `${OWN} | ford:denies`],
    ['Volvo acquired Polestar; Ford has not denied it.', `${OWN} | ford:questions`],
  ])('%s', (text, answer) => {
    expect(said(text)).toEqual([OWN, answer]);
  });

  it('keeps the reporter of the statement', () => {
    expect(said('Reuters reported that Volvo acquired Polestar; Ford denies it.')).toEqual([
      `${OWN} | reuters:reports`,
      `${OWN} | ford:denies`,
    ]);
  });

  it('gives nobody words that stand before their own', () => {
    expect(said('Volvo acquired Polestar; Ford said it had sold Jaguar.')).toEqual([
      OWN,
      'ford sells jaguar | ford:states',
    ]);
    expect(said('Volvo acquired Polestar, Ford told Reuters it would sue.')).toEqual([OWN]);
    expect(said('Volvo acquired Polestar: Ford says Samsung acquired Nokia.')).toEqual([
      OWN,
      'samsung acquires nokia | ford:states',
    ]);
  });
});

describe('words that may be of whoever comes behind them', () => {
  it.each([
    'Volvo acquired Polestar; Ford said.',
    'Volvo acquired Polestar, Ford said.',
    '"Volvo acquired Polestar," Ford said; "we did not like it."',
    'The market is closed; Volvo acquired Polestar, Ford said.',
  ])('%s', (text) => {
    expect(said(text)).toEqual([`${OWN} | ford:states`]);
  });

  it('leaves the sentence whole after a colon that opens what is said', () => {
    const { sentences } = clausesApart(languageOf('en').parse('She says one thing: Ford thinks that Volvo won.'));
    expect(sentences).toHaveLength(1);
  });
});

describe('a denial that says what is wrong', () => {
  it.each([
    ['en', 'Volvo acquired Polestar. Ford says this is false.', 'ford'],
    ['en', 'Volvo acquired Polestar, but Ford says that is simply not true.', 'ford'],
    ['en', 'Volvo acquired Polestar. Volvo said there was no such deal.', 'volvo'],
    ['en', 'Volvo acquired Polestar. Volvo says it did not.', 'volvo'],
    ['en', 'Volvo acquired Polestar. Ford called the report untrue.', 'ford'],
    ['en', 'Volvo acquired Polestar. Ford has called it a lie.', 'ford'],
    ['en', 'Volvo acquired Polestar. Ford dismissed the report as complete fiction.', 'ford'],
    ['en', 'Volvo acquired Polestar. Volvo told Bloomberg that the report was wrong.', 'volvo'],
    ['zh', '腾讯收购了美团；三星称并无此事。', 'samsung'],
    ['zh', '腾讯收购了美团，三星称绝无此事。', 'samsung'],
    ['zh', '腾讯收购了美团。三星表示，根本没有这回事。', 'samsung'],
  ])('%s: %s', (language, text, speaker) => {
    const statement = language === 'zh' ? 'tencent acquires meituan' : OWN;
    expect(said(text, language)).toEqual([statement, `${statement} | ${speaker}:denies`]);
  });

  it.each([
    'Volvo acquired Polestar. Ford did not call it false.',
    'Volvo acquired Polestar. Ford called the deal a mistake.',
    'Volvo acquired Polestar. Ford says it did not.',
    'Volvo acquired Polestar. Ford says that Saab was wrong.',
  ])('is none: %s', (text) => {
    expect(said(text)).toEqual([OWN]);
  });

  it('may confirm', () => {
    expect(said('Reuters reported that Volvo acquired Polestar. Volvo said the report was accurate.')).toContain(
      `${OWN} | volvo:confirms`,
    );
  });
});

describe('a clause before a colon', () => {
  it.each([
    ['en', 'Volvo acquired Polestar: Samsung acquired Nokia last week.'],
    ['zh', '腾讯收购美团：三星收购了百度。'],
  ])('is nobody who speaks: %s %s', (language, text) => {
    for (const claim of said(text, language)) expect(claim).not.toContain(':');
  });
});
