/** Answers `corrections`: documents that say they correct or retract others, and which ones. */
import { findCorrections } from '../../analysis/corrections/candidates.js';
import { correctionsQuery } from '../queries/corrections.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { knownDocuments } from './known.js';
import { partOf } from './pages.js';
import { documentRef, passageIn } from './refs.js';

/** @throws ClaimgraphError where one of the documents is not there */
function answerCorrections(
  index: DossierIndex,
  { document, state, ...paging }: QueryOf<typeof correctionsQuery>,
): AnswerOf<typeof correctionsQuery> {
  knownDocuments(index, document ?? [], 'document');
  const wanted = new Set(document);
  const found = findCorrections(index.dossier).filter(
    (one) =>
      (state === 'all' || one.state === state) && (wanted.size === 0 || wanted.has(one.document) || wanted.has(one.of)),
  );
  const { items, page } = partOf(found, paging);
  return {
    corrections: items.map(({ document, of, whole, state, notice, passage }) => ({
      document: documentRef(index, document),
      of: documentRef(index, of),
      ...{ whole, state },
      ...(notice && { notice: passageIn(index, document, notice) }),
      ...(passage && { passage: passageIn(index, of, passage) }),
    })),
    ...page,
  };
}

export const corrections = answered(correctionsQuery, answerCorrections);
