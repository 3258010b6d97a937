/** Answers `documents`: full-text search, and mentions of an entity. */
import type { Document } from '../../model/document.js';
import { valueFor } from '../../model/item-at.js';
import { wordEnd, wordStart } from '../../text/whole-words.js';
import { documentsQuery, MOST_SNIPPETS } from '../queries/documents.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { unknown } from './known.js';
import { partOf } from './pages.js';
import { apart, namesOf, placesOf, preparation, type Span, searched, type Term, termsOf } from './text-search.js';

/** Characters of a snippet on each side of what matched; a little more where a word would be cut. */
const AROUND = 70;

/** @throws ClaimgraphError where there is no such entity */
async function answerDocuments(
  index: DossierIndex,
  query: QueryOf<typeof documentsQuery>,
): Promise<AnswerOf<typeof documentsQuery>> {
  const { text, entity: id, language } = query;
  const entity = id === undefined ? undefined : index.entities.get(id);
  if (id !== undefined && !entity) throw unknown('entity', id, 'entity', index.entities.keys());
  const texts = await searched(index);
  const prepare = await preparation();
  const terms = text === undefined ? [] : termsOf(prepare(text));
  const names = entity ? namesOf(entity).map((name): Term => ({ text: prepare(name), whole: true })) : undefined;
  const claims = claimsByDocument(index, id);
  const languages = language?.map((tag) => tag.toLowerCase());
  const hits = index.dossier.documents.flatMap((document) => {
    const { id, title, publisher, date, language } = document;
    if (languages && !languages.some((tag) => isOf(language, tag))) return [];
    const hay = valueFor(texts, id);
    const each = terms.map((term) => placesOf(hay, term));
    if (each.some((places) => places.length === 0)) return [];
    const named = names?.flatMap((name) => placesOf(hay, name)) ?? [];
    if (names && named.length === 0) return [];
    const places = apart([...each.flat(), ...named]);
    const facts = { ...(publisher !== undefined && { publisher }), ...(date !== undefined && { date }) };
    return {
      document: { id, title, ...facts, language },
      matches: places.length,
      claims: claims.get(id) ?? 0,
      snippets: snippetsOf(document, places),
    };
  });
  const ranked =
    text === undefined && id === undefined ? hits : hits.sort((a, b) => b.matches - a.matches || byId(a, b));
  const { items, page } = partOf(ranked, query);
  return { documents: items, ...page };
}

type Hit = { document: { id: string } };

function byId(a: Hit, b: Hit): number {
  return a.document.id < b.document.id ? -1 : 1;
}

function isOf(language: string, tag: string): boolean {
  const own = language.toLowerCase();
  return own === tag || own.startsWith(`${tag}-`);
}

function snippetsOf({ text }: Document, places: readonly Span[]) {
  const snippets: { text: string; start: number; marks: Span[] }[] = [];
  if (places.length === 0) {
    const end = wordEnd(text, Math.min(text.length, 2 * AROUND));
    return text.trim() === '' ? [] : [{ text: text.slice(0, end), start: 0, marks: [] }];
  }
  for (const place of places) {
    const last = snippets.at(-1);
    if (last && place.start < last.start + last.text.length) {
      // a place that goes on behind the snippet takes it along
      if (place.end > last.start + last.text.length)
        last.text = text.slice(last.start, wordEnd(text, Math.min(text.length, place.end + AROUND)));
      last.marks.push({ start: place.start - last.start, end: place.end - last.start });
      continue;
    }
    if (snippets.length === MOST_SNIPPETS) break;
    const least = last ? last.start + last.text.length : 0;
    const start = wordStart(text, Math.max(0, place.start - AROUND, least), least);
    const end = wordEnd(text, Math.min(text.length, place.end + AROUND));
    const marks = [{ start: place.start - start, end: place.end - start }];
    snippets.push({ text: text.slice(start, end), start, marks });
  }
  return snippets;
}

/** Claims in each document that are not rejected; with an entity, those about it or said by it. */
function claimsByDocument({ relations }: DossierIndex, entity: string | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { subject, object, claims } of relations) {
    const isEnd = entity === undefined || subject === entity || object === entity;
    for (const { document, chain, review } of claims) {
      if (review === 'rejected' || !(isEnd || chain.some(({ agent }) => agent === entity))) continue;
      counts.set(document, (counts.get(document) ?? 0) + 1);
    }
  }
  return counts;
}

export const documents = answered(documentsQuery, answerDocuments);
