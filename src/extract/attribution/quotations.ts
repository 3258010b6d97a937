/** Where words stand in quotation marks, in either language, also where a speech runs over paragraphs. Linear. */
import type { Place } from '../rules/reading.js';

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '"': '"', '«': '»', '„': '“' };
/** A quotation is not looked for beyond this many code units. */
const MOST = 20_000;

export interface Quotation extends Place {
  /** the first quotation of the same speech, where marks open each paragraph and only the last closes */
  goesOnFrom?: number;
}

/** Typewritten pairs, ''so'' or ``so'', as one mark and a filler, so that offsets stay. */
function withSingleMarks(text: string): string {
  return text.includes("''") ? text.replace(/``|''/g, '"\u0000') : text;
}

/** The outermost quotations with their marks, in order. An opening mark without an end holds to its paragraph's end. */
export function quotationsIn(written: string): Quotation[] {
  const text = withSingleMarks(written);
  const endOf = matchesIn(text);
  const found: Quotation[] = [];
  let unclosed: number | undefined;
  for (let i = 0; i < text.length; i++) {
    const close = PAIRS[text.charAt(i)];
    if (close === undefined) {
      if (text.charAt(i) === '\n' && !startsQuoted(text, i)) unclosed = undefined;
      continue;
    }
    const open = text.charAt(i);
    const stop = paragraphEnd(text, i);
    const end = endOf(i, open, close, stop);
    const from: { goesOnFrom?: number } = unclosed === undefined ? {} : { goesOnFrom: unclosed };
    if (end !== undefined) {
      found.push({ start: i, end: end + (text.charAt(end + 1) === '\u0000' ? 2 : 1), ...from });
      unclosed = undefined;
      i = end;
    } else if (startsQuoted(text, stop) && open !== '"') {
      found.push({ start: i, end: stop, ...from });
      unclosed ??= found.length - 1;
      i = stop - 1;
    } else if (unclosed !== undefined) {
      found.push({ start: i, end: stop, ...from });
      unclosed = undefined;
      i = stop - 1;
    }
  }
  return found;
}

/**
 * Where the closing mark of an opening one stands, if before `stop`; nested pairs are skipped. The marks of a kind are
 * matched once for each paragraph, so that many that never close cost no more than few.
 */
function matchesIn(text: string) {
  const kinds = new Map<string, { until: number; ends: Map<number, number> }>();
  return (start: number, open: string, close: string, stop: number): number | undefined => {
    if (open === close) {
      const next = text.indexOf(close, start + 1);
      return next >= 0 && next < stop ? next : undefined;
    }
    let kind = kinds.get(open);
    if (!kind || start >= kind.until) {
      const newline = text.indexOf('\n', start);
      kind = { until: newline < 0 ? text.length : newline, ends: new Map() };
      kinds.set(open, kind);
      const opened: number[] = [];
      for (let i = start; i < kind.until; i++) {
        const char = text.charAt(i);
        if (char === open) opened.push(i);
        else if (char === close && opened.length > 0) kind.ends.set(opened.pop() as number, i);
      }
    }
    const end = kind.ends.get(start);
    return end !== undefined && end < stop ? end : undefined;
  };
}

function paragraphEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return Math.min(end < 0 ? text.length : end, from + MOST, text.length);
}

function startsQuoted(text: string, at: number): boolean {
  let i = at;
  while (i - at < 20 && /\s/.test(text.charAt(i))) i++;
  return i - at < 20 && PAIRS[text.charAt(i)] !== undefined;
}
