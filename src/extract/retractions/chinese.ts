/** Who takes back what in Chinese: verbs with what was said, apologies for what was reported, a paper's word on itself. */
import { CHINESE_HEADING } from '../../analysis/corrections/notices.js';
import type { Naming, Place } from '../rules/reading.js';
import { byNoun } from './chinese-nouns.js';
import { type ChineseText, clauseStart, earlierSpeaker, isNotice, speakerIn } from './chinese-speaker.js';
import {
  ALLEGED,
  ALSO_OF_THINGS,
  BETWEEN,
  INSTEAD,
  MAY,
  MISSAID,
  NOT,
  ONCE,
  OWN_OUTLET,
  OWN_PIECE,
  POINTING,
  PUBLISHED,
  SAY,
  SORRY,
  SPOKEN,
  TAKE_BACK,
  WAS_WRONG,
} from './chinese-words.js';
import type { Retraction } from './retraction.js';

const VERB = new RegExp(TAKE_BACK, 'gu');
const NOUN = new RegExp(`^[^。；]{0,80}?的(?:[^，。；的]{0,6})?(${SPOKEN})(?=[，。；！、并且及和“”"]|致|$|向|一)`, 'u');
const SAID_BEFORE = new RegExp(`^(?:了|过)?${POINTING}(?:[^，。；的]{0,4})?(${SPOKEN})`, 'u');
const APOLOGY = new RegExp(
  `(?:就|为|因|对|针对)([^。；]{2,80}?)(?:的(?:[^，。；的]{0,4})?(${SPOKEN})|一事|之事|而)?(?:，|公开|郑重|诚恳|诚挚|再次|深|书面|表示|特此|谨|并|作出|向[^，。；]{1,8}?){0,4}(?:${SORRY})`,
  'u',
);
const ADMISSION = new RegExp(
  `(承认|坦承|坦言)([^。；]{2,80}?)的(?:[^，。；的]{0,4})?(?:${SPOKEN})(?:存在)?(?:部分)?${WAS_WRONG.source}`,
  'u',
);
const MISTOLD = new RegExp(`(?:${MISSAID})`, 'u');
const OWN = new RegExp(
  `(?:${OWN_OUTLET}|${OWN_PIECE})[^，。；]{0,24}?(?:(?:${ONCE})[^，。；]{0,16}?)?(?:${MISSAID}|${SAY})[，：:“]?`,
  'u',
);
const OWN_ONCE = new RegExp(`(?:${OWN_OUTLET}|${OWN_PIECE})[^，。；]{0,24}?(?:${ONCE}|${MISSAID})`, 'u');
const SELF = new RegExp(`(?:${OWN_OUTLET}|编辑部)[^，。；]{0,6}$`, 'u');

/** @param before and after it in the document, for "该报道有误" of a sentence of its own */
export function retractionsInChinese(sentence: ChineseText, next: string, named: readonly Naming[]): Retraction[] {
  const { text } = sentence;
  const namings = named.filter((naming) => !isNotice(sentence, naming));
  const verbs = byVerb(sentence, namings);
  const found = verbs.length > 0 ? verbs : byNoun(sentence, namings);
  if (found.length > 0) return found;
  const sorry = byApology(sentence, namings) ?? byAdmission(sentence, namings);
  if (sorry) return [sorry];
  const own = byOwnVoice(sentence, text, next);
  return own ? [own] : [];
}

/** "路透社撤回其关于……的报道", "腾讯收回对……的指控", "随后撤回了该报道". */
function byVerb(sentence: ChineseText, namings: readonly Naming[]): Retraction[] {
  const { text, start: offset } = sentence;
  const found: Retraction[] = [];
  for (const { 0: verb, index } of text.matchAll(VERB)) {
    const before = text.slice(0, index);
    const rest = text.slice(index + verb.length);
    const pointing = SAID_BEFORE.exec(rest);
    const noun = pointing ?? NOUN.exec(rest);
    if (!noun) continue;
    const word = noun[1] ?? '';
    const lead = (pointing ? noun[0] : (BETWEEN.exec(rest)?.[0] ?? '')).replace(/^[了过]/u, '');
    if (ALSO_OF_THINGS.test(verb) && !PUBLISHED.test(word) && !/^其/u.test(lead)) continue;
    const clause = clauseStart(before);
    const source =
      speakerIn(sentence, namings, offset + clause, offset + index) ?? earlierSpeaker(namings, offset, offset + clause);
    const isOwn = !source && new RegExp(OWN_OUTLET, 'u').test(before);
    const end = offset + index + verb.length + noun[0].length;
    const at = { start: source?.start ?? offset + clause, end: offset + index + verb.length };
    const content = pointing ? undefined : contentOf(rest, noun[0].length, word, offset + index + verb.length);
    const doubtful = NOT.test(before.slice(clause)) || MAY.test(before.slice(clause));
    found.push({
      source: source?.member,
      isNobody: !source && !isOwn,
      cue: `${verb}${word}`,
      at,
      words: { start: at.start, end },
      content,
      instead: insteadAfter(text, offset, end),
      ...(doubtful && { stands: ALLEGED.test(word) ? 'alleges' : PUBLISHED.test(word) ? 'reports' : 'states' }),
    });
  }
  return found;
}

/** From the verb to 的 before what was said. */
function contentOf(rest: string, length: number, word: string, from: number): Place {
  const lead = BETWEEN.exec(rest)?.[0].length ?? 0;
  const end = rest.lastIndexOf('的', length - word.length);
  return { start: from + Math.min(lead, Math.max(0, end - 1)), end: from + end };
}

/** "新华社就误报……一事致歉", "本报为此前关于……的报道道歉"; being sorry for what one did takes nothing back. */
function byApology(sentence: ChineseText, namings: readonly Naming[]): Retraction | undefined {
  const { text, start: offset } = sentence;
  const match = APOLOGY.exec(text);
  const [whole = '', said = '', noun] = match ?? [];
  if (
    !match ||
    !(MISTOLD.test(said) || (noun && PUBLISHED.test(noun)) || (noun && /(?:指控|言论|说法|爆料|指称)/u.test(noun)))
  )
    return undefined;
  const saidAt = match.index + whole.indexOf(said);
  const mistold = MISTOLD.exec(said);
  const lead = mistold ? mistold.index + mistold[0].length : (BETWEEN.exec(said)?.[0].length ?? 0);
  const source = speakerIn(sentence, namings, offset, offset + match.index + 1);
  const isOwn = !source && new RegExp(OWN_OUTLET, 'u').test(text.slice(0, match.index + 1));
  const at = { start: source?.start ?? offset, end: offset + saidAt + lead };
  return {
    source: source?.member,
    isNobody: !source && !isOwn,
    cue: /[致道]歉|歉意|谢罪|认错/u.exec(whole)?.[0] ?? '',
    at,
    words: { start: at.start, end: offset + match.index + whole.length },
    content: { start: at.end, end: offset + saidAt + said.length },
    instead: insteadAfter(text, offset, offset + match.index + whole.length),
  };
}

/** "央视承认此前关于……的报道有误". */
function byAdmission(sentence: ChineseText, namings: readonly Naming[]): Retraction | undefined {
  const { text, start: offset } = sentence;
  const match = ADMISSION.exec(text);
  if (!match) return undefined;
  const [whole, verb = '', said = ''] = match;
  const before = text.slice(0, match.index);
  const source = speakerIn(sentence, namings, offset + clauseStart(before), offset + match.index);
  const isOwn = !source && new RegExp(OWN_OUTLET, 'u').test(before);
  if (NOT.test(before) || MAY.test(before)) return undefined;
  const lead = BETWEEN.exec(said)?.[0].length ?? 0;
  const start = offset + match.index + verb.length + lead;
  const at = { start: source?.start ?? offset + clauseStart(before), end: start };
  const end = offset + match.index + whole.length;
  return {
    source: source?.member,
    isNobody: !source && !isOwn,
    cue: verb,
    at,
    words: { start: at.start, end },
    content: { start, end: offset + match.index + verb.length + said.length },
    instead: insteadAfter(text, offset, end),
  };
}

/** "本报此前报道称……，有误", "本文早前版本误称……". */
function byOwnVoice({ start: offset }: ChineseText, text: string, next: string): Retraction | undefined {
  const match = OWN.exec(text);
  if (!match) return undefined;
  const after = match.index + match[0].length;
  const rest = text.slice(after);
  const isWrong =
    MISTOLD.test(match[0]) ||
    (OWN_ONCE.test(match[0]) || CHINESE_HEADING.test(text) ? WAS_WRONG.test(rest) || INSTEAD.test(rest) : false) ||
    (SELF.test(text.slice(0, match.index + 3)) &&
      (WAS_WRONG.test(rest) ||
        (/^(?:该|上述|这一|此|以上)?[^，。]{0,8}/u.test(next) && WAS_WRONG.test(next.slice(0, 20)))));
  if (!isWrong) return undefined;
  const right = INSTEAD.exec(rest);
  const wrong = WAS_WRONG.exec(rest);
  const isWrongFirst = wrong !== null && wrong.index < (right?.index ?? rest.length);
  const end = isWrongFirst ? clauseBefore(rest, wrong.index) : (right?.index ?? rest.length);
  const at = { start: offset + match.index, end: offset + after };
  return {
    cue: match[0],
    at,
    words: { start: at.start, end: isWrongFirst ? offset + after + wrong.index + wrong[0].length : at.end },
    content: { start: at.end, end: offset + after + end },
    instead: right ? { start: offset + after + right.index + right[0].length, end: offset + text.length } : undefined,
  };
}

function clauseBefore(text: string, at: number): number {
  const comma = Math.max(text.lastIndexOf('，', at), text.lastIndexOf('”', at), text.lastIndexOf('；', at));
  return comma > 0 ? comma : at;
}

/** What is said instead, to the end of the sentence. */
function insteadAfter(text: string, offset: number, end: number): Place | undefined {
  const right = INSTEAD.exec(text.slice(end - offset));
  return right ? { start: end + right.index, end: offset + text.length } : undefined;
}

/** The clauses of a sentence, parted where what is taken back begins and ends: it has a subject and object of its own. */
export function partedClauses(clauses: readonly Place[], retractions: readonly Retraction[]): Place[] {
  const cuts = retractions.flatMap(({ content, instead }) =>
    [content, instead].flatMap((at) => (at ? [at.start, at.end] : [])),
  );
  return clauses.flatMap(({ start, end }) => {
    const inside = [...new Set(cuts)].filter((cut) => start < cut && cut < end).sort((a, b) => a - b);
    return [start, ...inside].map((from, i) => ({ start: from, end: inside[i] ?? end }));
  });
}

/** The length of a heading that a sentence begins with, such as "更正：": the word is no verb there. */
export function headingLength(text: string): number {
  return CHINESE_HEADING.exec(text)?.[0].length ?? 0;
}
