/** The program: its commands, its help, and how errors leave it. */
import { Command, CommanderError, Help } from 'commander';
import { ClaimgraphError, describeProblem } from '../model/problem.js';
import { version } from '../model/version.js';
import type { SystemError } from '../server/server-thread.js';
import type { AddCommand } from './command.js';
import { CommandFailed } from './failure.js';
import { printable } from './table.js';
import { paint, type Terminal } from './terminal.js';

/** Gives the commands of one file. */
type Load = () => Promise<readonly AddCommand[]>;

/** All commands but the queries. Only the file of the command that runs is loaded; help loads all of them. */
const COMMANDS = {
  check: async () => [(await import('./check.js')).addCheck],
  verify: async () => [(await import('./verify.js')).addVerify],
  export: async () => [(await import('./export.js')).addExport],
  convert: async () => [(await import('./convert.js')).addConvert],
  import: async () => [(await import('./import.js')).addImport],
  report: async () => [(await import('./report.js')).addReport],
  push: async () => [(await import('./push.js')).addPush],
  pull: async () => [(await import('./pull.js')).addPull],
  serve: async () => [(await import('./serve.js')).addServe],
  mcp: async () => [(await import('./mcp.js')).addMcp],
  new: async () => [(await import('./new.js')).addNew],
  add: async () => [(await import('./add.js')).addAdd],
  review: async () => [(await import('./review.js')).addReview],
  resolve: async () => [(await import('./resolve.js')).addResolve],
  edit: async () => [(await import('./edit.js')).addEdit],
  rows: async () => [(await import('./rows.js')).addRows],
  history: async () => [(await import('./history.js')).addHistory],
} satisfies Record<string, Load>;

const QUERY_COMMANDS: Load = async () => (await import('./query-command.js')).QUERY_COMMANDS;

/** In the order of the help: the checks, the queries, and what takes a dossier in or out. */
const { check, verify, ...OTHERS } = COMMANDS;
const ALL: readonly Load[] = [check, verify, QUERY_COMMANDS, ...Object.values(OTHERS)];

/** `search DOSSIER TEXT --in documents` asks the query of documents; `--in entities` is what `search` does anyway. */
function searching(args: readonly string[]): readonly string[] {
  const at = args.indexOf('--in');
  const where = args[at + 1];
  if (args[0] !== 'search' || at < 0 || (where !== 'documents' && where !== 'entities')) return args;
  const rest = args.filter((_, i) => i !== 0 && i !== at && i !== at + 1);
  if (where === 'entities') return ['search', ...rest];
  const [dossier = '', text = '', ...others] = rest;
  return ['documents', dossier, '--text', text, ...others];
}

/** What `claimgraph` by itself means. */
const DESK = ['serve', '.', '--open'];

/**
 * Runs one command line.
 * @param args without the program's own name; none open the desk for the current folder
 * @returns the exit code: 0, 1 for what the user can fix, 2 for an internal error
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const line = args.length === 0 ? DESK : searching(args);
  try {
    const program = createProgram(terminal);
    for (const load of await commandsFor(line)) for (const add of await load()) add(program, terminal);
    await program.parseAsync([...line], { from: 'user' });
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
    const { code, syscall, path, hostname, address, port } = error as SystemError;
    if (code !== undefined && syscall !== undefined) {
      say(`${SYSTEM_ERRORS[code] ?? code}: ${path ?? hostname ?? (address ? `${address}:${port}` : syscall)}`);
      return 1;
    }
    say(`Internal error. Please report it: ${error instanceof Error ? error.stack : String(error)}`);
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
  ENOTFOUND: 'no machine has this name; choose another with --host',
};

function createProgram(terminal: Terminal): Command {
  const program = new Command('claimgraph')
    .description(
      'Turn news into a typed knowledge graph that can be defended: who claims it, who denies it, in which words.',
    )
    .version(version)
    .showHelpAfterError('Run with --help for usage.')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .configureHelp(SENTENCES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.out(text),
      writeErr: (text) => terminal.err(text),
      outputError: (text, write) => write(printableLines(text)),
    });
  return program;
}

/** What has to be loaded for a command line; all of it where no command leads, or an unknown one. */
async function commandsFor([name = '']: readonly string[]): Promise<readonly Load[]> {
  if (Object.hasOwn(COMMANDS, name)) return [COMMANDS[name as keyof typeof COMMANDS]];
  if (name === '--version' || name === '-V') return [];
  if (name === '' || name === 'help' || name.startsWith('-')) return ALL;
  return (await import('./query-command.js')).isQueryCommand(name) ? [QUERY_COMMANDS] : ALL;
}

/** Descriptions come from schemas and from commands: all of them begin with a capital letter, and one sentence has no stop. */
function inSentenceCase(text: string): string {
  const isOne = !/\.\s(?!\(default: )/.test(text);
  return text
    .replace(/^[a-z]/, (letter) => letter.toUpperCase())
    .replace(isOne ? /\.$/ : /(?!)/, '')
    .replace(/(?<!\.)\.(?= \(default: )/, '');
}

const PLAIN_HELP = new Help();
const SENTENCES: Partial<Help> = {
  commandDescription: (command) => inSentenceCase(PLAIN_HELP.commandDescription(command)),
  subcommandDescription: (command) => inSentenceCase(PLAIN_HELP.subcommandDescription(command)),
  optionDescription: (option) => inSentenceCase(PLAIN_HELP.optionDescription(option)),
  argumentDescription: (argument) => inSentenceCase(PLAIN_HELP.argumentDescription(argument)),
};

function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
