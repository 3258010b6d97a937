/** Views of a dossier that somebody has saved under a name, and stories that lead from one to the next. */
import { z } from 'zod';
import { type AnyCondition, CONDITIONS } from './conditions.js';
import { Filter } from './filter.js';
import { Id } from './id.js';
import { Language, Localised } from './language.js';
import { Places } from './places.js';

const LIMITS = { title: 200, text: 5_000, claims: 50, steps: 100, views: 500, stories: 100 } as const;

/** A text of a length that fits where it is shown. */
function upTo(length: number) {
  return Localised.refine((texts) => Object.values(texts).every((text) => text.length <= length), {
    error: `at most ${length} characters`,
  });
}

/** What is chosen: an entity, a relation, or two entities with all that relates them. */
const Chosen = z.strictObject({
  kind: z.enum(['entity', 'relation', 'pair']),
  id: z.string().max(401).describe('An id; of a pair both, with a space between.'),
});

/** How somebody looked at the dossier. */
export const SavedView = z.strictObject({
  id: Id,
  title: upTo(LIMITS.title),
  filter: Filter.optional(),
  chosen: Chosen.optional(),
  open: z
    .array(Id)
    .max(12)
    .optional()
    .describe('Communities of a large dossier that are unfolded, by an entity in each.'),
  places: Places.optional().describe('Entities that lie elsewhere than the layout puts them.'),
  camera: z
    .strictObject({ x: z.number(), y: z.number(), ratio: z.number().positive() })
    .optional()
    .describe('Where the map is moved to; left out, all of it is shown.'),
  language: Language.optional().describe('Of names and labels; left out, that of the reader.'),
  layout: Id.optional(),
  size: Id.optional().describe('The metric that entities are as large as.'),
  focus: z.int().min(1).max(3).optional().describe('Steps around the choice that stay bright.'),
  dates: z.literal('claimed').optional().describe('Months are those of the claims, and not of the relations.'),
  arrange: z.literal(true).optional().describe('What the filter leaves is laid out anew.'),
  all: z.literal(true).optional().describe('All of a large dossier is drawn.'),
});
export type SavedView = z.infer<typeof SavedView>;

/** One view of a story with what is to be said about it, and the claims that this rests on. */
const StoryStep = z.strictObject({
  view: Id.describe('A saved view.'),
  heading: upTo(LIMITS.title).optional(),
  text: upTo(LIMITS.text).optional(),
  claims: z
    .array(Id)
    .max(LIMITS.claims)
    .default([])
    .describe('Claims that the text rests on; readers see their words.'),
});

export const Story = z.strictObject({
  id: Id,
  title: upTo(LIMITS.title),
  steps: z.array(StoryStep).max(LIMITS.steps),
});
export type Story = z.infer<typeof Story>;

/** What stands in `stories.yaml`. */
export const StoriesFile = z.strictObject({
  views: z.array(SavedView).max(LIMITS.views).default([]),
  stories: z.array(Story).max(LIMITS.stories).default([]),
});
export type StoriesFile = z.infer<typeof StoriesFile>;

/** Something that a view or a story names, and where it does. */
export interface NamedThing {
  what: 'entity' | 'speaker' | 'document' | 'entityType' | 'relationType' | 'relation' | 'claim' | 'view';
  id: string;
  path: (string | number)[];
}

const IN_FILTER: readonly string[] = ['entity', 'speaker', 'document', 'entityType', 'relationType'];

/** All that a view names by id. */
export function namedInView({ filter = {}, chosen, open = [], places = {} }: SavedView): NamedThing[] {
  const conditions = Object.entries(filter).flatMap(([name, given]): NamedThing[] => {
    const { names }: AnyCondition = CONDITIONS[name as keyof Filter];
    if (names === undefined || !IN_FILTER.includes(names) || !Array.isArray(given)) return [];
    return given.map((id, i) => ({ what: names as NamedThing['what'], id, path: ['filter', name, i] }));
  });
  const ids = chosen ? (chosen.kind === 'pair' ? chosen.id.split(' ') : [chosen.id]) : [];
  const what = chosen?.kind === 'relation' ? 'relation' : 'entity';
  return [
    ...conditions,
    ...ids.map((id): NamedThing => ({ what, id, path: ['chosen', 'id'] })),
    ...open.map((id, i): NamedThing => ({ what: 'entity', id, path: ['open', i] })),
    ...Object.keys(places).map((id): NamedThing => ({ what: 'entity', id, path: ['places', id] })),
  ];
}

/** All that a story names by id. */
export function namedInStory({ steps }: Story): NamedThing[] {
  return steps.flatMap(({ view, claims }, n): NamedThing[] => [
    { what: 'view', id: view, path: ['steps', n, 'view'] },
    ...claims.map((id, i): NamedThing => ({ what: 'claim', id, path: ['steps', n, 'claims', i] })),
  ]);
}
