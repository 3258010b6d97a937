/** What requests may be answered with instead: problem details. */
import { z } from 'zod';
import { ProblemDetails } from '../problem.js';
import { Both } from '../versioned.js';

export function problemResponse() {
  const { $schema: _, ...schema } = z.toJSONSchema(ProblemDetails.extend(Both.partial().shape), {
    target: 'draft-2020-12',
    reused: 'inline',
  });
  return {
    description: 'What is wrong, and with which parameter (RFC 9457).',
    content: { 'application/problem+json': { schema } },
  };
}
