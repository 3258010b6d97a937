/** Looks things up by where they stand in a text, so that reading a text takes time that grows with it. */
import type { Place } from './reading.js';

/** The index of the place that holds an offset; -1 where none does. The places are in order and do not overlap. */
export function indexAt(places: readonly Place[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Place).start <= offset) low = middle + 1;
    else high = middle;
  }
  const place = places[low - 1];
  return place && offset < place.end ? low - 1 : -1;
}

/** Answers which of the places lie wholly inside another, in the order of the text. */
export function lyingIn<T extends Place>(places: readonly T[]): (outer: Place) => T[] {
  const inOrder = places.toSorted((a, b) => a.start - b.start);
  return (outer) => {
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((inOrder[middle] as T).start < outer.start) low = middle + 1;
      else high = middle;
    }
    const found: T[] = [];
    for (let one = inOrder[low]; one && one.start < outer.end; one = inOrder[++low]) {
      if (one.end <= outer.end) found.push(one);
    }
    return found;
  };
}

/** Characters of one part of the text. */
const PART = 512;

/**
 * Answers which of the items may touch a place: all that do, with some that only stand near, in the order in which they
 * were given.
 */
export function nearby<T>(items: readonly T[], placeOf: (item: T) => Place): (place: Place) => readonly T[] {
  const parts = new Map<number, number[]>();
  for (const [i, item] of items.entries()) {
    for (const part of partsOf(placeOf(item))) {
      const known = parts.get(part);
      if (known) known.push(i);
      else parts.set(part, [i]);
    }
  }
  return (place) => {
    const found = new Set<number>();
    for (const part of partsOf(place)) for (const i of parts.get(part) ?? []) found.add(i);
    return [...found].sort((a, b) => a - b).map((i) => items[i] as T);
  };
}

function* partsOf({ start, end }: Place): Generator<number> {
  const last = Math.floor(end / PART);
  for (let part = Math.floor(start / PART); part <= last; part++) yield part;
}
