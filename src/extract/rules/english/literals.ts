/** Relations with a literal in English: "costs nothing", "fell 5%", "open-source models". */
import type { Finding } from '../reading.js';
import type { EnglishText } from './ends.js';
import type { Parsed, Phrase } from './phrases.js';
import { stem } from './stem.js';
import type { Token } from './tokens.js';
import { objectsOf, ownedBy, subjectOf, type Verb } from './verbs.js';

/** "open-source models", "an anonymous memo": an adjective that is a literal of its noun. */
export function literalsInside({ tokens }: Parsed, phrase: Phrase, { cast, cues }: EnglishText): Finding[] {
  const { member } = phrase;
  if (!member) return [];
  const found: Finding[] = [];
  for (let i = phrase.from; i < phrase.head; i++) {
    const token = tokens[i] as Token;
    if (token.tag !== 'ADJ') continue;
    const words = token.lower.split('-').map(stem);
    const cue = (cues.english.get(words[0] ?? '') ?? []).find(
      ({ type, stems }) => type.value === 'text' && type.domain.length > 0 && stems.join(' ') === words.join(' '),
    );
    if (!cue || !cast.isOf(member, ...cue.type.domain)) continue;
    const span = { start: token.start, end: tokens[phrase.head]?.end ?? token.end };
    found.push({
      subject: member,
      type: cue.type.id,
      value: { en: token.text },
      cue: cue.text,
      at: token,
      span,
      negative: false,
      modality: 'actual',
      foretold: false,
      confidence: 60,
      reasons: [`the adjective "${token.text}" before a ${member.type}`],
    });
  }
  return found;
}

/** A literal: "costs nothing", "fell 5%", "can draft reports". */
export function literalByVerb(sentence: Parsed, verbs: readonly Verb[], verb: Verb, context: EnglishText): Finding[] {
  const { tokens } = sentence;
  const main = tokens[verb.at] as Token;
  const subject = subjectOf(sentence, verbs, verb);
  const member = subject && ownedBy(sentence, subject).member;
  if (!member) return [];
  const can = tokens.slice(verb.from, verb.at).some(({ lower }) => lower === 'can') && !verb.passive;
  const cues = [
    ...(context.cues.english.get(main.stem) ?? []),
    ...(can ? (context.cues.english.get('can') ?? []) : []),
  ];
  for (const cue of cues) {
    if (cue.type.value !== 'text' || cue.passive) continue;
    if (!cue.type.domain.some((type) => context.cast.isOf(member, type))) continue;
    if (cue.type.domain.length > 0 && cue.type.id === 'capability' && !context.cast.isOf(member, 'product')) continue;
    const rest = cue.stems.slice(1);
    const modal = cue.stems[0] === 'can';
    if (!modal && !rest.every((stem, k) => tokens[verb.at + 1 + k]?.stem === stem)) continue;
    if (
      cue.type.id === 'development' &&
      context.cast.isOf(member, 'organisation') &&
      objectsOf(sentence, verb.at + 1).length > 0
    )
      continue;
    const end = phraseEnd(sentence, verbs, verb);
    const last = tokens[end - 1];
    if (!last || end <= verb.at) continue;
    const text = context.text.slice(main.start, last.end).replace(/\s+/g, ' ');
    if (cue.type.id === 'price' && end === verb.at + 1) continue;
    const place = { start: main.start, end: main.end };
    const start = Math.min(tokens[subject?.owner?.from ?? subject?.from ?? verb.from]?.start ?? main.start, main.start);
    return [
      {
        subject: member,
        type: cue.type.id,
        value: {
          en:
            cue.type.id === 'price'
              ? tokens
                  .slice(verb.at + 1, end)
                  .map((token) => token.text)
                  .join(' ')
              : text,
        },
        cue: cue.text,
        at: place,
        span: { start, end: last.end },
        negative: verb.negative,
        modality: verb.proposed ? 'proposed' : verb.possible && !modal && !can ? 'possible' : 'actual',
        foretold: verb.foretold,
        confidence: 50,
        reasons: [`the words "${cue.text}" with a literal`],
      },
    ];
  }
  return [];
}

/** Where the words that a verb governs end: at a comma, a clause, or the next verb of its own. */
function phraseEnd({ tokens }: Parsed, verbs: readonly Verb[], verb: Verb): number {
  let i = verb.at + 1;
  for (; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (/^[,;:.!?—]$/.test(token.text) || token.tag === 'REL' || token.tag === 'QUOTE') break;
    if (token.tag === 'CCONJ' && verbs.some((other) => other.at > i && other.at <= i + 3)) break;
    if (verbs.some((other) => other.from === i && !other.infinitive && !other.gerund)) break;
  }
  return i;
}
