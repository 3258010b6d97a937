/** A series of articles as a dossier: the articles are added, and a person makes the claims by hand. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDossier, openDossier } from '../../src/dossier/index.js';
import type { Decision } from '../../src/model/decision.js';
import { addDocuments, decide } from '../../src/review/index.js';
import { sources } from '../review/folder.js';
import type { Series } from './articles.js';

type Made = Extract<Decision, { kind: 'add' }>['claim'];

export async function seriesFolder({ language, articles, quotes, names }: Series) {
  const folder = join(await mkdtemp(join(tmpdir(), 'claimgraph-')), 'series');
  await createDossier(folder);
  await addDocuments(folder, sources(...articles));
  const by = (name: string) => (decision: Decision) =>
    decide(folder, decision, { by: name, now: () => new Date('2025-11-22T10:00:00Z') });
  const anna = by('Anna');
  const entity = (id: string, type: string, name: string) => ({ id, type, names: { [language]: name } });
  const add = async (claim: Omit<Made, 'polarity' | 'modality' | 'chain'> & Partial<Made>) =>
    anna({ kind: 'add', claim: { chain: [], polarity: 'positive', modality: 'actual', ...claim } });
  const funds = { subject: 'norvik', type: 'funds', object: 'li-wei-official' };
  const memo = [{ agent: 'memo', act: 'alleges' as const }];
  await add({
    ...{ document: 'wire', ...funds, chain: memo, quote: quotes.wire },
    newEntities: [
      entity('norvik', 'company', names.company),
      entity('li-wei-official', 'person', names.official),
      entity('memo', 'document', names.memo),
      entity('reuters', 'media-outlet', names.wire),
    ],
  });
  await add({ document: 'reprint', ...funds, chain: memo, quote: quotes.reprint });
  await add({ document: 'denial', ...funds, chain: [{ agent: 'norvik', act: 'denies' }], quote: quotes.denial });
  await add({
    ...{ document: 'arrest', subject: 'police', type: 'arrests', object: 'li-wei-cook', quote: quotes.arrest },
    newEntities: [entity('police', 'organisation', names.police), entity('li-wei-cook', 'person', names.cook)],
  });
  await add({ document: 'correction', ...funds, chain: [{ act: 'retracts' }], quote: quotes.correction });
  return { folder, anna, open: () => openDossier(folder) };
}
