/** Languages by their names in the language of the screens. */
import { baseLanguage as withoutRegion } from '../../src/model/language.js';

export { languageNames } from '../../src/text/language-names.js';

/** The language without its script and region: an edition for Taiwan and one for Beijing both speak Chinese. */
export function baseLanguage(tag: string): string {
  return withoutRegion(tag.toLowerCase());
}
