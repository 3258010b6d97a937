/** Answers to GET questions kept in the form in which they are sent, as long as their dossier has not changed. */
import { createHash } from 'node:crypto';
import type { OpenedDossier } from './store.js';

export interface Kept {
  body: string;
  /** bytes of the body in UTF-8 */
  length: number;
  /** of the body, quoted */
  tag: string;
}

/** Characters of all answers of one dossier that are kept at most. */
const MOST_KEPT = 32_000_000;

interface Shelf {
  answers: Map<string, Kept>;
  size: number;
}

/** A dossier that was opened again is another one: what was kept goes with the old one. */
const SHELVES = new WeakMap<OpenedDossier, Shelf>();

/** The answer to a question by its address, made once. */
export async function kept(opened: OpenedDossier, address: string, make: () => Promise<object>): Promise<Kept> {
  let shelf = SHELVES.get(opened);
  if (!shelf) {
    shelf = { answers: new Map(), size: 0 };
    SHELVES.set(opened, shelf);
  }
  const known = shelf.answers.get(address);
  if (known) return known;
  const body = JSON.stringify(await make());
  const answer = { body, length: Buffer.byteLength(body), tag: `"${createHash('sha1').update(body).digest('hex')}"` };
  if (body.length > MOST_KEPT / 4) return answer;
  for (const [oldest, { body: old }] of shelf.answers) {
    if (shelf.size + body.length <= MOST_KEPT) break;
    shelf.answers.delete(oldest);
    shelf.size -= old.length;
  }
  shelf.answers.set(address, answer);
  shelf.size += body.length;
  return answer;
}
