/** `claimgraph add`: documents of any kind into a dossier, with proposed claims that await review. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Option } from 'commander';
import type { Extractor } from '../extract/extractor.js';
import { folderCache, modelExtractor } from '../extract/model/index.js';
import { rulesExtractor } from '../extract/rules/index.js';
import { fetchSource, type Intake, readSource } from '../intake/index.js';
import { EdtfDate } from '../model/date.js';
import { Language } from '../model/language.js';
import { ClaimgraphError, describeProblem } from '../model/problem.js';
import { type Added, addDocuments, type Draft, rulesPool } from '../review/index.js';
import { type AddCommand, type Given, json, readNumber, withJson } from './command.js';
import { CommandFailed } from './failure.js';
import { progressBar } from './progress.js';
import { printable } from './table.js';
import type { Terminal } from './terminal.js';

/** From so many files on, threads are worth their start. */
const MANY = 12;

export const addAdd: AddCommand = (program, terminal) => {
  withJson(program.command('add'))
    .description('add documents, and propose the claims that they make; nothing counts until it was reviewed')
    .argument('<dossier>', "the dossier's folder")
    .argument('<source...>', 'files, folders, addresses (https://...), or - for standard input')
    .option('--title <title>', "the document's title, where there is one document")
    .option('--publisher <name>', 'who published it')
    .option('--date <date>', 'when it was published (EDTF, such as 2025-11-03)')
    .option('--language <tag>', 'its language: en, zh, zh-Hant ...; left out, it is recognised')
    .option('--no-extract', 'only store the documents and propose nothing')
    .option(
      '--model <name>',
      'propose with a language model instead of the rules; the key is read from CLAIMGRAPH_API_KEY',
    )
    .option('--base-url <address>', 'where the model is served (OpenAI-compatible)', 'http://localhost:11434/v1')
    .option('--cache <folder>', "where the model's answers are kept, so that a second run costs nothing")
    .option('--price <input:output>', 'what a million tokens cost, to show what was spent')
    .addOption(
      new Option('--jobs <number>', 'threads for many files; left out, one for each core').argParser(readNumber),
    )
    .action(async (folder: string, sources: string[], given: Given) => {
      checkGiven(given);
      const names = await listAll(sources);
      if (names.length > 1 && given.title !== undefined) {
        throw new ClaimgraphError([
          { code: 'one-title', message: 'several documents cannot share one title', field: '--title' },
        ]);
      }
      const model = modelOf(given, terminal);
      const extractor: Extractor | undefined = given.extract === false ? undefined : (model ?? rulesExtractor);
      const pool =
        extractor === rulesExtractor && names.length >= MANY && given.jobs !== 1
          ? rulesPool(given.jobs as number | undefined)
          : undefined;
      const show = progressBar(terminal, 'adding');
      try {
        const added = await addDocuments(folder, drafts(names, given, terminal), {
          extractor,
          pool,
          onProgress: (done) => show(done, names.length),
          signal: terminal.stop,
        });
        show(names.length, names.length);
        if (model) terminal.err(`${spent(model.usage)}\n`);
        await report(added, folder, given, terminal);
      } finally {
        await pool?.close();
      }
    });
};

type Model = ReturnType<typeof modelExtractor>;

function modelOf({ model, baseUrl, cache, price }: Given, { env }: Terminal): Model | undefined {
  if (model === undefined) return undefined;
  if (!URL.canParse(String(baseUrl))) {
    throw new ClaimgraphError([
      {
        code: 'wrong-address',
        message: `"${baseUrl}" is not an address`,
        field: '--base-url',
        mend: 'Give one such as http://localhost:11434/v1',
      },
    ]);
  }
  const [input, output] = price === undefined ? [] : String(price).split(':').map(Number);
  if (price !== undefined && !(Number(input) >= 0 && Number(output) >= 0)) {
    throw new ClaimgraphError([
      {
        code: 'wrong-price',
        message: `"${price}" is not a price`,
        field: '--price',
        mend: 'Give two numbers, such as 0.4:1.2',
      },
    ]);
  }
  const home = env.XDG_CACHE_HOME ?? (env.HOME === undefined ? undefined : join(env.HOME, '.cache'));
  const folder = (cache as string | undefined) ?? (home && join(home, 'claimgraph', 'model'));
  return modelExtractor({
    model: String(model),
    baseUrl: String(baseUrl),
    key: env.CLAIMGRAPH_API_KEY || undefined,
    cache: folder === undefined ? undefined : folderCache(folder),
    price: input === undefined || output === undefined ? undefined : { input, output },
  });
}

function spent({ requests, cached, inputTokens, outputTokens, cost }: Model['usage']): string {
  const money = cost === undefined ? '' : `, at a cost of ${cost.toFixed(4)}`;
  return `${count(requests, 'question')} to the model, ${cached} from the cache; ${inputTokens} tokens in, ${outputTokens} out${money}`;
}

function checkGiven({ date, language }: Given): void {
  if (date !== undefined && !EdtfDate.safeParse(date).success) {
    throw new ClaimgraphError([
      {
        code: 'wrong-date',
        message: `"${date}" is not an EDTF date`,
        field: '--date',
        mend: 'Give 2025, 2025-11 or 2025-11-03',
      },
    ]);
  }
  if (language !== undefined && !Language.safeParse(language).success) {
    throw new ClaimgraphError([
      {
        code: 'wrong-language',
        message: `"${language}" is not a language tag`,
        field: '--language',
        mend: 'Give en, zh, zh-Hant ...',
      },
    ]);
  }
}

/** Files below folders, by name; hidden ones are left out. */
async function listAll(sources: readonly string[]): Promise<string[]> {
  const all: string[] = [];
  for (const source of sources) {
    const folder = !isAddress(source) && source !== '-' && (await stat(source).catch(() => undefined))?.isDirectory();
    if (!folder) {
      all.push(source);
      continue;
    }
    const files = await readdir(source, { recursive: true, withFileTypes: true });
    const below = files
      .filter((file) => file.isFile() && !file.name.startsWith('.'))
      .map((file) => join(file.parentPath, file.name));
    if (below.length === 0)
      throw new ClaimgraphError([
        { code: 'empty-folder', message: 'there is no file in this folder', place: { file: source } },
      ]);
    all.push(...below.sort());
  }
  return all;
}

function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(source);
}

async function* drafts(
  names: readonly string[],
  given: Given,
  terminal: Terminal,
): AsyncGenerator<Draft | ClaimgraphError> {
  for (const name of names) {
    try {
      yield draftOf(await take(name, given, terminal), name, terminal);
    } catch (error) {
      yield asProblem(error, name);
    }
  }
}

async function take(name: string, given: Given, terminal: Terminal): Promise<Intake> {
  const known = {
    title: given.title as string | undefined,
    publisher: given.publisher as string | undefined,
    date: given.date as string | undefined,
    language: given.language as string | undefined,
  };
  if (isAddress(name)) {
    const { bytes, mime, address, retrieved } = await fetchSource(name);
    return readSource(bytes, { ...known, name: address, mime, source: address, retrieved });
  }
  const bytes = name === '-' ? await terminal.input() : await readFile(name);
  return readSource(bytes, { ...known, name: name === '-' ? 'standard input' : name });
}

function draftOf({ kind: _, notes, ...intake }: Intake, name: string, terminal: Terminal): Draft {
  for (const note of notes) terminal.err(`${printable(name)}: ${printable(note)}\n`);
  return { ...intake, name: name === '-' || isAddress(name) ? '' : name };
}

function asProblem(error: unknown, name: string): ClaimgraphError {
  if (error instanceof ClaimgraphError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  const said = code === 'ENOENT' ? 'there is no such file' : code === 'EACCES' ? 'no permission' : message;
  return new ClaimgraphError([{ code: 'unreadable', message: said, place: { file: name } }], { cause: error });
}

async function report(added: Added, folder: string, given: Given, terminal: Terminal): Promise<void> {
  for (const problem of added.problems) terminal.err(`${describeProblem(problem)}\n`);
  if (given.json) await terminal.out(json(added));
  else {
    for (const id of added.added.slice(0, 20)) await terminal.out(`added ${id}\n`);
    if (added.added.length > 20) await terminal.out(`and ${added.added.length - 20} more\n`);
    if (added.known.length > 0) await terminal.out(`${count(added.known.length, 'document')} already there\n`);
    if (given.extract !== false) {
      const dropped = added.dropped > 0 ? `; ${added.dropped} did not hold and were dropped` : '';
      await terminal.out(
        `${count(added.claims, 'claim')} proposed about ${count(added.entities, 'new entity', 'new entities')}${dropped}\n`,
      );
    }
  }
  if (added.claims > 0 && !given.json) terminal.err(`Next: claimgraph review ${folder}\n`);
  if (added.stopped) throw new CommandFailed('stopped; add the same again and it goes on where it stopped');
  if (added.problems.length > 0) throw new CommandFailed(`${count(added.problems.length, 'source')} could not be read`);
}

function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
