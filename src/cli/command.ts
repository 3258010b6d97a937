/** What all commands share: the dossier argument, the filter options, `--json`, and how a command is registered. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { openDossier } from '../dossier/index.js';
import { checkFilterIds } from '../engine/check-filter.js';
import { decimal } from '../model/decimal.js';
import type { Dossier } from '../model/dossier.js';
import { type Filter, narrow } from '../model/filter.js';
import { FILTER_FIELDS, parseFilter } from '../model/filter-query.js';
import { ClaimgraphError, type Problem } from '../model/problem.js';
import { withMerged } from '../review/merged-away.js';
import type { Terminal } from './terminal.js';

/** Adds one command to the program. */
export type AddCommand = (program: Command, terminal: Terminal) => void;

/** The options of a command after commander read them. */
export type Given = Record<string, unknown>;

/** `entityType` as a flag has it: `entity-type`. */
export const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Adds one option per condition of the filter, named as the condition, in kebab-case. */
export function withFilter(command: Command): Command {
  for (const { name, kind, description, choices } of FILTER_FIELDS) {
    const flag = `--${kebab(name)}${kind === 'boolean' ? '' : ` <${placeholder(name, kind)}>`}`;
    const option = new Option(flag, choices ? `${description} One of: ${choices.join(', ')}.` : description);
    if (kind === 'list') option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
    if (kind === 'number') option.argParser(readNumber);
    option.helpGroup('Filter options (lists may be repeated):');
    command.addOption(option);
  }
  return command;
}

/** Adds `--json`. */
export function withJson(command: Command): Command {
  return command.option('--json', 'print JSON');
}

/** Adds the language of names and labels in tables. */
export function withNames(command: Command): Command {
  return command.option('--names <language>', 'language of names and labels: en, zh ...', 'en');
}

/** The filter that the options ask for. @throws ClaimgraphError that names the option */
export function filterOf(given: Given): Filter {
  const conditions = FILTER_FIELDS.flatMap(({ name }) => (given[name] === undefined ? [] : [[name, given[name]]]));
  return asOptions(() => parseFilter(Object.fromEntries(conditions)));
}

/** The whole dossier beside what the filter leaves of it. @throws ClaimgraphError */
export async function openNarrowed(
  folder: string,
  given: Given,
): Promise<{ whole: Dossier; dossier: Dossier; filter: Filter }> {
  const filter = filterOf(given);
  const whole = await openDossier(folder);
  await checkIdsOf(folder, whole, filter);
  return { whole, dossier: narrow(whole, filter), filter };
}

/** @throws ClaimgraphError that names the option of an id that is not there, and what it was merged into */
export async function checkIdsOf(folder: string, dossier: Dossier, filter: Filter): Promise<void> {
  try {
    checkFilterIds(dossier, filter);
  } catch (error) {
    const told = await withMerged(folder, error);
    asOptions(() => {
      throw told;
    });
  }
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Problems of a filter name the option that the user typed. */
export function asOptions<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    throw new ClaimgraphError(
      error.problems.map((problem: Problem) =>
        problem.field === undefined ? problem : { ...problem, field: `--${kebab(problem.field)}` },
      ),
      { cause: error },
    );
  }
}

/** Problems of how a file is read or written name the option. */
export async function readingAsOptions<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    const problems = error.problems.map((problem) =>
      /^(?:from|to|dangling)$/.test(problem.field ?? '') ? { ...problem, field: `--${problem.field}` } : problem,
    );
    throw new ClaimgraphError(problems, { cause: error });
  }
}

function placeholder(name: string, kind: string): string {
  if (kind === 'number') return 'number';
  if (/(from|until|asOf)$/i.test(name)) return 'date';
  if (/reliability$/i.test(name)) return 'grade';
  return /(language|act|review|standing)$/i.exec(name)?.[0].toLowerCase() ?? 'id';
}

/** From 0 to 100. @throws InvalidArgumentError */
export function readShare(text: string): number {
  const number = readNumber(text);
  if (number < 0 || number > 100) throw new InvalidArgumentError('It takes a number from 0 to 100.');
  return number;
}

export function readNumber(text: string): number {
  const number = decimal(text);
  if (number === undefined) throw new InvalidArgumentError('It takes a number.');
  return number;
}
