/** Finds the exact words of a quote in a text, and what comes nearest where they are not there. */
import { type Folded, fold } from './fold.js';
import { scan } from './passages.js';

/** UTF-16 code units into the text as stored, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Every place where a quote stands in a text, equal up to Unicode NFC and folded white space and in nothing else.
 * Places may overlap; they come in order.
 * @param placesOf finds words in the folded text; left out, by going through it
 */
export function findQuote(text: Folded, quote: string, placesOf = (words: string) => scan(text.text, words)): Span[] {
  const wanted = fold(quote);
  if (wanted === '') return [];
  return placesOf(wanted)
    .filter((at) => !cutsCluster(text, at, at + wanted.length))
    .map((at) => spanOf(text, at, at + wanted.length));
}

/** The passage of the text as stored that folded code units come from. */
function spanOf(text: Folded, start: number, end: number): Span {
  return { start: text.starts[start] as number, end: text.ends[end - 1] as number };
}

/** Whether a place begins or ends within what composition joined, so that the stored passage would say more. */
function cutsCluster({ starts, ends, text }: Folded, start: number, end: number): boolean {
  const splits = (i: number) => i > 0 && i < text.length && (starts[i] as number) < (ends[i - 1] as number);
  return splits(start) || splits(end);
}

/** Below this share of equal letters nothing is worth showing. */
const LEAST_LIKENESS = 0.55;
const GRAM = 3;

/**
 * The passage most like a quote that does not stand in the text: the least edit distance to any part of it, letters of
 * either case alike; undefined where nothing is near. Candidates come from shared trigrams, so that time grows with the
 * text and the square of the quote only.
 * Method: P. H. Sellers, "The theory and computation of evolutionary distances: pattern recognition", J. Algorithms 1,
 * 1980.
 */
export function closestPassage(text: Folded, quote: string): Span | undefined {
  const wanted = lower(fold(quote));
  if (wanted.length < GRAM) return undefined;
  const hay = lower(text.text);
  const window = bestWindow(hay, wanted);
  if (!window) return undefined;
  const match = nearestPart(hay.slice(window.start, window.end), wanted);
  if (1 - match.edits / wanted.length < LEAST_LIKENESS) return undefined;
  const part = wholeWords(text.text, window.start + match.start, window.start + match.end);
  return part.start < part.end ? spanOf(text, part.start, part.end) : undefined;
}

/** Where the most trigrams of the quote stand close together. */
function bestWindow(hay: string, wanted: string): Span | undefined {
  const grams = new Set<string>();
  for (let i = 0; i + GRAM <= wanted.length; i++) grams.add(wanted.slice(i, i + GRAM));
  const reach = wanted.length;
  const hits: number[] = [];
  for (let i = 0; i + GRAM <= hay.length; i++) if (grams.has(hay.slice(i, i + GRAM))) hits.push(i);
  let best = -1;
  let most = 0;
  for (let from = 0, to = 0; to < hits.length; to++) {
    while ((hits[to] as number) - (hits[from] as number) > reach) from++;
    if (to - from + 1 > most) {
      most = to - from + 1;
      best = hits[from] as number;
    }
  }
  if (best < 0) return undefined;
  return { start: Math.max(0, best - reach), end: Math.min(hay.length, best + 2 * reach) };
}

function nearestPart(hay: string, wanted: string): Span & { edits: number } {
  const m = wanted.length;
  let edits = Int32Array.from({ length: m + 1 }, (_, i) => i);
  let begins = new Int32Array(m + 1);
  const best = { start: 0, end: 0, edits: m };
  for (let j = 1; j <= hay.length; j++) {
    const nextEdits = new Int32Array(m + 1);
    const nextBegins = new Int32Array(m + 1);
    nextBegins[0] = j;
    for (let i = 1; i <= m; i++) {
      const change = (edits[i - 1] as number) + (hay[j - 1] === wanted[i - 1] ? 0 : 1);
      const extra = (edits[i] as number) + 1;
      const lacking = (nextEdits[i - 1] as number) + 1;
      const least = Math.min(change, extra, lacking);
      nextEdits[i] = least;
      nextBegins[i] = (least === change ? begins[i - 1] : least === extra ? begins[i] : nextBegins[i - 1]) ?? 0;
    }
    edits = nextEdits;
    begins = nextBegins;
    if ((edits[m] ?? m) < best.edits) {
      best.edits = edits[m] ?? m;
      best.start = begins[m] as number;
      best.end = j;
    }
  }
  return best;
}

/** Grows a passage to whole words, where words are set apart by spaces, and takes spaces off its ends. */
function wholeWords(text: string, start: number, end: number): Span {
  const inWord = (i: number) => /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d]/u.test(text.charAt(i));
  let from = start;
  let to = end;
  while (from > 0 && inWord(from) && inWord(from - 1)) from--;
  while (to < text.length && inWord(to - 1) && inWord(to)) to++;
  while (from < to && text.charAt(from) === ' ') from++;
  while (to > from && text.charAt(to - 1) === ' ') to--;
  return { start: from, end: to };
}

/** Lower case, unit by unit, so that offsets stay. */
function lower(text: string): string {
  return Array.from({ length: text.length }, (_, i) => {
    const unit = text.charAt(i).toLowerCase();
    return unit.length === 1 ? unit : text.charAt(i);
  }).join('');
}
