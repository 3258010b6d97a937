import { z } from 'zod';
import { inLanguage, Localised } from '../../model/language.js';
import { STANCE_WORDS } from '../../model/words.js';
import { briefRelation, briefWording } from '../brief.js';
import { defineQuery, EntityRef, filtered, page, paged, RelationSummary, Wording } from '../query.js';
import { standingWords, type Voice } from '../voice.js';

/** The relations that some support and others oppose, with the words of both sides. */
export const contradictionsQuery = defineQuery({
  id: 'contradictions',
  summary: 'List the relations that are both supported and opposed, with the quotes of both sides.',
  cost: 'whole',
  query: z.strictObject({ ...filtered, ...paged }),
  answer: z.strictObject({
    contradictions: z.array(
      z.strictObject({
        relation: RelationSummary,
        label: Localised,
        supports: z.array(Wording).min(1),
        opposes: z.array(Wording).min(1),
      }),
    ),
    entities: z.array(EntityRef),
    ...page,
  }),
  command: {
    table: ({ contradictions }, voice) =>
      contradictions
        .map(({ relation, supports, opposes }) =>
          [
            voice.heading(voice.sentence(relation)),
            `  ${relation.id} [${standingWords(relation, voice.language)}]`,
            ...side(inLanguage(STANCE_WORDS.supports, voice.language), supports, voice),
            ...side(inLanguage(STANCE_WORDS.opposes, voice.language), opposes, voice),
            '',
          ].join('\n'),
        )
        .join('\n') || 'No contradictions\n',
  },
  tool: {
    brief: ({ contradictions, total, cursor }, words) => ({
      contradictions: contradictions.map(({ relation, supports, opposes }) => {
        const { id, says, roots } = briefRelation(relation, words);
        return {
          ...{ id, says, roots },
          supports: supports.slice(0, 2).map((one) => briefWording(one, words)),
          opposes: opposes.slice(0, 2).map((one) => briefWording(one, words)),
        };
      }),
      total,
      ...(cursor !== undefined && { cursor }),
    }),
  },
});

function side(title: string, wordings: readonly Wording[], voice: Voice): string[] {
  return [
    `  ${title}:`,
    ...wordings.flatMap(({ words, quote, document }) => [
      `  - ${voice.plain(inLanguage(words, voice.language))}`,
      `    “${voice.plain(quote)}” (${document})`,
    ]),
  ];
}
