/** Entities that may be one, over HTTP; the work is done on another thread. */
import { z } from 'zod';
import { Id } from '../model/id.js';
import { Localised } from '../model/language.js';
import { readJournal } from '../review/journal.js';
import { judgements } from '../review/judgements.js';
import { askerOf } from './asker.js';
import { pathParameter } from './path-parameter.js';
import { LONG, type Route } from './route.js';
import { stateOf } from './work/tasks.js';

const Answer = z.object({
  candidates: z.array(
    z.looseObject({
      entity: Id,
      into: Id,
      confidence: z.number().min(0).max(100).describe('How likely they are one, 0 to 100.'),
      reasons: z.array(Localised).describe('Why, by language.'),
    }),
  ),
});

const candidates: Route = {
  method: 'GET',
  path: '/api/dossiers/:dossier/candidates',
  operationId: 'candidates',
  summary: 'List pairs of entities that may be one and the same and that nobody has judged, likeliest first.',
  tag: 'review',
  answer: { schema: Answer },
  problems: LONG,
  async handle(context, { store, pool }) {
    const id = pathParameter(context, 'dossier');
    const opened = await store.get(id);
    const judged = judgements(await readJournal(store.folderOf(id))).map(({ a, b }) => [a, b] as const);
    const key = `${opened.state} candidates ${JSON.stringify(judged)}`;
    const task = { kind: 'candidates', of: await stateOf(opened), judged } as const;
    const { parts, release } = await pool.run(key, task, askerOf(context));
    release();
    return context.body(Buffer.concat(parts), 200, { 'content-type': 'application/json' });
  },
};

export const CANDIDATE_ROUTES: readonly Route[] = [candidates];
