/** The engine's calls over HTTP: each as an address with parameters, and as a question in JSON. */
import { type Context, Hono } from 'hono';
import { CALLS, type CallId } from '../engine/calls/index.js';
import { queryFromParameters } from '../engine/parameters.js';
import { ClaimgraphError } from '../model/problem.js';
import { jsonBody } from './body.js';
import { HttpProblem } from './problem.js';
import type { Replay } from './replay.js';
import type { DossierStore, OpenedDossier } from './store.js';

/** `GET /:dossier/<call>?...` and `POST /:dossier/query/<call>`, under `/api/dossiers`. */
export function queryRoutes(store: DossierStore, replay: Replay): Hono {
  const routes = new Hono();
  for (const id of Object.keys(CALLS) as CallId[]) {
    routes.get(`/:dossier/${id}`, async (context) => {
      const dossier = context.req.param('dossier') ?? '';
      const opened = await store.get(dossier);
      replay.allow(context, dossier, opened);
      const query = queryFromParameters(id, new URL(context.req.url).searchParams);
      return context.json(await answerTo(context, opened, id, query));
    });
    routes.post(`/:dossier/query/${id}`, async (context) => {
      const opened = await store.get(context.req.param('dossier') ?? '');
      return context.json(await answerTo(context, opened, id, await jsonBody(context)));
    });
  }
  return routes;
}

async function answerTo(context: Context, { engine }: OpenedDossier, id: CallId, query: unknown): Promise<object> {
  try {
    const ask = engine[id] as (query: unknown, options: { signal: AbortSignal }) => Promise<object>;
    return await ask(query, { signal: context.req.raw.signal });
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
