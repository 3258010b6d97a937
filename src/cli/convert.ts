/** `claimgraph convert`: a graph from one format to another, without a dossier. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Command } from 'commander';
import { Option } from 'commander';
import { writeFileWhole } from '../dossier/index.js';
import { count } from '../engine/voice.js';
import { formatFor, readGraph } from '../formats/interchange/convert.js';
import type { Graph } from '../formats/interchange/graph.js';
import { mergeGraphs } from '../formats/interchange/merge.js';
import type { ReadOptions } from '../formats/interchange/options.js';
import { GRAPH_FORMATS } from '../formats/interchange/registry.js';
import { ClaimgraphError, describeProblem } from '../model/problem.js';
import type { ImportReading, ImportSource } from '../review/import/read.js';
import { type AddCommand, type Given, readingAsOptions } from './command.js';
import { progressBar } from './progress.js';
import { printable } from './table.js';
import type { Terminal } from './terminal.js';

export const addConvert: AddCommand = (program, terminal) => {
  withReading(program.command('convert'))
    .description('convert a graph from one format to another, without a dossier')
    .argument('<file...>', 'the files to read, such as a table of nodes and one of edges; the last one is written')
    .addOption(new Option('--to <format>', "the format to write (default: by the file's name)").choices(writable()))
    .addHelpText('after', `\n${formatTable()}`)
    .action(async (files: string[], given: Given) => {
      const out = files.at(-1);
      if (out === undefined || files.length < 2) {
        const hint = 'Give the files to read, then the file to write: claimgraph convert in.gexf out.graphml';
        throw new ClaimgraphError([{ code: 'one-file', message: 'there is only one file', hint }]);
      }
      const { format, graph } = await readingAsOptions(async () => ({
        format: formatFor(out, 'written', given.to as string | undefined),
        graph: await readFiles(files.slice(0, -1), given, terminal),
      }));
      for (const loss of format.losses?.(graph) ?? [])
        terminal.err(`${printable(out)}: ${format.id} cannot carry ${loss}\n`);
      const pieces = format.write?.(graph) ?? [];
      await writeFileWhole(out, /\.gz$/i.test(out) ? Readable.from(pieces).compose(createGzip()) : pieces);
      terminal.err(
        `wrote ${printable(out)}: ${count(graph.nodes.length, 'node')}, ${count(graph.edges.length, 'edge')}\n`,
      );
    });
};

/** Adds what every reader of graphs may be told. */
export function withReading(command: Command): Command {
  const several = (value: string, before: string[] | undefined) => [...(before ?? []), value];
  return command
    .addOption(new Option('--from <format>', "the format to read (default: by the file's name)").choices(readable()))
    .addOption(
      new Option('--dangling <what>', 'an edge whose end is not in the file: add the node, drop the edge, or refuse')
        .choices(['add', 'drop', 'refuse'])
        .default('add'),
    )
    .addOption(
      new Option('--columns <role=column>', 'of tables: what a column is, such as source=Donor,target=Party').argParser(
        several,
      ),
    )
    .option('--delimiter <character>', 'of tables: what cells are separated by (default: recognised)')
    .option('--no-head', 'of tables: the first row does not name the columns; --columns takes their numbers')
    .option('--references', 'of FollowTheMoney: an edge for each property that names another entity')
    .option('--encoding <name>', 'of text: utf-8, windows-1252, gb18030 ... (default: recognised)');
}

/** How files are read, as the options say. */
export function readingOf(given: Given): ImportReading {
  return {
    from: given.from as string | undefined,
    dangling: given.dangling as NonNullable<ReadOptions['dangling']>,
    columns: columnsOf((given.columns as string[] | undefined) ?? []),
    head: given.head !== false,
    references: given.references === true,
    ...(typeof given.delimiter === 'string' && { delimiter: given.delimiter === '\\t' ? '\t' : given.delimiter }),
  };
}

/** Files to read, with a bar that says how far each is. */
export function watchedSources(files: readonly string[], given: Given, terminal: Terminal): ImportSource[] {
  const encoding = typeof given.encoding === 'string' ? { encoding: given.encoding } : {};
  return files.map((name) => ({ name, ...encoding, open: () => watched(name, terminal) }));
}

/** What was left out of a graph, or repaired, goes to the terminal. */
export function warn({ warnings }: Graph, terminal: Terminal): void {
  for (const warning of warnings) terminal.err(`${printable(describeProblem(warning))}\n`);
}

/** The graph of several files together. @throws ClaimgraphError */
async function readFiles(files: readonly string[], given: Given, terminal: Terminal): Promise<Graph> {
  const { from, ...options } = readingOf(given);
  const graphs: Graph[] = [];
  for (const { open, ...source } of watchedSources(files, given, terminal))
    graphs.push(await readGraph({ ...source, bytes: open() }, from, options));
  const graph = mergeGraphs(graphs);
  warn(graph, terminal);
  return graph;
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

function readable(): string[] {
  return GRAPH_FORMATS.filter(({ reader }) => reader).map(({ id }) => id);
}

function writable(): string[] {
  return GRAPH_FORMATS.filter(({ write }) => write).map(({ id }) => id);
}

function formatTable(): string {
  const lines = GRAPH_FORMATS.map(({ id, label, extensions, reader, write }) => {
    const abilities = [...(reader ? ['read'] : []), ...(write ? ['written'] : [])].join(', ');
    return `  ${id.padEnd(12)} ${label.en} (.${extensions.join(', .')}): ${abilities}`;
  });
  const lost = GRAPH_FORMATS.filter(({ write }) => write).map(
    ({ id, cannotCarry }) => `  ${id}: ${cannotCarry.join('; ') || 'nothing'}`,
  );
  return [
    'Formats:',
    ...lines,
    '',
    'What a format cannot carry; convert says it where something is lost:',
    ...lost,
  ].join('\n');
}
