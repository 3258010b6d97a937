/** Lemmas by exceptions, a word list and suffix rules for each part of speech (WordNet's morphy; spaCy's rule mode). */
import { z } from 'zod';
import { isAlphabetic } from './characters.js';

export const lemmasSchema = z.record(
  z.string(),
  z.object({
    rules: z.array(z.tuple([z.string(), z.string()])),
    exceptions: z.record(z.string(), z.array(z.string())),
    /** Known lemmas, one a line. */
    index: z.string(),
  }),
);

interface Table {
  rules: readonly (readonly [string, string])[];
  exceptions: ReadonlyMap<string, readonly string[]>;
  index: ReadonlySet<string>;
}

const MOST_KNOWN = 40_000;

export class Lemmatizer {
  readonly #tables = new Map<string, Table>();
  readonly #known = new Map<string, string>();

  constructor(data: z.infer<typeof lemmasSchema>) {
    for (const [pos, { rules, exceptions, index }] of Object.entries(data)) {
      this.#tables.set(pos, {
        rules,
        exceptions: new Map(Object.entries(exceptions)),
        index: new Set(index ? index.split('\n') : []),
      });
    }
  }

  /**
   * @param pos a universal part of speech such as `NOUN`
   * @param morph features such as `Number=Sing`
   */
  lemma(text: string, pos: string, morph: string): string {
    const key = `${pos} ${morph} ${text}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    const lemma = this.#find(text, pos, morph);
    this.#known.set(key, lemma);
    return lemma;
  }

  #find(text: string, pos: string, morph: string): string {
    const lower = text.toLowerCase();
    if (pos === '' || pos === 'SPACE' || isBaseForm(pos, morph)) return lower;
    const table = this.#tables.get(pos.toLowerCase());
    if (!table) return pos === 'PROPN' ? text : lower;
    const found: string[] = [];
    const unknown: string[] = [];
    for (const [ending, replacement] of table.rules) {
      if (!lower.endsWith(ending)) continue;
      const form = lower.slice(0, lower.length - ending.length) + replacement;
      if (!form) continue;
      if (table.index.has(form)) found.unshift(form);
      else if (!isAlphabetic(form)) found.push(form);
      else unknown.push(form);
    }
    const forms = [...new Set(found)];
    for (const form of table.exceptions.get(lower) ?? []) if (!forms.includes(form)) forms.unshift(form);
    return forms[0] ?? unknown[0] ?? text;
  }
}

function isBaseForm(pos: string, morph: string): boolean {
  const features = new Map(morph.split('|').map((feature) => feature.split('=', 2) as [string, string]));
  if (features.get('VerbForm') === 'Inf' || features.get('VerbForm') === 'None') return true;
  if (features.get('Degree') === 'Pos') return true;
  if (pos === 'NOUN') return features.get('Number') === 'Sing';
  if (pos !== 'VERB') return false;
  return features.get('VerbForm') === 'Fin' && features.get('Tense') === 'Pres' && !features.has('Number');
}
