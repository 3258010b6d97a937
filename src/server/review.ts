/** Review over HTTP: the decisions so far, and deciding. What awaits review is the query `proposals`. */
import { z } from 'zod';
import { Decision } from '../model/decision.js';
import { ClaimgraphError } from '../model/problem.js';
import { decide, preview } from '../review/decide.js';
import { Effects } from '../review/effects.js';
import { readJournal, shown } from '../review/journal.js';
import { jsonBody, parseBody } from './body.js';
import { pathParameter } from './path-parameter.js';
import { HttpProblem } from './problem.js';
import type { Route } from './route.js';
import { conflictOf, revisionOf, ShownRecord } from './versioned.js';

/** A decision with who makes it. */
const DecisionRequest = z.strictObject({
  by: z.string().trim().min(1).max(120).describe('Who decides.'),
  decision: Decision,
});

const count = z.int().min(0);
const Progress = z.object({ proposed: count, accepted: count, rejected: count });

/** A decision as it was saved. */
const Saved = ShownRecord;

const DECISIONS = '/api/dossiers/:dossier/decisions';

/** What to throw where a decision was refused. */
function refused(error: unknown): unknown {
  if (error instanceof ClaimgraphError && error.problems.some(({ code }) => code === 'conflict')) {
    return new HttpProblem(409, 'Somebody else has decided', error.problems, { cause: error });
  }
  return conflictOf(error);
}

const decisions: Route = {
  method: 'GET',
  path: DECISIONS,
  operationId: 'decisions',
  summary: 'List all decisions so far, oldest first.',
  tag: 'review',
  answer: { schema: z.object({ decisions: z.array(Saved) }) },
  async handle(context, { store }) {
    const folder = store.folderOf(pathParameter(context, 'dossier'));
    return context.json({ decisions: (await readJournal(folder)).map(shown) });
  },
};

const deciding: Route = {
  method: 'POST',
  path: DECISIONS,
  operationId: 'decide',
  summary:
    'Change the dossier: claims, entities, relations, types, documents, assessments; several at once; undo and redo.',
  tag: 'review',
  body: { schema: DecisionRequest },
  answer: { status: 201, schema: z.object({ decision: Saved, progress: Progress }) },
  writes: true,
  versioned: true,
  async handle(context, { store }) {
    const id = pathParameter(context, 'dossier');
    store.folderOf(id);
    const since = revisionOf(context);
    const { decision, by } = parseBody(DecisionRequest, await jsonBody(context), 'Invalid decision');
    try {
      const writer = store.writer(id);
      const entry = await decide(writer, decision, { by, since });
      return context.json({ decision: shown(entry), progress: await writer.ask((state) => state.progress) }, 201);
    } catch (error) {
      throw refused(error);
    }
  },
};

const previewing: Route = {
  method: 'POST',
  path: `${DECISIONS}/preview`,
  operationId: 'preview',
  summary: 'Say what a decision would change, and which standings would turn, without making it.',
  tag: 'review',
  body: { schema: DecisionRequest },
  answer: { name: 'Effects', schema: Effects },
  writes: true,
  async handle(context, { store }) {
    const id = pathParameter(context, 'dossier');
    store.folderOf(id);
    const { decision, by } = parseBody(DecisionRequest, await jsonBody(context), 'Invalid decision');
    try {
      return context.json(await preview(store.writer(id), decision, { by }));
    } catch (error) {
      throw refused(error);
    }
  },
};

export const REVIEW_ROUTES: readonly Route[] = [decisions, deciding, previewing];
