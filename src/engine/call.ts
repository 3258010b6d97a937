/** A call: one question that every engine answers, with the schemas of the question and of the answer. */
import { z } from 'zod';
import { Filter } from '../model/filter.js';
import { Id } from '../model/id.js';
import { Localised } from '../model/language.js';
import { RelationSummary } from '../model/relation.js';
import { Standing } from '../model/standing.js';

/**
 * What the HTTP API, the OpenAPI document, the command line and MCP are drawn from.
 * A `query` field named `filter` holds the one filter; in an address its conditions stand beside the other parameters.
 */
export interface Call<Query extends z.ZodObject = z.ZodObject, Answer extends z.ZodObject = z.ZodObject> {
  id: string;
  /** one sentence, imperative */
  summary: string;
  query: Query;
  answer: Answer;
}

export function defineCall<Query extends z.ZodObject, Answer extends z.ZodObject>(
  call: Call<Query, Answer>,
): Call<Query, Answer> {
  return call;
}

/** Limits that are part of the questions; a question beyond them is refused by its schema, never tried. */
export const BOUNDS = {
  pageSize: 500,
  depth: 4,
  nodes: 2_000,
  pathLength: 8,
  paths: 50,
  textLength: 200,
  ids: 100,
  scenarios: 8,
  documents: 20,
} as const;

/** The filter of a call; left out, the whole dossier less rejected claims. */
export const filtered = { filter: Filter.default({}) };

/** A part of a long list: `cursor` of one answer asks for the next part. */
export const paged = {
  limit: z.int().min(1).max(BOUNDS.pageSize).default(50).describe('How many at most.'),
  cursor: z.string().max(500).optional().describe('The cursor of the answer before this part.'),
};

/** What every paged answer carries. */
export const page = {
  total: z.int().min(0).describe('How many there are in all.'),
  cursor: z.string().optional().describe('Asks for the next part; missing on the last.'),
};

/** An entity as answers mention it. */
export const EntityRef = z.strictObject({ id: Id, type: Id, names: Localised });
export type EntityRef = z.infer<typeof EntityRef>;

/** Counts by id or word. */
export const Counts = z.record(z.string(), z.int().min(0));
export type Counts = z.infer<typeof Counts>;

/** Counts of relations by standing; standings that do not occur are left out. */
export const StandingCounts = z.partialRecord(Standing, z.int().min(0));
export type StandingCounts = z.infer<typeof StandingCounts>;

/** One side's words in one document, with the chain that carries them. */
export const Wording = z.strictObject({
  claim: Id,
  relation: Id,
  document: Id,
  language: z.string(),
  speakers: z.array(Id).describe('Outermost first; a document stands for its own voice.'),
  words: Localised.describe('The chain in words: "Financial Times reports › White House memo alleges".'),
  quote: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
});
export type Wording = z.infer<typeof Wording>;

export { Id, RelationSummary, Standing };
