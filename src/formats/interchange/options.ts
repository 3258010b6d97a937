/** What readers may be told: the options of the command line and the parameters of the API are drawn from this table. */
import { z } from 'zod';
import type { ReadLimits } from './limits.js';

export const READ_OPTIONS = {
  dangling: z
    .enum(['add', 'drop', 'refuse'])
    .default('add')
    .describe('An edge whose end is not in the file: add the node, drop the edge, or refuse.'),
  encoding: z.string().min(1).max(40).optional().describe('Of text: utf-8, windows-1252, gb18030 ...'),
  columns: z
    .record(z.string(), z.string())
    .default({})
    .describe('What a column is, by its name or number: source=Donor.'),
  head: z.boolean().default(true).describe('Whether the first row names the columns.'),
  delimiter: z.string().min(1).max(2).optional().describe('What cells are separated by, if not as recognised.'),
  references: z.boolean().default(false).describe('An edge for each property that names another entity.'),
} as const;

/** The options that some readers take; the others are for all. */
export type ReadOption = Exclude<keyof typeof READ_OPTIONS, 'dangling' | 'encoding'>;

export type ReadOptions = { limits?: Partial<ReadLimits> } & {
  [Name in keyof typeof READ_OPTIONS]?: z.infer<(typeof READ_OPTIONS)[Name]> | undefined;
};
