/**
 * Attributions that close an English sentence: "…, an internal memo alleges." They are told by where they stand and not
 * by the tree, which takes the verb for a conjunct or a noun where an apposition comes before it; read as the
 * document's own word, an allegation would come out as a fact.
 */

import type { Parse, Span, Token } from '../../../language/parse.js';
import type { Mentions } from '../../mentions/index.js';
import type { Place } from '../../rules/reading.js';
import { speechVerb } from '../attribution.js';
import type { Found } from '../attribution-list.js';
import { CUE_VERBS } from './cue-words.js';
import { sourceAt } from './source.js';

/** Those of the sentences whose last verb no attribution with content has. Time grows with the number of sentences. */
export function byClosing(parse: Parse, mentions: Mentions, found: readonly Found[]): Found[] {
  const told = new Set(found.flatMap(({ cue, contents }) => (contents.length > 0 ? [cue.head] : [])));
  const answered = found.flatMap(({ answers, contents }) => (answers?.reach === 'sentence' ? contents : []));
  return parts(parse, answered).flatMap((sentence): Found[] => {
    const verb = lastWord(parse, sentence);
    if (!verb || told.has(verb.index)) return [];
    const word = CUE_VERBS.get(lemmaOf(verb));
    const subject = word?.sense === 'speech' ? speakerBefore(parse, verb) : undefined;
    if (!word || !subject) return [];
    const comma = commaBefore(parse, sentence, subject.from);
    if (!comma || comma.index - sentence.from < 2) return [];
    const { start } = parse.span(sentence.from, comma.index);
    return [
      {
        source: subject.head ? sourceAt(parse, mentions, subject.head) : { kind: 'anonymous' },
        cue: speechVerb(verb),
        act: word.act,
        negated: false,
        supposed: false,
        contents: [{ start, end: comma.start }],
        quotes: [],
      },
    ];
  });
}

/** Sentences, and what of them stands before an answer: "…, Bild reported, an allegation that Eide has rejected". */
function parts(parse: Parse, answered: readonly Place[]): Span[] {
  const cut = answered.flatMap(({ start }): Span[] => {
    const token = parse.tokenAt(start);
    const sentence = token && parse.sentences[token.sentence];
    let to = token?.index ?? 0;
    while (sentence && to > sentence.from + 1 && parse.token(to).text !== ',') to--;
    return sentence && to > sentence.from + 1 ? [{ ...sentence, to }] : [];
  });
  return [...parse.sentences, ...cut];
}

function lastWord(parse: Parse, { from, to }: Span): Token | undefined {
  let last = to - 1;
  while (last > from && /^[\s.!”"’')\]]*$/.test(parse.token(last).text)) last--;
  return last > from ? parse.token(last) : undefined;
}

/** "claims" as a noun is "claim", and so is the verb. */
function lemmaOf({ lemma }: Token): string {
  return lemma.toLowerCase();
}

/** Who says it: the subject of the verb, or the noun before a word that only looks like a plural: "a report claims". */
function speakerBefore(parse: Parse, verb: Token): { head?: Token; from: number } | undefined {
  if (/^VB[DPZ]$/.test(verb.tag)) {
    const subject = parse.childOf(verb, 'nsubj');
    const speaks = subject && subject.index < verb.index && !parse.childOf(verb, 'dobj', 'ccomp', 'xcomp');
    return speaks ? { head: subject, from: withTitle(parse, parse.subtreeSpan(subject).from) } : undefined;
  }
  const paper = paperBefore(parse, verb);
  if (paper) return paper;
  const before = parse.tokens[verb.index - 1];
  const article = parse.childOf(verb, 'det');
  const isPlural =
    verb.tag === 'NNS' && before?.tag === 'NN' && article && /^(?:an?|one|this|that)$/.test(article.norm);
  if (!isPlural && !(verb.pos === 'NOUN' && NEVER_NOUNS.has(verb.norm))) return undefined;
  // the tree hangs it on what comes before: who it is cannot be told
  let from = verb.index;
  while (from > 0 && verb.index - from < MOST_WORDS && parse.token(from - 1).text !== ',') from--;
  return from < verb.index ? { from } : undefined;
}

/** "the newspaper" before "Bild", which the tree may give to somebody else. */
function withTitle(parse: Parse, from: number): number {
  let first = from;
  while (first > 0 && from - first < 3 && /^(?:DT|JJ|NN|NNP)$/.test(parse.token(first - 1).tag)) first--;
  return parse.tokens[first - 1]?.text === ',' ? first : from;
}

/** "…, the report by the audit office shows": a paper begins the phrase, whatever the tree makes of its verb. */
function paperBefore(parse: Parse, verb: Token): { head: Token; from: number } | undefined {
  if (!PAPER_VERBS.has(verb.norm)) return undefined;
  let from = verb.index;
  while (from > 0 && verb.index - from < MOST_WORDS + 4 && parse.token(from - 1).text !== ',') from--;
  if (!/^(?:DT|PRP\$)$/.test(parse.token(from).tag)) return undefined;
  const head = parse.tokens.slice(from, verb.index - 1).find(({ lemma }) => PAPERS.has(lemma.toLowerCase()));
  return head && verb.index - head.index > 1 ? { head, from } : undefined;
}

const PAPER_VERBS = new Set(
  'shows claims reports states notes finds says alleges suggests indicates details'.split(' '),
);
const PAPERS = new Set(
  'memo memorandum letter filing document email lawsuit complaint indictment study survey report transcript dossier audit affidavit petition ruling'.split(
    ' ',
  ),
);

/** Verbs that a tagger takes for nouns after a plural: "court papers allege". */
const NEVER_NOUNS = new Set(
  'say says said tell tells told allege alleges alleged suggest suggests suggested reveal reveals insist insists warn warns confirm confirms believe believes'.split(
    ' ',
  ),
);
/** Words of a speaker, at most. */
const MOST_WORDS = 8;

/** The comma right before the speaker; "and" there begins a clause of its own. */
function commaBefore(parse: Parse, sentence: Span, from: number): Token | undefined {
  const comma = parse.tokens[from - 1];
  return comma && comma.index > sentence.from && /^,["”’]?$/.test(comma.text) && from - sentence.from > 1
    ? comma
    : undefined;
}
