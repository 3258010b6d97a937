/** Cypher, tables for neo4j-admin, DOT and Mermaid: any name stays a name, and nothing alleged is drawn as a fact. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { exportDossier } from '../../src/formats/export.js';
import { writerFor } from '../../src/formats/interchange/convert.js';
import type { Graph } from '../../src/formats/interchange/graph.js';
import { arbitraryGraph } from '../arbitrary-graph.js';
import { fc, runs } from '../property.js';
import { ALLEGATION } from './dossiers.js';
import { text } from './gather.js';
import { readCsv } from './read-csv.js';
import { graphOf } from './read-file.js';

const written = (id: string, graph: Graph) => [...writerFor('', id).writes.write(graph)].join('');
const BAD = [
  `'}) DETACH DELETE n //`,
  '\\u0027}) DETACH DELETE n //',
  '\\\\u0027',
  '\\',
  '`]->() DELETE r //',
  '\\u0060]',
  '"]; evil [label="',
  '\\" \\N \\G &lt;b&gt; <b>x</b>',
  '"] --> n9\nn9[evil',
  '#quot;] `code` %%{init}%%',
  '-->|x|',
  'end',
  '',
  '\u202etxet\u0000',
  '一个“名字”；',
];
const graphNamed = (name: string): Graph => ({
  metadata: { title: name },
  nodeAttributes: [{ name, type: 'text' }],
  edgeAttributes: [{ name, type: 'text', list: true }],
  nodes: [
    { id: `a${name}`, label: name, type: name, values: [name] },
    { id: 'b', values: [] },
  ],
  edges: [{ source: `a${name}`, target: 'b', direction: 'directed', type: name, label: name, values: [[name, name]] }],
  warnings: [],
});

/**
 * What is left of a statement without texts and names, as Neo4j 4 and 5 read it: version 4 decodes `\uXXXX` first,
 * wherever it stands.
 */
function skeletons(cypher: string): string[] {
  const decoded = cypher.replace(/\\u+([0-9a-fA-F]{4})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return [cypher, decoded].map((code) =>
    code
      .replace(/^\/\/.*$/m, '')
      .replace(/'(?:[^'\\]|\\[\s\S])*'|`(?:[^`]|``)*`/g, (token) => (token[0] === "'" ? 'T' : 'N')),
  );
}

const SKELETON = /^[A-Za-z0-9\s{}[\]():,;.+><=_-]*$/;

describe('Cypher', () => {
  it.each(BAD)('keeps %j a name', (name) => {
    const code = written('cypher', graphNamed(name));
    for (const skeleton of skeletons(code)) {
      expect(skeleton).toMatch(SKELETON);
      // without a type of its own, one statement makes both nodes
      expect(skeleton.match(/MERGE/g)).toHaveLength(name === '' ? 2 : 3);
      expect(skeleton).not.toMatch(/DELETE|evil/);
    }
  });

  it('keeps any name a name', () => {
    fc.assert(
      fc.property(arbitraryGraph(), (graph) => {
        for (const skeleton of skeletons(written('cypher', graph))) expect(skeleton).toMatch(SKELETON);
      }),
      { numRuns: runs(200) },
    );
  });

  it('calls a relationship by its type and standing', async () => {
    const code = await text(exportDossier(ALLEGATION, 'cypher'));
    expect(code).toContain('MERGE (a)-[r:`supports [disputed]` {id: row.id}]->(b) SET r += row.properties;');
    expect(code).toContain('MERGE (a)-[r:`near` {id: row.id}]->(b)');
    expect(code).toContain('SET n:`company`;');
    expect(code).not.toContain('[r:`supports`');
  });

  it('writes numbers that Cypher reads as what they are', () => {
    const graph: Graph = {
      ...graphNamed('x'),
      nodeAttributes: [{ name: 'n', type: 'number' }],
      nodes: [1.5, 1e21, -3, 1e300, Number.NaN, Number.NEGATIVE_INFINITY].map((n, i) => ({
        id: String(i),
        values: [n],
      })),
      edges: [],
    };
    const numbers = [...written('cypher', graph).matchAll(/`n`: ([^}]*)\}/g)].map(([, number]) => number);
    expect(numbers).toEqual(['1.5', '1e21', '-3', '1e300', "'NaN'", "'-Infinity'"]);
    expect(writerFor('', 'cypher').writes.losses(graph)).toContain('numbers that are not finite (they become text)');
  });
});

describe('tables for neo4j-admin', () => {
  it('have the heads that neo4j-admin and our own reader know', async () => {
    const [nodes, edges] = await Promise.all(
      ['neo4j-nodes', 'neo4j-edges'].map((id) => text(exportDossier(ALLEGATION, id))),
    );
    expect(nodes).toMatch(/^\ufeffid:ID|^id:ID/);
    const graph = await graphOf(nodes ?? '', 'a.neo4j-nodes.csv', undefined, 4096);
    expect(graph.nodes.map(({ id, type }) => [id, type])).toEqual([
      ['acme', 'Entity;company'],
      ['army', 'Entity;agent'],
      ['memo', 'Entity;agent'],
      ['times', 'Entity;company'],
    ]);
    const lines = await graphOf(edges ?? '', 'a.neo4j-edges.csv', undefined, 4096);
    expect(lines.edges.map(({ source, target, type }) => [source, type, target])).toEqual([
      ['acme', 'near', 'army'],
      ['acme', 'supports [disputed]', 'army'],
    ]);
  });

  it.each(BAD)('hold %j in one row', (name) => {
    expect(readCsv(`\ufeff${written('neo4j-edges', graphNamed(name))}`)).toHaveLength(1);
  });
});

describe('DOT', () => {
  const LINE =
    /^(?:digraph \{|\}| {2}(?:graph|node|edge) \[.*\];| {2}n\d+(?: -> n\d+)? \[[a-z]+="(?:[^"\\\n]|\\[\\"n])*"(?:, [a-z]+=(?:"(?:[^"\\\n]|\\[\\"n])*"|[a-z]+))*\];)$/;

  it.each(BAD)('keeps %j a label', (name) => {
    for (const line of written('dot', graphNamed(name)).trimEnd().split('\n')) expect(line).toMatch(LINE);
  });

  it('keeps any name a label', () => {
    fc.assert(
      fc.property(arbitraryGraph(), (graph) => {
        const lines = written('dot', graph).trimEnd().split('\n');
        for (const line of lines) expect(line).toMatch(LINE);
        expect(lines).toHaveLength(graph.nodes.length + graph.edges.length + 5);
      }),
      { numRuns: runs(100) },
    );
  });

  it('draws what is disputed or denied otherwise than a fact', async () => {
    const lines = (await text(exportDossier(ALLEGATION, 'dot'))).split('\n');
    expect(lines.find((line) => line.includes('supports [disputed]'))).toContain('style=dashed');
    expect(lines.find((line) => line.includes('is near'))).toContain('style=solid');
    const alleged = { ...graphNamed('owns'), edgeAttributes: [{ name: 'status', type: 'text' as const }] };
    const [edge] = alleged.edges;
    if (!edge) throw new Error('there is an edge');
    for (const [status, style] of [
      ['alleged', 'style=dashed'],
      ['denied', 'style=dotted, arrowhead=tee'],
    ]) {
      const drawn = written('dot', { ...alleged, edges: [{ ...edge, values: [status] }] });
      expect(drawn).toContain(`owns [${status}]`);
      expect(drawn).toContain(style);
    }
  });

  it.runIf(spawnSync('dot', ['-V']).status === 0)('is read by Graphviz', async () => {
    const { status, stderr } = spawnSync('dot', ['-Tcanon'], {
      input: written('dot', graphNamed(BAD.join(' '))),
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('Mermaid', () => {
  const LINE =
    /^(?:---|title: "(?:[^"\\]|\\.)*"|flowchart LR| {2}n\d+\["[^"[\]<>|`\n]*"\]| {2}n\d+ (?:<?--+>?|<?-\.->?|x?-\.-x)(?:\|"[^"[\]<>|`\n]*"\|)? n\d+| {2}linkStyle [\d,]+ stroke:#[0-9a-f]{6},color:#[0-9a-f]{6})$/;

  it.each(BAD)('keeps %j a label', (name) => {
    for (const line of written('mermaid', graphNamed(name)).trimEnd().split('\n')) expect(line).toMatch(LINE);
  });

  it('keeps any name a label', () => {
    fc.assert(
      fc.property(arbitraryGraph(), (graph) => {
        for (const line of written('mermaid', graph).trimEnd().split('\n')) expect(line).toMatch(LINE);
      }),
      { numRuns: runs(100) },
    );
  });

  it('draws what is disputed otherwise than a fact', async () => {
    const chart = await text(exportDossier(ALLEGATION, 'mermaid'));
    expect(chart).toMatch(/n0 -\.->\|"supports #91;disputed#93;"\| n1/);
    expect(chart).toMatch(/n0 -->\|"is near"\| n1/);
    expect(chart).toContain('linkStyle 1 stroke:#b45309');
  });
});
