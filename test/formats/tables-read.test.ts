/** Tables of nodes, edges and claims are read as everybody writes them: CSV of every dialect, TSV and spreadsheets. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exportDossier } from '../../src/formats/export.js';
import { writerFor } from '../../src/formats/interchange/convert.js';
import type { Graph, GraphEdge, GraphNode, Value } from '../../src/formats/interchange/graph.js';
import { valueAt } from '../../src/formats/interchange/graph.js';
import { mergeGraphs } from '../../src/formats/interchange/merge.js';
import { joinList } from '../../src/formats/list.js';
import { visible } from '../../src/text/visible.js';
import { arbitraryGraph } from '../arbitrary-graph.js';
import { fc, runs } from '../property.js';
import { ALLEGATION } from './dossiers.js';
import { text } from './gather.js';
import { graphOf, graphOfFile, thereAndBack, valuesOf } from './read-file.js';

const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url));

const ends = ({ edges }: Graph) => edges.map(({ source, target }) => `${source}>${target}`);
const own = (graph: Graph, id: string) =>
  valuesOf(graph.nodeAttributes, graph.nodes.find((node) => node.id === id) ?? { values: [] });

describe('csv, read', () => {
  it.each([
    ['commas', 'Source,Target\na,b\nb,c\n'],
    ['semicolons, as German and French spreadsheets write them', 'Source;Target\na;b\nb;c'],
    ['tabs', 'Source\tTarget\na\tb\nb\tc\n'],
    ['a named delimiter', 'sep=|\nSource|Target\na|b\nb|c\n'],
    ['a byte order mark', '\ufeffSource,Target\r\na,b\r\nb,c\r\n'],
    ['carriage returns only', 'Source,Target\ra,b\rb,c\r'],
    ['empty lines', '\n\nSource,Target\n\na,b\n\nb,c\n\n'],
    ['Kumu', 'From,To,Type\na,b,knows\nb,c,knows'],
    ['Neo4j', ':START_ID,:END_ID,:TYPE\na,b,KNOWS\nb,c,KNOWS'],
    ['Neptune', '~id,~from,~to,~label\n1,a,b,knows\n2,b,c,knows'],
    ['Chinese columns', '源节点,目标节点,关系\na,b,认识\nb,c,认识'],
    ['spaces around', 'Source , Target\n a , b\n "b" , "c" \n'],
  ])('edges with %s', async (_, file) => {
    for (const size of [1, 3, 1000]) {
      const graph = await graphOf(file, 'e.csv', {}, size);
      expect(ends(graph)).toEqual(['a>b', 'b>c']);
      expect(graph.nodes.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
      expect(graph.warnings).toEqual([]);
    }
  });

  it("reads Gephi's sets of times, open bounds and single times included", async () => {
    const spells = async (...cells: string[]) => {
      const rows = cells.map((cell, i) => `n${i},m,"${cell}"`);
      return (await graphOf(['Source,Target,Interval', ...rows].join('\n'), 'e.csv')).edges.map((edge) => edge.spells);
    };
    expect(await spells('<[1999-05-01, 2001-12-31]; (2003-01-01, Infinity]>', '[-Infinity, 1998)')).toEqual([
      [
        { start: '1999-05-01', end: '2001-12-31' },
        { start: '2003-01-01', startOpen: true },
      ],
      [{ end: '1998', endOpen: true }],
    ]);
    // beside a set of three, a set of two is no interval
    expect(await spells('<[1, 2, 4]>', '<[7, 9]>', '12')).toEqual([
      ['1', '2', '4'].map((time) => ({ start: time, end: time })),
      ['7', '9'].map((time) => ({ start: time, end: time })),
      [{ start: '12', end: '12' }],
    ]);
    const { nodes, warnings } = await graphOf('Id,Timeset\na,sometime\nb,"<[3.5, 8]>"\n', 'n.csv');
    expect(nodes.map((node) => node.spells)).toEqual([undefined, [{ start: '3.5', end: '8' }]]);
    expect(warnings.map(({ message }) => message)).toEqual([
      '"sometime" is no time, nor a set of them; it is left out',
    ]);
  });

  it("reads Gephi's values over time, of weights and of other columns", async () => {
    const { edges, edgeAttributes, warnings } = await graphOf(
      'Source,Target,Weight,rank,note\na,b,"<[2010, 2012, 3]; [2012, 2015, 0.5]>","<[1, 4, high]>","<[sic]>"\n',
      'e.csv',
    );
    expect([edges[0]?.weight, warnings]).toEqual([undefined, []]);
    const named = edges[0]?.timed?.map(({ attribute, ...one }) => [edgeAttributes[attribute]?.name, one]);
    expect(named).toEqual(
      expect.arrayContaining([
        ['weight', { start: '2010', end: '2012', value: 3 }],
        ['weight', { start: '2012', end: '2015', value: 0.5 }],
        ['rank', { start: '1', end: '4', value: 'high' }],
      ]),
    );
    expect(edgeAttributes).toEqual([
      { name: 'rank', type: 'text', dynamic: true },
      { name: 'note', type: 'text' },
      { name: 'weight', type: 'number', dynamic: true },
    ]);
    expect(edges[0]?.values[1]).toBe('<[sic]>');
  });

  it.each([
    ['2,5', 2.5],
    ['-0,125', -0.125],
    ['12,3456', 12.3456],
    ['1,250', undefined],
    ['2.5', 2.5],
  ])('takes the weight "%s" as %s', async (written, weight) => {
    const { edges, warnings } = await graphOf(`Source;Target;Weight\na;b;${written}\n`, 'e.csv');
    expect([edges[0]?.weight, warnings.length]).toEqual([weight, weight === undefined ? 1 : 0]);
  });

  it('keeps line breaks, delimiters and quotation marks in quoted cells', async () => {
    const graph = await graphOf('id,note\na,"one\r\ntwo, ""three"""\nb,x\n', 'n.csv');
    expect(own(graph, 'a')).toEqual({ note: 'one\r\ntwo, "three"' });
    expect(own(graph, 'b')).toEqual({ note: 'x' });
  });

  it('knows the direction, type, weight, time and label of an edge by their columns', async () => {
    const { edges, edgeAttributes } = await graphOf(
      'Source,Target,Type,Id,Label,Kind,Weight,start,end,note\na,b,Undirected,7,knows well,knows,2.5,2020,2021,x\n',
      'e.csv',
    );
    expect(edges).toEqual([
      {
        ...{
          id: '7',
          source: 'a',
          target: 'b',
          direction: 'undirected',
          label: 'knows well',
          type: 'knows',
          weight: 2.5,
        },
        ...{ spells: [{ start: '2020', end: '2021' }], values: ['x'] },
      },
    ]);
    expect(edgeAttributes).toEqual([{ name: 'note', type: 'text' }]);
  });

  it("takes the types and lists of Neo4j's columns, and keeps its namespaces of ids apart", async () => {
    const people = await graphOf(
      'personId:ID(Person),name,born:int,tags:string[],:LABEL\n1,Ann,1970,a;b,Person\n',
      'p.csv',
    );
    const films = await graphOf('movieId:ID(Film),title,:LABEL\n1,Heat,Film\n', 'f.csv');
    const roles = await graphOf(':START_ID(Person),role,:END_ID(Film),:TYPE\n1,lead,1,ACTED_IN\n', 'r.csv');
    const graph = mergeGraphs([people, films, roles]);
    expect(graph.nodes.map(({ id, type }) => [id, type])).toEqual([
      ['Person:1', 'Person'],
      ['Film:1', 'Film'],
    ]);
    expect(own(graph, 'Person:1')).toMatchObject({ born: 1970, tags: ['a', 'b'] });
    expect(graph.edges).toMatchObject([{ source: 'Person:1', target: 'Film:1', type: 'ACTED_IN', values: ['lead'] }]);
  });

  it('reads numbers only where every value is one in its usual form', async () => {
    const graph = await graphOf('id,n,zip,v,ok\na,1,01234,1.10,true\nb,2.5,99999,2,false\n', 'n.csv');
    expect(graph.nodeAttributes.map(({ name, type }) => [name, type])).toEqual([
      ...[
        ['n', 'number'],
        ['zip', 'text'],
        ['v', 'text'],
        ['ok', 'boolean'],
      ],
    ]);
    expect(own(graph, 'a')).toEqual({ n: 1, zip: '01234', v: '1.10', ok: true });
  });

  it('joins a table of nodes with one of edges', async () => {
    const nodes = await graphOf('Id,Label\na,Ann\nb,Bob\n', 'n.csv');
    const edges = await graphOf('Source,Target\na,c\n', 'e.csv');
    const graph = mergeGraphs([nodes, edges]);
    expect(graph.nodes.map(({ id, label }) => [id, label])).toEqual([
      ['a', 'Ann'],
      ['b', 'Bob'],
      ['c', undefined],
    ]);
  });

  it('reads columns that are named, and tables without a head by number', async () => {
    const options = { columns: { source: 'Donor', target: 'party', label: 'Sum' } };
    expect(ends(await graphOf('Party,Donor,Sum\nX,Ann,5\n', 'd.csv', options))).toEqual(['Ann>X']);
    const headless = { head: false, columns: { source: '2', target: '1' } };
    expect(ends(await graphOf('X,Ann,5\nY,Bob,6\n', 'd.csv', headless))).toEqual(['Ann>X', 'Bob>Y']);
  });

  it('gathers the rows of one relation with their speakers', async () => {
    const { edges } = await graphOf(
      'subject,relation_type,object,id,speaker,act,quote\na,owns,b,r1,Times,alleges,It is said\na,owns,b,r1,a,denies,No\nb,owns,c,r2,,,\n',
      'c.csv',
    );
    expect(edges.map(({ id, claims }) => [id, claims])).toEqual([
      [
        'r1',
        [
          { chain: [{ agent: 'Times', act: 'alleges' }], quote: 'It is said' },
          { chain: [{ agent: 'a', act: 'denies' }], quote: 'No' },
        ],
      ],
      ['r2', undefined],
    ]);
  });

  it.each([
    [
      'Party,Donor\nX,Ann\n',
      {},
      'd.csv:1: no columns for both ends of an edge, nor for the id or label of a node. Name them, such as --columns source=A,target=B. The columns are: Party, Donor',
    ],
    ['Party,Donor\n', { columns: { source: 'Giver', target: 'Party' } }, 'd.csv:1: there is no column "Giver"'],
    ['a,b\n', { columns: { sauce: 'a' } }, '"sauce" is not what a column can be'],
    ['id,x\na,"b\nc', {}, 'd.csv:2: a quoted cell does not end'],
    ['', {}, 'd.csv:1: there is no row that names the columns'],
  ])('refuses %j with line and cause', async (file, options, message) => {
    await expect(graphOf(file, 'd.csv', options)).rejects.toThrow(message);
  });

  it('reads its own tables back, whatever the graph', async () => {
    const [nodes, edges] = [writerFor('a.nodes.csv'), writerFor('a.edges.csv')];
    await fc.assert(
      fc.asyncProperty(arbitraryGraph(), async (graph) => {
        const again = mergeGraphs([await thereAndBack(nodes, graph, 64), await thereAndBack(edges, graph)]);
        expect(shown(again)).toEqual(shown(graph, true));
      }),
      { numRuns: runs(200) },
    );
  });

  it("reads claimgraph's own table of edges", async () => {
    const { edges } = await graphOf(await text(exportDossier(ALLEGATION, 'csv-edges')), 'a.edges.csv');
    expect(edges.map(({ id, type, label, weight }) => [id, type, label, weight])).toEqual([
      ['acme-near-army', 'near', 'is near', 1],
      ['acme-supports-army', 'supports', 'supports [disputed]', 0.25],
    ]);
  });
});

describe("claimgraph's own table of claims, read", () => {
  it('gives every relation with its claims, their chains and words', async () => {
    const { edges, nodes, nodeAttributes } = await graphOf(
      await text(exportDossier(ALLEGATION, 'csv-claims')),
      'a.csv',
    );
    const relations = ALLEGATION.relations.filter(({ object }) => object !== undefined);
    for (const { id, type, subject, object, claims } of relations) {
      const edge = edges.find((one) => one.id === id);
      expect(edge).toMatchObject({ type, source: subject, target: object });
      const accepted = claims.filter(({ review }) => review === 'accepted');
      expect(edge?.claims).toEqual(
        accepted.map(({ id, chain, polarity, modality, review, document, evidence }) => ({
          ...{ id, chain, polarity, modality, review, document, quote: evidence.quote },
        })),
      );
    }
    expect(edges).toHaveLength(relations.length);
    const acme = nodes.find(({ id }) => id === 'acme');
    expect(valuesOf(nodeAttributes, acme ?? { values: [] })).toEqual({ motto: 'change' });
  });
});

describe('xlsx, read', () => {
  const workbook = fileURLToPath(new URL('kumu.xlsx', import.meta.url));

  it('reads the sheets that are tables, with dates, numbers and truth values', async () => {
    const graph = await graphOfFile(workbook);
    expect(graph.nodes.map(({ id, type }) => [id, type])).toEqual([
      ['Acme', 'Company'],
      ['张三', 'Person'],
      ['Nobody', undefined],
    ]);
    expect(own(graph, 'Acme')).toEqual({ Founded: '1999-12-31', Staff: 120, Listed: true, zip: '01234' });
    expect(own(graph, '张三')).toEqual({ Founded: '1970-01-01T12:30:00', Listed: false });
    expect(
      graph.edges.map(({ source, target, direction, label, weight }) => [source, target, direction, label, weight]),
    ).toEqual([
      ['张三', 'Acme', 'directed', 'runs', 2.5],
      ['Acme', 'Nobody', 'mutual', 'knows', undefined],
    ]);
    expect(graph.warnings.map(({ code, place }) => [code, place?.file])).toEqual([
      ['unknown-columns', `${workbook} (Notes)`],
    ]);
  });

  it('reads its own workbooks back, whatever the graph', async () => {
    const format = writerFor('a.xlsx');
    await fc.assert(
      fc.asyncProperty(arbitraryGraph(), async (graph) => {
        expect(shown(await thereAndBack(format, graph))).toEqual(shown(graph, true, (value) => value));
      }),
      { numRuns: runs(100) },
    );
  });

  it.each([
    ['PK\u0003\u0004 cut off', 'this is not a valid ZIP archive: it has no directory'],
    ['', 'this is not a valid ZIP archive: it has no directory'],
  ])('refuses %j', async (bytes, message) => {
    await expect(graphOf(bytes, 'a.xlsx')).rejects.toThrow(message);
  });
});

describe.runIf(existsSync(DATA))('real tables', () => {
  it.each([
    ['csv/ftm-experts.csv', {}, 14, 0],
    ['csv/ftm-links.csv', {}, 1, 0],
    ['csv/nomenklatura-donations.csv', { columns: { source: 'Donor', target: 'Party' } }, undefined, 292],
    ['graphs/openflights-airports.dat.gz', { head: false, columns: { id: '1', label: '2' } }, 7698, 0],
    ['graphs/openflights-routes.dat.gz', { head: false, columns: { source: '3', target: '5' } }, undefined, 67663],
  ])('%s', async (name, options, nodes, edges) => {
    const graph = await graphOfFile(`${DATA}/${name}`, options);
    if (nodes !== undefined) expect(graph.nodes.length).toBe(nodes);
    expect(graph.edges.length).toBe(edges);
    expect(graph.warnings).toEqual([]);
  });

  it('keeps a postcode that begins with 0, and umlauts', async () => {
    expect(own(await graphOfFile(`${DATA}/csv/ftm-links.csv`), '1')).toMatchObject({
      zip: '01234',
      fave_colours: 'brown; black; blue',
    });
    const { edges } = await graphOfFile(`${DATA}/csv/nomenklatura-donations.csv`, {
      columns: { source: 'Donor', target: 'Party' },
    });
    expect(edges[1]?.source).toBe('Frau Dr. Irene Nierstenhöfer');
  });

  it('says how to read a table whose columns it does not know', async () => {
    await expect(graphOfFile(`${DATA}/csv/nomenklatura-donations.csv`)).rejects.toThrow('Name them, such as --columns');
  });
});

/** What tables show of a graph: every value as text, the whole time of an element, and nothing that changes over time. */
function shown(graph: Graph, shows = false, signs = (value: string) => inCell(value)) {
  const asText = (value: Value | undefined) => {
    const plain = Array.isArray(value) ? joinList(value.map(String)) : String(value ?? '');
    return shows ? signs(plain) : plain;
  };
  const element = (attributes: Graph['nodeAttributes'], one: GraphNode | GraphEdge) => ({
    label: asText(one.label),
    type: asText(one.type),
    start: one.spells?.[0]?.start,
    end: one.spells?.at(-1)?.end,
    values: Object.fromEntries(
      attributes
        .map(({ name }, i) => [name, asText(valueAt(attributes, i, one))] as const)
        .filter(([, value]) => value !== ''),
    ),
  });
  return {
    nodes: graph.nodes
      .map((node) => ({
        id: asText(node.id),
        ...element(graph.nodeAttributes, node),
        x: node.look?.x,
        parent: asText(node.parents?.[0]),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    edges: graph.edges.map((edge) => ({
      ...{
        id: edge.id,
        source: asText(edge.source),
        target: asText(edge.target),
        weight: edge.weight,
        direction: edge.direction,
      },
      ...element(graph.edgeAttributes, edge),
    })),
  };
}

/** A text as a cell of CSV shows it. */
function inCell(value: string): string {
  return visible(value).replace(/\\(?="|$)/g, '＼');
}
