/** A list whose items are made when they are first looked at, some at a time; in every other way an array. */

/**
 * @param length items
 * @param piece how many are made at once
 * @param make gives the items of a piece; it is asked once for each
 */
export function lazyList<T>(length: number, piece: number, make: (piece: number) => readonly T[]): T[] {
  // filled, since what an array does not hold is passed over by `map` and its kind
  const items = new Array<T | undefined>(length).fill(undefined);
  const isMade = new Uint8Array(Math.ceil(length / piece));
  const look = (key: string | symbol) => {
    if (typeof key === 'symbol') return;
    const place = Number(key);
    if (!(place >= 0 && place < length && Number.isInteger(place))) return;
    const number = Math.floor(place / piece);
    if (isMade[number] !== 0) return;
    const made = make(number);
    for (let i = 0; i < made.length; i++) items[number * piece + i] = made[i];
    isMade[number] = 1;
  };
  return new Proxy(items as T[], {
    get(target, key) {
      look(key);
      return target[key as unknown as number];
    },
    getOwnPropertyDescriptor(target, key) {
      look(key);
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
  });
}
