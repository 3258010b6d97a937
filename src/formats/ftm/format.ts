/** FollowTheMoney in the registry: its entities, and its statements, which are only read. */
import type { Format } from '../format.js';
import { ftm as dossiers } from '../ftm.js';
import { lossesAmong } from '../interchange/losses.js';
import { FTM_LOSSES, ftmPieces } from './write-graph.js';

export const ftm: Format = {
  ...dossiers,
  extensions: ['ftm.json', 'ftm', 'ijson', 'json', 'jsonl', 'ndjson'],
  reads: {
    recognise: (head) => /"schema"\s*:\s*"/.test(head) && /"properties"\s*:\s*\{/.test(head),
    options: ['references'],
    load: async () => (await import('./read.js')).readFtm,
  },
  writes: { write: ftmPieces, cannotCarry: FTM_LOSSES, losses: lossesAmong(FTM_LOSSES) },
};

export const ftmStatements: Format = {
  id: 'ftm-statements',
  label: { en: 'FollowTheMoney statements (CSV)', zh: 'FollowTheMoney 陈述（CSV）' },
  kind: 'exchange',
  extensions: ['statements.csv', 'csv'],
  mediaType: 'text/csv',
  reads: {
    recognise: (head) => STATEMENTS.every((name) => head.slice(0, 1000).includes(name)),
    options: ['references'],
    load: async () => (await import('./read-statements.js')).readFtmStatements,
  },
};

const STATEMENTS = ['canonical_id', 'prop', 'prop_type', 'schema', 'value', 'dataset'];
