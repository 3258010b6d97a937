/** The most likely sequence of labels under a linear-chain conditional random field (Viterbi 1967). */

/**
 * @param scores rows of `stride` numbers, of which the first `labels` count; starts at `at`
 * @param transitions row 0: how likely a label begins; row 1: how likely it ends; then from label to label
 * @returns a label for each of the `length` rows. Time length · labels².
 */
export function bestLabels(
  scores: Float32Array,
  at: number,
  stride: number,
  length: number,
  labels: number,
  transitions: Float32Array,
): Uint8Array {
  const path = new Uint8Array(length);
  if (length === 0) return path;
  const from = new Uint8Array(length * labels);
  let before = Float32Array.from({ length: labels }, (_, label) => transitions[label] as number).map(
    (start, label) => start + (scores[at + label] as number),
  );
  let now = new Float32Array(labels);
  for (let row = 1; row < length; row++) {
    for (let label = 0; label < labels; label++) {
      let best = 0;
      let highest = Number.NEGATIVE_INFINITY;
      for (let other = 0, place = 2 * labels + label; other < labels; other++, place += labels) {
        const score = (before[other] as number) + (transitions[place] as number);
        if (score > highest) {
          highest = score;
          best = other;
        }
      }
      now[label] = highest + (scores[at + row * stride + label] as number);
      from[row * labels + label] = best;
    }
    [before, now] = [now, before];
  }
  let last = 0;
  for (let label = 1; label < labels; label++) {
    const score = (before[label] as number) + (transitions[labels + label] as number);
    if (score > (before[last] as number) + (transitions[labels + last] as number)) last = label;
  }
  for (let row = length - 1; row >= 0; row--) {
    path[row] = last;
    last = from[row * labels + last] as number;
  }
  return path;
}
