/** GraphML of every dialect is read, and what we write is read by others. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exportDossier } from '../../src/formats/export.js';
import { writerFor } from '../../src/formats/interchange/convert.js';
import { graphOfDossier } from '../../src/formats/interchange/from-dossier.js';
import type { Graph, GraphNode } from '../../src/formats/interchange/graph.js';
import { pictured } from '../../src/model/pictured.js';
import { arbitraryDossier } from '../arbitrary-dossier.js';
import { arbitraryGraph } from '../arbitrary-graph.js';
import { fc, runs } from '../property.js';
import { ALLEGATION } from './dossiers.js';
import { text } from './gather.js';
import { graphOf, graphOfFile, thereAndBack, valuesOf } from './read-file.js';

const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const counted = existsSync(DATA)
  ? [...readFileSync(`${DATA}/README.md`, 'utf8').matchAll(/^\| (\S+\.graphml) \|.*?\| (\d+)\/(\d+) \|/gm)].map(
      ([, name = '', nodes, edges]) => [name, Number(nodes), Number(edges)] as const,
    )
  : [];
const format = writerFor('a.graphml');
const real = (name: string) => graphOfFile(`${DATA}/graphml/${name}.graphml`);
const graphml = (content: string) => graphOf(`<?xml version="1.0"?><graphml>${content}</graphml>`, 'a.graphml');
const NODE: Pick<GraphNode, 'values'> = { values: [] };

describe.runIf(counted.length > 0)('real GraphML', () => {
  it.each(counted)('%s', async (name, nodes, edges) => {
    const graph = await graphOfFile(`${DATA}/graphml/${name}`);
    expect([graph.nodes.length, graph.edges.length]).toEqual([nodes, edges]);
    const again = await thereAndBack(format, graph);
    expect({ ...again, warnings: [] }).toEqual({ ...carried(graph), warnings: [] });
  });

  it('is the same graph as its GEXF', async () => {
    const [xml, gexf] = await Promise.all(
      ['graphml', 'gexf'].map((ending) => graphOfFile(`${DATA}/graphs/wordnet-verbs.${ending}.gz`)),
    );
    expect([xml?.nodes.length, xml?.edges.length, xml?.warnings]).toEqual([13767, 30536, []]);
    const said = (graph: Graph | undefined) =>
      graph?.edges
        .map((edge) => {
          const { relation, lexical } = valuesOf(graph.edgeAttributes, edge);
          return JSON.stringify([edge.source, edge.target, relation, lexical]);
        })
        .sort();
    expect(said(xml)).toEqual(said(gexf));
  });

  it('is known by its root under any prefix, also in a file that is only called XML', async () => {
    const root = '<gml:graphml xmlns:gml="http://graphml.graphdrawing.org/xmlns"><gml:graph edgedefault="directed">';
    const file = `${root}<gml:node id="p"/><gml:node id="q"/><gml:edge source="p" target="q"/></gml:graph></gml:graphml>`;
    const { nodes, edges } = await graphOf(file, 'a.xml');
    expect([nodes.length, edges.length]).toEqual([2, 1]);
    await expect(graphOf('<?xml version="1.0"?><feed><entry/></feed>', 'a.xml')).rejects.toThrow(
      'the content is none of what is called so: gexf, graphml',
    );
  });

  it('keeps types, defaults and how Gephi draws', async () => {
    const { nodeAttributes } = await real('networkx-setup_class3');
    expect(nodeAttributes.map(({ name, type, default: usual }) => [name, type, usual])).toEqual([
      ['boolean_attribute', 'boolean', false],
      ['int_attribute', 'integer', 0],
      ['long_attribute', 'integer', 0],
      ['float_attribute', 'number', 0],
      ['double_attribute', 'number', 0],
      ['string_attribute', 'text', 'Foo'],
    ]);
    const { nodes, edges } = await real('graphology-miserables');
    expect(nodes[0]).toMatchObject({
      id: '11',
      label: 'Valjean',
      look: { colour: '#f55b5b', size: 100, x: -87.93029, y: 6.8120565 },
    });
    expect(edges[0]?.weight).toBeGreaterThan(0);
  });

  it('reads the labels and places of yFiles', async () => {
    const { nodes, warnings } = await real('networkx-test_yfiles_extension');
    expect(nodes.map(({ label }) => label)).toEqual(['1', '2', '3']);
    expect(nodes[0]?.look).toEqual({ x: 140, y: -115, size: 30, colour: '#ffcc00', shape: 'rectangle' });
    expect(warnings).toEqual([]);
  });
});

/** A Python with networkx and igraph: `.ci/run` makes one. */
const python = [process.env.CLAIMGRAPH_GRAPH_PYTHON, '/usr/bin/python3'].find(
  (one) => one && spawnSync(one, ['-c', 'import networkx, lxml, igraph']).status === 0,
);

/** What the check script prints for each file. */
function check(files: readonly string[], ...flags: string[]) {
  const { stdout, stderr } = spawnSync(python ?? '', [join(DATA, '../checks/check_graphml.py'), ...flags, ...files], {
    encoding: 'utf8',
  });
  if (stdout.trim() === '') throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe.runIf(counted.length > 0 && python)('GraphML that we write', () => {
  it('is the same graph to networkx and igraph', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimgraph-graphml-'));
    try {
      const files: string[] = [];
      for (const [name] of counted) {
        const graph = await graphOfFile(`${DATA}/graphml/${name}`);
        files.push(join(folder, name));
        writeFileSync(join(folder, name), [...format.writes.write(graph)].join(''));
      }
      const own = join(folder, 'own.graphml');
      writeFileSync(own, await text(exportDossier(ALLEGATION, 'graphml')));
      const checked = check([...files, own], '--strict');
      expect(checked.map(({ file, fail, raw }) => [file, raw.nodes, raw.edges, fail])).toEqual([
        ...counted.map(([name, nodes, edges]) => [name, nodes, edges, []]),
        ['own.graphml', 4, 2, []],
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('graphml, read', () => {
  it('names what it leaves out', async () => {
    const { nodes, edges, warnings } = await graphml(
      '<key id="p" for="all" attr.name="obj" attr.type="python_object"/><graph edgedefault="undirected">\n<node id="a"><port name="x"><port name="y"><data key="p">x</data></port></port><data key="p">gASV</data></node><node id="b"/>\n<hyperedge><endpoint node="a"/><data key="p">1</data></hyperedge><edge source="a" target="b" sourceport="x"/><data key="z">1</data></graph>',
    );
    expect([nodes.length, edges.length]).toEqual([2, 1]);
    expect(warnings.map(({ code, place }) => [code, place?.line])).toEqual([
      ['no-port', 2],
      ['no-port', 3],
      ['python-object', 2],
      ['no-hyperedge', 3],
      ['graph-value', 3],
    ]);
  });

  it('reads nested graphs as parents, each with its own direction', async () => {
    const { nodes, edges } = await graphml(
      '<graph edgedefault="directed"><node id="a"><graph edgedefault="undirected"><node id="b"/><node id="c"/><edge source="b" target="c"/></graph></node><node id="d"/><edge source="a" target="d"/><edge source="d" target="b" directed="false"/></graph>',
    );
    expect(nodes.map(({ id, parents }) => [id, parents])).toEqual([
      ['a', undefined],
      ['b', ['a']],
      ['c', ['a']],
      ['d', undefined],
    ]);
    expect(edges.map(({ direction }) => direction)).toEqual(['undirected', 'directed', 'undirected']);
  });

  it('reads what Neo4j, TinkerPop, igraph and graph-tool write', async () => {
    const neo4j = await graphml(
      '<key id="name" for="node" attr.name="name"/><key id="tags" for="node" attr.name="tags" attr.type="string" attr.list="string"/><graph><node id="n0" labels=":Person:Actor"><data key="labels">:Person:Actor</data><data key="name">Ann</data><data key="tags">["a","b, c"]</data></node><edge id="e0" source="n0" target="n0" label="KNOWS"/></graph>',
    );
    expect(neo4j.nodes[0]).toMatchObject({ label: 'Ann', type: 'Person;Actor' });
    expect(valuesOf(neo4j.nodeAttributes, neo4j.nodes[0] ?? NODE)).toMatchObject({ tags: ['a', 'b, c'] });
    expect(neo4j.edges[0]?.type).toBe('KNOWS');
    const tinker = await graphml(
      '<key id="labelV" for="node" attr.name="labelV"/><key id="labelE" for="edge" attr.name="labelE"/><graph edgedefault="directed"><node id="1"><data key="labelV">person</data></node><edge source="1" target="1"><data key="labelE">knows</data></edge></graph>',
    );
    expect([tinker.nodes[0]?.type, tinker.edges[0]?.type]).toEqual(['person', 'knows']);
    const tool = await graphml(
      '<key id="key0" for="node" attr.name="pos" attr.type="vector_double"/><key id="key1" for="node" attr.name="who" attr.type="vector_string"/><graph edgedefault="directed"><node id="n0"><data key="key0">1, 2.5</data><data key="key1">a\\, b, c</data></node></graph>',
    );
    expect(valuesOf(tool.nodeAttributes, tool.nodes[0] ?? NODE)).toEqual({ pos: [1, 2.5], who: ['a, b', 'c'] });
  });

  it('reads the groups of yEd, and labels of yFiles for HTML', async () => {
    const { nodes, edges } = await graphml(
      '<key id="d6" for="node" yfiles.type="nodegraphics"/><key id="d9" for="edge" yfiles.type="edgegraphics"/><key id="l" for="node" attr.name="NodeLabels"/><graph edgedefault="directed"><node id="n0" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0"><y:GroupNode><y:Geometry x="0" y="0" width="10" height="20"/><y:NodeLabel>Group<y:LabelModel/></y:NodeLabel></y:GroupNode><y:GroupNode><y:Geometry x="5" y="5" width="1" height="1"/><y:NodeLabel>Folder 1</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data><graph edgedefault="directed"><node id="n0::n0"><data key="l"><x:List><y:Label><y:Label.Text>Ann</y:Label.Text></y:Label></x:List></data></node></graph></node><edge source="n0" target="n0::n0"><data key="d9"><y:PolyLineEdge><y:LineStyle color="#FF0000" type="dashed" width="2.0"/><y:Arrows source="standard" target="standard"/><y:EdgeLabel>knows</y:EdgeLabel></y:PolyLineEdge></data></edge></graph>',
    );
    expect(nodes.map(({ id, label, parents, look }) => [id, label, parents, look])).toEqual([
      ['n0', 'Group', undefined, { x: 5, y: -10, size: 10 }],
      ['n0::n0', 'Ann', ['n0'], undefined],
    ]);
    expect(edges).toMatchObject([
      { label: 'knows', direction: 'mutual', look: { colour: '#ff0000', shape: 'dashed', thickness: 2 } },
    ]);
  });

  it('lets defaults of labels, types and weights hold as well', async () => {
    const { nodes, edges } = await graphml(
      '<key id="t" for="node" attr.name="type"><default>person</default></key><key id="w" for="edge" attr.name="weight" attr.type="double"><default>2</default></key><graph><node id="a"/><node id="b"><data key="t">firm</data></node><edge source="a" target="b"/></graph>',
    );
    expect([nodes.map(({ type }) => type), edges[0]?.weight]).toEqual([['person', 'firm'], 2]);
  });

  it('reads keys of one name as one column', async () => {
    const { edgeAttributes, edges } = await graphml(
      '<key id="d0" for="edge" attr.name="share" attr.type="int"/><key id="d1" for="edge" attr.name="share" attr.type="double"/><graph><node id="a"/><edge source="a" target="a"><data key="d0">1</data></edge><edge source="a" target="a"><data key="d1">1.5</data></edge></graph>',
    );
    expect(edgeAttributes).toEqual([{ name: 'share', type: 'number' }]);
    expect(edges.map(({ values }) => values)).toEqual([[1], [1.5]]);
  });

  it.each([
    ['<gexf/>', 'a.graphml:1: the file begins with <gexf>, not with <graphml>'],
    ['<graphml>\n</graphml>', 'a.graphml: there is no <graph> in the file'],
    ['<graphml><graph>\n<node/></graph></graphml>', 'a.graphml:2: a node has no id'],
    ['<graphml><graph>\n\n<edge source="a"/></graph></graphml>', 'a.graphml:3: an edge has no target'],
    ['<graphml><graph>', 'this is not well-formed XML'],
    [
      '<!DOCTYPE graphml [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><graphml><graph><node id="&b;"/></graph></graphml>',
      'Entities that a file defines are never expanded',
    ],
    [`<graphml>${'<graph><node id="a">'.repeat(400)}`, 'nested more than 500 deep'],
  ])('refuses %s with the line and the cause', async (content, message) => {
    await expect(graphOf(content, 'a.graphml')).rejects.toThrow(message);
  });

  it('is told by how a file begins where its name says nothing', async () => {
    const content = '<?xml version="1.0"?>\n<!-- by hand -->\n<graphml><graph><node id="a"/></graph></graphml>';
    for (const name of ['a.xml', 'unnamed']) expect((await graphOf(content, name)).nodes).toHaveLength(1);
    const gexf = '<gexf><graph><nodes><node id="a"/></nodes></graph></gexf>';
    for (const name of ['a.xml', 'unnamed']) expect((await graphOf(gexf, name)).nodes).toHaveLength(1);
  });
});

describe('graphml, written', () => {
  it('comes back as it was, with all that GraphML can carry', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph(), fc.integer({ min: 1, max: 4096 }), async (graph, size) => {
        const again = await thereAndBack(format, graph, size);
        expect(again).toEqual(carried(graph));
      }),
      { numRuns: runs(200) },
    );
  });

  it('brings back the graph of any dossier, whatever its standings, acts and dates', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDossier({ loneSurrogates: true }), async (dossier) => {
        const graph = graphOfDossier(pictured(dossier));
        const edges = graph.edges.map(({ claims: _, ...edge }) => edge);
        expect(await thereAndBack(format, graph)).toEqual(carried({ ...graph, edges }));
      }),
      { numRuns: runs(60) },
    );
  });

  it('says what it cannot carry', () => {
    const graph: Graph = {
      metadata: {},
      nodeAttributes: [],
      edgeAttributes: [],
      nodes: [{ id: 'a', values: [] }],
      edges: [
        { source: 'a', target: 'a', direction: 'directed', values: [], claims: [{ chain: [{ act: 'denies' }] }] },
      ],
      warnings: [],
    };
    expect(format.writes.losses(graph)).toEqual(['who claims an edge']);
  });
});

/** What GraphML holds of a graph. */
function carried(graph: Graph): Graph {
  const untimed = <T extends GraphNode | Graph['edges'][number]>({ timed: _, ...element }: T): T => {
    const { values, spells, look } = element;
    const [start, end] = [spells?.[0]?.start, spells?.at(-1)?.end];
    const { spells: __, look: ___, ...rest } = element;
    const last = values.findLastIndex((value) => value !== undefined);
    return {
      ...rest,
      values: values.slice(0, last + 1),
      ...(look && Object.keys(look).length > 0 && { look }),
      ...((start !== undefined || end !== undefined) && {
        spells: [{ ...(start !== undefined && { start }), ...(end !== undefined && { end }) }],
      }),
    } as unknown as T;
  };
  const typed = (attributes: Graph['nodeAttributes']) =>
    attributes.map(({ dynamic: _, ...one }) => ({
      ...one,
      type: one.type === 'date' || one.type === 'uri' ? ('text' as const) : one.type,
    }));
  return {
    ...graph,
    nodeAttributes: typed(graph.nodeAttributes),
    edgeAttributes: typed(graph.edgeAttributes),
    nodes: graph.nodes.map(untimed),
    edges: graph.edges.map(untimed),
  };
}
