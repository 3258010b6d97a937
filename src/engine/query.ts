/** A query: one question that every engine answers, with all that the API, the command line and MCP need of it. */
import { z } from 'zod';
import { Entity } from '../model/entity.js';
import { Filter } from '../model/filter.js';
import { Id } from '../model/id.js';
import { Localised } from '../model/language.js';
import { RelationSummary } from '../model/relation.js';
import { Standing } from '../model/standing.js';
import type { Voice, Words } from './voice.js';

/**
 * What the HTTP API, the OpenAPI document, the command line and MCP are drawn from.
 * A `query` field named `filter` holds the one filter; in an address its conditions stand beside the other parameters.
 */
export interface QueryDescriptor<Query extends z.ZodObject = z.ZodObject, Answer extends z.ZodObject = z.ZodObject> {
  id: string;
  /** one sentence, imperative */
  summary: string;
  query: Query;
  answer: Answer;
  /**
   * `small`: the work grows with the answer, and under a filter with the dossier. `whole`: it goes over the whole
   * dossier once. `large`: it grows faster. A server answers what takes long on another thread, with a time limit.
   */
  cost: 'small' | 'whole' | 'large';
  /** the command that asks it; without one, only programs ask it */
  command?: QueryCommand<Query, Answer>;
  /** the tool that an assistant asks it with; without one, assistants do not */
  tool?: QueryTool<Answer>;
}

/** How a query is asked and printed on the command line; its options follow from the schema. */
export interface QueryCommand<Query extends z.ZodObject, Answer extends z.ZodObject> {
  /** left out, the query's id */
  name?: string;
  /** fields that are typed without a flag, in this order; a list takes all that is left */
  args?: readonly (keyof z.output<Query> & string)[];
  /** fields that are typed in a form of their own, since their schema has no flat one */
  texts?: Readonly<Partial<Record<keyof z.output<Query> & string, TextOption>>>;
  table(answer: z.output<Answer>, voice: Voice): string;
}

/** An option that may be repeated; each text gives one item of the field. */
export interface TextOption {
  flag: string;
  placeholder: string;
  description: string;
  /** @throws ClaimgraphError where the text is invalid */
  read(text: string): unknown;
}

/** How an assistant asks a query. */
export interface QueryTool<Answer extends z.ZodObject> {
  /** left out, the query's id */
  name?: string;
  /** what it says beyond the summary */
  note?: string;
  /** the answer in a few words a row; every relation with its standing. Left out, the answer is brief as it is. */
  brief?(answer: z.output<Answer>, words: Words): object;
}

export function defineQuery<Query extends z.ZodObject, Answer extends z.ZodObject>(
  descriptor: QueryDescriptor<Query, Answer>,
): QueryDescriptor<Query, Answer> {
  return descriptor;
}

/** A query after its schema filled in what was left out. */
export type QueryOf<Descriptor extends QueryDescriptor> = z.output<Descriptor['query']>;
export type AnswerOf<Descriptor extends QueryDescriptor> = z.output<Descriptor['answer']>;

/** Limits that are part of the queries; a query beyond them is refused by its schema, never tried. */
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

/** The filter of a query; left out, the whole dossier less rejected claims. */
export const filtered = { filter: Filter.default({}) };

/** A page of a long list: `cursor` of one answer asks for the next page. */
export const paged = {
  limit: z.int().min(1).max(BOUNDS.pageSize).default(50).describe('Maximum number of items.'),
  cursor: z.string().max(500).optional().describe('The cursor of the previous page.'),
};

/** What every paged answer carries. */
export const page = {
  total: z.int().min(0).describe('The number of items on all pages.'),
  cursor: z.string().optional().describe('The cursor of the next page; absent on the last.'),
};

/** An entity as answers mention it. */
export const EntityRef = Entity.pick({ id: true, type: true, names: true, plural: true });
export type EntityRef = z.infer<typeof EntityRef>;

/** A document as answers mention it. */
export const DocumentRef = z.strictObject({
  id: Id,
  title: z.string(),
  publisher: z.string().optional(),
  date: z.string().optional(),
  language: z.string(),
});
export type DocumentRef = z.infer<typeof DocumentRef>;

/** Words of a document, with where they stand in it. */
export const Passage = z.strictObject({ quote: z.string(), start: z.int().min(0), end: z.int().min(0) });

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
  sentence: z
    .string()
    .optional()
    .describe('The sentence around the quote, where the claim is less than a plain statement: show it instead.'),
  start: z.int().min(0),
  end: z.int().min(0),
});
export type Wording = z.infer<typeof Wording>;

export { Id, RelationSummary, Standing };
