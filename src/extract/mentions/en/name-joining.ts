/** Puts together the halves of English names that the model and the shapes of words saw apart. */
import type { Token } from '../../../language/parse.js';
import { NATIONALITIES } from '../../gazetteer/index.js';
import { GIVEN_NAMES, LAST_WORDS, NO_NAMES } from '../../rules/english/words.js';
import { isCapital, isTitle, type NameSpan, type Owners } from './name-span.js';
import { OF_HEADS, TRADES } from './name-words.js';

/** "Beta" + "Labs": a half that the model did not see stands before the one that it did. */
export function joinHalves(tokens: readonly Token[], owner: Owners, take: (span: NameSpan) => void): void {
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

/** "Danish Crown", "Indian Oil", "Polish Power": a nationality before a word for a trade is the first half of a name. */
export function joinNationalities(tokens: readonly Token[], owner: Owners, take: (span: NameSpan) => void): void {
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    if (!next || !NATIONALITIES.has(token.text) || !isCapital(next) || next.sentence !== token.sentence) continue;
    const right = owner[i + 1];
    const last = right && right.from <= i + 1 ? right.to : i + 2;
    if (!TRADES.has(next.text) || last > i + 2) continue;
    take({ from: i, to: last, label: 'organization' });
  }
}

/** Joins capitals right beside a name that belong to it: "William French" + "Smith". */
export function grow(tokens: readonly Token[], owner: Owners, dated: Uint8Array, take: (span: NameSpan) => void): void {
  const isFree = (i: number) => tokens[i] !== undefined && !owner[i] && !dated[i];
  for (const span of new Set(owner)) {
    if (!span || span.label === 'group') continue;
    while (isFree(span.to) && belongs(tokens, span, tokens[span.to] as Token)) {
      span.to++;
      take(span);
    }
    if (span.label !== 'person' && span.label !== undefined) continue;
    while (isFree(span.from - 1) && leads(tokens, span, tokens[span.from - 1] as Token)) {
      span.from--;
      take(span);
    }
  }
}

/** Whether a capital right before a name is its first half. */
function leads(tokens: readonly Token[], span: NameSpan, before: Token): boolean {
  if (!isCapital(before) || before.pos !== 'PROPN' || isTitle(before) || NO_NAMES.has(before.text)) return false;
  if (before.startsSentence && !GIVEN_NAMES.has(before.text)) return false;
  if (NATIONALITIES.has(before.text) || before.sentence !== tokens[span.from]?.sentence) return false;
  return !LAST_WORDS.has(before.text) && before.text.length >= 2;
}

function belongs(tokens: readonly Token[], span: NameSpan, next: Token): boolean {
  if (!isCapital(next) || next.pos !== 'PROPN' || next.sentence !== tokens[span.from]?.sentence) return false;
  if (isTitle(next) || NO_NAMES.has(next.text) || NATIONALITIES.has(next.text)) return false;
  const last = tokens[span.to - 1] as Token;
  return last.head === next.index || (last.head === next.head && last.dep === 'compound');
}

/** "Robert Downey, Jr.", "Henry Ford II": the suffix tells son from father. */
export function withSuffixes(tokens: readonly Token[], owner: Owners, take: (span: NameSpan) => void): void {
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
export function join(tokens: readonly Token[], owner: Owners, take: (span: NameSpan) => void): void {
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
