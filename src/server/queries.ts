/** The engine's calls over HTTP: each as an address with parameters, and as a question in JSON. */
import { type Context, Hono } from 'hono';
import { CALLS, type CallId } from '../engine/calls/index.js';
import { queryFromParameters } from '../engine/parameters.js';
import { ClaimgraphError } from '../model/problem.js';
import { LIMITS } from './limits.js';
import { HttpProblem } from './problem.js';
import type { DossierStore } from './store.js';

/** `GET /:dossier/<call>?...` and `POST /:dossier/query/<call>`, under `/api/dossiers`. */
export function queryRoutes(store: DossierStore): Hono {
  const routes = new Hono();
  for (const id of Object.keys(CALLS) as CallId[]) {
    routes.get(`/:dossier/${id}`, async (context) =>
      answer(context, store, id, queryFromParameters(id, new URL(context.req.url).searchParams)),
    );
    routes.post(`/:dossier/query/${id}`, async (context) => answer(context, store, id, await bodyOf(context)));
  }
  return routes;
}

async function answer(context: Context, store: DossierStore, id: CallId, query: unknown) {
  const { engine } = await store.get(context.req.param('dossier') ?? '');
  try {
    const ask = engine[id] as (query: unknown, options: { signal: AbortSignal }) => Promise<object>;
    return context.json(await ask(query, { signal: context.req.raw.signal }));
  } catch (error) {
    if (error instanceof ClaimgraphError && error.problems.every(namesNothing)) {
      throw new HttpProblem(404, 'There is no such thing in this dossier', error.problems, { cause: error });
    }
    throw error;
  }
}

/** Whether the thing that was asked for is not there, rather than something that narrows it. */
function namesNothing({ code, field }: { code: string; field?: string | undefined }): boolean {
  return code.startsWith('unknown-') && field === 'id';
}

/** A JSON object of at most LIMITS.bodyBytes. */
async function bodyOf(context: Context): Promise<unknown> {
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
