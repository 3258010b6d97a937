/** The API's dossiers: the list, each whole or narrowed, its documents, and every export format. */
import { type Context, Hono } from 'hono';
import { stream } from 'hono/streaming';
import { checkFilterIds } from '../engine/check-filter.js';
import { FORMATS } from '../formats/registry.js';
import { narrow } from '../model/filter.js';
import { filterFromQuery, isFilterParameter } from '../model/filter-query.js';
import { summarise } from '../model/relation.js';
import { HttpProblem } from './problem.js';
import type { DossierStore } from './store.js';

/** `/api/dossiers` and what is below it. */
/** @param page the viewer as one HTML file, for the format `html` */
export function dossierRoutes(store: DossierStore, page: () => Promise<string | undefined>): Hono {
  const routes = new Hono();

  routes.get('/', async (context) => {
    const opened = await Promise.all(store.ids.map((id) => store.get(id)));
    return context.json({
      dossiers: opened.map(({ dossier: { id, title, description, documents, entities, relations } }) => ({
        id,
        title,
        ...(description && { description }),
        documents: documents.length,
        entities: entities.length,
        relations: relations.length,
      })),
    });
  });

  routes.get('/:dossier', async (context) => {
    const { dossier } = await narrowed(context, store);
    const { documents, relations, ...rest } = dossier;
    return context.json({
      ...rest,
      documents: documents.map(({ text: _, ...matter }) => matter),
      relations: relations.map(summarise),
    });
  });

  // what a page must know of a dossier that is too large to send whole
  routes.get('/:dossier/matter', async (context) => {
    const { dossier } = await store.get(context.req.param('dossier'));
    const { documents, entities, relations, speakers: _, ...matter } = dossier;
    const counts = { documents: documents.length, entities: entities.length, relations: relations.length };
    return context.json({ ...matter, ...counts });
  });

  routes.get('/:dossier/documents/:document', async (context) => {
    const { dossier } = await store.get(context.req.param('dossier'));
    const id = context.req.param('document');
    const document = dossier.documents.find((one) => one.id === id);
    if (!document) throw new HttpProblem(404, `The dossier has no document "${id}"`);
    return context.json(document);
  });

  for (const format of FORMATS) {
    routes.get(`/:dossier/export.${format.extension}`, async (context) => {
      const { dossier } = await narrowed(context, store);
      const html = format.id === 'html' ? await page() : undefined;
      context.header('content-type', `${format.mediaType}; charset=utf-8`);
      context.header('content-disposition', `attachment; filename="${dossier.id}.${format.extension}"`);
      return stream(context, async (out) => {
        for await (const chunk of format.write(dossier, html === undefined ? {} : { page: html })) {
          if (out.aborted) return;
          await out.write(chunk);
        }
      });
    });
  }

  return routes;
}

/** The dossier as the query's filter leaves it; parameters that the filter does not know are refused, not ignored. */
async function narrowed(context: Context, store: DossierStore) {
  const query = new URL(context.req.url).searchParams;
  const unknown = [...new Set(query.keys())].filter((name) => !isFilterParameter(name));
  if (unknown.length > 0) {
    const problems = unknown.map((field) => ({ code: 'unknown-parameter', field, message: 'no such parameter' }));
    throw new HttpProblem(400, 'The request does not fit', problems);
  }
  const filter = filterFromQuery(query);
  const opened = await store.get(context.req.param('dossier') ?? '');
  checkFilterIds(opened.dossier, filter);
  return { ...opened, dossier: narrow(opened.dossier, filter) };
}
