import { z } from 'zod';
import { inLanguage, type Localised } from '../../model/language.js';
import { Standing } from '../../model/standing.js';
import { ACT_WORDS, REVIEW_WORDS, STANDING_WORDS } from '../../model/words.js';
import { largest } from '../brief.js';
import { Counts, defineQuery, filtered, StandingCounts } from '../query.js';
import { tableWord } from '../table-words.js';
import type { Voice } from '../voice.js';

/** How much there is of everything. */
export const statsQuery = defineQuery({
  id: 'stats',
  summary: 'Count what the dossier holds, or what a filter leaves of it.',
  cost: 'whole',
  query: z.strictObject({ ...filtered }),
  answer: z.strictObject({
    documents: z.int().min(0),
    entities: z.int().min(0),
    relations: z.int().min(0),
    claims: z.int().min(0),
    standings: StandingCounts,
    overruled: z.int().min(0).describe('Relations, among these, that our own verdict refutes or retracts.'),
    entityTypes: Counts,
    relationTypes: Counts,
    acts: Counts,
    speakers: Counts.describe('Claims in which each speaks.'),
    languages: Counts.describe('Documents by language.'),
    reviews: Counts.describe('Claims by review state, rejected ones included unless the filter names states.'),
    all: z
      .strictObject({
        documents: z.int().min(0),
        entities: z.int().min(0),
        relations: z.int().min(0),
        claims: z.int().min(0),
      })
      .describe('The first four without the filter.'),
  }),
  command: {
    table: (answer, voice) =>
      voice.table(
        Object.entries(answer).flatMap(([kind, counts]) =>
          typeof counts === 'number'
            ? [{ kind, id: '', n: counts }]
            : Object.entries(counts).map(([id, n]) => ({ kind, id, n: n ?? 0 })),
        ),
        [
          { title: 'of', cell: ({ kind }) => tableWord(kind, voice.language) },
          { title: 'id', cell: ({ id }) => id },
          { title: 'name', cell: ({ kind, id }) => nameOf(kind, id, voice) },
          { title: 'count', cell: ({ n }) => n, align: 'right' },
        ],
      ),
  },
  tool: {
    brief: ({ entityTypes, relationTypes, speakers, ...rest }) => ({
      ...rest,
      entityTypes: largest(entityTypes, 15),
      relationTypes: largest(relationTypes, 15),
      speakers: largest(speakers, 15),
    }),
  },
});

/** What an id is called, where the table does not call it so already. */
function nameOf(kind: string, id: string, voice: Voice): string {
  const words: Record<string, Readonly<Record<string, Localised>>> = {
    standings: Object.fromEntries(Standing.options.map((one) => [one, STANDING_WORDS[one].label])),
    acts: ACT_WORDS,
    reviews: REVIEW_WORDS,
  };
  if (kind === 'all') return tableWord(id, voice.language);
  if (kind === 'speakers') return voice.name(id);
  if (/Types$/.test(kind)) return voice.typeLabel(id);
  const found = words[kind]?.[id];
  return found ? inLanguage(found, voice.language) : '';
}
