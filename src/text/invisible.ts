/** Characters that nobody sees: soft hyphens, zero-width spaces and joiners, marks of direction. */

const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;
const ALL = new RegExp(INVISIBLE, 'g');

export function isInvisible(character: string): boolean {
  return INVISIBLE.test(character);
}

/** The text as it is seen. */
export function withoutInvisible(text: string): string {
  return text.replace(ALL, '');
}

/** A text as it is seen, with the way back to the text as stored. */
export interface Seen {
  text: string;
  /** the place in the stored text of a place in the seen one, where a passage begins or ends */
  startOf(place: number): number;
  endOf(place: number): number;
  /** the place in the seen text of one in the stored text */
  placeOf(stored: number): number;
}

/** Undefined where the text holds nothing invisible. Linear in the text. */
export function seen(text: string): Seen | undefined {
  if (!INVISIBLE.test(text)) return undefined;
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) if (!isInvisible(text.charAt(i))) places.push(i);
  return {
    text: places.map((place) => text.charAt(place)).join(''),
    startOf: (place) => places[place] ?? text.length,
    endOf: (place) => (place === 0 ? 0 : (places[place - 1] as number) + 1),
    placeOf: (stored) => firstFrom(places, stored),
  };
}

/** How many of the sorted places come before a place. */
function firstFrom(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
