/** `diff` tells of merges, splits and changed documents what the journal knows: who, when, and not what was taken back. */
import { expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import type { Decision } from '../../src/model/decision.js';
import { decide, readJournal } from '../../src/review/index.js';
import { journalChanges } from '../../src/review/journal-changes.js';
import { claimgraph } from '../cli/terminal.js';
import { ENGLISH } from '../series/articles.js';
import { seriesFolder } from '../series/dossier.js';

const made = seriesFolder(ENGLISH);
const on = async (day: string, decision: Decision) =>
  decide((await made).folder, decision, { by: 'Bo', now: () => new Date(`${day}T09:00:00Z`) });

it('names who merged, split and changed documents, by time', async () => {
  const { folder } = await made;
  await on('2025-12-01', { kind: 'different', entity: 'li-wei-cook', into: 'li-wei-official' });
  await on('2025-12-02', { kind: 'changeDocument', document: 'correction', change: { corrects: ['wire'] } });
  await on('2025-12-03', { kind: 'merge', entity: 'police', into: 'norvik' });
  await on('2025-12-04', { kind: 'undo' });
  await on('2025-12-05', {
    kind: 'split',
    entity: 'norvik',
    into: { id: 'norvik-oil' },
    documents: ['denial'],
    claims: [],
    relations: [],
  });
  const [records, dossier] = [await readJournal(folder), await openDossier(folder)];
  const words = (from: string, to?: string, entity?: string[]) =>
    journalChanges(records, dossier, { from, to, entity }).map(
      ({ at, words: said }) => `${at.slice(0, 10)} ${said.en}`,
    );
  expect(words('2025-11-30')).toEqual([
    '2025-12-01 Bo kept Li Wei (li-wei-cook) and Li Wei (li-wei-official) apart',
    '2025-12-02 Bo changed “Correction: memo on Norvik”: corrects',
    '2025-12-05 Bo split Norvik Energy (norvik-oil) off Norvik Energy (norvik)',
  ]);
  expect(words('2025-12-01', '2025-12-02')).toHaveLength(1);
  expect(words('2025-11-30', undefined, ['norvik'])).toHaveLength(1);
  const { out } = await claimgraph(['diff', folder, '--from', '2025-11-30', '--names', 'zh']);
  expect(out).toContain('Bo修改了《Correction: memo on Norvik》：corrects');
});
