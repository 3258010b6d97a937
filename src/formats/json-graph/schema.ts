/** What our own JSON files say of their columns, so that all of a graph comes back. */
import { z } from 'zod';
import { AnyValue, bounds } from '../interchange/own.js';

const Column = z.object({
  /** its name among the attributes of an element, where that is not its own */
  key: z.string().optional(),
  name: z.string(),
  type: z.enum(['text', 'integer', 'number', 'boolean', 'date', 'uri']),
  list: z.literal(true).optional(),
  dynamic: z.literal(true).optional(),
  default: AnyValue.optional(),
});
export type Column = z.infer<typeof Column>;

const texts = z.object({
  title: z.string().optional(),
  description: z.string().optional(),
  creator: z.string().optional(),
  keywords: z.string().optional(),
  date: z.string().optional(),
});

/** Stands under `claimgraph` in the files that we write. */
export const Schema = z.object({
  version: z.string(),
  metadata: texts.default({}),
  timeFormat: z.string().optional(),
  timeZone: z.string().optional(),
  nodeAttributes: z.array(Column),
  edgeAttributes: z.array(Column),
});
export type Schema = z.infer<typeof Schema>;

export const TimedValues = z.array(z.object({ ...bounds, attribute: z.int().min(0), value: AnyValue }));
