/** A filter reads as words in both languages, whichever condition it holds. */
import { describe, expect, it } from 'vitest';
import { filterWords } from '../../src/formats/filter-words.js';
import type { Filter } from '../../src/model/filter.js';
import { FILTER_FIELDS } from '../../src/model/filter-query.js';
import { dossier } from '../viewer/dossier.js';

describe('a filter in words', () => {
  it('names what it leaves out and what it keeps', () => {
    const filter: Filter = { notSaidBy: ['financial-times'], standing: ['alleged', 'disputed'], from: '2025-11' };
    expect(filterWords(filter, dossier, 'en')).toBe(
      'without what Financial Times says; only what is alleged, disputed; held from 2025-11',
    );
    expect(filterWords(filter, dossier, 'zh')).toBe(
      '排除《金融时报》的说法；只看主张状态：指称、有争议；自 2025-11 起',
    );
  });

  it('names review states as such', () => {
    expect(filterWords({ review: ['proposed'] }, dossier, 'en')).toBe('only claims marked “awaits review”');
  });

  it('is empty where nothing is filtered', () => {
    expect(filterWords({}, dossier, 'en')).toBe('');
    expect(filterWords({ undated: false, act: [] }, dossier, 'en')).toBe('');
  });

  it('has a phrase for every condition', () => {
    for (const { name, kind, choices } of FILTER_FIELDS) {
      const [one] = choices ?? ['alibaba'];
      const value = kind === 'list' ? [one] : kind === 'boolean' ? true : kind === 'number' ? 60 : '2025';
      for (const language of ['en', 'zh'] as const) {
        expect(filterWords({ [name]: value } as Filter, dossier, language)).not.toBe('');
      }
    }
  });
});
