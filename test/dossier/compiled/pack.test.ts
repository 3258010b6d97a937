/** A dossier that was packed answers every question as the one that it was made of, to the byte. */
import { expect, it } from 'vitest';
import { openPacked, packDossier, unpackDossier } from '../../../src/dossier/index.js';
import { memoryEngine } from '../../../src/engine/memory.js';
import { QUERIES, type QueryId } from '../../../src/engine/queries/index.js';
import type { Dossier } from '../../../src/model/dossier.js';
import type { Filter } from '../../../src/model/filter.js';
import { ClaimgraphError } from '../../../src/model/problem.js';
import { arbitraryDossier } from '../../arbitrary-dossier.js';
import { filteredDossier } from '../../arbitrary-filter.js';
import { fc, runs } from '../../property.js';

/** A question of each kind, about what is in a dossier. */
function questionsOf({ documents, entities, relations }: Dossier, filter: Filter): [QueryId, object][] {
  const [from = '', to = from] = entities.map(({ id }) => id);
  const ids = documents.map(({ id }) => id);
  const [document = ''] = ids;
  const own: Partial<Record<QueryId, object>> = {
    relation: { id: relations[0]?.id ?? 'none' },
    search: { text: Object.values(entities[0]?.names ?? {})[0] || 'a' },
    adjacent: { id: from },
    neighbourhood: { id: [from], depth: 2 },
    paths: { from, to },
    compare: { document: ids.slice(0, 2) },
    diff: { from: '2025-01-01' },
    source: { id: document },
    entity: { id: from },
    document: { id: document },
    mentions: { id: document },
  };
  return (Object.keys(QUERIES) as QueryId[]).map((id) => [
    id,
    { ...own[id], ...('filter' in QUERIES[id].query.shape && { filter }) },
  ]);
}

/** All answers as text; a refusal as what it says. */
async function answersOf(dossier: Dossier, questions: readonly [QueryId, object][]): Promise<string[]> {
  const engine = memoryEngine(dossier);
  const answers: string[] = [];
  for (const [id, query] of questions) {
    const asked = (engine[id] as (query: object) => Promise<object>)(query);
    const answer = await asked.catch((error) => {
      if (!(error instanceof ClaimgraphError)) throw error;
      return error.problems;
    });
    answers.push(`${id} ${JSON.stringify(answer)}`);
  }
  return answers;
}

it('gives back any dossier', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDossier({ loneSurrogates: true }), async (dossier) => {
      const packed = await packDossier(dossier);
      const whole = JSON.stringify(dossier);
      expect(JSON.stringify(openPacked(packed))).toBe(whole);
      expect(JSON.stringify(await unpackDossier(packed))).toBe(whole);
      expect(openPacked(packed)).toEqual(dossier);
    }),
  );
});

it('answers every question under any filter', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(filteredDossier(), async ({ dossier, filter }) => {
      const questions = questionsOf(dossier, filter);
      const packed = openPacked(await packDossier(dossier));
      expect(await answersOf(packed, questions)).toEqual(await answersOf(dossier, questions));
    }),
    { numRuns: runs(40) },
  );
});
