/** The API's dossiers: the list, each whole or narrowed, its documents, and every export format. */
import type { Context } from 'hono';
import { z } from 'zod';
import { progress } from '../analysis/progress.js';
import { checkFilterIds } from '../engine/check-filter.js';
import type { Parameter } from '../engine/parameters.js';
import type { ExportFormat } from '../formats/format.js';
import { DossierFile } from '../formats/json.js';
import { PICTURE_PARAMETERS, PictureOptions, pictureFrom } from '../formats/picture.js';
import { EXPORT_FORMATS } from '../formats/registry.js';
import { Document } from '../model/document.js';
import { Filter } from '../model/filter.js';
import { FILTER_FIELDS, filterFromQuery } from '../model/filter-query.js';
import { askerOf } from './asker.js';
import { parseBody } from './body.js';
import { DossierAnswer, ListAnswer, MetadataAnswer, StatusAnswer } from './dossier-answers.js';
import { writing } from './guard.js';
import type { OpenedDossier } from './opened-dossier.js';
import { pathParameter } from './path-parameter.js';
import { HttpProblem, problemBody } from './problem.js';
import { LONG, type Route } from './route.js';
import { signedOff } from './signatures.js';
import type { Store } from './store.js';
import { placesOf } from './work/places.js';
import type { Taken } from './work/pool.js';
import { type Picture, stateOf } from './work/tasks.js';

export const FILTERS: readonly Parameter[] = FILTER_FIELDS.map(({ name, kind, description, choices }) => ({
  name,
  kind: kind === 'list' ? 'text' : kind,
  list: kind === 'list',
  description,
  required: false,
  value: Filter.shape[name].unwrap(),
  ...(choices && { choices }),
}));

/** In an address the choices of a picture carry a prefix, since `language` narrows there; `picture.language` is its own. */
const PREFIX = 'picture.';
const LANGUAGE = `${PREFIX}language`;
/** What each must be. */
const PICTURE_VALUES = {
  title: PictureOptions.shape.title.unwrap(),
  width: PictureOptions.shape.width.unwrap(),
  only: PictureOptions.shape.only.unwrap(),
  labels: PictureOptions.shape.labels.unwrap(),
  legend: z.boolean(),
  credit: z.boolean(),
  language: z.string(),
} as const;
const PICTURE: readonly Parameter[] = [
  ...PICTURE_PARAMETERS,
  { name: 'language' as const, description: 'Language of names and labels: en, zh. (default: en)', choices: undefined },
].map(({ name, description, choices }) => ({
  ...{ name: PREFIX + name, kind: 'text', list: false, required: false, description },
  value: PICTURE_VALUES[name],
  ...(choices && { choices }),
}));
/** What a page shows first. */
const START: Parameter = {
  ...{ name: 'page.start', kind: 'text', list: false, required: false, value: z.string().max(4_000) },
  description: 'What the page shows when it is opened: the fragment of an address of the viewer.',
};

const list: Route = {
  method: 'GET',
  path: '/api/dossiers',
  operationId: 'listDossiers',
  summary: 'List the dossiers of this server.',
  tag: 'dossiers',
  answer: { name: 'DossierList', schema: ListAnswer },
  problems: LONG,
  async handle(context, { store, rules }) {
    const listed = store.ids.map(async (id) => {
      const { problems, ...status } = await store.status(id);
      const { dossier } = await store.get(id);
      const { title, description, documents, entities, relations } = dossier;
      return {
        ...status,
        title,
        ...(description && { description }),
        documents: documents.length,
        entities: entities.length,
        relations: relations.length,
        awaiting: progress(dossier).proposed,
        ...datesOf(documents),
        problems: problems.map(problemBody),
      };
    });
    const writes = writing(rules);
    return context.json({
      dossiers: await Promise.all(listed),
      writes,
      creates: writes !== 'nobody' && !store.isSingle,
    });
  },
};

const whole: Route = {
  method: 'GET',
  path: '/api/dossiers/:dossier',
  operationId: 'getDossier',
  summary: 'Give a dossier, or what a filter leaves of it.',
  tag: 'dossiers',
  parameters: FILTERS,
  answer: { name: 'Dossier', schema: DossierAnswer },
  problems: LONG,
  async handle(context, { store, pool }) {
    const { opened, filter } = await asked(context, store);
    const key = `${opened.state} overview ${JSON.stringify(filter)}`;
    const task = { kind: 'overview', of: await stateOf(opened), filter } as const;
    const taken = await pool.run(key, task, askerOf(context));
    return context.body(inTurn(taken), 200, {
      'content-type': 'application/json',
      'content-length': lengthOf(taken.parts),
    });
  },
};

const status: Route = {
  method: 'GET',
  path: '/api/dossiers/:dossier/status',
  operationId: 'getStatus',
  summary: 'Say whether the copy in use matches the files on disk and, if not, what is wrong with them.',
  tag: 'dossiers',
  answer: { name: 'Status', schema: StatusAnswer },
  async handle(context, { store }) {
    const { problems, ...status } = await store.status(dossierOf(context));
    const signed = await signedOff(store.folderOf(dossierOf(context)));
    return context.json({ ...status, ...(signed && { signed }), problems: problems.map(problemBody) });
  },
};

/** What a page must know of a dossier that is too large to send whole. */
const metadata: Route = {
  method: 'GET',
  path: '/api/dossiers/:dossier/metadata',
  operationId: 'getMetadata',
  summary: 'Give the metadata of a dossier, its ontology, and how much it holds, without the rest.',
  tag: 'dossiers',
  answer: { name: 'Metadata', schema: MetadataAnswer },
  async handle(context, { store }) {
    const { dossier } = await store.get(dossierOf(context));
    const { documents, entities, relations, speakers: _, ...rest } = dossier;
    const counts = { documents: documents.length, entities: entities.length, relations: relations.length };
    return context.json({ ...rest, ...counts });
  },
};

const document: Route = {
  method: 'GET',
  path: '/api/dossiers/:dossier/documents/:document',
  operationId: 'getDocument',
  summary: 'Give a document with its text.',
  tag: 'dossiers',
  answer: { name: 'Document', schema: Document },
  async handle(context, { store }) {
    const { dossier } = await store.get(dossierOf(context));
    const id = pathParameter(context, 'document');
    const found = dossier.documents.find((one) => one.id === id);
    if (!found) throw new HttpProblem(404, `The dossier has no document "${id}"`);
    return context.json(found);
  },
};

function exportAs(format: ExportFormat): Route {
  const { id, mediaType, label } = format;
  const { pictured } = format.exports;
  const [extension] = format.extensions;
  return {
    method: 'GET',
    path: `/api/dossiers/:dossier/export.${extension}`,
    operationId: `export-${id}`,
    summary: `Export the dossier: ${label.en ?? id}.`,
    tag: 'dossiers',
    parameters: [...FILTERS, ...(pictured ? PICTURE : []), ...(id === 'html' ? [START] : [])],
    answer:
      id === 'json'
        ? { name: 'DossierFile', schema: DossierFile, readable: true }
        : { schema: /[/+]json$/.test(mediaType) ? z.unknown() : z.string(), mediaType },
    problems: LONG,
    async handle(context, { store, pool, viewer }) {
      const picture = pictured ? pictureIn(new URL(context.req.url).searchParams) : undefined;
      const start = id === 'html' ? startIn(context) : undefined;
      const { opened, filter } = await asked(context, store);
      const asker = askerOf(context);
      const positions = await placesOf(opened, pool, format, filter, asker);
      const key = `${opened.state} export ${id} ${JSON.stringify([filter, picture, start])}`;
      const base = { kind: 'export', of: await stateOf(opened), format: id, filter, viewer } as const;
      const chosen = { ...(picture && { picture }), ...(start !== undefined && { start }) };
      const taken = await pool.run(key, { ...base, ...chosen, ...(positions && { positions }) }, asker);
      return context.body(inTurn(taken), 200, {
        'content-type': id === 'xlsx' ? mediaType : `${mediaType}; charset=utf-8`,
        'content-disposition': `attachment; filename="${opened.dossier.id}.${extension}"`,
        'content-length': lengthOf(taken.parts),
      });
    },
  };
}

export const DOSSIER_ROUTES: readonly Route[] = [
  list,
  whole,
  status,
  metadata,
  document,
  ...EXPORT_FORMATS.map(exportAs),
];

/** From the earliest to the latest document. */
function datesOf(documents: readonly Document[]): { from?: string; until?: string } {
  const dates = documents.flatMap(({ date }) => date ?? []).sort();
  const [from, until] = [dates[0], dates.at(-1)];
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

function dossierOf(context: Context): string {
  return pathParameter(context, 'dossier');
}

export function lengthOf(parts: readonly Uint8Array[]): string {
  return String(parts.reduce((sum, { length }) => sum + length, 0));
}

/** What an address chooses of a picture. @throws ClaimgraphError */
function pictureIn(query: URLSearchParams): Picture {
  const texts = Object.fromEntries([...query].map(([name, value]) => [name.replace(PREFIX, ''), value]));
  const own = Object.fromEntries(
    PICTURE_PARAMETERS.flatMap(({ name }) => (query.has(PREFIX + name) ? [[name, texts[name]]] : [])),
  );
  const [language, options] = [query.get(LANGUAGE), pictureFrom(own)];
  return { ...(language && { language }), ...(options && { options }) };
}

/** @throws HttpProblem 400 */
function startIn(context: Context): string | undefined {
  const given = new URL(context.req.url).searchParams.get(START.name);
  return given === null ? undefined : parseBody(z.string().max(4_000), given, 'Invalid request');
}

/** The parts as a stream that is read as fast as the client takes them, and are held no longer than that. */
export function inTurn({ parts, release }: Taken): ReadableStream<Uint8Array> {
  const left = parts.values();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = left.next();
      if (!done) return controller.enqueue(value);
      controller.close();
      release();
    },
    cancel: release,
  });
}

/** The dossier in use and the query's filter. */
export async function asked(context: Context, store: Store): Promise<{ opened: OpenedDossier; filter: Filter }> {
  const filter = filterFromQuery(new URL(context.req.url).searchParams);
  const opened = await store.get(dossierOf(context));
  checkFilterIds(opened.dossier, filter, opened.known);
  return { opened, filter };
}
