/** Lines of capital letters as a picture of a bit a pixel, for scans that are made by hand. */

/** Five dots wide and seven high; each row in five bits. */
const LETTERS: Readonly<Record<string, readonly number[]>> = {
  A: [14, 17, 17, 31, 17, 17, 17],
  B: [30, 17, 17, 30, 17, 17, 30],
  E: [31, 16, 16, 30, 16, 16, 31],
  G: [14, 17, 16, 23, 17, 17, 14],
  H: [17, 17, 17, 31, 17, 17, 17],
  I: [14, 4, 4, 4, 4, 4, 14],
  L: [16, 16, 16, 16, 16, 16, 31],
  M: [17, 27, 21, 21, 17, 17, 17],
  N: [17, 25, 25, 21, 19, 19, 17],
  O: [14, 17, 17, 17, 17, 17, 14],
  R: [30, 17, 17, 30, 20, 18, 17],
  S: [15, 16, 16, 14, 1, 1, 30],
  T: [31, 4, 4, 4, 4, 4, 4],
  U: [17, 17, 17, 17, 17, 17, 14],
  V: [17, 17, 17, 17, 17, 10, 4],
};
const DOT = 6;
const [STEP, LINE] = [6 * DOT, 12 * DOT];
const MARGIN = 100;

/** A page of 1275 by 1650 pixels, 150 an inch; 1 is white. */
export function lettered(lines: readonly string[]): { width: number; height: number; bits: Uint8Array } {
  const [width, height] = [1275, 1650];
  const row = Math.ceil(width / 8);
  const bits = new Uint8Array(row * height).fill(255);
  const blacken = (x: number, y: number) => {
    const at = y * row + (x >> 3);
    bits[at] = (bits[at] as number) & ~(0x80 >> (x & 7));
  };
  for (const [n, line] of lines.entries())
    for (const [i, letter] of [...line].entries())
      for (let y = 0; y < 7 * DOT; y++)
        for (let x = 0; x < 5 * DOT; x++) {
          const dots = LETTERS[letter]?.[Math.floor(y / DOT)] ?? 0;
          if (dots & (16 >> Math.floor(x / DOT))) blacken(MARGIN + i * STEP + x, MARGIN + n * LINE + y);
        }
  return { width, height, bits };
}
