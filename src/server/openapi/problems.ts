/** What every request may be answered with instead: problem details. */
import type { Json } from './json.js';

export const PROBLEMS = Object.fromEntries(
  ['400', '404'].map((status) => [status, { $ref: '#/components/responses/Problem' }]),
);

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
