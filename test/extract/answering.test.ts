/** Answers that hang on the sentence they answer: whoever denies, confirms or doubts what it says has a claim of their own. */
import { describe, expect, it } from 'vitest';
import { said } from './read.js';

describe('an answer after the statement', () => {
  it.each([
    ['en', 'Volvo owns Polestar, which Ford denies.', 'volvo owns polestar | ford:denies'],
    ['en', 'Volvo owns Polestar, a claim Ford denies.', 'volvo owns polestar | ford:denies'],
    ['en', 'Volvo acquired Polestar, something Ford has denied.', 'volvo acquires polestar | ford:denies'],
    ['en', 'Volvo acquired Polestar, which Ford confirmed on Monday.', 'volvo acquires polestar | ford:confirms'],
    ['en', 'Volvo acquired Polestar, which Ford called false.', 'volvo acquires polestar | ford:denies'],
    ['en', 'Volvo acquired Polestar, an assertion rejected by Ford.', 'volvo acquires polestar | ford:denies'],
    ['en', 'Volvo acquired Polestar (which Ford disputes).', 'volvo acquires polestar | ford:denies'],
    ['en', 'Volvo acquired Polestar — a report that has not been confirmed.', 'volvo acquires polestar | -:questions'],
    ['en', 'Volvo acquired Polestar, but Ford denied it.', 'volvo acquires polestar | ford:denies'],
    ['en', 'Volvo acquired Polestar. Ford denies this.', 'volvo acquires polestar | ford:denies'],
    [
      'en',
      'Volvo paid Anna Berg, the mayor of Oslo, which the company denies.',
      'volvo funds anna-berg | volvo:denies',
    ],
    ['zh', '腾讯收购了美团，三星否认这一说法。', 'tencent acquires meituan | samsung:denies'],
    ['zh', '腾讯收购了美团，对此，三星予以否认。', 'tencent acquires meituan | samsung:denies'],
    ['zh', '腾讯收购了美团，三星称这一说法不实。', 'tencent acquires meituan | samsung:denies'],
    ['zh', '腾讯收购了美团，该消息遭到三星否认。', 'tencent acquires meituan | samsung:denies'],
    ['zh', '腾讯收购了美团，此事已获三星证实。', 'tencent acquires meituan | samsung:confirms'],
    ['zh', '腾讯收购了美团（三星否认这一消息）。', 'tencent acquires meituan | samsung:denies'],
    ['zh', '腾讯收购了美团。三星对此予以否认。', 'tencent acquires meituan | samsung:denies'],
  ])('%s: %s', (language, text, claim) => {
    const claims = said(text, language);
    expect(claims).toContain(claim);
    // the statement itself stays the document's, where it does not call it somebody's claim
    const [statement = ''] = claim.split(' | ');
    expect(claims).toContain(/a claim|an assertion/.test(text) ? `${statement} | -:alleges` : statement);
  });

  it('passes through whoever passes the statement on', () => {
    expect(said('Reuters reported that Volvo paid Anna Berg, which she denies.')).toEqual([
      'volvo funds anna-berg | reuters:reports',
      'volvo funds anna-berg | reuters:reports anna-berg:denies',
    ]);
  });

  it('leaves the statement to whoever made it', () => {
    expect(said('Volvo paid Anna Berg, the newspaper Bild reported, an allegation that Berg has rejected.')[0]).toBe(
      'volvo funds anna-berg | bild:reports',
    );
  });

  it.each([
    ['en', 'Volvo acquired Polestar, which Ford owns.'],
    ['en', 'Volvo acquired Polestar, a report that surprised Ford.'],
    ['en', 'Volvo sued Polestar. Polestar denied the allegations.'],
    ['en', 'Volvo sued Polestar, which denied wrongdoing.'],
    ['zh', '腾讯起诉了美团，美团否认这一指控。'],
  ])('is none: %s %s', (language, text) => {
    for (const claim of said(text, language)) expect(claim).not.toContain('denies');
  });
});

describe('papers that speak at the end of a sentence', () => {
  it.each([
    [
      'en',
      'Reuters reported on a memo by KPMG. Volvo paid Polestar, the memo says.',
      'volvo funds polestar | reuters:reports memo-by-kpmg:states',
    ],
    [
      'en',
      'The Financial Times reported on a White House memo. Volvo paid Polestar, the memo alleges.',
      'volvo funds polestar | financial-times:reports white-house-memo:alleges',
    ],
    [
      'en',
      'Reuters reported that Saab lost money. Volvo paid Polestar, the memo says.',
      'volvo funds polestar | reuters:alleges',
    ],
    [
      'en',
      'A leaked filing was published. Volvo paid Polestar, the filing says.',
      'volvo funds polestar | leaked-filing:states',
    ],
    ['en', 'Volvo paid Polestar, the lawsuit says.', 'volvo funds polestar | -:alleges'],
    ['en', 'Volvo paid Polestar, the report by the audit office shows.', 'volvo funds polestar | -:alleges'],
    [
      'zh',
      '路透社报道了一份白宫备忘录。腾讯收购了美团，备忘录称。',
      'tencent acquires meituan | reuters:reports bai-gong-bei-wang-lu:states',
    ],
    ['zh', '腾讯收购了美团，起诉书显示。', 'tencent acquires meituan | -:alleges'],
  ])('%s: %s', (language, text, claim) => {
    const claims = said(text, language);
    expect(claims).toContain(claim);
    expect(claims).not.toContain(claim.split(' | ')[0]);
  });
});
