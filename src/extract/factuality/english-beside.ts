/**
 * What an English sentence says beside its own assertion and takes away from it: "…, if the charges stick", "…, or so the
 * story goes", "…, a charge it rejects", "…, its enemies whisper". Told by where it stands between commas, dashes and
 * brackets, since the tree hangs such additions on whatever noun comes before them.
 */
import type { Parse, Token } from '../../language/parse.js';
import { DEBUNKED, NOUNS, VERBS } from './english-governors.js';
import { nextOf } from './english-next.js';
import { openingOf } from './english-openings.js';
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
  /** it speaks of what stands behind it only */
  looksAhead?: boolean;
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
      ((!comment.looksAhead && predicate.index < comment.from) ||
        (!comment.looksBack && predicate.index >= comment.to)) &&
      !isKept(comment),
  );
  if (one) return { level: one.level, at: parse.token(endOf(parse, one)) };
  const next = nextOf(parse, predicate.sentence);
  return next && !isAttributed(next.at) ? next : undefined;
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
      condition(parse, segment, i > 0) ??
      (i > 0 ? (hearsay(parse, segment) ?? hollow(parse, segment)) : undefined) ??
      (i > 0 ? undone(parse, segment) : undefined);
    if (level) return [{ ...segment, level }];
    const opening = i === 0 ? openingOf(parse, segment) : undefined;
    if (opening) {
      const cue = attributing(parse, segment);
      return [{ ...segment, level: opening, looksAhead: true, ...(cue && { cue }) }];
    }
    const note = i > 0 ? noteIn(parse, segment) : undefined;
    if (note) return [{ ...segment, level: note, looksBack: true }];
    const thinks = i > 0 ? thinkingIn(parse, segment) : undefined;
    if (thinks) return [{ ...segment, level: 'possible', cue: thinks }];
    if (i > 0 && namesClaim(parse, segment)) return [{ ...segment, level: 'alleged', looksBack: true, names: true }];
    const cue = i > 0 && i === segments.length - 1 ? sayingIn(parse, segment) : undefined;
    if (cue) return [{ ...segment, level: 'alleged', looksBack: true, cue }];
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

/** "On paper", told by its preposition. */
export function isHollow(parse: Parse, preposition: Token): boolean {
  return HOLLOW.has(`${preposition.norm} ${parse.tokens[preposition.index + 1]?.norm ?? ''}`);
}

/** The word of an opening by which a chain may know it: "according to", "in its complaint". */
function attributing(parse: Parse, { from }: Run): Token | undefined {
  return parse.tokens[from];
}

/** "…: this sentence was untrue", "… is false": the last word says that there is nothing to it. */
function undone(parse: Parse, segment: Run): Level | undefined {
  const first = parse.token(segment.from);
  const isPointer = /^(?:this|that|the)$/.test(first.norm) && parse.tokens[segment.from + 1]?.pos === 'NOUN';
  const named = parse.tokens[segment.from + 1]?.lemma ?? '';
  if (isPointer && first.norm !== 'the' && PASSAGES.has(named)) return 'possible';
  const last = parse.token(endOf(parse, segment));
  return isPointer && DEBUNKED.has(last.norm) ? 'possible' : undefined;
}

/** "This sentence, from our Tuesday edition, …": the words are spoken of, and not what they say. */
const PASSAGES = new Set(
  'sentence passage line statement wording headline phrase paragraph claim rumour rumor lie'.split(' '),
);

/** "(unconfirmed)", "[citation needed]", "(we could not verify this)": a note in brackets that names and counts nothing. */
function noteIn(parse: Parse, segment: Run): Level | undefined {
  if (!/^[([]$/.test(parse.tokens[segment.from - 1]?.text ?? '')) return undefined;
  if (!/^[)\]]$/.test(parse.tokens[segment.to]?.text ?? '') || segment.to - segment.from > MOST_WORDS) return undefined;
  const words = parse.tokens.slice(segment.from, segment.to);
  if (
    words.some(
      ({ pos, text, norm }) => pos === 'PROPN' || pos === 'NUM' || /^\p{Lu}{2,}$/u.test(text) || NOTES.has(norm),
    )
  )
    return undefined;
  return 'possible';
}

/** First words of notes that say nothing of the sentence. */
const NOTES = new Set(
  'see pictured left right above below centre center photo video file also formerly now then aka'.split(' '),
);

/** "Bosch, one imagines, owns Varta": somebody thinks so. */
function thinkingIn(parse: Parse, segment: Run): Token | undefined {
  const last = parse.token(endOf(parse, segment));
  if (
    last.index - segment.from > MOST_THINKING ||
    last.index <= segment.from ||
    !(THINKS.has(last.lemma.toLowerCase()) || THINKS.has(last.norm.replace(/s$/, '')))
  )
    return undefined;
  if (!/^(?:DET|PRON|PROPN|NOUN|NUM)$/.test(parse.token(segment.from).pos)) return undefined;
  return /^(?:VB[DPZ]?|NNS)$/.test(last.tag) ? last : undefined;
}

const MOST_THINKING = 4;
const THINKS = new Set(
  'imagine assume suppose guess presume gather fancy bet wager hope fear suspect think believe'.split(' '),
);

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
  if (!/^(?:NNS?|NNPS?|PRP)$/.test(parse.token(last.index - 1).tag)) return undefined;
  for (let i = segment.from; i < last.index; i++) if (/^(?:VERB|AUX|CCONJ)$/.test(parse.token(i).pos)) return undefined;
  return last;
}

const MOST_WORDS = 8;

/** A verb of saying, or a noun of it that a tagger may take the verb for. */
function isSpeech({ lemma, tag }: Token): boolean {
  const word = lemma.toLowerCase();
  const effect = /^VB[DPZ]$/.test(tag) ? VERBS.get(word) : /^NN/.test(tag) ? NOUNS.get(word) : undefined;
  return effect === 'said' || effect === 'alleged' || MURMURS.has(word);
}

const MURMURS = new Set('whisper mutter murmur gossip swear reckon hint fume grumble joke quip say'.split(' '));
