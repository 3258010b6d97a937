/** The words of the screens: one catalogue a language, of the same shape. */
import { en, type Words } from './en.js';
import { zh } from './zh.js';

export type { Words };

export const WORDS = { en, zh } satisfies Record<string, Words>;

export type InterfaceLanguage = keyof typeof WORDS;
/** In the order in which they are offered. */
export const INTERFACE_LANGUAGES = Object.keys(WORDS) as InterfaceLanguage[];
