/** A name at a place of an English text, and which words may be part of one. */
import type { EntityKind, Token } from '../../../language/parse.js';
import { NO_NAMES, TITLES } from '../../rules/english/words.js';
import { ROLES } from './name-words.js';

export interface NameSpan {
  from: number;
  to: number;
  /** what the model says; undefined where it says nothing */
  label?: EntityKind;
  /** a title that stood before it: "Senator" */
  title?: string;
  /** a name of the dossier or the gazetteer */
  known?: true;
}

/** A name of the dossier or the gazetteer that starts at a token. */
export interface KnownName {
  to: number;
  kind: EntityKind;
  origin: 'known' | 'gazetteer' | 'new';
}

/** The span that holds each token, where one does. */
export type Owners = (NameSpan | undefined)[];

export const HEDGES = /^(?:suspected|alleged|supposed|purported|accused|former|acting|convicted|self-styled)$/;

export function isSpaced(tokens: readonly Token[], i: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return Boolean(before && token && after && before.end < token.start && token.end < after.start);
}

export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}|^\p{Ll}\p{Lu}/u.test(token.text);
}

/** A word that a name may have: a capital, and not a word that is always written so. */
export function mayCarry(token: Token | undefined): boolean {
  if (!token || !isCapital(token) || (token.startsSentence && HEDGES.test(token.norm))) return false;
  if (token.pos === 'PRON' || token.pos === 'PUNCT' || token.pos === 'DET' || token.pos === 'AUX') return false;
  return !(NO_NAMES.has(token.text) && token.text !== 'May');
}

export function isTitle(token: Token | undefined): boolean {
  return token !== undefined && (TITLES.has(token.text) || ROLES.has(token.norm));
}
