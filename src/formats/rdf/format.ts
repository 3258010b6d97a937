/** RDF in the registry: one format a syntax. */
import type { GraphFormat } from '../interchange/format.js';
import { lossesAmong } from '../interchange/losses.js';
import type { Syntax } from './parse.js';
import { RDF_LOSSES, rdfPieces } from './write-graph.js';

function rdf(id: Syntax, rest: Pick<GraphFormat, 'label' | 'extensions' | 'mediaType' | 'recognise'>): GraphFormat {
  return {
    id,
    ...rest,
    reader: async () => (await import('./read.js')).readRdf(id),
    write: rdfPieces(id),
    cannotCarry: RDF_LOSSES,
    losses: lossesAmong(RDF_LOSSES),
  };
}

export const turtle = rdf('turtle', {
  label: { en: 'RDF (Turtle)', zh: 'RDF（Turtle）' },
  extensions: ['ttl', 'turtle'],
  mediaType: 'text/turtle',
  recognise: (head) => /^\s*(@prefix|@base|PREFIX|BASE)\s/i.test(head.slice(0, 1000)),
});

export const trig = rdf('trig', {
  label: { en: 'RDF (TriG, nanopublications)', zh: 'RDF（TriG，纳米出版物）' },
  extensions: ['trig'],
  mediaType: 'application/trig',
});

export const nquads = rdf('nquads', {
  label: { en: 'RDF (N-Quads, N-Triples)', zh: 'RDF（N-Quads、N-Triples）' },
  extensions: ['nq', 'nt', 'nquads'],
  mediaType: 'application/n-quads',
});

export const jsonld = rdf('jsonld', {
  label: { en: 'RDF (JSON-LD)', zh: 'RDF（JSON-LD）' },
  extensions: ['jsonld', 'json'],
  mediaType: 'application/ld+json',
  recognise: (head) => /"@(context|graph|id)"\s*:/.test(head),
});
