/** Relations from the rows of a table, over HTTP: what they come to, row by row, before anything is changed. */
import { z } from 'zod';
import { Decision } from '../model/decision.js';
import { planRows, ROW_FIELDS } from '../review/rows.js';
import { jsonBody, parseBody } from './body.js';
import { pathParameter } from './path-parameter.js';
import { ProblemBody, problemBody } from './problem.js';
import type { Route } from './route.js';

const Request = z.strictObject({
  by: z.string().trim().min(1).max(120).describe('Who proposes them.'),
  rows: z
    .string()
    .min(1)
    .max(100_000)
    .describe(
      'A table with tabs, commas or semicolons: source, relation, target, quote, document; a first row may name them.',
    ),
});

const Answer = z.object({
  rows: z.array(
    z.object({
      line: z.int().min(1),
      cells: z.object(Object.fromEntries(ROW_FIELDS.map((field) => [field, z.string()]))),
      makes: z.array(z.string()).describe('Names of entities that it would make.'),
      problems: z.array(ProblemBody).describe('Why it cannot be taken; none where it can.'),
    }),
  ),
  decision: Decision.optional().describe('Proposes the rows that can be taken; make it with `decide`.'),
});

const rows: Route = {
  method: 'POST',
  path: '/api/dossiers/:dossier/rows',
  operationId: 'planRows',
  summary: 'Read rows of a table as proposals, with the problems of each row, without changing anything.',
  tag: 'review',
  body: { schema: Request },
  answer: { schema: Answer },
  writes: true,
  async handle(context, { store }) {
    const id = pathParameter(context, 'dossier');
    store.folderOf(id);
    const { by, rows: text } = parseBody(Request, await jsonBody(context), 'Invalid rows');
    const at = new Date().toISOString();
    const planned = await store.writer(id).ask((state) => planRows(state, text, { by, at }));
    return context.json({
      rows: planned.rows.map((row) => ({ ...row, problems: row.problems.map(problemBody) })),
      ...(planned.decision && { decision: { kind: 'batch', decisions: planned.decision } }),
    });
  },
};

export const ROW_ROUTES: readonly Route[] = [rows];
