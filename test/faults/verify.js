/** What must hold after a fault: the check passes, nothing is lost or doubled, and the files can be brought up to date. */
import { cp, mkdtemp, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ANN, library } from './operations.js';

const L = await library();

/** All that a dossier says, in a form to compare. */
function shape({ documents, entities, relations, places, views, stories, title, ontology }) {
  const sorted = (items) => items.map((item) => JSON.stringify(item)).sort();
  return JSON.stringify([
    sorted(documents),
    sorted(entities),
    sorted(relations),
    places ?? {},
    views ?? [],
    stories ?? [],
    title,
    ontology,
  ]);
}

export const shapeOf = async (folder) => shape(await L.openDossier(folder));

/** As if the holder of the lock had been dead for an hour. */
export async function ageLock(folder) {
  const long = new Date(Date.now() - 3_600_000);
  await utimes(join(folder, '.claimgraph.lock'), long, long).catch(() => undefined);
}

/** Numbers of the records in force, and whether each is greater than the one before. */
async function numbers(folder) {
  const all = (await L.readRecords(folder)).map(({ n }) => n);
  return { all, grow: all.every((n, i) => i === 0 || n > all[i - 1]) };
}

/** @throws Error that says what does not hold */
export function must(holds, what) {
  if (!holds) throw new Error(what);
}

const NEXT = 'sued@story';

/**
 * After the fault, with a dead lock that may be there.
 * @param allowed the shapes that the dossier may have
 */
export async function verify(folder, allowed) {
  const now = await shapeOf(folder);
  must(allowed.includes(now), 'the dossier is neither as before nor as after');
  const before = await numbers(folder);
  must(before.grow, `numbers do not grow: ${before.all}`);

  // somebody else goes on
  await ageLock(folder);
  const entry = await L.decide(folder, { kind: 'accept', claim: NEXT, seen: 'proposed' }, { ...ANN, by: 'Zoe' });
  must(entry.n > Math.max(0, ...before.all), `number ${entry.n} was used before`);
  const claim = (await L.openDossier(folder)).relations.flatMap(({ claims }) => claims).find(({ id }) => id === NEXT);
  must(claim?.review === 'accepted', 'the next decision is lost');
  await filesSay(folder);

  // and takes that back, and nothing else
  const undone = await L.decide(folder, { kind: 'undo' }, { ...ANN, by: 'Zoe' });
  must(undone.undoes === entry.n, `undo took back ${undone.undoes}, not ${entry.n}`);
  must((await shapeOf(folder)) === now, 'undo does not lead back');
  await filesSay(folder);
  const after = await numbers(folder);
  must(after.grow, `numbers do not grow: ${after.all}`);
  return now;
}

/** The files alone, without the journal, say the same. */
export async function filesSay(folder) {
  const copy = join(await mkdtemp(join(tmpdir(), 'claimgraph-files-')), 'x');
  try {
    await cp(folder, copy, { recursive: true });
    await rm(join(copy, 'decisions.jsonl'), { force: true });
    const alone = await shapeOf(copy);
    must(alone === (await shapeOf(folder)), 'the files do not hold what the journal holds');
  } finally {
    await rm(join(copy, '..'), { recursive: true });
  }
}

export const text = (path) => readFile(path, 'utf8').catch(() => undefined);
