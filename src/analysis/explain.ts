/** Explains a relation: its standing in words, and who says what about it, on which side, in which words. */
import { type Claim, inOwnVoice } from '../model/claim.js';
import type { Dossier } from '../model/dossier.js';
import { inLanguage } from '../model/language.js';
import { ClaimgraphError } from '../model/problem.js';
import { type RelationSummary, summarise, type Value } from '../model/relation.js';
import { type Stance, stance } from '../model/standing.js';
import { chainWords, STANDING_WORDS } from '../model/words.js';

export interface ExplainedClaim extends Claim {
  /** the chain in words: `Financial Times reports › White House memo alleges` */
  words: string;
  /** the title of the document */
  title: string;
  /** the language of the document */
  language: string;
  ownVoice: boolean;
}

export interface Explanation {
  relation: RelationSummary;
  /** subject, label of the type, and object or value, in the language asked for */
  subject: string;
  label: string;
  object: string;
  /** what the standing means */
  meaning: string;
  /** the accepted claims by what they do to the relation */
  sides: Record<Stance, ExplainedClaim[]>;
  /** claims that count in nothing: they await review, or were rejected */
  uncounted: ExplainedClaim[];
}

/**
 * @param language of names and words, such as `en` or `zh`
 * @throws ClaimgraphError where the dossier has no such relation
 */
export function explain(dossier: Dossier, relationId: string, language = 'en'): Explanation {
  const relation = dossier.relations.find(({ id }) => id === relationId);
  if (!relation) {
    throw new ClaimgraphError([{ code: 'unknown-relation', message: `there is no relation "${relationId}" here` }]);
  }
  const nameOf = namesOf(dossier, language);
  const documents = new Map(dossier.documents.map((document) => [document.id, document]));
  const type = dossier.ontology.relationTypes.find(({ id }) => id === relation.type);
  const summary = summarise(relation);
  const sides: Explanation['sides'] = { supports: [], opposes: [], questions: [], setAside: [] };
  const uncounted: ExplainedClaim[] = [];
  for (const claim of relation.claims) {
    const document = documents.get(claim.document);
    const side = claim.review === 'accepted' ? sides[stance(claim)] : uncounted;
    side.push({
      ...claim,
      words: chainWords(claim, nameOf, language),
      title: document?.title ?? claim.document,
      language: document?.language ?? '',
      ownVoice: inOwnVoice(claim),
    });
  }
  return {
    relation: summary,
    subject: nameOf(relation.subject),
    label: type ? inLanguage(type.label, language) : relation.type,
    object: relation.object === undefined ? valueWords(relation.value, language) : nameOf(relation.object),
    meaning: inLanguage(STANDING_WORDS[summary.standing].meaning, language),
    sides,
    uncounted,
  };
}

/** The names of entities and the titles of documents by id, in one language; an unknown id stands for itself. */
export function namesOf(dossier: Dossier, language: string): (id: string) => string {
  const names = new Map<string, string>(dossier.documents.map(({ id, title }) => [id, title]));
  for (const { id, names: texts } of [...dossier.speakers, ...dossier.entities]) {
    names.set(id, inLanguage(texts, language));
  }
  return (id) => names.get(id) ?? id;
}

/** A literal as text in one language. */
export function valueWords(value: Value | undefined, language: string): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? inLanguage(value, language) : String(value);
}
