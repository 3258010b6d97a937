/** RDF: real files with every statement kept, nothing from elsewhere loaded, no allegation as a statement, there and back. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exportDossier } from '../../src/formats/export.js';
import { writerFor } from '../../src/formats/interchange/convert.js';
import type { Graph, GraphClaim } from '../../src/formats/interchange/graph.js';
import { READ_LIMITS } from '../../src/formats/interchange/limits.js';
import { quadsOf, type Syntax } from '../../src/formats/rdf/parse.js';
import { readRdfDossier } from '../../src/formats/rdf/read-dossier.js';
import { FORMATS } from '../../src/formats/registry.js';
import type { Dossier } from '../../src/model/dossier.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import { arbitraryDossier } from '../arbitrary-dossier.js';
import { arbitraryGraph } from '../arbitrary-graph.js';
import { press } from '../model/small-press.js';
import { fc } from '../property.js';
import { ALLEGATION } from './dossiers.js';
import { text } from './gather.js';
import { graphOf, graphOfFile, thereAndBack, valuesOf } from './read-file.js';

const DATA = fileURLToPath(new URL('../../../shared/data/rdf', import.meta.url));
const SYNTAXES: Syntax[] = ['turtle', 'trig', 'nquads', 'jsonld'];
/** statements, with their named graphs, as rdflib counts them */
const COUNTS: Readonly<Record<string, number>> = {
  'prov-attr_entity0.ttl': 272,
  'prov-bundle4.ttl': 14,
  'prov-scruffy-end3-M.ttl': 13,
  'provtoolbox-mini-primer.jsonld': 18,
  'rdflib-diverse_quads.jsonld': 10,
  'rdflib-diverse_quads.trig': 10,
  'rdflib-diverse_triples.ttl': 5,
  'rdflib-forward_slash.jsonld': 4,
  'rdflib-qb.ttl': 265,
  'rdflib-special_chars.ttl': 7,
  'rdflib-sportquads.trig': 7,
};
const written = (graph: Graph, syntax: Syntax) => [...writerFor('a', syntax).writes.write(graph)].join('');

/** The statements of a text; blank nodes are alike. */
async function statements(file: string, syntax: Syntax): Promise<string[]> {
  const bytes = (async function* () {
    yield new TextEncoder().encode(file);
  })();
  const found = new Set<string>();
  for await (const { quads } of quadsOf({ name: 'a', bytes }, syntax, READ_LIMITS))
    for (const quad of quads) found.add(JSON.stringify(quad));
  return [...found].map((one) => one.replace(/"_:[^"]*"/g, '"_:"')).sort();
}

describe.runIf(existsSync(DATA))('real RDF', () => {
  it.each(Object.entries(COUNTS))('%s', async (name, count) => {
    const graph = await graphOfFile(`${DATA}/${name}`);
    expect(graph.warnings).toEqual([]);
    const before = await statements(written(graph, 'nquads'), 'nquads');
    expect(before).toHaveLength(count);
    for (const syntax of ['trig', 'jsonld'] as const)
      expect(await statements(written(graph, syntax), syntax), syntax).toEqual(before);
  });

  it('counts every file that is there', () => {
    expect(
      readdirSync(DATA)
        .filter((name) => /\./.test(name))
        .sort(),
    ).toEqual(Object.keys(COUNTS).sort());
  });
});

describe('a dossier as RDF', () => {
  const whole = async (dossier: Dossier, syntax: Syntax) => {
    const file = await text(exportDossier(dossier, syntax));
    return readRdfDossier({ name: 'a', bytes: bytesOf(file) }, syntax);
  };

  it.each(SYNTAXES)('comes back whole from %s', async (syntax) => {
    const format = FORMATS.find(({ id }) => id === syntax);
    await fc.assert(
      fc.asyncProperty(arbitraryDossier(), async (dossier) => {
        const file = await text(format?.exports?.write(dossier) ?? inPieces(''));
        expect(await readRdfDossier({ name: 'a', bytes: bytesOf(file) }, syntax)).toEqual(dossier);
      }),
      { numRuns: 20 },
    );
  });

  it.each(SYNTAXES)('never states a relation, and keeps what was taken back taken back: %s', async (syntax) => {
    const dossier = press(['old: Reuters 2025-11-12', 'new: Reuters 2025-11-14'], ['old', 'new: - retracts']);
    expect(await whole(dossier, syntax)).toEqual(dossier);
    const file = await text(exportDossier(ALLEGATION, syntax));
    const entities = ALLEGATION.entities.map(({ id }) => `urn:claimgraph:dossier:allegation:entity:${id}`);
    const found = (await statements(file, syntax)).map((one) => JSON.parse(one));
    expect(found.length).toBeGreaterThan(50);
    expect(
      found.filter(({ subject, object }) => entities.includes(subject.value) && entities.includes(object.value)),
    ).toEqual([]);
  });

  it.each(SYNTAXES)('reads as a graph with its claims and standings: %s', async (syntax) => {
    const graph = await graphOf(
      await text(exportDossier(ALLEGATION, syntax)),
      `a.${syntax === 'turtle' ? 'ttl' : syntax === 'nquads' ? 'nq' : syntax}`,
      {},
      4096,
    );
    expect(graph.nodes.map(({ id }) => id).sort()).toEqual(ALLEGATION.entities.map(({ id }) => id).sort());
    const linked = ALLEGATION.relations.filter(({ object }) => object !== undefined);
    expect(
      graph.edges.map(({ id, source, type, target, claims = [] }) => [id, source, type, target, claims.length]),
    ).toEqual(linked.map(({ id, subject, type, object, claims }) => [id, subject, type, object, claims.length]));
    const [edge] = graph.edges;
    expect(edge?.claims?.[0]?.chain).toEqual(linked[0]?.claims[0]?.chain);
    expect(valuesOf(graph.edgeAttributes, edge ?? { values: [] }).standing).toBe('disputed');
  });

  it('is nanopublications in TriG, and assessments are ClaimReviews', async () => {
    const [relation, ...others] = ALLEGATION.relations;
    if (!relation) throw new Error('there is a relation');
    const assessed = { ...relation, assessments: [{ verification: 'refuted' as const, by: 'Ann', at: '2025-11-20' }] };
    const found = (
      await statements(await text(exportDossier({ ...ALLEGATION, relations: [assessed, ...others] }, 'trig')), 'trig')
    ).map((one) => JSON.parse(one));
    const of = (predicate: string) => found.filter((one) => one.predicate.endsWith(predicate));
    expect(of('hasAssertion')).toHaveLength(ALLEGATION.relations.length);
    const graphs = new Set(found.map(({ graph }) => graph?.value));
    for (const part of ['hasAssertion', 'hasProvenance', 'hasPublicationInfo'])
      for (const { object } of of(part)) expect(graphs).toContain(object.value);
    expect(of('itemReviewed')).toMatchObject([
      { object: { value: `urn:claimgraph:dossier:allegation:relation:${relation.id}` } },
    ]);
    expect(of('claimReviewed')[0]?.object.value).toContain('assessed as refuted');
  });

  it('refuses a standing that the claims do not bear out', async () => {
    const file = (await text(exportDossier(ALLEGATION, 'turtle'))).replace(
      'cg:standing "disputed"',
      'cg:standing "stated"',
    );
    await expect(readRdfDossier({ name: 'a.ttl', bytes: bytesOf(file) }, 'turtle')).rejects.toThrow(
      'says standing stated, but its claims add up to disputed',
    );
  });
});

async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(file);
}

async function* inPieces(...pieces: string[]): AsyncGenerator<string> {
  yield* pieces;
}

describe('RDF', () => {
  it('reads things as nodes, links as edges, texts as values', async () => {
    const graph = await graphOf(
      `@prefix ex: <http://example.org/> . @prefix schema: <http://schema.org/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      ex:ann a schema:Person ; rdfs:label "Ann"@en, "安"@zh-hant ; schema:worksFor ex:acme ; ex:born "1970-01-02"^^xsd:date ; ex:n 12, 13 .`,
      'a.ttl',
    );
    expect(graph.nodes.map(({ id, label, type }) => [id, label, type])).toEqual([
      ['http://example.org/ann', 'Ann', 'schema:Person'],
      ['http://example.org/acme', undefined, undefined],
    ]);
    expect(valuesOf(graph.nodeAttributes, graph.nodes[0] ?? { values: [] })).toEqual({
      ...{ label_en: 'Ann', 'rdfs:label@zh-hant': '安', 'http://example.org/born^^xsd:date': '1970-01-02' },
      'http://example.org/n^^xsd:integer': [12, 13],
    });
    expect(graph.edges.map(({ source, type, target }) => [source, type, target])).toEqual([
      ['http://example.org/ann', 'schema:worksFor', 'http://example.org/acme'],
    ]);
  });

  it('keeps the numbers and truth values of JSON-LD that has no types for them', async () => {
    const file = { '@context': { size: { '@id': 'http://e.org/size', '@type': '@none' } }, '@id': 'http://e.org/a' };
    const found = await statements(JSON.stringify({ ...file, size: [7, true, 0.25, 'much'] }), 'jsonld');
    const values = found.map((one) => {
      const { object } = JSON.parse(one) as { object: { value: string; datatype?: string } };
      return [object.value, object.datatype?.split('#')[1]];
    });
    expect(values.sort()).toEqual([
      ['2.5E-1', 'double'],
      ['7', 'integer'],
      ['much', undefined],
      ['true', 'boolean'],
    ]);
  });

  it('reads a reified statement as one edge, and whom it is attributed to', async () => {
    const { edges } = await graphOf(
      `@prefix : <http://example.org/> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix prov: <http://www.w3.org/ns/prov#> .
      :s a rdf:Statement ; rdf:subject :a ; rdf:predicate :owns ; rdf:object :b ; prov:wasAttributedTo :times . :a :owns :b .`,
      'a.ttl',
    );
    expect(edges).toMatchObject([
      {
        ...{ id: 'http://example.org/s', source: 'http://example.org/a', type: 'http://example.org/owns' },
        claims: [{ chain: [{ agent: 'http://example.org/times', act: 'states' }] }],
      },
    ]);
  });

  it('reads whom a nanopublication is attributed to', async () => {
    const { edges } = await graphOf(
      `@prefix : <http://example.org/> . @prefix prov: <http://www.w3.org/ns/prov#> .
      :assertion { :a :owns :b . } :provenance { :assertion prov:wasAttributedTo :times ; prov:wasDerivedFrom :report . }`,
      'a.trig',
    );
    expect(edges.find(({ type }) => type === 'http://example.org/owns')?.claims).toEqual([
      { chain: [{ agent: 'http://example.org/times', act: 'states' }], document: 'http://example.org/report' },
    ]);
  });

  it.each<[claims: GraphClaim[] | undefined, type: string, plain: boolean]>([
    [undefined, 'owns', true],
    [undefined, 'allegedly owns', false],
    [[{ chain: [] }], 'owns', false],
    [[{ chain: [{ agent: 'x', act: 'alleges' }] }], 'http://example.org/owns', false],
    [[{ chain: [{ agent: 'x', act: 'denies' }] }], 'owns', false],
  ])('with the claims %j of "%s" states it: %s', async (claims, type, plain) => {
    const graph: Graph = {
      metadata: {},
      ...{ nodeAttributes: [], edgeAttributes: [], warnings: [] },
      nodes: ['x', 'y'].map((id) => ({ id, values: [] })),
      edges: [
        { id: 'e', source: 'x', target: 'y', type, direction: 'directed', values: [], ...(claims && { claims }) },
      ],
    };
    for (const syntax of SYNTAXES) {
      const found = (await statements(written(graph, syntax), syntax)).map((one) => JSON.parse(one));
      const asserted = found.some(
        ({ subject, object }) => subject.value === 'urn:claimgraph:node:x' && object.value === 'urn:claimgraph:node:y',
      );
      expect(asserted, syntax).toBe(plain);
    }
  });

  it.each(SYNTAXES)('gives back every graph in %s', async (syntax) => {
    const format = writerFor('a', syntax);
    await fc.assert(
      fc.asyncProperty(arbitraryGraph(), async (given) => {
        const graph = asUtf8(given);
        if (new Set(graph.nodes.map(({ id }) => id)).size < graph.nodes.length) return;
        expect(shape(await thereAndBack(format, graph))).toEqual(shape(graph));
      }),
      { numRuns: 25 },
    );
  });

  it.each(SYNTAXES)('keeps every character of a long text in %s', async (syntax) => {
    const long = `a${'🧠'.repeat(20_000)}`;
    const graph: Graph = {
      metadata: {},
      ...{ nodeAttributes: [{ name: 'n', type: 'text' }], edgeAttributes: [], edges: [], warnings: [] },
      nodes: [{ id: 'x', values: [long] }],
    };
    const read = await thereAndBack(writerFor('a', syntax), graph);
    expect(valuesOf(read.nodeAttributes, read.nodes[0] ?? { values: [] })).toEqual({ n: long });
  });

  it.each([
    ['a.ttl', '@prefix a: <http://a/> .\n\na:b a:c "x .', 'a.ttl:3: this is not Turtle'],
    ['a.nq', '<http://a> <http://b> <http://c> .\n<http://a> <b> .', 'a.nq:2: this is not N-Quads'],
    ['a.jsonld', '{\n"@id": "http://a",\n"x" }', 'a.jsonld:3: this is not JSON-LD'],
    [
      'a.jsonld',
      '{\n"@context": "https://example.org/context",\n"a": "b"}',
      'a.jsonld:2: this is not JSON-LD that can be read here: it names the context https://example.org/context, which does not ship',
    ],
    ['a.jsonld', '['.repeat(600), 'a.jsonld:1: its parts are nested more than 500 deep'],
    ['a.ttl', '<http://a> <http://b> << <http://a> <http://b> <http://c> >> .', 'a.ttl:1: this is not Turtle'],
  ])('refuses %s: %s', async (name, file, message) => {
    const error = await graphOf(file, name).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(ClaimgraphError);
    expect((error as Error).message).toContain(message);
  });
});

/** What RDF carries of a graph. Which of equal statements came first, and in which order things are told, is not said. */
function shape({ nodes, edges, nodeAttributes, edgeAttributes }: Graph) {
  const values = (attributes: Graph['nodeAttributes'], one: { values: unknown[] }) =>
    valuesOf(attributes, one as never);
  const text = (one: unknown) => JSON.stringify(one);
  return {
    nodes: nodes
      .map(({ id, label, type, parents, ...node }) => ({ id, label, type, values: values(nodeAttributes, node) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    edges: edges
      .map(({ id, source, target, type, label, weight, direction, spells, claims, ...edge }) => ({
        ...{ id, source, target, type, label, weight, direction, spells, claims },
        values: values(edgeAttributes, edge),
      }))
      .sort((a, b) => (text(a) < text(b) ? -1 : 1)),
  };
}

function asUtf8(graph: Graph): Graph {
  const encoded = JSON.stringify(graph, (_, value) =>
    typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\ufffd') : value,
  );
  return JSON.parse(encoded, (_, value) => value ?? undefined);
}
