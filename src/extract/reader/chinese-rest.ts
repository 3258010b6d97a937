/** What follows the object of a Chinese event in its own clause: an event that does not end its clause is not asserted. */
import type { Parse, Token } from '../../language/parse.js';
import { KEEPS_FIRM } from '../factuality/chinese-governors.js';
import type { Finding, Naming, Place } from '../rules/reading.js';

const CLAUSE_END = /[，,。；;！!？?：:\n（(—]/u;
/** Cues that only describe who is named: S的妻子O. */
const isDescribing = (cue: string): boolean => /^[SO]/.test(cue) && /的|旗下/u.test(cue);

/** Events that are spoken of as one thing: 小米收购格力一事悬而未决. */
const AFFAIR =
  /^[^，。；：]{0,8}?(?:一事|一案|之事|之举|这件事|这一交易|的?(?:方案|谈判|磋商|计划|提议|设想|消息|事宜))/u;
/** What is told of it shows that it came about. */
const CAME_ABOUT =
  /(?<![未没不待否])(?:完成|证实|确认|属实|落定|坐实|成功|落幕|收官|生效|引发|引起|导致|震动|震惊|轰动|受到[^，。]{0,4}(?:批评|谴责|欢迎)|遭到?[^，。]{0,4}(?:批评|谴责|抗议))/u;
/** Begins what is told beside it, or what came of it. */
const GOES_ON =
  /^(?:并|且|并且|而|以|以便|用于|用以|来|使|令|让|使得|引发|导致|成为|后|之后|以后|以来|时|期间|前|共|总计|约|达|至今|等|中)/u;
/** After these the object goes on as somebody who does what follows: 起诉三星侵权. */
const HAS_PIVOT = /(?:诉|告|控|责|评|罚|查|裁|助|持|任|聘|选|请|派|训|求|止|许|应|供|贷|借|捐|赠|付|警告|谴|迫|劝)/u;

/**
 * The words that follow the object in its own clause and tell something of the event: 小米收购格力仍需批准. An event that
 * does not end its clause is not asserted, unless what follows is known to leave it as it is.
 */
export function restOfClause(
  parse: Parse,
  finding: Finding,
  namedIn: (place: Place) => Naming[],
  rest: string,
): string | undefined {
  if (finding.object === undefined || isDescribing(finding.cue)) return undefined;
  const affair = AFFAIR.exec(rest);
  if (affair) return CAME_ABOUT.test(rest) ? undefined : affair[0];
  const { start } = finding.at;
  const object = namedIn({ start, end: finding.span.end }).find(({ member }) => member === finding.object);
  if (!object || object.start < finding.at.end) return undefined;
  const words: Token[] = [];
  let token = parse.tokenAt(object.end);
  for (; token && !CLAUSE_END.test(token.text) && words.length < MOST_AFTER; token = parse.tokens[token.index + 1])
    if (token.start >= object.end) words.push(token);
  const [first] = words;
  if (!first || GOES_ON.test(parse.text.slice(first.start, first.start + 4))) return undefined;
  if (/^(?:也|仍|仍然|都|还|尚|却|只|才|均|皆)$/.test(first.text)) return first.text;
  if (HAS_PIVOT.test(finding.cue)) return undefined;
  const stop = words.findIndex(({ text }) => GOES_ON.test(text));
  const own = stop < 0 ? words : words.slice(0, stop);
  return own.find(({ pos, text }) => pos === 'VERB' && !KEEPS_FIRM.has(text) && !STAYS.has(text))?.text;
}

const MOST_AFTER = 40;
/** Verbs behind an object that only describe it. */
const STAYS = new Set('旗下 控股 持有 所有 拥有 上市 所属 在内'.split(' '));
