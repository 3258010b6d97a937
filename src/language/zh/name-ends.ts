/** An adverb that the model takes into a person's name: "王立曾资助…", "王立恐将…". */
import type { Stretch } from './sentences.js';

interface Word extends Stretch {
  tag: string;
}

/** Seldom the last character of a given name. */
const ADVERBS = /^(?:曾|恐|却|竟|已|将|仍|则|均|都|欲|拟|遭|被|或|疑|涉|未|不|没|也|又|还|并|再|系|称|说)$/u;
/** A surname of one character with a given name of one. */
const SHORTEST = 2;

/** The words, with such an adverb as a word of its own where a verb follows. */
export function withoutAdverbs(words: readonly Word[], text: string): Word[] {
  return words.flatMap((word, i): Word[] => {
    const at = word.end - 1;
    if (word.tag !== 'PER' || at - word.start < SHORTEST || !ADVERBS.test(text.charAt(at))) return [word];
    const next = words[i + 1];
    if (next?.start !== word.end || !/^(?:v|vd|d|p)$/.test(next.tag)) return [word];
    return [
      { ...word, end: at },
      { ...word, start: at, tag: 'd' },
    ];
  });
}
