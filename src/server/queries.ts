/** The engine's queries over HTTP: each as an address with parameters, and as a query in JSON. */
import type { Context } from 'hono';
import { queryFromParameters, queryParameters } from '../engine/parameters.js';
import { parseQuery } from '../engine/parse-query.js';
import { type Answer, QUERIES, type Query, type QueryId } from '../engine/queries/index.js';
import type { QueryDescriptor } from '../engine/query.js';
import { ClaimgraphError } from '../model/problem.js';
import { withJournal } from '../review/diff-answer.js';
import { withMerged } from '../review/merged-away.js';
import { askerOf } from './asker.js';
import { jsonBody } from './body.js';
import type { OpenedDossier } from './opened-dossier.js';
import { pathParameter } from './path-parameter.js';
import { HttpProblem } from './problem.js';
import { LONG, type Route } from './route.js';
import type { Asker, WorkPool } from './work/pool.js';
import { stateOf } from './work/tasks.js';

/** Relations and documents above which a query that looks at all of them is long, as a filter does. */
const LARGE = 500;

/** Each query twice: by an address with parameters, and as JSON, which also holds what parameters cannot say. */
function routesOf(id: QueryId): Route[] {
  const { summary, query: schema, answer, cost }: QueryDescriptor = QUERIES[id];
  const shared = {
    summary,
    tag: 'queries',
    answer: { name: `${id}Answer`, schema: answer },
    // under a filter, one of small cost may be long as well
    problems: [...(cost !== 'small' || 'filter' in schema.shape ? LONG : []), 410],
  } as const;
  return [
    {
      ...shared,
      method: 'GET',
      path: `/api/dossiers/:dossier/${id}`,
      operationId: id,
      parameters: queryParameters(id),
      async handle(context, { store, pool }) {
        const opened = await store.get(pathParameter(context, 'dossier'));
        const query = queryFromParameters(id, new URL(context.req.url).searchParams);
        return answerTo(context, opened, pool, id, query, store.folderOf(pathParameter(context, 'dossier')));
      },
    },
    {
      ...shared,
      method: 'POST',
      path: `/api/dossiers/:dossier/query/${id}`,
      operationId: `query-${id}`,
      body: { name: `${id}Query`, schema },
      async handle(context, { store, pool }) {
        const opened = await store.get(pathParameter(context, 'dossier'));
        return answerTo(
          context,
          opened,
          pool,
          id,
          await jsonBody(context),
          store.folderOf(pathParameter(context, 'dossier')),
        );
      },
    },
  ];
}

export const QUERY_ROUTES: readonly Route[] = (Object.keys(QUERIES) as QueryId[]).flatMap(routesOf);

async function answerTo(
  context: Context,
  opened: OpenedDossier,
  pool: WorkPool,
  id: QueryId,
  query: unknown,
  folder: string,
) {
  const answer = await queryAnswer({ opened, folder, pool, id, query, asker: () => askerOf(context) });
  return context.body(answer, 200, JSON_BODY);
}

/** 410 where what was asked for was merged into another, which the problem names. */
async function orGone(folder: string, error: unknown): Promise<unknown> {
  const told = await withMerged(folder, error instanceof HttpProblem ? error.cause : error);
  if (!(told instanceof ClaimgraphError) || !told.problems.some(({ merged }) => merged)) return error;
  const asked = told.problems.every((problem) => problem.merged && problem.field === 'id');
  return asked ? new HttpProblem(410, 'Merged into another', told.problems, { cause: told }) : told;
}

/** `diff` with what only the journal tells; no thread that answers has it. */
async function withHistory(answer: string | Uint8Array, { dossier }: OpenedDossier, query: unknown, folder: string) {
  const text = typeof answer === 'string' ? answer : Buffer.from(answer).toString();
  const window = parseQuery('diff', query as Query<'diff'>);
  return JSON.stringify(await withJournal(JSON.parse(text) as Answer<'diff'>, folder, dossier, window));
}

/** The headers that say what the body of an answer is. */
export const JSON_BODY = { 'content-type': 'application/json' };

/** What is asked of which dossier, and by whom. */
export interface Asked {
  opened: OpenedDossier;
  /** whose journal tells what was merged, and what happened between two days */
  folder: string;
  pool: WorkPool;
  id: QueryId;
  query: unknown;
  /** found out only where the work is long enough to be stopped */
  asker: () => Asker;
}

/**
 * What a query is answered with, as JSON: text, or bytes in UTF-8 where another thread has written it.
 * @throws ClaimgraphError or HttpProblem
 */
export async function queryAnswer(asked: Asked): Promise<string | Uint8Array<ArrayBuffer>> {
  const { opened, folder, id, query } = asked;
  try {
    const answer = await engineAnswer(asked);
    return id === 'diff' ? await withHistory(answer, opened, query, folder) : answer;
  } catch (error) {
    throw await orGone(folder, error);
  }
}

async function engineAnswer({ opened, pool, id, query, asker }: Asked): Promise<string | Uint8Array<ArrayBuffer>> {
  try {
    if (isLong(opened, id, query)) {
      // refused here where it is invalid: only what can be answered goes to a thread
      const full = parseQuery(id, query as Query<typeof id>);
      const key = `${opened.state} ask ${id} ${JSON.stringify(full)}`;
      const task = { kind: 'ask', of: await stateOf(opened), call: id, query: full } as const;
      const { parts, release } = await pool.run(key, task, asker());
      release();
      return Buffer.concat(parts);
    }
    const ask = opened.engine[id] as (query: unknown) => Promise<object>;
    return JSON.stringify(await ask(query));
  } catch (error) {
    if (error instanceof ClaimgraphError && error.problems.every(namesNothing)) {
      throw new HttpProblem(404, 'Not found in this dossier', error.problems, { cause: error });
    }
    throw error;
  }
}

function isLong({ dossier }: OpenedDossier, id: QueryId, query: unknown): boolean {
  const { cost } = QUERIES[id];
  if (cost === 'large' || dossier.relations.length + dossier.documents.length <= LARGE) return cost === 'large';
  const filter = (query as { filter?: object } | null)?.filter ?? {};
  return cost === 'whole' || Object.keys(filter).length > 0;
}

/** Whether the thing that was asked for is not there, rather than something that narrows it. */
function namesNothing({ code, field }: { code: string; field?: string | undefined }): boolean {
  return code.startsWith('unknown-') && field === 'id';
}
