/**
 * A dossier as bytes that all threads share: packed once by the thread that read its files or changed it, unpacked by each
 * thread that works on it. In small pieces, so that the thread that answers requests can do so between two of them.
 */
import { deserialize, serialize } from 'node:v8';
import type { Dossier } from '../../model/dossier.js';

/** One array of a dossier in parts, or what is left without its arrays. */
interface Piece {
  list?: 'documents' | 'entities' | 'relations';
  part: unknown;
}

export type PackedDossier = readonly SharedArrayBuffer[];

/** Items in a piece. A document carries its text, so fewer of them. */
const PIECE = { documents: 10, entities: 1000, relations: 300 } as const;
/** Milliseconds after which others get their turn. */
const TURN_MS = 8;

/** Lets other work of the thread happen in between. */
export async function packDossier({ documents, entities, relations, ...rest }: Dossier): Promise<PackedDossier> {
  const lists = { documents, entities, relations };
  const pieces: Piece[] = [{ part: rest }];
  for (const list of ['documents', 'entities', 'relations'] as const) {
    for (let i = 0; i < lists[list].length; i += PIECE[list]) {
      pieces.push({ list, part: lists[list].slice(i, i + PIECE[list]) });
    }
  }
  const packed: SharedArrayBuffer[] = [];
  const turn = turns();
  for (const piece of pieces) {
    const bytes = serialize(piece);
    const shared = new SharedArrayBuffer(bytes.length);
    new Uint8Array(shared).set(bytes);
    packed.push(shared);
    await turn();
  }
  return packed;
}

/** Lets other work of the thread happen in between. */
export async function unpackDossier(packed: PackedDossier): Promise<Dossier> {
  const lists = { documents: [] as unknown[], entities: [] as unknown[], relations: [] as unknown[] };
  let rest: unknown;
  const turn = turns();
  for (const shared of packed) {
    const { list, part } = deserialize(new Uint8Array(shared)) as Piece;
    if (list === undefined) rest = part;
    else for (const item of part as unknown[]) lists[list].push(item);
    await turn();
  }
  return { ...(rest as object), ...lists } as Dossier;
}

/** Waits for others once in a while. */
function turns(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < TURN_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    began = performance.now();
  };
}
