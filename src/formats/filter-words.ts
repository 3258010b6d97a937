/** A filter in words, for what is printed or handed on without the program: `without what Financial Times says`. */
import { namesOf } from '../analysis/explain.js';
import type { Act, Review } from '../model/claim.js';
import type { Dossier } from '../model/dossier.js';
import type { Filter } from '../model/filter.js';
import { FILTER_FIELDS } from '../model/filter-query.js';
import { inLanguage, type Localised } from '../model/language.js';
import type { Standing } from '../model/standing.js';
import { ACT_WORDS, REVIEW_WORDS, STANDING_WORDS } from '../model/words.js';
import { languageNames } from '../text/language-names.js';

type PhraseLanguage = 'en' | 'zh';
type Phrase = Record<PhraseLanguage, (values: string) => string>;

const PHRASES: Record<keyof Filter, Phrase> = {
  saidBy: { en: (x) => `only what ${x} says`, zh: (x) => `只看${x}的说法` },
  notSaidBy: { en: (x) => `without what ${x} says`, zh: (x) => `排除${x}的说法` },
  act: { en: (x) => `only claims in which somebody ${x}`, zh: (x) => `只看含“${x}”的主张` },
  notAct: { en: (x) => `without claims in which somebody ${x}`, zh: (x) => `排除含“${x}”的主张` },
  document: { en: (x) => `only the document ${x}`, zh: (x) => `只看文件：${x}` },
  notDocument: { en: (x) => `without the document ${x}`, zh: (x) => `排除文件：${x}` },
  language: { en: (x) => `only documents in ${x}`, zh: (x) => `只看${x}文件` },
  notLanguage: { en: (x) => `without documents in ${x}`, zh: (x) => `排除${x}文件` },
  claimedFrom: { en: (x) => `claimed from ${x}`, zh: (x) => `主张时间自 ${x} 起` },
  claimedUntil: { en: (x) => `claimed until ${x}`, zh: (x) => `主张时间至 ${x} 止` },
  review: { en: (x) => `only claims marked “${x}”`, zh: (x) => `只看“${x}”的主张` },
  notReview: { en: (x) => `without claims marked “${x}”`, zh: (x) => `排除“${x}”的主张` },
  entity: { en: (x) => `only relations of ${x}`, zh: (x) => `只看${x}的关系` },
  notEntity: { en: (x) => `without ${x}`, zh: (x) => `排除${x}` },
  entityType: { en: (x) => `only entities of type ${x}`, zh: (x) => `只看实体类型：${x}` },
  notEntityType: { en: (x) => `without entities of type ${x}`, zh: (x) => `排除实体类型：${x}` },
  relationType: { en: (x) => `only relations of type ${x}`, zh: (x) => `只看关系类型：${x}` },
  notRelationType: { en: (x) => `without relations of type ${x}`, zh: (x) => `排除关系类型：${x}` },
  standing: { en: (x) => `only what is ${x}`, zh: (x) => `只看主张状态：${x}` },
  notStanding: { en: (x) => `without what is ${x}`, zh: (x) => `排除主张状态：${x}` },
  from: { en: (x) => `held from ${x}`, zh: (x) => `自 ${x} 起` },
  until: { en: (x) => `held until ${x}`, zh: (x) => `至 ${x} 止` },
  undated: { en: () => 'with what has no date', zh: () => '包括无日期的内容' },
  minConfidence: { en: (x) => `confidence of at least ${x}`, zh: (x) => `把握不低于 ${x}` },
};

/**
 * Every condition in the order of the filter's schema; empty where nothing is filtered.
 * @param spoken Chinese in all its kinds is spoken, any other language gets English
 */
export function filterWords(filter: Filter, dossier: Dossier, spoken: string): string {
  const language: PhraseLanguage = spoken.startsWith('zh') ? 'zh' : 'en';
  const names = namesOf(dossier, language);
  const { entityTypes, relationTypes } = dossier.ontology;
  const types = new Map([...entityTypes, ...relationTypes].map(({ id, label }) => [id, label]));
  const naming = (labels: (id: string) => Localised | undefined) => (id: string) =>
    inLanguage(labels(id) ?? { en: id }, language);
  const kinds: Partial<Record<string, (value: string) => string>> = {
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
    const valueWords = kinds[name.replace(/^not(.)/, (_, first: string) => first.toLowerCase())] ?? names;
    const values = (Array.isArray(value) ? value : [value]).map((one) => valueWords(String(one)));
    return values.length === 0 ? [] : PHRASES[name][language](values.join(language === 'zh' ? '、' : ', '));
  });
  return phrases.join(language === 'zh' ? '；' : '; ');
}
