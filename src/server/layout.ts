/** Where entities lie on the map, over HTTP: as it was saved, and saving it. */
import { placesPlan } from '../dossier/index.js';
import { SavedLayout } from '../model/places.js';
import { jsonBody, parseBody } from './body.js';
import { pathParameter } from './path-parameter.js';
import { HttpProblem } from './problem.js';
import type { Route } from './route.js';

const PATH = '/api/dossiers/:dossier/layout';

const getLayout: Route = {
  method: 'GET',
  path: PATH,
  operationId: 'getLayout',
  summary: 'Give the places of entities on the map, as they were saved with the dossier.',
  tag: 'dossiers',
  answer: { schema: SavedLayout },
  async handle(context, { store }) {
    const { dossier } = await store.get(pathParameter(context, 'dossier'));
    return context.json({ places: dossier.places ?? {} });
  },
};

const saveLayout: Route = {
  method: 'PUT',
  path: PATH,
  operationId: 'saveLayout',
  summary: 'Save the places of entities, replacing those saved before; no places at all remove them.',
  tag: 'dossiers',
  body: { schema: SavedLayout },
  answer: { schema: SavedLayout },
  writes: true,
  async handle(context, { store }) {
    const id = pathParameter(context, 'dossier');
    store.folderOf(id);
    const body = await jsonBody(context);
    const { places } = parseBody(SavedLayout, body, 'Invalid layout');
    // a key such as `__proto__` falls away where it is parsed: what is left of it must not empty the map
    if (Object.keys(places).length < Object.keys((body as SavedLayout).places).length) {
      const message = 'a place is not that of an entity';
      throw new HttpProblem(400, 'Invalid layout', [{ code: 'unknown-entity', field: 'places', message }]);
    }
    const writer = store.writer(id);
    await writer.change(() => placesPlan(places));
    return context.json({ places: await writer.ask(({ dossier }) => dossier.places ?? {}) });
  },
};

export const LAYOUT_ROUTES: readonly Route[] = [getLayout, saveLayout];
