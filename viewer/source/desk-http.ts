/** The desk of a claimgraph server. */
import type { DeskSource, Rights } from './desk.js';
import { SourceFailed } from './source.js';

type Address = (...parts: string[]) => string;
type Read = <T>(address: string, options?: RequestInit) => Promise<T>;

const JSON_BODY = { 'content-type': 'application/json' };

/** @param read asks the server, and throws SourceFailed where it refuses */
export function deskOver(address: Address, read: Read, rights: Rights): DeskSource {
  const post = <T>(to: string, body: unknown, signal?: AbortSignal) =>
    read<T>(to, { method: 'POST', headers: JSON_BODY, body: JSON.stringify(body), ...(signal && { signal }) });
  return {
    rights,
    create: async (title, types) => (await post<{ id: string }>(address(), { title, ...types })).id,
    ontologies: async () =>
      (await read<{ ontologies: never[] }>(address().replace(/dossiers$/, 'ontologies'))).ontologies,
    sample: async () => (await read<{ id: string }>(address().replace(/dossiers$/, 'sample'), { method: 'POST' })).id,
    async readFile(dossier, name, bytes, signal, ocr = false) {
      const query = new URLSearchParams({
        name,
        ...(bytes.type && { mime: bytes.type }),
        ...(ocr && { ocr: 'true' }),
      });
      const { documents } = await read<{ documents: never[] }>(`${address(dossier, 'documents', 'read')}?${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: await bytes.arrayBuffer(),
        signal,
      });
      return documents;
    },
    async fetchAddress(dossier, from, signal, ocr = false) {
      const to = address(dossier, 'documents', 'fetch');
      return (await post<{ documents: never[] }>(to, { address: from, ocr }, signal)).documents;
    },
    addDocument: (dossier, document, asking, signal) =>
      post(address(dossier, 'documents'), { document, ...asking }, signal),
    extractors: async () =>
      (await read<{ extractors: never[] }>(address().replace(/dossiers$/, 'extractors'))).extractors,
    readAgain: (dossier, document, asking, signal) =>
      post(address(dossier, 'documents', document, 'again'), asking, signal),
    preview: (dossier, decision, by) => post(address(dossier, 'decisions', 'preview'), { by, decision }),
    planRows: (dossier, rows, by) => post(address(dossier, 'rows'), { by, rows }),
    importFiles(dossier, files, { map, columns, preview, ...said }, signal) {
      const query = new URLSearchParams({ preview: String(preview) });
      for (const [name, text] of Object.entries(said)) if (text.trim() !== '') query.set(name, text.trim());
      for (const [type, own] of Object.entries(map)) query.set(`map.${type}`, own);
      for (const [role, column] of Object.entries(columns)) query.set(`columns.${role}`, column);
      const body = new FormData();
      for (const file of files) body.append('file', file, file.name);
      return read(`${address(dossier, 'import')}?${query}`, { method: 'POST', body, signal });
    },
    history(dossier, { about, before }) {
      const query = new URLSearchParams({
        ...(about !== undefined && { about }),
        ...(before !== undefined && { before: String(before) }),
      });
      return read(`${address(dossier, 'history')}?${query}`);
    },
    async mergedAway(dossier, kind, id) {
      try {
        await read(`${address(dossier, kind)}?${new URLSearchParams({ id })}`);
      } catch (error) {
        if (error instanceof SourceFailed) return error.merged;
        throw error;
      }
      return undefined;
    },
    async candidates(dossier) {
      return (await read<{ candidates: never[] }>(address(dossier, 'candidates'))).candidates;
    },
    watch(dossier, changed) {
      const events = new EventSource(address(dossier, 'events'));
      events.addEventListener('changed', changed);
      return () => events.close();
    },
  };
}
