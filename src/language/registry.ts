/** The languages that can be parsed. A new one is a folder with its data and model, and one line here. */

import { detectEnglish } from './en/detect.js';
import { English } from './en/english.js';
import type { Language, LanguageEntry, ReadModel } from './language.js';
import { Chinese } from './zh/chinese.js';
import { detectChinese } from './zh/detect.js';

export const LANGUAGES: readonly LanguageEntry[] = [
  { id: 'en', model: 'en/model.bin.gz', detect: detectEnglish, open: English.open },
  { id: 'zh', model: 'zh/model.bin.gz', detect: detectChinese, open: Chinese.open },
];

/** Below this no language is likely enough. */
const LEAST_LIKELY = 0.2;

export type Found =
  | { supported: true; language: Language }
  | { supported: false; id: string; available: readonly string[]; message: string };

/** The most likely language of a text, or undefined when none of those we have is likely. */
export function detectLanguage(text: string): string | undefined {
  const scores = LANGUAGES.map((entry) => ({ id: entry.id, score: entry.detect(text) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= LEAST_LIKELY ? best.id : undefined;
}

export function isSupported(id: string): boolean {
  return entryOf(id) !== undefined;
}

/** Loads models when they are first asked for, each of them once. */
export class Languages {
  readonly #read: ReadModel;
  readonly #kernel: 'simd' | 'plain';
  readonly #open = new Map<string, Promise<Language>>();

  /** @param read `readModel` of node-models.ts, `fetchModels(…)`, or anything that gives the bytes of a path */
  constructor(read: ReadModel, kernel: 'simd' | 'plain' = 'simd') {
    this.#read = read;
    this.#kernel = kernel;
  }

  /**
   * @param id a language tag; `zh-Hant` is read by `zh`
   * @returns the language, or a result that says that there is none
   * @throws Error when the model file cannot be read; the next call tries again
   */
  async get(id: string): Promise<Found> {
    const entry = entryOf(id);
    if (!entry) {
      const available = LANGUAGES.map((one) => one.id);
      const message = `Language "${id}" is not supported. Available: ${available.join(', ')}.`;
      return { supported: false, id, available, message };
    }
    let opening = this.#open.get(entry.id);
    if (!opening) {
      opening = this.#read(entry.model).then((bytes) => entry.open(bytes, this.#kernel));
      this.#open.set(entry.id, opening);
      opening.catch(() => this.#open.delete(entry.id));
    }
    return { supported: true, language: await opening };
  }
}

/** Reads models over HTTP from below `base`, such as the address of the folder `language` of the built package. */
export function fetchModels(base: string | URL): ReadModel {
  return async (path) => {
    const url = new URL(path, base);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`cannot load the model ${url}: HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}

function entryOf(id: string): LanguageEntry | undefined {
  const primary = id.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((entry) => entry.id === primary);
}
