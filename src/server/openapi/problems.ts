/** What requests may be answered with instead: problem details. */
import type { Json } from './json.js';

/** Any request: it does not fit, comes from elsewhere, asks for what is not there, or its address is too long. */
export const PROBLEMS = problems(400, 403, 404, 414);

/** A request with a body: it is too long, too, or no JSON. */
export const BODY_PROBLEMS = { ...PROBLEMS, ...problems(413, 415) };

/** A request that changes something: the token is missing or wrong, too. */
export const CHANGE_PROBLEMS = { ...BODY_PROBLEMS, ...problems(401) };

export function problems(...statuses: number[]): Json {
  return Object.fromEntries(statuses.map((status) => [status, { $ref: '#/components/responses/Problem' }]));
}

export function problemResponse(): Json {
  const text = { type: 'string' };
  const error = {
    type: 'object',
    required: ['code', 'detail'],
    properties: { code: text, parameter: text, detail: text, mend: text },
  };
  return {
    description: 'What is wrong, and with which parameter (RFC 9457).',
    content: {
      'application/problem+json': {
        schema: {
          type: 'object',
          required: ['type', 'title', 'status'],
          properties: {
            type: text,
            title: text,
            status: { type: 'integer' },
            detail: text,
            errors: { type: 'array', items: error },
          },
        },
      },
    },
  };
}
