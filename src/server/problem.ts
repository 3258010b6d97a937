/** Problem details for HTTP APIs (RFC 9457): the one form in which the API says that something went wrong. */
import { basename, isAbsolute } from 'node:path';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { asSentence, ClaimgraphError, describeProblem, type Problem } from '../model/problem.js';

/** One problem as the API writes it. */
export const ProblemBody = z.object({
  code: z.string(),
  parameter: z.string().optional(),
  detail: z.string(),
  hint: z.string().optional(),
  file: z.string().optional().describe('A file of the dossier.'),
  line: z.int().min(1).optional(),
  column: z.int().min(1).optional(),
  merged: z
    .object({
      into: z.string().describe('The id to use instead.'),
      at: z.string(),
      by: z.string().optional(),
    })
    .optional()
    .describe('What was named is now part of another.'),
});
export type ProblemBody = z.infer<typeof ProblemBody>;

export const ProblemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  errors: z.array(ProblemBody).optional().describe('Each thing that is wrong, with the parameter that it is in.'),
});
export type ProblemDetails = z.infer<typeof ProblemDetails>;

export function problemBody({ code, field, message, hint, place, merged }: Problem): ProblemBody {
  return {
    code,
    ...(field !== undefined && { parameter: field }),
    detail: place ? message : asSentence(message),
    ...(hint !== undefined && { hint }),
    ...(place?.file && { file: place.file }),
    ...(place?.line !== undefined && { line: place.line }),
    ...(place?.column !== undefined && { column: place.column }),
    ...(merged !== undefined && { merged }),
  };
}

interface HttpProblemOptions extends ErrorOptions {
  /** when to ask again, in seconds */
  retryAfterS?: number;
  /** beside the type of the answer's body */
  headers?: Readonly<Record<string, string>>;
}

/** An error with a status, thrown anywhere under a route. */
export class HttpProblem extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly title: string,
    readonly problems: readonly Problem[] = [],
    { retryAfterS, headers = {}, ...options }: HttpProblemOptions = {},
    /** what the answer says beside the problem */
    readonly beside: object = {},
  ) {
    super(title, options);
    this.name = 'HttpProblem';
    this.headers = { ...headers, ...(retryAfterS !== undefined && { 'retry-after': String(retryAfterS) }) };
  }

  /** beside the type of the answer's body */
  readonly headers: Readonly<Record<string, string>>;
}

/** Problems of a dossier's own files in one answer. */
const MOST_SHOWN = 10;

/** A problem with the name of its file only: where the dossier lies is nobody's business. */
function byName(problem: Problem): Problem {
  return problem.place ? { ...problem, place: { ...problem.place, file: basename(problem.place.file) } } : problem;
}

/** An answer that says what went wrong, before it is sent. */
export interface ProblemAnswer {
  status: ContentfulStatusCode;
  headers: Readonly<Record<string, string>>;
  body: string;
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

function problemAnswer(
  status: ContentfulStatusCode,
  title: string,
  problems: readonly Problem[] = [],
  beside: object = {},
  headers: Readonly<Record<string, string>> = {},
): ProblemAnswer {
  const shown = problems.map(byName);
  const body: ProblemDetails = {
    ...beside,
    type: 'about:blank',
    title,
    status,
    ...(shown.length > 0 && {
      detail: shown.map(describeProblem).join('; '),
      errors: shown.map(problemBody),
    }),
  };
  return { status, headers: { ...headers, 'content-type': PROBLEM_TYPE }, body: JSON.stringify(body) };
}

/**
 * What a request is told of what was thrown; what nobody foresaw is a 500 that tells nothing of the inside.
 * @param gone why the request was given up by its client, where it was
 */
export function problemOf(error: unknown, gone?: unknown): ProblemAnswer {
  if (error === gone) return problemAnswer(400, 'The client has gone');
  if (error instanceof HttpProblem) {
    return problemAnswer(error.status, error.title, error.problems, error.beside, error.headers);
  }
  if (error instanceof ClaimgraphError) {
    const own = error.problems.filter(({ place }) => place && isAbsolute(place.file));
    if (own.length === 0) return problemAnswer(400, 'Invalid request', error.problems);
    return problemAnswer(409, "The dossier's files do not pass their check", own.slice(0, MOST_SHOWN));
  }
  console.error(error);
  return problemAnswer(500, 'The server failed');
}

export function answerProblem(context: Context, ...told: Parameters<typeof problemAnswer>) {
  return send(context, problemAnswer(...told));
}

/** Turns what a route threw into an answer. */
export function answerError(error: unknown, context: Context) {
  return send(context, problemOf(error, context.req.raw.signal.reason));
}

function send(context: Context, { status, headers, body }: ProblemAnswer) {
  return context.body(body, status, headers);
}
