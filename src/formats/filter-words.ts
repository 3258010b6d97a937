/** A filter in words, for what is printed or handed on without the program: `without what Financial Times says`. */
import { namesOf } from '../analysis/explain.js';
import type { Act, Review } from '../model/claim.js';
import { type AnyCondition, CONDITIONS, type Named } from '../model/conditions.js';
import type { Dossier } from '../model/dossier.js';
import type { Filter } from '../model/filter.js';
import { FILTER_FIELDS } from '../model/filter-query.js';
import { inLanguage, type Localised } from '../model/language.js';
import type { Standing } from '../model/standing.js';
import { ACT_WORDS, REVIEW_WORDS, STANDING_WORDS } from '../model/words.js';
import { languageNames } from '../text/language-names.js';

/**
 * Every condition in the order of the filter's schema; empty where nothing is filtered.
 * @param spoken Chinese in all its kinds is spoken, any other language gets English
 */
export function filterWords(filter: Filter, dossier: Dossier, spoken: string): string {
  const language = spoken.startsWith('zh') ? 'zh' : 'en';
  const names = namesOf(dossier, language);
  const { entityTypes, relationTypes } = dossier.ontology;
  const types = new Map([...entityTypes, ...relationTypes].map(({ id, label }) => [id, label]));
  const naming = (labels: (id: string) => Localised | undefined) => (id: string) =>
    inLanguage(labels(id) ?? { en: id }, language);
  const kinds: Partial<Record<Named, (value: string) => string>> = {
    act: naming((id) => ACT_WORDS[id as Act]),
    review: naming((id) => REVIEW_WORDS[id as Review]),
    standing: naming((id) => STANDING_WORDS[id as Standing].label),
    entityType: naming((id) => types.get(id)),
    relationType: naming((id) => types.get(id)),
    language: languageNames(language),
  };
  const phrases = FILTER_FIELDS.flatMap(({ name }) => {
    const value = filter[name];
    if (value === undefined || value === false) return [];
    const { names: named, words }: AnyCondition = CONDITIONS[name];
    const valueWords = (named && kinds[named]) ?? names;
    const values = (Array.isArray(value) ? value : [value]).map((one) => valueWords(String(one)));
    return values.length === 0 ? [] : words[language](values.join(language === 'zh' ? '、' : ', '));
  });
  return phrases.join(language === 'zh' ? '；' : '; ');
}
