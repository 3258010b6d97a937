/** Commands that ask the engine: options from the call's own parameters, answers as a table or as JSON. */
import { Option } from 'commander';
import { namesOf, valueWords } from '../analysis/explain.js';
import { nodeThreads } from '../analysis/threads/index.js';
import { openDossier } from '../dossier/index.js';
import { type Answer, CALLS, type CallId, type FullQuery } from '../engine/calls/index.js';
import { memoryEngine } from '../engine/memory.js';
import { callParameters, type Parameter } from '../engine/parameters.js';
import type { Dossier } from '../model/dossier.js';
import { inLanguage } from '../model/language.js';
import { ClaimgraphError } from '../model/problem.js';
import type { Relation } from '../model/relation.js';
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
import { printable } from './table.js';
import { paint, type Terminal } from './terminal.js';

/** What a table needs to speak the reader's language. */
export interface Voice {
  dossier: Dossier;
  language: string;
  terminal: Terminal;
  /** of an entity, or the title of a document */
  name(id: string): string;
  /** `Alibaba supports Chinese military`, on one line */
  sentence(relation: Pick<Relation, 'subject' | 'type' | 'object' | 'value'>): string;
}

export interface Question<Id extends CallId> {
  /** the command's name; left out, the call's id */
  name?: string;
  call: Id;
  /** in the order in which they are typed; a list takes all that is left */
  args?: readonly { field: keyof FullQuery<Id> & string; description: string }[];
  /** fields that are set in another way */
  without?: readonly string[];
  /** adds to the question what options of the command's own say */
  options?: readonly Option[];
  ask?(given: Given): Record<string, unknown>;
  table(answer: Answer<Id>, voice: Voice): string;
}

/** A command that asks one call. */
export function question<Id extends CallId>(spec: Question<Id>): AddCommand {
  const { call, args = [], without = [] } = spec;
  const positional = new Set<string>([...args.map(({ field }) => field), ...without]);
  const own = callParameters(call).filter(({ name, condition }) => condition === undefined && !positional.has(name));
  return (program, terminal) => {
    const command = withNames(withJson(program.command(spec.name ?? kebab(call))))
      .description(CALLS[call].summary.replace(/\.$/, '').replace(/^./, (letter) => letter.toLowerCase()))
      .argument('<dossier>', "the dossier's folder");
    for (const { field, description } of args)
      command.argument(isList(call, field) ? `<${field}...>` : `<${kebab(field)}>`, description);
    for (const parameter of own) command.addOption(optionOf(parameter));
    for (const option of spec.options ?? []) command.addOption(option);
    if ('filter' in CALLS[call].query.shape) withFilter(command);
    command.action(async (folder: string, ...rest: unknown[]) => {
      const given = rest[args.length] as Given;
      const query: Record<string, unknown> = { ...spec.ask?.(given) };
      args.forEach(({ field }, i) => {
        query[field] = rest[i];
      });
      for (const { name, prefix } of own) {
        const key = prefix ? name.replace('.*', '') : name;
        if (given[key] !== undefined) query[key] = given[key];
      }
      if ('filter' in CALLS[call].query.shape) query.filter = filterOf(given);
      const dossier = await openDossier(folder);
      const answer = await asked(dossier, call, query, new Set(args.map(({ field }) => field)));
      if (given.json) return terminal.out(json(answer));
      const voice = voiceOf(dossier, String(given.names), terminal);
      await terminal.out(spec.table(answer, voice));
      const { cursor, total } = answer as { cursor?: string; total?: number };
      if (cursor !== undefined) terminal.err(`There are ${total ?? 'more'} in all; go on with --cursor ${cursor}\n`);
    });
  };
}

/** Problems with what was typed name the option, those with an argument its name. */
async function asked<Id extends CallId>(
  dossier: Dossier,
  call: Id,
  query: Record<string, unknown>,
  positional: ReadonlySet<string>,
): Promise<Answer<Id>> {
  const ask = memoryEngine(dossier, { threads: nodeThreads() })[call] as (query: unknown) => Promise<Answer<Id>>;
  try {
    return await ask(query);
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    const plain = error.problems.every(({ field }) => field !== undefined && positional.has(field));
    if (plain) throw error;
    return asOptions(() => {
      throw error;
    });
  }
}

export function voiceOf(dossier: Dossier, language: string, terminal: Terminal): Voice {
  const name = namesOf(dossier, language);
  const labels = new Map(dossier.ontology.relationTypes.map(({ id, label }) => [id, inLanguage(label, language)]));
  return {
    dossier,
    language,
    terminal,
    name,
    sentence({ subject, type, object, value }) {
      const end = object === undefined ? `“${valueWords(value, language)}”` : name(object);
      return printable(`${name(subject)} ${labels.get(type) ?? type} ${end}`);
    },
  };
}

/** A heading above a block of lines. */
export function heading({ terminal }: Voice, text: string): string {
  return paint(terminal, 'underline', printable(text));
}

function isList(call: CallId, field: string): boolean {
  return callParameters(call).some(({ name, list }) => name === field && list);
}

function optionOf({ name, kind, list, description, choices, fallback, prefix }: Parameter): Option {
  const facts = [
    description,
    choices ? `One of: ${choices.join(', ')}.` : '',
    fallback === undefined || Array.isArray(fallback) ? '' : `Left out: ${String(fallback)}.`,
    list ? 'May be repeated.' : '',
  ];
  const words = facts.filter(Boolean).join(' ');
  if (prefix) {
    const field = name.replace('.*', '');
    return new Option(`--${kebab(field)} <name=value>`, `${words} May be repeated.`).argParser(readPair);
  }
  const placeholder = kind === 'number' ? 'number' : choices ? kebab(name) : 'text';
  const option = new Option(`--${kebab(name)}${kind === 'boolean' ? '' : ` <${placeholder}>`}`, words);
  if (list) option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
  else if (kind === 'number') option.argParser(readNumber);
  return option;
}

function readPair(text: string, before: Record<string, unknown> | undefined): Record<string, unknown> {
  const [, name = text, value = 'true'] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  const read = /^-?\d+(\.\d+)?$/.test(value)
    ? Number(value)
    : value === 'true'
      ? true
      : value === 'false'
        ? false
        : value;
  return { ...before, [name]: read };
}
