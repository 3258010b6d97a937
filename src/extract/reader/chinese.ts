/** Holds what the Chinese rules found against the words around it: who does it, and how much of it is asserted. */
import type { Parse, Token } from '../../language/parse.js';
import {
  AFTER,
  BEFORE,
  BY_TAG,
  HANDS_OVER,
  KEEPS_FIRM,
  OPENINGS,
  SAYING_BEFORE,
} from '../factuality/chinese-governors.js';
import type { Effect } from '../factuality/level.js';
import { indexAt, lyingIn, nearby } from '../rules/by-place.js';
import {
  type Attribution,
  covers,
  type Finding,
  isBesideThePoint,
  type Naming,
  type Place,
  type Reading,
} from '../rules/reading.js';
import { holdAgainstBeside } from './chinese-beside.js';
import { restOfClause } from './chinese-rest.js';

/** Cues that only describe who is named: S的妻子O, O旗下的S, 中国公司华为. */
const describes = (cue: string): boolean => cue === 'OS' || (/^[SO]/.test(cue) && /的|旗下/u.test(cue));
const CLAUSE_END = /[，,。；;！!？?：:\n]/u;

/** The reading, with what stands before an event in its clause, or after it, weakening or turning it. */
export function holdAgainstWords(reading: Reading, parse: Parse): Reading {
  const added: Attribution[] = [];
  const saidAt = nearby(
    reading.attributions.filter(({ pointsBack }) => !pointsBack),
    ({ content }) => content,
  );
  const answers = nearby(
    reading.attributions.filter(({ source, answers }) => source !== undefined && answers !== undefined),
    ({ at }) => at,
  );
  const namedIn = lyingIn(reading.namings);
  const findings = reading.findings.flatMap((finding): Finding[] => {
    const said = saidAt(finding.at).filter(({ content, at }) => covers(content, finding.at) && !covers(at, finding.at));
    if (isBesideThePoint(finding, said)) return [];
    // what is taken back is judged by its own words alone
    const closed = said.find(({ closes }) => closes)?.content;
    const before = withoutRelative(wordsBefore(parse, finding), finding, namedIn).filter(
      (token) =>
        !(closed && token.start < closed.start) &&
        // whoever threatens to only may
        (softens(token) || !said.some(({ at }) => at.start <= token.start && token.end <= at.end)),
    );
    const led = handedOver(finding, before, namedIn);
    const governor = before.findLast((token) => effectOf(parse, token) !== undefined);
    const rest = closed
      ? parse.text.slice(finding.at.end, closed.end)
      : restOfSentence(parse, Math.max(finding.at.end, led.span.end), answers);
    const after = AFTER.find(([pattern]) => pattern.test(rest));
    const opening = closed
      ? parse.text.slice(closed.start, finding.at.start)
      : beginningOfSentence(parse, finding.at.start);
    const effects: Weakening[] = governor ? [[effectOf(parse, governor) ?? 'possible', governor.text]] : [];
    const unknown = governor ? undefined : unknownBefore(before, led, namedIn);
    if (unknown) effects.push(['possible', unknown.text]);
    const open = closed || after ? undefined : restOfClause(parse, led, namedIn, rest);
    if (open) effects.push(['possible', open]);
    if (after) effects.push([after[1], after[0].exec(rest)?.[1] ?? '']);
    effects.push(...aroundClause(opening, said.length === 0));
    const isAlleged = said.some(({ act }) => act === 'alleges' || act === 'denies');
    const { changed, hearsays } = weakenedByAll(finding, led, effects, isAlleged);
    added.push(...hearsays);
    const start = Math.min(changed.span.start, governor?.start ?? changed.span.start);
    const afterEnd = after ? changed.span.end + (after[0].exec(rest)?.[0].length ?? 0) : changed.span.end;
    const end = open === undefined || after ? afterEnd : endOfWords(parse.text, open, led, afterEnd);
    return [{ ...changed, span: { start, end: Math.max(end, changed.span.end) } }];
  });
  return holdAgainstBeside({ ...reading, findings, attributions: [...reading.attributions, ...added] }, parse);
}

/** The finding after all effects, and what nobody who is named says. */
function weakenedByAll(finding: Finding, led: Finding, effects: readonly Weakening[], isAlleged: boolean) {
  let changed = led;
  const hearsays: Attribution[] = [];
  for (const [told, word] of effects) {
    // 没有证据表明腾讯旗下的小米亏损: whose it is is not what is denied
    const effect = told === 'not' && describes(finding.cue) ? 'possible' : told;
    const weakened = weakenedBy(changed, effect, isAlleged);
    if (!weakened) continue;
    if (effect === 'alleged') hearsays.push(hearsay(finding, word));
    changed = { ...weakened, reasons: [...weakened.reasons, `weakened by ${word}`] };
  }
  return { changed, hearsays };
}

function unknownBefore(before: readonly Token[], { at }: Finding, namedIn: (place: Place) => Naming[]) {
  return unknownVerb(before, namedIn({ start: before[0]?.start ?? at.start, end: at.start }));
}

/** Where the words behind a finding end, which leave it open. */
function endOfWords(text: string, words: string, { span, at }: Finding, usual: number): number {
  const found = text.indexOf(words, Math.max(span.end, at.end));
  return found < 0 ? usual : found + words.length;
}

/** What some words do to an event, and these words. */
type Weakening = [Effect, string];

function effectOf(parse: Parse, { text, tag, index }: Token): Effect | undefined {
  // 有没有 asks
  if (/^没有?$/.test(text) && parse.tokens[index - 1]?.text === '有') return 'possible';
  return BEFORE.get(text) ?? BY_TAG.get(`${text} ${tag}`);
}

/** What the words from the beginning of a sentence to an event do to it. */
function aroundClause(opening: string, isUnsaid: boolean): Weakening[] {
  const found: Weakening[] = [];
  const saying = isUnsaid ? SAYING_BEFORE.exec(opening) : null;
  if (saying) found.push(['alleged', saying[0]]);
  for (const [pattern, effect] of OPENINGS) {
    const words = pattern.exec(opening);
    if (words) found.push([effect, words[0]]);
  }
  return found;
}

/** The finding after an effect; undefined where it changes nothing. The rules know many of these words themselves. */
function weakenedBy(finding: Finding, effect: Effect, isAlleged: boolean): Finding | undefined {
  if (effect === 'alleged') return isAlleged ? undefined : finding;
  if (finding.negative) return undefined;
  if (effect === 'not') return { ...finding, negative: true, modality: 'actual' };
  const isWeaker = effect === 'possible' || effect === 'proposed';
  return isWeaker && finding.modality === 'actual' ? { ...finding, modality: effect } : undefined;
}

/** Somebody unnamed alleges it. */
function hearsay({ at }: Finding, cue: string): Attribution {
  return { act: 'alleges', cue, at: { start: at.start, end: at.start }, content: at };
}

const softens = ({ text }: Token): boolean => BEFORE.get(text) === 'possible' || BEFORE.get(text) === 'proposed';

/** The nearest verb between who does it and the event that is not known to keep it firm. */
function unknownVerb(before: readonly Token[], named: readonly Naming[]): Token | undefined {
  const from = Math.max(0, ...named.map(({ end }) => end));
  return before.findLast(({ start, pos, text }) => start >= from && pos === 'VERB' && !KEEPS_FIRM.has(text));
}

/** 从未盈利的腾讯收购京东: what describes the subject says nothing of what it does. */
function withoutRelative(
  words: readonly Token[],
  { subject, at }: Finding,
  namedIn: (place: Place) => Naming[],
): readonly Token[] {
  const [first] = words;
  if (!first) return words;
  const named = namedIn({ start: first.start, end: at.start }).sort((a, b) => a.start - b.start);
  const [own] = named;
  const of = own?.member === subject ? words.findIndex(({ text, end }) => text === '的' && end === own.start) : -1;
  return of < 0 || words.slice(0, of).some(({ text }) => SPEAKS_OF.test(text)) ? words : words.slice(of + 1);
}

/** A clause before 的 that is said, alleged or thought of whom it describes stays. */
const SPEAKS_OF = /^(?:所谓|传|据|网传|传闻|传言|称|说|指|疑|被指|被控|涉嫌|否认|可能|假|伪|虚构|如果|若)/u;

/** A clause without a comma is not looked at beyond so many words. */
const MOST_WORDS = 300;

/** The words of the clause before the event, in order. */
function wordsBefore(parse: Parse, { at }: Finding): Token[] {
  const found: Token[] = [];
  let token = parse.tokenAt(at.start);
  token = token && parse.tokens[token.start < at.start ? token.index : token.index - 1];
  while (token && !CLAUSE_END.test(token.text) && found.length < MOST_WORDS) {
    found.push(token);
    token = parse.tokens[token.index - 1];
  }
  return found.reverse();
}

function beginningOfSentence(parse: Parse, until: number): string {
  const sentence = parse.sentences[indexAt(parse.sentences, until)];
  return sentence ? parse.text.slice(sentence.start, until) : '';
}

/** Up to where somebody answers it: 三星称这一说法不实 says nothing of its own about the event. */
function restOfSentence(parse: Parse, from: number, answers: (place: Place) => readonly Attribution[]): string {
  const sentence = parse.sentences[indexAt(parse.sentences, from)];
  if (!sentence) return '';
  const { end } = sentence;
  const first = answers({ start: from, end }).map(({ at }) => at.start);
  return parse.text.slice(from, Math.min(end, ...first.filter((start) => start >= from)));
}

/** "欧盟阻止谷歌收购英伟达": what is named between 阻止 and the event does it. */
function handedOver(finding: Finding, before: readonly Token[], namedIn: (place: Place) => Naming[]): Finding {
  const word = before.findLast(({ text }) => HANDS_OVER.has(text));
  if (!word) return finding;
  const actor = namedIn({ start: word.end, end: finding.at.start }).at(-1)?.member;
  if (!actor || actor === finding.subject || actor === finding.object) return finding;
  return {
    ...finding,
    subject: actor,
    reasons: [...finding.reasons, `${actor.id} does it: it is named after ${word.text}`],
  };
}
