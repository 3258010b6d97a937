/** `claimgraph import`: a graph of any format into a dossier, each relation with a claim in the voice of its file. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Option } from 'commander';
import { parse } from 'yaml';
import { z } from 'zod';
import { count } from '../engine/voice.js';
import { EdtfDate } from '../model/date.js';
import { itemAt } from '../model/item-at.js';
import { ClaimgraphError } from '../model/problem.js';
import { type Imported, type ImportedWhole, importGraph, importWhole } from '../review/import/index.js';
import { importedFile, readImport, type Said } from '../review/import/read.js';
import { UNTYPED } from '../review/import/types.js';
import { type AddCommand, type Given, json, readingAsOptions, withJson } from './command.js';
import { within } from './into.js';
import { readingOf, warn, watchedSources, withReading } from './reading.js';
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
        'foreign types to types of the ontology: Firma=company,besitzt=owns (-owns: the other way round; *: entities without a type), or a YAML file of such pairs',
      ).argParser(several),
    )
    .option(
      '--vouch <columns...>',
      'columns of edges whose words are plain, such as notes: only words that are known to weaken still do',
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
      const into = String(given.into);
      const read = await readingAsOptions(() => readImport(watchedSources(files, terminal), readingOf(given)));
      if (read.dossier) {
        const { dossier } = read;
        const done = await within(into, preview, { id: dossier.id }, (writer) =>
          importWhole(writer, dossier, itemAt(files, 0), { preview }),
        );
        await terminal.out(given.json ? json(done) : wholeWords(done, preview));
        return;
      }
      const { graph } = read;
      warn(graph, terminal);
      const names = files.map((file) => basename(file));
      const { title, publisher } = given as Said;
      const file = importedFile(graph, names, await checksum(files), { title, publisher, date: date as Said['date'] });
      const review = given.review === 'proposed' ? 'proposed' : 'accepted';
      const vouch = ((given.vouch as string[] | undefined) ?? []).flatMap((text) => text.split(','));
      const imported = await within(into, preview, {}, (writer) =>
        importGraph(writer, graph, file, { table, vouch, review, preview }),
      );
      await terminal.out(given.json ? json(imported) : words(imported, preview));
    });
};

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

/** The most frequent foreign types, under a heading; nothing where there are none. */
function typesOf(heading: string, counts: Readonly<Record<string, number>>): string[] {
  const types = Object.entries(counts).sort((a, b) => b[1] - a[1]);
  if (types.length === 0) return [];
  const rest = types.length > SHOWN ? [`  and ${types.length - SHOWN} more`] : [];
  const name = (type: string) => (type === UNTYPED ? `${UNTYPED}, entities without a type` : printable(type));
  return [heading, ...types.slice(0, SHOWN).map(([type, count]) => `  ${name(type)} (${count})`), ...rest];
}

function wholeWords({ documents, entities, relations, claims }: ImportedWhole, preview: boolean): string {
  if (documents + entities + relations + claims === 0) return 'all of it is in the dossier already; nothing changes\n';
  const counts = `${count(documents, 'document')}, ${count(entities, 'entity', 'entities')}, ${count(relations, 'relation')}, ${count(claims, 'claim')}`;
  return `${preview ? 'would import' : 'imported'} the dossier: ${counts}\n`;
}

function words(imported: Imported, preview: boolean): string {
  const { document, known, entities, relations, claims, unmapped, unfit, unsure, since } = imported;
  if (known !== undefined) return `this file was imported before, as ${known}; nothing changes\n`;
  const lines = [
    `${preview ? 'would import' : 'imported'} ${document}: ${count(entities, 'new entity', 'new entities')}, ${count(relations, 'new relation')}, ${count(claims, 'claim')}`,
  ];
  lines.push(
    ...typesOf('of a general type, since the ontology has none for them (name one with --map):', unmapped),
    ...typesOf('of a general type, since their ends are of other types than theirs (map those, too):', unfit),
  );
  const doubted = Object.entries(unsure).sort((a, b) => b[1] - a[1]);
  if (doubted.length > 0) {
    lines.push(
      'not taken as facts, since these words are not known to be plain (--map vouches for a label, --vouch for a column):',
    );
    for (const [word, count] of doubted.slice(0, SHOWN)) lines.push(`  ${printable(word)} (${count})`);
    if (doubted.length > SHOWN) lines.push(`  and ${doubted.length - SHOWN} more`);
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
