/** Which document a correction means: proposed with both passages, until somebody accepts or refuses it. */

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCorrections } from '../../../src/analysis/corrections/candidates.js';
import { createDossier, openDossier } from '../../../src/dossier/index.js';
import { memoryEngine } from '../../../src/engine/memory.js';
import { addDocuments, decide } from '../../../src/review/index.js';
import { sources } from '../../review/folder.js';

const STORY = 'Brenna Shipping paid Jonas Eide, a port inspector, two auditors say.\n\nThe port is in Larvik.';
const OTHER = 'Larvik wins the cup.\n\nJonas Eide scored twice.';
const NOTICE = 'Correction: Brenna Shipping did not pay Jonas Eide. The report of 3 March was wrong.';
const draft = (name: string, publisher: string, date: string, text: string) => ({
  ...{ name, publisher, date, title: name, text, language: 'en' },
});

async function folderOf() {
  const folder = join(await mkdtemp(join(tmpdir(), 'claimgraph-')), 'harbour');
  await createDossier(folder);
  await addDocuments(
    folder,
    sources(
      draft('story', 'Harbour Post', '2026-03-03', STORY),
      draft('cup', 'Harbour Post', '2026-03-02', OTHER),
      draft('elsewhere', 'Valley Herald', '2026-03-03', STORY),
      draft('notice', 'Harbour Post', '2026-03-05', NOTICE),
      draft('later', 'Harbour Post', '2026-03-09', STORY),
    ),
  );
  return folder;
}

describe('a document that says it corrects', () => {
  it('means the earlier one of its publisher that shares most with it', async () => {
    const folder = await folderOf();
    const [found, ...more] = findCorrections(await openDossier(folder));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ document: 'notice', of: 'story', whole: false, state: 'open' });
    expect(STORY.slice(found?.passage?.start, found?.passage?.end)).toBe(STORY.split('\n')[0]);
    expect(NOTICE.slice(found?.notice?.start, found?.notice?.end)).toBe(NOTICE);
  });

  it('proposes the next one where somebody refused it, and says what was decided', async () => {
    const folder = await folderOf();
    const by = (change: object) =>
      decide(folder, { kind: 'changeDocument', document: 'notice', change }, { by: 'Anna' });
    const listed = async (state: 'open' | 'all') => {
      const { corrections } = await memoryEngine(await openDossier(folder)).corrections({ state });
      return corrections.map(({ of, state }) => [of.id, state]);
    };
    await by({ notCorrecting: ['story'] });
    expect(await listed('open')).toEqual([['cup', 'open']]);
    await by({ notCorrecting: ['story', 'cup'] });
    expect(await listed('open')).toEqual([]);
    await by({ notCorrecting: null, corrects: ['story'] });
    expect(await listed('open')).toEqual([]);
    expect(await listed('all')).toEqual([['story', 'accepted']]);
  });

  it('keeps its decisions when a document that they name is removed', async () => {
    const folder = await folderOf();
    await decide(
      folder,
      { kind: 'changeDocument', document: 'notice', change: { notCorrecting: ['cup'] } },
      { by: 'Anna' },
    );
    await decide(folder, { kind: 'removeDocument', document: 'cup', whole: true }, { by: 'Anna' });
    expect((await openDossier(folder)).documents.find(({ id }) => id === 'notice')?.notCorrecting).toBeUndefined();
  });
});
