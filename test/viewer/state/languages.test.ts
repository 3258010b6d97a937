/** What each language says, and what only one of them says. */
import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/engine/explain.js';
import { sidesShown } from '../../../viewer/state/claim-shown.js';
import { byLanguage, onlyLanguage } from '../../../viewer/state/languages.js';
import { languageNames } from '../../../viewer/words/language-names.js';
import { WORDS } from '../../../viewer/words/words.js';
import { dossier } from '../dossier.js';

const DISPUTED = 'alibaba-supports-chinese-military';

describe('claims by language', () => {
  const { relation, documents } = explain(dossier, DISPUTED);
  const { supports } = sidesShown(relation, documents).sides;

  it('stand apart, the language of the screens first', () => {
    expect(byLanguage(supports, 'en').map(({ language }) => language)).toEqual(['en', 'zh']);
    const [chinese] = byLanguage(supports, 'zh');
    expect(chinese?.language).toBe('zh');
    expect(chinese?.claims.map(({ document }) => document)).toEqual(['brief-zh']);
  });

  it('are of one language whatever their region', () => {
    const [first] = supports;
    if (!first) throw new Error('the dossier has changed');
    const regions = ['zh-Hant-TW', 'zh-CN'].map((language) => ({ ...first, language }));
    expect(byLanguage(regions, 'en').map(({ language, claims }) => [language, claims.length])).toEqual([['zh', 2]]);
  });
});

describe('what only one language says', () => {
  it('is the one language of what is said, whatever its region', () => {
    expect(onlyLanguage(['en', 'zh'], ['en', 'zh'])).toBeUndefined();
    expect(onlyLanguage(['en'], ['en', 'zh'])).toBe('en');
    expect(onlyLanguage(['zh-CN', 'zh-Hant'], ['en', 'zh-CN', 'zh-Hant'])).toBe('zh');
  });

  it('is nothing where nobody says it, or there is only one language', () => {
    expect(onlyLanguage([], ['en', 'zh'])).toBeUndefined();
    expect(onlyLanguage(['en'], ['en', 'en-GB'])).toBeUndefined();
  });

  it('is said in the language of the screens', () => {
    expect(WORDS.en.onlyIn(languageNames('en')('zh'))).toBe('Only in the Chinese documents');
    expect(WORDS.zh.onlyIn(languageNames('zh')('en'))).toBe('仅见于英文文件');
    expect(languageNames('en')('not a tag')).toBe('not a tag');
  });
});
