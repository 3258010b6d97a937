/** Dossiers from a claimgraph server, by its HTTP API. */
import { httpEngine } from '../../src/engine/http.js';
import { Review } from '../../src/model/claim.js';
import { Dossier } from '../../src/model/dossier.js';
import { filterToQuery } from '../../src/model/filter-query.js';
import type { Both, Merged, Rights } from './desk.js';
import { deskOver } from './desk-http.js';
import { startOwnScript } from './own-script.js';
import {
  type DossierHead,
  type DossierStatus,
  type Metadata,
  type Progress,
  SENT_WHOLE,
  type Source,
  SourceFailed,
} from './source.js';
import { openInWorker } from './worker-engine.js';

/** @param base the server's address, ending in a slash; the page's own */
export function httpSource(base: string): Source {
  const address = (...parts: string[]) => new URL(`api/dossiers${parts.map(encodePart).join('')}`, base).href;
  const rights: Rights = { writes: 'nobody', creates: false };
  return {
    desk: deskOver(address, read, rights),
    async list() {
      const { dossiers, writes, creates } = await read<{ dossiers: DossierHead[] } & Rights>(address());
      Object.assign(rights, { writes, creates });
      return dossiers;
    },
    async open({ id, relations = 0 }, tell) {
      const server = httpEngine(base, id);
      if (relations > SENT_WHOLE) return { metadata: await metadataOf(address(id, 'metadata')), engine: server };
      const states = Review.options.map((state) => `review=${state}`).join('&');
      const text = await (await answerOf(`${address(id)}?${states}`, {}, tell)).text();
      const opened = await openInWorker({ form: 'api', text }, startOwnScript);
      // texts of documents stay on the server until one is opened; what needs all of them is asked there
      const { document, documents, mentions, copies, corrections } = server;
      return { ...opened, engine: { ...opened.engine, document, documents, mentions, copies, corrections } };
    },
    status: (id) => read<DossierStatus>(address(id, 'status')),
    async decide(dossier, decision, by, revision) {
      const body = JSON.stringify({ by, decision });
      await read(address(dossier, 'decisions'), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(revision !== undefined && { 'if-match': `"${revision}"` }),
        },
        body,
      });
    },
    async savePlaces(dossier, places) {
      await read(address(dossier, 'layout'), {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ places }),
      });
    },
    exportAddress(dossier, extension, filter, kind = 'export') {
      const query = filterToQuery(filter).toString();
      return `${address(dossier, `${kind}.${extension}`)}${query && `?${query}`}`;
    },
  };
}

/** The token of a server beyond this machine, kept as long as the tab is open. */
const TOKEN = 'claimgraph-token';

function bearer(): Record<string, string> {
  const token = globalThis.sessionStorage?.getItem(TOKEN);
  return token ? { authorization: `Bearer ${token}` } : {};
}

/** Asks for the token once more; false where the reader gives none. */
function askToken(): boolean {
  const token = globalThis.prompt?.('CLAIMGRAPH_TOKEN')?.trim();
  if (token) sessionStorage.setItem(TOKEN, token);
  return Boolean(token);
}

function encodePart(part: string): string {
  return `/${encodeURIComponent(part)}`;
}

const MetadataOfDossier = Dossier.omit({ documents: true, entities: true, relations: true, speakers: true });

async function metadataOf(address: string): Promise<Metadata> {
  const { documents, entities, relations, ...rest } = await read<Metadata>(address);
  return { ...MetadataOfDossier.parse(rest), documents, entities, relations };
}

async function read<T>(address: string, options: RequestInit = {}): Promise<T> {
  return (await (await answerOf(address, options)).json()) as T;
}

/** The answer where it is one. @throws SourceFailed */
async function answerOf(
  address: string,
  options: RequestInit = {},
  tell?: (progress: Progress) => void,
): Promise<Response> {
  let answer: Response;
  try {
    const sent = { accept: 'application/json', ...bearer(), ...options.headers };
    answer = await fetch(address, { ...options, headers: sent });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new SourceFailed('The server does not answer.', { cause: error });
  }
  if (answer.ok) return tell ? withProgress(answer, tell) : answer;
  if (answer.status === 401 && askToken()) return answerOf(address, options, tell);
  const problem = (await answer.json().catch(() => ({}))) as {
    title?: string;
    detail?: string;
    errors?: { code: string; merged?: Merged }[];
  } & Partial<Both>;
  const failed = new SourceFailed(problem.detail ?? problem.title ?? `The server answered ${answer.status}.`);
  failed.codes = problem.errors?.map(({ code }) => code) ?? [];
  const merged = problem.errors?.find((one) => one.merged)?.merged;
  if (merged) failed.merged = merged;
  if (answer.status === 412 && problem.since && problem.now) failed.both = { since: problem.since, now: problem.now };
  throw failed;
}

/** The same answer, reporting how much of it has arrived. A length is that of the answer itself only where it is not compressed. */
function withProgress(answer: Response, tell: (progress: Progress) => void): Response {
  if (!answer.body) return answer;
  const length = answer.headers.has('content-encoding') ? Number.NaN : Number(answer.headers.get('content-length'));
  let bytes = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      tell({ bytes, ...(length > 0 && { total: length }) });
      controller.enqueue(chunk);
    },
  });
  return new Response(answer.body.pipeThrough(counter));
}
