/** `claimgraph resolve`: pairs of entities that may be one, and the judgement of a person on them. */
import { Option } from 'commander';
import { namesOf } from '../analysis/explain.js';
import { openDossier } from '../dossier/index.js';
import { ClaimgraphError, describeProblem } from '../model/problem.js';
import { type Candidate, candidates } from '../resolve/index.js';
import { decide, judgements, readJournal } from '../review/index.js';
import { type AddCommand, type Given, json, readNumber, withJson, withNames } from './command.js';
import { printable, renderTable } from './table.js';
import { paint, type Terminal } from './terminal.js';

export const addResolve: AddCommand = (program, terminal) => {
  withNames(withJson(program.command('resolve')))
    .description('find entities that may be one and the same, and say of each pair: same, different or unsure')
    .argument('<dossier>', "the dossier's folder")
    .option('--by <name>', 'who judges; left out, the name of the user')
    .addOption(
      new Option('--min-confidence <number>', 'only pairs of at least this confidence')
        .argParser(readNumber)
        .default(50),
    )
    .option('--list', 'list the pairs and ask nothing')
    .action(async (folder: string, given: Given) => {
      const find = async () => {
        const dossier = await openDossier(folder);
        const judged = judgements(await readJournal(folder)).map(({ a, b }) => [a, b] as const);
        return { dossier, pairs: candidates(dossier, { judged, minConfidence: Number(given.minConfidence) }) };
      };
      const { dossier, pairs } = await find();
      if (given.json) return terminal.out(json(pairs));
      if (pairs.length === 0) return terminal.out('No two entities look alike that were not judged yet.\n');
      const name = namesOf(dossier, String(given.names));
      if (given.list) {
        return terminal.out(
          renderTable(pairs, [
            { title: 'entity', cell: ({ entity }) => `${name(entity)} (${entity})` },
            { title: 'may be', cell: ({ into }) => `${name(into)} (${into})` },
            { title: 'confidence', cell: ({ confidence }) => confidence, align: 'right' },
            { title: 'why', cell: ({ reasons }) => reasons.join('; ') },
          ]),
        );
      }
      await walk(folder, pairs, find, String(given.by ?? terminal.env.USER ?? 'reviewer'), name, terminal);
    });
};

async function walk(
  folder: string,
  first: readonly Candidate[],
  find: () => Promise<{ pairs: Candidate[] }>,
  by: string,
  name: (id: string) => string,
  terminal: Terminal,
): Promise<void> {
  let pairs = [...first];
  const skipped = new Set<string>();
  const keyOf = ({ entity, into }: Candidate) => `${entity} ${into}`;
  while (!terminal.stop.aborted) {
    const pair = pairs.find((one) => !skipped.has(keyOf(one)));
    if (!pair) break;
    const { entity, into, confidence, reasons } = pair;
    await terminal.out(
      `\n${paint(terminal, 'bold', `${printable(name(entity))} (${entity})`)} may be ${paint(terminal, 'bold', `${printable(name(into))} (${into})`)}, ${confidence} of 100\n  ${printable(reasons.join('; '))}\n`,
    );
    const answer = (await terminal.ask('same, different, unsure, next, quit > '))?.trim().charAt(0);
    if (answer === undefined || answer === 'q') break;
    const kind = ({ s: 'merge', d: 'different', u: 'unsure' } as const)[answer as 's'];
    if (!kind) {
      skipped.add(keyOf(pair));
      continue;
    }
    try {
      await decide(folder, { kind, entity, into }, { by });
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      for (const problem of error.problems)
        terminal.err(`${paint(terminal, 'red', 'not done:')} ${describeProblem(problem)}\n`);
      skipped.add(keyOf(pair));
    }
    pairs = (await find()).pairs;
  }
  await terminal.out('Judgements are kept; take the last one back with: claimgraph review DOSSIER --undo\n');
}
