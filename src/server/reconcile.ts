/**
 * Reconciliation (W3C Reconciliation Service API 0.2), so that OpenRefine and others match spreadsheets of names
 * against a dossier. Queries come as a JSON object in `queries`, in the address or in a form.
 */
import type { Context } from 'hono';
import { z } from 'zod';
import type { Engine } from '../engine/engine.js';
import type { Parameter } from '../engine/parameters.js';
import { inLanguage, type Localised } from '../model/language.js';
import { OntologyIndex } from '../model/ontology.js';
import { formBody } from './body.js';
import { LIMITS } from './limits.js';
import { HttpProblem } from './problem.js';
import type { Route, Services } from './route.js';
import type { Store } from './store.js';

const Query = z.object({
  query: z.string().min(1).max(200),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  limit: z.int().min(1).max(50).default(5),
});
const Queries = z.record(z.string(), Query);

const SUMMARY = 'Match names against the dossier (W3C reconciliation API 0.2).';
const TEXT = { kind: 'text', list: false } as const;
const QUERIES: Parameter = {
  ...TEXT,
  name: 'queries',
  required: false,
  description: 'A JSON object of queries, as OpenRefine sends it.',
};
const DOSSIER: Parameter = {
  ...TEXT,
  name: 'dossier',
  required: false,
  description: "The dossier's id, where the server has more than one.",
};
const FORM = {
  mediaType: 'application/x-www-form-urlencoded',
  schema: z.object({ queries: z.string().optional() }),
};

/** At the address of a dossier; the short address does as well where the server has one dossier only. */
function reconcileAt(path: string, id: string, parameters: readonly Parameter[]): Route[] {
  const route: Omit<Route, 'method' | 'operationId'> = {
    path,
    summary: SUMMARY,
    tag: 'dossiers',
    loose: true,
    answer: { schema: z.looseObject({}) },
    handle: reconcile,
  };
  return [
    { ...route, method: 'GET', operationId: id, parameters: [...parameters, QUERIES] },
    { ...route, method: 'POST', operationId: `${id}Form`, parameters, body: FORM },
  ];
}

const suggest: Route = {
  method: 'GET',
  path: '/api/dossiers/:dossier/reconcile/suggest',
  operationId: 'suggest',
  summary: 'Suggest entities whose names begin with a text (W3C reconciliation API 0.2).',
  tag: 'dossiers',
  loose: true,
  parameters: [
    { ...TEXT, name: 'prefix', required: true, value: z.string().min(1), description: 'How the name begins.' },
  ],
  answer: { schema: z.object({ result: z.array(z.looseObject({ id: z.string(), name: z.string() })) }) },
  async handle(context, { store }) {
    const { dossier, engine } = await opened(context, store);
    const index = new OntologyIndex(dossier.ontology);
    const prefix = context.req.query('prefix') ?? '';
    if (prefix === '') throw badQueries('prefix', 'the parameter prefix is missing');
    const found = await candidates(engine, index, { query: prefix.slice(0, 200), limit: 20 });
    return context.json({ result: found.map(({ id, name, type }) => ({ id, name, notable: type })) });
  },
};

export const RECONCILE_ROUTES: readonly Route[] = [
  ...reconcileAt('/api/dossiers/:dossier/reconcile', 'reconcile', []),
  ...reconcileAt('/reconcile', 'reconcileOnly', [DOSSIER]),
  suggest,
];

async function reconcile(context: Context, { store }: Services): Promise<Response> {
  const { id, dossier, engine } = await opened(context, store);
  const index = new OntologyIndex(dossier.ontology);
  const queries = await queriesOf(context);
  if (queries === undefined) return context.json(manifest(context, id, dossier.title, index));
  const answers = await Promise.all(
    Object.entries(queries).map(async ([key, query]) => [key, { result: await candidates(engine, index, query) }]),
  );
  return context.json(Object.fromEntries(answers));
}

async function opened(context: Context, store: Store) {
  const given = context.req.param('dossier') ?? context.req.query('dossier');
  const [only, ...others] = store.ids;
  if (given === undefined && (only === undefined || others.length > 0)) {
    throw new HttpProblem(404, `Use /api/dossiers/ID/reconcile with one of ${store.ids.join(', ')}`);
  }
  const id = given ?? only ?? '';
  return { id, ...(await store.get(id)) };
}

function manifest(context: Context, id: string, title: Localised, index: OntologyIndex) {
  const here = new URL(context.req.url);
  const base = `${here.origin}/api/dossiers/${encodeURIComponent(id)}`;
  return {
    versions: ['0.2'],
    name: `claimgraph: ${inLanguage(title, 'en')}`,
    identifierSpace: `${base}/entity`,
    schemaSpace: `${base}/ontology`,
    view: { url: `${here.origin}/#dossier=${encodeURIComponent(id)}&entity={{id}}` },
    defaultTypes: [...index.entityTypes.values()].map((type) => ({ id: type.id, name: inLanguage(type.label, 'en') })),
    suggest: { entity: { service_url: base, service_path: '/reconcile/suggest' } },
    batchSize: LIMITS.reconcileQueries,
  };
}

/** The best entities for a name; `match` where one alone bears exactly that name. */
async function candidates(engine: Engine, index: OntologyIndex, query: z.output<typeof Query>) {
  const types = [query.type ?? []].flat().filter((type) => index.entityTypes.has(type));
  const { hits } = await engine.search({
    text: query.query,
    limit: query.limit,
    ...(types.length > 0 && { type: types }),
  });
  const exact = hits.filter(({ score }) => score === 1);
  const language = /\p{Script=Han}/u.test(query.query) ? 'zh' : 'en';
  return hits.map(({ entity: { id, type, names }, score }) => ({
    id,
    name: inLanguage(names, language),
    score: Math.round(score * 1000) / 10,
    match: score === 1 && exact.length === 1,
    type: [{ id: type, name: inLanguage(index.entityTypes.get(type)?.label ?? { en: type }, language) }],
  }));
}

async function queriesOf(context: Context): Promise<z.output<typeof Queries> | undefined> {
  const text =
    context.req.query('queries') ??
    (context.req.method === 'POST' ? (await formBody(context)).get('queries') : undefined);
  if (text === undefined || text === null) return undefined;
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw badQueries('queries', 'it is not JSON');
  }
  const parsed = Queries.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw badQueries(['queries', ...(issue?.path ?? [])].join('.'), issue?.message ?? 'Invalid query');
  }
  if (Object.keys(parsed.data).length > LIMITS.reconcileQueries) {
    throw badQueries('queries', `there are more than ${LIMITS.reconcileQueries} queries in one request`);
  }
  return parsed.data;
}

function badQueries(field: string, message: string): HttpProblem {
  return new HttpProblem(400, 'Invalid queries', [{ code: 'invalid-queries', field, message }]);
}
