/** Where entities lie on the map, over HTTP: as it was saved, and saving it. */
import { Hono } from 'hono';
import { savePlaces } from '../dossier/index.js';
import { SavedLayout } from '../model/places.js';
import { jsonBody } from './body.js';
import { mayWrite } from './guard.js';
import { HttpProblem } from './problem.js';
import type { DossierStore } from './store.js';

/** `GET` and `PUT /:dossier/layout`, under `/api/dossiers`. */
export function layoutRoutes(store: DossierStore, host: string, token: string | undefined): Hono {
  const routes = new Hono();
  routes.get('/:dossier/layout', async (context) => {
    const { dossier } = await store.get(context.req.param('dossier'));
    return context.json({ places: dossier.places ?? {} });
  });
  routes.put('/:dossier/layout', async (context) => {
    mayWrite(context, host, token);
    const id = context.req.param('dossier');
    const folder = store.folderOf(id);
    const given = SavedLayout.safeParse(await jsonBody(context));
    if (!given.success) {
      const problems = given.error.issues.map(({ path, message }) => ({
        code: 'wrong-field',
        message,
        field: path.join('.'),
      }));
      throw new HttpProblem(400, 'The layout does not fit', problems, { cause: given.error });
    }
    const { places = {} } = await savePlaces(folder, given.data.places);
    store.touched(id);
    return context.json({ places });
  });
  return routes;
}
