/** Relations that an English verb says: active, passive, with its prepositions, and the copula. */
import type { RelationType } from '../../../model/ontology.js';
import type { EnglishCue } from '../cues.js';
import type { Finding } from '../reading.js';
import { dateIn } from './dates.js';
import { certainty, dated, type Ends, type EnglishText, endsOf, spanOf, stems } from './ends.js';
import { literalByVerb } from './literals.js';
import type { Parsed, Phrase } from './phrases.js';
import type { Token } from './tokens.js';
import { joined, objectsAfter, objectsOf, ownedBy, subjectOf, type Verb } from './verbs.js';

/** Cues that say too little on their own: they need a verb form and an object that fits closely. */
const WEAK = stems('be have do make get see know show about part between behind call can work user use cover');

/** Relations whose object may be a matter that no entity type has a word for: "exposed to geopolitics". */
const OPEN_ENDED = new Set(['exposed-to', 'faces', 'threatens', 'depends-on', 'causes', 'speaks-of']);

const NO_TOPIC =
  /^(?:way|time|part|lot|thing|one|day|week|month|year|place|fact|case|end|point|number|level|result|question|answer|role|side|sort|kind|chance|risk|series|range|series|loss|rise|fall|steps?|idea|need|effort|plan|plans)s?$/;

/** A matter that is spoken of, made a topic of its own where the relation is open to anything. */
function topicOf(sentence: Parsed, phrase: Phrase, type: RelationType, { cast, text }: EnglishText): void {
  const head = sentence.tokens[phrase.head] as Token;
  if (phrase.member || phrase.pronoun || !OPEN_ENDED.has(type.id) || !cast.ontology.entityTypes.has('topic')) return;
  if (head.tag !== 'NOUN' || head.text.length < 5 || NO_TOPIC.test(head.lower) || phrase.determiner === 'no') return;
  const first = sentence.tokens[phrase.from] as Token;
  phrase.member = cast.meet(text.slice(first.start, head.end), 'topic', 'en', { described: true });
}

export function byVerb(sentence: Parsed, verbs: readonly Verb[], verb: Verb, context: EnglishText): Finding[] {
  const { tokens } = sentence;
  const main = tokens[verb.at] as Token;
  if (main.tag === 'AUX') return byCopula(sentence, verbs, verb, context);
  if (isContrast(sentence, verb)) return [];
  const found: Finding[] = [];
  for (const cue of context.cues.english.get(main.stem) ?? []) {
    if (cue.type.value !== undefined) continue;
    for (const ends of verbEnds(sentence, verbs, verb, cue, context)) {
      found.push(finding(sentence, verb, cue, ends, context));
    }
    if (found.length > 0 && cue.stems.length > 1) break;
  }
  const best = strongest(found);
  if (best.length > 0) return best;
  return literalByVerb(sentence, verbs, verb, context);
}

/** "rather than buying", "instead of selling", "than by holding back": what is named only to be set aside. */
function isContrast({ tokens }: Parsed, verb: Verb): boolean {
  const before = tokens.slice(Math.max(0, verb.from - 2), verb.from).map(({ lower }) => lower);
  return before.at(-1) === 'than' || before.join(' ') === 'than by' || before.join(' ') === 'instead of';
}

/** Where several types fit the same ends, the longest cue and the narrowest type stay. */
function strongest(found: readonly Finding[]): Finding[] {
  const longest = Math.max(0, ...found.map(({ cue }) => cue.split(' ').length));
  const left = found.filter(({ cue }) => cue.split(' ').length === longest);
  const best = new Map<string, Finding>();
  for (const one of left) {
    const key = `${one.subject.id} ${one.object?.id}`;
    const other = best.get(key);
    if (!other || one.confidence > other.confidence) best.set(key, one);
  }
  return [...best.values()];
}

function verbEnds(sentence: Parsed, verbs: readonly Verb[], verb: Verb, cue: EnglishCue, context: EnglishText): Ends[] {
  const { cast } = context;
  const { tokens } = sentence;
  const subject = subjectOf(sentence, verbs, verb);
  const rest = cue.stems.slice(1);
  const last = rest.at(-1);
  const following = (i: number, stems: readonly string[]) =>
    stems.every((stem, k) => tokens[i + k]?.stem === stem || tokens[i + k]?.lower === stem);

  if (cue.passive) {
    const participle = verb.passive || (tokens[verb.at - 1]?.tag !== 'AUX' && verb.from === verb.at);
    if (!participle) return [];
    const middle = rest.slice(0, -1);
    if (!following(verb.at + 1, middle)) return [];
    const agents = objectsAfter(sentence, 'by', verb.at + 1 + middle.length, 8);
    const patient = verb.passive ? subject : (reducedPatient(sentence, verb) ?? subject);
    return agents.flatMap((agent) => endsOf(cue.type, agent, patient && ownedBy(sentence, patient), cast) ?? []);
  }
  if (verb.passive) {
    // an active cue in the passive reads back, but only a "by" names who did it
    if (rest.length > 0) return asState(sentence, verb, cue, subject, context);
    const agents = objectsAfter(sentence, 'by', verb.to, 8);
    return agents.flatMap((agent) => endsOf(cue.type, agent, subject && ownedBy(sentence, subject), cast) ?? []);
  }
  if (!subject) return [];
  const theirs = actorBehind(sentence, subject);
  let objects: Phrase[];
  if (rest.length === 0) objects = objectsOf(sentence, verb.at + 1);
  else {
    let at = verb.at + 1;
    while (tokens[at]?.tag === 'ADV' && tokens[at]?.stem !== rest[0]) at++;
    if (following(at, rest)) {
      const after = at + rest.length;
      objects = objectsOf(sentence, after);
    } else {
      // the object stands inside the cue: "put it on a blacklist", "make Qwen less attractive"
      const inside = objectsOf(sentence, verb.at + 1);
      const end = inside.at(-1)?.to;
      const tail = rest.filter((stem) => stem !== 'a' && stem !== 'the');
      let k = end ?? 0;
      while (end !== undefined && /^(?:DET|ADV)$/.test(tokens[k]?.tag ?? '') && tokens[k]?.stem !== tail[0]) k++;
      const fits =
        end !== undefined &&
        tail.length > 0 &&
        tail.every((stem) => {
          while (tokens[k]?.tag === 'DET') k++;
          return tokens[k++]?.stem === stem;
        });
      objects = fits && last !== 'of' ? inside : [];
    }
  }
  for (const object of objects) topicOf(sentence, object, cue.type, context);
  const subjects = joinedBefore(sentence, theirs);
  if (cue.reversed) {
    return subjects.flatMap((one) =>
      objects.flatMap((object) => endsOf(cue.type, object, ownedBy(sentence, one), cast) ?? []),
    );
  }
  return subjects.flatMap((one) =>
    objects.flatMap(
      (object) => endsOf(cue.type, one === theirs && theirs.owns ? one : ownedBy(sentence, one), object, cast) ?? [],
    ),
  );
}

/** "Alibaba's plans stay exposed": what is not itself somebody stands for whose it is. */
function actorBehind(sentence: Parsed, phrase: Phrase): Phrase {
  const own = ownedBy(sentence, phrase);
  return own.member || !own.owner?.member ? phrase : own.owner;
}

/** "is headquartered in", "was born in": a participle with its preposition says a state, and no agent. */
function asState(
  sentence: Parsed,
  verb: Verb,
  cue: EnglishCue,
  subject: Phrase | undefined,
  { cast }: EnglishText,
): Ends[] {
  const { tokens } = sentence;
  const rest = cue.stems.slice(1);
  const first = cue.text.toLowerCase().split(/\s+/)[0];
  if (tokens[verb.at]?.lower !== first || !rest.every((stem, k) => tokens[verb.at + 1 + k]?.stem === stem)) return [];
  const objects = objectsOf(sentence, verb.at + cue.stems.length);
  return objects.flatMap((object) => endsOf(cue.type, subject && ownedBy(sentence, subject), object, cast) ?? []);
}

/** "Apple and Google sued": the phrases that "and" joins before the last one. */
function joinedBefore(sentence: Parsed, phrase: Phrase): Phrase[] {
  const first = sentence.phrases.find(
    (other) => other !== phrase && other.from < phrase.from && joined(sentence, other).includes(phrase),
  );
  return first && first.preposition === undefined
    ? joined(sentence, first).filter((other) => other.from <= phrase.from)
    : [phrase];
}

/** "a firm owned by Alibaba": what a participle without an auxiliary belongs to. */
function reducedPatient({ at }: Parsed, verb: Verb): Phrase | undefined {
  return at[verb.from - 1] ?? at[verb.from - 2];
}

/** "X is the chief executive of Y", "X is a unit of Y", "X is based in Y" */
function byCopula(sentence: Parsed, verbs: readonly Verb[], verb: Verb, context: EnglishText): Finding[] {
  const { tokens } = sentence;
  const subject = subjectOf(sentence, verbs, verb);
  if (!subject) return [];
  const found: Finding[] = [];
  for (let i = verb.to; i < Math.min(tokens.length, verb.to + 6); i++) {
    const token = tokens[i] as Token;
    if (token.tag === 'PUNCT' || token.tag === 'REL') break;
    for (const cue of context.cues.english.get(token.stem) ?? []) {
      const rest = cue.stems.slice(1);
      if (cue.type.value !== undefined || rest.length === 0 || cue.passive) continue;
      if (!rest.every((stem, k) => tokens[i + 1 + k]?.stem === stem)) continue;
      for (const object of objectsOf(sentence, i + cue.stems.length)) {
        const ends = endsOf(cue.type, subject, object, context.cast);
        if (ends) found.push(finding(sentence, verb, cue, ends, context));
      }
    }
  }
  return strongest(found);
}

function finding(sentence: Parsed, verb: Verb, cue: EnglishCue, ends: Ends, context: EnglishText): Finding {
  const { tokens } = sentence;
  const main = tokens[verb.at] as Token;
  const conditional = conditionalAt(sentence, verb.at);
  const span = spanOf(sentence, [ends.from, ends.to], main);
  const weak = WEAK.has(cue.stems[0] ?? '') && cue.stems.length === 1;
  return {
    subject: ends.subject,
    type: cue.type.id,
    object: ends.object,
    cue: cue.text,
    at: { start: main.start, end: main.end },
    span,
    negative: verb.negative,
    modality:
      verb.proposed || isAdvice(sentence, verb) ? 'proposed' : verb.possible || conditional ? 'possible' : 'actual',
    foretold: verb.foretold,
    confidence: certainty(ends, cue.stems.length, weak),
    reasons: [`"${cue.text}" between ${ends.subject.type} and ${ends.object.type}`],
    ...dated(dateIn(sentence, context.date), cue.type),
  };
}

/** "would gain more by making", "would do better to make": what somebody is advised to do. */
function isAdvice({ tokens }: Parsed, verb: Verb): boolean {
  if (!verb.gerund && !verb.infinitive) return false;
  const before = tokens
    .slice(Math.max(0, verb.from - 6), verb.from)
    .map(({ lower }) => lower)
    .join(' ');
  return /would (?:gain|benefit|do|fare|be) (?:more|better|well|wiser|best)(?: off)?(?: by| to)?$/.test(before);
}

/** "if", "unless", "whether" before a verb in its clause. */
export function conditionalAt({ tokens }: Parsed, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    if (/^(?:if|unless|whether|would|were)$/.test(token.lower) && (token.tag !== 'AUX' || token.lower === 'would'))
      return true;
    if (/^[,;:]$/.test(token.text) || token.lower === 'that') {
      // a conditional may open the sentence and its consequence follow: the consequence is as unsure
      return /^(?:if|unless)$/.test(tokens[0]?.lower ?? '');
    }
  }
  return false;
}
