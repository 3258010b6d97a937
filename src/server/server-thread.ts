/** The thread of a server: serves what its data names, until it is told to close. */
import { parentPort, workerData } from 'node:worker_threads';
import { ClaimgraphError, type Problem } from '../model/problem.js';
import { type RunningServer, type ServeOptions, serve } from './index.js';

/** The first message of the thread. */
export type ServerReport =
  | Omit<RunningServer, 'close'>
  | { refused: readonly Problem[] }
  /** with the fields of a system error, which are lost where an error is sent as such */
  | { failed: { message: string } & SystemError };

/** What Node tells of an error of the system: the file, the name that was looked up, or the address. */
export interface SystemError {
  code?: string;
  syscall?: string;
  path?: string;
  hostname?: string;
  address?: string;
  port?: number;
}

const tell = (report: ServerReport) => parentPort?.postMessage(report);

try {
  const { close, ...running } = await serve(workerData as ServeOptions);
  parentPort?.once('message', async () => {
    await close();
    parentPort?.close();
  });
  tell(running);
} catch (error) {
  if (error instanceof ClaimgraphError) tell({ refused: error.problems });
  else {
    const { code, syscall, path, hostname, address, port, message, stack } = error as Error & SystemError;
    const system = { code, syscall, path, hostname, address, port };
    const known = Object.fromEntries(Object.entries(system).filter(([, value]) => value !== undefined));
    tell({ failed: { message: code === undefined ? (stack ?? message) : message, ...known } });
  }
}
