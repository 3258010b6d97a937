/** The words of the screens: one catalogue a language, of the same shape. */
import type { InterfaceLanguage } from '../state/state.js';
import { en } from './en.js';
import { zh } from './zh.js';

export type Words = typeof en;

export const WORDS: Readonly<Record<InterfaceLanguage, Words>> = { en, zh };
