/** How alike two descriptions are by what they mean: US lawmakers and 美国议员. */
import type { Description, Part } from './lexicon.js';
import { soundsAlike } from './sound.js';

export interface Sameness {
  /** 0 to 1 */
  score: number;
  /** the notions that both hold, in the words of each */
  pairs: readonly [string, string][];
  /** whether one of the two says more than the other */
  partly: boolean;
}

/** What the parts of two descriptions have to agree on to be worth a question. */
const SCORES = { all: 0.9, oneWord: 0.75, most: 0.6, head: 0.5, someWithRest: 0.4, placeOnly: 0.32 };

/** From this score on, both name one kind of thing. */
export const HEAD_AGREES = SCORES.head;

/** What turns those who are described into others: former officials are no officials. */
const OTHERS = new Set(['former', 'retired']);

/**
 * Descriptions that agree in every part are most likely one; where one says more, less so; where each says something
 * that the other does not, they are two.
 */
export function compareDescriptions(left: Description, right: Description): Sameness | undefined {
  if (left.parts.length === 0 || right.parts.length === 0) return undefined;
  const { pairs, over, free, heads } = pairParts(left, right);
  if (pairs.length === 0) return undefined;
  const [restA, restB] = [left.rest[0] ?? '', right.rest[0] ?? ''];
  let sound = false;
  if (restA !== '' && restB !== '') {
    if (restA !== restB && soundsAlike(restA, restB) === 0) return undefined;
    sound = true;
    pairs.push([restA, restB]);
  }
  if ([...over, ...free].some(({ means }) => means.some((one) => OTHERS.has(one)))) return undefined;
  const more = [over.length + (restA !== '' && !sound ? 1 : 0), free.size + (restB !== '' && !sound ? 1 : 0)];
  const count = pairs.length;
  const isPlace =
    count === 1 &&
    [...left.parts, ...right.parts].some(
      ({ text, means }) => text === pairs[0]?.[0] && means.every((one) => one.startsWith('@')),
    );
  if (more[0] === 0 && more[1] === 0)
    return { score: count > 1 || isPlace ? SCORES.all : SCORES.oneWord, pairs, partly: false };
  if (more[0] === 0 || more[1] === 0) {
    if (!heads || (count === 1 && restA !== restB)) return { score: SCORES.placeOnly, pairs, partly: true };
    return { score: count > 1 ? SCORES.most : SCORES.head, pairs, partly: true };
  }
  if (
    heads &&
    count > 1 &&
    more[0] === 1 &&
    more[1] === 1 &&
    restA === '' &&
    restB === '' &&
    !differentPlaces(over, free)
  )
    return { score: SCORES.someWithRest, pairs, partly: true };
  return undefined;
}

/** Part by part, what both hold; what is over at the left, and free at the right. */
function pairParts(left: Description, right: Description) {
  const free = new Set(right.parts);
  const pairs: [string, string][] = [];
  const over: Part[] = [];
  let heads = false;
  for (const part of left.parts) {
    const other = [...free].find(({ means }) => means.some((one) => part.means.includes(one)));
    if (!other) {
      over.push(part);
      continue;
    }
    free.delete(other);
    pairs.push([part.text, other.text]);
    if (part === left.parts.at(-1) && other === right.parts.at(-1)) heads = true;
  }
  return { pairs, over, free, heads };
}

function differentPlaces(a: readonly Part[], b: ReadonlySet<Part>): boolean {
  const isPlace = ({ means }: Part) => means.some((one) => one.startsWith('@'));
  return a.some(isPlace) || [...b].some(isPlace);
}
