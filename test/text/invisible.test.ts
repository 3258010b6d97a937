/** What nobody sees makes no difference between words, and offsets still point into the text as stored. */

import { describe, expect, it } from 'vitest';
import { asSeen } from '../../src/extract/as-seen.js';
import type { Extractor } from '../../src/extract/extractor.js';
import { readDocument } from '../../src/extract/reader/index.js';
import { newsOntology } from '../../src/model/news/index.js';
import { OntologyIndex } from '../../src/model/ontology.js';
import { foldWithOffsets } from '../../src/text/fold.js';
import { seen, withoutInvisible } from '../../src/text/invisible.js';
import { findQuote } from '../../src/text/quote.js';
import { languageOf } from '../extract/read.js';
import { fc } from '../property.js';

const SHY = '\u00ad';
const ZERO = '\u200b';

describe('invisible characters', () => {
  it('are no part of a quote, on either side', () => {
    const text = `They said: Ali${SHY}baba de${SHY}nied${ZERO} it.`;
    const [place] = findQuote(foldWithOffsets(text), 'Alibaba denied it');
    expect(text.slice(place?.start, place?.end)).toBe(`Ali${SHY}baba de${SHY}nied${ZERO} it`);
    expect(findQuote(foldWithOffsets('Alibaba denied it'), `Ali${SHY}baba`)).toEqual([{ start: 0, end: 7 }]);
  });

  it('lead back to the stored text from any place', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'é', '蓝', SHY, ZERO, '\u2060', ' '), { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const shown = seen(text);
        if (!shown) {
          expect(withoutInvisible(text)).toBe(text);
          return;
        }
        expect(shown.text).toBe(withoutInvisible(text));
        for (let i = 0; i < shown.text.length; i++) {
          expect(text.slice(shown.startOf(i), shown.endOf(i + 1))).toBe(shown.text.charAt(i));
          expect(shown.placeOf(shown.startOf(i))).toBe(i);
        }
      }),
    );
  });

  it('are in no name, and stay in the quote of a claim', async () => {
    const rules: Extractor = {
      id: 'rules',
      extract: async (document, knowledge) => readDocument(document, knowledge, languageOf(document.language)),
    };
    const text = `Blue Sea Hol${SHY}dings ac${SHY}quired North${SHY}star Tech${ZERO}nology in 2024.`;
    const found = await asSeen(rules).extract(
      { id: 'd', title: 'T', language: 'en', text },
      { ontology: new OntologyIndex(newsOntology), entities: [] },
    );
    expect(found.claims.map(({ subject, type, object }) => [subject, type, object])).toEqual([
      ['blue-sea-holdings', 'acquires', 'northstar-technology'],
    ]);
    const [claim] = found.claims;
    expect(claim?.evidence.quote).toBe(text.slice(claim?.evidence.start, claim?.evidence.end));
    expect(claim?.evidence.quote).toContain(SHY);
  });
});
