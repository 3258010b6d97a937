/** A progress bar on a terminal, and nothing anywhere else. */
import type { Terminal } from './terminal.js';

const WIDTH = 24;

/** Draws on standard error; the line goes when all is done. */
export function progressBar(terminal: Terminal, what: string): (done: number, of: number) => void {
  if (!terminal.interactive || terminal.env.TERM === 'dumb') return () => {};
  return (done, of) => {
    const full = of > 0 ? Math.round((done / of) * WIDTH) : WIDTH;
    const bar = `${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}`;
    terminal.err(done >= of ? '\r\u001b[K' : `\r${what} [${bar}] ${done}/${of}`);
  };
}

/** Passes chunks of a file on, and says how much of it is written: nobody knows before how much that will be. */
export async function* watchedChunks<Chunk extends string | Uint8Array>(
  chunks: AsyncIterable<Chunk>,
  terminal: Terminal,
  what: string,
): AsyncGenerator<Chunk> {
  const isShown = terminal.interactive && terminal.env.TERM !== 'dumb';
  let length = 0;
  let shown = 0;
  for await (const chunk of chunks) {
    yield chunk;
    length += chunk.length;
    if (!isShown || length - shown < SHOWN_EACH) continue;
    shown = length;
    terminal.err(`\r${what} ${Math.round(length / SHOWN_EACH)} MB`);
  }
  if (shown > 0) terminal.err('\r\u001b[K');
}

const SHOWN_EACH = 1_000_000;
