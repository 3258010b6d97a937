/** What `convert` and `import` share: how files are read, drawn from the registry of formats. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { type Parameter, shapeParameters } from '../engine/parameters.js';
import type { Graph } from '../formats/interchange/graph.js';
import { READ_OPTIONS, type ReadOption, type ReadOptions } from '../formats/interchange/options.js';
import { READ_FORMATS } from '../formats/registry.js';
import { ClaimgraphError, describeProblem } from '../model/problem.js';
import type { ImportReading, ImportSource } from '../review/import/read.js';
import type { Given } from './command.js';
import { progressBar } from './progress.js';
import { printable } from './table.js';
import type { Terminal } from './terminal.js';

const OPTIONS = shapeParameters(READ_OPTIONS);

/** Adds what readers of graphs may be told. */
export function withReading(command: Command): Command {
  const ids = READ_FORMATS.map(({ id }) => id);
  command.addOption(new Option('--from <format>', "the format to read (default: by the file's name)").choices(ids));
  for (const option of OPTIONS) command.addOption(optionOf(option));
  return command;
}

function optionOf({ name, kind, description, choices, fallback, prefix }: Parameter): Option {
  const plain = name.replace('.*', '');
  const words = description.replace(/\.$/, '').replace(/^./, (letter) => letter.toLowerCase());
  const readers = READ_FORMATS.filter(({ reads }) => reads.options?.includes(plain as ReadOption)).map(({ id }) => id);
  const said = readers.length > 0 ? `${words} (${readers.join(', ')})` : words;
  if (prefix) {
    const several = (value: string, before: string[] | undefined) => [...(before ?? []), value];
    return new Option(`--${plain} <role=column>`, said).argParser(several);
  }
  // what is true unless it is said that it is not
  if (kind === 'boolean') return new Option(fallback === true ? `--no-${plain}` : `--${plain}`, said);
  const option = new Option(`--${plain} <${choices ? 'what' : 'text'}>`, said);
  if (choices) option.choices(choices);
  return fallback === undefined ? option : option.default(fallback);
}

/** How files are read, as the options say. */
export function readingOf(given: Given): ImportReading {
  const own = OPTIONS.map(({ name }) => name.replace('.*', ''));
  const said = Object.fromEntries(own.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]));
  const { delimiter } = given;
  return {
    ...(said as ReadOptions),
    from: given.from as string | undefined,
    columns: columnsOf((given.columns as string[] | undefined) ?? []),
    ...(typeof delimiter === 'string' && { delimiter: delimiter === '\\t' ? '\t' : delimiter }),
  };
}

/** Files to read, with a bar that says how far each is. */
export function watchedSources(files: readonly string[], terminal: Terminal): ImportSource[] {
  return files.map((name) => ({ name, open: () => watched(name, terminal) }));
}

/** What was left out of a graph, or repaired, goes to the terminal. */
export function warn({ warnings }: Graph, terminal: Terminal): void {
  for (const warning of warnings) terminal.err(`${printable(describeProblem(warning))}\n`);
}

/** The bytes of a file, with a bar that says how far it is read. */
async function* watched(file: string, terminal: Terminal): AsyncGenerator<Uint8Array> {
  const show = progressBar(terminal, 'reading');
  const { size } = await stat(file);
  let done = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
    yield chunk as Uint8Array;
    done += (chunk as Uint8Array).length;
    show(done, size);
  }
  show(size, size);
}

function columnsOf(given: readonly string[]): Record<string, string> {
  const pairs = given.flatMap((text) => text.split(',')).map((pair) => pair.split('='));
  const wrong = pairs.find((pair) => pair.length !== 2 || pair.includes(''));
  if (wrong) {
    const hint = 'Give role=column, such as --columns source=Donor,target=Party';
    throw new ClaimgraphError([
      { code: 'wrong-columns', message: `"${wrong.join('=')}" is not of this form`, field: '--columns', hint },
    ]);
  }
  return Object.fromEntries(pairs);
}
