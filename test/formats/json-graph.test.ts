/** Graphs in JSON: every dialect is told by its content, and what we write comes back whole. */

import { describe, expect, it } from 'vitest';
import { exportDossier } from '../../src/formats/export.js';
import { writerFor } from '../../src/formats/interchange/convert.js';
import { graphOfDossier } from '../../src/formats/interchange/from-dossier.js';
import type { Graph, GraphEdge, GraphNode } from '../../src/formats/interchange/graph.js';
import { pictured } from '../../src/model/pictured.js';
import { arbitraryDossier } from '../arbitrary-dossier.js';
import { arbitraryGraph } from '../arbitrary-graph.js';
import { fc, runs } from '../property.js';
import { ALLEGATION } from './dossiers.js';
import { text } from './gather.js';
import { graphOf, thereAndBack, valuesOf } from './read-file.js';

const of = (id: string) => writerFor('', id);
const read = (value: unknown, name = 'a.json') =>
  graphOf(typeof value === 'string' ? value : JSON.stringify(value), name, undefined, 4096);
const ends = ({ edges }: Graph) => edges.map(({ source, target, direction }) => [source, target, direction]);

describe('JSON that carries all of a graph', () => {
  it.each(['node-link', 'graphology', 'cytoscape'])('%s', async (id) => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph(), async (graph) => {
        expect(await thereAndBack(of(id), graph)).toEqual(whole(graph));
      }),
      { numRuns: runs(150) },
    );
  });

  it.each(['node-link', 'graphology', 'cytoscape'])('%s, of a dossier with its claims', async (id) => {
    await fc.assert(
      fc.asyncProperty(arbitraryDossier({ loneSurrogates: true }), async (dossier) => {
        const graph = graphOfDossier(pictured(dossier), { speakers: true });
        expect(await thereAndBack(of(id), graph)).toEqual(whole(graph));
      }),
      { numRuns: runs(50) },
    );
  });

  it('keeps numbers that are none to JSON, and those that no double holds', async () => {
    const graph: Graph = {
      metadata: {},
      nodeAttributes: [
        { name: 'n', type: 'number' },
        { name: 'i', type: 'integer', default: '98765432109876543210' },
        { name: '__proto__', type: 'number', list: true },
      ],
      edgeAttributes: [],
      nodes: [
        { id: 'a', values: [Number.NaN, '12345678901234567890', [1, Number.POSITIVE_INFINITY]] },
        { id: '__proto__', values: [Number.NEGATIVE_INFINITY] },
      ],
      edges: [],
      warnings: [],
    };
    for (const id of ['node-link', 'graphology', 'cytoscape', 'graphml'])
      expect(await thereAndBack(of(id), graph)).toEqual(graph);
  });
});

describe('claimgraph', () => {
  it('is read as its entities, relations and claims', async () => {
    const graph = await read(await text(exportDossier(ALLEGATION, 'json')));
    expect(graph.nodes.map(({ id, type }) => [id, type])).toEqual([
      ['acme', 'company'],
      ['army', 'agent'],
      ['memo', 'agent'],
      ['times', 'company'],
    ]);
    expect(graph.edges.map(({ label }) => label)).toContain('supports [disputed]');
    expect(graph.edges.flatMap(({ claims = [] }) => claims.map(({ id }) => id))).toContain('c1');
  });

  it('is refused with the field that is wrong', async () => {
    await expect(read({ claimgraph: 1, dossier: {} })).rejects.toThrow('a.json');
  });
});

describe('nodes and links', () => {
  it('by id, as networkx writes them', async () => {
    const graph = await read({
      ...{ directed: true, multigraph: true, graph: { name: 'Owners' } },
      nodes: [{ id: 1, name: 'Ann', born: 1970 }, { id: 'b' }],
      links: [{ source: 1, target: 'b', key: 0, type: 'owns', weight: 2, share: 0.5 }],
    });
    expect(graph.metadata.title).toBe('Owners');
    expect(graph.nodes.map(({ id, label }) => [id, label])).toEqual([
      ['1', 'Ann'],
      ['b', undefined],
    ]);
    expect(graph.edges[0]).toMatchObject({ source: '1', target: 'b', direction: 'directed', type: 'owns', weight: 2 });
    expect(graph.nodeAttributes).toEqual([
      { name: 'name', type: 'text' },
      { name: 'born', type: 'integer' },
    ]);
  });

  it('by place, as d3 and older networkx write them', async () => {
    const graph = await read({
      nodes: [{ name: 'Myriel' }, { name: 'Napoleon' }],
      links: [{ source: 1, target: 0, value: 1 }],
    });
    expect(ends(graph)).toEqual([['Napoleon', 'Myriel', 'undirected']]);
    const numbered = await read({ nodes: [{ id: 'x' }, { id: 'y' }], links: [{ source: 0, target: 1 }] });
    expect(ends(numbered)).toEqual([['x', 'y', 'undirected']]);
    const ids = await read({ nodes: [{ id: 1 }, { id: 0 }], links: [{ source: 1, target: 0 }] });
    expect(ends(ids)).toEqual([['1', '0', 'undirected']]);
  });

  it('as vis.js, the JSON Graph Format and Neo4j tools write them', async () => {
    expect(ends(await read({ nodes: [{ id: 1, label: 'a' }], edges: [{ from: 1, to: 1 }] }))).toEqual([
      ['1', '1', 'directed'],
    ]);
    const jgf = await read({
      graph: {
        ...{ directed: true, label: 'G' },
        nodes: { a: { label: 'Ann', metadata: { age: 5 } } },
        edges: [{ source: 'a', target: 'a', relation: 'knows' }],
      },
    });
    expect([jgf.metadata.title, jgf.nodes[0]?.label, jgf.edges[0]?.type]).toEqual(['G', 'Ann', 'knows']);
    expect(valuesOf(jgf.nodeAttributes, jgf.nodes[0] ?? { values: [] })).toMatchObject({ age: 5 });
    const arrows = await read({
      nodes: [{ id: 'n0', caption: 'Ann', labels: ['Person'], properties: { age: '5' } }],
      relationships: [{ id: 'r', fromId: 'n0', toId: 'n0', type: 'KNOWS', properties: {} }],
    });
    expect([arrows.nodes[0]?.label, arrows.nodes[0]?.type, arrows.edges[0]?.type]).toEqual(['Ann', 'Person', 'KNOWS']);
  });

  it('keep nested objects as columns, and mixed columns as text', async () => {
    const { nodeAttributes, nodes } = await read({
      nodes: [
        { id: 'a', at: { city: 'Rome', geo: { lat: 1, more: { deep: [1, { x: 2 }] } } }, mixed: 1 },
        { id: 'b', mixed: 'x' },
      ],
      links: [],
    });
    expect(valuesOf(nodeAttributes, nodes[0] ?? { values: [] })).toEqual({
      ...{ 'at.city': 'Rome', 'at.geo.lat': 1, 'at.geo.more': '{"deep":[1,{"x":2}]}', mixed: 1 },
    });
    expect(nodeAttributes.find(({ name }) => name === 'mixed')?.type).toBe('text');
  });
});

describe('graphology', () => {
  it('is read with its keys and attributes', async () => {
    const graph = await read({
      ...{ attributes: { name: 'G' }, options: { type: 'mixed', multi: true, allowSelfLoops: true } },
      nodes: [{ key: 'a', attributes: { label: 'Ann', x: 1, y: 2, color: '#f00', kind: 'person' } }, { key: 'b' }],
      edges: [
        { key: 'e', source: 'a', target: 'b', attributes: { kind: 'owns' } },
        { source: 'b', target: 'b', undirected: true },
      ],
    });
    expect(graph.nodes[0]).toMatchObject({ label: 'Ann', type: 'person', look: { x: 1, y: 2, colour: '#ff0000' } });
    expect(ends(graph)).toEqual([
      ['a', 'b', 'directed'],
      ['b', 'b', 'undirected'],
    ]);
    expect(graph.edges[0]).toMatchObject({ id: 'e', type: 'owns' });
  });
});

describe('Cytoscape', () => {
  const node = { data: { id: 'a', name: 'Ann', SUID: 12 }, position: { x: 1, y: 2 }, classes: 'big red' };
  const child = { data: { id: 'b', parent: 'a' } };
  const edge = { data: { id: 'e', source: 'a', target: 'b', interaction: 'pp' } };

  it.each([
    ['lists of nodes and edges', { elements: { nodes: [node, child], edges: [edge] } }],
    ['one list', { elements: [node, child, edge] }],
    ['nothing but a list', [edge, { group: 'nodes', ...node }, { group: 'nodes', ...child }]],
  ])('%s', async (_, value) => {
    const graph = await read(value);
    expect(graph.nodes).toMatchObject([
      { id: 'a', label: 'Ann', look: { x: 1, y: -2 } },
      { id: 'b', parents: ['a'] },
    ]);
    expect(valuesOf(graph.nodeAttributes, graph.nodes[0] ?? { values: [] })).toEqual({ SUID: 12, classes: 'big red' });
    expect(graph.edges).toMatchObject([{ id: 'e', source: 'a', target: 'b', type: 'pp', direction: 'directed' }]);
  });
});

describe('Oligrapher and LittleSis', () => {
  it('reads maps of versions 1, 2 and 3', async () => {
    const v3 = await read({
      title: 'Map',
      nodes: {
        a: { id: 'a', name: 'Ann', x: 1, y: 2, scale: 2, url: 'https://example.org' },
        b: { id: 'b', name: 'Bob' },
      },
      edges: {
        1: { id: '1', node1_id: 'a', node2_id: 'b', label: 'owns', arrow: '2->1', dash: true },
        2: { id: '2', node1_id: 'a', node2_id: 'b', label: 'knows', arrow: null },
      },
      captions: { c: { id: 'c', text: 'Look here' } },
    });
    expect(v3.nodes[0]).toMatchObject({ id: 'a', label: 'Ann', look: { x: 1, y: -2, size: 50 } });
    expect(v3.edges.map(({ source, target, label, direction }) => [source, target, label, direction])).toEqual([
      ['b', 'a', 'owns', 'directed'],
      ['a', 'b', 'knows', 'undirected'],
    ]);
    expect(v3.warnings.map(({ code }) => code)).toEqual(['caption']);
    const v2 = await read({
      graph: {
        nodes: { 1: { id: 1, display: { name: 'Ann', x: 3, y: 4 } } },
        edges: { 1: { id: 1, node1_id: 1, node2_id: 1, display: { label: 'self', arrow: 'right' } } },
      },
    });
    expect([v2.nodes[0]?.label, v2.edges[0]?.label, v2.edges[0]?.direction]).toEqual(['Ann', 'self', 'directed']);
    const v1 = await read({
      entities: [{ id: 1, name: 'Ann' }],
      rels: [{ id: 9, entity1_id: 1, entity2_id: 1, label: 'self', is_directional: true }],
    });
    expect([v1.nodes[0]?.label, v1.edges[0]?.label]).toEqual(['Ann', 'self']);
  });

  it('reads entities and relationships of LittleSis', async () => {
    const graph = await read({
      data: [
        { type: 'entities', id: 1, attributes: { id: 1, name: 'Ann Lee', primary_ext: 'Person', aliases: ['A. Lee'] } },
        { type: 'entities', id: 2, attributes: { id: 2, name: 'Acme', primary_ext: 'Org' } },
        {
          type: 'relationships',
          id: 7,
          attributes: {
            id: 7,
            entity1_id: 1,
            entity2_id: 2,
            category_id: 10,
            description1: 'Owner',
            start_date: '2004-00-00',
          },
        },
      ],
    });
    expect(graph.nodes.map(({ id, label, type }) => [id, label, type])).toEqual([
      ['1', 'Ann Lee', 'Person'],
      ['2', 'Acme', 'Org'],
    ]);
    expect(graph.edges).toMatchObject([{ id: '7', type: 'ownership', label: 'Owner', spells: [{ start: '2004' }] }]);
  });

  it('draws nothing alleged as a fact', async () => {
    const map = JSON.parse(await text(exportDossier(ALLEGATION, 'oligrapher')));
    const lines = Object.values(map.edges as Record<string, { label: string; dash: boolean }>);
    expect(lines.find(({ label }) => label.startsWith('supports'))).toMatchObject({
      label: 'supports [disputed]',
      dash: true,
    });
    expect(lines.find(({ label }) => label.startsWith('is near'))?.dash).toBe(false);
  });
});

describe('Obsidian Canvas', () => {
  it('reads cards, groups and lines', async () => {
    const graph = await read(
      {
        nodes: [
          { id: 'g', type: 'group', x: 0, y: 0, width: 1000, height: 1000, label: 'Firms' },
          { id: 'a', type: 'text', x: 10, y: 10, width: 220, height: 60, text: 'Acme \\[x\\]', color: '1' },
          { id: 'b', type: 'file', x: 2000, y: 0, width: 220, height: 60, file: 'Notes/Bob.md' },
          { id: 'c', type: 'link', x: 2000, y: 500, width: 220, height: 60, url: 'https://example.org' },
        ],
        edges: [
          { id: 'e', fromNode: 'a', fromSide: 'right', toNode: 'b', label: 'owns' },
          { id: 'f', fromNode: 'a', toNode: 'b', fromEnd: 'arrow', toEnd: 'none' },
          { id: 'h', fromNode: 'a', toNode: 'b', toEnd: 'none' },
        ],
      },
      'a.canvas',
    );
    expect(graph.nodes.map(({ id, label, type, parents }) => [id, label, type, parents])).toEqual([
      ['g', 'Firms', 'group', undefined],
      ['a', 'Acme [x]', undefined, ['g']],
      ['b', 'Notes/Bob.md', 'file', undefined],
      ['c', 'https://example.org', 'link', undefined],
    ]);
    expect(ends(graph)).toEqual([
      ['a', 'b', 'directed'],
      ['b', 'a', 'directed'],
      ['a', 'b', 'undirected'],
    ]);
  });

  it('keeps names, places, colours and lines, whatever stands in a name', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph(), async (graph) => {
        const again = await thereAndBack(of('canvas'), graph);
        const cards = graph.nodes.map(({ id, label }) => ({ id, label: label ?? id }));
        expect(again.nodes.map(({ id, label }) => ({ id, label }))).toEqual(cards);
        const lines = ({ edges }: Graph) => edges.map(({ source, target, direction }) => [source, target, direction]);
        expect(lines(again)).toEqual(lines(graph));
        for (const [i, { look }] of graph.nodes.entries())
          if (look?.x !== undefined && look.y !== undefined)
            expect(again.nodes[i]?.look).toMatchObject({ x: look.x, y: look.y });
      }),
      { numRuns: runs(100) },
    );
  });

  it('says on the line what is only alleged', async () => {
    const board = JSON.parse(await text(exportDossier(ALLEGATION, 'canvas')));
    expect(board.edges.map(({ label }: { label: string }) => label)).toContain('supports [disputed]');
  });
});

describe('JSON that is refused', () => {
  it.each([
    ['{"nodes": [],\n "links": [}', 'a.json:2:12: this is not JSON: unexpected "}"'],
    ['{"nodes": [\n', 'a.json:2:1: this is not JSON: the file ends too early'],
    ['{"nodes": ["a\n"]}', 'a.json:1:12: this is not JSON: unexpected text'],
    ['[1, 2,]', 'a.json:1:7: this is not JSON: unexpected "]"'],
    ['{"a": 01}', 'a.json:1:7: this is not JSON: unexpected "01"'],
    ['{} {}', 'a.json:1:4: this is not JSON: unexpected "{"'],
    ['', 'a.json:1:1: this is not JSON: the file ends too early'],
    ['{"a": 1}', "a.json:1: this JSON is not claimgraph's JSON, nor a canvas of Obsidian"],
    ['{"nodes": [{"id": 1}], "links": [{"source": 1}]}', 'a.json: links[0] has no target'],
    [`{"nodes": ${'['.repeat(600)}${']'.repeat(600)}, "links": []}`, 'nested more than 500 deep'],
  ])('%s', async (content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });

  it('is asked for by another name', async () => {
    await expect(read({ nodes: [{ id: 'a' }], links: [] }, 'a.cyjs')).rejects.toThrow(
      'this JSON is not elements of Cytoscape',
    );
  });
});

/** Values to the last that is there, and no look that says nothing. */
function whole(graph: Graph): Graph {
  const plain = <T extends GraphNode | GraphEdge>({ look, ...element }: T): T => {
    const last = element.values.findLastIndex((value) => value !== undefined);
    return {
      ...element,
      values: element.values.slice(0, last + 1),
      ...(look && Object.keys(look).length > 0 && { look }),
    } as unknown as T;
  };
  return { ...graph, nodes: graph.nodes.map(plain), edges: graph.edges.map(plain) };
}

describe("networkx's other dialects", () => {
  it('are read: neighbours, each edge once, and trees', async () => {
    const nodes = [{ id: 1, name: 'One' }, { id: 2 }, { id: 3 }];
    const rows = [[{ id: 1 }, { id: 2, weight: 4 }], [{ id: 1, weight: 4 }, { id: 3 }], [{ id: 2 }]];
    const undirected = await read({ directed: false, multigraph: false, graph: [], nodes, adjacency: rows });
    expect(ends(undirected)).toEqual([
      ['1', '1', 'undirected'],
      ['1', '2', 'undirected'],
      ['2', '3', 'undirected'],
    ]);
    expect(undirected.nodes[0]?.label).toBe('One');
    const directed = await read({ directed: true, multigraph: false, graph: {}, nodes, adjacency: rows });
    expect(directed.edges).toHaveLength(5);
    const several = [
      [
        { id: 2, key: 0 },
        { id: 2, key: 1 },
      ],
      [
        { id: 1, key: 0 },
        { id: 1, key: 1 },
      ],
      [],
    ];
    expect(
      (await read({ directed: false, multigraph: true, graph: {}, nodes, adjacency: several })).edges,
    ).toHaveLength(2);
    const tree = await read({ id: 'a', children: [{ id: 'b', children: [{ id: 'c' }] }, { id: 'd' }] });
    expect(ends(tree)).toEqual([
      ['a', 'b', 'directed'],
      ['b', 'c', 'directed'],
      ['a', 'd', 'directed'],
    ]);
  });
});

describe('formats that are not read', () => {
  const rdf = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>';
  it.each([
    ['a.rdf', `<?xml version="1.0"?>\n${rdf}`, 'a.rdf: RDF/XML is not read. Turn it into Turtle first'],
    ['a.xml', rdf, 'a.xml: RDF/XML is not read'],
    ['a.gml', 'graph [\n node [ id 1 ] ]', 'a.gml: GML is not read. Open it in Gephi'],
    ['a.txt', '*Vertices 2\n1 "a"', 'a.txt: Pajek is not read'],
    ['a.gv', 'digraph g { a -> b }', 'a.gv: DOT (Graphviz) is not read'],
  ])('%s is refused by name, with what to do', async (name, given, message) => {
    await expect(read(given, name)).rejects.toThrow(message);
  });
});
