/**
 * Reads a list where an item must be: a wrong index is a fault of the program, and stops it. Hot loops over typed arrays
 * write `as number` instead: node, edge and label numbers are always below the length of the arrays that they index.
 */

/** The item at an index. @throws RangeError where the list has none there */
export function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`No item at index ${index} of a list of ${list.length}`);
  return item;
}
