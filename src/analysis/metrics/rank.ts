/** Ranks of values: 1 is the highest, equal values share a rank ("standard competition ranking"). O(n log n). */
export function ranks(values: Float64Array): Uint32Array {
  const order = Array.from(values.keys()).sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
  const found = new Uint32Array(values.length);
  let rank = 0;
  order.forEach((node, i) => {
    const before = order[i - 1];
    if (before === undefined || !isSame(values[before] as number, values[node] as number)) rank = i + 1;
    found[node] = rank;
  });
  return found;
}

/** Values of iterative methods differ in their last digits where they are equal by symmetry. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1e-3, Math.abs(a), Math.abs(b));
}
