/** Everything that happened to a dossier, over HTTP, and word of each change as it happens. */
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { lastRecord, recordsBackward } from '../dossier/index.js';
import { shapeParameters, valuesFromParameters } from '../engine/parameters.js';
import { Id } from '../model/id.js';
import { shown } from '../review/journal.js';
import { touchedBy } from '../review/since.js';
import { parseBody } from './body.js';
import type { OpenedDossier } from './opened-dossier.js';
import { pathParameter } from './path-parameter.js';
import type { Route } from './route.js';
import { ShownRecord } from './versioned.js';

const HistoryQuery = z.strictObject({
  about: Id.optional().describe('Only changes of this entity, relation, claim or document.'),
  before: z.int().min(1).optional().describe('Only changes before the one of this number.'),
  limit: z.int().min(1).max(500).default(50).describe('Maximum number of changes.'),
});

const Entry = ShownRecord.extend({ undone: z.boolean().describe('It was taken back and has not been redone.') });

const history: Route = {
  method: 'GET',
  path: '/api/dossiers/:dossier/history',
  operationId: 'history',
  summary: 'List everything that changed the dossier, last first: by whom, when and what.',
  tag: 'review',
  parameters: shapeParameters(HistoryQuery.shape),
  answer: {
    schema: z.object({
      revision: z.int().min(0),
      changes: z.array(Entry),
      next: z.int().optional().describe('As `before`, it asks for the next page.'),
    }),
  },
  async handle(context, { store }) {
    const folder = store.folderOf(pathParameter(context, 'dossier'));
    const given = valuesFromParameters(HistoryQuery.shape, new URL(context.req.url).searchParams);
    const { about, before, limit } = parseBody(HistoryQuery, given, 'Invalid request');
    const undone = new Set<number>();
    const changes: z.infer<typeof Entry>[] = [];
    let more = false;
    for await (const record of recordsBackward(folder)) {
      if (record.undoes !== undefined && !undone.has(record.n)) undone.add(record.undoes);
      if (before !== undefined && record.n >= before) continue;
      if (about !== undefined && !touchedBy(record).includes(about)) continue;
      if (changes.length === limit) {
        more = true;
        break;
      }
      changes.push({ ...shown(record), undone: undone.has(record.n) });
    }
    const next = changes.at(-1)?.n;
    const revision = await lastRecord(folder);
    return context.json({ revision, changes, ...(more && next !== undefined && { next }) });
  },
};

/** Milliseconds from one sign of life to the next, so that nothing between takes the connection for dead. */
const ALIVE_MS = 15_000;

const events: Route = {
  method: 'GET',
  path: '/api/dossiers/:dossier/events',
  operationId: 'events',
  summary: 'Stream each change as it happens (server-sent events) until the client disconnects.',
  tag: 'review',
  answer: { schema: z.string(), mediaType: 'text/event-stream' },
  handle(context, { store }) {
    const id = pathParameter(context, 'dossier');
    store.folderOf(id);
    // a stream that is asked for its head alone would never end
    if (context.req.method === 'HEAD') return context.body(null, 200, { 'content-type': 'text/event-stream' });
    return streamSSE(context, async (stream) => {
      await new Promise<void>((done) => {
        const tell = ({ version, revision }: Pick<OpenedDossier, 'version' | 'revision'>) =>
          void stream.writeSSE({ event: 'changed', data: JSON.stringify({ version, revision }) });
        const unwatch = store.watch(id, { changed: tell, ended: () => end() });
        const alive = setInterval(() => void stream.writeSSE({ event: 'alive', data: '' }), ALIVE_MS);
        const end = () => {
          unwatch();
          clearInterval(alive);
          done();
        };
        stream.onAbort(end);
        const opened = store.fresh(id);
        if (opened) tell(opened);
      });
    });
  },
};

export const HISTORY_ROUTES: readonly Route[] = [history, events];
