/** The body of a request: JSON in UTF-8, and no longer than the limit. */
import type { Context } from 'hono';
import { LIMITS } from './limits.js';
import { HttpProblem } from './problem.js';

/** A JSON value of at most LIMITS.bodyBytes. @throws HttpProblem 400, 413 or 415 */
export async function jsonBody(context: Context): Promise<unknown> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) throw new HttpProblem(415, 'The question must be JSON (application/json)');
  const text = await readAtMost(context.req.raw, LIMITS.bodyBytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = (error as SyntaxError).message;
    throw new HttpProblem(400, 'The question is not JSON', [{ code: 'json', message }], { cause: error });
  }
}

async function readAtMost(request: Request, most: number): Promise<string> {
  const tooLong = () => new HttpProblem(413, `The question is longer than ${most} bytes`);
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLong();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) throw tooLong();
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    throw new HttpProblem(400, 'The question is not UTF-8', [], { cause: error });
  }
}
