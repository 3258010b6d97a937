/** The language that a page opens in where its address names none. */
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../words/words.js';
import { INITIAL } from './state.js';

/** The first of a reader's languages that the screens have; `zh-Hant-TW` finds `zh`. @param wishes BCP 47, best first */
export function preferredLanguage(wishes: readonly string[]): InterfaceLanguage {
  for (const wish of wishes) {
    const found = INTERFACE_LANGUAGES.find((language) => wish.toLowerCase().split('-')[0] === language);
    if (found) return found;
  }
  return INITIAL.language;
}
