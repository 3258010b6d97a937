/** The commands that ask the engine, one for each query that has a command: options from its schema, tables or JSON. */
import { Option } from 'commander';
import { nodeThreads } from '../analysis/threads/index.js';
import { openDossier } from '../dossier/index.js';
import { memoryEngine } from '../engine/memory.js';
import { type Parameter, queryParameters, valueFromText } from '../engine/parameters.js';
import { type Answer, QUERIES, type QueryId } from '../engine/queries/index.js';
import type { QueryCommand, QueryDescriptor, TextOption } from '../engine/query.js';
import type { Dossier } from '../model/dossier.js';
import { ClaimgraphError } from '../model/problem.js';
import { withJournal } from '../review/diff-answer.js';
import type { Window } from '../review/journal-changes.js';
import { withMerged } from '../review/merged-away.js';
import {
  type AddCommand,
  asOptions,
  filterOf,
  type Given,
  json,
  kebab,
  readNumber,
  withFilter,
  withJson,
  withNames,
} from './command.js';
import { voiceOf } from './voice.js';

type AnyCommand = QueryCommand<QueryDescriptor['query'], QueryDescriptor['answer']>;

/** In the order of the registry. */
export const QUERY_COMMANDS: readonly AddCommand[] = (Object.keys(QUERIES) as QueryId[]).flatMap((id) => {
  const { command }: QueryDescriptor = QUERIES[id];
  return command ? [queryCommand(id, command)] : [];
});

export function isQueryCommand(name: string): boolean {
  return Object.values(QUERIES).some(
    ({ id, command }: QueryDescriptor) => command && (command.name ?? kebab(id)) === name,
  );
}

function queryCommand(id: QueryId, command: AnyCommand): AddCommand {
  const { args = [] } = command;
  const texts = Object.entries(command.texts ?? {}) as [string, TextOption][];
  const parameters = queryParameters(id).filter(({ condition }) => condition === undefined);
  const own = parameters.filter(({ name }) => !args.includes(name));
  const typed = args.flatMap((field) => parameters.filter(({ name }) => name === field));
  const { summary, query: schema }: QueryDescriptor = QUERIES[id];
  const isFiltered = 'filter' in schema.shape;
  return (program, terminal) => {
    const line = withNames(withJson(program.command(command.name ?? kebab(id))))
      .description(summary.replace(/\.$/, '').replace(/^./, (letter) => letter.toLowerCase()))
      .argument('<dossier>', "the dossier's folder");
    for (const { name, list, description } of typed)
      line.argument(list ? `<${name}...>` : `<${kebab(name)}>`, description);
    for (const parameter of own) line.addOption(optionOf(parameter));
    for (const [, text] of texts) line.addOption(textOption(text));
    if (isFiltered) withFilter(line);
    line.action(async (folder: string, ...rest: unknown[]) => {
      const given = rest[args.length] as Given;
      const query: Record<string, unknown> = Object.fromEntries(args.map((field, i) => [field, rest[i]]));
      for (const { name, prefix } of own) {
        const key = prefix ? name.replace('.*', '') : name;
        if (given[key] !== undefined) query[key] = given[key];
      }
      for (const [field, { flag, read }] of texts) {
        if (given[flag] !== undefined) query[field] = (given[flag] as string[]).map((text) => read(text));
      }
      if (isFiltered) query.filter = filterOf(given);
      const dossier = await openDossier(folder);
      const answer = await withHistory(await asked(dossier, id, query, args, folder), id, folder, dossier, query);
      if (given.json) return terminal.out(json(answer));
      await terminal.out(command.table(answer, voiceOf(dossier, String(given.names), terminal)));
      const { cursor, total } = answer as { cursor?: string; total?: number };
      // a page that is not the last holds as many as its limit
      const limit = query.limit ?? own.find(({ name }) => name === 'limit')?.fallback;
      if (cursor !== undefined) terminal.err(pageWords(`${limit}`, `${total}`, cursor, String(given.names)));
    });
  };
}

function pageWords(shown: string, total: string, cursor: string, language: string): string {
  return language.startsWith('zh')
    ? `已列出 ${total} 项中的 ${shown} 项。下一页：--cursor ${cursor}\n`
    : `Showing ${shown} of ${total}. Next page: --cursor ${cursor}\n`;
}

/** What only the journal tells of the days between. */
async function withHistory(
  answer: Record<string, unknown>,
  id: QueryId,
  folder: string,
  dossier: Dossier,
  query: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  return id === 'diff' ? withJournal(answer as Answer<'diff'>, folder, dossier, query as unknown as Window) : answer;
}

/** Problems with what was typed name the option, those with an argument its name. */
async function asked(
  dossier: Dossier,
  id: QueryId,
  query: Record<string, unknown>,
  args: readonly string[],
  folder: string,
): Promise<Record<string, unknown>> {
  const ask = memoryEngine(dossier, { threads: nodeThreads() })[id] as unknown as (
    query: unknown,
  ) => Promise<Record<string, unknown>>;
  try {
    return await ask(query);
  } catch (given) {
    const error = await withMerged(folder, given);
    if (!(error instanceof ClaimgraphError)) throw error;
    const plain = error.problems.every(({ field }) => field !== undefined && args.includes(field));
    if (plain) throw error;
    return asOptions(() => {
      throw error;
    });
  }
}

function optionOf({ name, kind, list, description, choices, fallback, prefix }: Parameter): Option {
  const facts = [
    description,
    choices ? `One of: ${choices.join(', ')}.` : '',
    list || prefix ? 'May be repeated.' : '',
    fallback === undefined || fallback === false || Array.isArray(fallback) ? '' : `(default: ${String(fallback)})`,
  ];
  const words = facts.filter(Boolean).join(' ');
  if (prefix) return new Option(`--${kebab(name.replace('.*', ''))} <name=value>`, words).argParser(readPair);
  const placeholder = kind === 'number' ? 'number' : choices ? kebab(name) : 'text';
  const option = new Option(`--${kebab(name)}${kind === 'boolean' ? '' : ` <${placeholder}>`}`, words);
  if (list) option.argParser(gather);
  else if (kind === 'number') option.argParser(readNumber);
  return option;
}

function textOption({ flag, placeholder, description }: TextOption): Option {
  return new Option(`--${flag} <${placeholder}>`, `${description} May be repeated.`).argParser(gather);
}

function gather(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value];
}

function readPair(text: string, before: Record<string, unknown> | undefined): Record<string, unknown> {
  const [, name = text, value = 'true'] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  return { ...before, [name]: valueFromText(value) };
}
