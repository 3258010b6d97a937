/** `claimgraph import`: a graph of any format into a dossier, each relation with a claim in the voice of its file. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { Option } from 'commander';
import { parse } from 'yaml';
import { z } from 'zod';
import { type CreateOptions, createDossier } from '../dossier/index.js';
import { formatFor } from '../formats/interchange/convert.js';
import { READ_LIMITS } from '../formats/interchange/limits.js';
import { peek } from '../formats/interchange/source.js';
import { readJsonDossier } from '../formats/json.js';
import { readJsonValue } from '../formats/json-graph/parse.js';
import { readRdfDossier } from '../formats/rdf/read-dossier.js';
import { EdtfDate } from '../model/date.js';
import { ClaimgraphError } from '../model/problem.js';
import { type Imported, importGraph } from '../review/import/index.js';
import { type ImportedWhole, importWhole } from '../review/import/whole.js';
import { type AddCommand, type Given, json, withJson } from './command.js';
import { readFiles, withReading } from './convert.js';
import { printable } from './table.js';

export const addImport: AddCommand = (program, terminal) => {
  const several = (value: string, before: string[] | undefined) => [...(before ?? []), value];
  withJson(withReading(program.command('import')))
    .description('import a graph into a dossier; each relation carries a claim whose document is the file')
    .argument('<file...>', 'the files that are the graph together, such as a table of nodes and one of edges')
    .requiredOption('--into <dossier>', "the dossier's folder; made where there is none")
    .option('--publisher <name>', 'whose file it is, and in whose voice it speaks (default: as the file says)')
    .option('--title <title>', "the document's title (default: the file's own, or its name)")
    .option('--date <date>', 'when it was published (EDTF, such as 2025-11-03)')
    .addOption(
      new Option(
        '--map <types>',
        'foreign types to types of the ontology: Firma=company,besitzt=owns (-owns: the other way round), or a YAML file of such pairs',
      ).argParser(several),
    )
    .addOption(
      new Option('--review <state>', 'whether its claims count at once')
        .choices(['accepted', 'proposed'])
        .default('accepted'),
    )
    .option('--preview', 'only say what would be imported')
    .action(async (files: string[], given: Given) => {
      const table = await tableOf((given.map as string[] | undefined) ?? []);
      const { date } = given;
      if (date !== undefined && !EdtfDate.safeParse(date).success) {
        const hint = 'Give 2025, 2025-11 or 2025-11-03';
        throw new ClaimgraphError([{ code: 'wrong-date', message: `"${date}" is not a date`, field: '--date', hint }]);
      }
      const preview = given.preview === true;
      const own = await ownDossier(files, given.from as string | undefined);
      if (own) {
        const done = await within(String(given.into), preview, { id: own.dossier.id }, (folder) =>
          importWhole(folder, own.dossier, own.file, { preview }),
        );
        await terminal.out(given.json ? json(done) : wholeWords(done, preview));
        return;
      }
      const graph = await readFiles(files, given, terminal);
      const name = basename(files[0] ?? '');
      const written = graph.metadata.date?.slice(0, 10);
      const day = (date as string | undefined) ?? (EdtfDate.safeParse(written).success ? written : undefined);
      const publisher = (given.publisher as string | undefined) ?? publisherOf(graph.metadata.creator);
      const file = {
        name,
        title: String(given.title ?? graph.metadata.title ?? name),
        language: 'en',
        source: files.map((file) => basename(file)).join(', '),
        hash: await checksum(files),
        ...(publisher !== undefined && { publisher }),
        ...(day !== undefined && { date: day }),
      };
      const review = given.review === 'proposed' ? 'proposed' : 'accepted';
      const imported = await within(String(given.into), preview, {}, (folder) =>
        importGraph(folder, graph, file, { table, review, preview }),
      );
      await terminal.out(given.json ? json(imported) : words(imported, preview));
    });
};

/**
 * Works in the folder, which becomes a dossier where there is none. Where nothing comes of it, or it is only a preview,
 * no new folder stays behind.
 */
async function within<T>(
  into: string,
  preview: boolean,
  options: CreateOptions,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  if (await stat(into).catch(() => undefined)) return work(into);
  const parent = preview ? await mkdtemp(join(tmpdir(), 'claimgraph-preview-')) : undefined;
  const folder = parent === undefined ? into : join(parent, basename(resolve(into)));
  await createDossier(folder, options);
  let done = false;
  try {
    const result = await work(folder);
    done = true;
    return result;
  } finally {
    if (!done || preview) await rm(parent ?? folder, { recursive: true, force: true });
  }
}

/** The dossier in claimgraph's own JSON or RDF, where the one file is that. */
async function ownDossier(files: readonly string[], from: string | undefined) {
  const [file] = files;
  if (file === undefined || files.length > 1) return undefined;
  const source = { name: file, bytes: createReadStream(file) as AsyncIterable<Uint8Array> };
  const { head, source: whole } = await peek(source, READ_LIMITS);
  if (/cg:Dossier\b|urn:claimgraph:vocabulary:Dossier\b/.test(head)) {
    const { id } = formatFor(file, 'read', from, head);
    const syntax = (['turtle', 'trig', 'nquads', 'jsonld'] as const).find((one) => one === id);
    return syntax && { file, dossier: await readRdfDossier(whole, syntax) };
  }
  if ((from !== undefined && from !== 'json') || !/^\s*\{\s*"claimgraph"\s*:\s*\d/.test(head)) return undefined;
  return { file, dossier: readJsonDossier(await readJsonValue(whole, READ_LIMITS), file) };
}

/** A program that wrote the file is nobody who says so. */
function publisherOf(creator: string | undefined): string | undefined {
  return creator === undefined ||
    creator.trim() === '' ||
    /gephi|networkx|igraph|graphology|gexf|claimgraph/i.test(creator)
    ? undefined
    : creator.trim();
}

/** Of all bytes of all files, in their order. */
async function checksum(files: readonly string[]): Promise<string> {
  const sum = createHash('sha256');
  for (const file of files) for await (const chunk of createReadStream(file)) sum.update(chunk as Uint8Array);
  return `sha256:${sum.digest('hex')}`;
}

const Table = z.record(z.string(), z.string());

async function tableOf(given: readonly string[]): Promise<Record<string, string>> {
  const table: Record<string, string> = {};
  for (const one of given) {
    if (!one.includes('=')) {
      const read = Table.safeParse(parse(await readFile(one, 'utf8')));
      if (!read.success) {
        const hint = 'Write one pair a line, such as Firma: company';
        throw new ClaimgraphError(
          [{ code: 'wrong-table', message: 'this is not a table of types', place: { file: one }, hint }],
          { cause: read.error },
        );
      }
      Object.assign(table, read.data);
      continue;
    }
    for (const pair of one.split(',')) {
      const at = pair.lastIndexOf('=');
      if (at <= 0 || at === pair.length - 1) {
        const hint = 'Give foreign=own, such as --map Firma=company,besitzt=owns';
        throw new ClaimgraphError([
          { code: 'wrong-map', message: `"${pair}" is not of this form`, field: '--map', hint },
        ]);
      }
      table[pair.slice(0, at)] = pair.slice(at + 1);
    }
  }
  return table;
}

const SHOWN = 20;

function wholeWords({ documents, entities, relations, claims }: ImportedWhole, preview: boolean): string {
  if (documents + entities + relations + claims === 0) return 'all of it is in the dossier already; nothing changes\n';
  const counts = `${documents} documents, ${entities} entities, ${relations} relations, ${claims} claims`;
  return `${preview ? 'would import' : 'imported'} the dossier: ${counts}\n`;
}

function words({ document, known, entities, relations, claims, unmapped, since }: Imported, preview: boolean): string {
  if (known !== undefined) return `this file was imported before, as ${known}; nothing changes\n`;
  const lines = [
    `${preview ? 'would import' : 'imported'} ${document}: ${entities} new entities, ${relations} new relations, ${claims} claims`,
  ];
  const foreign = Object.entries(unmapped).sort((a, b) => b[1] - a[1]);
  if (foreign.length > 0) {
    lines.push('of a general type, since the ontology has none for them (name one with --map):');
    for (const [type, count] of foreign.slice(0, SHOWN)) lines.push(`  ${printable(type)} (${count})`);
    if (foreign.length > SHOWN) lines.push(`  and ${foreign.length - SHOWN} more`);
  }
  if (since) {
    lines.push(
      `compared with ${since.document}: ${since.added.length} relations are new, ${since.gone.length} are gone`,
    );
    for (const id of since.added.slice(0, SHOWN)) lines.push(`  + ${id}`);
    for (const id of since.gone.slice(0, SHOWN)) lines.push(`  - ${id}`);
  }
  return `${lines.join('\n')}\n`;
}
