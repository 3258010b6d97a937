/** Who says what in English: reporting verbs, phrases and nouns with what they govern. */
import type { Act } from '../../../model/claim.js';
import type { Cast } from '../cast.js';
import type { Attribution, Place } from '../reading.js';
import { CALL, CITES, DOCUMENTS, NOUN_ACTS, SAID, VERB_ACTS, WITH_HEARER } from './acts.js';
import {
  after,
  contentAfter,
  invertedSource,
  isAfterContent,
  nextPhraseStart,
  opensClause,
  quotesIn,
  speaker,
  words,
} from './contents.js';
import type { Parsed } from './phrases.js';

import type { Token } from './tokens.js';
import { ownedBy, subjectOf, type Verb } from './verbs.js';

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
        content: { start: tokens[start]?.start ?? sentence.start, end: clauseEnd(sentence, i) },
      },
    ];
  });
}

function clauseStart(tokens: readonly Token[], i: number): number {
  for (let k = i; k > 0; k--) if (/^[;:]$/.test(tokens[k - 1]?.text ?? '') || tokens[k - 1]?.lower === 'that') return k;
  return 0;
}

function clauseEnd(sentence: Parsed, i: number): number {
  const stop = sentence.tokens.findIndex((token, k) => k > i && /^[;:]$/.test(token.text));
  return stop < 0 ? sentence.end : (sentence.tokens[stop]?.start ?? sentence.end);
}
