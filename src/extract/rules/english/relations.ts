/** What English says of whom: relations by verbs, nouns, titles, ownership and apposition. */
import type { RelationType } from '../../../model/ontology.js';
import type { Cast, Member } from '../cast.js';
import type { Cues, EnglishCue } from '../cues.js';
import type { Finding, Place } from '../reading.js';
import { sharpest } from '../sharpest.js';
import { type Dating, dateIn } from './dates.js';
import type { Parsed, Phrase } from './phrases.js';
import { stem } from './stem.js';
import type { Token } from './tokens.js';
import { joined, objectsAfter, objectsOf, ownedBy, subjectOf, type Verb } from './verbs.js';

/** Cues that say too little on their own: they need a verb form and an object that fits closely. */
const WEAK = stems('be have do makee get see know show about part between behind call can worker cover');
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

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stem));
}

export interface EnglishText {
  cast: Cast;
  cues: Cues;
  text: string;
  /** the document's date, EDTF */
  date: string | undefined;
}

/** All relations of one sentence. */
export function findingsIn(sentence: Parsed, verbs: readonly Verb[], context: EnglishText): Finding[] {
  const found = [
    ...verbs.flatMap((verb) => byVerb(sentence, verbs, verb, context)),
    ...byNoun(sentence, verbs, context),
    ...byStructure(sentence, verbs, context),
  ];
  return sharpest(found, context.cast.ontology);
}

interface Ends {
  subject: Member;
  object: Member;
  from: Phrase;
  to: Phrase;
}

/** The ends of a relation as its type allows them: as they stand, or turned where only that fits. */
function endsOf(type: RelationType, from: Phrase | undefined, to: Phrase | undefined, cast: Cast): Ends | undefined {
  if (!from?.member || !to?.member || from.member === to.member) return undefined;
  const fits = (member: Member, types: readonly string[]) => cast.fits(member, types);
  if (fits(from.member, type.domain) && fits(to.member, type.range))
    return { subject: from.member, object: to.member, from, to };
  if (type.symmetric && fits(to.member, type.domain) && fits(from.member, type.range)) {
    return { subject: to.member, object: from.member, from: to, to: from };
  }
  return undefined;
}

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

function byVerb(sentence: Parsed, verbs: readonly Verb[], verb: Verb, context: EnglishText): Finding[] {
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

/** "the acquisition of B by A", "A's stake in B", "imposed sanctions on B", "A, a unit of B", "A's rival B" */
function byNoun(sentence: Parsed, verbs: readonly Verb[], context: EnglishText): Finding[] {
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

/** "Apple chief executive Tim Cook", "Meta's Llama", "a White House memo", "Alibaba's shares" */
function byStructure(sentence: Parsed, _verbs: readonly Verb[], context: EnglishText): Finding[] {
  const { tokens, phrases } = sentence;
  const { cast } = context;
  const found: Finding[] = [];
  const add = (
    type: string,
    subject: Member | undefined,
    object: Member | undefined,
    cue: string,
    from: number,
    to: number,
    confidence: number,
    reason: string,
  ) => {
    const relation = cast.ontology.relationTypes.get(type);
    if (!relation || !subject || !object || subject === object) return;
    const fits = (member: Member, types: readonly string[]) => cast.fits(member, types);
    if (!fits(subject, relation.domain) || !fits(object, relation.range)) return;
    const place = { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
    found.push({
      subject,
      type,
      object,
      cue,
      at: place,
      span: place,
      negative: false,
      modality: 'actual',
      foretold: false,
      confidence,
      reasons: [reason],
    });
  };
  for (const phrase of phrases) {
    const { owner, member } = phrase;
    if (owner?.member && member && member !== owner.member) {
      const whole = [owner.from, phrase.to] as const;
      if (cast.isOf(member, 'security'))
        add('issues-security', owner.member, member, "'s", ...whole, 70, 'possessive before shares');
      else if (cast.isOf(member, 'document'))
        add('issues', owner.member, member, "'s", ...whole, 60, 'possessive before a document');
      else if (cast.isOf(member, 'product') && cast.isOf(owner.member, 'organisation'))
        add('develops', owner.member, member, "'s", ...whole, 65, 'possessive before a product');
    }
    found.push(...literalsInside(sentence, phrase, context));
    const inside = namesInside(sentence, phrase);
    const title = tokens
      .slice(phrase.from, phrase.to)
      .find(({ lower }) =>
        /^(?:ceo|chairman|chairwoman|president|chief|head|director|minister|leader|founder|boss|secretary)$/.test(
          lower,
        ),
      );
    if (title && member && cast.isOf(member, 'person')) {
      const organisation = owner?.member ?? inside.find((other) => other !== member);
      const type = /^(?:founder)$/.test(title.lower)
        ? undefined
        : /^(?:minister|secretary)$/.test(title.lower)
          ? 'works-for'
          : 'leads';
      if (type)
        add(
          type,
          member,
          organisation,
          title.lower,
          (owner ?? phrase).from,
          phrase.to,
          65,
          'a title between an organisation and a name',
        );
      else
        add(
          'founded-by',
          organisation,
          member,
          title.lower,
          (owner ?? phrase).from,
          phrase.to,
          65,
          'founder before a name',
        );
    }
    const modifier = inside[0];
    if (member && modifier && modifier !== member && !cast.isOf(modifier, 'country')) {
      if (cast.isOf(member, 'security'))
        add('issues-security', modifier, member, 'of', phrase.from, phrase.to, 65, 'a name before its shares');
      if (cast.isOf(member, 'document') && cast.isOf(modifier, 'organisation', 'person'))
        add('issues', modifier, member, 'of', phrase.from, phrase.to, 60, 'an issuer before a document');
      else if (cast.isOf(member, 'product') && cast.isOf(modifier, 'company'))
        add('develops', modifier, member, 'of', phrase.from, phrase.to, 55, 'a maker before a product');
    }
  }
  return found;
}

/** "open-source models", "an anonymous memo": an adjective that is a literal of its noun. */
function literalsInside({ tokens }: Parsed, phrase: Phrase, { cast, cues }: EnglishText): Finding[] {
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

/** Members named inside a phrase, without its own. */
function namesInside({ phrases }: Parsed, phrase: Phrase): Member[] {
  return (
    phrase.inside ??
    phrases.flatMap((other) =>
      other !== phrase && other.from >= phrase.from && other.to <= phrase.to && other.member ? [other.member] : [],
    )
  );
}

/** A literal: "costs nothing", "fell 5%", "can draft reports". */
function literalByVerb(sentence: Parsed, verbs: readonly Verb[], verb: Verb, context: EnglishText): Finding[] {
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

function dated(date: Dating | undefined, type: RelationType): { from?: string; until?: string } {
  return date && EVENTFUL.has(type.id) ? { from: date.from, until: date.until } : {};
}

/** What happens on a day rather than lasts. */
const EVENTFUL = new Set(
  'acquires sells merges-with releases withdraws enacts repeals sues sanctions blacklists punishes bans delists arrests charges convicts acquits appoints dismisses resigns-from elected-to attacks kills meets visits agrees-to breaks-agreement issues'.split(
    ' ',
  ),
);

function certainty(ends: Ends, words: number, weak: boolean): number {
  const named = (member: Member) => (member.origin === 'new' ? (member.described ? 0 : 5) : 10);
  return Math.min(
    95,
    55 +
      named(ends.subject) +
      named(ends.object) +
      5 * Math.min(3, words - 1) -
      (weak ? 20 : 0) -
      (ends.from.pronoun || ends.to.pronoun ? 10 : 0),
  );
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

function spanOf(sentence: Parsed, phrases: readonly Phrase[], cue: Token): Place {
  const { tokens } = sentence;
  const starts = phrases.map((phrase) => tokens[Math.max(0, (phrase.owner ?? phrase).from)]?.start ?? cue.start);
  const ends = phrases.map((phrase) => tokens[phrase.to - 1]?.end ?? cue.end);
  return { start: Math.min(cue.start, ...starts), end: Math.max(cue.end, ...ends) };
}
