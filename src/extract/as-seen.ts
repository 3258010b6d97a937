/** Reads a document as a person sees it, without soft hyphens and zero-width characters; offsets are those of the stored text. */
import { type Seen, seen } from '../text/invisible.js';
import type { Extraction, Extractor } from './extractor.js';

export function asSeen(inner: Extractor): Extractor {
  return {
    ...inner,
    async extract(document, knowledge) {
      const shown = seen(document.text);
      if (!shown) return inner.extract(document, knowledge);
      const marks = document.marks?.map((mark) => ({
        ...mark,
        start: shown.placeOf(mark.start),
        end: shown.placeOf(mark.end),
      }));
      const found = await inner.extract({ ...document, text: shown.text, ...(marks && { marks }) }, knowledge);
      return stored(found, shown, document.text);
    },
  };
}

function stored(found: Extraction, { startOf, endOf }: Seen, text: string): Extraction {
  return {
    ...found,
    mentions: found.mentions.map(({ entity, start, end }) => ({ entity, start: startOf(start), end: endOf(end) })),
    claims: found.claims.map((claim) => {
      const [start, end] = [startOf(claim.evidence.start), endOf(claim.evidence.end)];
      return { ...claim, evidence: { quote: text.slice(start, end), start, end } };
    }),
  };
}
