/** Review over HTTP: what awaits it, the decisions so far, and deciding. */
import { Hono } from 'hono';
import { z } from 'zod';
import { progress, queue } from '../analysis/queue.js';
import { Decision } from '../model/decision.js';
import { ClaimgraphError } from '../model/problem.js';
import { decide, readJournal } from '../review/index.js';
import { jsonBody } from './body.js';
import { mayWrite } from './guard.js';
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

function unfit(error: z.ZodError): HttpProblem {
  const problems = error.issues.map(({ path, message }) => ({ code: 'wrong-field', message, field: path.join('.') }));
  return new HttpProblem(400, 'The decision does not fit', problems, { cause: error });
}
