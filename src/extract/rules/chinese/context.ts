/** What the Chinese rules know of a document while they read a sentence of it. */
import type { Candidates } from '../candidates.js';
import type { Cues } from '../cues.js';

export interface ChineseText {
  candidates: Candidates;
  cues: Cues;
  text: string;
  date: string | undefined;
}
