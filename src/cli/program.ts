/** The program: its commands, its help, and how errors leave it. */
import { Command, CommanderError } from 'commander';
import { ClaimgraphError, describeProblem } from '../model/problem.js';
import { version } from '../model/version.js';
import { addAdd } from './add.js';
import { addAdjacent } from './adjacent.js';
import { addCheck } from './check.js';
import type { AddCommand } from './command.js';
import { addCommunities } from './communities.js';
import { addCompare } from './compare.js';
import { addContradictions } from './contradictions.js';
import { addCorroboration } from './corroboration.js';
import { addEntities } from './entities.js';
import { addExplain } from './explain.js';
import { addExport } from './export.js';
import { CommandFailed } from './failure.js';
import { addKeystones } from './keystones.js';
import { addMcp } from './mcp.js';
import { addMetrics } from './metrics.js';
import { addNeighbourhood } from './neighbourhood.js';
import { addNew } from './new.js';
import { addPaths } from './paths.js';
import { addRelations } from './relations.js';
import { addReport } from './report.js';
import { addResolve } from './resolve.js';
import { addReview } from './review.js';
import { addSearch } from './search.js';
import { addSensitivity } from './sensitivity.js';
import { addServe } from './serve.js';
import { addStats } from './stats.js';
import { printable } from './table.js';
import { paint, type Terminal } from './terminal.js';
import { addTimeline } from './timeline.js';

const COMMANDS: readonly AddCommand[] = [
  addCheck,
  addEntities,
  addRelations,
  addExplain,
  addSearch,
  addAdjacent,
  addNeighbourhood,
  addPaths,
  addTimeline,
  addContradictions,
  addCompare,
  addCorroboration,
  addMetrics,
  addCommunities,
  addSensitivity,
  addKeystones,
  addStats,
  addExport,
  addReport,
  addServe,
  addMcp,
  addNew,
  addAdd,
  addReview,
  addResolve,
];

/**
 * Runs one command line.
 * @param args without the program's own name
 * @returns the exit code: 0, 1 for what the user can mend, 2 for a fault of the program
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await createProgram(terminal).parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    const say = (text: string) => terminal.err(`${paint(terminal, 'red', 'error:')} ${text}\n`);
    if (error instanceof ClaimgraphError) {
      for (const problem of error.problems) say(describeProblem(problem));
      return 1;
    }
    if (error instanceof CommandFailed) {
      say(error.message);
      return 1;
    }
    const { code, syscall, path, address, port } = error as NodeJS.ErrnoException & { address?: string; port?: number };
    if (code !== undefined && syscall !== undefined) {
      say(`${SYSTEM_ERRORS[code] ?? code}: ${path ?? (address ? `${address}:${port}` : syscall)}`);
      return 1;
    }
    say(`this is a fault of claimgraph, not yours: ${error instanceof Error ? error.stack : String(error)}`);
    return 2;
  }
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EISDIR: 'this is a folder, not a file',
  ENOTDIR: 'this is not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EADDRINUSE: 'this address is in use; choose another with --port',
  EADDRNOTAVAIL: 'this machine has no such address; choose another with --host',
};

function createProgram(terminal: Terminal): Command {
  const program = new Command('claimgraph')
    .description(
      'Turn news into a typed knowledge graph that can be defended: who claims it, who denies it, in which words.',
    )
    .version(version)
    .showHelpAfterError('(add --help for how it is used)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.out(text),
      writeErr: (text) => terminal.err(text),
      outputError: (text, write) => write(printableLines(text)),
    });
  for (const add of COMMANDS) add(program, terminal);
  return program;
}

function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
