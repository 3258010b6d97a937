/** The words of the desk, in both languages; loaded with it. */
import type { InterfaceLanguage } from '../words/words.js';
import { type DeskWords, en } from './words-en.js';
import { zh } from './words-zh.js';

export const DESK_WORDS: Readonly<Record<InterfaceLanguage, DeskWords>> = { en, zh };
