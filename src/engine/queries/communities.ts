import { z } from 'zod';
import { inLanguage } from '../../model/language.js';
import { STANDING_WORDS } from '../../model/words.js';
import { defineQuery, EntityRef, filtered, Id, Standing, StandingCounts } from '../query.js';
import { tableWord } from '../table-words.js';
import type { Voice } from '../voice.js';

/** How communities are found; the same for every call that speaks of them, so that they mean the same ones. */
export const grouping = {
  resolution: z.number().min(0).max(10).default(1).describe('Above 1: more and smaller communities.'),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31)
    .default(1)
    .describe('Seed of the random order.'),
};

/** Links that a table shows; the JSON holds all of them. */
const MOST_LINKS = 20;

/** A large graph at a glance: the communities, what lies inside each, and what lies between them. */
export const communitiesQuery = defineQuery({
  id: 'communities',
  summary:
    'Find the communities of the whole graph (Leiden) as far as the filter leaves them, with the relations in and between them by standing.',
  cost: 'large',
  query: z.strictObject({
    ...filtered,
    limit: z.int().min(1).max(200).default(30).describe('Maximum communities, the largest first; the rest is counted.'),
    ...grouping,
  }),
  answer: z.strictObject({
    communities: z.array(
      z.strictObject({
        id: Id.describe('The id of its most connected entity, whether or not the filter leaves it.'),
        entities: z.int().min(1).describe('How many that the filter leaves belong to it.'),
        types: z
          .array(z.strictObject({ type: Id, entities: z.int().min(1) }))
          .describe('How many of them are of each type.'),
        top: z.array(EntityRef).describe('Its most connected entities, up to five.'),
        relations: StandingCounts.describe('Relations among its entities; those with a literal are not counted.'),
      }),
    ),
    links: z
      .array(
        z.strictObject({
          source: Id,
          target: Id,
          count: z.int().min(1),
          relations: StandingCounts.describe('Relations from one to the other, in both directions together.'),
        }),
      )
      .describe('Between the communities given, those with most relations first.'),
    rest: z
      .strictObject({
        communities: z.int().min(0),
        entities: z.int().min(0),
        relations: StandingCounts.describe('Relations in or to a community that is not given.'),
      })
      .describe('What the limit left out.'),
    modularity: z.number(),
  }),
  command: {
    table: ({ communities, links, rest, modularity }, voice) => {
      const zh = voice.language.startsWith('zh');
      const groups = voice.table(communities, [
        { title: 'entities', cell: ({ entities }) => entities, align: 'right' },
        { title: 'id', cell: ({ id }) => id },
        { title: 'most connected', cell: ({ top }) => names(top.slice(0, 3), voice) },
        { title: 'relations inside', cell: ({ relations }) => byStanding(relations, voice) },
      ]);
      const between = voice.table(links.slice(0, MOST_LINKS), [
        { title: 'relations', cell: ({ count }) => count, align: 'right' },
        { title: 'between', cell: ({ source }) => voice.name(source) },
        { title: 'and', cell: ({ target }) => voice.name(target) },
        { title: 'by standing', cell: ({ relations }) => byStanding(relations, voice) },
      ]);
      const notes = [
        ...(links.length > MOST_LINKS
          ? [
              zh
                ? `另有 ${links.length - MOST_LINKS} 组联系：请用 --json`
                : `${links.length - MOST_LINKS} more links: use --json`,
            ]
          : []),
        ...(rest.communities > 0
          ? [
              zh
                ? `另有 ${rest.communities} 个较小社群，共 ${rest.entities} 个实体：请提高 --limit`
                : `${rest.communities} smaller communities with ${rest.entities} entities: use a higher --limit`,
            ]
          : []),
        `${tableWord('modularity', voice.language)}: ${modularity.toFixed(3)}`,
      ];
      return `${groups}${links.length > 0 ? `\n${between}` : ''}\n${notes.join('\n')}\n`;
    },
  },
  tool: {
    note: 'Relations are only counted, by standing; ask relations or adjacent for chains and quotes.',
    brief: ({ communities, links, rest, modularity }, words) => ({
      communities: communities.map(({ id, entities, top, relations, types }) => ({
        ...{ id, entities, relations },
        top: top.slice(0, 3).map((one) => words.name(one.id)),
        types: types.slice(0, 3),
      })),
      links: links.slice(0, MOST_LINKS),
      linksInAll: links.length,
      rest,
      modularity,
    }),
  },
});

function names(entities: readonly EntityRef[], voice: Voice): string {
  return entities.map(({ id }) => voice.name(id)).join(', ');
}

function byStanding(relations: StandingCounts, { language }: Voice): string {
  return Standing.options
    .flatMap((standing) =>
      relations[standing] ? [`${relations[standing]} ${inLanguage(STANDING_WORDS[standing].label, language)}`] : [],
    )
    .join(', ');
}
