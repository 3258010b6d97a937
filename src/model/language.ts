/** Texts that exist in several languages: names, labels, notes. */
import { z } from 'zod';
import { itemAt } from './item-at.js';

const PATTERN = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** A BCP 47 language tag such as `en`, `zh` or `zh-Hant`. */
export const Language = z.string().regex(PATTERN, {
  error: 'a language tag such as en, zh or zh-Hant',
});
export type Language = z.infer<typeof Language>;

/** Whether a text is a `Language`, without the schema: for large dossiers. */
export function isLanguage(text: string): boolean {
  return PATTERN.test(text);
}

/** One text per language, at least one: `{ en: 'Alibaba', zh: '阿里巴巴' }`. */
export const Localised = z
  .record(Language, z.string().min(1))
  .refine((texts) => Object.keys(texts).length > 0, { error: 'needs at least one language' })
  .meta({ minProperties: 1 });
export type Localised = z.infer<typeof Localised>;

/**
 * The text in the language asked for; where it is missing, in its base language (`zh` for `zh-Hant`),
 * in English, or in whichever language comes first.
 */
export function inLanguage(texts: Localised, language: Language): string {
  const base = baseLanguage(language);
  return texts[language] ?? texts[base] ?? texts.en ?? Object.values(texts)[0] ?? '';
}

/** The language of a tag without its script and region: `zh` of `zh-Hant`. */
export function baseLanguage(tag: string): string {
  return itemAt(tag.split('-', 1), 0);
}
