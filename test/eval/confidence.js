/** How far the confidence of proposals can be trusted: reliability curves and expected calibration errors. */
import { calibrationError, judged, reliability, sharpness } from './judged.js';

/** Proposals of the sets that were read, by set and over all sets of a half and language. */
export class Confidences {
  #ontology;
  #sets = new Map();

  constructor(ontology) {
    this.#ontology = ontology;
  }

  add(name, language, gold, found) {
    const pairs = judged(gold, found, this.#ontology);
    const half = /, (seen|unseen)$/.exec(name)?.[1];
    // what our own cases say is no measure: they were written while the reader was tuned
    if (!half) return;
    for (const key of [name, `all ${language.slice(0, 2)}, ${half}`])
      this.#sets.set(key, [...(this.#sets.get(key) ?? []), ...pairs]);
  }

  /** Prints one line a set, and a curve for each language and half; gives the figures back. */
  print() {
    if (this.#sets.size === 0) return [];
    console.log(
      '\nconfidence: proposals that gold can judge, mean confidence, how many hold, expected calibration error, Brier score, AUC',
    );
    const results = [];
    for (const [name, pairs] of [...this.#sets].sort(([a], [b]) => a.localeCompare(b))) {
      if (pairs.length === 0) continue;
      const bins = reliability(pairs);
      const [sure, right] = [
        bins.reduce((sum, bin) => sum + bin.confidence, 0),
        bins.reduce((sum, bin) => sum + bin.right, 0),
      ];
      const error = calibrationError(bins);
      const { brier, auc } = sharpness(pairs);
      const figures = [sure / pairs.length, right / pairs.length, error, brier, auc];
      const numbers = figures.map((n) => (n === undefined ? '-' : n.toFixed(2)).padEnd(5)).join(' ');
      console.log(`${name.padEnd(28)} ${String(pairs.length).padEnd(5)} ${numbers}`);
      if (name.startsWith('all ')) for (const bin of bins) console.log(curve(bin));
      results.push({ set: `confidence, ${name}`, proposals: pairs.length, error, brier, auc, bins });
    }
    return results;
  }
}

function curve({ from, proposals, confidence, right }) {
  const share = right / proposals;
  const bar = '#'.repeat(Math.round(share * 40));
  const mean = (confidence / proposals).toFixed(2);
  return `  ${String(from).padStart(3)} to ${String(from + 9).padStart(2)}: ${String(proposals).padStart(4)} proposals, mean ${mean}, hold ${share.toFixed(2)} ${bar}`;
}
