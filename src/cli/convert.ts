/** `claimgraph convert`: a graph from one format to another, without a dossier. */
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { Option } from 'commander';
import { writeFileWhole } from '../dossier/index.js';
import { count } from '../engine/voice.js';
import { chunked } from '../formats/chunks.js';
import { readGraph, writerFor } from '../formats/interchange/convert.js';
import type { Graph } from '../formats/interchange/graph.js';
import { mergeGraphs } from '../formats/interchange/merge.js';
import { FORMATS, WRITE_FORMATS } from '../formats/registry.js';
import { ClaimgraphError } from '../model/problem.js';
import { type AddCommand, type Given, readingAsOptions } from './command.js';
import { watchedChunks } from './progress.js';
import { readingOf, warn, watchedSources, withReading } from './reading.js';
import { printable } from './table.js';
import type { Terminal } from './terminal.js';

export const addConvert: AddCommand = (program, terminal) => {
  const ids = WRITE_FORMATS.map(({ id }) => id);
  withReading(program.command('convert'))
    .description('convert a graph from one format to another, without a dossier')
    .argument('<file...>', 'the files to read, such as a table of nodes and one of edges; the last one is written')
    .addOption(new Option('--to <format>', "the format to write (default: by the file's name)").choices(ids))
    .addHelpText('after', `\n${formatTable()}`)
    .action(async (files: string[], given: Given) => {
      const out = files.at(-1);
      if (out === undefined || files.length < 2) {
        const hint = 'Give the files to read, then the file to write: claimgraph convert in.gexf out.graphml';
        throw new ClaimgraphError([{ code: 'one-file', message: 'there is only one file', hint }]);
      }
      const { id, writes, graph } = await readingAsOptions(async () => ({
        ...writerFor(out, given.to as string | undefined),
        graph: await readFiles(files.slice(0, -1), given, terminal),
      }));
      for (const loss of writes.losses(graph)) terminal.err(`${printable(out)}: ${id} cannot carry ${loss}\n`);
      const chunks = watchedChunks(chunked(writes.write(graph)), terminal, 'writing');
      await writeFileWhole(out, /\.gz$/i.test(out) ? Readable.from(chunks).compose(createGzip()) : chunks);
      terminal.err(
        `wrote ${printable(out)}: ${count(graph.nodes.length, 'node')}, ${count(graph.edges.length, 'edge')}\n`,
      );
    });
};

/** The graph of several files together. @throws ClaimgraphError */
async function readFiles(files: readonly string[], given: Given, terminal: Terminal): Promise<Graph> {
  const { from, ...options } = readingOf(given);
  const graphs: Graph[] = [];
  for (const { open, ...source } of watchedSources(files, terminal))
    graphs.push(await readGraph({ ...source, bytes: open() }, from, options));
  const graph = mergeGraphs(graphs);
  warn(graph, terminal);
  return graph;
}

function formatTable(): string {
  const lines = FORMATS.flatMap(({ id, label, extensions, reads, writes }) => {
    const abilities = [...(reads ? ['read'] : []), ...(writes ? ['written'] : [])].join(', ');
    return abilities === '' ? [] : `  ${id.padEnd(14)} ${label.en} (.${extensions.join(', .')}): ${abilities}`;
  });
  const lost = WRITE_FORMATS.map(
    ({ id, writes: { cannotCarry } }) => `  ${id}: ${cannotCarry.join('; ') || 'nothing'}`,
  );
  return [
    'Formats:',
    ...lines,
    '',
    'What a format cannot carry; convert says it where something is lost:',
    ...lost,
  ].join('\n');
}
