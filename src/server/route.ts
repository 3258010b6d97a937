/** Routes of the API, each declared once: the application serves them, and the OpenAPI document describes them. */
import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import { checkParameters, type Parameter } from '../engine/parameters.js';
import { mayWrite, type WriteRules } from './guard.js';
import type { Intakes } from './intakes.js';
import type { Store } from './store.js';
import type { WorkPool } from './work/pool.js';

/** What routes work with. */
export interface Services {
  store: Store;
  /** does long work */
  pool: WorkPool;
  rules: WriteRules;
  /** reads documents that are handed in */
  intakes: Intakes;
  /** the folder with the built viewer */
  viewer: string;
}

/** What goes over the wire, in one direction. */
export interface Content {
  schema: z.ZodType;
  /** as a component of the document; left out, it is described where it is used */
  name?: string;
  /** left out, `application/json` */
  mediaType?: string;
  /** an answer that is in the form in which it is read back, with defaults left out */
  readable?: true;
}

export type Tag = 'dossiers' | 'queries' | 'review';

export interface Route {
  method: 'GET' | 'POST' | 'PUT';
  /** as Hono writes it: `/api/dossiers/:dossier` */
  path: string;
  operationId: string;
  /** one sentence */
  summary: string;
  tag: Tag;
  /** of the address, beyond those of the path */
  parameters?: readonly Parameter[];
  /** programs that others have written send parameters of their own, which are left alone */
  loose?: true;
  body?: Content;
  answer: Content & { status?: 200 | 201 };
  /** it changes a dossier: beyond loopback it takes the server's token */
  writes?: true;
  /** it takes the version that it was made for (`If-Match`), and is refused where that no longer fits */
  versioned?: true;
  /** problems it may be answered with, beyond those that follow from the rest */
  problems?: readonly number[];
  handle(context: Context, services: Services): Response | Promise<Response>;
}

/** A request of any kind may be invalid, come from elsewhere, ask for what is not there, or have too long an address. */
const ANY = [400, 403, 404, 414];
/** A body may be too long, or of another type. */
const WITH_BODY = [413, 415];
/** The token may be missing or wrong, or the files be in no state to be changed. */
const WRITING = [401, 409];
/** Long work is ended at the time limit, or too much other work is under way. */
export const LONG = [503];

/** The problems that a route may be answered with, by status. */
export function problemsOf({ body, writes, versioned, problems = [] }: Route): number[] {
  return [
    ...ANY,
    ...(body ? WITH_BODY : []),
    ...(writes ? WRITING : []),
    ...(versioned ? [412] : []),
    ...problems,
  ].sort((a, b) => a - b);
}

export function mount(app: Hono, routes: readonly Route[], services: Services): void {
  for (const { method, path, parameters = [], loose, writes, handle } of routes) {
    const byName = new Map(parameters.map((parameter) => [parameter.name, parameter]));
    app.on(method, path, (context) => {
      if (writes) mayWrite(context, services.rules);
      checkParameters(byName, new URL(context.req.url).searchParams, loose);
      return handle(context, services);
    });
  }
}
