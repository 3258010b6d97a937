/** The application: guard, API and viewer, as one function from request to answer that needs no port. */
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { compress } from './compress.js';
import { docsRoutes } from './docs.js';
import { dossierRoutes } from './dossiers.js';
import { guard } from './guard.js';
import { layoutRoutes } from './layout.js';
import { answerError, answerProblem } from './problem.js';
import { queryRoutes } from './queries.js';
import { reconcileRoutes } from './reconcile.js';
import type { Replay } from './replay.js';
import { reviewRoutes } from './review.js';
import type { DossierStore } from './store.js';
import { viewerPage, viewerRoutes } from './viewer.js';

export interface AppOptions {
  store: DossierStore;
  replay: Replay;
  /** the address that the server listens on */
  host: string;
  /** the folder with the built viewer */
  viewer: string;
  /** what a request that writes must carry; beyond loopback nothing is written without one */
  token?: string | undefined;
}

export function createApp({ store, replay, host, viewer, token }: AppOptions): Hono {
  const app = new Hono();
  app.onError(answerError);
  app.notFound((context) => answerProblem(context, 404, 'There is nothing at this address'));
  app.use(replay.keep());
  app.use(guard(host));
  app.use(compress());
  app.use('/api/*', etag());
  app.route(
    '/api/dossiers',
    dossierRoutes(store, () => viewerPage(viewer)),
  );
  app.route('/api/dossiers', queryRoutes(store, replay));
  app.route('/api/dossiers', reviewRoutes(store, host, token));
  app.route('/api/dossiers', layoutRoutes(store, host, token));
  app.route('/', reconcileRoutes(store));
  app.route('/', docsRoutes());
  app.all('/api/*', (context) => answerProblem(context, 404, 'There is nothing at this address'));
  app.route('/', viewerRoutes(viewer));
  return app;
}
