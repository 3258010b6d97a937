/** Relations that an English noun says: "the acquisition of B by A", "imposed sanctions on B", "A, a unit of B". */
import type { Cast, Member } from '../cast.js';
import type { EnglishCue } from '../cues.js';
import type { Finding } from '../reading.js';
import { dateIn } from './dates.js';
import { certainty, dated, type Ends, type EnglishText, endsOf, spanOf, stems } from './ends.js';
import type { Parsed, Phrase } from './phrases.js';
import type { Token } from './tokens.js';
import { objectsAfter, objectsOf, subjectOf, type Verb } from './verbs.js';

/** Verbs that carry a noun: "imposed sanctions on", "reached a deal with". */
const LIGHT = stems(
  'impose have make launch hold sign reach strike open file place put begin start complete seal take announce issue suffer receive win mount stage lead slap enter form give conduct carry order approve use',
);

/** Prepositions after a noun that lead to what it is done to. */
const TOWARDS = new Set([
  'of',
  'on',
  'in',
  'with',
  'to',
  'against',
  'for',
  'between',
  'from',
  'into',
  'over',
  'at',
  'around',
]);

/** "the acquisition of B by A", "A's stake in B", "imposed sanctions on B", "A, a unit of B", "A's rival B" */
export function byNoun(sentence: Parsed, verbs: readonly Verb[], context: EnglishText): Finding[] {
  const { tokens, phrases } = sentence;
  const found: Finding[] = [];
  for (const phrase of phrases) {
    const head = tokens[phrase.head] as Token;
    const preposition = tokens[phrase.to]?.lower ?? '';
    if (!TOWARDS.has(preposition) || (head.tag === 'PROPN' && phrase.member?.origin !== 'new')) continue;
    for (const cue of nounCues(tokens, phrase, context)) {
      const objects = objectsOf(sentence, phrase.to + 1);
      const between = preposition === 'between' && objects.length >= 2;
      if (
        between &&
        cue.type.range.some((type) => context.cast.isOf(phrase.member ?? ({ type: '' } as Member), type))
      ) {
        for (const party of objects) {
          const ends = endsOf(cue.type, party, phrase, context.cast);
          if (ends) found.push(nounFinding(sentence, phrase, cue, ends, context));
        }
        continue;
      }
      if (
        phrase.member &&
        cue.type.domain.length > 0 &&
        context.cast.isOf(phrase.member, 'event', 'law', 'document', 'agreement')
      ) {
        for (const object of objects) {
          const ends = endsOf(cue.type, phrase, object, context.cast);
          if (ends) found.push(mayHappen(sentence, verbs, phrase, nounFinding(sentence, phrase, cue, ends, context)));
        }
      }
      const pairs = between
        ? [[objects[0], objects[1]] as const]
        : nounSubjects(sentence, verbs, phrase, context.cast).flatMap((subject) =>
            objects.map((object) => [subject, object] as const),
          );
      for (const [subject, object] of pairs) {
        const ends = endsOf(cue.type, subject, object, context.cast);
        if (ends) found.push(withVerb(sentence, verbs, phrase, nounFinding(sentence, phrase, cue, ends, context)));
      }
    }
  }
  return found;
}

/** Cues that a phrase ends with, its preposition included: "chief executive of"; a noun of action needs none of its own. */
function nounCues(tokens: readonly Token[], phrase: Phrase, { cues }: EnglishText): EnglishCue[] {
  const found: EnglishCue[] = [];
  for (let i = phrase.from; i <= phrase.head; i++) {
    for (const cue of cues.english.get(tokens[i]?.stem ?? '') ?? []) {
      if (cue.type.value !== undefined || cue.passive) continue;
      const action = cue.stems.length === 1 && i === phrase.head && /ion$|ment$|er$|or$/.test(tokens[i]?.lower ?? '');
      const whole =
        cue.stems.length > 1 &&
        i + cue.stems.length - 1 === phrase.to &&
        cue.stems.every((stem, k) => tokens[i + k]?.stem === stem);
      if (action || whole) found.push(cue);
    }
  }
  return found;
}

/** "A new campaign against X could ...": what is not there yet is only possible. */
function mayHappen(sentence: Parsed, verbs: readonly Verb[], phrase: Phrase, found: Finding): Finding {
  const verb = verbs.find((other) => other.at > phrase.to);
  const hypothetical = verb?.possible && phrase.determiner === 'a' && subjectOf(sentence, verbs, verb) === phrase;
  return hypothetical ? { ...found, modality: 'possible' } : found;
}

/** Who does what a noun names: its owner, a "by" after it, the subject of a light verb, what it is an apposition to. */
function nounSubjects(sentence: Parsed, verbs: readonly Verb[], phrase: Phrase, cast: Cast): Phrase[] {
  const { tokens, at } = sentence;
  if (phrase.owner) return [phrase.owner];
  if (phrase.determiner === 'own') {
    const whose = sentence.phrases.findLast(
      (other) =>
        other.to <= phrase.from &&
        other.member &&
        !other.owns &&
        cast.isOf(other.member, 'organisation', 'person', 'country'),
    );
    if (whose) return [whose];
  }
  const by = objectsAfter(sentence, 'by', phrase.to, 8);
  if (by.length > 0) return by;
  const fromPhrase = tokens[phrase.head]?.stem === 'delist' ? objectsAfter(sentence, 'from', phrase.to, 9) : [];
  if (fromPhrase.length > 0) return fromPhrase;
  const comma = phrase.from - 1 - (tokens[phrase.from - 1]?.tag === 'DET' ? 1 : 0);
  if (tokens[comma]?.text === ',' && at[comma - 1]) return [at[comma - 1] as Phrase];
  const colon = phrase.from - 1 - (/^(?:DET|ADJ)$/.test(tokens[phrase.from - 1]?.tag ?? '') ? 1 : 0);
  if (tokens[colon]?.text === ':') {
    const said = verbs.findLast((other) => other.at < colon);
    const subject = said && subjectOf(sentence, verbs, said);
    if (subject) return [subject];
  }
  const verb = verbs.findLast((other) => other.at < phrase.from);
  if (
    verb &&
    (LIGHT.has(tokens[verb.at]?.stem ?? '') || tokens[verb.at]?.tag === 'AUX') &&
    phrase.from - verb.at <= 4
  ) {
    const subject = subjectOf(sentence, verbs, verb);
    return subject ? [subject] : [];
  }
  return [];
}

/** A noun under a verb takes over what the verb says of its being so. */
function withVerb({ tokens }: Parsed, verbs: readonly Verb[], phrase: Phrase, found: Finding): Finding {
  const verb = verbs.findLast((other) => other.at < phrase.from);
  if (!verb || phrase.from - verb.at > 5) return found;
  if (tokens.slice(verb.at + 1, phrase.from).some(({ tag }) => tag === 'PUNCT' || tag === 'QUOTE')) return found;
  const light = LIGHT.has(tokens[verb.at]?.stem ?? '') || tokens[verb.at]?.tag === 'AUX';
  return {
    ...found,
    negative: found.negative || (light && verb.negative) || phrase.determiner === 'no',
    modality: verb.proposed
      ? 'proposed'
      : verb.possible || (!light && tokens[verb.at]?.tag === 'VERB')
        ? 'possible'
        : found.modality,
    foretold: found.foretold || verb.foretold,
  };
}

function nounFinding(sentence: Parsed, phrase: Phrase, cue: EnglishCue, ends: Ends, context: EnglishText): Finding {
  const head = sentence.tokens[phrase.head] as Token;
  return {
    subject: ends.subject,
    type: cue.type.id,
    object: ends.object,
    cue: cue.text,
    at: { start: head.start, end: head.end },
    span: spanOf(sentence, [ends.from, ends.to], head),
    negative: phrase.determiner === 'no',
    modality: 'actual',
    foretold: false,
    confidence: certainty(ends, cue.stems.length, false) - 5,
    reasons: [`the noun "${head.lower}" between ${ends.subject.type} and ${ends.object.type}`],
    ...dated(dateIn(sentence, context.date), cue.type),
  };
}
