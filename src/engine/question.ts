/** Questions as they arrive: held against the schema of their call, with problems that name the field. */
import type { z } from 'zod';
import { ClaimgraphError } from '../model/problem.js';
import { nearestId } from '../text/nearest.js';
import type { CallId, FullQuery } from './calls/index.js';
import { CALLS } from './calls/index.js';

/** The question with its defaults filled in. @throws ClaimgraphError with one problem for each field that does not fit */
export function parseQuery<Id extends CallId>(id: Id, query: unknown): FullQuery<Id> {
  const schema: z.ZodObject = CALLS[id].query;
  const result = schema.safeParse(query);
  if (result.success) return result.data as FullQuery<Id>;
  const fields = Object.keys(schema.shape);
  throw new ClaimgraphError(
    result.error.issues.map((issue) => {
      const unknown = issue.code === 'unrecognized_keys';
      const path = issue.path.filter((part, i) => !(i === 0 && part === 'filter'));
      const field = unknown ? [...path, issue.keys.join(', ')].join('.') : path.join('.');
      const nearest = unknown && issue.path.length === 0 ? nearestId(issue.keys[0] ?? '', fields) : undefined;
      return {
        code: 'invalid-query',
        field,
        message: unknown ? `"${id}" has no such parameter` : `does not fit: ${expected(issue)}`,
        ...(nearest !== undefined && { mend: `Did you mean ${nearest}?` }),
      };
    }),
    { cause: result.error },
  );
}

/** What a bound asks for, in plain words; zod's own for the rest. */
function expected(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return issue.message;
  const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  if (issue.origin === 'array') return `it takes ${bound} of them`;
  if (issue.origin === 'string') return `it takes ${bound} ${bound.endsWith(' 1') ? 'character' : 'characters'}`;
  return `it takes ${bound}`;
}
