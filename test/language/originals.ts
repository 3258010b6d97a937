/** Parses by the original programs, and how ours are compared with them. */
import { existsSync, readFileSync } from 'node:fs';
import { readModel } from '../../src/language/node-models.js';
import type { Parse } from '../../src/language/parse.js';
import { Languages } from '../../src/language/registry.js';

/** As originals/spacy_parses.py writes it. */
export interface SpacyParse {
  text: string;
  tokens: string[];
  norms: string[];
  tags: string[];
  pos: string[];
  morph: string[];
  lemmas: string[];
  heads: number[];
  deps: string[];
  sent: (boolean | number)[];
  ents: ({ start: number; end: number; label: string } | [number, number, string])[];
}

export interface PaddleLabels {
  text: string;
  labels: string[];
}

export function readLines<T>(url: URL): T[] {
  return readFileSync(url, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

export const fixture = (name: string) => new URL(`fixtures/${name}`, import.meta.url);

/** Parses handed to the project beside the checkout; read in place. */
export const handedParses = new URL('../../../shared/reader/reference-parses.jsonl', import.meta.url);
export const hasHandedParses = existsSync(handedParses);

/** Ours in the original's form, so that a difference shows itself. */
export function asSpacy(parse: Parse) {
  const column = <K extends keyof (typeof parse.tokens)[number]>(key: K) => parse.tokens.map((token) => token[key]);
  return {
    text: parse.text,
    tokens: column('text'),
    norms: column('norm'),
    tags: column('tag'),
    pos: column('pos'),
    morph: column('morph'),
    lemmas: column('lemma'),
    heads: column('head'),
    deps: column('dep'),
    sent: column('startsSentence'),
    ents: parse.entities.map(({ from, to, label }) => ({ start: from, end: to, label })),
  };
}

/** The original's parse in one form, whichever of the two files it comes from. */
export function normalised(parse: SpacyParse): ReturnType<typeof asSpacy> {
  const { text, tokens, norms, tags, pos, morph, lemmas, heads, deps } = parse;
  return {
    ...{ text, tokens, norms, tags, pos, morph, lemmas, heads, deps },
    sent: parse.sent.map(Boolean),
    ents: parse.ents.map((one) => (Array.isArray(one) ? { start: one[0], end: one[1], label: one[2] } : { ...one })),
  };
}

const shared = new Languages(readModel);

/** Each model is loaded once for each file of tests. */
export async function languageOf(id: 'en' | 'zh', languages = shared) {
  const found = await languages.get(id);
  if (!found.supported) throw new Error(found.message);
  return found.language;
}
