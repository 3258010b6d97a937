/** A Chinese clause as a row of units, names and words, in which the ends of a predicate are looked for by position. */
import type { Parse } from '../../language/parse.js';
import type { Naming, Place } from '../rules/reading.js';

/** A name with all its words, or one word. */
export interface Unit extends Place {
  /** in simplified characters */
  text: string;
  /** LAC's, or `NAME` */
  tag: string;
  naming?: Naming;
}

const PARTS = /^[，,；;：:。！？!?…—\n]+$/u;
const OPENS = /^[（([【]$/u;
const CLOSES = /^[）)\]】]$/u;
const MARKS = /^[“”"'‘’「」『』]$/u;

/**
 * The clauses of a sentence, in order; what stands in brackets is left out. Time grows with the number of words.
 * @param names outermost only, in the order of the text
 * @param cuts offsets at which a clause is parted besides
 */
export function clausesIn(parse: Parse, sentence: Place, names: readonly Naming[], cuts: readonly number[]): Unit[][] {
  const clauses: Unit[][] = [[]];
  let depth = 0;
  let next = 0;
  let until = 0;
  for (
    let token = parse.tokenAt(sentence.start);
    token && token.start < sentence.end;
    token = parse.tokens[token.index + 1]
  ) {
    const { text } = token;
    while (next < names.length && (names[next] as Naming).end <= token.start) next++;
    const naming = names[next];
    if (cuts.includes(token.start)) clauses.push([]);
    if (naming && naming.start < token.end && depth === 0) {
      if (naming.end > until)
        clauses.at(-1)?.push({ start: naming.start, end: naming.end, text: '', tag: 'NAME', naming });
      until = naming.end;
      continue;
    }
    if (OPENS.test(text)) depth++;
    else if (CLOSES.test(text)) depth = Math.max(0, depth - 1);
    else if (depth > 0 || MARKS.test(text)) continue;
    else if (PARTS.test(text)) clauses.push([]);
    else if (token.pos !== 'SPACE')
      clauses.at(-1)?.push({ start: token.start, end: token.end, text: token.norm, tag: token.tag });
  }
  return clauses.filter((units) => units.length > 0);
}
