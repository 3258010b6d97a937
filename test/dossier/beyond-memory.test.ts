/** A dossier that is too large for the memory of the program is refused in words, and not by the end of the program. */
import { expect, it } from 'vitest';
import { listBytes, refuseBeyondMemory } from '../../src/dossier/memory.js';
import type { ClaimgraphError } from '../../src/model/problem.js';
import { dossierFolder, SOUND } from './folder.js';

const GB = 1e9;

/** What is said of a dossier of some bytes where a program may use 4 GB. */
function said(bytes: number, form: 'read' | 'compiled') {
  try {
    refuseBeyondMemory(bytes, form, 4 * GB);
    return undefined;
  } catch (error) {
    return (error as ClaimgraphError).problems[0];
  }
}

it('names what to set', () => {
  expect(said(0.5 * GB, 'read')).toBeUndefined();
  expect(said(0.5 * GB, 'compiled')).toBeUndefined();
  expect(said(0.7 * GB, 'read')).toMatchObject({
    code: 'beyond-memory',
    message: 'the dossier takes about 4.2 GB of memory, and this program may use 4.0 GB',
    hint: 'Set NODE_OPTIONS=--max-old-space-size=7000 and run it again',
  });
});

it('asks for enough that the next run is not refused', () => {
  for (const bytes of [0.7, 1, 3, 20].map((size) => size * GB)) {
    for (const form of ['read', 'compiled'] as const) {
      const megabytes = Number(/=(\d+)/.exec(said(bytes, form)?.hint ?? '')?.[1]);
      expect(() => refuseBeyondMemory(bytes, form, megabytes * 1e6)).not.toThrow();
    }
  }
});

it('counts the lists in both forms, and nothing where there are none', async () => {
  const folder = await dossierFolder({ 'relations.jsonl': '\n\n\n' });
  const yaml = `${SOUND['entities.yaml']}${SOUND['relations.yaml']}`;
  expect(await listBytes(folder)).toBe(Buffer.byteLength(yaml) + 3);
  expect(await listBytes(`${folder}/none`)).toBe(0);
});
