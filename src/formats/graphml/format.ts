/** GraphML in the registry. */
import { exporting } from '../exporting.js';
import { type Loss, lossesAmong } from '../interchange/losses.js';
import { graphmlPieces } from './write.js';

const LOST: readonly Loss[] = [
  'all times but the first start and the last end',
  'whether a bound of a time belongs to it',
  'values that change over time',
  'which attributes are dates or addresses',
  'who claims an edge',
];

export const graphml = exporting({
  id: 'graphml',
  label: { en: 'GraphML', zh: 'GraphML' },
  kind: 'graph',
  extensions: ['graphml', 'xml'],
  mediaType: 'application/graphml+xml',
  reads: {
    recognise: (head) => /<([\w.-]+:)?graphml[\s>]/.test(head),
    load: async () => (await import('./read.js')).readGraphml,
  },
  writes: { write: graphmlPieces, cannotCarry: LOST, losses: lossesAmong(LOST) },
});
