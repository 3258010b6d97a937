/** Answers long questions about an opened dossier, and writes its exports and reports. */
import { nodeThreads } from '../../analysis/threads/index.js';
import { openPacked } from '../../dossier/index.js';
import type { Engine } from '../../engine/engine.js';
import { memoryEngine } from '../../engine/memory.js';
import { exportDossier, formatOf } from '../../formats/export.js';
import { reportOn } from '../../formats/report/index.js';
import { writeReport } from '../../formats/report/kinds.js';
import { placesIn } from '../../formats/write.js';
import type { Dossier } from '../../model/dossier.js';
import { narrow } from '../../model/filter.js';
import { ClaimgraphError } from '../../model/problem.js';
import { summarise } from '../../model/relation.js';
import { sourcesOf } from '../../model/source.js';
import { LIMITS } from '../limits.js';
import { viewerPage } from '../viewer.js';
import type { DossierState, Task } from './tasks.js';

/** Bytes gathered before they are handed over. */
const PART = 262_144;

/** The state that the last task was about: the next one is mostly about the same. */
let held: { state: string; dossier: Dossier; engine?: Engine } | undefined;

/** @param send takes each part of the answer away from this thread */
export async function perform(
  task: Exclude<Task, { kind: 'open' }>,
  send: (bytes: Uint8Array<ArrayBuffer>) => void,
): Promise<void> {
  if (task.kind === 'read-import') {
    const { readImport } = await import('../../review/import/read.js');
    const { files, reading } = task;
    const sources = files.map(({ name, bytes }) => ({ name, open: () => inOnePiece(bytes) }));
    send(new TextEncoder().encode(JSON.stringify(await readImport(sources, reading))));
    return;
  }
  const opened = open(task.of);
  if (task.kind === 'ask') {
    opened.engine ??= memoryEngine(opened.dossier, { threads: nodeThreads() });
    const ask = opened.engine[task.call] as (query: unknown) => Promise<object>;
    send(new TextEncoder().encode(JSON.stringify(await ask(task.query))));
    return;
  }
  if (task.kind === 'overview') {
    send(new TextEncoder().encode(JSON.stringify(overview(narrow(opened.dossier, task.filter)))));
    return;
  }
  if (task.kind === 'places') {
    const places = placesIn(formatOf(task.format), opened.dossier, task.filter) ?? [];
    send(new TextEncoder().encode(JSON.stringify([...places])));
    return;
  }
  if (task.kind === 'candidates') {
    const { candidates } = await import('../../resolve/candidates.js');
    const { judged } = task;
    send(new TextEncoder().encode(JSON.stringify({ candidates: candidates(opened.dossier, { judged }) })));
    return;
  }
  if (task.kind === 'report') {
    const { as, filter, language, date } = task;
    opened.engine ??= memoryEngine(opened.dossier, { threads: nodeThreads() });
    const about = { filter, ...(language !== undefined && { language }), ...(date !== undefined && { date }) };
    const report = await reportOn(opened.dossier, opened.engine, about);
    for (const piece of writeReport(as, report)) {
      // what is sent is taken away from this thread: a piece may be a part of something that is needed again
      if (piece.length > 0) send(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece.slice());
    }
    return;
  }
  const page = task.format === 'html' ? await viewerPage(task.viewer) : undefined;
  let size = 0;
  let waiting: string[] = [];
  let length = 0;
  const give = (bytes: Uint8Array<ArrayBuffer>) => {
    size += bytes.length;
    if (size > LIMITS.exportBytes) throw tooLarge();
    send(bytes);
  };
  const flush = () => {
    if (length > 0) give(new TextEncoder().encode(waiting.join('')));
    waiting = [];
    length = 0;
  };
  const { language, options: picture } = task.picture ?? {};
  const options = {
    filter: task.filter,
    ...(page !== undefined && { page }),
    ...(language !== undefined && { language }),
    ...(picture && { picture }),
    ...(task.start !== undefined && { start: task.start }),
    ...(task.positions && { positions: task.positions }),
  };
  for await (const chunk of exportDossier(opened.dossier, task.format, options)) {
    if (typeof chunk !== 'string') {
      // a piece may be a part of something that is needed again
      if (chunk.length > 0) give(chunk.slice());
      continue;
    }
    waiting.push(chunk);
    length += chunk.length;
    if (length >= PART) flush();
  }
  flush();
  return undefined;
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** A dossier as the API gives it whole. */
function overview(dossier: Dossier) {
  const { documents, relations, ...rest } = dossier;
  return {
    ...rest,
    documents: documents.map(({ text: _, ...metadata }) => metadata),
    relations: relations.map((relation) => summarise(relation, sourcesOf(dossier))),
  };
}

function open({ state, packed }: DossierState) {
  if (held?.state !== state) {
    held = undefined;
    held = { state, dossier: openPacked(packed) };
  }
  return held;
}

function tooLarge() {
  const message = `the file would be larger than ${LIMITS.exportBytes / 1_000_000} MB`;
  const hint = 'Narrow it with a filter, or use: claimgraph export';
  return new ClaimgraphError([{ code: 'export-too-large', message, hint }]);
}
