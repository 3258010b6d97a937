/** GEXF in the registry: dossiers are written by ../gexf.ts, graphs by write-graph.ts. */
import type { Format } from '../format.js';
import { gexf as dossiers } from '../gexf.js';
import { gexfPieces, lossesOf } from './write-graph.js';

export const gexf: Format = {
  ...dossiers,
  extensions: ['gexf', 'xml'],
  reads: {
    recognise: (head) => /<([\w.-]+:)?gexf[\s>]/.test(head),
    load: async () => (await import('./read.js')).readGexf,
  },
  writes: {
    cannotCarry: [
      'the title',
      'whether a bound of a time belongs to it',
      'times that are neither dates nor numbers',
      'the types of items in lists',
      'that some attributes are dates',
      'shapes that GEXF does not know',
      'who claims an edge',
    ],
    losses: lossesOf,
    write: gexfPieces,
  },
};
