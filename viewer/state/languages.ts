/** Claims by the language of their documents, so that one sees what each language says. */
import type { ExplainedClaim } from '../../src/analysis/explain.js';
import type { Dossier } from '../../src/model/dossier.js';
import { type Stance, stance } from '../../src/model/standing.js';
import { baseLanguage } from '../words/language-names.js';

export interface Tongue {
  language: string;
  claims: readonly ExplainedClaim[];
}

/** The claims of each language, that of the screens first. */
export function byLanguage(claims: readonly ExplainedClaim[], screens: string): Tongue[] {
  const groups = new Map<string, ExplainedClaim[]>();
  for (const claim of claims) {
    const language = baseLanguage(claim.language);
    groups.set(language, [...(groups.get(language) ?? []), claim]);
  }
  return [...groups]
    .sort(([a], [b]) => Number(b === screens) - Number(a === screens) || (a < b ? -1 : 1))
    .map(([language, list]) => ({ language, claims: list }));
}

/**
 * The one language in which a relation is supported, opposed and so on, of a dossier that has several; undefined where
 * more than one language does so.
 * @param dossier whole: what a filter hides has been said all the same
 */
export function onlyLanguage(dossier: Dossier, relation: string, side: Stance): string | undefined {
  const languages = new Map(dossier.documents.map(({ id, language }) => [id, baseLanguage(language)]));
  if (new Set(languages.values()).size < 2) return undefined;
  const claims = dossier.relations.find(({ id }) => id === relation)?.claims ?? [];
  const found = new Set(
    claims
      .filter((claim) => claim.review === 'accepted' && stance(claim) === side)
      .map(({ document }) => languages.get(document)),
  );
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
