/** The snapshot: numbered by id, each id once, and the same again after it went through bytes. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSnapshot, packSnapshot } from '../../src/graph/packed.js';
import { buildSnapshot } from '../../src/graph/snapshot.js';
import { ClaimgraphError, type Dossier, openDossier, Standing } from '../../src/index.js';
import { arbitraryDossier } from '../arbitrary-dossier.js';
import { fc, runs } from '../property.js';

let folder: string;
let qwen: Dossier;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-snapshot-'));
  qwen = await openDossier('graph-data/qwen');
});
afterAll(() => rm(folder, { recursive: true }));

describe('buildSnapshot', () => {
  it('numbers entities and relations by id and derives their standings', () => {
    const { ids, relationIds, subjects, objects, weights } = buildSnapshot(qwen);
    expect(ids).toEqual([...ids].sort());
    const at = relationIds.indexOf('alibaba-supports-chinese-military');
    expect([ids[subjects[at] ?? -1], ids[objects[at] ?? -1]]).toEqual(['alibaba', 'chinese-military']);
    expect(Standing.options[weights.standings[at] ?? -1]).toBe('disputed');
    expect(weights.roots[at]).toBe(1);
  });

  it('refuses two relations, or two entities, of one id', () => {
    const { entities, relations } = qwen;
    expect(() => buildSnapshot({ entities, relations: [...relations, ...relations.slice(0, 1)] })).toThrow(
      /two relations share the id/,
    );
    expect(() => buildSnapshot({ entities: [...entities, ...entities.slice(3, 4)], relations })).toThrow(
      `two entities share the id "${entities[3]?.id}"`,
    );
  });

  it('refuses a relation with an entity that is not there', () => {
    const entities = qwen.entities.filter(({ id }) => id !== 'alibaba');
    expect(() => buildSnapshot({ entities, relations: qwen.relations })).toThrow(/does not hold the entity "alibaba"/);
  });
});

describe('a snapshot as bytes', () => {
  it('is the same again, whatever the dossier', () => {
    fc.assert(
      fc.property(arbitraryDossier(), (dossier) => {
        const snapshot = buildSnapshot(dossier);
        expect(plain(openSnapshot(Buffer.concat(packSnapshot(snapshot))))).toEqual(plain(snapshot));
      }),
      { numRuns: runs(50) },
    );
  });

  it('goes through a file, its arrays written as they lie in memory', async () => {
    const snapshot = buildSnapshot(qwen);
    const pieces = packSnapshot(snapshot);
    expect(pieces.some(({ buffer }) => buffer === snapshot.out.nodes.buffer)).toBe(true);
    await writeFile(join(folder, 'qwen.snapshot'), pieces);
    const bytes = await readFile(join(folder, 'qwen.snapshot'));
    const opened = openSnapshot(bytes);
    expect(plain(opened)).toEqual(plain(snapshot));
    expect(bytes.byteOffset % 8 > 0 || opened.subjects.buffer === bytes.buffer).toBe(true);
  });

  it('says what is wrong with bytes that are none', () => {
    const bytes = Buffer.concat(packSnapshot(buildSnapshot(qwen)));
    expect(() => openSnapshot(Buffer.from('{"nodes": []}'))).toThrow(ClaimgraphError);
    expect(() => openSnapshot(bytes.subarray(0, bytes.length - 64))).toThrow(/cut short/);
    expect(() => openSnapshot(bytes.subarray(0, 40))).toThrow(/cut short/);
    const damaged = Buffer.from(bytes);
    damaged[40] = 0;
    expect(() => openSnapshot(damaged)).toThrow(ClaimgraphError);
    const strange = Buffer.from(bytes);
    strange.write('"u9"', strange.indexOf('"u8"'));
    expect(() => openSnapshot(strange)).toThrow(ClaimgraphError);
  });

  it('is read wherever it lies within a larger buffer', () => {
    const snapshot = buildSnapshot(qwen);
    const shifted = Buffer.concat([Buffer.from('x'), ...packSnapshot(snapshot)]).subarray(1);
    expect(plain(openSnapshot(shifted))).toEqual(plain(snapshot));
  });
});

function plain({ ids, relationIds, weights, ...rest }: ReturnType<typeof buildSnapshot>) {
  return { ...rest, ids: [...ids], relationIds: [...relationIds], weights: { ...weights } };
}
