/** Who says what in English: reporting verbs, phrases and nouns with what they govern. */
import type { Act } from '../../../model/claim.js';
import type { Cast, Member } from '../cast.js';
import type { Attribution, Place } from '../reading.js';
import type { Parsed, Phrase } from './phrases.js';
import { stem } from './stem.js';
import type { Token } from './tokens.js';
import { joined, ownedBy, subjectOf, type Verb } from './verbs.js';

const VERB_ACTS: ReadonlyMap<string, Act> = actTable({
  states:
    'say tell add note write announce declare explain argue stress insist reply comment testify post tweet maintain state remark believe think observe emphasise emphasize reiterate respond conclude recall describe indicate',
  reports: 'report reveal disclose find show document publish learn quote cite',
  confirms: 'confirm verify admit acknowledge concede corroborate',
  alleges: 'allege claim accuse assert suspect contend charge suggest insinuate purport',
  questions: 'question doubt challenge wonder ask',
  denies: 'deny reject refute dismiss dispute rebut contradict disavow',
  callsFor: 'urge demand propose recommend press request advocate implore call appeal',
  predicts: 'predict expect forecast project warn anticipate estimate foresee fear',
});

const NOUN_ACTS: ReadonlyMap<string, Act> = actTable({
  alleges: 'allegation accusation claim suspicion rumour rumor assertion',
  reports: 'report revelation finding disclosure',
  states: 'statement comment remark announcement',
  denies: 'denial',
  confirms: 'confirmation admission',
  callsFor: 'call demand proposal recommendation plea',
  predicts: 'prediction forecast warning expectation fear',
  questions: 'doubt question',
});

/** Nouns that stand for what was said before. */
const SAID = stems(
  'allegation claim accusation charge report story rumour rumor assertion suggestion account statement memo finding it this that them',
);
/** What is published rather than said: what it says is in it. */
const DOCUMENTS = stems('memo memorandum report document letter filing study survey email statement paper transcript');
/** Verbs that take a person and then what is said: "told Reuters that". */
const WITH_HEARER = stems('tell remind warn inform assure persuade convince show notify');

const CALL = stem('call');
const CITES = stems('cite quote');

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stem));
}

function actTable(words: Partial<Record<Act, string>>): Map<string, Act> {
  return new Map(
    Object.entries(words).flatMap(([act, list]) => list.split(' ').map((word) => [stem(word), act as Act] as const)),
  );
}

/** Finds who says what in one sentence. Contents may lie within each other; longer ones are further out. */
export function attributionsIn(sentence: Parsed, verbs: readonly Verb[], cast: Cast): Attribution[] {
  return [
    ...verbs.flatMap((verb) => byVerb(sentence, verbs, verb)),
    ...byPhrase(sentence, cast),
    ...byNoun(sentence, verbs),
    ...byAdverb(sentence, verbs),
  ];
}

function byVerb(sentence: Parsed, verbs: readonly Verb[], verb: Verb): Attribution[] {
  const { tokens, at } = sentence;
  const main = tokens[verb.at] as Token;
  const usual = VERB_ACTS.get(main.stem);
  if (usual === undefined || main.tag === 'AUX') return [];
  const next = tokens[verb.to];
  const unsure = usual === 'confirms' && (verb.possible || verb.foretold || verb.proposed);
  const doubt = unsure || verb.negative || /^(?:declin|refus|fail)$/.test(governorStem(tokens, verbs, verb));
  if (verb.passive) return byPassive(sentence, verbs, verb, usual, doubt);
  if (main.stem === CALL || main.stem === 'appeal') return byCall(sentence, verbs, verb);

  if (verb.gerund && CITES.has(main.stem)) return byCitation(sentence, verbs, verb);
  let act: Act = usual;
  const inverted = invertedSource(sentence, verbs, verb);
  const subject = inverted ?? subjectOf(sentence, verbs, verb);
  const source = subject && speaker(sentence, subject);
  const cueFrom = inverted ? main.start : (tokens[subject?.from ?? verb.from]?.start ?? main.start);
  const cueEnd = inverted ? (tokens[inverted.to - 1]?.end ?? main.end) : main.end;
  const attribution = (content: Place, extra: Partial<Attribution> = {}): Attribution => ({
    ...(source && { source }),
    act: doubt ? 'questions' : act,
    cue: words(tokens, verb),
    at: { start: Math.min(cueFrom, main.start), end: cueEnd },
    content,
    ...extra,
  });

  // "...", Smith said. / ..., said Smith
  if (isAfterContent(sentence, verbs, verb, subject, inverted)) {
    const begin = sentence.start;
    const end = tokens[Math.min(subject?.from ?? verb.from, verb.from) - 1]?.start ?? main.start;
    const own = attribution({ start: begin, end });
    const rest = contentAfter(sentence, verbs, Math.max(verb.to, inverted?.to ?? 0));
    return rest && quotesIn(tokens, Math.max(verb.to, inverted?.to ?? 0)) ? [own, attribution(rest)] : [own];
  }
  // denied the allegation
  const object = at[nextPhraseStart(sentence, verb.to)];
  const objectStem = object && (tokens[object.head]?.stem ?? '');
  const clauseAfter = next !== undefined && opensClause(sentence, verbs, verb.to);
  if (
    object &&
    !clauseAfter &&
    SAID.has(objectStem ?? '') &&
    !object.owns &&
    /^(?:denies|questions|confirms)$/.test(act)
  ) {
    return [attribution({ start: main.end, end: tokens[object.to - 1]?.end ?? main.end }, { pointsBack: true })];
  }
  if (act === 'denies' && (!next || next.tag === 'PUNCT')) {
    return [attribution({ start: main.end, end: main.end }, { pointsBack: true })];
  }
  // accused Apple of stealing; denied stealing
  const content = contentAfter(sentence, verbs, verb.to);
  if (!content) return [];
  if (/^(?:on|about)$/.test(next?.lower ?? '') && usual === 'reports') {
    // "reported on a memo which alleges": the document itself tells of the memo
    const topic = at[nextPhraseStart(sentence, verb.to + 1)];
    const rest = topic && contentAfter(sentence, verbs, ownedBy(sentence, topic).to);
    return rest ? [attribution(rest)] : [];
  }
  if (
    usual === 'reports' &&
    !clauseAfter &&
    object?.member &&
    sentence.tokens[object.head]?.tag === 'NOUN' &&
    DOCUMENTS.has(tokens[object.head]?.stem ?? '')
  ) {
    const rest = contentAfter(sentence, verbs, object.to);
    return rest ? [attribution(rest)] : [];
  }
  const said = clauseAfter || next?.lower === ':' || next?.tag === 'QUOTE' || next?.text === ',';
  const gerund = tokens[verb.to]?.tag === 'VERB' && /ing$/.test(tokens[verb.to]?.lower ?? '');
  const hearer = object && WITH_HEARER.has(main.stem);
  if (act === 'alleges' && /^(?:accus|charg|suspect)$/.test(main.stem))
    return object ? [attribution(after(object, content, tokens))] : [];
  if (act === 'callsFor' || act === 'denies' || act === 'predicts' || act === 'questions')
    return [attribution(content)];
  if (said || gerund || hearer || main.stem === 'that') {
    if (usual === 'reports' && /^(?:show|find|publish|document|learn)$/.test(main.stem) && !clauseAfter) return [];
    if (
      hearer &&
      !clauseAfter &&
      object &&
      !opensClause(sentence, verbs, object.to) &&
      tokens[object.to]?.tag !== 'PUNCT' &&
      next?.tag !== 'QUOTE'
    ) {
      act = usual;
    }
    return [attribution(content)];
  }
  // reported a rise; alleged a cover-up; reported on a memo which alleges ...
  if (
    main.stem === 'report' ||
    main.stem === 'reveal' ||
    main.stem === 'disclos' ||
    act === 'alleges' ||
    main.stem === 'confirm' ||
    main.stem === 'announc'
  ) {
    return [attribution(content)];
  }
  return [];
}

function governorStem(tokens: readonly Token[], verbs: readonly Verb[], verb: Verb): string {
  if (!verb.infinitive) return '';
  const governor = verbs.findLast((other) => other.at < verb.from);
  return governor && tokens[governor.at]?.tag === 'VERB' && verb.from - governor.at <= 2
    ? (tokens[governor.at]?.stem ?? '')
    : '';
}

/** "Bloomberg reported, citing two officials": who is cited speaks within what is reported. */
function byCitation(sentence: Parsed, verbs: readonly Verb[], verb: Verb): Attribution[] {
  const { tokens, at } = sentence;
  const cited = at[nextPhraseStart(sentence, verb.to)];
  const source = cited && speaker(sentence, cited);
  const outer = verbs.findLast((other) => other.at < verb.at && VERB_ACTS.has(tokens[other.at]?.stem ?? ''));
  const reporter = outer && subjectOf(sentence, verbs, outer);
  if (!source || !cited || !outer || !reporter) return [];
  const end = tokens[cited.to - 1]?.end ?? sentence.end;
  const before = tokens[reporter.from - 1]?.text === ',' && verbs.some((other) => other.at < reporter.from);
  // a little less than what the reporter says, so that it lies within that
  const said = before
    ? { start: sentence.start, end: (tokens[reporter.from - 1]?.start ?? end) - 1 }
    : { start: end, end: sentence.end };
  return [
    {
      source,
      act: 'states',
      cue: words(tokens, verb),
      at: { start: tokens[verb.at]?.start ?? end, end },
      content: said,
    },
  ];
}

/** "is alleged to", "has not been verified", "was denied by", "are expected to" */
function byPassive(sentence: Parsed, verbs: readonly Verb[], verb: Verb, usual: Act, doubt: boolean): Attribution[] {
  const { tokens } = sentence;
  const main = tokens[verb.at] as Token;
  const subject = subjectOf(sentence, verbs, verb);
  const by = tokens.findIndex((token, i) => i >= verb.to && i < verb.to + 3 && token.lower === 'by');
  const agent = by >= 0 ? sentence.at[nextPhraseStart(sentence, by + 1)] : undefined;
  const source = agent && speaker(sentence, agent);
  const saidStem = subject && (tokens[subject.head]?.stem ?? '');
  const cue = words(tokens, verb);
  const at = {
    start: tokens[subject?.from ?? verb.from]?.start ?? main.start,
    end: agent ? (tokens[agent.to - 1]?.end ?? main.end) : main.end,
  };
  if (saidStem !== undefined && SAID.has(saidStem) && /^(?:confirms|denies|questions|alleges|reports)$/.test(usual)) {
    const act: Act = usual === 'confirms' && doubt ? 'questions' : doubt ? 'questions' : usual;
    if (usual === 'confirms' || usual === 'denies' || usual === 'questions') {
      return [
        { ...(source && { source }), act, cue, at, content: { start: at.start, end: main.end }, pointsBack: true },
      ];
    }
  }
  const content = contentAfter(sentence, verbs, verb.to);
  if (!content) return [];
  const to = tokens[verb.to]?.lower;
  if (to !== 'to' && to !== 'that' && to !== 'as' && to !== 'of' && to !== 'by') return [];
  const act: Act = usual === 'states' || usual === 'reports' ? 'alleges' : usual;
  return [
    {
      ...(source && { source }),
      act: doubt ? 'questions' : source ? usual : act,
      cue,
      at,
      content: { start: at.start, end: content.end },
    },
  ];
}

/** "called for", "called on Apple to", "calls to" */
function byCall(sentence: Parsed, verbs: readonly Verb[], verb: Verb): Attribution[] {
  const { tokens } = sentence;
  const next = tokens[verb.to]?.lower ?? '';
  if (next !== 'for' && next !== 'on' && next !== 'upon' && next !== 'to') return [];
  const content = contentAfter(sentence, verbs, verb.to + 1);
  const subject = subjectOf(sentence, verbs, verb);
  const source = subject && speaker(sentence, subject);
  if (!content) return [];
  const main = tokens[verb.at] as Token;
  const act: Act = verb.negative ? 'questions' : 'callsFor';
  return [
    {
      ...(source && { source }),
      act,
      cue: `${words(tokens, verb)} ${next}`,
      at: { start: tokens[subject?.from ?? verb.from]?.start ?? main.start, end: tokens[verb.to]?.end ?? main.end },
      content,
    },
  ];
}

/** "according to", "in the words of" */
function byPhrase(sentence: Parsed, cast: Cast): Attribution[] {
  const { tokens, at } = sentence;
  const found: Attribution[] = [];
  for (const [i, token] of tokens.entries()) {
    const length =
      token.lower === 'according' && tokens[i + 1]?.lower === 'to' ? 2 : token.lower === 'per' && i === 0 ? 1 : 0;
    if (length === 0) continue;
    const phrase = at[nextPhraseStart(sentence, i + length)];
    const who = phrase && ownedBy(sentence, phrase);
    if (!who) {
      // somebody says it, whoever that is
      found.push({
        act: 'alleges',
        cue: 'according to',
        at: token,
        content: { start: sentence.start, end: sentence.end },
      });
      continue;
    }
    const source = speaker(sentence, who) ?? (phrase && speaker(sentence, phrase));
    const reports = source !== undefined && cast.isOf(source, 'media-outlet', 'document');
    const end = tokens[who.to - 1]?.end ?? token.end;
    const before = i > 0 && tokens.slice(0, i).some(({ tag }) => tag === 'VERB' || tag === 'AUX');
    const content = before ? { start: sentence.start, end: sentence.end } : { start: end, end: sentence.end };
    found.push({
      ...(source && { source }),
      act: source === undefined ? 'alleges' : reports ? 'reports' : 'states',
      cue: 'according to',
      at: { start: token.start, end },
      content,
    });
  }
  return found;
}

/** "allegations that", "Smith's claim that", "the report's finding that" */
function byNoun(sentence: Parsed, verbs: readonly Verb[]): Attribution[] {
  const { tokens, phrases } = sentence;
  return phrases.flatMap((phrase): Attribution[] => {
    const head = tokens[phrase.head] as Token;
    const act =
      phrase.determiner === 'no' && /^(?:evidence|proof|indication|sign|suggestion)$/.test(head.lower)
        ? 'questions'
        : NOUN_ACTS.get(head.stem);
    const next = tokens[phrase.to];
    if (act === undefined || !next || phrase.pronoun) return [];
    const by =
      next.lower === 'by' || next.lower === 'from' ? sentence.at[nextPhraseStart(sentence, phrase.to + 1)] : undefined;
    const opener = by ? tokens[by.to] : next;
    const fits =
      opener?.lower === 'that' ||
      (act === 'callsFor' && (opener?.lower === 'for' || opener?.lower === 'to')) ||
      (act === 'alleges' && (opener?.lower === 'of' || opener?.lower === 'against'));
    if (!fits || !opener) return [];
    const owner = phrase.owner ?? by;
    const source = owner && speaker(sentence, owner);
    const index = tokens.indexOf(opener);
    const content = contentAfter(sentence, verbs, index + 1);
    if (!content) return [];
    return [
      {
        ...(source && { source }),
        act,
        cue: head.lower,
        at: {
          start: tokens[owner && owner.from < phrase.from ? owner.from : phrase.from]?.start ?? head.start,
          end: opener.end,
        },
        content,
      },
    ];
  });
}

const HEDGES =
  /^(?:allegedly|reportedly|purportedly|supposedly|apparently|rumoured|rumored|alleged|suspected|purported|so-called|unconfirmed|unverified)$/;

/** "allegedly", "the alleged theft": the document's own voice says that it is only alleged. */
function byAdverb(sentence: Parsed, verbs: readonly Verb[]): Attribution[] {
  const { tokens } = sentence;
  return tokens.flatMap((token, i): Attribution[] => {
    if (!HEDGES.test(token.lower)) return [];
    if (token.tag === 'VERB' && verbs.some((verb) => verb.at === i)) return [];
    const start = clauseStart(tokens, i);
    return [
      {
        act: 'alleges',
        cue: token.lower,
        at: token,
        content: { start: tokens[start]?.start ?? sentence.start, end: clauseEnd(sentence, verbs, i) },
      },
    ];
  });
}

function clauseStart(tokens: readonly Token[], i: number): number {
  for (let k = i; k > 0; k--) if (/^[;:]$/.test(tokens[k - 1]?.text ?? '') || tokens[k - 1]?.lower === 'that') return k;
  return 0;
}

function clauseEnd(sentence: Parsed, _verbs: readonly Verb[], i: number): number {
  const stop = sentence.tokens.findIndex((token, k) => k > i && /^[;:]$/.test(token.text));
  return stop < 0 ? sentence.end : (sentence.tokens[stop]?.start ?? sentence.end);
}

/** `said Tim Cook`: the source follows where the content stands before. */
function invertedSource(sentence: Parsed, verbs: readonly Verb[], verb: Verb): Phrase | undefined {
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
function isAfterContent(
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
function contentAfter(sentence: Parsed, verbs: readonly Verb[], from: number): Place | undefined {
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

function opensClause(sentence: Parsed, verbs: readonly Verb[], i: number): boolean {
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

function nextPhraseStart(sentence: Parsed, from: number): number {
  const { tokens, at } = sentence;
  let i = from;
  while (i < tokens.length && !at[i] && /^(?:DET|PRON|NUM|ADJ|QUOTE|ADV)$/.test(tokens[i]?.tag ?? '')) i++;
  return i;
}

/** The member that a phrase has speak: itself, or for "spokesman for X" who is spoken for. */
function speaker(sentence: Parsed, phrase: Phrase): Member | undefined {
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

function after(phrase: Phrase, content: Place, tokens: readonly Token[]): Place {
  return { start: tokens[phrase.from]?.start ?? content.start, end: content.end };
}

function quotesIn(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from).some(({ tag }) => tag === 'QUOTE');
}

function words(tokens: readonly Token[], verb: Verb): string {
  return tokens
    .slice(verb.from, verb.at + 1)
    .map(({ lower }) => lower)
    .join(' ');
}
