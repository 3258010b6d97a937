/** The version that a change was made for (`If-Match`, RFC 9110, section 13.1.1), and the refusal that shows both sides. */
import type { Context } from 'hono';
import { z } from 'zod';
import { shown } from '../review/journal.js';
import { ChangedSince } from '../review/since.js';
import { HttpProblem } from './problem.js';

/** Digits that are an exact number. */
const VERSION = /^"(\d{1,15})"$/;

export const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description:
    'The `revision` of the dossier that the change was made for, in quotes: "7". Where a later change touched the same, it is refused with both sides.',
  schema: { type: 'string', pattern: VERSION.source },
};

/** The revision that a request was made for; undefined where it names none. @throws HttpProblem 400 */
export function revisionOf(context: Context): number | undefined {
  const given = context.req.header('if-match');
  if (given === undefined) return undefined;
  const [, digits] = VERSION.exec(given) ?? [];
  if (digits !== undefined) return Number(digits);
  const message = 'If-Match takes the revision of a dossier in quotes, such as "7"';
  throw new HttpProblem(400, 'Invalid request', [{ code: 'wrong-version', field: 'If-Match', message }]);
}

/** A change as the API shows it. */
export const ShownRecord = z.object({
  n: z.int().min(1),
  kind: z.string(),
  about: z.array(z.string()),
  by: z.string().optional(),
  at: z.string(),
  undoes: z.int().optional(),
});

/** Beside a problem: what changed since, and what is there now. */
export const Both = z.object({
  since: z.array(ShownRecord).describe('The later changes, last first.'),
  now: z.object({
    entities: z.array(z.looseObject({})),
    relations: z.array(z.looseObject({})),
    documents: z.array(z.looseObject({})),
  }),
});

/** @returns what to throw instead: 412 for a version that no longer fits, else the error itself */
export function conflictOf(error: unknown): unknown {
  if (!(error instanceof ChangedSince)) return error;
  const { records, now } = error.since;
  const both = Both.parse({ since: records.map(shown), now });
  return new HttpProblem(412, 'Somebody else has changed this', error.problems, { cause: error }, both);
}
