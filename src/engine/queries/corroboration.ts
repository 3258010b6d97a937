import { z } from 'zod';
import { Act } from '../../model/claim.js';
import { inLanguage, Localised } from '../../model/language.js';
import { ACT_WORDS } from '../../model/words.js';
import { briefRelation } from '../brief.js';
import { defineQuery, EntityRef, filtered, Id, page, paged, RelationSummary } from '../query.js';
import { standingWords, type Voice } from '../voice.js';

/** One speaker in an attribution tree: roots at the top, those who pass it on below. */
export interface AttributionNode {
  /** an entity, or a document for its own voice */
  speaker: string;
  act: Act;
  /** claims that end here: the outermost speaker of each */
  claims: string[];
  passedOnBy: AttributionNode[];
}

export const AttributionNode: z.ZodType<AttributionNode> = z.lazy(() =>
  z
    .strictObject({ speaker: Id, act: Act, claims: z.array(Id), passedOnBy: z.array(AttributionNode) })
    .meta({ id: 'AttributionNode' }),
);

/** How many independent roots a relation has, and how each reached us. */
export const corroborationQuery = defineQuery({
  id: 'corroboration',
  summary: 'Show for relations their independent roots and the tree of those who pass each on.',
  cost: 'whole',
  query: z.strictObject({ ...filtered, ...paged }),
  answer: z.strictObject({
    relations: z.array(
      z.strictObject({
        relation: RelationSummary,
        supporting: z
          .array(AttributionNode)
          .describe(
            'Trees of who passes it on, the innermost speaker at the root; `words` tells which of them are one source.',
          ),
        opposing: z.array(AttributionNode),
        words: Localised.describe('How many roots there are on each side, and why claims rest on one of them.'),
      }),
    ),
    entities: z.array(EntityRef),
    ...page,
  }),
  command: {
    table: ({ relations }, voice) =>
      relations
        .map(({ relation, supporting, opposing, words }) =>
          [
            voice.heading(`${voice.sentence(relation)} [${standingWords(relation, voice.language)}]`),
            ...branches(supporting, '  + ', voice),
            ...branches(opposing, '  - ', voice),
            `  ${voice.plain(inLanguage(words, voice.language))}`,
            '',
          ].join('\n'),
        )
        .join('\n') || (voice.language.startsWith('zh') ? '没有关系\n' : 'No relations\n'),
  },
  tool: {
    brief: ({ relations, total, cursor }, words) => ({
      relations: relations.map(({ relation, words: roots }) => ({
        ...briefRelation(relation, words),
        independentRoots: inLanguage(roots, words.language),
      })),
      total,
      ...(cursor !== undefined && { cursor }),
    }),
  },
});

function branches(nodes: readonly AttributionNode[], indent: string, voice: Voice): string[] {
  return nodes.flatMap(({ speaker, act, passedOnBy }) => [
    `${indent}${voice.plain(voice.name(speaker))} ${inLanguage(ACT_WORDS[act], voice.language)}`,
    ...branches(passedOnBy, `${indent.replace(/[+-]/, ' ')}› `, voice),
  ]);
}
