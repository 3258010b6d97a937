/** What takes longer with the square of the work is found by counting steps, never by a clock. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

interface Row {
  what: string;
  /** what came of a little of the work: nothing shows nothing, but of a text that is made to be hard */
  claims?: number;
  /** steps for each unit of the large work, in those of the small one */
  ratio: number;
  /** blocks of code that ran more often than the work grew */
  faster: string[];
}

async function rowsOf(work: string): Promise<Row[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['test/steps/main.js', work]);
  return JSON.parse(stdout);
}

it('reads a text in steps that grow with it', async () => {
  const rows = await rowsOf('reading');
  expect(rows).toHaveLength(10);
  for (const { what, claims, ratio, faster } of rows) {
    expect(claims, what).toBeGreaterThan(20);
    expect(faster, what).toEqual([]);
    expect(ratio, what).toBeLessThan(1.3);
  }
}, 300_000);

it('reads a text that is made to be hard in steps that grow with it', async () => {
  const rows = await rowsOf('hostile');
  expect(rows).toHaveLength(15);
  for (const { what, ratio, faster } of rows) {
    expect(faster, what).toEqual([]);
    expect(ratio, what).toBeLessThan(1.3);
  }
}, 300_000);

it('adds documents and decides on their claims in steps that grow with their number', async () => {
  const rows = await rowsOf('adding');
  expect(rows).toHaveLength(4);
  for (const { what, claims, ratio, faster } of rows) {
    expect(claims, what).toBeGreaterThanOrEqual(800);
    expect(faster, what).toEqual([]);
    expect(ratio, what).toBeLessThan(1.3);
  }
}, 300_000);
