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
