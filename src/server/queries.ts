/** The engine's calls over HTTP: each as an address with parameters, and as a question in JSON. */
import { type Context, Hono } from 'hono';
import { CALLS, type CallId } from '../engine/calls/index.js';
import { queryFromParameters } from '../engine/parameters.js';
import { ClaimgraphError } from '../model/problem.js';
import { jsonBody } from './body.js';
import { kept } from './kept.js';
import { HttpProblem } from './problem.js';
import type { DossierStore, OpenedDossier } from './store.js';

/** `GET /:dossier/<call>?...` and `POST /:dossier/query/<call>`, under `/api/dossiers`. */
export function queryRoutes(store: DossierStore): Hono {
  const routes = new Hono();
  for (const id of Object.keys(CALLS) as CallId[]) {
    routes.get(`/:dossier/${id}`, async (context) => {
      const opened = await store.get(context.req.param('dossier') ?? '');
      const { url } = context.req.raw;
      const at = url.indexOf('?');
      const { body, length, tag } = await kept(opened, `${id}${at < 0 ? '' : url.slice(at)}`, () =>
        answerTo(context, opened, id, queryFromParameters(id, new URL(url).searchParams)),
      );
      return context.body(body, 200, {
        'content-type': 'application/json',
        'content-length': String(length),
        etag: tag,
      });
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
