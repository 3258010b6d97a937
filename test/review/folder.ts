/** An empty dossier in a folder of its own, and documents to put into it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createDossier } from '../../src/dossier/index.js';
import type { Draft } from '../../src/review/index.js';

export async function emptyDossier(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'claimgraph-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const folder = join(parent, 'review');
  await createDossier(folder);
  return folder;
}

export async function* sources(...drafts: Draft[]): AsyncGenerator<Draft> {
  yield* drafts;
}
