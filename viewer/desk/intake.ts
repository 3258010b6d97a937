/** Documents that come in: a queue in which each is read, put right by its reader, saved, and can fail by itself. */
import { type Signal, signal } from '@preact/signals';
import type { AddedDocument, Asking, DraftDocument } from '../source/desk.js';
import { SourceFailed } from '../source/source.js';
import type { Store } from '../state/store.js';

export type Incoming = {
  key: number;
  dossier: string;
  name: string;
  stop: AbortController;
  /** reads it again, for another try; with text recognition where it is a scan */
  read(signal: AbortSignal, ocr?: boolean): Promise<DraftDocument[]>;
} & (
  | { state: 'reading' | 'cancelled' }
  | { state: 'ready' | 'saving'; document: DraftDocument }
  | { state: 'done'; added: AddedDocument }
  | { state: 'failed'; why: string; isScan?: boolean; document?: DraftDocument }
);

const QUEUES = new WeakMap<Store, Signal<readonly Incoming[]>>();
const ASKED = new WeakMap<Store, Signal<Asking>>();
const PASTED = new WeakMap<Store, Signal<string>>();
let keys = 0;

export function queueOf(store: Store): Signal<readonly Incoming[]> {
  const queue = QUEUES.get(store) ?? signal<readonly Incoming[]>([]);
  QUEUES.set(store, queue);
  return queue;
}

/** What was pasted and not read yet: it is there again when the form was closed by mistake. */
export function pastedOf(store: Store): Signal<string> {
  const pasted = PASTED.get(store) ?? signal('');
  PASTED.set(store, pasted);
  return pasted;
}

/** What is asked of the extractor for each document that is saved. */
export function askingOf(store: Store): Signal<Asking> {
  const asked = ASKED.get(store) ?? signal<Asking>({});
  ASKED.set(store, asked);
  return asked;
}

export function takeFiles(store: Store, dossier: string, files: readonly File[]): void {
  for (const file of files) {
    take(store, dossier, file.name, (stop, ocr) => deskOf(store).readFile(dossier, file.name, file, stop, ocr));
  }
}

/** Text, a page in HTML, or addresses, one a line. @param name what a text without a name is called */
export function takePasted(store: Store, dossier: string, text: string, name: string): void {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  if (lines.length > 0 && lines.every((line) => /^https?:\/\/\S+$/i.test(line))) {
    for (const line of lines)
      take(store, dossier, line, (stop, ocr) => deskOf(store).fetchAddress(dossier, line, stop, ocr));
    return;
  }
  const isPage = /^\s*<(?:!doctype|html|head|body|article|div|p)\b/i.test(text);
  const bytes = new Blob([text], { type: isPage ? 'text/html' : 'text/plain' });
  const title = isPage ? name : (lines[0] ?? name).replace(/^#+\s*/, '').slice(0, 60);
  // the file is named as the text begins, and its id is made of that
  const file = `${title.replace(/[\\/.]+/g, ' ').trim() || name}${isPage ? '.html' : '.txt'}`;
  take(store, dossier, file, (stop) => deskOf(store).readFile(dossier, file, bytes, stop));
}

/** Saves one; the others go on. */
export async function save(store: Store, key: number): Promise<void> {
  const item = find(store, key);
  if (!item || !('document' in item) || !item.document || item.state === 'saving') return;
  const { document, dossier } = item;
  const stop = new AbortController();
  replace(store, { ...item, state: 'saving', document, stop });
  try {
    const added = await deskOf(store).addDocument(dossier, document, askingOf(store).peek(), stop.signal);
    replace(store, { ...item, state: 'done', added });
    if (store.metadata.peek()?.id === dossier) await store.reload();
  } catch (error) {
    if (stop.signal.aborted) replace(store, { ...item, state: 'ready', document });
    else replace(store, { ...item, state: 'failed', why: messageOf(error), document });
  }
}

/** Saves all that are ready, one after the other, so that the page stays usable. */
export async function saveAll(store: Store): Promise<void> {
  for (const { key, state } of queueOf(store).peek()) if (state === 'ready') await save(store, key);
}

export function change(store: Store, key: number, fields: Partial<DraftDocument>): void {
  const item = find(store, key);
  if (item?.state !== 'ready') return;
  const document = Object.fromEntries(
    Object.entries({ ...item.document, ...fields }).filter(([, value]) => value !== undefined && value !== ''),
  ) as unknown as DraftDocument;
  replace(store, { ...item, document });
}

export function cancel(store: Store, key: number): void {
  const item = find(store, key);
  if (!item) return;
  item.stop.abort();
  if (item.state === 'reading') replace(store, { ...item, state: 'cancelled' });
}

export function retry(store: Store, key: number): void {
  const item = find(store, key);
  if (!item) return;
  if (item.state === 'failed' && item.document) {
    replace(store, { ...item, state: 'ready', document: item.document });
    return;
  }
  drop(store, key);
  take(store, item.dossier, item.name, item.read);
}

/** Reads a scan once more, with text recognition. */
export function recognise(store: Store, key: number): void {
  const item = find(store, key);
  if (!item) return;
  const { dossier, name, read } = item;
  drop(store, key);
  take(store, dossier, name, (stop) => read(stop, true));
}

export function drop(store: Store, key: number): void {
  const queue = queueOf(store);
  queue.value = queue.value.filter((item) => item.key !== key);
}

function take(store: Store, dossier: string, name: string, read: Incoming['read']): void {
  const queue = queueOf(store);
  keys += 1;
  const item: Incoming = { key: keys, dossier, name, read, stop: new AbortController(), state: 'reading' };
  queue.value = [...queue.value, item];
  read(item.stop.signal).then(
    ([first, ...others]) => {
      if (!find(store, item.key) || item.stop.signal.aborted) return;
      if (!first) return drop(store, item.key);
      replace(store, { ...item, state: 'ready', document: first });
      const more = others.map((document): Incoming => {
        keys += 1;
        return { ...item, key: keys, name: document.name, state: 'ready', document };
      });
      queue.value = [...queue.value, ...more];
      return undefined;
    },
    (error) => {
      if (!item.stop.signal.aborted)
        replace(store, { ...item, state: 'failed', why: messageOf(error), isScan: isScan(error) });
    },
  );
}

function find(store: Store, key: number): Incoming | undefined {
  return queueOf(store)
    .peek()
    .find((item) => item.key === key);
}

function replace(store: Store, item: Incoming): void {
  const queue = queueOf(store);
  queue.value = queue.value.map((one) => (one.key === item.key ? item : one));
}

function deskOf({ source }: Store) {
  if (!source.desk) throw new Error('a desk without a source that can be changed');
  return source.desk;
}

function isScan(error: unknown): boolean {
  return error instanceof SourceFailed && (error.codes ?? []).includes('no-text-layer');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
