/** `convert`: a graph from format to format, with what is lost said aloud. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { graphOfFile } from '../formats/read-file.js';
import { claimgraph } from './terminal.js';

const folder = await mkdtemp(join(tmpdir(), 'claimgraph-convert-'));
const file = async (name: string, text: string) => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};

describe('convert', () => {
  it('joins two tables into one graph', async () => {
    const nodes = await file('n.csv', 'Id,Label,Type\na,Ann,person\nb,Bob,person\n');
    const edges = await file('e.csv', 'Source,Target,Kind,start\na,b,knows,2020\n');
    const out = join(folder, 'out.gexf');
    const { code, err } = await claimgraph(['convert', nodes, edges, out]);
    expect([code, err]).toEqual([0, `wrote ${out}: 2 nodes, 1 edge\n`]);
    const graph = await graphOfFile(out);
    expect(graph.nodes.map(({ id, label, type }) => [id, label, type])).toEqual([
      ['a', 'Ann', 'person'],
      ['b', 'Bob', 'person'],
    ]);
    expect(graph.edges).toMatchObject([{ source: 'a', target: 'b', type: 'knows', spells: [{ start: '2020' }] }]);
  });

  it('says what the other format cannot carry, and what was repaired', async () => {
    const dangling =
      '<gexf><graph><nodes><node id="a"><spells><spell start="2020" startopen="2020"/><spell end="2030"/></spells></node></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>';
    const from = await file('d.gexf', dangling);
    const out = join(folder, 'd.nodes.csv');
    const { code, err } = await claimgraph(['convert', from, out]);
    expect(code).toBe(0);
    expect(err).toContain('d.gexf:1: an edge names the node "b", which is not in the file; it is added');
    expect(err).toContain('d.nodes.csv: csv-nodes cannot carry all times but the first start and the last end');
    expect(err).toContain('csv-nodes cannot carry edges');
    expect(await readFile(out, 'utf8')).toContain('a,,,2020,2030');
  });

  it.each([
    [['a.gexf'], 'There is only one file. Give the files to read, then the file to write'],
    [['a.gexf', 'b.json'], 'b.json: the name of the file does not tell its format (--to). Name the format, one of: '],
    [['a.gexf', 'b.xml'], 'b.xml: the name of the file does not tell its format'],
    [
      ['a.gexf', 'b.unknown'],
      'b.unknown: the name of the file does not tell its format (--to). Name the format, one of: ',
    ],
    [['nowhere.gexf', 'b.gexf'], 'no such file or folder: nowhere.gexf'],
    [['a.csv', 'b.gexf', '--columns', 'source'], '"source" is not of this form (--columns)'],
  ])('%j is refused', async (args, message) => {
    const { code, err } = await claimgraph(['convert', ...args]);
    expect(code).toBe(1);
    expect(err).toContain(message);
  });

  it('packs what is called .gz', async () => {
    const from = await file('p.csv', 'Source,Target\na,b\n');
    const out = join(folder, 'p.graphml.gz');
    expect((await claimgraph(['convert', from, out])).code).toBe(0);
    expect([...(await readFile(out)).subarray(0, 2)]).toEqual([0x1f, 0x8b]);
    expect((await graphOfFile(out)).edges).toHaveLength(1);
  });

  it('asks for the format where neither name nor content tells it', async () => {
    const from = await file('a.unknown', 'nothing in particular');
    const { code, err } = await claimgraph(['convert', from, join(folder, 'b.gexf')]);
    expect([code, err]).toEqual([
      1,
      expect.stringContaining(
        'neither the name of the file nor how it begins tells its format (--from). Name the format, one of: gexf',
      ),
    ]);
  });

  it('writes nothing where the file is broken', async () => {
    const from = await file('broken.gexf', '<gexf><graph>');
    const out = join(folder, 'broken.nodes.csv');
    const { code, err } = await claimgraph(['convert', from, out]);
    expect([code, err]).toEqual([1, expect.stringContaining('this is not well-formed XML')]);
    await expect(readFile(out)).rejects.toThrow('ENOENT');
  });
});
