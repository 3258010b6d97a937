/** `claimgraph add`: documents of any kind into a dossier, with proposed claims that await review. */
import { readdir, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Option } from 'commander';
import { openDossier } from '../dossier/index.js';
import { count } from '../engine/voice.js';
import type { Extractor } from '../extract/extractor.js';
import { folderCache, modelExtractor, PROTOCOLS, type ProtocolName } from '../extract/model/index.js';
import { fetchSource, type Intake, readSourceFile, type SourceReader, sourceReader } from '../intake/index.js';
import { EdtfDate } from '../model/date.js';
import { decimal } from '../model/decimal.js';
import { documentKinds } from '../model/document-kinds.js';
import { Language } from '../model/language.js';
import { ClaimgraphError, describeProblem } from '../model/problem.js';
import {
  type Added,
  addDocuments,
  type Draft,
  heldByPackage,
  packageExtractor,
  readAgain,
  rulesPool,
} from '../review/index.js';
import { leadsOf } from '../review/leads.js';
import { languageNames } from '../text/language-names.js';
import { type AddCommand, type Given, json, readNumber, readShare, withJson } from './command.js';
import { CommandFailed } from './failure.js';
import { progressBar } from './progress.js';
import { askReviewer } from './reviewer.js';
import { printable } from './table.js';
import type { Terminal } from './terminal.js';

/** So many documents that credit a service or correct another are named. */
const MOST_LEADS = 10;

/** Each thread holds the rules' data: more of them than this are no faster. */
const MOST_THREADS = Math.min(8, availableParallelism());

export const addAdd: AddCommand = (program, terminal) => {
  withJson(program.command('add'))
    .description('add documents, and propose the claims that they make; nothing counts until it is reviewed')
    .argument('<dossier>', "the dossier's folder")
    .argument('<source...>', 'files, folders, addresses (https://...), or - for standard input')
    .option('--title <title>', "the document's title, where there is one document")
    .option('--publisher <name>', 'who published it')
    .option('--date <date>', 'when it was published (EDTF, such as 2025-11-03)')
    .option('--language <tag>', 'its language: en, zh, zh-Hant ...; if omitted, it is detected')
    .option('--ocr', 'read scanned pages of PDF files with tesseract, which has to be installed')
    .option('--no-extract', 'only store the documents and propose nothing')
    .option(
      '--again',
      'the sources are documents of the dossier: read them again, and replace what nobody has decided on',
    )
    .option('--by <name>', 'who reads them again; if omitted, you are asked (default: CLAIMGRAPH_REVIEWER)')
    .option('--open', 'also propose relations that no type has words for, under open types with their own words')
    .addOption(
      new Option('--min-confidence <number>', 'propose only claims of at least this confidence, 0 to 100').argParser(
        readShare,
      ),
    )
    .option(
      '--model <name>',
      'propose with a language model instead of the rules; the key is read from CLAIMGRAPH_API_KEY',
    )
    .option('--base-url <address>', 'where the model is served', 'http://localhost:11434/v1')
    .addOption(
      new Option('--api <name>', "which API it is served by: OpenAI's chat completions or responses, or Ollama's own")
        .choices(Object.keys(PROTOCOLS))
        .default('chat'),
    )
    .addOption(
      new Option('--context <tokens>', "the model's context; if omitted, its server is asked").argParser(readNumber),
    )
    .option('--extra-body <json>', 'further fields of each request to the model, such as {"temperature": 0}')
    .option('--cache <folder>', "where the model's answers are kept, so that a second run costs nothing")
    .option('--price <input:output>', 'the price of a million tokens in and out, to show the cost')
    .addOption(new Option('--jobs <number>', 'threads for many files (default: one per core)').argParser(readNumber))
    .addHelpText('after', `\nKinds of file that are read: ${documentKinds('en')}.`)
    .action(async (folder: string, sources: string[], given: Given) => {
      checkGiven(given);
      if (given.again === true) return againAll(folder, sources, given, terminal);
      const names = await listAll(sources);
      if (names.length > 1 && given.title !== undefined) {
        throw new ClaimgraphError([
          { code: 'one-title', message: 'several documents cannot share one title', field: '--title' },
        ]);
      }
      const model = modelOf(given, terminal);
      const extractor: Extractor | undefined =
        given.extract === false ? undefined : model ? heldByPackage(model) : packageExtractor;
      const size = Math.min(names.length, (given.jobs as number | undefined) ?? MOST_THREADS);
      let pool: ReturnType<typeof rulesPool> | undefined;
      const reader = sourceReader();
      const show = progressBar(terminal, 'adding');
      try {
        const added = await addDocuments(folder, drafts(names, given, terminal, reader), {
          extractor,
          minConfidence: given.minConfidence as number | undefined,
          open: given.open === true,
          get pool() {
            if (extractor === packageExtractor) pool ??= rulesPool({ size, signal: terminal.stop });
            return pool;
          },
          onProgress: (done) => show(done, names.length),
          get signal() {
            return terminal.stop;
          },
        });
        show(names.length, names.length);
        if (model) terminal.err(`${spent(model.usage)}\n`);
        await report(added, folder, given, terminal);
      } finally {
        reader.close();
        await pool?.close();
      }
    });
};

/** Each is one change, which can be undone by its number. */
async function againAll(folder: string, documents: readonly string[], given: Given, terminal: Terminal) {
  const by = await askReviewer(given, terminal);
  const model = modelOf(given, terminal);
  const extractor = model ? heldByPackage(model) : packageExtractor;
  const { minConfidence, open } = given as { minConfidence?: number; open?: boolean };
  for (const document of documents) {
    const done = await readAgain(folder, document, { by, extractor, minConfidence, open, signal: terminal.stop });
    const { n, claims, replaced, kept } = done;
    const words = `${count(claims, 'proposal')} in place of ${replaced}; ${count(kept, 'claim')} kept`;
    await terminal.out(
      given.json ? json({ document, ...done }) : `${n}: read ${printable(document)} again: ${words}\n`,
    );
  }
  if (model) terminal.err(`${spent(model.usage)}\n`);
}

type Model = ReturnType<typeof modelExtractor>;

function modelOf(
  { model, baseUrl, api, context, extraBody, cache, price }: Given,
  { env }: Terminal,
): Model | undefined {
  if (model === undefined) return undefined;
  if (!URL.canParse(String(baseUrl))) {
    throw new ClaimgraphError([
      {
        code: 'wrong-address',
        message: `"${baseUrl}" is not an address`,
        field: '--base-url',
        hint: 'Give one such as http://localhost:11434/v1',
      },
    ]);
  }
  const [input, output] = price === undefined ? [] : String(price).split(':').map(decimal);
  if (price !== undefined && !((input ?? -1) >= 0 && (output ?? -1) >= 0)) {
    throw new ClaimgraphError([
      {
        code: 'wrong-price',
        message: `"${price}" is not a price`,
        field: '--price',
        hint: 'Give two numbers, such as 0.4:1.2',
      },
    ]);
  }
  const home = env.XDG_CACHE_HOME ?? (env.HOME === undefined ? undefined : join(env.HOME, '.cache'));
  const folder = (cache as string | undefined) ?? (home && join(home, 'claimgraph', 'model'));
  return modelExtractor({
    model: String(model),
    baseUrl: String(baseUrl),
    api: api as ProtocolName,
    context: context as number | undefined,
    extraBody: extraBody === undefined ? undefined : fieldsOf(String(extraBody)),
    key: env.CLAIMGRAPH_API_KEY || undefined,
    cache: folder === undefined ? undefined : folderCache(folder),
    price: input === undefined || output === undefined ? undefined : { input, output },
  });
}

/** @throws ClaimgraphError */
function fieldsOf(text: string): Record<string, unknown> {
  try {
    const fields: unknown = JSON.parse(text);
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields)) return { ...fields };
  } catch {
    // said below
  }
  throw new ClaimgraphError([
    {
      code: 'wrong-json',
      message: `${text} is not a JSON object`,
      field: '--extra-body',
      hint: `Give fields and values, such as '{"temperature": 0}'`,
    },
  ]);
}

function spent({ requests, cached, inputTokens, outputTokens, cost }: Model['usage']): string {
  const money = cost === undefined ? '' : `, at a cost of ${cost.toFixed(4)}`;
  return `${count(requests, 'request')} to the model, ${cached} from the cache; ${inputTokens} tokens in, ${outputTokens} out${money}`;
}

function checkGiven({ date, language }: Given): void {
  if (date !== undefined && !EdtfDate.safeParse(date).success) {
    throw new ClaimgraphError([
      {
        code: 'wrong-date',
        message: `"${date}" is not a date`,
        field: '--date',
        hint: 'Give 2025, 2025-11 or 2025-11-03',
      },
    ]);
  }
  if (language !== undefined && !Language.safeParse(language).success) {
    throw new ClaimgraphError([
      {
        code: 'wrong-language',
        message: `"${language}" is not a language tag`,
        field: '--language',
        hint: 'Give en, zh, zh-Hant ...',
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
  reader: SourceReader,
): AsyncGenerator<Draft | ClaimgraphError> {
  for (const name of names) {
    try {
      const { others = [], ...first } = await take(name, given, terminal, reader);
      for (const one of [first, ...others]) yield draftOf(one, name, terminal);
    } catch (error) {
      if (terminal.stop.aborted) return;
      yield asProblem(error, name);
    }
  }
}

async function take(name: string, given: Given, terminal: Terminal, reader: SourceReader): Promise<Intake> {
  const known = {
    title: given.title as string | undefined,
    publisher: given.publisher as string | undefined,
    date: given.date as string | undefined,
    language: given.language as string | undefined,
    ocr: given.ocr === true,
  };
  if (isAddress(name)) {
    const { bytes, mime, address, retrieved } = await fetchSource(name, { signal: terminal.stop });
    return reader.read(bytes, { ...known, name: address, mime, source: address, retrieved }, terminal.stop);
  }
  const bytes = name === '-' ? await terminal.input() : await readSourceFile(name);
  return reader.read(bytes, { ...known, name: name === '-' ? 'standard input' : name }, terminal.stop);
}

function draftOf({ kind: _, others: __, notes, ...intake }: Intake, name: string, terminal: Terminal): Draft {
  for (const note of notes) terminal.err(`${printable(name)}: ${printable(note)}\n`);
  return { ...intake, ...(notes.length > 0 && { notes }), name: name === '-' || isAddress(name) ? '' : name };
}

function asProblem(error: unknown, name: string): ClaimgraphError {
  if (error instanceof ClaimgraphError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  const said = code === 'ENOENT' ? 'there is no such file' : code === 'EACCES' ? 'no permission' : message;
  return new ClaimgraphError([{ code: 'unreadable', message: said, place: { file: name } }], { cause: error });
}

async function report(added: Added, folder: string, given: Given, terminal: Terminal): Promise<void> {
  const nameOf = languageNames('en');
  for (const { document, language } of added.unread) {
    const name = language === 'und' ? 'unknown language' : nameOf(language);
    terminal.err(`${document}: ${name}: the text is kept, no claims are proposed\n`);
  }
  for (const problem of added.problems) terminal.err(`${describeProblem(problem)}\n`);
  if (given.json) await terminal.out(json(added));
  else {
    for (const id of added.added.slice(0, 20)) await terminal.out(`added ${id}\n`);
    if (added.added.length > 20) await terminal.out(`and ${added.added.length - 20} more\n`);
    if (added.known.length > 0) await terminal.out(`${count(added.known.length, 'document')} already there\n`);
    if (given.extract !== false) {
      const dropped = added.dropped > 0 ? `; ${added.dropped} did not pass the checks and were dropped` : '';
      const unsure = added.unsure > 0 ? `; ${added.unsure} below --min-confidence` : '';
      await terminal.out(
        `${count(added.claims, 'claim')} proposed about ${count(added.entities, 'new entity', 'new entities')}${dropped}${unsure}\n`,
      );
    }
  }
  const apart = added.identity.filter(({ same }) => !same);
  if (!given.json) {
    for (const { name, document, entity, other, why } of apart.slice(0, 10))
      await terminal.out(
        `${printable(`"${name}" of ${document} is kept apart as ${entity}: ${other} has this name; ${why}`)}\n`,
      );
    if (apart.length > 10) await terminal.out(`and ${apart.length - 10} more names are kept apart\n`);
  }
  if (!given.json) await tellLeads(added, folder, terminal);
  if (added.claims > 0 && !given.json) terminal.err(`Next: claimgraph review ${folder}\n`);
  if (apart.length > 0 && !given.json) terminal.err(`To merge them or keep them apart: claimgraph resolve ${folder}\n`);
  if (added.stopped) throw new CommandFailed('stopped; add the same again and it goes on where it stopped');
  if (added.problems.length > 0) throw new CommandFailed(`${count(added.problems.length, 'source')} could not be read`);
}

/** What the new documents say of themselves, with the command that accepts it; nothing is set by itself. */
async function tellLeads({ added }: Added, folder: string, terminal: Terminal): Promise<void> {
  if (added.length === 0) return;
  const leads = leadsOf(await openDossier(folder), added);
  for (const lead of leads.slice(0, MOST_LEADS)) {
    const [said, command] =
      lead.kind === 'credit'
        ? [
            `${lead.document} credits ${lead.service}: its text may be a wire copy`,
            `review ${folder} --copy ${lead.document} "service:${lead.service}"`,
          ]
        : [
            `${lead.document} says that it ${lead.whole ? 'withdraws' : 'corrects'} something, probably ${lead.of}`,
            `edit ${folder} changeDocument document=${lead.document} 'change.${lead.whole ? 'retracts' : 'corrects'}=["${lead.of}"]'`,
          ];
    await terminal.out(`${printable(said)}\n  If so: claimgraph ${printable(command)}\n`);
  }
  if (leads.length > MOST_LEADS) await terminal.out(`and ${leads.length - MOST_LEADS} more such documents\n`);
}
