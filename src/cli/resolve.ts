/** `claimgraph resolve`: pairs of entities that may be one, and the judgement of a person on them. */
import { Option } from 'commander';
import { namesOf } from '../analysis/explain.js';
import { openDossier, Writer } from '../dossier/index.js';
import { type ColumnTitle, columnTitle } from '../engine/column-titles.js';
import { standingWord } from '../engine/voice.js';
import type { Dossier } from '../model/dossier.js';
import { inLanguage } from '../model/language.js';
import { ClaimgraphError, describeProblem } from '../model/problem.js';
import { sourcesOf } from '../model/source.js';
import { standing } from '../model/standing.js';
import { type Candidate, candidates, contextOf } from '../resolve/index.js';
import { decide } from '../review/decide.js';
import { readJournal, shown } from '../review/journal.js';
import { judgements } from '../review/judgements.js';
import { type AddCommand, type Given, json, readShare, withJson, withNames } from './command.js';
import { askReviewer } from './reviewer.js';
import { joinRelations, sameRelations, splitEntity } from './split.js';
import { printable, renderTable } from './table.js';
import { paint, type Terminal } from './terminal.js';

export const addResolve: AddCommand = (program, terminal) => {
  withNames(withJson(program.command('resolve')))
    .description('find entities that may be one and the same, and say of each pair: same, different or unsure')
    .argument('<dossier>', "the dossier's folder")
    .option('--by <name>', 'who judges; if omitted, you are asked (default: CLAIMGRAPH_REVIEWER)')
    .addOption(
      new Option('--min-confidence <number>', 'only pairs of at least this confidence, 0 to 100')
        .argParser(readShare)
        .default(50),
    )
    .option('--list', 'list the pairs and ask nothing')
    .option('--split <entity>', 'this one is two: say which claims go to the other one')
    .option(
      '--move <id...>',
      'with --split: claims, relations or documents to move; if omitted, you are asked about each claim',
    )
    .option('--into <id>', 'with --split: the id of the other one, new or there already')
    .option('--named <name>', 'with --split: the name of the other one (default: the same name)')
    .option('--relations', 'pairs of relations that say the same, to be joined')
    .action(async (folder: string, given: Given) => {
      if (given.split !== undefined) return split(folder, given, terminal);
      if (given.relations) return relations(folder, given, terminal);
      const find = async () => {
        const dossier = await openDossier(folder);
        const judged = judgements(await readJournal(folder)).map(({ a, b }) => [a, b] as const);
        return { dossier, pairs: candidates(dossier, { judged, minConfidence: Number(given.minConfidence) }) };
      };
      const { dossier, pairs } = await find();
      if (given.json) {
        return terminal.out(
          json(pairs.map((pair) => ({ ...pair, contexts: [pair.entity, pair.into].map((id) => spoken(dossier, id)) }))),
        );
      }
      if (pairs.length === 0)
        return terminal.out(
          chinese(given) ? '没有尚未判断的相似实体。\n' : 'No two entities look alike that were not judged yet.\n',
        );
      const name = namesOf(dossier, String(given.names));
      if (given.list) {
        const title = (words: ColumnTitle) => columnTitle(words, String(given.names));
        return terminal.out(
          renderTable(pairs, [
            { title: title('entity'), cell: ({ entity }) => `${name(entity)} (${entity})` },
            { title: title('may be'), cell: ({ into }) => `${name(into)} (${into})` },
            { title: title('confidence'), cell: ({ confidence }) => confidence, align: 'right' },
            { title: title('why'), cell: ({ reasons }) => why(reasons, String(given.names)) },
          ]),
        );
      }
      const by = await askReviewer(given, terminal);
      const writer = new Writer(folder, { onNotice: (notice) => terminal.err(`${describeProblem(notice)}\n`) });
      const again = () =>
        writer.ask(async (state) => {
          const judged = judgements(await readJournal(folder)).map(({ a, b }) => [a, b] as const);
          return candidates(state.dossier, { judged, minConfidence: Number(given.minConfidence) });
        });
      try {
        await walk({ writer, again, by, name, terminal, dossier, language: String(given.names) }, pairs);
      } finally {
        await writer.close();
      }
    });
};

function chinese({ names }: Given): boolean {
  return String(names).startsWith('zh');
}

async function split(folder: string, given: Given, terminal: Terminal): Promise<void> {
  const by = await askReviewer(given, terminal);
  const options = {
    entity: String(given.split),
    move: given.move as string[] | undefined,
    into: given.into as string | undefined,
    named: given.named as string | undefined,
    language: String(given.names),
  };
  const entry = await splitEntity(folder, options, by, terminal);
  if (!entry) return terminal.out('Nothing was split.\n');
  if (given.json) return terminal.out(json(shown(entry)));
  await terminal.out(
    `split ${entry.about.map(printable).join(' from ')}; take it back with: claimgraph review DOSSIER --undo\n`,
  );
}

async function relations(folder: string, given: Given, terminal: Terminal): Promise<void> {
  const dossier = await openDossier(folder);
  const pairs = sameRelations(dossier);
  if (given.json) return terminal.out(json(pairs));
  if (pairs.length === 0)
    return terminal.out(chinese(given) ? '没有所称相同的关系。\n' : 'No two relations say the same.\n');
  if (!given.list) return joinRelations(folder, String(given.names), () => askReviewer(given, terminal), terminal);
  const language = String(given.names);
  const title = (words: ColumnTitle) => columnTitle(words, language);
  const sources = sourcesOf(dossier);
  const claimsOf = new Map(dossier.relations.map(({ id, claims }) => [id, claims]));
  // an id reads like a statement
  const standingOf = (id: string) => standingWord(standing(claimsOf.get(id) ?? [], sources), language);
  await terminal.out(
    renderTable(pairs, [
      { title: title('standing'), cell: ({ relation }) => standingOf(relation) },
      { title: title('relation'), cell: ({ relation }) => relation },
      { title: title('standing'), cell: ({ into }) => standingOf(into) },
      { title: title('says the same as'), cell: ({ into }) => into },
    ]),
  );
}

/** What documents say of one of a pair, as JSON. */
function spoken(dossier: Dossier, id: string) {
  const { roles, ties, passages } = contextOf(dossier, id);
  return { entity: id, roles: [...roles.keys()], ties: [...ties.values()], passages };
}

/** The same as lines to read: what is said of somebody, in the documents' own words. */
function contextLines(dossier: Dossier, id: string): string {
  const { roles, ties, passages } = spoken(dossier, id);
  const facts = [...roles, ...ties].join(', ');
  const head = `  ${printable(`${id}${facts === '' ? '' : `: ${facts}`}`)}\n`;
  return head + passages.map(({ title, quote }) => `    ${printable(`"${quote}" (${title})`)}\n`).join('');
}

interface Walk {
  writer: Writer;
  again: () => Promise<Candidate[]>;
  by: string;
  name: (id: string) => string;
  terminal: Terminal;
  dossier: Dossier;
  language: string;
}

function why(reasons: Candidate['reasons'], language: string): string {
  return reasons.map((reason) => inLanguage(reason, language)).join(language.startsWith('zh') ? '；' : '; ');
}

async function walk(
  { writer, again, by, name, terminal, dossier, language }: Walk,
  first: readonly Candidate[],
): Promise<void> {
  let pairs = [...first];
  const skipped = new Set<string>();
  const keyOf = ({ entity, into }: Candidate) => `${entity} ${into}`;
  for (;;) {
    const pair = pairs.find((one) => !skipped.has(keyOf(one)));
    if (!pair) break;
    const { entity, into, confidence, reasons } = pair;
    await terminal.out(
      `\n${paint(terminal, 'bold', `${printable(name(entity))} (${entity})`)} may be ${paint(terminal, 'bold', `${printable(name(into))} (${into})`)}, ${confidence} of 100\n  ${printable(why(reasons, language))}\n${contextLines(dossier, entity)}${contextLines(dossier, into)}`,
    );
    const answer = (await terminal.ask('same, different, unsure, next, quit > '))?.trim().charAt(0);
    if (answer === undefined || answer === 'q') break;
    const kind = ({ s: 'merge', d: 'different', u: 'unsure' } as const)[answer as 's'];
    if (!kind) {
      skipped.add(keyOf(pair));
      continue;
    }
    try {
      await decide(writer, { kind, entity, into }, { by });
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      for (const problem of error.problems)
        terminal.err(`${paint(terminal, 'red', 'not done:')} ${describeProblem(problem)}\n`);
      skipped.add(keyOf(pair));
    }
    if (kind === 'merge') pairs = await again();
    else pairs = pairs.filter((one) => one !== pair);
  }
  await terminal.out('Judgements are kept; take the last one back with: claimgraph review DOSSIER --undo\n');
}
