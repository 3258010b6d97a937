#!/usr/bin/env node
/** The `claimgraph` command: hands the process's arguments and streams to the program. */
import { loadUnlistened } from './signals.js';

const [{ run }, { processTerminal }] = await loadUnlistened(() =>
  Promise.all([import('./program.js'), import('./terminal.js')]),
);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `claimgraph relations ... | head` closes the pipe early: that is no error
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), processTerminal());
