/** Whatever writes graphs also writes dossiers: as the graphs that they are. */
import { chunked } from './chunks.js';
import type { Format, GraphWriter, TextFormat } from './format.js';
import { BEYOND_GRAPHS, graphOfDossier } from './interchange/from-dossier.js';
import { amongLost } from './losses.js';

/** The format with its `exports`. @throws Error where a piece of it is not text */
export function exporting(format: Format & { writes: GraphWriter }): TextFormat {
  const { write, cannotCarry, losses } = format.writes;
  const speakers = !cannotCarry.includes('who claims an edge');
  return {
    ...format,
    exports: {
      holds: 'picture',
      cannotCarry: [...BEYOND_GRAPHS, ...cannotCarry],
      losses: (dossier, options) => [
        ...amongLost(BEYOND_GRAPHS, dossier),
        ...losses(graphOfDossier(dossier, { ...options, speakers })),
      ],
      write: (dossier, options) => chunked(texts(write(graphOfDossier(dossier, { ...options, speakers })))),
    },
  };
}

function* texts(pieces: Iterable<string | Uint8Array>): Generator<string> {
  for (const piece of pieces) {
    if (typeof piece !== 'string') throw new Error('an export is text');
    yield piece;
  }
}
