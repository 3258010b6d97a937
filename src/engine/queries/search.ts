import { z } from 'zod';
import { inLanguage } from '../../model/language.js';
import { largest } from '../brief.js';
import { BOUNDS, Counts, defineQuery, EntityRef, filtered, Id, page, paged } from '../query.js';
import { tableWord } from '../table-words.js';

/** Entities by name, alias or id, in any language: prefix of any word, one typo, Chinese anywhere in the name. */
export const searchQuery = defineQuery({
  id: 'search',
  summary: 'Find entities by name, alias or id in English and Chinese, tolerating a typo.',
  cost: 'small',
  query: z.strictObject({
    text: z.string().min(1).max(BOUNDS.textLength).describe('A name, an alias or an id, or a part of one.'),
    type: z.array(Id).max(BOUNDS.ids).optional().describe('Only entities of these types and subtypes.'),
    ...filtered,
    ...paged,
  }),
  answer: z.strictObject({
    hits: z.array(
      z.strictObject({
        entity: EntityRef,
        score: z.number().min(0).max(1).describe('1 is an exact name.'),
        matched: z.strictObject({
          text: z.string().describe('The name, alias or id that matched.'),
          kind: z.enum(['name', 'alias', 'id']),
          how: z.enum(['exact', 'prefix', 'word', 'part', 'typo']),
        }),
      }),
    ),
    types: Counts.describe('All hits by entity type, before the types were chosen.'),
    ...page,
  }),
  command: {
    args: ['text'],
    table: ({ hits }, { language, table }) =>
      hits.length === 0
        ? language.startsWith('zh')
          ? '没有匹配结果\n'
          : 'No matches\n'
        : table(hits, [
            { title: 'id', cell: ({ entity }) => entity.id },
            { title: 'type', cell: ({ entity }) => entity.type },
            { title: 'name', cell: ({ entity }) => inLanguage(entity.names, language) },
            { title: 'found as', cell: ({ matched }) => matched.text },
            {
              title: 'how',
              cell: ({ matched }) => [matched.kind, matched.how].map((word) => tableWord(word, language)).join(', '),
            },
          ]),
  },
  tool: {
    brief: ({ hits, types, ...page }, words) => ({
      hits: hits.map(({ entity: { id, type }, matched, score }) => ({
        id,
        type,
        name: words.name(id),
        matched: matched.text,
        score: Math.round(score * 100) / 100,
      })),
      types: largest(types, 15),
      ...page,
    }),
  },
});
