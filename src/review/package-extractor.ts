/** The extractor that comes with the package, with its models from the package's own folder. */
import { asSeen } from '../extract/as-seen.js';
import { byLanguage } from '../extract/by-language.js';
import type { Extractor } from '../extract/extractor.js';
import { heldAgainstParse } from '../extract/held/index.js';
import { readerExtractor } from '../extract/reader/index.js';
import { withVoices } from '../extract/voices.js';
import { readModel } from '../language/node-models.js';
import { LANGUAGES, Languages } from '../language/registry.js';

const languages = new Languages(readModel);

export const packageExtractor = asSeen(
  withVoices(
    byLanguage(
      readerExtractor(languages),
      LANGUAGES.map(({ id }) => id),
    ),
  ),
);

/**
 * Another extractor, such as a language model, whose proposals are held against the document's structure and the
 * package's own parse: what they do not bear out is marked "to check".
 */
export function heldByPackage(extractor: Extractor): Extractor {
  return asSeen(withVoices(heldAgainstParse(extractor, languages)));
}
