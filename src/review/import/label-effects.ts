/** What words that are not known to be harmless make of what they stand beside. */
import { BEFORE } from '../../extract/factuality/chinese-governors.js';
import {
  ADJECTIVES,
  AUXILIARIES,
  MODIFIERS,
  NOUNS,
  OVER_EVENTS,
  VERBS,
} from '../../extract/factuality/english-governors.js';
import type { Effect } from '../../extract/factuality/level.js';
import { stem } from '../../extract/rules/english/stem.js';
import type { Part } from './label-parts.js';

/** How a label, a note or a column weakens what an edge says. */
export type Weakening = 'denied' | 'negative' | 'alleged' | 'proposed' | 'possible';

/** Letters of a stem that is no other word: of "note" only "not" would be left. */
const SHORTEST = 4;
/** What English words do to what they stand beside, by the word and by its stem. */
export const EFFECTS: ReadonlyMap<string, Effect> = new Map(
  [VERBS, NOUNS, ADJECTIVES, OVER_EVENTS, AUXILIARIES, MODIFIERS].flatMap((table) =>
    [...table].flatMap(([word, effect]): [string, Effect][] =>
      effect === 'same' || effect === 'true'
        ? []
        : [
            [word, effect],
            ...(word.includes('-') || stem(word).length < SHORTEST ? [] : [[stem(word), effect] as [string, Effect]]),
          ],
    ),
  ),
);
export const NEGATIONS: ReadonlySet<string> = new Set('not no never neither nor non without cannot'.split(' '));
const DENIES = new Set('deny refute debunk disprove rebut disavow disclaim repudiate'.split(' ').map(stem));
const CHINESE_DENIAL = /否认|辟谣|驳斥|澄清|反驳|不实|谣言|虚假|不属实/u;
const CHINESE_NEGATION = /^(?:不|没|没有|未|并未|从未|未曾|无|非|并非|不再)$/u;
const CHINESE_ALLEGED = /涉嫌|据|传|疑|指|称|嫌|爆料|网|曝|听说|说法/u;
/** Also where a longer word of the ontology or of harmless words would begin with them. */
export const DOUBTFUL_CHINESE: readonly string[] = [
  ...[...BEFORE.keys()].filter((word) => word.length > 1),
  ...'被指 被曝 网曝 遭指 传闻 据说 据报 据悉 听说 未经 有待 尚待 拟议 拟定 意向 待定 待 拟 疑 传 未 不 没 无 非 否'.split(
    ' ',
  ),
].sort((a, b) => b.length - a.length);

/** Words that weaken what they stand beside wherever that is. */
const EVIDENT: ReadonlySet<string> = new Set([
  ...[...MODIFIERS]
    .filter(([word]) => !/^(?:never|barely|potential|intended|eventual|failed)$/.test(word))
    .map(([word]) => word),
  ...'accused allegation allegations claimed rumour rumours rumor rumors suspicion suspect suspects speculation speculative hearsay'.split(
    ' ',
  ),
  ...'unverified unconfirmed unproven unsubstantiated uncorroborated disputed may might could hypothesis hypothetical'.split(
    ' ',
  ),
]);
export const EVIDENT_CHINESE =
  /涉嫌|疑似|据称|据传|传闻|传言|网传|谣传|听说|被指|指控|未经证实|未证实|未核实|待核实|待证实|存疑|可能|或许|也许|否认|辟谣|不实/gu;

export function isKnownDoubt({ text, kind, types, isPlain }: Part): boolean {
  if (kind === 'chinese') return !isPlain && DOUBTFUL_CHINESE.some((word) => text.includes(word));
  const word = text.toLowerCase();
  if (kind !== 'english' || (isPlain && !types)) return false;
  return EVIDENT.has(word) || NEGATIONS.has(word) || EFFECTS.has(word) || EFFECTS.has(stem(word));
}

export function isEvident({ text, kind }: Part): boolean {
  return kind === 'english' && (EVIDENT.has(text.toLowerCase()) || DENIES.has(stem(text.toLowerCase())));
}

export function weakeningOf(left: readonly Part[], parts: readonly Part[]): Weakening {
  const words = left.map(({ text }) => text.toLowerCase());
  const stems = words.map(stem);
  const chinese = left
    .filter(({ kind }) => kind === 'chinese')
    .map(({ text }) => text)
    .join(' ');
  if (stems.some((one) => DENIES.has(one)) || CHINESE_DENIAL.test(chinese)) return 'denied';
  // also words of the ontology: "accused of funding" is of two types
  const all = parts.flatMap(({ text, kind }) => (kind === 'english' ? text.toLowerCase().split(' ') : []));
  const effects = [...words, ...stems, ...all, ...all.map(stem)].map((word) => EFFECTS.get(word));
  const inChinese = left.flatMap(({ text, kind }) => (kind === 'chinese' ? [BEFORE.get(text)] : []));
  if ([...effects, ...inChinese].some((effect) => effect === 'alleged' || effect === 'said')) return 'alleged';
  if (CHINESE_ALLEGED.test(chinese)) return 'alleged';
  if (words.every((word) => NEGATIONS.has(word) || CHINESE_NEGATION.test(word))) return 'negative';
  return [...effects, ...inChinese].includes('proposed') ? 'proposed' : 'possible';
}
