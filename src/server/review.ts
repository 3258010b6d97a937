/** Review over HTTP: what awaits it, the decisions so far, and deciding. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { progress, queue } from '../analysis/queue.js';
import { Decision } from '../model/decision.js';
import { ClaimgraphError } from '../model/problem.js';
import { decide, readJournal } from '../review/index.js';
import { jsonBody } from './body.js';
import { isLoopback } from './guard.js';
import { HttpProblem } from './problem.js';
import type { DossierStore } from './store.js';

/** A decision with who makes it. */
export const DecisionRequest = z.strictObject({
  by: z.string().trim().min(1).max(120).describe('Who decides.'),
  decision: Decision,
});

const QueueQuery = z.strictObject({
  document: z.string().optional(),
  minConfidence: z.coerce.number().min(0).max(100).optional(),
});

/** `GET /:dossier/review`, `GET` and `POST /:dossier/decisions`, under `/api/dossiers`. */
export function reviewRoutes(store: DossierStore, host: string, token: string | undefined): Hono {
  const routes = new Hono();
  routes.get('/:dossier/review', async (context) => {
    const { dossier } = await store.get(context.req.param('dossier'));
    const query = QueueQuery.safeParse(Object.fromEntries(new URL(context.req.url).searchParams));
    if (!query.success) throw unfit(query.error);
    const { document } = query.data;
    return context.json({
      progress: progress(dossier, document),
      waiting: queue(dossier, query.data).map(
        ({ relation: { claims: _, assessments: __, ...relation }, claim, newEntities }) => ({
          relation,
          claim,
          newEntities,
        }),
      ),
    });
  });
  routes.get('/:dossier/decisions', async (context) => {
    const folder = store.folderOf(context.req.param('dossier'));
    return context.json({ decisions: (await readJournal(folder)).map(({ back: _, ...entry }) => entry) });
  });
  routes.post('/:dossier/decisions', async (context) => {
    mayWrite(context, host, token);
    const folder = store.folderOf(context.req.param('dossier'));
    const request = DecisionRequest.safeParse(await jsonBody(context));
    if (!request.success) throw unfit(request.error);
    try {
      const { entry, dossier } = await decide(folder, request.data.decision, { by: request.data.by });
      store.touched(context.req.param('dossier'));
      const { back: _, ...decision } = entry;
      return context.json({ decision, progress: progress(dossier) }, 201);
    } catch (error) {
      if (error instanceof ClaimgraphError && error.problems.some(({ code }) => code === 'conflict')) {
        throw new HttpProblem(409, 'Somebody else has decided', error.problems, { cause: error });
      }
      throw error;
    }
  });
  return routes;
}

/** Beyond loopback, who writes must know the server's token. */
function mayWrite(context: Context, host: string, token: string | undefined): void {
  if (isLoopback(host) && token === undefined) return;
  if (token === undefined) {
    const mend = 'Start the server with CLAIMGRAPH_TOKEN set, and send it as: Authorization: Bearer TOKEN';
    throw new HttpProblem(403, 'This server takes no decisions', [
      { code: 'no-token', message: 'it listens beyond this machine and was given no token', mend },
    ]);
  }
  if (sameText(context.req.header('authorization') ?? '', `Bearer ${token}`)) return;
  context.header('www-authenticate', 'Bearer');
  throw new HttpProblem(401, 'A token is needed to decide', [
    { code: 'wrong-token', message: 'the token is missing or wrong', mend: 'Send it as: Authorization: Bearer TOKEN' },
  ]);
}

/** Compares in a time that does not tell how much of it was right. */
function sameText(given: string, wanted: string): boolean {
  let different = given.length === wanted.length ? 0 : 1;
  for (let i = 0; i < given.length; i++) different |= given.charCodeAt(i) ^ wanted.charCodeAt(i % wanted.length);
  return different === 0;
}

function unfit(error: z.ZodError): HttpProblem {
  const problems = error.issues.map(({ path, message }) => ({ code: 'wrong-field', message, field: path.join('.') }));
  return new HttpProblem(400, 'The decision does not fit', problems, { cause: error });
}
