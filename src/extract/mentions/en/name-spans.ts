/** Where names stand in English: the model's spans put right, and runs of capitals that it did not see. */
import type { EntityKind, Parse, Token } from '../../../language/parse.js';
import { NATIONALITIES } from '../../gazetteer/index.js';
import { GIVEN_NAMES, HEADINGS, LAST_WORDS, NO_NAMES, TITLES } from '../../rules/english/words.js';
import { grow, join, joinHalves, joinNationalities, withSuffixes } from './name-joining.js';
import { isCapital, isSpaced, isTitle, type KnownName, mayCarry, type NameSpan, type Owners } from './name-span.js';
import { trimmed } from './name-trimming.js';
import { NEVER_ALONE, PARTICLES, ROLES } from './name-words.js';

/** Kinds of the model that are names; the others are numbers and dates. */
const NAMES: ReadonlySet<EntityKind> = new Set<EntityKind>([
  'person',
  'organization',
  'place',
  'facility',
  'group',
  'product',
  'event',
  'work',
  'law',
]);
const SENTENCE_SHOUTS = 0.7;

/** Names in the order of the text, not overlapping. Time grows with the number of tokens. */
export function nameSpans(parse: Parse, knownAt: (token: number) => KnownName | undefined): NameSpan[] {
  const { tokens } = parse;
  const owner: Owners = new Array(tokens.length);
  const take = (span: NameSpan) => {
    for (let i = span.from; i < span.to; i++) owner[i] = span;
  };
  const dated = takeModelled(parse, take);
  joinNationalities(tokens, owner, take);
  takeKnown(tokens, owner, knownAt, take);
  takeShaped(parse, owner, dated, take);
  joinHalves(tokens, owner, take);
  grow(tokens, owner, dated, take);
  join(tokens, owner, take);
  withSuffixes(tokens, owner, take);
  return [...new Set(owner)].filter((span) => span !== undefined);
}

/** Takes what the model calls a name. @returns 1 for each token of what it calls a number or a date */
function takeModelled({ tokens, entities }: Parse, take: (span: NameSpan) => void): Uint8Array {
  const dated = new Uint8Array(tokens.length);
  for (const { from, to, kind } of entities) {
    if (NAMES.has(kind)) for (const span of trimmed(tokens, from, to, kind)) take(span);
    else dated.fill(1, from, to);
  }
  return dated;
}

function takeKnown(
  tokens: readonly Token[],
  owner: Owners,
  knownAt: (token: number) => KnownName | undefined,
  take: (span: NameSpan) => void,
): void {
  for (let i = 0; i < tokens.length; i++) {
    const own = owner[i];
    if (own && own.from !== i) continue;
    const found = knownAt(i);
    if (!found || (own && own.to >= found.to) || !mayBeKnown(tokens, i, found)) continue;
    // a known name never cuts a name in two
    const last = owner[found.to - 1];
    if (last && last.to > found.to) continue;
    for (let k = i; k < found.to; k++) if (owner[k]) drop(owner, owner[k] as NameSpan);
    take({ from: i, to: found.to, known: true, ...(own?.label && { label: own.label }) });
    i = found.to - 1;
  }
}

/** Takes runs of capitals that neither the model nor the lists know. */
function takeShaped(parse: Parse, owner: Owners, dated: Uint8Array, take: (span: NameSpan) => void): void {
  const { tokens } = parse;
  const shouts = shoutingSentences(parse);
  const elsewhere = capitalisedWithin(tokens, shouts);
  const known = new Set<string>();
  for (const span of new Set(owner)) if (span) known.add(textOf(parse, span));
  for (let i = 0; i < tokens.length; ) {
    const own = owner[i];
    if (own) {
      i = own.to;
      continue;
    }
    const span = shapeName(tokens, i, owner, dated);
    if (span && accepted(parse, span, shouts, elsewhere, known)) take(span);
    i = Math.max(span ? span.to : i + 1, i + 1);
  }
}

function drop(owner: Owners, span: NameSpan): void {
  for (let i = span.from; i < span.to; i++) owner[i] = undefined;
}

/** "Chinese military": the country only tells whose; "Apple" in "Apple Records" is another. */
function mayBeKnown(tokens: readonly Token[], from: number, { to, origin }: KnownName): boolean {
  if (origin === 'known') return true;
  const [first, last, next] = [tokens[from], tokens[to - 1], tokens[to]];
  if (!first || !last) return false;
  if (to === from + 1 && NATIONALITIES.has(first.text) && first.pos === 'ADJ') return false;
  if (next && isCapital(next) && LAST_WORDS.has(next.text) && last.head === next.index) return false;
  if (to === from + 1 && !isCapital(first)) return false;
  return !(to === from + 1 && GIVEN_NAMES.has(tokens[from - 1]?.text ?? ''));
}

/** A run of capitalised words from a token on, with "of" and the like between them. */
function shapeName(tokens: readonly Token[], from: number, owner: Owners, dated: Uint8Array): NameSpan | undefined {
  const free = (i: number) => owner[i] === undefined && dated[i] === 0;
  if (!mayCarry(tokens[from]) || !free(from)) return undefined;
  let begin = from;
  let title: string | undefined;
  while (isTitle(tokens[begin]) && mayCarry(tokens[begin + 1]) && free(begin + 1)) {
    title = tokens[begin]?.text;
    begin++;
  }
  let to = begin + 1;
  const sameSentence = (i: number) => tokens[i]?.sentence === tokens[begin]?.sentence;
  while (to < tokens.length && sameSentence(to) && free(to)) {
    const token = tokens[to] as Token;
    if (mayCarry(token)) to++;
    else if (
      (PARTICLES.has(token.text) || token.text === '&' || (token.text === '-' && !isSpaced(tokens, to))) &&
      mayCarry(tokens[to + 1]) &&
      free(to + 1)
    )
      to += 2;
    else break;
  }
  return { from: begin, to, ...(title !== undefined && { title }) };
}

function accepted(
  parse: Parse,
  span: NameSpan,
  shouts: ReadonlySet<number>,
  elsewhere: ReadonlySet<string>,
  known: ReadonlySet<string>,
): boolean {
  const words = parse.tokens.slice(span.from, span.to);
  const [first] = words;
  if (!first) return false;
  if (known.has(textOf(parse, span))) return true;
  if (words.every(({ text }) => NO_NAMES.has(text) || HEADINGS.has(text) || TITLES.has(text) || NEVER_ALONE.has(text)))
    return false;
  if (shouts.has(first.sentence)) return false;
  if (words.length === 1) {
    if (NATIONALITIES.has(first.text) || first.text.length < 2) return false;
    // "BioNTech": no other word has a capital within
    if (first.pos !== 'PROPN') return first.pos === 'NOUN' && /\p{Ll}\p{Lu}/u.test(first.text);
    if (first.norm === first.lemma && ROLES.has(first.norm)) return false;
    // the only capital of a sentence's first word may be the sentence's
    if (!isFirst(parse, first) || elsewhere.has(first.text) || span.title !== undefined) return true;
    const next = parse.tokens[first.index + 1];
    if (first.tag !== 'NNP' || !next) return false;
    // "Beta Labs was bought": the first half of a name
    if (first.dep === 'compound' && first.head === next.index) return next.tag === 'NNP' && isCapital(next);
    return /^nsubj/.test(first.dep) && (next.pos === 'VERB' || next.pos === 'AUX');
  }
  const proper = words.filter(({ pos }) => pos === 'PROPN').length;
  if (isFirst(parse, first) && first.pos !== 'PROPN' && !elsewhere.has(first.text)) {
    span.from++;
    return span.from < span.to && accepted(parse, span, shouts, elsewhere, known);
  }
  return proper * 2 >= words.filter(isCapital).length;
}

function isFirst(parse: Parse, token: Token): boolean {
  const sentence = parse.sentences[token.sentence];
  if (!sentence) return false;
  let first = sentence.from;
  while (first < token.index && !/[\p{L}\d]/u.test(parse.textAt(first))) first++;
  if (first === token.index) return true;
  const before = parse.textAt(token.index - 1);
  return /^["“‘:]$/.test(before);
}

/** Words with a capital where no sentence begins, in sentences that are not all capitals. */
function capitalisedWithin(tokens: readonly Token[], shouts: ReadonlySet<number>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [i, token] of tokens.entries()) {
    if (token.startsSentence || shouts.has(token.sentence) || !isCapital(token)) continue;
    if (/^["“‘:.!?]$/.test(tokens[i - 1]?.text ?? '')) continue;
    found.add(token.text);
  }
  return found;
}

/** Sentences in which nearly every word has a capital: a headline tells nothing by its shape. */
function shoutingSentences(parse: Parse): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, sentence] of parse.sentences.entries()) {
    const words = parse.tokensOf(sentence).filter(({ text }) => /^\p{L}{3,}/u.test(text));
    if (words.length < 4 || /[.!?]["”]?$/.test(parse.textOf(sentence).trim())) continue;
    const capitals = words.filter(isCapital).length;
    if (capitals / words.length > SENTENCE_SHOUTS && words.some(({ pos }) => pos === 'VERB' || pos === 'ADP'))
      found.add(index);
  }
  return found;
}

function textOf(parse: Parse, { from, to }: NameSpan): string {
  return parse.textOf(parse.span(from, to));
}
