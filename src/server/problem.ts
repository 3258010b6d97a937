/** Problem details for HTTP APIs (RFC 9457): the one form in which the API says that something went wrong. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ClaimgraphError, describeProblem, type Problem } from '../model/problem.js';

export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail?: string;
  /** each thing that is wrong, with the parameter it stands in */
  errors?: { code: string; parameter?: string; detail: string; mend?: string }[];
}

/** An error with a status, thrown anywhere under a route. */
export class HttpProblem extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly title: string,
    readonly problems: readonly Problem[] = [],
    options?: ErrorOptions,
  ) {
    super(title, options);
    this.name = 'HttpProblem';
  }
}

export function answerProblem(
  context: Context,
  status: ContentfulStatusCode,
  title: string,
  problems: readonly Problem[] = [],
) {
  const body: ProblemDetails = {
    type: 'about:blank',
    title,
    status,
    ...(problems.length > 0 && {
      detail: problems.map(describeProblem).join('; '),
      errors: problems.map(({ code, field, message, mend }) => ({
        code,
        ...(field !== undefined && { parameter: field }),
        detail: message,
        ...(mend !== undefined && { mend }),
      })),
    }),
  };
  return context.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json; charset=utf-8' });
}

/** Turns what a route threw into an answer; what nobody foresaw is a 500 that tells nothing of the inside. */
export function answerError(error: unknown, context: Context) {
  if (error instanceof HttpProblem) return answerProblem(context, error.status, error.title, error.problems);
  if (error instanceof ClaimgraphError) return answerProblem(context, 400, 'The request does not fit', error.problems);
  console.error(error);
  return answerProblem(context, 500, 'The server failed');
}
