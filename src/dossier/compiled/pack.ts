/**
 * A dossier as bytes: packed once by whoever read its files or changed it, kept in a file (file.ts), and shared by all
 * threads that work on it. In small blocks, so that whoever answers requests can do so between two of them, and whoever
 * needs a few relations reads only theirs.
 */
import type { Dossier } from '../../model/dossier.js';
import { isJoined, markJoined } from '../../model/proposition.js';
import { packBlock, unpackBlock } from './block.js';
import { lazyList } from './lazy-list.js';

const LISTS = ['documents', 'entities', 'relations'] as const;
type List = (typeof LISTS)[number];

export interface PackedDossier {
  /** the dossier without its lists */
  head: Uint8Array;
  /** texts that the blocks share: the ids of entities and documents */
  common: Uint8Array;
  lists: Readonly<Record<List, PackedList>>;
  /** whether no two relations say the same */
  isJoined: boolean;
}

export interface PackedList {
  length: number;
  blocks: readonly Uint8Array[];
}

/** Items in a block. A document carries its text, so fewer of them. */
const EACH = { documents: 8, entities: 512, relations: 256 } as const;
/** Milliseconds after which others get their turn. */
const TURN_MS = 8;

/** Lets other work of the thread happen in between. @throws RangeError where one block takes more than 2 GB */
export async function packDossier(dossier: Dossier): Promise<PackedDossier> {
  const turn = turns();
  const common = [...new Set([...dossier.documents, ...dossier.entities].map(({ id }) => id))];
  const known = new Map(common.map((id, i) => [id, i]));
  const pack = async (list: List): Promise<PackedList> => {
    const items: readonly unknown[] = dossier[list];
    const blocks: Uint8Array[] = [];
    for (let i = 0; i < items.length; i += EACH[list]) {
      blocks.push(packBlock(items.slice(i, i + EACH[list]), known));
      await turn();
    }
    return { length: items.length, blocks };
  };
  return {
    // the lists keep their places among the fields
    head: packBlock([{ ...dossier, documents: null, entities: null, relations: null }]),
    common: packBlock(common),
    lists: { documents: await pack('documents'), entities: await pack('entities'), relations: await pack('relations') },
    isJoined: isJoined(dossier.relations),
  };
}

/** The dossier, each item made when it is first looked at. */
export function openPacked(packed: PackedDossier): Dossier {
  const common = unpackBlock(packed.common) as string[];
  return withLists(packed, (list) => {
    const { length, blocks } = packed.lists[list];
    return lazyList(length, EACH[list], (piece) => unpackBlock(blocks[piece] as Uint8Array, common));
  });
}

/** The dossier, all of it made at once. Lets other work of the thread happen in between. */
export async function unpackDossier(packed: PackedDossier): Promise<Dossier> {
  const turn = turns();
  const common = unpackBlock(packed.common) as string[];
  const lists: Record<List, unknown[]> = { documents: [], entities: [], relations: [] };
  for (const list of LISTS) {
    for (const block of packed.lists[list].blocks) {
      for (const item of unpackBlock(block, common)) lists[list].push(item);
      await turn();
    }
  }
  return withLists(packed, (list) => lists[list]);
}

function withLists(packed: PackedDossier, items: (list: List) => unknown[]): Dossier {
  const dossier = unpackBlock(packed.head)[0] as Record<string, unknown>;
  for (const list of LISTS) dossier[list] = items(list);
  const whole = dossier as unknown as Dossier;
  if (packed.isJoined) markJoined(whole.relations);
  return whole;
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
