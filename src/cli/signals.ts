/** The signals that ask a program to end, and who may listen to them while it is loaded. */

export const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Loads modules while nobody can listen to the signals that end a program, so that the system ends it at once. A library
 * that listens when it is loaded (to remove its lock files) would swallow them for as long as the main thread is busy;
 * taking its listeners away afterwards would lose a signal that came in between. A lock that is left behind grows stale.
 */
export async function loadUnlistened<Modules>(load: () => Promise<Modules>): Promise<Modules> {
  const { on } = process;
  const ignoring = (event: string | symbol, listener: (...args: unknown[]) => void) =>
    (STOPS as readonly (string | symbol)[]).includes(event) ? process : on.call(process, event, listener);
  process.on = ignoring as typeof process.on;
  try {
    return await load();
  } finally {
    process.on = on;
  }
}
