/** What somebody holds a role in: "chairman of Intel", "Intel's chairman", "French President Macron". */
import type { Parse, Token } from '../../language/parse.js';
import { stem } from '../rules/english/stem.js';
import type { Naming } from '../rules/reading.js';
import { argumentsOf, type Holder } from './arguments.js';
import type { Frame } from './frames.js';
import type { Named, NamedWords } from './places.js';

/** Where a role is held: what its preposition leads to, its owner, or a name that stands before it. */
export function roleObjects(
  parse: Parse,
  noun: Token,
  holder: Holder,
  led: readonly Named[],
  owners: readonly Named[],
  named: NamedWords,
  frame: Frame,
  own: Naming | undefined,
): Named[] {
  if (led.length > 0) return [...led];
  // "Brazil's central bank governor": of the bank, and not of the country
  const isOfPart = parse
    .childrenOf(noun)
    .some((child) => child.dep === 'compound' && child.pos === 'NOUN' && isNearer(child, noun, frame));
  if (isOfPart) return [];
  if (owners.length > 0) return [...owners];
  if (frame.preposition === undefined && !frame.text.includes("'s")) return [];
  const around = [noun, ...(holder.how === 'title' ? [holder.token] : [])];
  const modifiers = around
    .flatMap((token) => parse.childrenOf(token))
    .filter(
      (child) =>
        child.index < noun.index &&
        (child.dep === 'compound' || child.dep === 'nmod' || child.dep === 'amod' || child.dep === 'poss'),
    );
  const before = named
    .all(modifiers.filter((token) => named.headedBy(token) !== own))
    .filter(({ kind }) => kind !== 'nationality' || isHeadOfState(parse, noun, holder));
  if (before.length > 0) return before.slice(-1);
  // "President Emmanuel Macron of France"
  return holder.how === 'title' && frame.preposition !== undefined
    ? named.all(argumentsOf(parse, holder.token, frame.preposition))
    : [];
}

/** A noun before the role that is no word of the frame nor of the office itself: "bank" in "bank governor". */
function isNearer(child: Token, noun: Token, { words }: Frame): boolean {
  return child.index < noun.index && !words.includes(stem(child.norm)) && !OF_OFFICE.has(child.norm);
}

const OF_OFFICE = new Set('vice deputy prime chief managing co founder team party founding board'.split(' '));

const HEADS_OF_STATE = new Set(
  'president premier chancellor king queen emperor empress monarch sultan emir minister'.split(' '),
);
const HELD = new Set('former late current new outgoing incoming longtime then acting caretaker prime'.split(' '));

/** "French President Macron" leads France; an "American company president" and a "German minister" do not. */
function isHeadOfState(parse: Parse, noun: Token, { token }: Holder): boolean {
  const lemma = noun.lemma.toLowerCase();
  const before = parse
    .childrenOf(noun)
    .filter(({ dep, index }) => index < noun.index && /^(?:compound|amod|nmod)$/.test(dep));
  const prime = parse.tokens[noun.index - 1]?.norm === 'prime';
  if (!HEADS_OF_STATE.has(lemma) || (lemma === 'minister' && !prime)) return false;
  return [...before, ...(noun.dep === 'compound' ? parse.childrenOf(token) : [])].every(
    ({ index, norm, text }) => index >= noun.index || HELD.has(norm) || /^\p{Lu}/u.test(text),
  );
}
