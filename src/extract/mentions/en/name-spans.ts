/** Where names stand in English: the model's spans put right, and runs of capitals that it did not see. */
import type { EntityKind, Parse, Token } from '../../../language/parse.js';
import { NATIONALITIES } from '../../gazetteer/index.js';
import { GIVEN_NAMES, HEADINGS, LAST_WORDS, NO_NAMES, TITLES } from '../../rules/english/words.js';
import { NEVER_ALONE, OF_HEADS, PARTICLES, ROLES } from './name-words.js';

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
  const owner: (NameSpan | undefined)[] = new Array(tokens.length);
  const dated = new Uint8Array(tokens.length);
  const take = (span: NameSpan) => {
    for (let i = span.from; i < span.to; i++) owner[i] = span;
  };
  for (const { from, to, kind } of parse.entities) {
    if (!NAMES.has(kind)) {
      for (let i = from; i < to; i++) dated[i] = 1;
      continue;
    }
    for (const span of trimmed(tokens, from, to, kind)) take(span);
  }
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
  const shouts = shoutingSentences(parse);
  const elsewhere = capitalisedWithin(tokens, shouts);
  const known = new Set<string>();
  for (const span of new Set(owner)) if (span) known.add(textOf(parse, span));
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token;
    if (owner[i]) {
      i = (owner[i] as NameSpan).to;
      continue;
    }
    const span = shapeName(tokens, i, owner, dated);
    if (span && accepted(parse, span, shouts, elsewhere, known)) take(span);
    i = span ? span.to : i + 1;
    if (token.index >= i) i = token.index + 1;
  }
  joinHalves(tokens, owner, take);
  grow(tokens, owner, dated, take);
  join(tokens, owner, take);
  withSuffixes(tokens, owner, take);
  return [...new Set(owner)].filter((span) => span !== undefined);
}

function drop(owner: (NameSpan | undefined)[], span: NameSpan): void {
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

/** "paid Argello 5 million": a sum behind a name is no part of it. */
function isAmount(tokens: readonly Token[], at: number): boolean {
  return (
    /^\d[\d.,]*$/.test(tokens[at]?.text ?? '') &&
    /^(?:thousand|million|billion|trillion|percent|%)$/.test(tokens[at + 1]?.text ?? '')
  );
}

/** What is left of the model's span without articles, titles, brackets and possessives. */
function trimmed(tokens: readonly Token[], first: number, end: number, label: EntityKind): NameSpan[] {
  let from = first;
  let to = end;
  for (let i = from; i < to; i++) {
    const { text } = tokens[i] as Token;
    if (
      text === '(' ||
      text === ')' ||
      text === ';' ||
      /\n/.test(text) ||
      (/^[-–—]$/.test(text) && isSpaced(tokens, i))
    ) {
      if (i === from) from++;
      else to = i;
    }
  }
  for (let i = from + 1; i + 1 < to; i++) if (isAmount(tokens, i)) to = i;
  if (label === 'person') for (let i = from + 1; i < to; i++) if (/^\d+$/.test(tokens[i]?.text ?? '')) to = i;
  while (from < to && isLeading(tokens[from] as Token)) from++;
  while (to > from && isTrailing(tokens[to - 1] as Token)) to--;
  let title: string | undefined;
  if (label === 'person' || TITLES.has(tokens[from]?.text ?? '')) {
    while (to - from > 1 && TITLES.has(tokens[from]?.text ?? '') && isCapital(tokens[from + 1])) {
      title = tokens[from]?.text;
      from++;
    }
  }
  // "Attorney General William French": words of a role before the name
  while (label === 'person' && to - from > 2 && ROLES.has(tokens[from]?.norm ?? '')) from++;
  if (from >= to || !tokens.slice(from, to).some((token) => isCapital(token) || /\d/.test(token.text))) return [];
  if (tokens.slice(from, to).every(({ text }) => NO_NAMES.has(text) || TITLES.has(text))) return [];
  if (label === 'work' && !/\p{Lu}/u.test(tokens[from]?.text ?? '')) return [];
  return [{ from, to, label, ...(title !== undefined && { title }) }];
}

const HEDGES = /^(?:suspected|alleged|supposed|purported|accused|former|acting|convicted|self-styled)$/;

function isLeading({ text, pos, norm, dep, startsSentence }: Token): boolean {
  if (startsSentence && HEDGES.test(norm)) return true;
  if (/^["'“”‘’`,.:()[\]–—-]+$/.test(text)) return true;
  if (norm === 'the' || norm === 'a' || norm === 'an') return true;
  if (dep === 'poss' && pos === 'PRON') return true;
  return /^\p{Ll}/u.test(text) && !PARTICLES.has(text);
}

function isTrailing({ text, pos, norm }: Token): boolean {
  if (/^["'“”‘’`,:;()[\]]+$/.test(text) || /^['’]s?$/.test(text) || text === '-') return true;
  return pos === 'CCONJ' || norm === 'the' || norm === 'of' || norm === 'for';
}

function isSpaced(tokens: readonly Token[], i: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  return Boolean(before && token && after && before.end < token.start && token.end < after.start);
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}|^\p{Ll}\p{Lu}/u.test(token.text);
}

/** A run of capitalised words from a token on, with "of" and the like between them. */
function shapeName(
  tokens: readonly Token[],
  from: number,
  owner: readonly (NameSpan | undefined)[],
  dated: Uint8Array,
): NameSpan | undefined {
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

/** A word that a name may have: a capital, and not a word that is always written so. */
function mayCarry(token: Token | undefined): boolean {
  if (!token || !isCapital(token) || (token.startsSentence && HEDGES.test(token.norm))) return false;
  if (token.pos === 'PRON' || token.pos === 'PUNCT' || token.pos === 'DET' || token.pos === 'AUX') return false;
  return !(NO_NAMES.has(token.text) && token.text !== 'May');
}

function isTitle(token: Token | undefined): boolean {
  return token !== undefined && (TITLES.has(token.text) || ROLES.has(token.norm));
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
    if (first.pos !== 'PROPN') return false;
    if (first.norm === first.lemma && ROLES.has(first.norm)) return false;
    // the only capital of a sentence's first word may be the sentence's
    if (!isFirst(parse, first) || elsewhere.has(first.text) || span.title !== undefined) return true;
    const next = parse.tokens[first.index + 1];
    if (first.tag !== 'NNP' || !next) return false;
    // "Beta Labs was bought": the first half of a name
    if (first.dep === 'compound' && first.head === next.index) return next.tag === 'NNP' && isCapital(next);
    return first.dep === 'nsubj' && (next.pos === 'VERB' || next.pos === 'AUX');
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

/** "Beta" + "Labs": a half that the model did not see stands before the one that it did. */
function joinHalves(
  tokens: readonly Token[],
  owner: readonly (NameSpan | undefined)[],
  take: (span: NameSpan) => void,
): void {
  for (const left of new Set(owner)) {
    const right = left && owner[left.to];
    if (!left || !right || left.label !== undefined || left.known || right.known || right.label === 'group') continue;
    const last = tokens[left.to - 1] as Token;
    if (last.dep !== 'compound' || last.head < right.from || last.head >= right.to) continue;
    if (NATIONALITIES.has(last.text) || right.title !== undefined) continue;
    right.from = left.from;
    take(right);
  }
}

/** Joins capitals right beside a name that belong to it: "William French" + "Smith". */
function grow(
  tokens: readonly Token[],
  owner: readonly (NameSpan | undefined)[],
  dated: Uint8Array,
  take: (span: NameSpan) => void,
): void {
  for (const span of new Set(owner)) {
    if (!span || span.label === 'group') continue;
    for (;;) {
      const next = tokens[span.to];
      if (!next || owner[span.to] || dated[span.to] || !belongs(tokens, span, next)) break;
      span.to++;
      take(span);
    }
    for (;;) {
      const before = tokens[span.from - 1];
      if (!before || owner[span.from - 1] || dated[span.from - 1]) break;
      if (span.label !== 'person' && span.label !== undefined) break;
      if (!isCapital(before) || before.pos !== 'PROPN' || isTitle(before) || NO_NAMES.has(before.text)) break;
      if (before.startsSentence && !GIVEN_NAMES.has(before.text)) break;
      if (NATIONALITIES.has(before.text) || before.sentence !== tokens[span.from]?.sentence) break;
      if (LAST_WORDS.has(before.text) || before.text.length < 2) break;
      span.from--;
      take(span);
    }
  }
}

function belongs(tokens: readonly Token[], span: NameSpan, next: Token): boolean {
  if (!isCapital(next) || next.pos !== 'PROPN' || next.sentence !== tokens[span.from]?.sentence) return false;
  if (isTitle(next) || NO_NAMES.has(next.text) || NATIONALITIES.has(next.text)) return false;
  const last = tokens[span.to - 1] as Token;
  return last.head === next.index || (last.head === next.head && last.dep === 'compound');
}

/** "Robert Downey, Jr.", "Henry Ford II": the suffix tells son from father. */
function withSuffixes(
  tokens: readonly Token[],
  owner: readonly (NameSpan | undefined)[],
  take: (span: NameSpan) => void,
): void {
  for (const span of new Set(owner)) {
    if (!span || span.to - span.from < 2) continue;
    const at = tokens[span.to]?.text === ',' ? span.to + 1 : span.to;
    if (owner[at] || !/^(?:Jr|Sr)\.?$|^I{2,3}$|^IV$/.test(tokens[at]?.text ?? '')) continue;
    span.to = at + 1;
    delete span.known;
    take(span);
  }
}

/** Joins "League" + "of" + "Communists" + "of" + "Yugoslavia", and "Social Democratic and Labour Party". */
function join(
  tokens: readonly Token[],
  owner: readonly (NameSpan | undefined)[],
  take: (span: NameSpan) => void,
): void {
  for (let i = 1; i < tokens.length; i++) {
    const { norm } = tokens[i] as Token;
    if (norm !== 'of' && norm !== 'and') continue;
    const left = owner[i - 1];
    const after = norm === 'of' && tokens[i + 1]?.norm === 'the' ? i + 2 : i + 1;
    const right = owner[after];
    if (!left || !right || left === right) continue;
    const head = tokens[i - 1] as Token;
    const joins =
      norm === 'of'
        ? OF_HEADS.has(head.text) && left.label !== 'person' && right.label !== 'person'
        : /^(?:Democratic|Social|Trade|Research|Health|Human|Food|Science|Culture|Arts|Commerce)$/.test(head.text) &&
          LAST_WORDS.has(tokens[right.to - 1]?.text ?? '') &&
          tokens[left.to - 1]?.pos !== 'NOUN';
    if (!joins) continue;
    left.to = right.to;
    left.label = 'organization';
    take(left);
  }
}

function textOf(parse: Parse, { from, to }: NameSpan): string {
  return parse.textOf(parse.span(from, to));
}
