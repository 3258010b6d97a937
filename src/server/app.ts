/** The application: guard, API and viewer, as one function from request to answer that needs no port. */
import { Hono } from 'hono';
import { compress } from './compress.js';
import { docsRoutes } from './docs.js';
import { etags } from './fresh.js';
import { guard, type WriteRules } from './guard.js';
import type { HostRules } from './hosts.js';
import { answerUnrouted } from './methods.js';
import { answerError } from './problem.js';
import { mount, type Services } from './route.js';
import { ROUTES } from './routes.js';
import { staleness } from './staleness.js';
import { viewerRoutes } from './viewer.js';

export interface AppOptions extends Services {
  rules: HostRules & WriteRules;
}

export function createApp({ store, pool, rules, intakes, viewer }: AppOptions): Hono {
  const app = new Hono();
  app.onError(answerError);
  app.notFound((context) => answerUnrouted(app, context));
  for (const path of ['/api/dossiers/:dossier', '/api/dossiers/:dossier/*']) app.use(path, staleness(store));
  app.use(guard(rules));
  app.use(compress());
  for (const path of ['/api/dossiers/:dossier', '/api/dossiers/:dossier/*']) app.use(path, etags(store));
  mount(app, ROUTES, { store, pool, rules, intakes, viewer });
  app.route('/', docsRoutes());
  app.all('/api/*', (context) => answerUnrouted(app, context));
  app.route('/', viewerRoutes(viewer));
  return app;
}
