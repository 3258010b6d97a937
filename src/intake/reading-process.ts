/** The process that reads documents for `sourceReader`: one question, one answer. */
import { Worker } from 'node:worker_threads';
import { ClaimgraphError } from '../model/problem.js';
import { readSource } from './index.js';
import { workAllowed } from './limits.js';
import type { Answer, Question } from './reader.js';
import { refusal } from './refusal.js';
import type { Watched } from './watch-thread.js';

// Ctrl+C goes to every process of the terminal; whoever asks decides what to end
process.on('SIGINT', () => undefined);
// pdf.js leaves promises behind that nobody waits for: what they say is said of the document already
process.on('unhandledRejection', () => undefined);
process.on('disconnect', () => process.exit(0));

const watch = new Worker(new URL('./watch-thread.js', import.meta.url), { workerData: Number(process.argv[2]) });
watch.unref();
const allow = (milliseconds: Watched) => watch.postMessage(milliseconds);

process.on('message', async ({ bytes, given, limits }: Question) => {
  // what recognises text is another program, whose work is not ours: its time is that of the clock
  if (!given.ocr) allow(workAllowed(bytes.length, limits));
  const found = await answer(bytes, given, limits);
  allow(undefined);
  process.send?.(found);
});

async function answer(...[bytes, given, limits]: Parameters<typeof readSource>): Promise<Answer> {
  try {
    return { intake: await readSource(bytes, given, limits) };
  } catch (error) {
    if (error instanceof ClaimgraphError) return { problems: error.problems };
    const { problems } = refusal('broken', given?.name ?? 'the document', 'it cannot be read', undefined, error);
    return { problems };
  }
}
