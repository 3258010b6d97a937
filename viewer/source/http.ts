/** Dossiers from a claimgraph server, by its HTTP API. */
import { httpEngine } from '../../src/engine/http.js';
import type { Review } from '../../src/model/claim.js';
import { Document } from '../../src/model/document.js';
import { Dossier } from '../../src/model/dossier.js';
import { filterToQuery } from '../../src/model/filter-query.js';
import { type DossierHead, type Matter, type Progress, type Source, SourceFailed } from './source.js';

/** @param base the server's address, ending in a slash; the page's own */
export function httpSource(base: string): Source {
  const address = (...parts: string[]) => new URL(`api/dossiers${parts.map(encodePart).join('')}`, base).href;
  return {
    async list() {
      const answer = await read<{ dossiers: DossierHead[] }>(address());
      return answer.dossiers;
    },
    async open(id, tell) {
      return asDossier(await read(address(id), {}, tell));
    },
    async matter(id) {
      const { documents, entities, relations, ...rest } = await read<Matter>(address(id, 'matter'));
      return { ...MatterOfDossier.parse(rest), documents, entities, relations };
    },
    engine: (id) => httpEngine(base, id),
    async text(dossier, document) {
      return Document.parse(await read(address(dossier, 'documents', document))).text;
    },
    async decide(dossier, decision, by) {
      const body = JSON.stringify({ by, decision });
      await read(address(dossier, 'decisions'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    },
    async reviewed(dossier) {
      const answer = await read<{ progress: Record<Review, number> }>(address(dossier, 'review'));
      return answer.progress;
    },
    async savePlaces(dossier, places) {
      await read(address(dossier, 'layout'), {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ places }),
      });
    },
    exportAddress(dossier, extension, filter) {
      const query = filterToQuery(filter).toString();
      return `${address(dossier, `export.${extension}`)}${query && `?${query}`}`;
    },
  };
}

/**
 * What the API answers as a dossier: relations come with what is derived from their claims, which the viewer derives
 * itself whenever a filter changes, and documents come without their texts.
 */
export function asDossier(answer: unknown): Dossier {
  const given = answer as { documents: object[]; relations: Record<string, unknown>[] };
  const relations = given.relations.map(
    ({ standing: _, independentRoots: __, opposingRoots: ___, ...relation }) => relation,
  );
  return Dossier.parse({ ...given, documents: given.documents.map((matter) => ({ text: '', ...matter })), relations });
}

function encodePart(part: string): string {
  return `/${encodeURIComponent(part)}`;
}

const MatterOfDossier = Dossier.omit({ documents: true, entities: true, relations: true, speakers: true });

async function read<T>(address: string, options: RequestInit = {}, tell?: (progress: Progress) => void): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(address, { ...options, headers: { accept: 'application/json', ...options.headers } });
  } catch (error) {
    throw new SourceFailed('The server does not answer.', { cause: error });
  }
  if (answer.ok) return (await (tell ? told(answer, tell) : answer).json()) as T;
  const problem = (await answer.json().catch(() => ({}))) as { title?: string; detail?: string };
  throw new SourceFailed(problem.detail ?? problem.title ?? `The server answered ${answer.status}.`);
}

/** The same answer, telling what has come of it. A length is that of the answer itself only where it is not compressed. */
function told(answer: Response, tell: (progress: Progress) => void): Response {
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
