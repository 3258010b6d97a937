/** Documents in, many of them: in batches, stopped and taken up again, once each. */
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { editDossier, openDossier } from '../../src/dossier/index.js';
import { addDocuments, type Draft } from '../../src/review/index.js';
import { packageExtractor } from '../../src/review/package-extractor.js';
import { emptyDossier, sources } from './folder.js';

const NAMES = ['Google', 'Meta', 'Apple', 'Shell', 'Pfizer', 'Toyota'];
const drafts = Array.from({ length: 14 }, (_, i): Draft => {
  const [a, b] = [NAMES[i % 6], NAMES[(i + 1 + Math.floor(i / 6)) % 6]];
  return {
    name: `s${i}.txt`,
    title: `Story ${i}`,
    language: 'en',
    date: '2025-11-20',
    text: `${a} sued ${b}. That was story ${i}.`,
  };
});
const whole = async (folder: string) => {
  const { documents, entities, relations } = await openDossier(folder);
  const claims = relations.flatMap((relation) =>
    relation.claims.map((claim) => `${relation.subject} ${relation.type} ${relation.object} ${claim.document}`),
  );
  return {
    documents: documents.map(({ id }) => id).sort(),
    entities: entities.map(({ id }) => id).sort(),
    claims: claims.sort(),
  };
};

describe('addDocuments', () => {
  it('keeps what happened on two days apart, and joins what may be one', async () => {
    const folder = await emptyDossier();
    const texts = ['Google sued Meta in March 2019.', 'Google sued Meta in May 2022.', 'In 2022 Google sued Meta.'];
    const stories = texts.map((text, i) => ({ name: `d${i}.txt`, title: `D${i}`, language: 'en', text }));
    await addDocuments(folder, sources(...stories), { extractor: packageExtractor });
    const { relations } = await openDossier(folder);
    expect(relations.map(({ from, until, claims }) => [from, until, claims.map(({ document }) => document)])).toEqual([
      ['2019-03', '2019-03', ['d0']],
      ['2022-05', '2022-05', ['d1', 'd2']],
    ]);
  });

  it('may be stopped and goes on where it stopped', async () => {
    const folder = await emptyDossier();
    const stop = new AbortController();
    async function* until(n: number) {
      for (const [i, draft] of drafts.entries()) {
        if (i === n) stop.abort();
        yield draft;
      }
    }
    const first = await addDocuments(folder, until(9), { extractor: packageExtractor, batch: 4, signal: stop.signal });
    expect([first.stopped, first.added.length]).toEqual([true, 8]);
    const second = await addDocuments(folder, sources(...drafts), { extractor: packageExtractor, batch: 4 });
    expect([second.stopped, second.added.length, second.known.length]).toEqual([false, 6, 8]);
    const straight = await emptyDossier();
    await addDocuments(straight, sources(...drafts), { extractor: packageExtractor });
    expect(await whole(folder)).toEqual(await whole(straight));
  });

  it('makes up for an extraction that was cut off between the document and its proposals', async () => {
    const folder = await emptyDossier();
    const [draft] = drafts as [Draft];
    const { name: _, ...document } = draft;
    await editDossier(folder, [{ put: 'document', document: { ...document, id: 's0' } }]);
    const again = await addDocuments(folder, sources(draft), { extractor: packageExtractor });
    expect(again).toMatchObject({ added: [], known: ['s0'], claims: 1 });
  });

  it('leaves out, and counts, what the reader is less sure of than asked; what stays is as firm as before', async () => {
    const all = await emptyDossier();
    await addDocuments(all, sources(...drafts), { extractor: packageExtractor });
    const claims = (await openDossier(all)).relations.flatMap((relation) => relation.claims);
    const sure = claims.map(({ proposal }) => proposal?.confidence ?? 0);
    const least = Math.max(...sure);
    const some = await emptyDossier();
    const added = await addDocuments(some, sources(...drafts), { extractor: packageExtractor, minConfidence: least });
    const { relations, documents } = await openDossier(some);
    expect(documents).toHaveLength(drafts.length);
    const kept = relations.flatMap((relation) => relation.claims);
    expect(kept).toEqual(claims.filter(({ proposal }) => proposal?.confidence === least));
    expect(added).toMatchObject({ claims: kept.length, unsure: claims.length - kept.length });
    const none = await emptyDossier();
    const nothing = await addDocuments(none, sources(...drafts), { extractor: packageExtractor, minConfidence: 100 });
    expect(nothing).toMatchObject({ claims: 0, entities: 0, unsure: claims.length });
    expect((await openDossier(none)).entities).toEqual([]);
  });

  it('tells how far it is', async () => {
    const seen: number[] = [];
    await addDocuments(await emptyDossier(), sources(...drafts), {
      extractor: packageExtractor,
      batch: 5,
      onProgress: (done) => seen.push(done),
    });
    expect(seen).toEqual([5, 10, 14]);
  });

  it('gives the same in threads', async () => {
    const folder = await emptyDossier();
    const texts = join(folder, '..', 'texts');
    await mkdir(texts);
    await Promise.all(drafts.map(({ name, text }) => writeFile(join(texts, name), text)));
    await promisify(execFile)(process.execPath, [
      'dist/cli/main.js',
      'add',
      folder,
      texts,
      '--date',
      '2025-11-20',
      '--jobs',
      '2',
    ]);
    const alone = await emptyDossier();
    await addDocuments(alone, sources(...drafts), { extractor: packageExtractor });
    expect(await whole(folder)).toEqual(await whole(alone));
  });
});
