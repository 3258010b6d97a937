/** A quote begins and ends with its words, also where the text around them is set in from the margin. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/extract/reader/index.js';
import { newsOntology } from '../../src/model/news/index.js';
import { OntologyIndex } from '../../src/model/ontology.js';
import { languageOf } from './read.js';

const ontology = new OntologyIndex(newsOntology);

describe('quotes', () => {
  it.each([
    ['en', '> Shell sued BP.\n> Shell owns Esso.\n'],
    ['en', '>  Ford sued Tesla.\n>\n>\tFord owns Lincoln.\n'],
    ['en', 'A letter came.\n\nFrom: Bo Berg <bo@y.example>\nSubject: a tip\n\nFord owns Lincoln.\n'],
    ['zh', '> 小米起诉了格力。\n> 小米收购了紫米。\n'],
  ])('hold no white space at their ends (%s: %j)', async (language, text) => {
    const document = { id: 'd', title: 'T', language, text };
    const { claims } = await readDocument(document, { ontology, entities: [] }, languageOf(language));
    expect(claims.length).toBeGreaterThan(0);
    for (const { evidence } of claims) {
      expect(evidence.quote).toBe(evidence.quote.trim());
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    }
  });
});
