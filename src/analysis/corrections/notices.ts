/** Passages that say of themselves that they correct: "Correction:", "Editor's note", 更正, 编者按. */
import type { Document } from '../../model/document.js';

interface Place {
  start: number;
  end: number;
}

/** Where an English passage says of itself that it corrects. */
export const ENGLISH_HEADING =
  /^\W{0,4}(?:corrections?|retraction|erratum|clarifications?|editor[’']?s? note|corrections and clarifications|apology)\b[^.!?\n]{0,60}?[:—–.\n-]/iu;

/** "This story has been corrected to show that". */
const CORRECTED =
  /\b(?:this|the|an earlier version of this) (?:story|article|post|report|piece|headline|page) (?:has been|was|is) (?:corrected|amended|updated|edited|changed)\b/iu;

/** Where a Chinese one does. */
export const CHINESE_HEADING =
  /^[【[（(「\s]{0,3}(?:编者按|编者注|编辑注|更正|更正启事|更正声明|更正与致歉|勘误|勘误启事|订正|致歉|致歉声明|致歉信|澄清|撤稿声明|撤稿)[】\]）)」\s]{0,3}(?:[：:—\n]|$|(?=[^，。]{0,30}[：:]))/u;
/** Where a text corrects: a paragraph with such a heading, and what follows a heading on a line of its own. */
export function noticesIn({ title, text }: Pick<Document, 'title' | 'text'>): Place[] {
  if (isHeading(title) || isHeading(`${title}:`)) return [{ start: 0, end: text.length }];
  const found: Place[] = [];
  let goesOn = false;
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const isStart = isHeading(line) || CORRECTED.test(line);
    if (isStart || goesOn) found.push({ start: index, end: index + line.length });
    goesOn = isStart && line.length <= MOST_HEADING;
  }
  return found;
}

/** A line no longer than this is a heading alone. */
const MOST_HEADING = 30;

function isHeading(line: string): boolean {
  const start = line.slice(0, 100);
  return ENGLISH_HEADING.test(start) || CHINESE_HEADING.test(start);
}
