/**
 * A thread of the server: opens dossiers, answers long questions and writes exports, one task at a time. What only some
 * tasks need is loaded with the first of them: opening a dossier is what every server begins with.
 */
import { parentPort } from 'node:worker_threads';
import { openAsBytes } from '../../dossier/index.js';
import { ClaimgraphError } from '../../model/problem.js';
import type { Report, Task } from './tasks.js';

parentPort?.on('message', async (task: Task) => {
  try {
    if (task.kind === 'open') {
      tell({ done: true, opened: await openAsBytes(task.folder) });
      return;
    }
    const { perform } = await import('./perform.js');
    await perform(task, send);
    tell({ done: true });
  } catch (error) {
    if (error instanceof ClaimgraphError) tell({ refused: error.problems });
    else tell({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});

function send(bytes: Uint8Array<ArrayBuffer>): void {
  const report: Report = { part: bytes };
  parentPort?.postMessage(report, [bytes.buffer]);
}

function tell(report: Report): void {
  parentPort?.postMessage(report);
}
