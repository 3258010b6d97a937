/** The bench runs: nothing type-checks it, so that one round of every work in tiny sizes must tell of a missing import. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

interface Report {
  rows: { name: string; work: string; ours?: number; peers?: { name: string; ms: number }[]; note?: string }[];
}

it('measures every work', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'claimgraph-bench-')), 'bench.json');
  const args = ['test/bench/main.js', '--size', '300', '--rounds', '1', '--json', file];
  await promisify(execFile)(process.execPath, args);
  const { rows }: Report = JSON.parse(await readFile(file, 'utf8'));
  const works = 'open build pagerank paths communities betweenness neighbourhood losses search gexf decision http';
  expect([...new Set(rows.map(({ name }) => name))]).toEqual(works.split(' '));
  for (const { work, ours, peers = [], note } of rows) {
    expect(ours !== undefined || note !== undefined, work).toBe(true);
    for (const ms of [ours ?? 1, ...peers.map(({ ms }) => ms)]) expect(ms, work).toBeGreaterThan(0);
  }
  // every work, one after the other: on a busy machine that takes its time
}, 300_000);
