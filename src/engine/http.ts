/** The HTTP engine: asks a claimgraph server the same questions. */
import { ClaimgraphError, type Problem } from '../model/problem.js';
import type { AskOptions, Engine } from './engine.js';
import { parseQuery } from './parse-query.js';
import type { Answer, Query, QueryId } from './queries/index.js';
import { QUERIES } from './queries/index.js';

export interface HttpEngineOptions {
  /** for tests and for adding headers; the global `fetch` */
  fetch?: typeof fetch;
}

/**
 * @param base the server's address, ending in a slash
 * @param dossier the dossier's id
 */
export function httpEngine(base: string, dossier: string, options: HttpEngineOptions = {}): Engine {
  const request = options.fetch ?? fetch;
  const ask = async <Id extends QueryId>(
    id: Id,
    query: Query<Id>,
    { signal }: AskOptions = {},
  ): Promise<Answer<Id>> => {
    const full = parseQuery(id, query);
    const address = new URL(`api/dossiers/${encodeURIComponent(dossier)}/query/${id}`, base);
    let answer: Response;
    try {
      answer = await request(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(full),
        ...(signal && { signal }),
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      const message = `the server at ${base} does not answer`;
      throw new ClaimgraphError([{ code: 'no-answer', message }], { cause: error });
    }
    if (answer.ok) return QUERIES[id].answer.parse(await answer.json()) as Answer<Id>;
    throw await failure(answer);
  };
  const calls = Object.keys(QUERIES) as QueryId[];
  return Object.fromEntries(
    calls.map((id) => [id, (query: Query<typeof id>, asked?: AskOptions) => ask(id, query, asked)]),
  ) as Engine;
}

interface Details {
  title?: string;
  errors?: { code: string; parameter?: string; detail: string; hint?: string; merged?: Problem['merged'] }[];
}

/** The problems of an answer in the form of RFC 9457, as the server's own engine would have thrown them. */
async function failure(answer: Response): Promise<ClaimgraphError> {
  const body = (await answer.json().catch(() => ({}))) as Details;
  const message = body.title ?? `the server answered ${answer.status}`;
  const problems = body.errors?.map(
    ({ code, parameter, detail, hint, merged }): Problem => ({
      code,
      message: detail,
      ...(parameter !== undefined && { field: parameter }),
      ...(hint !== undefined && { hint }),
      ...(merged !== undefined && { merged }),
    }),
  );
  return new ClaimgraphError(problems ?? [{ code: `http-${answer.status}`, message }]);
}
