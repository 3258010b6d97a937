/** Refuses what this program's memory cannot hold, before it runs out: Node then ends without a word that helps. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { ClaimgraphError } from '../model/problem.js';

/**
 * Bytes of memory for each byte, measured with dossiers of 10,000 and 100,000 relations in JSON Lines: reading them takes
 * 7.4 times as much, of which some is free again before it is needed; making all of a compiled dossier and its answers
 * takes 6 times.
 */
const TIMES = { read: 6, compiled: 7 } as const;
/** What is asked for is more than it takes, and a number that can be remembered. */
const SPARE = 1.5;
const STEP_MB = 1000;

const LISTS = ['entities.yaml', 'entities.jsonl', 'relations.yaml', 'relations.jsonl'];

/** The bytes of the lists of a dossier; 0 for those that are not there. */
export async function listBytes(folder: string): Promise<number> {
  const found = await Promise.all(LISTS.map((name) => stat(join(folder, name)).catch(() => undefined)));
  return found.reduce((sum, one) => sum + (one?.size ?? 0), 0);
}

/**
 * @param bytes of the lists of a dossier, or of its compiled form
 * @param limit bytes that this program may use
 * @throws ClaimgraphError where they take more memory than that
 */
export function refuseBeyondMemory(
  bytes: number,
  form: keyof typeof TIMES,
  limit = getHeapStatistics().heap_size_limit,
): void {
  const needed = bytes * TIMES[form];
  if (needed <= limit) return;
  const megabytes = Math.ceil((needed * SPARE) / 1e6 / STEP_MB) * STEP_MB;
  throw new ClaimgraphError([
    {
      code: 'beyond-memory',
      message: `the dossier takes about ${gigabytes(needed)} GB of memory, and this program may use ${gigabytes(limit)} GB`,
      hint: `Set NODE_OPTIONS=--max-old-space-size=${megabytes} and run it again`,
    },
  ]);
}

function gigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(1);
}
