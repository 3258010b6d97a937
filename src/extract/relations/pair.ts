/** What a reader of English relations is given, and what it finds: two ends and the words between them. */
import type { Token } from '../../language/parse.js';
import type { Candidates } from '../rules/candidates.js';
import type { BareFrame, Frame, Frames } from './frames.js';
import type { Named } from './places.js';

export interface EnglishText {
  candidates: Candidates;
  frames: Frames;
  /** the document's date, EDTF */
  date: string | undefined;
}

/** How a relation was read: what its confidence is judged by. */
export type Reason =
  | 'verb'
  | 'passive'
  | 'noun'
  | 'light'
  | 'copula'
  | 'apposition'
  | 'title'
  | 'installed'
  | 'serving'
  | 'owner'
  | 'place'
  | 'bare'
  | 'acting';

export interface Pair {
  frame: Frame | BareFrame;
  near: Named;
  far: Named;
  reversed: boolean;
  how: Reason;
  /** the words that say it: factuality is asked of the verb or noun among them */
  at: Token;
  words: readonly Token[];
  /** "former": it held before the document was written, and no longer */
  ended?: Token;
}
