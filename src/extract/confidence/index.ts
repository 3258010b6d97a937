/**
 * How sure the reader is of a proposal, as a share of a hundred: of proposals with 70, about 70 in 100 should hold.
 * A logistic model over the grounds of a proposal, fitted by `test/eval/fit-confidence.js` on the seen halves of public
 * sets and of our own cases, and measured by `npm run eval` on what was held out. It says nothing of whether the text
 * is right, and changes no standing.
 */
import type { Grounds } from './grounds.js';
import { WEIGHTS } from './weights.js';

const BOUNDS = { least: 1, most: 99 };

export function confidenceOf(grounds: Grounds): number {
  const weights = WEIGHTS[grounds.language];
  let sum = 0;
  for (const [name, value] of featuresOf(grounds)) sum += (weights[name] ?? 0) * value;
  const share = 1 / (1 + Math.exp(-sum));
  return Math.max(BOUNDS.least, Math.min(BOUNDS.most, Math.round(share * 100)));
}

/**
 * The numbers that are weighed, by name.
 * @public for test/eval/fit-confidence.js, which runs on the compiled library
 */
export function featuresOf(grounds: Grounds): [string, number][] {
  const score = Math.max(5, Math.min(95, grounds.score)) / 100;
  return [
    ['always', 1],
    [`rule ${grounds.rule}`, 1],
    [`type ${grounds.type}`, 1],
    ['score', Math.log(score / (1 - score))],
    ['apart', Math.log1p(grounds.apart)],
    ['fresh', grounds.fresh],
    ['guessed', grounds.guessed],
    ['described', grounds.described],
    ['weakened', Number(grounds.weakened)],
    ['steps', Math.min(3, grounds.steps)],
    ['unnamed', Number(grounds.unnamed)],
  ];
}
