/** The body of a request: of a kind that is read here, in UTF-8, and no longer than the limit however it is sent. */
import type { Context } from 'hono';
import type { z } from 'zod';
import { fieldViolations } from '../model/violations.js';
import { LIMITS } from './limits.js';
import { HttpProblem } from './problem.js';

/** A JSON value of at most so many bytes. @throws HttpProblem 400, 413 or 415 */
export async function jsonBody(context: Context, most: number = LIMITS.bodyBytes): Promise<unknown> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/(?:json|[\w.!#$&^-]+\+json)\s*(?:;|$)/i.test(type)) {
    throw new HttpProblem(415, 'The request must be JSON (application/json)');
  }
  const text = await readAtMost(context.req.raw, most);
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = (error as SyntaxError).message;
    throw new HttpProblem(400, 'The request is not JSON', [{ code: 'json', message }], { cause: error });
  }
}

/** A body as its schema has it. @throws HttpProblem 400 that names each field that violates it */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown, title: string): z.output<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new HttpProblem(400, title, fieldViolations(result.error, body), { cause: result.error });
}

/** The fields of a form of at most LIMITS.bodyBytes. @throws HttpProblem 400, 413 or 415 */
export async function formBody(context: Context): Promise<URLSearchParams> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)) {
    throw new HttpProblem(415, 'The request must be a form (application/x-www-form-urlencoded)');
  }
  return new URLSearchParams(await readAtMost(context.req.raw, LIMITS.bodyBytes));
}

/** The files of a form of at most LIMITS.documentBytes, by the name of their field. @throws HttpProblem 400, 413 or 415 */
export async function filesBody(context: Context, field: string): Promise<{ name: string; bytes: Uint8Array }[]> {
  const type = context.req.header('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) {
    throw new HttpProblem(415, 'The request must be a form with files (multipart/form-data)');
  }
  const bytes = await bytesAtMost(context.req.raw, LIMITS.documentBytes);
  let form: FormData;
  try {
    form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  } catch (error) {
    throw new HttpProblem(400, 'The request is not a form (multipart/form-data)', [], { cause: error });
  }
  const files = form.getAll(field).filter((one) => typeof one !== 'string');
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}

/** Bytes of at most LIMITS.documentBytes. @throws HttpProblem 413 or 415 */
export async function bytesBody(context: Context): Promise<Uint8Array> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/octet-stream\s*(?:;|$)/i.test(type)) {
    throw new HttpProblem(415, 'The request must be the bytes of a file (application/octet-stream)');
  }
  return bytesAtMost(context.req.raw, LIMITS.documentBytes);
}

async function readAtMost(request: Request, most: number): Promise<string> {
  const bytes = await bytesAtMost(request, most);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new HttpProblem(400, 'The request is not UTF-8', [], { cause: error });
  }
}

async function bytesAtMost(request: Request, most: number): Promise<Uint8Array> {
  const coding = request.headers.get('content-encoding') ?? 'identity';
  if (!/^identity$/i.test(coding)) {
    const problem = { code: 'content-encoding', field: 'Content-Encoding', message: 'the body must come as it is' };
    // says which codings are taken (RFC 9110, section 15.5.16)
    throw new HttpProblem(415, 'The request must not be compressed', [problem], {
      headers: { 'accept-encoding': 'identity' },
    });
  }
  const tooLong = () => new HttpProblem(413, `The request is longer than ${most} bytes`);
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLong();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) throw tooLong();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
