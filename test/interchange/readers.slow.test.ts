/**
 * What other tools make of our graphs: graphology-gexf, networkx and the real Gephi. Gephi runs where GEPHI_TOOLKIT names
 * the jar of its Toolkit (org.gephi:gephi-toolkit, classifier all), as in .ci/run; networkx where Python has it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Graph from 'graphology';
import { parse } from 'graphology-gexf';
import { describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { exportDossier } from '../../src/formats/export.js';
import type { Dossier } from '../../src/model/dossier.js';
import { pictured } from '../../src/model/pictured.js';
import type { Relation } from '../../src/model/relation.js';
import { arbitraryDossier } from '../arbitrary-dossier.js';
import { ALLEGATION } from '../formats/dossiers.js';
import { text } from '../formats/gather.js';
import { press } from '../model/small-press.js';
import { fc } from '../property.js';

interface Read {
  nodes: { id: string; label: string; type: string }[];
  edges: {
    id: string;
    source: string;
    target: string;
    label: string;
    kind: string;
    weight: number;
    standing: string;
    directed?: boolean;
  }[];
}

/** Several relations between two entities: of one type at different times and of two, both ways, of five standings. */
const PARALLEL = parallel();
const EDGES = [
  ['again', 'acme', 'army', 'supports', 'supports', 1, 'stated'],
  ['alleged', 'army', 'acme', 'supports [alleged]', 'supports', 0.5, 'alleged'],
  ['denied', 'acme', 'army', 'is near [denied]', 'near', 0.01, 'denied'],
  ['disputed', 'acme', 'army', 'supports [disputed]', 'supports disputed', 0.25, 'disputed'],
  ['near', 'acme', 'army', 'is near', 'near near', 1, 'stated'],
  ['refuted', 'memo', 'times', 'is near [stated, assessed as refuted]', 'near', 0.01, 'stated'],
];
const QWEN = await openDossier('graph-data/qwen');

const python = '/usr/bin/python3';
const hasNetworkx = spawnSync(python, ['-c', 'import networkx']).status === 0;
const toolkit = process.env.GEPHI_TOOLKIT;
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

describe('graphology-gexf', () => {
  it('reads every node and edge of GEXF, with label and weight', async () => {
    const graph = parse(Graph, await text(exportDossier(PARALLEL, 'gexf')));
    expect(graph.mapNodes((id, { label, type }) => [id, label, type]).sort()).toEqual(nodesOf(PARALLEL));
    const edges = graph.mapEdges((id, { label, weight, standing }, source, target) => [
      ...[id, source, target, label, Number(weight), standing],
    ]);
    expect(edges.sort()).toEqual(EDGES.map((edge) => edge.filter((_, i) => i !== 4)));
  });

  it('reads as many as there are, whatever the dossier', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDossier(), async (dossier) => {
        const graph = parse(Graph, await text(exportDossier(dossier, 'gexf')));
        const { entities, relations } = pictured(dossier);
        expect(graph.nodes().sort()).toEqual(entities.map(({ id }) => id).sort());
        expect(graph.edges().sort()).toEqual(lines(relations).sort());
      }),
      { numRuns: 40 },
    );
  });
});

describe.runIf(hasNetworkx)('networkx', () => {
  it('reads the tables of CSV as the graph, in which no denial adds strength', async () => {
    const read = networkx(await files(PARALLEL));
    expect(rows(read)).toEqual(EDGES);
    expect(read.nodes.map(({ id, label, type }) => [id, label, type]).sort()).toEqual(nodesOf(PARALLEL));
    const without = { ...PARALLEL, relations: PARALLEL.relations.map(withoutDenials) };
    const before = networkx(await files(without)).strength;
    for (const [id, strength] of Object.entries(read.strength)) expect(strength).toBeLessThanOrEqual(before[id] ?? 0);
    expect(read.strength.acme).toBeLessThan(before.acme ?? 0);
  });

  it('reads as many as there are, of a real dossier and of random ones', async () => {
    for (const dossier of [QWEN, ...fc.sample(arbitraryDossier(), { numRuns: 6, seed: 11 })]) {
      const { nodes, edges } = networkx(await files(dossier));
      expect(nodes.map(({ id }) => id).sort()).toEqual(
        pictured(dossier)
          .entities.map(({ id }) => id)
          .sort(),
      );
      expect(edges.map(({ id }) => id).sort()).toEqual(lines(pictured(dossier).relations).sort());
    }
  });
});

describe.runIf(toolkit)('Gephi', () => {
  it('reads GEXF and the tables of CSV as the same graph, with parallel edges, labels and weights', async () => {
    const { gexf, nodes, edges } = await files(PARALLEL);
    for (const [read, dynamic] of gephi([gexf], [nodes, edges]).map((one, i) => [one, i === 0] as const)) {
      expect(read.issues.filter((issue) => !issue.startsWith('INFO'))).toEqual([]);
      expect(read.dynamic).toBe(dynamic);
      expect(read.edges.every(({ directed }) => directed === true)).toBe(true);
      expect(rows(read)).toEqual(EDGES);
      expect(read.nodes.map(({ id, label, type }) => [id, label, type]).sort()).toEqual(nodesOf(PARALLEL));
    }
  });

  it('shows on its timeline what a relation stood as, and never empties the graph', async () => {
    const series = press(
      ['old: Reuters 2025-11-12', 'other: Guardian 2025-11-15', 'new: Reuters 2025-11-21'],
      ['old: memo alleges', 'other: norvik denies', 'new: - retracts'],
    );
    const [read] = gephi([(await files(series)).gexf]);
    const nodes = series.entities.length;
    expect(read?.issues.filter((issue) => !issue.startsWith('INFO'))).toEqual([]);
    expect(read?.days).toEqual([
      { day: '2025-11-12', nodes, edges: 1, standings: { pays: 'alleged' } },
      { day: '2025-11-15', nodes, edges: 1, standings: { pays: 'disputed' } },
      { day: '2025-11-21', nodes, edges: 1, standings: { pays: 'retracted' } },
    ]);
  });

  it('reads as many as there are, of a real dossier and of random ones', async () => {
    const dossiers = [QWEN, ...fc.sample(arbitraryDossier(), { numRuns: 60, seed: 12 })];
    const written = await Promise.all(dossiers.map(files));
    const read = gephi(...written.flatMap(({ gexf, nodes, edges }) => [[gexf], [nodes, edges]]));
    for (const [i, graph] of read.entries()) {
      const { entities, relations } = pictured(dossiers[Math.floor(i / 2)] as Dossier);
      expect(graph.nodes.map(({ id }) => id).sort()).toEqual(entities.map(({ id }) => id).sort());
      expect(graph.edges.map(({ id }) => id).sort()).toEqual(lines(relations).sort());
    }
  });
});

function rows({ edges }: Read) {
  return edges
    .map(({ id, source, target, label, kind, weight, standing }) => [
      ...[id, source, target, label, kind],
      // Gephi reads a weight as a float
      Math.round(weight * 10_000) / 10_000,
      standing,
    ])
    .sort();
}

function lines(relations: readonly Relation[]): string[] {
  return relations.filter(({ object }) => object !== undefined).map(({ id }) => id);
}

function nodesOf({ entities }: Dossier) {
  return entities.map(({ id, names, type }) => [id, names.en, type]).sort();
}

async function files(dossier: Dossier) {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-interchange-'));
  const write = async (format: string, name: string) => {
    const file = join(folder, name);
    writeFileSync(file, await text(exportDossier(dossier, format)));
    return file;
  };
  return {
    gexf: await write('gexf', 'graph.gexf'),
    nodes: await write('csv-nodes', 'graph.nodes.csv'),
    edges: await write('csv-edges', 'graph.edges.csv'),
  };
}

function networkx({ nodes, edges }: { nodes: string; edges: string }): Read & { strength: Record<string, number> } {
  return JSON.parse(execFileSync(python, [here('read_csv.py'), nodes, edges], { encoding: 'utf8' }));
}

function gephi(...graphs: string[][]) {
  const program = ['-cp', String(toolkit), here('GephiReads.java'), ...graphs.map((files) => files.join(','))];
  const out = execFileSync('java', program, {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const read = out.split('\n').filter((line) => line.startsWith('{'));
  return read.map((line) => JSON.parse(line) as Read & Loaded);
}

interface Loaded {
  days: { day: string; nodes: number; edges: number; standings: Record<string, string> }[];
  issues: string[];
  dynamic: boolean;
}

function withoutDenials(relation: Relation): Relation {
  return { ...relation, claims: relation.claims.filter(({ chain }) => !chain.some(({ act }) => act === 'denies')) };
}

function parallel(): Dossier {
  const [supports, motto, near] = ALLEGATION.relations;
  const [alleges, denies] = supports?.claims ?? [];
  if (!supports || !motto || !near || !alleges || !denies) throw new Error('the dossier has these');
  const named = (relation: Relation, claim: string): Relation => ({
    ...relation,
    claims: relation.claims.map((one, i) => ({ ...one, id: `${claim}${i}` })),
  });
  const relations: Relation[] = [
    named({ ...supports, id: 'disputed' }, 'a'),
    named({ ...supports, id: 'again', from: '2020', claims: near.claims }, 'b'),
    named({ ...supports, id: 'alleged', subject: 'army', object: 'acme', claims: [alleges] }, 'c'),
    named({ ...near, id: 'denied', from: '2019', until: '2019', claims: [denies] }, 'd'),
    named({ ...near, id: 'near' }, 'e'),
    {
      ...named({ ...near, id: 'refuted', subject: 'memo', object: 'times' }, 'f'),
      assessments: [{ verification: 'refuted', by: 'us', at: '2025' }],
    },
    motto,
  ];
  return { ...ALLEGATION, relations };
}
