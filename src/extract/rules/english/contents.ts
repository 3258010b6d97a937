/** Who speaks in English, and how far what is said goes: the ends of an attribution. */
import type { Member } from '../cast.js';
import type { Place } from '../reading.js';
import { VERB_ACTS } from './acts.js';
import type { Parsed, Phrase } from './phrases.js';
import type { Token } from './tokens.js';
import { joined, ownedBy, subjectOf, type Verb } from './verbs.js';

/** `said Tim Cook`: the source follows where the content stands before. */
export function invertedSource(sentence: Parsed, verbs: readonly Verb[], verb: Verb): Phrase | undefined {
  const { tokens, at } = sentence;
  const before = tokens[verb.from - 1];
  if (!before || !(before.tag === 'QUOTE' || before.text === ',')) return undefined;
  const phrase = at[nextPhraseStart(sentence, verb.to)];
  if (!phrase || phrase.preposition !== undefined) return undefined;
  const follows = tokens[ownedBy(sentence, phrase).to];
  if (follows && /^(?:VERB|AUX)$/.test(follows.tag) && verbs.some((other) => other.at > verb.at)) return undefined;
  if (before.text === ',' && !tokens.slice(0, verb.from).some(({ tag }) => tag === 'VERB' || tag === 'AUX'))
    return undefined;
  if (opensClause(sentence, verbs, verb.to)) return undefined;
  return ownedBy(sentence, phrase);
}

/** Whether what is said stands before the verb: a comma or closing quote, then the speaker, and nothing governed after. */
export function isAfterContent(
  sentence: Parsed,
  verbs: readonly Verb[],
  verb: Verb,
  subject: Phrase | undefined,
  inverted: Phrase | undefined,
): boolean {
  const { tokens } = sentence;
  if (inverted) return true;
  if (!subject || subject.from > verb.at) return false;
  let begin = (subject.owner ?? subject).from;
  while (begin > 0 && /^(?:DET|PRON)$/.test(tokens[begin - 1]?.tag ?? '')) begin--;
  const before = tokens[begin - 1];
  if (!before || !(before.text === ',' || before.tag === 'QUOTE' || before.text === '—' || before.text === '-'))
    return false;
  if (!verbs.some((other) => other.at < begin)) return false;
  const next = tokens[verb.to];
  return (
    !next ||
    /^[.,;!?]$/.test(next.text) ||
    next.tag === 'QUOTE' ||
    next.tag === 'ADP' ||
    next.tag === 'NUM' ||
    next.tag === 'PROPN' ||
    (next.tag === 'NOUN' && !opensClause(sentence, verbs, verb.to))
  );
}

/** What a reporting verb governs: from it to the end of the sentence, or to where somebody else begins to speak. */
export function contentAfter(sentence: Parsed, verbs: readonly Verb[], from: number): Place | undefined {
  const { tokens } = sentence;
  const first = tokens[from];
  if (!first) return undefined;
  let end = sentence.end;
  for (let i = from + 1; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const turn =
      (token.text === ',' && /^(?:and|but|while|though|although|whereas)$/.test(tokens[i + 1]?.lower ?? '')) ||
      token.text === ';' ||
      /^(?:but|while|whereas|although)$/.test(token.lower);
    if (!turn) continue;
    const speaks = verbs.find((verb) => verb.at > i && verb.at < i + 14);
    const next = speaks && tokens[speaks.at];
    const strong =
      token.text === ';' ||
      /^(?:but|while|though|although|whereas)$/.test(token.text === ',' ? (tokens[i + 1]?.lower ?? '') : token.lower);
    const sharesSubject =
      speaks && next && VERB_ACTS.has(next.stem) && speaks.from - i <= 2 && !subjectAfter(sentence, verbs, speaks, i);
    if (
      sharesSubject ||
      (speaks && next && (VERB_ACTS.has(next.stem) || strong) && subjectAfter(sentence, verbs, speaks, i))
    ) {
      end = token.start;
      break;
    }
  }
  return end > first.start ? { start: first.start, end } : undefined;
}

/** Whether a verb has a subject of its own after a place. */
function subjectAfter(sentence: Parsed, verbs: readonly Verb[], verb: Verb, place: number): boolean {
  const subject = subjectOf(sentence, verbs, verb);
  return subject !== undefined && subject.from > place;
}

export function opensClause(sentence: Parsed, verbs: readonly Verb[], i: number): boolean {
  const { tokens } = sentence;
  const token = tokens[i];
  if (!token) return false;
  if (/^(?:that|whether|how|why|what|if)$/.test(token.lower)) return true;
  const next = verbs.find((verb) => verb.at >= i);
  if (!next || next.infinitive || next.gerund) return false;
  const between = tokens.slice(i, next.from);
  if (between.some(({ tag, text }) => tag === 'PUNCT' && text !== ',' && text !== '-')) return false;
  const subject = subjectOf(sentence, verbs, next);
  return subject !== undefined && subject.from >= i;
}

export function nextPhraseStart(sentence: Parsed, from: number): number {
  const { tokens, at } = sentence;
  let i = from;
  while (i < tokens.length && !at[i] && /^(?:DET|PRON|NUM|ADJ|QUOTE|ADV)$/.test(tokens[i]?.tag ?? '')) i++;
  return i;
}

/** The member that a phrase has speak: itself, or for "spokesman for X" who is spoken for. */
export function speaker(sentence: Parsed, phrase: Phrase): Member | undefined {
  const head = sentence.tokens[phrase.head];
  if (head && /^(?:spokesman|spokeswoman|spokesperson|spokespeopl|representativ|lawyer|attorney)$/.test(head.stem)) {
    const behind =
      joined(sentence, phrase).length > 0
        ? sentence.phrases.find(
            (other) =>
              other.from >= phrase.to && other.from <= phrase.to + 3 && /^(?:for|of)$/.test(other.preposition ?? ''),
          )
        : undefined;
    if (behind?.member) return behind.member;
    if (phrase.owner?.member) return phrase.owner.member;
  }
  return (
    phrase.member ??
    (phrase.owner?.member && head && /^(?:report|statement|memo|filing|articl|stori|letter)$/.test(head.stem)
      ? phrase.owner.member
      : undefined)
  );
}

export function after(phrase: Phrase, content: Place, tokens: readonly Token[]): Place {
  return { start: tokens[phrase.from]?.start ?? content.start, end: content.end };
}

export function quotesIn(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from).some(({ tag }) => tag === 'QUOTE');
}

export function words(tokens: readonly Token[], verb: Verb): string {
  return tokens
    .slice(verb.from, verb.at + 1)
    .map(({ lower }) => lower)
    .join(' ');
}
