/** The product of multiply.wat in JavaScript, rounded to single precision at the same places. */

/** Arguments as `Multiply`, after the memory they point into. */
export function multiplyPlain(
  memory: Float32Array,
  x: number,
  stride: number,
  w: number,
  y: number,
  rows: number,
  inputs: number,
  panels: number,
): void {
  const round = Math.fround;
  const width = panels * 8;
  for (let panel = 0; panel < panels; panel++) {
    const first = w + panel * 8 * (inputs + 1);
    for (let row = 0; row < rows; row++) {
      let a0 = round(0);
      let a1 = round(0);
      let a2 = round(0);
      let a3 = round(0);
      let a4 = round(0);
      let a5 = round(0);
      let a6 = round(0);
      let a7 = round(0);
      let at = first;
      const start = x + row * stride;
      for (let input = start; input < start + inputs; input++, at += 8) {
        const value = memory[input] as number;
        a0 = round(a0 + round(value * (memory[at] as number)));
        a1 = round(a1 + round(value * (memory[at + 1] as number)));
        a2 = round(a2 + round(value * (memory[at + 2] as number)));
        a3 = round(a3 + round(value * (memory[at + 3] as number)));
        a4 = round(a4 + round(value * (memory[at + 4] as number)));
        a5 = round(a5 + round(value * (memory[at + 5] as number)));
        a6 = round(a6 + round(value * (memory[at + 6] as number)));
        a7 = round(a7 + round(value * (memory[at + 7] as number)));
      }
      const out = y + row * width + panel * 8;
      memory[out] = a0 + (memory[at] as number);
      memory[out + 1] = a1 + (memory[at + 1] as number);
      memory[out + 2] = a2 + (memory[at + 2] as number);
      memory[out + 3] = a3 + (memory[at + 3] as number);
      memory[out + 4] = a4 + (memory[at + 4] as number);
      memory[out + 5] = a5 + (memory[at + 5] as number);
      memory[out + 6] = a6 + (memory[at + 6] as number);
      memory[out + 7] = a7 + (memory[at + 7] as number);
    }
  }
}
