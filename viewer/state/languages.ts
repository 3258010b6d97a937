/** Claims by the language of their documents, so that one sees what each language says. */

import { baseLanguage } from '../words/language-names.js';
import type { ClaimShown } from './claim-shown.js';

export interface LanguageGroup {
  language: string;
  claims: readonly ClaimShown[];
}

/** The claims of each language, that of the screens first. */
export function byLanguage(claims: readonly ClaimShown[], screens: string): LanguageGroup[] {
  const groups = new Map<string, ClaimShown[]>();
  for (const claim of claims) {
    const language = baseLanguage(claim.language);
    groups.set(language, [...(groups.get(language) ?? []), claim]);
  }
  return [...groups]
    .sort(([a], [b]) => Number(b === screens) - Number(a === screens) || (a < b ? -1 : 1))
    .map(([language, list]) => ({ language, claims: list }));
}

/**
 * The one language in which something is said, of a dossier that has several; undefined where more than one language
 * says it, or none.
 * @param said the languages of the claims, whatever the filter: what a filter hides has been said all the same
 * @param all the languages of the dossier's documents
 */
export function onlyLanguage(said: readonly string[], all: readonly string[]): string | undefined {
  if (new Set(all.map(baseLanguage)).size < 2) return undefined;
  const found = new Set(said.map(baseLanguage));
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
