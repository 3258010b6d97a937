/** English phrases that are no names: descriptions, and the pronouns that stand for somebody. */
import type { EntityKind, Parse, Token } from '../../../language/parse.js';
import type { Cues } from '../../rules/cues.js';
import { DOERS, EXTRA_HEADS } from '../../rules/english/heads.js';
import { stem } from '../../rules/english/stem.js';
import { PRONOUNS } from './phrase-words.js';

export interface Phrase {
  from: number;
  to: number;
  head: number;
  kind: 'pronoun' | 'description';
  plural: boolean;
  /** type of the ontology that its head word tells */
  type?: string;
  /** it stands in quotation marks */
  quoted?: true;
}

/** Left of a head noun these belong to its phrase. */
const BEFORE_HEAD = new Set([
  'det',
  'amod',
  'compound',
  'poss',
  'nummod',
  'predet',
  'quantmod',
  'nmod',
  'case',
  'advmod',
  'neg',
  'punct',
  'npadvmod',
]);
/** A noun with one of these labels only says something of another noun. */
const INSIDE = new Set(['compound', 'amod', 'npadvmod', 'nmod', 'nummod', 'quantmod']);
const MONEY_AND_TIME: ReadonlySet<EntityKind> = new Set<EntityKind>([
  'date',
  'time',
  'percent',
  'money',
  'quantity',
  'ordinal',
  'cardinal',
]);

/** @param named tokens that a name holds */
export function englishPhrases(parse: Parse, named: Uint8Array, cues: Cues): Phrase[] {
  const counted = new Uint8Array(parse.tokens.length);
  for (const { from, to, kind } of parse.entities) {
    if (MONEY_AND_TIME.has(kind)) counted.fill(1, from, to);
  }
  const found: Phrase[] = [];
  for (const token of parse.tokens) {
    const quoted = quotedPhrase(parse, token);
    if (quoted) found.push(quoted);
    if (quoted || named[token.index]) continue;
    if (PRONOUNS.has(token.norm) && isPronoun(token)) {
      const plural = PRONOUNS.get(token.norm)?.plural ?? false;
      found.push({ from: token.index, to: token.index + 1, head: token.index, kind: 'pronoun', plural });
      continue;
    }
    const quantified = token.pos !== 'NOUN' && QUANTIFIERS.has(token.norm) && ARGUMENTS.has(token.dep);
    if (!quantified && (token.pos !== 'NOUN' || INSIDE.has(token.dep) || counted[token.index])) continue;
    const type = headType(parse, token, cues);
    found.push({
      from: firstOf(parse, token),
      to: token.index + 1,
      head: token.index,
      kind: 'description',
      plural: token.tag === 'NNS' || PLURAL_NOUNS.has(token.norm) || quantified,
      ...(type !== undefined && { type }),
    });
  }
  return found;
}

/** A quoted phrase of so many words is itself spoken of: "Qwen panic". */
const LONGEST_QUOTED = 5;

function quotedPhrase(parse: Parse, head: Token): Phrase | undefined {
  const { index, pos } = head;
  if (pos !== 'NOUN' || !/^["”]$/.test(parse.textAt(index + 1))) return undefined;
  for (let from = index; from > index - LONGEST_QUOTED && from > 0; from--) {
    if (/^["“]$/.test(parse.textAt(from - 1)))
      return from === index
        ? undefined
        : { from, to: index + 1, head: index, kind: 'description', plural: false, type: 'concept', quoted: true };
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(parse.tokens[from - 1]?.pos ?? '')) return undefined;
  }
  return undefined;
}

const PLURAL_NOUNS = new Set(['people', 'police', 'staff', 'men', 'women', 'children', 'media']);
const QUANTIFIERS = new Set(
  'some many others several few most all both those none nobody everybody everyone someone somebody anyone anybody another one'.split(
    ' ',
  ),
);
const ARGUMENTS = new Set(['nsubj', 'nsubjpass', 'dobj', 'pobj', 'dative', 'agent']);

function isPronoun(token: Token): boolean {
  if (token.norm === 'that') return token.dep === 'nsubj' || token.dep === 'dobj' || token.dep === 'nsubjpass';
  if (token.norm === 'which' || token.norm === 'who') return token.tag !== 'DT';
  // the country in capitals is no pronoun
  return token.pos === 'PRON' && !(token.norm === 'us' && token.text === 'US');
}

function firstOf(parse: Parse, head: Token): number {
  let from = head.index;
  for (const child of parse.childrenOf(head).toReversed()) {
    if (child.index >= head.index) continue;
    if (!BEFORE_HEAD.has(child.dep)) break;
    const left = parse.subtreeSpan(child).from;
    if (child.dep === 'punct' && !/^[-"“'‘]$/.test(child.text)) break;
    from = Math.min(from, left);
  }
  return from;
}

/** The type of the ontology that a head noun tells, alone or with the noun before it. */
function headType(parse: Parse, head: Token, cues: Cues): string | undefined {
  const own = stem(head.norm);
  const before = parse.tokens[head.index - 1];
  const pair = before && before.head === head.index ? cues.englishHeads.get(`${stem(before.norm)} ${own}`) : undefined;
  if (pair !== undefined) return pair;
  const plural = head.tag === 'NNS';
  const extra = EXTRA_HEADS.get(own);
  const cue = cues.englishHeads.get(own);
  if (plural && (extra === 'group' || extra === 'industry')) return cue ?? extra;
  if (!plural && extra === 'group') return 'person';
  if (!plural && extra === 'industry') return cue;
  if (cue === undefined && extra === undefined && plural && DOERS.test(head.norm)) return 'group';
  return cue ?? extra;
}
