/** The process that reads documents for `sourceReader`: one question, one answer. */
import { Worker } from 'node:worker_threads';
import { ClaimgraphError } from '../model/problem.js';
import { readSource } from './index.js';
import type { Answer, Question } from './reader.js';
import { refusal } from './refusal.js';

// Ctrl+C goes to every process of the terminal; whoever asks decides what to end
process.on('SIGINT', () => undefined);
// pdf.js leaves promises behind that nobody waits for: what they say is said of the document already
process.on('unhandledRejection', () => undefined);
process.on('disconnect', () => process.exit(0));

new Worker(new URL('./memory-watch.js', import.meta.url), { workerData: Number(process.argv[2]) }).unref();

process.on('message', async ({ bytes, given, limits }: Question) => {
  process.send?.(await answer(bytes, given, limits));
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
