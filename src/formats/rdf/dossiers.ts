/** The RDF syntaxes as formats of dossiers: they carry all of one (see dossier-blocks.ts). */
import { chunked } from '../chunks.js';
import type { TextFormat } from '../format.js';
import type { GraphFormat } from '../interchange/format.js';
import { dossierBlocks } from './dossier-blocks.js';
import { jsonld, nquads, trig, turtle } from './format.js';
import type { Syntax } from './parse.js';
import { serialise } from './serialise.js';

export const RDF_DOSSIERS: readonly TextFormat[] = [turtle, trig, nquads, jsonld].map(whole);

function whole({ id, label, extensions, mediaType }: GraphFormat): TextFormat {
  const named = id === 'trig' || id === 'nquads';
  return {
    ...{ id, label, extension: extensions[0] ?? id, mediaType, kind: 'exchange', holds: 'everything' },
    cannotCarry: ['comments and layout of the YAML files'],
    write: (dossier, { date } = {}) => chunked(serialise(dossierBlocks(dossier, named, date), id as Syntax)),
  };
}
