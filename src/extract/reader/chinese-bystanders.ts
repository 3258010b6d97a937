/** Who has no part in a Chinese claim although named beside it: whoever debunks it, is accused in it, or is suspected. */
import { nearby } from '../rules/by-place.js';
import type { Attribution, Finding, Naming, Place } from '../rules/reading.js';

type NamedIn = (place: Place) => Naming[];

const CLAIM = '(?:的|之)(?:说法|说|传闻|传言|谣言|指控|指责|指称|猜测|消息|报道|怀疑|嫌疑|流言)|一说';
const THEN_PASSIVE = new RegExp(`(?:${CLAIM})[^，。；]{0,6}(?:遭|被|受|获|由|经)[^，。；]{0,4}$`, 'u');
const NOUN_HERE = new RegExp(`^(?:${CLAIM}|这一说)`, 'u');

/** "资助哈马斯的说法遭路透社证伪": whoever is named behind the noun has no part in it. */
export function withinClaim(finding: Finding, text: string, namedIn: NamedIn): Finding[] {
  const { at, object } = finding;
  if (!object) return [finding];
  const behind = { start: at.end, end: Math.min(text.length, Math.max(at.end, finding.span.end)) };
  const naming = namedIn(behind).findLast(({ member }) => member === object);
  if (!naming) return [finding];
  // "微软之说" is nobody
  if (IS_CLAIM.test(text.slice(naming.start, naming.end))) return [];
  const between = text.slice(Math.max(at.start - 1, naming.start - FAR), naming.start);
  const found = THEN_PASSIVE.exec(between);
  if (!found) return [finding];
  const inner = namedIn({ start: at.end, end: naming.start }).find(({ member }) => member !== finding.subject)?.member;
  return inner ? [{ ...finding, object: inner, span: { start: finding.span.start, end: naming.start } }] : [];
}

const FAR = 60;
const IS_CLAIM = /(?:之说|之论|一说|说法|传闻|传言|谣言)$/u;

/** "资助塔利班的指控": it is not the Taliban that say so. */
export function withoutObjects(
  attributions: readonly Attribution[],
  findings: readonly Finding[],
  text: string,
): Attribution[] {
  const near = nearby(findings, ({ at, span }) => ({ start: at.start, end: Math.max(at.end, span.end) }));
  return attributions.filter(({ source, at }) => {
    if (source === undefined) return true;
    return !near(at).some(
      ({ object, at: event }) =>
        object === source && event.end <= at.start && at.start - event.end < FAR && namesClaim(text, at),
    );
  });
}

/** A name with a noun for a claim right behind it. */
function namesClaim(text: string, { start, end }: Place): boolean {
  for (let i = start + 1; i < Math.min(end, start + FAR); i++) if (NOUN_HERE.test(text.slice(i, i + 5))) return true;
  return false;
}

/** "马云曾被怀疑…": whoever is suspected does not suspect. */
export function withoutSufferer(one: Attribution, text: string): Attribution {
  if (one.source === undefined || one.pointsBack) return one;
  const cue = text.slice(one.at.start, one.at.end);
  if (!/(?:被|遭到?|受到?)(?:人|外界|广泛|普遍|公开|一度|多次)?[^，。；被遭受]{0,3}$/u.test(cue)) return one;
  const { source: _, ...own } = one;
  return { ...own, act: one.act === 'states' || one.act === 'reports' ? 'alleges' : one.act };
}
