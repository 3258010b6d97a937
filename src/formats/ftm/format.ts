/** FollowTheMoney in the registry: its entities, and its statements, which are only read. */
import type { GraphFormat } from '../interchange/format.js';
import { lossesAmong } from '../interchange/losses.js';
import { FTM_LOSSES, ftmPieces } from './write-graph.js';

export const ftmEntities: GraphFormat = {
  id: 'ftm',
  label: { en: 'FollowTheMoney (OpenAleph, OpenSanctions)', zh: 'FollowTheMoney（OpenAleph、OpenSanctions）' },
  extensions: ['ftm.json', 'ftm', 'ijson', 'json', 'jsonl', 'ndjson'],
  mediaType: 'application/x-ndjson',
  recognise: (head) => /"schema"\s*:\s*"/.test(head) && /"properties"\s*:\s*\{/.test(head),
  reader: async () => (await import('./read.js')).readFtm,
  write: ftmPieces,
  cannotCarry: FTM_LOSSES,
  losses: lossesAmong(FTM_LOSSES),
};

export const ftmStatements: GraphFormat = {
  id: 'ftm-statements',
  label: { en: 'FollowTheMoney statements (CSV)', zh: 'FollowTheMoney 陈述（CSV）' },
  extensions: ['statements.csv', 'csv'],
  mediaType: 'text/csv',
  recognise: (head) => STATEMENTS.every((name) => head.slice(0, 1000).includes(name)),
  reader: async () => (await import('./read-statements.js')).readFtmStatements,
  cannotCarry: [],
};

const STATEMENTS = ['canonical_id', 'prop', 'prop_type', 'schema', 'value', 'dataset'];
