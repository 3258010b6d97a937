/** Answers `document`: its metadata and its text. */
import { documentQuery } from '../queries/document.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { unknown } from './known.js';

/** @throws ClaimgraphError where there is no such document */
function answerDocument(
  { documents }: DossierIndex,
  { id, start, length }: QueryOf<typeof documentQuery>,
): AnswerOf<typeof documentQuery> {
  const document = documents.get(id);
  if (!document) throw unknown('document', id, 'id', documents.keys());
  const { text } = document;
  return { document: { ...document, text: text.slice(start, start + length) }, start, total: text.length };
}

export const document = answered(documentQuery, answerDocument);
