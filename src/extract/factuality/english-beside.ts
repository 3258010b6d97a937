/**
 * What an English sentence says beside its own assertion and takes away from it: "…, if the charges stick", "…, or so the
 * story goes", "…, a charge it rejects", "…, its enemies whisper". Told by where it stands between commas, dashes and
 * brackets, since the tree hangs such additions on whatever noun comes before them.
 */
import type { Parse, Token } from '../../language/parse.js';
import { NOUNS, VERBS } from './english-governors.js';
import type { IsAttributed, Level } from './level.js';

/** A run of tokens, by index. */
interface Run {
  from: number;
  to: number;
}

interface Comment extends Run {
  level: Level;
  /** it speaks of what stands before it only */
  looksBack?: boolean;
  /** the word that says it: in a chain it is kept already */
  cue?: Token;
  /** it is called a claim: whoever was said to make it makes it */
  names?: boolean;
}

/** A condition opens a segment; "even if" and "if any" are none. */
const CONDITIONS = new Set('if unless assuming supposing provided providing'.split(' '));
const HOLDS = new Set('true correct right accurate confirmed proven proved anything genuine'.split(' '));
/** What holds in these holds nowhere else. */
const HOLLOW = new Set(['on paper', 'in theory', 'in principle', 'in name']);
/** What is called one of these is somebody's word, whoever wrote the sentence. */
const CLAIMS = new Set(
  'claim charge allegation accusation assertion contention insinuation suspicion rumour rumor theory myth lie hoax legend fabrication smear conjecture'.split(
    ' ',
  ),
);
const BREAK = /^(?:[,;:()[\]]|--?|[–—])$/;

const comments = new WeakMap<Parse, Map<number, Comment[]>>();

/** The comment that weakens what a predicate asserts, by the token that opens it. */
export function besideOf(
  parse: Parse,
  predicate: Token,
  isAttributed: IsAttributed,
): { level: Level; at: Token } | undefined {
  const known = comments.get(parse) ?? new Map<number, Comment[]>();
  comments.set(parse, known);
  let found = known.get(predicate.sentence);
  if (!found) {
    const sentence = parse.sentences[predicate.sentence];
    found = sentence ? commentsIn(parse, sentence) : [];
    known.set(predicate.sentence, found);
  }
  const isKept = ({ from, cue, names }: Comment) =>
    (cue && isAttributed(cue)) || (names && parse.tokens.slice(predicate.index + 1, from).some(isAttributed));
  const one = found.find(
    (comment) =>
      (predicate.index < comment.from || (!comment.looksBack && predicate.index >= comment.to)) && !isKept(comment),
  );
  return one && { level: one.level, at: parse.token(endOf(parse, one)) };
}

/** The last word of a comment: the quote reaches it. */
function endOf(parse: Parse, { from, to }: Run): number {
  let last = to - 1;
  while (last > from && /^[\s.!?”"’')\]]*$/.test(parse.token(last).text)) last--;
  return last;
}

function commentsIn(parse: Parse, sentence: Run): Comment[] {
  const segments = segmentsOf(parse, sentence);
  return segments.flatMap((segment, i): Comment[] => {
    const level =
      condition(parse, segment, i > 0) ?? (i > 0 ? (hearsay(parse, segment) ?? hollow(parse, segment)) : undefined);
    if (level) return [{ ...segment, level }];
    if (i > 0 && namesClaim(parse, segment)) return [{ ...segment, level: 'alleged', looksBack: true, names: true }];
    const cue = i > 0 ? sayingIn(parse, segment) : undefined;
    if (cue) return [{ ...segment, level: 'alleged', looksBack: i === segments.length - 1, cue }];
    return [];
  });
}

function segmentsOf(parse: Parse, { from, to }: Run): Run[] {
  const found: Run[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    if (i < to && !BREAK.test(parse.token(i).text.trim())) continue;
    if (i > start) found.push({ from: start, to: i });
    start = i + 1;
  }
  return found;
}

/** "If the indictment is right", "if true"; without a break before it, the tree is asked. */
function condition(parse: Parse, { from, to }: Run, isSetOff: boolean): Level | undefined {
  const first = parse.token(from);
  if (!CONDITIONS.has(first.norm) || (!isSetOff && !first.startsSentence)) return undefined;
  for (let i = from + 1; i < to; i++) {
    const { pos, norm } = parse.token(i);
    if (pos === 'VERB' || pos === 'AUX' || HOLDS.has(norm)) return 'possible';
  }
  return undefined;
}

/** "Or so the story goes", "or so they say", "so the story goes". */
function hearsay(parse: Parse, { from, to }: Run): Level | undefined {
  const [first, second] = [parse.token(from).norm, parse.tokens[from + 1]?.norm];
  if (first === 'or' && second === 'so' && to - from > 2) return 'alleged';
  const isShort = to - from <= MOST_WORDS;
  // "as the rumour has it", "on her sister's telling"
  const last = parse.token(endOf(parse, { from, to })).lemma.toLowerCase();
  if (isShort && first === 'as' && hasClaim(parse, { from, to })) return 'alleged';
  if (isShort && /^(?:on|by|in)$/.test(first) && SAY_SO.has(last)) return 'alleged';
  return first === 'so' && to - from > 2 && /^(?:VB[DPZ])$/.test(parse.token(endOf(parse, { from, to })).tag)
    ? 'alleged'
    : undefined;
}

const SAY_SO = new Set('telling account reckoning version word view estimation narrative retelling'.split(' '));

function hasClaim(parse: Parse, { from, to }: Run): boolean {
  for (let i = from; i < to; i++) {
    const { pos, lemma } = parse.token(i);
    if (pos === 'NOUN' && (CLAIMS.has(lemma.toLowerCase()) || lemma === 'story' || lemma === 'gossip')) return true;
  }
  return false;
}

/** "On paper at least", "at least in theory". */
function hollow(parse: Parse, { from, to }: Run): Level | undefined {
  if (to - from > MOST_HOLLOW) return undefined;
  for (let i = from; i + 1 < to; i++) if (isHollow(parse, parse.token(i))) return 'possible';
  return undefined;
}

const MOST_HOLLOW = 6;

/** "On paper", "in all but name", told by its preposition. */
export function isHollow(parse: Parse, preposition: Token): boolean {
  const [all, but] = [parse.tokens[preposition.index + 1]?.norm, parse.tokens[preposition.index + 2]?.norm];
  if (preposition.norm === 'in' && all === 'all' && but === 'but') return true;
  return HOLLOW.has(`${preposition.norm} ${parse.tokens[preposition.index + 1]?.norm ?? ''}`);
}

/** "A charge it rejects", "an unproven accusation that …": what stands before it is called somebody's claim. */
function namesClaim(parse: Parse, { from, to }: Run): boolean {
  for (let i = from; i < Math.min(to, from + 4); i++) {
    const token = parse.token(i);
    if (token.pos === 'NOUN') return CLAIMS.has(token.lemma.toLowerCase()) && parse.tokens[i + 1]?.norm !== 'of';
    if (!/^(?:DET|ADJ|ADV|PRON|PUNCT)$/.test(token.pos) && !/^VB[NG]$/.test(token.tag)) return false;
  }
  return false;
}

/** "Its enemies whisper": a last word that says something after a subject, with nothing that it is about. */
function sayingIn(parse: Parse, segment: Run): Token | undefined {
  const last = parse.token(endOf(parse, segment));
  if (last.index <= segment.from || last.index - segment.from > MOST_WORDS || !isSpeech(last)) return undefined;
  const first = parse.token(segment.from);
  if (!/^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(first.pos) || /^W/.test(first.tag)) return undefined;
  const before = parse.token(last.index - 1);
  if (!/^(?:NNS?|NNPS?|PRP)$/.test(before.tag) && before.norm !== 'one') return undefined;
  for (let i = segment.from; i < last.index; i++) if (/^(?:VERB|AUX|CCONJ)$/.test(parse.token(i).pos)) return undefined;
  return last;
}

const MOST_WORDS = 8;

/** A verb of saying, or a noun of it that a tagger may take the verb for. */
function isSpeech({ lemma, norm, tag }: Token): boolean {
  const word = lemma.toLowerCase();
  const effect = /^VB[DPZ]$/.test(tag) ? VERBS.get(word) : /^NN/.test(tag) ? NOUNS.get(word) : undefined;
  return effect === 'said' || effect === 'alleged' || MURMURS.has(word) || THINKS.has(norm.replace(/s$/, ''));
}

const THINKS = new Set(
  'think believe suspect imagine assume presume suppose guess reckon feel expect hope fear'.split(' '),
);

const MURMURS = new Set('whisper mutter murmur gossip swear reckon hint fume grumble joke quip say'.split(' '));
