import { z } from 'zod';
import { inLanguage, Localised } from '../../model/language.js';
import { atMost, clipped } from '../brief.js';
import { defineQuery, EntityRef, filtered, Id, RelationSummary, Standing } from '../query.js';
import { tableWord } from '../table-words.js';
import { standingWords } from '../voice.js';

/** The claims, speakers and documents on which most of the picture hangs. */
export const keystonesQuery = defineQuery({
  id: 'keystones',
  summary: 'Rank the claims, speakers and documents whose removal would change the picture most, and say how.',
  cost: 'large',
  query: z.strictObject({
    kind: z.enum(['claim', 'speaker', 'document']).optional().describe('Only keystones of this kind.'),
    ...filtered,
    limit: z.int().min(1).max(100).default(10).describe('Maximum keystones, the most important first.'),
  }),
  answer: z.strictObject({
    keystones: z.array(
      z.strictObject({
        kind: z.enum(['claim', 'speaker', 'document']),
        id: Id,
        score: z.number().min(0).describe('Weighted sum of the effects; the weights are documented.'),
        relationsLost: z.array(Id).describe('Relations on which nothing else is claimed.'),
        standingsFlipped: z.array(z.strictObject({ relation: Id, before: Standing, after: Standing })),
        pathsBroken: z.int().min(0).describe('Pairs of entities no longer connected.'),
        entitiesCutOff: z.array(Id).describe('Entities that lose their last relation.'),
        words: Localised.describe('The effects in a sentence.'),
      }),
    ),
    relations: z.array(RelationSummary).describe('The relations that the keystones touch.'),
    entities: z.array(EntityRef),
  }),
  command: {
    table: ({ keystones, relations }, voice) => {
      const zh = voice.language.startsWith('zh');
      if (keystones.length === 0)
        return zh
          ? '没有结果取决于单一主张、发言者或文件\n'
          : 'Nothing depends on a single claim, speaker or document\n';
      const claimed = new Map(
        relations.flatMap((relation) => relation.claims.map(({ id }) => [id, relation] as const)),
      );
      const table = voice.table(keystones, [
        { title: 'score', cell: ({ score }) => score.toFixed(1), align: 'right' },
        { title: 'kind', cell: ({ kind }) => tableWord(kind, voice.language) },
        // the id of a claim reads like a statement
        {
          title: 'standing',
          cell: ({ kind, id }) => {
            const relation = kind === 'claim' ? claimed.get(id) : undefined;
            return relation ? standingWords(relation, voice.language) : '';
          },
        },
        { title: 'id', cell: ({ id }) => id },
      ]);
      const effects = keystones.map(({ words }) => `- ${voice.plain(inLanguage(words, voice.language))}`);
      return `${table}\n${effects.join('\n')}\n`;
    },
  },
  tool: {
    brief: ({ keystones }, { language }) => ({
      keystones: keystones.map(
        ({ kind, id, score, relationsLost, standingsFlipped, pathsBroken, entitiesCutOff, words }) => ({
          ...{ kind, id, score, pathsBroken },
          relationsLost: atMost(relationsLost, 3),
          standingsFlipped: standingsFlipped.slice(0, 3),
          entitiesCutOff: atMost(entitiesCutOff, 3),
          words: clipped(inLanguage(words, language), 400),
        }),
      ),
    }),
  },
});
