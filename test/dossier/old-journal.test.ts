/**
 * Dossiers that earlier versions made open whole, and go on. The folders in journals/ were written by those versions:
 * accept, reject, accept, undo, merge, and a document.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openDossier, readRecords } from '../../src/dossier/index.js';
import { decide } from '../../src/review/index.js';

const ANN = { by: 'Ann', now: () => new Date('2026-01-02T03:04:05Z') };

async function copyOf(name: string): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'claimgraph-')), name);
  await cp(fileURLToPath(new URL(`journals/${name}`, import.meta.url)), folder, { recursive: true });
  return folder;
}

const reviews = async (folder: string) =>
  Object.fromEntries(
    (await openDossier(folder)).relations.map(({ id, claims }) => [id, claims.map(({ review }) => review).join()]),
  );

const AS_LEFT = {
  bought: 'accepted,rejected',
  supplied: 'proposed',
  sued: 'proposed',
  'acme--sues--initech': 'proposed',
};

describe.each([
  ['records-without-edits', [1, 2, 3, 4, 5]],
  ['marks-without-lines', [1, 2, 3, 4, 5, 6]],
])('a journal with %s', (name, numbers) => {
  it('opens whole, goes on with new numbers, and takes back what it holds', async () => {
    const folder = await copyOf(name);
    expect(await reviews(folder)).toEqual(AS_LEFT);
    expect((await readRecords(folder)).map(({ n }) => n)).toEqual(numbers);
    const next = await decide(folder, { kind: 'accept', claim: 'sued@story', seen: 'proposed' }, ANN);
    expect(next.n).toBe(numbers.length + 1);
    expect((await decide(folder, { kind: 'undo', n: 5 }, ANN)).undoes).toBe(5);
    const whole = { ...AS_LEFT, bought: 'accepted', 'bought-too': 'rejected', sued: 'accepted' };
    expect(await reviews(folder)).toEqual(whole);
    // the files alone say the same
    await rm(join(folder, 'decisions.jsonl'));
    expect(await reviews(folder)).toEqual(whole);
  });
});

it('completes a record that such a version could not apply any more', async () => {
  const folder = await copyOf('marks-without-lines');
  const journal = join(folder, 'decisions.jsonl');
  const lines = (await readFile(journal, 'utf8')).trimEnd().split('\n');
  const accept = lines[4]?.replace('"n":3', '"n":7').replaceAll('supplied@story', 'sued@story');
  await writeFile(journal, `${[...lines, accept].join('\n')}\n`);
  expect(await reviews(folder)).toMatchObject({ sued: 'accepted' });
  await decide(folder, { kind: 'accept', claim: 'supplied@story', seen: 'proposed' }, ANN);
  await rm(journal);
  expect(await reviews(folder)).toMatchObject({ sued: 'accepted' });
});
