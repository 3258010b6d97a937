/**
 * A dossier as FollowTheMoney entities, for OpenAleph, Datashare and nomenklatura: documents as articles, entities, and
 * relations as edges with their claims. How a relation that is not stated is kept from looking like a fact, and what is
 * lost of a graph, stands in ftm/write-graph.ts; from-dossier.ts says what the graph leaves out of a dossier.
 */
import type { Document } from '../model/document.js';
import type { Dossier } from '../model/dossier.js';
import { chunked } from './chunks.js';
import type { TextFormat, WriteOptions } from './format.js';
import { dateIn, languageOf, takesValue } from './ftm/values.js';
import { ftmPieces, line } from './ftm/write-graph.js';
import { graphOfDossier } from './interchange/from-dossier.js';

export const ftm: TextFormat = {
  id: 'ftm',
  label: { en: 'FollowTheMoney (OpenAleph, OpenSanctions)', zh: 'FollowTheMoney（OpenAleph、OpenSanctions）' },
  kind: 'exchange',
  extensions: ['ftm.json'],
  mediaType: 'application/x-ndjson',
  exports: {
    holds: 'picture',
    cannotCarry: [
      'the schema of a relation that is not stated (it is an UnknownLink that names type and standing)',
      'the offsets of quotes and the ontology',
      'claims that were rejected or await review (only their number)',
      'notes, all assessments but the last, and who proposed a claim',
      'edges for literal values (they become notes of their entity)',
    ],
    write: (dossier, options = {}) => chunked(pieces(dossier, options)),
  },
};

function* pieces(dossier: Dossier, options: WriteOptions): Generator<string> {
  for (const document of dossier.documents) yield line(article(document));
  yield* ftmPieces(graphOfDossier(dossier, { ...options, speakers: true }));
}

function article({ id, title, publisher, date, language, source, retrieved, text }: Document): object {
  const [known, day, seen] = [languageOf(language), dateIn(date ?? ''), dateIn(retrieved ?? '')];
  const properties = {
    title: [title],
    fileName: [title],
    name: [title],
    bodyText: [text],
    ...(known !== undefined && { language: [known] }),
    ...(publisher !== undefined && { publisher: [publisher] }),
    ...(day !== undefined && { publishedAt: [day] }),
    ...(source !== undefined && takesValue('sourceUrl', source) && { sourceUrl: [source] }),
    ...(seen !== undefined && { retrievedAt: [seen] }),
  };
  return { id: `document:${id}`, schema: 'Article', properties };
}
