/** RDF in the registry: one format a syntax. Each carries all of a dossier (see dossier-blocks.ts). */
import { chunked } from '../chunks.js';
import type { Format, GraphReader } from '../format.js';
import { lossesAmong } from '../interchange/losses.js';
import { dossierBlocks } from './dossier-blocks.js';
import type { Syntax } from './parse.js';
import { serialise } from './serialise.js';
import { RDF_LOSSES, rdfPieces } from './write-graph.js';

type Named = Pick<Format, 'label' | 'extensions' | 'mediaType'> & Pick<GraphReader, 'recognise'>;

function rdf(id: Syntax, { recognise, ...named }: Named): Format {
  const graphs = id === 'trig' || id === 'nquads';
  return {
    id,
    ...named,
    kind: 'exchange',
    reads: { ...(recognise && { recognise }), load: async () => (await import('./read.js')).readRdf(id) },
    writes: { write: rdfPieces(id), cannotCarry: RDF_LOSSES, losses: lossesAmong(RDF_LOSSES) },
    exports: {
      holds: 'everything',
      cannotCarry: ['comments and layout of the YAML files'],
      write: (dossier, { date } = {}) => chunked(serialise(dossierBlocks(dossier, graphs, date), id)),
    },
  };
}

export const RDF: readonly Format[] = [
  rdf('turtle', {
    label: { en: 'RDF (Turtle)', zh: 'RDF（Turtle）' },
    extensions: ['ttl', 'turtle'],
    mediaType: 'text/turtle',
    recognise: (head) => /^\s*(@prefix|@base|PREFIX|BASE)\s/i.test(head.slice(0, 1000)),
  }),
  rdf('trig', {
    label: { en: 'RDF (TriG, nanopublications)', zh: 'RDF（TriG，纳米出版物）' },
    extensions: ['trig'],
    mediaType: 'application/trig',
  }),
  rdf('nquads', {
    label: { en: 'RDF (N-Quads, N-Triples)', zh: 'RDF（N-Quads、N-Triples）' },
    extensions: ['nq', 'nt', 'nquads'],
    mediaType: 'application/n-quads',
  }),
  rdf('jsonld', {
    label: { en: 'RDF (JSON-LD)', zh: 'RDF（JSON-LD）' },
    extensions: ['jsonld', 'json'],
    mediaType: 'application/ld+json',
    recognise: (head) => /"@(context|graph|id)"\s*:/.test(head),
  }),
];
