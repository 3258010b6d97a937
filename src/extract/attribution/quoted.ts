/** Gives quotations to whoever says them: whole, over sentences, and to nobody where nobody is found. */
import type { Parse } from '../../language/parse.js';
import type { Place } from '../rules/reading.js';
import type { Found } from './attribution-list.js';
import { type Quotation, quotationsIn } from './quotations.js';

/** Shorter ones set off a word or a title and are no speech of their own. */
const LEAST = { words: 4, characters: 7 };

/**
 * The attributions with the whole of the quotations that they begin. Those without content take the quotation beside
 * them, and are dropped where there is none. A quotation that nobody says becomes an attribution of its own.
 */
export function withQuotations(parse: Parse, found: readonly Found[]): Found[] {
  const quotations = quotationsIn(parse.text);
  const all = found.map((one) => ({ ...one, contents: [...one.contents], quotes: [] as Place[] }));
  const speech = all
    .filter(({ cue }) => cue.sense !== 'appearance' && cue.kind !== 'adverb')
    .sort((a, b) => a.cue.start - b.cue.start);
  const added: Found[] = [];
  const speakers = new Map<number, (typeof all)[number]>();
  for (const [index, quotation] of quotations.entries()) {
    const own =
      (quotation.goesOnFrom === undefined ? undefined : speakers.get(quotation.goesOnFrom)) ??
      sayingIn(speech, quotation) ??
      emptyBeside(parse, speech, quotation) ??
      (isWhole(parse.text, quotation) ? sameParagraph(parse.text, quotations, index, speakers) : undefined);
    if (own) {
      speakers.set(index, own);
      own.contents.push({ start: quotation.start, end: quotation.end });
      own.quotes.push({ start: quotation.start, end: quotation.end });
    } else if (isLong(parse.text.slice(quotation.start + 1, quotation.end - 1))) {
      added.push(bySomebody(quotation));
    }
  }
  clip(all, quotations);
  for (const one of all) one.contents = outside(parse.text, mergedPlaces(one.contents), one.cue);
  return [...all.filter(({ contents }) => contents.length > 0), ...added];
}

/** What is said by words within a quotation does not reach out of it. Both lists are in order: linear. */
function clip<T extends { cue: Place; contents: Place[] }>(all: readonly T[], quotations: readonly Quotation[]): void {
  let next = 0;
  for (const one of all.toSorted((a, b) => a.cue.start - b.cue.start)) {
    while (next < quotations.length && (quotations[next] as Quotation).end <= one.cue.start) next++;
    const around = quotations[next];
    if (!around || around.start > one.cue.start || around.end < one.cue.end) continue;
    one.contents = one.contents
      .map(({ start, end }) => ({ start: Math.max(start, around.start), end: Math.min(end, around.end) }))
      .filter(({ start, end }) => end > start);
  }
}

/** Whoever has part of it as content already, and stands outside it; the nearest cue. */
function sayingIn<T extends Found>(speech: readonly T[], quotation: Place): T | undefined {
  let best: T | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const one of around(speech, quotation, 1500)) {
    if (one.cue.start < quotation.end && quotation.start < one.cue.end) continue;
    if (!one.contents.some(({ start, end }) => start < quotation.end && quotation.start < end)) continue;
    const distance = gap(one.cue, quotation);
    // words of speech before thoughts that stand about them
    const weight = distance + (one.cue.sense === 'speech' ? 0 : 200);
    if (weight >= nearest) continue;
    best = one;
    nearest = weight;
  }
  return best;
}

/** A verb of saying without content right before or behind: `"…," he said`, `She replied: "…"`. */
function emptyBeside<T extends Found>(parse: Parse, speech: readonly T[], quotation: Place): T | undefined {
  let best: T | undefined;
  let nearest = 160;
  for (const one of around(speech, quotation, 400)) {
    if (one.contents.length > 0 || one.cue.sense !== 'speech') continue;
    if (one.cue.start < quotation.end && quotation.start < one.cue.end) continue;
    const distance = gap(one.cue, quotation);
    const between =
      one.cue.end <= quotation.start
        ? parse.text.slice(one.cue.end, quotation.start)
        : parse.text.slice(quotation.end, one.cue.start);
    if (/\n\s*\n/.test(between) && !/[:：]\s*$/.test(between)) continue;
    if (/[.!?。！？]["”]?\s+\S/.test(between) || distance >= nearest) continue;
    best = one;
    nearest = distance;
  }
  return best;
}

/** Attributions whose cue is near a place; they are sorted by their cue. Bounded by `reach`. */
function* around<T extends Found>(speech: readonly T[], { start, end }: Place, reach: number): Generator<T> {
  let low = 0;
  let high = speech.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((speech[middle] as T).cue.start < start - reach) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < speech.length && (speech[i] as T).cue.start <= end + reach; i++) yield speech[i] as T;
}

function gap(a: Place, b: Place): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}

/** Whoever says the quotation before in the same paragraph. */
function sameParagraph<T>(
  text: string,
  quotations: readonly Quotation[],
  index: number,
  speakers: ReadonlyMap<number, T>,
): T | undefined {
  const [before, own] = [quotations[index - 1], quotations[index]];
  if (!before || !own || !speakers.has(index - 1)) return undefined;
  const between = text.slice(before.end, own.start);
  return between.length < 300 && !between.includes('\n') ? speakers.get(index - 1) : undefined;
}

/** A sentence of its own rather than words within one. */
function isWhole(text: string, { start, end }: Place): boolean {
  const before = text.slice(Math.max(0, start - 12), start).trimEnd();
  const opens =
    before === '' || /[.!?。！？”"'…:]$/.test(before) || text.slice(Math.max(0, start - 3), start).includes('\n');
  return opens && /^[^\p{L}\p{N}\s]{1,2}[\p{Lu}\p{Script=Han}\d…[]/u.test(text.slice(start, end));
}

function bySomebody(quotation: Place): Found {
  const { start, end } = quotation;
  return {
    source: { kind: 'anonymous' },
    cue: { start, end: start + 1, lemma: 'quotation', sense: 'speech', kind: 'quotation' },
    act: 'alleges',
    negated: false,
    supposed: false,
    contents: [{ start: start + 1, end: end - 1 }],
    quotes: [{ start, end }],
  };
}

function isLong(inside: string): boolean {
  if (/\p{Script=Han}/u.test(inside)) return inside.length >= LEAST.characters;
  return inside.split(/\s+/).filter(Boolean).length >= LEAST.words;
}

/** Places in order; those that touch or overlap become one. */
export function mergedPlaces(places: readonly Place[]): Place[] {
  const result: Place[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && place.start <= last.end + 1) last.end = Math.max(last.end, place.end);
    else result.push({ ...place });
  }
  return result;
}

/** Contents without the cue. */
function outside(text: string, contents: readonly Place[], cue: Place): Place[] {
  return contents.flatMap((content) => {
    if (cue.end <= content.start || content.end <= cue.start) return [content];
    const parts = [
      { start: content.start, end: Math.min(content.end, cue.start) },
      { start: Math.max(content.start, cue.end), end: content.end },
    ];
    return parts.map((part) => unparted(text, part)).filter(({ start, end }) => end - start > 1);
  });
}

/** Without the commas and white space that part it from the cue. */
function unparted(text: string, { start, end }: Place): Place {
  let from = start;
  let to = end;
  while (from < to && /[\s,;:，；：、]/u.test(text.charAt(from))) from++;
  while (to > from && /[\s,;:，；：、]/u.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
