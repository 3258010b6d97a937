/** A document read again: undecided proposals are replaced, decisions stay, and all of it is one change. */
import { expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import type { Extractor } from '../../src/extract/extractor.js';
import { addDocuments, decide, packageExtractor, readAgain } from '../../src/review/index.js';
import { emptyDossier, sources } from './folder.js';

const STORY = {
  name: 'story.txt',
  title: 'Story',
  language: 'en',
  text: 'Google sued Meta. Apple acquired Fitbit. Shell paid Pfizer.',
};

/** Finds one relation of its own, and one that the rules found as well. */
const other: Extractor = {
  id: 'other',
  async extract(document, knowledge) {
    const found = await packageExtractor.extract(document, knowledge);
    const kept = found.claims.filter(({ type }) => type !== 'funds');
    const proposal = { extractor: 'other', confidence: 80 };
    return {
      ...found,
      claims: [
        ...kept.map((claim) => ({ ...claim, proposal })),
        ...kept.flatMap((claim) => (claim.type === 'acquires' ? [{ ...claim, type: 'owns', proposal }] : [])),
      ],
    };
  },
};

const claimsOf = async (folder: string) => {
  const { relations, entities } = await openDossier(folder);
  const claims = relations.flatMap((one) =>
    one.claims.map(
      ({ review, proposal }) => `${one.id} ${review} ${proposal?.extractor === 'other' ? 'other' : 'rules'}`,
    ),
  );
  return { claims: claims.sort(), entities: entities.map(({ id }) => id).sort() };
};

it('replaces what nobody has decided on, and keeps what somebody has', async () => {
  const folder = await emptyDossier();
  await addDocuments(folder, sources(STORY), { extractor: packageExtractor });
  await decide(folder, { kind: 'accept', claim: 'google--sues--meta@story', seen: 'proposed' }, { by: 'Anna' });
  const before = await claimsOf(folder);
  const { n, ...counts } = await readAgain(folder, 'story', { by: 'Anna', extractor: other });
  expect(counts).toMatchObject({ replaced: 2, kept: 1, claims: 2, unsure: 0 });
  const after = await claimsOf(folder);
  expect(after.claims).toEqual([
    'apple--acquires--fitbit proposed other',
    'apple--owns--fitbit proposed other',
    'google--sues--meta accepted rules',
  ]);
  await decide(folder, { kind: 'undo', n }, { by: 'Anna' });
  expect(await claimsOf(folder)).toEqual(before);
});

it('does not propose again what was rejected, and leaves what a person proposed', async () => {
  const folder = await emptyDossier();
  await addDocuments(folder, sources(STORY), { extractor: packageExtractor });
  await decide(folder, { kind: 'reject', claim: 'apple--acquires--fitbit@story', seen: 'proposed' }, { by: 'Anna' });
  const claim = { document: 'story', subject: 'shell', type: 'supplies', object: 'pfizer', quote: 'Shell paid Pfizer' };
  const given = { ...claim, chain: [], polarity: 'positive' as const, modality: 'actual' as const };
  await decide(folder, { kind: 'propose', claim: given, confidence: 50, reasons: [] }, { by: 'Berit' });
  await readAgain(folder, 'story', { by: 'Anna', extractor: packageExtractor });
  expect((await claimsOf(folder)).claims).toEqual([
    'apple--acquires--fitbit rejected rules',
    'google--sues--meta proposed rules',
    'shell--funds--pfizer proposed rules',
    'shell--supplies--pfizer proposed rules',
  ]);
  await expect(readAgain(folder, 'novel', { by: 'Anna', extractor: other })).rejects.toThrow('no document "novel"');
});
