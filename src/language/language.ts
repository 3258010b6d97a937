/** What every language offers, and where its model comes from. */
import type { Parse } from './parse.js';

/** A language whose model is loaded. */
export interface Language {
  /** Primary subtag (BCP 47), such as `en`. */
  readonly id: string;
  /** How likely a text is in this language, 0 to 1. */
  detect(text: string): number;
  /**
   * Sentences, words, parts of speech, names, and heads where the model has them. Time grows with the length of the
   * text, memory with its number of tokens; the same text always gives the same parse.
   */
  parse(text: string): Parse;
  /** Whether the fast WebAssembly kernel runs or the plain one; both give the same parse. */
  readonly kernel: 'simd' | 'plain';
}

/** What is known of a language before its model is loaded. */
export interface LanguageEntry {
  id: string;
  /** Path of the model file below the folder `language`. */
  model: string;
  detect(text: string): number;
  open(bytes: Uint8Array, kernel?: 'simd' | 'plain'): Promise<Language>;
}

/** Reads a model file by its path below the folder `language`. */
export type ReadModel = (path: string) => Promise<Uint8Array>;
