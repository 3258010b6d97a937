/** Who speaks in an interview, a transcript or a chat: paragraphs that begin with a name and a colon. */
import type { Mark } from '../model/mark.js';
import { paragraphsOf } from '../text/paragraphs.js';
import { isName } from './speakers.js';

/** Labels that name nobody. */
const LABELS =
  /^(?:read more|see also|related|photo|image|video|source|sources|update|updated|note|editor'?s? note|correction|warning|advertisement|share|tags?|topics?|contact|date|subject|from|to|cc|sent|re|fwd?|published|by|location|time|price|address|phone|email|website|summary|abstract|keywords|background|conclusion|answer key|example|step \d+|figure|table|chapter|part|section|ps|nb|faq)$/i;
const ASKS = /^(?:q|a|question|answer|frage|antwort|问|答|問|记者|記者|主持人|主持)\.?$/i;
const LABEL = /^(?:\*\*|__)?([^:：*_\n]{1,60}?)(?:\*\*|__)?\s?[:：](?:\*\*|__)?(?=\s|\p{Script=Han}|["“「])/u;
const LONGEST_HAN = 6;

/** A mark for each turn, with its speaker where the label is a name. A turn goes on until the next one begins. */
export function turnsIn(text: string): Mark[] {
  const paragraphs = paragraphsOf(text).map((place) => ({
    ...place,
    label: labelOf(text.slice(place.start, Math.min(place.end, place.start + 80))),
  }));
  const labelled = paragraphs.filter(({ label }) => label !== undefined);
  const labels = new Set(labelled.map(({ label }) => label));
  const areNear = paragraphs.some(
    ({ label }, i) => label !== undefined && [1, 2].some((next) => paragraphs[i + next]?.label !== undefined),
  );
  if (labelled.length < 2 || !areNear || (labels.size === labelled.length && labels.size > 2)) return [];
  const last = paragraphs.findLastIndex(({ label }) => label !== undefined);
  const turns: Mark[] = [];
  for (const [i, { start, end, label }] of paragraphs.entries()) {
    const before = turns.at(-1);
    if (label !== undefined) {
      const speaker = ASKS.test(label) ? undefined : label;
      turns.push({ kind: 'turn', start, end, ...(speaker && { speaker }) });
    } else if (before && i < last) before.end = end;
  }
  return turns;
}

/** The speaker, or `Q` and the like, that a paragraph begins with. */
export function labelOf(paragraph: string): string | undefined {
  const label = LABEL.exec(paragraph)?.[1]?.trim();
  if (label === undefined || LABELS.test(label)) return undefined;
  if (ASKS.test(label)) return label;
  if (/\p{Script=Han}/u.test(label)) return label.length <= LONGEST_HAN && isName(label) ? label : undefined;
  const words = label.split(' ');
  const isShouted = label.length > 2 && label === label.toUpperCase() && /^[\p{Lu} .'-]+$/u.test(label);
  return isShouted || (words.length >= 2 && isName(label)) ? label : undefined;
}
