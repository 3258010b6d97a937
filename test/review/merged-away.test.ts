/** An id that was merged away leads on to what stands for it now, until the merge is taken back. */
import { describe, expect, it } from 'vitest';
import { editDossier, openDossier } from '../../src/dossier/index.js';
import { memoryEngine } from '../../src/engine/memory.js';
import { Decision } from '../../src/model/decision.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import { decide } from '../../src/review/index.js';
import { mergedAway, withMerged } from '../../src/review/merged-away.js';
import { emptyDossier } from './folder.js';

const NAMES = ['tarn', 'tarn-ltd', 'tarn-group', 'gorm'];

/** Two names of one firm are each said to have sued Gorm. */
async function firms(): Promise<string> {
  const folder = await emptyDossier();
  const sues = (subject: string) => ({
    put: 'relation' as const,
    relation: {
      ...{ id: `${subject}-sues`, subject, type: 'sues', object: 'gorm' },
      claims: [{ id: `${subject}-claim`, document: 'story', evidence: { quote: `${subject} sued gorm` } }],
    },
  });
  await editDossier(folder, [
    {
      put: 'document',
      document: { id: 'story', title: 'Story', language: 'en', text: 'tarn sued gorm. tarn-ltd sued gorm.' },
    },
    ...NAMES.map((id) => ({ put: 'entity' as const, entity: { id, type: 'company', names: { en: id } } })),
    sues('tarn'),
    sues('tarn-ltd'),
  ]);
  return folder;
}

const run = (folder: string, value: unknown) =>
  decide(folder, Decision.parse(value), { by: 'Ida', now: () => new Date('2026-03-04T10:00:00Z') });

describe('what was merged away', () => {
  it('leads to the entity and the relation that stand for it, through later merges', async () => {
    const folder = await firms();
    await run(folder, { kind: 'merge', entity: 'tarn-ltd', into: 'tarn' });
    await run(folder, { kind: 'merge', entity: 'tarn', into: 'tarn-group' });
    const found = await mergedAway(folder, ['tarn-ltd', 'tarn-ltd-sues', 'tarn', 'gorm', 'nobody']);
    expect([...found].map(([id, { into }]) => [id, into])).toEqual([
      ['tarn-ltd', 'tarn-group'],
      ['tarn-ltd-sues', 'tarn-sues'],
      ['tarn', 'tarn-group'],
    ]);
    expect(found.get('tarn')).toMatchObject({ at: '2026-03-04T10:00:00Z', by: 'Ida' });
  });

  it('is found among several decisions that were made at once, and a removal is no merge', async () => {
    const folder = await firms();
    const decisions = [
      { kind: 'merge', entity: 'tarn-ltd', into: 'tarn' },
      { kind: 'removeEntity', entity: 'tarn-group' },
    ];
    await run(folder, { kind: 'batch', decisions });
    expect([...(await mergedAway(folder, NAMES)).keys()]).toEqual(['tarn-ltd']);
  });

  it('is there again after undo, and gone again after redo', async () => {
    const folder = await firms();
    await run(folder, { kind: 'merge', entity: 'tarn-ltd', into: 'tarn' });
    await run(folder, { kind: 'undo' });
    expect((await mergedAway(folder, NAMES)).size).toBe(0);
    await run(folder, { kind: 'redo' });
    expect([...(await mergedAway(folder, NAMES)).keys()]).toEqual(['tarn-ltd']);
  });

  it('is told to whoever asks for it or decides on it', async () => {
    const folder = await firms();
    await run(folder, { kind: 'merge', entity: 'tarn-ltd', into: 'tarn' });
    const engine = memoryEngine(await openDossier(folder));
    const words = '"tarn-ltd" was merged into "tarn" on 2026-03-04 by Ida';
    const questions = [
      () => engine.entity({ id: 'tarn-ltd' }),
      () => engine.relations({ filter: { entity: ['tarn-ltd'] } }),
    ];
    for (const ask of questions) {
      const told = await ask().catch((error) => withMerged(folder, error));
      expect((told as ClaimgraphError).problems).toMatchObject([
        { code: 'merged-away', message: words, hint: 'Use "tarn"', merged: { into: 'tarn', by: 'Ida' } },
      ]);
    }
    await expect(run(folder, { kind: 'merge', entity: 'tarn-ltd', into: 'gorm' })).rejects.toThrow(words);
  });

  it('leaves alone what names nothing for another reason', async () => {
    const folder = await firms();
    const error = new ClaimgraphError([{ code: 'unknown-entity', message: 'no such', id: 'nobody' }]);
    expect(await withMerged(folder, error)).toBe(error);
  });
});
