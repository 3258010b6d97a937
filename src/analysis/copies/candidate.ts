/** A document that may be a copy of another, and what speaks for it. */
import type { Credit } from './credits.js';
import type { Passage } from './passages.js';

export const COPY_KINDS = ['passages', 'translation', 'credit'] as const;
type CopyKind = (typeof COPY_KINDS)[number];

export const COPY_STATES = ['open', 'accepted', 'refused'] as const;
export type CopyState = (typeof COPY_STATES)[number];

export interface CopyCandidate {
  /** the document that may be a copy */
  copy: string;
  /** the document that it may be a copy of */
  original?: string;
  /** or the wire service whose text it may be, where that is no document here */
  service?: string;
  kind: CopyKind;
  /** of the shorter text, how much is in the other: 0 to 1; 1 for a credit */
  likeness: number;
  state: CopyState;
  /** the credit that the copy gives, if any */
  credit?: Credit;
  /** entities, numbers and days that both name, for a translation */
  facts: string[];
  /** `a` in the copy, `b` in the original; longest first */
  passages: Passage[];
}
