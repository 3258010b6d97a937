/** A graph format as a format of dossiers: whatever writes graphs also exports. */
import { chunked } from './chunks.js';
import type { TextFormat } from './format.js';
import type { GraphFormat } from './interchange/format.js';
import { BEYOND_GRAPHS, graphOfDossier } from './interchange/from-dossier.js';
import type { FormatKind } from './kinds.js';
import { amongLost } from './losses.js';

/** @throws Error where the format is not written, or is not text */
export function exporting(
  { id, label, extensions, mediaType, write, cannotCarry, losses }: GraphFormat,
  kind: FormatKind,
): TextFormat {
  const [extension] = extensions;
  if (!write || extension === undefined) throw new Error(`the format ${id} is not written`);
  const speakers = !cannotCarry.includes('who claims an edge');
  return {
    ...{ id, label, extension, mediaType, kind, holds: 'picture' },
    cannotCarry: [...BEYOND_GRAPHS, ...cannotCarry],
    losses: (dossier, options) => [
      ...amongLost(BEYOND_GRAPHS, dossier),
      ...(losses?.(graphOfDossier(dossier, { ...options, speakers })) ?? []),
    ],
    write: (dossier, options) => chunked(texts(write(graphOfDossier(dossier, { ...options, speakers })))),
  };
}

function* texts(pieces: Iterable<string | Uint8Array>): Generator<string> {
  for (const piece of pieces) {
    if (typeof piece !== 'string') throw new Error('an export is text');
    yield piece;
  }
}
