/** FollowTheMoney: real files with their counts, what is alleged never as a fact, and all that a graph has, there and back. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ftm } from '../../src/formats/ftm.js';
import { writerFor } from '../../src/formats/interchange/convert.js';
import { graphOfDossier } from '../../src/formats/interchange/from-dossier.js';
import type { Graph, GraphClaim } from '../../src/formats/interchange/graph.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import { arbitraryDossier } from '../arbitrary-dossier.js';
import { arbitraryGraph } from '../arbitrary-graph.js';
import { fc, runs } from '../property.js';
import { ALLEGATION } from './dossiers.js';
import { text } from './gather.js';
import { graphOf, graphOfFile, thereAndBack, valuesOf } from './read-file.js';

const DATA = fileURLToPath(new URL('../../../shared/data/ftm', import.meta.url));
const format = writerFor('a.ftm.json');

interface Line {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}
const lines = (file: string): Line[] =>
  file
    .trim()
    .split('\n')
    .map((one) => JSON.parse(one));
const written = (graph: Graph) => [...format.writes.write(graph)].join('');
const entity = (id: string, schema: string, properties: object, more: object = {}) =>
  JSON.stringify({ id, schema, properties, ...more });

const OWNED = [
  entity('a', 'Person', { name: ['Ann Lee', '李安'] }),
  entity('b', 'Company', { name: ['Beta'], parent: ['c'] }),
  entity('c', 'Company', { name: ['Gamma'] }),
  entity(
    'o',
    'Ownership',
    { owner: ['a'], asset: ['b', 'c'], percentage: ['60'], startDate: ['2019'] },
    {
      datasets: ['registry', 'leak'],
    },
  ),
].join('\n');

/** A Python with followthemoney, where CLAIMGRAPH_FTM_PYTHON names one: its model takes our entities as they are. */
const python = process.env.CLAIMGRAPH_FTM_PYTHON;
const VALIDATE = `
import json, sys
from followthemoney import model
from followthemoney.proxy import EntityProxy
wrong = []
for line in sys.stdin.buffer.read().split(b'\\n'):
    if not line: continue
    given = json.loads(line)
    try:
        model.get(given['schema']).validate(given)
        entity = EntityProxy.from_dict(given, cleaned=False)
        for name in (entity.schema.edge_source, entity.schema.edge_target) if entity.schema.edge else ():
            if not entity.get(name): wrong.append(f"{given}: {name} is gone")
        for name in given['properties']:
            if name not in entity.schema.properties: wrong.append(f"{entity.schema.name} has no {name}")
    except Exception as error:
        wrong.append(f"{given}: {error} {getattr(error, 'errors', '')}")
print(json.dumps(wrong[:20]))
`;

describe.runIf(python)("FollowTheMoney's own validator", () => {
  const validate = (file: string): string[] =>
    JSON.parse(execFileSync(python ?? '', ['-c', VALIDATE], { input: file, encoding: 'utf8' }));

  it('refuses what is no entity of its model', () => {
    const wrong = [entity('a', 'Person', { colour: ['red'] }), entity('b', 'Person', { country: ['nowhere'] })];
    expect(validate(wrong.join('\n'))).toEqual(['colour', 'country'].map((name) => expect.stringContaining(name)));
  });

  it('takes dossiers and graphs, with every value', async () => {
    const dossiers = [ALLEGATION, ...fc.sample(arbitraryDossier(), { numRuns: 30, seed: 4 })];
    const exported = await Promise.all(dossiers.map((dossier) => text(ftm.exports.write(dossier))));
    const graphs = fc.sample(arbitraryGraph(), { numRuns: 60, seed: 5 }).map(written);
    expect(validate([...exported, ...graphs].join(''))).toEqual([]);
  });
});

describe.runIf(existsSync(DATA))('real FollowTheMoney', () => {
  it.each([
    ['nomenklatura-donations', 184, 290],
    ['yente-t1', 7, 0],
  ])('%s', async (name, nodes, edges) => {
    const graph = await graphOfFile(`${DATA}/${name}.ftm.json`);
    expect([graph.nodes.length, graph.edges.length, graph.warnings]).toEqual([nodes, edges, []]);
    const before = lines(readFileSync(`${DATA}/${name}.ftm.json`, 'utf8'));
    const after = new Map(lines(written(graph)).map((one) => [one.id, one]));
    for (const { id, schema, properties } of before)
      expect(after.get(id)).toMatchObject({ schema, properties: expect.objectContaining(properties) });
    expect(lines(written(graph)).filter((one) => 'claimgraph' in one)).toEqual([]);
    expect(withoutWarnings(await thereAndBack(format, graph))).toEqual(withoutWarnings(graph));
  });
});

describe('FollowTheMoney', () => {
  it('reads an interval entity as an edge for each pair of its ends, said by its datasets', async () => {
    const { nodes, edges, edgeAttributes } = await graphOf(OWNED, 'a.ftm.json');
    expect(nodes.map(({ id, label, type }) => [id, label, type])).toEqual([
      ['a', 'Ann Lee', 'Person'],
      ['b', 'Beta', 'Company'],
      ['c', 'Gamma', 'Company'],
    ]);
    expect(edges.map(({ id, source, target, type }) => [id, source, target, type])).toEqual([
      ['o', 'a', 'b', 'Ownership'],
      ['o#2', 'a', 'c', 'Ownership'],
    ]);
    expect(edges[0]).toMatchObject({
      spells: [{ start: '2019' }],
      claims: [{ chain: [{ agent: 'registry', act: 'states' }] }, { chain: [{ agent: 'leak', act: 'states' }] }],
    });
    expect(valuesOf(edgeAttributes, edges[0] ?? { values: [] })).toEqual({
      percentage: ['60'],
      datasets: ['registry', 'leak'],
    });
  });

  it('makes edges of properties that name entities where asked to', async () => {
    const { edges } = await graphOf(OWNED, 'a.ftm.json', { references: true });
    expect(edges.at(0)).toMatchObject({ source: 'b', target: 'c', type: 'parent' });
    expect(edges).toHaveLength(3);
  });

  it.each([
    ['one array', `[${OWNED.split('\n').join(',')}]`],
    ['a delta', OWNED.replace(/^(.*)$/gm, '{"op":"ADD","entity":$1}')],
  ])('reads %s', async (_, file) => {
    expect(withoutWarnings(await graphOf(file, 'a.ftm.json'))).toEqual(withoutWarnings(await graphOf(OWNED, 'b.ftm')));
  });

  it('reads statements, each dataset as a source of its own', async () => {
    const rows = [
      'canonical_id,entity_id,prop,prop_type,schema,value,dataset,lang,original_value,external,first_seen,last_seen,id',
      ...['p,p1,name,name,LegalEntity,Ann Lee,leak,,,f,,,1', 'p,p2,name,name,Person,Ann Lee,registry,,,f,,,2'],
      ...['c,c,name,name,Company,"Beta, Ltd",registry,,,f,,,3', 'o,o,owner,entity,Ownership,p,registry,,,f,,,4'],
      ...['o,o,owner,entity,Ownership,p,leak,,,t,,,5', 'o,o,asset,entity,Ownership,c,registry,,,f,,,6'],
      ...['o,o,id,checksum,Ownership,x,registry,,,f,,,7'],
    ];
    const { nodes, edges, warnings } = await graphOf(rows.join('\r\n'), 'a.statements.csv');
    expect(warnings).toEqual([]);
    expect(nodes.map(({ id, label, type }) => [id, label, type])).toEqual([
      ['p', 'Ann Lee', 'Person'],
      ['c', 'Beta, Ltd', 'Company'],
    ]);
    expect(edges).toMatchObject([
      {
        ...{ id: 'o', source: 'p', target: 'c', type: 'Ownership' },
        claims: [
          { chain: [{ agent: 'registry', act: 'states' }] },
          { chain: [{ agent: 'leak', act: 'states' }], review: 'proposed' },
        ],
      },
    ]);
  });

  it.each<[standing: string, claims: GraphClaim[], schema: string]>([
    ['stated', [{ chain: [] }], 'Ownership'],
    ['reported', [{ chain: [{ agent: 'x', act: 'reports' }] }], 'UnknownLink'],
    ['alleged', [{ chain: [{ agent: 'x', act: 'alleges' }] }], 'UnknownLink'],
    ['disputed', [{ chain: [] }, { chain: [{ agent: 'x', act: 'denies' }] }], 'UnknownLink'],
    ['denied', [{ chain: [], polarity: 'negative' }], 'UnknownLink'],
    ['possible', [{ chain: [], modality: 'possible' }], 'UnknownLink'],
    ['unclaimed', [{ chain: [], review: 'proposed' }], 'UnknownLink'],
    ['unclaimed', [{ chain: [], review: 'rejected' }], 'UnknownLink'],
  ])('writes what is %s so that it looks like no more than that', (standing, claims, schema) => {
    const graph = owns({ claims });
    const [, , edge] = lines(written(graph));
    expect(edge?.schema).toBe(schema);
    expect(edge?.properties.status).toEqual(schema === 'Ownership' ? undefined : [standing]);
    expect(edge?.properties.role).toEqual(schema === 'Ownership' ? undefined : [`owns [${standing}]`]);
  });

  it.each([
    ['an allegation in words', { label: 'allegedly owns' }],
    ['a verdict against it', { said: { standing: 'stated', verification: 'refuted' } }],
    ['a standing of its own', { said: { standing: 'alleged' } }],
    ['no review', { said: { standing: 'stated', unreviewed: 'true' } }],
  ])(
    'writes no fact where there is %s',
    (_, { label, said = {} }: { label?: string; said?: Record<string, string> }) => {
      const [, , edge] = lines(written(owns({ ...(label && { label }) }, said)));
      expect(edge?.schema).toBe('UnknownLink');
    },
  );

  it('keeps an allegation that came as FollowTheMoney an allegation', async () => {
    const graph = owns({ claims: [{ chain: [{ agent: 'x', act: 'alleges' }] }] });
    const again = await thereAndBack(format, await thereAndBack(format, graph));
    expect(again.edges).toEqual((await thereAndBack(format, graph)).edges);
    expect(lines(written(again))[2]).toMatchObject({ schema: 'UnknownLink', properties: { status: ['alleged'] } });
    const foreign = await graphOf(OWNED, 'a.ftm');
    const [edge] = foreign.edges;
    if (edge) edge.claims = [{ chain: [{ agent: 'x', act: 'alleges' }] }];
    expect(lines(written(foreign)).at(3)).toMatchObject({ schema: 'UnknownLink' });
  });

  it('writes in a property only what it takes, the rest as a note, and reads all of it back', async () => {
    const table = [
      'Id,Label,Type,country,email,birthDate,gender,alias',
      'p,Maria Paz,Person,Brasil,n/a,May 1961,f,Mari',
      'q,Jo Kim,Person,kr,jo@kim.example,1988-02-30,male,',
    ];
    const graph = await graphOf(table.join('\n'), 'n.csv');
    const [maria, jo] = lines(written(graph)).map(({ properties }) => properties);
    expect(maria).toEqual({
      ...{ name: ['Maria Paz'], alias: ['Mari'] },
      notes: ['country: Brasil', 'email: n/a', 'birthDate: May 1961', 'gender: f'],
    });
    expect(jo).toEqual({
      ...{ name: ['Jo Kim'], country: ['kr'], email: ['jo@kim.example'], gender: ['male'] },
      notes: ['birthDate: 1988-02-30'],
    });
    expect(shape(await thereAndBack(format, graph))).toEqual(shape(graph));
  });

  it.each([
    ['2023-04', '2023-04'],
    ['2023-24', '2023'],
    ['2023-11-05?', '2023-11-05'],
    ['2023-02/2023-05', '2023-02'],
    ['0800', undefined],
  ])('dates an article of %s as %s', async (date, written) => {
    const [document] = ALLEGATION.documents;
    if (!document) throw new Error('there is one');
    const [article] = lines(await text(ftm.exports.write({ ...ALLEGATION, documents: [{ ...document, date }] })));
    expect(article?.properties.publishedAt?.[0]).toBe(written);
  });

  it('names entities by ids that it takes, and reads their own back', async () => {
    const graph = await graphOf('Source,Target,Id\nAnn Lee,李安,1\nAnn-Lee,a_b,2\n李安,Ann-Lee,3\n', 'e.csv');
    const all = lines(written(graph));
    const ids = all.slice(0, 4).map(({ id }) => id);
    expect(ids).toEqual(['Ann-Lee-2', 'entity', 'Ann-Lee', 'a-b']);
    for (const { properties } of all.slice(4)) {
      expect(ids).toEqual(expect.arrayContaining([properties.subject?.[0], properties.object?.[0]]));
    }
    expect(shape(await thereAndBack(format, graph))).toEqual(shape(graph));
  });

  it('gives back every dossier as the graph that it is', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDossier(), async (dossier) => {
        const graph = graphOfDossier(dossier, { speakers: true });
        const file = await text(ftm.exports.write(dossier));
        const read = await graphOf(file, 'a.ftm.json', {}, 4096);
        const documents = new Set(dossier.documents.map(({ id }) => `document:${id}`));
        const nodes = read.nodes.filter(({ id }) => !documents.has(id));
        expect(shape({ ...read, nodes })).toEqual(shape(graph));
      }),
      { numRuns: runs(60) },
    );
  });

  it('gives back every graph', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph(), async (given) => {
        const graph = asUtf8(given);
        if (new Set(graph.nodes.map(({ id }) => id)).size < graph.nodes.length) return;
        expect(shape(await thereAndBack(format, graph))).toEqual(shape(graph));
      }),
      { numRuns: runs(100) },
    );
  });

  it('writes a dossier with its documents, and who says what in words', async () => {
    const all = lines(await text(ftm.exports.write(ALLEGATION)));
    expect(all[0]).toMatchObject({ id: expect.stringMatching(/^document:/), schema: 'Article' });
    const edge = all.find(({ properties }) => properties.status?.[0] === 'disputed');
    expect(edge?.properties.role?.[0]).toMatch(/\[disputed\]$/);
    expect(edge?.properties.description?.join('\n')).toMatch(/alleges|denies/);
  });

  it.each([
    ['nothing that is JSON', 'x', 'a.ftm:1: this is not JSON'],
    ['a line that is cut off', `${entity('a', 'Person', {})}\n{"id":"b`, 'a.ftm:2: this is not JSON: the file ends'],
    ['no schema', '{"id":"a","properties":{}}', 'a.ftm:1: this is no FollowTheMoney entity: schema'],
    ['a number', '\n\n7', 'a.ftm:3: this is no FollowTheMoney entity'],
    ['too deep', `{"a":${'['.repeat(600)}`, 'a.ftm:1: its parts are nested more than 500 deep'],
  ])('refuses %s', async (_, file, message) => {
    const error = await graphOf(file, 'a.ftm').catch((one: unknown) => one);
    expect(error).toBeInstanceOf(ClaimgraphError);
    expect((error as Error).message).toContain(message);
  });
});

function owns(more: Partial<Graph['edges'][number]>, said: Record<string, string> = {}): Graph {
  return {
    metadata: {},
    nodeAttributes: [],
    edgeAttributes: Object.keys(said).map((name) => ({ name, type: 'text' })),
    nodes: [
      { id: 'x', label: 'X', type: 'person', values: [] },
      { id: 'y', label: 'Y', type: 'company', values: [] },
    ],
    edges: [
      { id: 'e', source: 'x', target: 'y', type: 'owns', direction: 'directed', values: Object.values(said), ...more },
    ],
    warnings: [],
  };
}

/** What FollowTheMoney carries of a graph, values by name; what has a default of its own is told apart. */
function shape({ nodes, edges, nodeAttributes, edgeAttributes }: Graph) {
  const bare = <T extends { values: unknown[] }>({ ...one }: T, attributes: Graph['nodeAttributes']) => ({
    ...one,
    ...{ look: undefined, timed: undefined },
    values: valuesOf(attributes, one as never),
  });
  return {
    nodes: nodes.map((node) => bare(node, nodeAttributes)),
    edges: edges.map(({ id, ...edge }) => ({ ...bare(edge, edgeAttributes), ...(id !== undefined && { id }) })),
  };
}

/** Infinite numbers are no JSON. */
function asUtf8(graph: Graph): Graph {
  const encoded = JSON.stringify(graph, (_, value) =>
    typeof value === 'string' ? value.replace(/\p{Cs}/gu, '\ufffd') : value,
  );
  return JSON.parse(encoded, (_, value) => value ?? undefined);
}

function withoutWarnings(graph: Graph) {
  return { ...graph, warnings: [] };
}
