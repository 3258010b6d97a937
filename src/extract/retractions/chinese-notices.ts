/** Corrections that say what is right: 路透社的撤稿声明称……, 《晚邮报》在更正启事中表示……, 根据《卫报》的更正，……. */
import type { Act } from '../../model/claim.js';
import type { Candidates } from '../rules/candidates.js';
import type { Attribution, Naming } from '../rules/reading.js';
import type { ChineseText } from './chinese-speaker.js';
import { isNotice } from './chinese-speaker.js';
import { ISSUE, MAY, NOT, NOTICE, OWN_TO_CORRECT } from './chinese-words.js';

const FOUND = new RegExp(`(?:${NOTICE})`, 'gu');
/** Between whose correction it is and the word for it: 的, 在……, 发布了一则. */
const OWNED = new RegExp(
  `^(?:[^，。；]{0,8}的|[^，。；]{0,10}(?:在|于)[^，。；]{0,10}|[^，。；]{0,10}(?:${ISSUE})了?[^，。；]{0,6})$`,
  'u',
);

/** The attributions of a sentence, those that a correction makes marked as such, with whose correction it is. */
export function correctingInChinese(
  sentence: ChineseText,
  attributions: readonly Attribution[],
  namings: readonly Naming[],
  candidates: Candidates,
): Attribution[] {
  const { text, start: offset } = sentence;
  const named = namings.filter((naming) => !isNotice(sentence, naming));
  const notices = [...text.matchAll(FOUND)].flatMap(({ 0: word, index }) => {
    const owner = named.findLast(({ end }) => end <= offset + index);
    const between = owner && text.slice(owner.end - offset, index);
    if (!owner || between === undefined || !OWNED.test(between)) return [];
    const before = text.slice(0, owner.start - offset);
    if (NOT.test(before) || MAY.test(before) || /没有|尚未|拒绝|未/u.test(between)) return [];
    const isOwn = OWN_TO_CORRECT.test(word) || candidates.isOf(owner.member, 'media-outlet');
    return [{ owner: owner.member, isOwn, end: offset + index + word.length }];
  });
  if (notices.length === 0) return [...attributions];
  return attributions.map((one) => {
    const notice = notices.findLast(({ end }) => end <= one.content.start);
    if (!notice || !SAYS.has(one.act) || one.pointsBack) return one;
    const isOther = one.source && one.source !== notice.owner && !candidates.isOf(one.source, 'document');
    if (isOther) return one;
    return { ...one, source: notice.owner, act: 'states', ...(notice.isOwn && { corrects: true }) };
  });
}

const SAYS: ReadonlySet<Act> = new Set<Act>(['states', 'reports', 'confirms']);
