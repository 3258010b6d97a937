/** STIX: real bundles with their counts, opinions as claims, no allegation as a plain relationship, there and back. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exportDossier } from '../../src/formats/export.js';
import { writerFor } from '../../src/formats/interchange/convert.js';
import type { Graph, GraphClaim } from '../../src/formats/interchange/graph.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import { arbitraryGraph } from '../arbitrary-graph.js';
import { fc, runs } from '../property.js';
import { ALLEGATION } from './dossiers.js';
import { text } from './gather.js';
import { graphOf, graphOfFile, thereAndBack, valuesOf } from './read-file.js';

const DATA = fileURLToPath(new URL('../../../shared/data/stix', import.meta.url));
const format = writerFor('a.stix');
const written = (graph: Graph) => [...format.writes.write(graph)].join('');
type Object = Record<string, unknown> & { type: string; id: string };
const objectsIn = (file: string): Object[] => JSON.parse(file).objects;

/** A Python with stix2, where CLAIMGRAPH_STIX_PYTHON names one: its validator takes our bundles. */
const python = process.env.CLAIMGRAPH_STIX_PYTHON;
const VALIDATE = 'import stix2,sys; b=stix2.parse(sys.stdin.read(), allow_custom=False); print(len(b.objects))';

const A = 'identity--11111111-1111-4111-8111-111111111111';
const B = 'malware--22222222-2222-4222-8222-222222222222';
const R = 'relationship--33333333-3333-4333-8333-333333333333';
const made = { spec_version: '2.1', created: '2020-01-01T00:00:00.000Z', modified: '2020-01-01T00:00:00.000Z' };
const bundle = (...more: object[]) =>
  JSON.stringify({
    type: 'bundle',
    id: 'bundle--44444444-4444-4444-8444-444444444444',
    objects: [
      { type: 'identity', id: A, ...made, name: 'Ann', identity_class: 'individual' },
      {
        type: 'malware',
        id: B,
        ...made,
        name: 'Bad',
        is_family: false,
        kill_chain_phases: [{ kill_chain_name: 'x', phase_name: 'y' }],
      },
      ...more,
    ],
  });
const uses = (more: object = {}) => ({
  type: 'relationship',
  id: R,
  ...made,
  relationship_type: 'uses',
  source_ref: A,
  target_ref: B,
  ...more,
});
const opinion = (opinion: string, more: object = {}) => ({
  type: 'opinion',
  id: `opinion--5${opinion.length}555555-5555-4555-8555-555555555555`,
  ...{ ...made, opinion, object_refs: [R], created_by_ref: A, ...more },
});

describe.runIf(existsSync(DATA))('real STIX', () => {
  it.each([
    ['ctidoc-identifying-a-threat-actor-profile', 3, 1],
    ['ctidoc-indicator-for-malicious-url', 3, 1],
    ['ctidoc-sighting-of-an-indicator', 4, 1],
    ['ctidoc-threat-actor-leveraging-attack-patterns-and-malware', 7, 3],
    ['schemas-infrastructure', 10, 4],
  ])('%s', async (name, objects, edges) => {
    const graph = await graphOfFile(`${DATA}/${name}.json`);
    expect([graph.nodes.length, graph.edges.length, graph.warnings]).toEqual([objects - edges, edges, []]);
    const again = await thereAndBack(format, graph);
    expect({ ...again, metadata: {} }).toEqual({ ...graph, metadata: {} });
    if (python !== undefined) validated(written(graph), objects + 2);
  });
});

describe('STIX', () => {
  it('says who says it, and takes opinions as claims', async () => {
    const { nodes, edges } = await graphOf(
      bundle(
        uses({ created_by_ref: A, start_time: '2019-01-01T00:00:00Z' }),
        opinion('strongly-disagree', { explanation: 'no' }),
        opinion('agree'),
      ),
      'a.json',
    );
    expect(nodes.map(({ label, type }) => [label, type])).toEqual([
      ['Ann', 'individual'],
      ['Bad', 'malware'],
    ]);
    expect(edges).toMatchObject([
      {
        ...{ id: R, source: A, target: B, type: 'uses', spells: [{ start: '2019-01-01T00:00:00Z' }] },
        claims: [
          { chain: [{ agent: A, act: 'states' }] },
          { chain: [{ agent: A, act: 'denies' }], quote: 'no' },
          { chain: [{ agent: A, act: 'confirms' }] },
        ],
      },
    ]);
  });

  it.each<[string, object, GraphClaim[] | undefined]>([
    ['no more than possible', { confidence: 20 }, [{ chain: [], modality: 'possible' }]],
    ['of medium confidence', { confidence: 50 }, [{ chain: [], modality: 'possible' }]],
    ['taken back', { revoked: true, created_by_ref: A }, [{ chain: [{ agent: A, act: 'retracts' }] }]],
    ['plain', { confidence: 80 }, undefined],
  ])('reads what is %s', async (_, more, claims) => {
    expect((await graphOf(bundle(uses(more)), 'a.stix')).edges[0]?.claims).toEqual(claims);
  });

  it('takes the last version of an object', async () => {
    const { edges } = await graphOf(
      bundle(uses({ relationship_type: 'new', modified: '2021-01-01T00:00:00.000Z' }), uses()),
      'a.stix',
    );
    expect(edges.map(({ type }) => type)).toEqual(['new']);
  });

  it.each<[standing: string, claims: GraphClaim[], type: string]>([
    ['stated', [{ chain: [] }], 'owns'],
    ['alleged', [{ chain: [{ agent: 'x', act: 'alleges' }] }], 'related-to'],
    ['denied', [{ chain: [{ agent: 'x', act: 'denies' }] }], 'related-to'],
    ['disputed', [{ chain: [] }, { chain: [{ agent: 'x', act: 'denies' }] }], 'related-to'],
  ])('writes what is %s as no more than that', (standing, claims, type) => {
    const graph: Graph = {
      metadata: {},
      ...{ nodeAttributes: [], edgeAttributes: [], warnings: [] },
      nodes: [
        { id: 'x', label: 'X', type: 'person', values: [] },
        { id: 'y', label: 'Y', type: 'company', values: [] },
      ],
      edges: [{ id: 'e', source: 'x', target: 'y', type: 'owns', direction: 'directed', values: [], claims }],
    };
    const objects = objectsIn(written(graph));
    const relationship = objects.find((one) => one.type === 'relationship');
    expect(relationship?.relationship_type).toBe(type);
    if (type === 'related-to') expect(String(relationship?.description)).toContain(`owns [${standing}]`);
    const opinions = objects.filter((one) => one.type === 'opinion');
    expect(opinions.map((one) => one.opinion)).toEqual(
      claims.some(({ chain }) => chain[0]?.act === 'denies') ? ['disagree'] : [],
    );
    for (const one of opinions) expect(one.created_by_ref).toBe(objects.find(({ name }) => name === 'X')?.id);
  });

  it('gives back every graph', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph(), async (given) => {
        const graph = asUtf8(given);
        if (new Set(graph.nodes.map(({ id }) => id)).size < graph.nodes.length) return;
        expect(shape(await thereAndBack(format, graph))).toEqual(shape(graph));
      }),
      { numRuns: runs(50) },
    );
  });

  it.runIf(python !== undefined)('is valid for stix2', async () => {
    const file = await text(exportDossier(ALLEGATION, 'stix'));
    validated(file, objectsIn(file).length);
    validated(bundle(uses({ created_by_ref: A }), opinion('agree')), 4);
  });

  it.each([
    ['{"type":"bundle"', 'a.stix:1: this is not JSON: the file ends in the middle of a value'],
    ['{"a":1}', 'a.stix:1: this is no STIX: there is no bundle'],
    ['{"type":"bundle",\n"objects":[{"a":}]}', 'a.stix:2: this is not JSON'],
  ])('refuses %s', async (file, message) => {
    const error = await graphOf(file, 'a.stix').catch((one: unknown) => one);
    expect(error).toBeInstanceOf(ClaimgraphError);
    expect((error as Error).message).toContain(message);
  });
});

function validated(file: string, count: number) {
  const { stdout, stderr } = spawnSync(String(python), ['-c', VALIDATE], { input: file, encoding: 'utf8' });
  expect([stdout.trim(), stderr]).toEqual([String(count), '']);
}

function shape({ nodes, edges, nodeAttributes, edgeAttributes }: Graph) {
  return {
    nodes: nodes.map(({ look: _, timed: __, values, ...one }) => ({
      ...one,
      values: valuesOf(nodeAttributes, { values }),
    })),
    edges: edges.map(({ look: _, timed: __, values, ...one }) => ({
      ...one,
      values: valuesOf(edgeAttributes, { values }),
    })),
  };
}

function asUtf8(graph: Graph): Graph {
  const encoded = JSON.stringify(graph, (_, value) =>
    typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\ufffd') : value,
  );
  return JSON.parse(encoded, (_, value) => value ?? undefined);
}

describe('objects without a bundle', () => {
  const tool = { type: 'tool', id: 'tool--242f3da3-4425-4d11-8f5c-b842886da966', name: 'Reader' };
  it.each([
    ['one', tool],
    ['a list', [tool]],
  ])('%s is told by its ids, and read', async (_, value) => {
    const { nodes } = await graphOf(JSON.stringify(value), 'a.json');
    expect(nodes.map(({ id, label }) => [id, label])).toEqual([[tool.id, 'Reader']]);
  });
});
