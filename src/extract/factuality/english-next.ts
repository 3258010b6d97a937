/** The sentence after an English assertion, where it only comments on it: "Wrong.", "Such was the rumour.", "That is a hoax." */
import type { Parse, Token } from '../../language/parse.js';
import type { Level } from './level.js';

const MOST_WORDS = 4;
/** A short comment that leaves it as it is. */
const AGREES = new Set(
  'true indeed correct right yes fact confirmed really seriously finally enough period again'.split(' '),
);

/** What the next sentence of the same paragraph takes from what stands before it. */
export function nextOf(parse: Parse, sentence: number): { level: Level; at: Token } | undefined {
  const [own, next] = [parse.sentences[sentence], parse.sentences[sentence + 1]];
  if (!own || !next || parse.text.slice(own.start, next.start).trimEnd().includes('\n')) return undefined;
  if (/\n/.test(parse.text.slice(parse.token(next.from).start - 1, next.start + 1).charAt(0))) return undefined;
  const words = parse.tokens.slice(next.from, next.to).filter(({ pos }) => pos !== 'PUNCT' && pos !== 'SPACE');
  const [first, second] = words;
  const last = words.at(-1);
  if (!first || !last) return undefined;
  if (isFragment(words)) return { level: 'possible', at: last };
  // "No such thing ever happened", "None of it is true"
  if (
    (first.norm === 'no' && second?.norm === 'such') ||
    (first.norm === 'none' && second?.norm === 'of' && words[2]?.norm === 'it')
  )
    return { level: 'possible', at: last };
  // "That is what a hoax said", "Such was the story"
  const verb = words.find(({ pos }) => pos === 'AUX' || pos === 'VERB');
  const isAlone = (first.norm === 'that' || first.norm === 'such' || first.norm === 'so') && first.dep !== 'det';
  if (isAlone && verb && (verb.lemma === 'be' || verb.lemma === 'run' || verb.lemma === 'go'))
    return { level: 'alleged', at: last };
  return undefined;
}

/** "Wrong.", "Just kidding.", "Not so.": no verb, no name, no number, and no answer to a question. */
function isFragment(words: readonly Token[]): boolean {
  if (words.length > MOST_WORDS || words.some(({ norm }) => AGREES.has(norm))) return false;
  return words.every(
    ({ pos, tag }) => pos !== 'PROPN' && pos !== 'NUM' && pos !== 'AUX' && !/^(?:VB[DPZ]?|MD)$/.test(tag),
  );
}
