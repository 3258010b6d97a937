/** What the Chinese rules know of a document while they read a sentence of it. */
import type { Cast } from '../cast.js';
import type { Cues } from '../cues.js';

export interface ChineseText {
  cast: Cast;
  cues: Cues;
  text: string;
  date: string | undefined;
}
