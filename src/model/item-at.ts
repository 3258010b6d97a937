/**
 * Reads a list or a map where something must be: a wrong index or key is a fault of the program, and stops it. Hot loops
 * over typed arrays write `as number` instead: node, edge and label numbers are always below the length of the arrays
 * that they index. Where nothing is an answer, as beyond the end of a text, the code says so: `charAt`, an optional field.
 */

/** The item at an index. @throws RangeError where the list has none there */
export function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`No item at index ${index} of a list of ${list.length}`);
  return item;
}

/** The value of a key. @throws RangeError where the map has none */
export function valueFor<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`No value for ${String(key)} in a map of ${map.size}`);
  return value;
}

/** The last item. @throws RangeError where the list is empty */
export function lastOf<T>(list: readonly T[]): T {
  return itemAt(list, list.length - 1);
}
