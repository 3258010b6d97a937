/** GEXF of every version and spelling is read, with all that the format can say. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { writerFor } from '../../src/formats/interchange/convert.js';
import type { Graph } from '../../src/formats/interchange/graph.js';
import { valueAt } from '../../src/formats/interchange/graph.js';
import { arbitraryGraph } from '../arbitrary-graph.js';
import { fc, runs } from '../property.js';
import { graphOf, graphOfFile, thereAndBack, valuesOf } from './read-file.js';

const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const real = (name: string) => graphOfFile(`${DATA}/gexf/${name}.gexf`);

/** name and counts of each real file, from the table beside them */
const counted = existsSync(DATA)
  ? [...readFileSync(`${DATA}/README.md`, 'utf8').matchAll(/^\| (\S+\.gexf) \|.*?\| (\d+)\/(\d+) \|/gm)].map(
      ([, name = '', nodes, edges]) => [name, Number(nodes), Number(edges)] as const,
    )
  : [];

const gexf = (graph: string, attributes = '') =>
  graphOf(`<?xml version="1.0"?><gexf version="1.2"><graph ${attributes}>${graph}</graph></gexf>`, 'a.gexf');

describe.runIf(counted.length > 0)('real GEXF', () => {
  it.each(counted)('%s', async (name, nodes, edges) => {
    const graph = await graphOfFile(`${DATA}/gexf/${name}`);
    expect([graph.nodes.length, graph.edges.length]).toEqual([nodes, edges]);
    const again = await thereAndBack(writerFor('a.gexf'), graph);
    expect({ ...again, metadata: {}, warnings: [] }).toEqual({ ...carried(graph), metadata: {}, warnings: [] });
  });

  it('keeps a graph of 13,767 nodes and 30,536 typed edges, packed', async () => {
    const { nodes, edges, edgeAttributes, warnings } = await graphOfFile(`${DATA}/graphs/wordnet-verbs.gexf.gz`);
    expect([nodes.length, edges.length, warnings]).toEqual([13767, 30536, []]);
    expect(edgeAttributes.map(({ name, type }) => [name, type])).toEqual([
      ['relation', 'text'],
      ['lexical', 'boolean'],
      ['networkx_key', 'integer'],
    ]);
  });

  it('keeps spells, open ends and values over time', async () => {
    const { nodes, nodeAttributes, edges, timeFormat } = await real('gexfnet-dynamics');
    expect(timeFormat).toBe('date');
    expect(nodes[2]?.spells).toEqual([{ end: '2009-03-01' }, { start: '2009-03-05', end: '2009-03-10' }]);
    expect(nodes[1]?.timed).toEqual([
      { attribute: 2, value: 1, end: '2009-03-01' },
      { attribute: 2, value: 2, start: '2009-03-01', end: '2009-03-10' },
      { attribute: 2, value: 1, start: '2009-03-10' },
    ]);
    expect(nodeAttributes[2]).toEqual({ name: 'indegree', type: 'number', dynamic: true });
    expect(valueAt(nodeAttributes, 1, nodes[0] ?? { values: [] })).toBe(true);
    expect(valueAt(nodeAttributes, 1, nodes[3] ?? { values: [] })).toBe(false);
    expect(edges[3]).toMatchObject({ source: '2', target: '1', spells: [{ end: '2009-03-10' }] });
  });

  it('keeps hierarchies, nested and by parents', async () => {
    const parents = ({ nodes }: Graph) =>
      Object.fromEntries(nodes.map(({ id, parents }) => [id, parents?.join() ?? '']));
    expect(parents(await real('gexfnet-hierarchy1'))).toMatchObject({ a: '', b: 'a', c: 'b', e: 'a', h: 'e', j: 'a' });
    expect(parents(await real('gexfnet-phylogeny'))).toEqual({ a: '', b: '', c: 'a,b' });
  });

  it('reads lists in every way that they are written', async () => {
    const { nodes, nodeAttributes } = await real('graphology-v1_3');
    expect(valuesOf(nodeAttributes, nodes[0] ?? { values: [] })).toEqual({
      ...{ pipe: ['a', 'b', 'c'], comma: ['a', 'b', 'c'], raw: ['a', 'b', 'c'], single: ['a', "'b'", 'c'] },
      ...{ double: ['a', 'b', 'c'], mixed: ['a', 'b', 'c'], booleans: [true, false, false], numbers: [1, 1.5, 2] },
    });
    expect(nodes[0]?.look).toEqual({ colour: '#ff00ff' });
  });

  it('keeps how things are drawn', async () => {
    expect((await real('gexfnet-viz')).nodes[0]?.look).toEqual({
      ...{ colour: '#efad42', alpha: 0.6, x: 15.783598, y: 40.109245, z: 0, size: 2.0375757 },
    });
    expect((await real('gexfjs-edge_viz')).edges[0]?.look).toEqual({
      colour: '#b30000',
      alpha: 0.5,
      thickness: 2,
      shape: 'dotted',
    });
  });

  it('keeps directions edge by edge', async () => {
    const { edges } = await real('graphology-mixed');
    expect(edges.map(({ direction, weight, label }) => [direction, weight, label])).toEqual([
      ['directed', undefined, undefined],
      ['directed', 4.56, 'Nice edge'],
      ['undirected', undefined, undefined],
    ]);
  });
});

const checks = join(DATA, '../checks/check_gexf.py');
const python = '/usr/bin/python3';
const tools =
  counted.length > 0 &&
  existsSync('/usr/bin/xmllint') &&
  spawnSync(python, ['-c', 'import networkx, lxml']).status === 0;

describe.runIf(tools)('real GEXF, written again', () => {
  it('is valid and the same graph to networkx, where it takes graphs of one direction', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimgraph-gexf-again-'));
    try {
      // the script looks for the XSD beside itself
      symlinkSync(checks, join(folder, 'check_gexf.py'));
      symlinkSync(join(DATA, 'gexf/xsd'), join(folder, 'xsd'));
      const files: string[] = [];
      for (const [name] of counted) {
        if (name === 'graphology-mixed.gexf') continue;
        const graph = await graphOfFile(`${DATA}/gexf/${name}`);
        const file = join(folder, name);
        writeFileSync(file, [...writerFor(file).writes.write(graph)].join(''));
        files.push(file);
      }
      const checked = spawnSync(python, [join(folder, 'check_gexf.py'), '--strict', ...files], { encoding: 'utf8' });
      const lines = checked.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines.map(({ file, fail, raw }) => [file, raw.nodes, raw.edges, fail])).toEqual(
        counted
          .filter(([name]) => name !== 'graphology-mixed.gexf')
          .map(([name, nodes, edges]) => [name, nodes, edges, []]),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('gexf, read', () => {
  it('says what it repairs', async () => {
    const { nodes, edges, edgeAttributes, warnings } = await gexf(
      '<nodes><node id="a"/><node id="a" label="A"/></nodes>\n<edges><edge source="a" target="b"><attvalues><attvalue for="x" value="1"/></attvalues></edge></edges>',
    );
    expect(nodes.map(({ id, label }) => [id, label])).toEqual([
      ['a', 'A'],
      ['b', undefined],
    ]);
    expect(valuesOf(edgeAttributes, edges[0] ?? { values: [] })).toEqual({ x: '1' });
    expect(edges[0]?.direction).toBe('undirected');
    expect(warnings.map(({ code, place }) => [code, place?.line])).toEqual([
      ['duplicate-node', 1],
      ['undeclared-attribute', 2],
      ['dangling-edge', 2],
    ]);
  });

  it('leaves dangling edges out, or refuses the file, as asked', async () => {
    const text =
      '<gexf><graph><nodes><node id="a"/></nodes>\n<edges><edge source="a" target="b"/></edges></graph></gexf>';
    const { nodes, edges } = await graphOf(text, 'a.gexf', { dangling: 'drop' });
    expect([nodes.length, edges.length]).toEqual([1, 0]);
    await expect(graphOf(text, 'a.gexf', { dangling: 'refuse' })).rejects.toThrow(
      'a.gexf:2: an edge names the node "b"',
    );
  });

  it('reads the intervals that Gephi writes in one attribute', async () => {
    const { nodes } = await gexf(
      '<nodes><node id="a" intervals="&lt;[2009.0, 2010.0); (2011.0, Infinity]&gt;" /><node id="b" timestamps="&lt;[2009.0, 2010.0]&gt;"/></nodes>',
    );
    expect(nodes[0]?.spells).toEqual([
      { start: '2009.0', end: '2010.0', endOpen: true },
      { start: '2011.0', startOpen: true },
    ]);
    expect(nodes[1]?.spells).toEqual([
      { start: '2009.0', end: '2009.0' },
      { start: '2010.0', end: '2010.0' },
    ]);
  });

  it.each([
    ['<graphml/>', 'a.gexf:1: the file begins with <graphml>, not with <gexf>'],
    ['<gexf>\n<graph>\n<nodes><node label="x"/></nodes></graph></gexf>', 'a.gexf:3: a node has no id'],
    ['<gexf><graph><edges>\n<edge source="a"/></edges></graph></gexf>', 'a.gexf:2: an edge has no target'],
    ['<gexf><graph>\n<nodes><node id="a"></nodes></graph></gexf>', 'a.gexf:2:28: this is not well-formed XML'],
    ['<gexf></gexf>', 'a.gexf: there is no <graph> in the file'],
    ['', 'this is not well-formed XML'],
    [
      '<!DOCTYPE gexf [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<gexf><graph><nodes><node id="&x;"/></nodes></graph></gexf>',
      'undefined entity',
    ],
    [`${'<gexf>'.repeat(600)}`, 'nested more than 500 deep'],
  ])('refuses %s with the line and the cause', async (text, message) => {
    await expect(graphOf(text, 'a.gexf')).rejects.toThrow(message);
  });

  it('refuses bytes that are no text in its encoding, and reads those that it declares', async () => {
    const latin = (head: string) =>
      Buffer.from(`${head}<gexf><graph><nodes><node id="é"/></nodes></graph></gexf>`, 'latin1');
    await expect(graphOf(latin(''), 'a.gexf')).rejects.toThrow('a.gexf:1: this is not UTF-8');
    const { nodes } = await graphOf(latin('<?xml version="1.0" encoding="ISO-8859-1"?>'), 'a.gexf');
    expect(nodes[0]?.id).toBe('é');
  });

  it('reads back all that it writes of any graph', async () => {
    const format = writerFor('a.gexf');
    await fc.assert(
      fc.asyncProperty(arbitraryGraph(), async (graph) => {
        const again = await thereAndBack(format, graph);
        expect(again.warnings).toEqual([]);
        const timed = [...graph.nodes, ...graph.edges].some(({ spells, timed }) => spells ?? timed);
        expect(again).toEqual({ ...carried(graph), ...(timed && { timeFormat: 'date' }) });
      }),
      { numRuns: runs(200) },
    );
  });
});

/** What GEXF holds of a graph: parts that say nothing are not written, and items of lists are text. */
function carried(graph: Graph): Graph {
  const plain = <T extends object>(element: T): T => {
    const { values, look, ...rest } = element as T & { values: unknown[]; look?: object };
    const last = values.findLastIndex((value) => value !== undefined);
    return {
      ...rest,
      values: values.slice(0, last + 1).map((value) => (Array.isArray(value) ? value.map(String) : value)),
      ...(look && Object.keys(look).length > 0 && { look }),
    } as unknown as T;
  };
  const typed = <T extends { list?: boolean }>(attribute: T): T =>
    attribute.list ? { ...attribute, type: 'text' } : attribute;
  return {
    ...graph,
    nodeAttributes: graph.nodeAttributes.map(typed),
    edgeAttributes: graph.edgeAttributes.map(typed),
    nodes: graph.nodes.map(plain),
    edges: graph.edges.map(plain),
  };
}
