/** Colours between two colours, all in hex: Sigma has no opacity for nodes, so fading is mixing with the background. */

/** @param t from 0, the first, to 1, the second; both are #rrggbb, and so is what comes out */
export function mix(from: string, to: string, t: number): string {
  if (from === to) return to;
  const [a, b] = [channels(from), channels(to)];
  return `#${a
    .map((value, i) => Math.round(value + ((b[i] ?? value) - value) * t))
    .map(hex)
    .join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function hex(value: number): string {
  return value.toString(16).padStart(2, '0');
}
