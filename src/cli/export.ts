/** `claimgraph export`: what is in the picture of a dossier, or all of it, in another format. */
import { join } from 'node:path';
import { Option } from 'commander';
import { openDossier, writeFileWhole } from '../dossier/index.js';
import { makeFolder } from '../dossier/make-folder.js';
import { checkFilterIds } from '../engine/check-filter.js';
import { exportDossier } from '../formats/export.js';
import type { ExportFormat } from '../formats/format.js';
import { lostBy } from '../formats/losses.js';
import { PICTURE_PARAMETERS, pictureFrom } from '../formats/picture.js';
import { EXPORT_FORMATS } from '../formats/registry.js';
import { archived } from '../model/pictured.js';
import { ClaimgraphError } from '../model/problem.js';
import { WEIGHT_WORDS } from '../model/weight.js';
import { BUILT_VIEWER, viewerPage } from '../server/viewer.js';
import { type AddCommand, asOptions, filterOf, type Given, withFilter, withNames } from './command.js';
import { printable } from './table.js';

/** All tables of CSV at once, each a file of a folder. */
const TABLES = 'csv';

export const addExport: AddCommand = (program, terminal) => {
  const command = withFilter(withNames(program.command('export')))
    .description('write the dossier, or what the filter leaves of it, in another format')
    .argument('<dossier>', "the dossier's folder")
    .addOption(
      new Option('--format <format>', `the format; ${TABLES} writes its three tables into the folder --out`)
        .choices([...EXPORT_FORMATS.map(({ id }) => id), TABLES])
        .makeOptionMandatory(),
    )
    .option('--out <path>', 'the file to write (default: standard output); a folder for csv')
    .addHelpText('after', `\n${details()}`);
  for (const { name, description, choices } of PICTURE_PARAMETERS) {
    const option = new Option(`--${name} <${choices ? 'kind' : name === 'only' ? 'id' : 'value'}>`, description);
    if (choices) option.choices(choices);
    command.addOption(option.helpGroup('Options of a picture (svg):'));
  }
  command.action(async (folder: string, given: Given) => {
    const filter = filterOf(given);
    const dossier = await openDossier(folder);
    asOptions(() => checkFilterIds(dossier, filter));
    const out = typeof given.out === 'string' ? given.out : undefined;
    const page = given.format === 'html' ? await viewerPage(BUILT_VIEWER) : undefined;
    const picture = asOptions(() => pictureFrom(given));
    const options = {
      filter,
      language: String(given.names),
      ...(page !== undefined && { page }),
      ...(picture && { picture }),
    };
    const tell = (id: string, file: string) => {
      const format = EXPORT_FORMATS.find((one) => one.id === id);
      const lost = format ? lostBy(format, archived(dossier, filter), options) : [];
      if (lost.length > 0) terminal.err(`${printable(file)}: ${id} leaves out ${lost.join('; ')}\n`);
    };
    const write = async (format: string, file: string) => {
      await writeFileWhole(file, exportDossier(dossier, format, options));
      terminal.err(`wrote ${printable(file)}\n`);
      tell(format, file);
    };
    if (given.format === TABLES) {
      if (out === undefined) throw needsFolder();
      await makeFolder(out);
      for (const { id, extensions } of tables()) await write(id, join(out, `${dossier.id}.${extensions[0]}`));
      return;
    }
    const format = String(given.format);
    if (out !== undefined) return write(format, out);
    for await (const chunk of exportDossier(dossier, format, options)) await terminal.out(chunk);
    tell(format, 'standard output');
  });
};

function tables(): ExportFormat[] {
  return EXPORT_FORMATS.filter(({ id }) => id.startsWith(`${TABLES}-`));
}

function needsFolder(): ClaimgraphError {
  const names = tables().map(({ id }) => id);
  return new ClaimgraphError([
    {
      code: 'no-folder',
      field: '--out',
      message: `${TABLES} is ${names.length} tables, each a file`,
      hint: `Give a folder with --out, or one table: --format ${names.join(', ')}`,
    },
  ]);
}

function details(): string {
  const everything = EXPORT_FORMATS.filter(({ exports: { holds } }) => holds === 'everything').map(({ id }) => id);
  const lost = EXPORT_FORMATS.map(
    ({ id, exports: { cannotCarry } }) => `  ${id}: ${cannotCarry.join('; ') || 'nothing'}`,
  );
  return [
    `Accepted claims only, unless --review names other states; ${listed(everything)} hold the claims of every state.`,
    'Proposals as well, marked as awaiting review: --review accepted --review proposed',
    `In gexf and csv-edges, ${WEIGHT_WORDS.en}.`,
    'In Gephi, open the nodes table, then the edges table into the same workspace.',
    '',
    'What a format cannot carry:',
    ...lost,
  ].join('\n');
}

/** "json, turtle and html". */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
