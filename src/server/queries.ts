/** The engine's calls over HTTP: each as an address with parameters, and as a question in JSON. */
import { type Context, Hono } from 'hono';
import { CALLS, type CallId } from '../engine/calls/index.js';
import { queryFromParameters } from '../engine/parameters.js';
import { ClaimgraphError } from '../model/problem.js';
import { jsonBody } from './body.js';
import { HttpProblem } from './problem.js';
import type { DossierStore } from './store.js';

/** `GET /:dossier/<call>?...` and `POST /:dossier/query/<call>`, under `/api/dossiers`. */
export function queryRoutes(store: DossierStore): Hono {
  const routes = new Hono();
  for (const id of Object.keys(CALLS) as CallId[]) {
    routes.get(`/:dossier/${id}`, async (context) =>
      answer(context, store, id, queryFromParameters(id, new URL(context.req.url).searchParams)),
    );
    routes.post(`/:dossier/query/${id}`, async (context) => answer(context, store, id, await jsonBody(context)));
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
