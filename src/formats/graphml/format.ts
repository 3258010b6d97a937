/** GraphML in the registry. */
import type { GraphFormat } from '../interchange/format.js';
import { type Loss, lossesAmong } from '../interchange/losses.js';
import { graphmlPieces } from './write.js';

const LOST: readonly Loss[] = [
  'all times but the first start and the last end',
  'whether a bound of a time belongs to it',
  'values that change over time',
  'which attributes are dates or addresses',
  'who claims an edge',
];

export const graphml: GraphFormat = {
  id: 'graphml',
  label: { en: 'GraphML', zh: 'GraphML' },
  extensions: ['graphml', 'xml'],
  mediaType: 'application/graphml+xml',
  recognise: (head) => /<graphml[\s>]/.test(head),
  reader: async () => (await import('./read.js')).readGraphml,
  write: graphmlPieces,
  cannotCarry: LOST,
  losses: lossesAmong(LOST),
};
