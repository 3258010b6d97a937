/** What nothing is said to show in Chinese: "没有证据表明…", "未发现…的证据". It stays open; nobody says that it is not so. */
import type { Attribution, Naming, Place } from '../reading.js';
import { type ChineseSentence, clauseAt } from './segments.js';

const NONE =
  '(?:没有|并没有|并无|尚无|毫无|暂无|未有|无|没|缺乏|缺少|(?:没有|没|并未|尚未|从未|未能|无法|未)(?:能够?)?(?:发现|找到|掌握|看到|见到|提供|拿出|获得|取得|搜集到))';
const ANY = '(?:任何|确凿|直接|足够|充分|充足|确切|可靠|具体|明确|有力|可信|新|的)*';
const EVIDENCE = '(?:证据|迹象|凭据|线索|依据|实据)';
const SHOWS = '(?:可以|能够?|足以|来|可)?(?:表明|证明|显示|证实|说明|指向|支持|佐证)';
/** "没有证据表明" and what follows. */
const BEFORE = new RegExp(`${NONE}${ANY}${EVIDENCE}${SHOWS}`, 'gu');
/** "未发现…的证据": what stands between. */
const AROUND = new RegExp(
  `(?:没有|没|并未|尚未|从未|未能|无法|未)(?:能够?)?(?:发现|找到|掌握|看到|见到|提供|拿出|获得|取得)([^，。；：]{2,60})的${ANY}${EVIDENCE}`,
  'gu',
);
/** Between who found none and the words that say so. */
const OPENS = /^[^，。；：]{0,12}$/u;

/** Those of one sentence. */
export function noEvidenceIn(sentence: ChineseSentence, namings: readonly Naming[]): Attribution[] {
  const { text, start: offset } = sentence;
  const found: Attribution[] = [];
  const add = (index: number, length: number, content: Place) => {
    const at = { start: offset + index, end: offset + index + length };
    const clause = clauseAt(sentence, at.start);
    const finder = namings.findLast(
      ({ start, end }) =>
        start >= clause.start && end <= at.start && OPENS.test(text.slice(end - offset, at.start - offset)),
    );
    const cue = text.slice(index, index + length);
    found.push({ ...(finder && { source: finder.member }), act: 'questions', cue, at, content });
  };
  for (const { 0: cue, index } of text.matchAll(BEFORE))
    add(index, cue.length, { start: offset + index + cue.length, end: clauseEnd(sentence, index + cue.length) });
  for (const { 0: cue, 1: said = '', index } of text.matchAll(AROUND)) {
    const start = offset + index + cue.indexOf(said);
    add(index, cue.indexOf(said), { start, end: start + said.length });
  }
  return found;
}

/** To the end of the clause: a comma may begin what is known. */
function clauseEnd({ text, start, end }: ChineseSentence, from: number): number {
  const length = text.slice(from).search(/[，,；;。]/u);
  return length < 0 ? end : start + from + length;
}
