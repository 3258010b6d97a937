/** `claimgraph review`: walks through what awaits review, one proposal at a time; each decision is saved at once. */
import { userInfo } from 'node:os';
import { Option } from 'commander';
import { namesOf, valueWords } from '../analysis/explain.js';
import { around, progress, type QueueOptions, queue, type Waiting } from '../analysis/queue.js';
import { openDossier } from '../dossier/index.js';
import { Act, Chain } from '../model/claim.js';
import type { Decision } from '../model/decision.js';
import type { Dossier } from '../model/dossier.js';
import { inLanguage } from '../model/language.js';
import { ClaimgraphError, describeProblem } from '../model/problem.js';
import { standing } from '../model/standing.js';
import { chainWords, MODALITY_WORDS, STANDING_WORDS } from '../model/words.js';
import { decide, readJournal } from '../review/index.js';
import { nearestId } from '../text/nearest.js';
import { type AddCommand, type Given, json, readNumber, withJson, withNames } from './command.js';
import { standingPaint } from './paint.js';
import { printable, renderTable } from './table.js';
import { paint, type Terminal } from './terminal.js';

export const addReview: AddCommand = (program, terminal) => {
  withNames(withJson(program.command('review')))
    .description('walk through proposed claims: accept, correct, reject, merge entities, undo')
    .argument('<dossier>', "the dossier's folder")
    .option('--by <name>', 'who decides; left out, the name of the user')
    .option('--document <id>', 'only proposals from this document')
    .addOption(
      new Option('--min-confidence <number>', 'only proposals of at least this confidence, 0 to 100').argParser(
        readNumber,
      ),
    )
    .option('--list', 'list what awaits review and ask nothing')
    .option('--accept <claim...>', 'accept these claims and ask nothing')
    .option('--reject <claim...>', 'reject these claims and ask nothing')
    .option('--merge <entity...>', 'two entities: the first becomes part of the second')
    .addOption(
      new Option('--undo [number]', 'take back your last decision, or the one of this number').argParser(readNumber),
    )
    .option('--log', 'list all decisions with their numbers')
    .action(async (folder: string, given: Given) => {
      const by = String(given.by ?? terminal.env.USER ?? userName());
      const options: QueueOptions = {
        document: given.document as string | undefined,
        minConfidence: given.minConfidence as number | undefined,
      };
      const dossier = await openDossier(folder);
      checkDocument(dossier, options.document);
      if (given.log) return log(folder, given, terminal);
      const decisions = decisionsOf(given);
      if (decisions.length > 0) return runAll(folder, decisions, by, given, terminal);
      if (given.list || given.json) return list(dossier, options, given, terminal);
      await walk(folder, dossier, { options, by, language: String(given.names), terminal });
    });
};

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'reviewer';
  }
}

function checkDocument(dossier: Dossier, id: string | undefined): void {
  const known = dossier.documents.map((document) => document.id);
  if (id === undefined || known.includes(id)) return;
  const nearest = nearestId(id, known);
  throw new ClaimgraphError([
    {
      code: 'unknown-document',
      message: `there is no document "${id}"`,
      field: '--document',
      ...(nearest && { mend: `Did you mean "${nearest}"?` }),
    },
  ]);
}

function decisionsOf(given: Given): Decision[] {
  const list = (name: string) => (given[name] as string[] | undefined) ?? [];
  const merge = list('merge');
  if (merge.length > 0 && merge.length !== 2) {
    throw new ClaimgraphError([
      { code: 'wrong-merge', message: 'it takes two entities: --merge FROM INTO', field: '--merge' },
    ]);
  }
  return [
    ...list('accept').map((claim): Decision => ({ kind: 'accept', claim, seen: 'proposed' })),
    ...list('reject').map((claim): Decision => ({ kind: 'reject', claim, seen: 'proposed' })),
    ...(merge[0] !== undefined && merge[1] !== undefined
      ? [{ kind: 'merge' as const, entity: merge[0], into: merge[1] }]
      : []),
    ...(given.undo ? [{ kind: 'undo' as const, ...(typeof given.undo === 'number' && { n: given.undo }) }] : []),
  ];
}

async function runAll(
  folder: string,
  decisions: readonly Decision[],
  by: string,
  given: Given,
  terminal: Terminal,
): Promise<void> {
  const done = [];
  for (const decision of decisions) {
    const { entry } = await decide(folder, decision, { by });
    done.push(entry);
    if (!given.json) await terminal.out(`${PAST[entry.kind]} ${entry.about.map(printable).join(', ')}\n`);
  }
  if (given.json) await terminal.out(json(done.map(({ back: _, ...entry }) => entry)));
}

const PAST = {
  accept: 'accepted',
  reject: 'rejected',
  edit: 'corrected and accepted',
  add: 'added',
  merge: 'merged',
  different: 'kept apart',
  unsure: 'left open',
  undo: 'took back the decision on',
} as const;

async function log(folder: string, given: Given, terminal: Terminal): Promise<void> {
  const journal = (await readJournal(folder)).map(({ back: _, ...entry }) => entry);
  if (given.json) return terminal.out(json(journal));
  if (journal.length === 0) return terminal.out('Nothing was decided yet.\n');
  const undone = new Set(journal.flatMap(({ undoes }) => undoes ?? []));
  await terminal.out(
    renderTable(journal, [
      { title: 'n', cell: ({ n }) => n, align: 'right' },
      { title: 'when', cell: ({ at }) => at },
      { title: 'who', cell: ({ by }) => by },
      { title: 'decision', cell: ({ kind, undoes }) => (undoes === undefined ? kind : `${kind} ${undoes}`) },
      { title: 'about', cell: ({ about }) => about.join(', ') },
      { title: '', cell: ({ n }) => (undone.has(n) ? 'taken back' : '') },
    ]),
  );
}

async function list(dossier: Dossier, options: QueueOptions, given: Given, terminal: Terminal): Promise<void> {
  const waiting = queue(dossier, options);
  if (given.json) {
    return terminal.out(
      json({
        ...progress(dossier, options.document),
        waiting: waiting.map(({ relation, claim, newEntities }) => ({
          relation: relation.id,
          subject: relation.subject,
          type: relation.type,
          object: relation.object,
          value: relation.value,
          claim,
          newEntities,
        })),
      }),
    );
  }
  if (waiting.length === 0) return terminal.out('Nothing awaits review.\n');
  const language = String(given.names);
  const name = namesOf(dossier, language);
  await terminal.out(
    renderTable(waiting, [
      { title: 'claim', cell: ({ claim }) => claim.id },
      { title: 'says', cell: (one) => sentence(one, dossier, name, language) },
      { title: 'who', cell: ({ claim }) => chainWords(claim, name, language) },
      { title: 'confidence', cell: ({ claim }) => claim.proposal?.confidence ?? '', align: 'right' },
    ]),
  );
}

function sentence(
  { relation, claim }: Waiting,
  dossier: Dossier,
  name: (id: string) => string,
  language: string,
): string {
  const type = dossier.ontology.relationTypes.find(({ id }) => id === relation.type);
  const object = relation.object === undefined ? valueWords(relation.value, language) : name(relation.object);
  const modality = claim.modality === 'actual' ? '' : ` (${inLanguage(MODALITY_WORDS[claim.modality], language)})`;
  return `${name(relation.subject)} ${type ? inLanguage(type.label, language) : relation.type} ${object}${modality}`;
}

interface Walk {
  options: QueueOptions;
  by: string;
  language: string;
  terminal: Terminal;
}

const HELP = `  a  accept            the claim counts from now on
  e  edit              put it right and accept it: type=... subject=... object=... polarity=negative
                       modality=possible chain=reuters:reports,memo:alleges quote=...
  r  reject            remembered, and not proposed again
  m  merge             two names, one entity: m FROM INTO
  s  skip              decide later
  u  undo              take back your last decision
  q  quit              all decisions are saved already
`;

async function walk(folder: string, opened: Dossier, { options, by, language, terminal }: Walk): Promise<void> {
  let dossier = opened;
  const skipped = new Set<string>();
  const left = () => queue(dossier, options).filter(({ claim }) => !skipped.has(claim.id));
  const total = left().length;
  if (total === 0) return terminal.out('Nothing awaits review.\n');
  let shown: string | undefined;
  let decided = false;
  while (!terminal.stop.aborted) {
    const waiting = left();
    const [current] = waiting;
    if (!current) {
      // the last decision can be taken back as well
      if (!decided || !/^u/.test((await terminal.ask('that was the last; undo, or quit > '))?.trim() ?? '')) break;
      dossier = (await decide(folder, { kind: 'undo' }, { by })).dossier;
      terminal.err('took back the last decision\n');
      continue;
    }
    if (shown !== current.claim.id)
      await terminal.out(card(current, dossier, { number: total - waiting.length + 1, total, language, terminal }));
    shown = current.claim.id;
    const answer = await terminal.ask('accept, edit, reject, merge, skip, undo, quit, ? > ');
    if (answer === undefined) break;
    const [key = '', ...rest] = answer.trim().split(/\s+/);
    if (key === 'q' || key === 'quit') break;
    if (key === 's' || key === 'skip') {
      skipped.add(current.claim.id);
      continue;
    }
    try {
      const decision = await understood(key, answer.trim().slice(key.length).trim(), rest, current, terminal);
      if (!decision) {
        terminal.err(HELP);
        continue;
      }
      const done = await decide(folder, decision, { by });
      decided = true;
      dossier = done.dossier;
      if (decision.kind === 'undo') shown = undefined;
      terminal.err(`${PAST[done.entry.kind]} ${done.entry.about.map(printable).join(', ')}\n`);
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      for (const problem of error.problems)
        terminal.err(`${paint(terminal, 'red', 'not done:')} ${describeProblem(problem)}\n`);
      if (error.problems.some(({ code }) => code === 'conflict' || code === 'unknown-claim'))
        dossier = await openDossier(folder);
    }
  }
  const { proposed, accepted, rejected } = progress(dossier, options.document);
  await terminal.out(`${proposed} left, ${accepted} accepted, ${rejected} rejected.\n`);
}

async function understood(
  key: string,
  words: string,
  rest: readonly string[],
  { claim }: Waiting,
  terminal: Terminal,
): Promise<Decision | undefined> {
  switch (key) {
    case 'a':
    case 'accept':
      return { kind: 'accept', claim: claim.id, seen: claim.review };
    case 'r':
    case 'reject':
      return { kind: 'reject', claim: claim.id, seen: claim.review };
    case 'u':
    case 'undo':
      return { kind: 'undo' };
    case 'm':
    case 'merge': {
      const named =
        rest.length > 0
          ? rest
          : ((await terminal.ask('which entity is part of which? FROM INTO > ')) ?? '').trim().split(/\s+/);
      const [entity, into] = named;
      return entity && into ? { kind: 'merge', entity, into } : undefined;
    }
    case 'e':
    case 'edit': {
      const given = words || ((await terminal.ask('field=value ... > ')) ?? '');
      return given.trim() === ''
        ? undefined
        : { kind: 'edit', claim: claim.id, seen: claim.review, change: readChange(given) };
    }
    default:
      return undefined;
  }
}

const FIELDS = ['subject', 'type', 'object', 'value', 'chain', 'polarity', 'modality', 'quote'] as const;

/** `type=acquires chain=reuters:reports,:alleges quote=all the rest` @throws ClaimgraphError */
export function readChange(text: string): Extract<Decision, { kind: 'edit' }>['change'] {
  const change: Record<string, unknown> = {};
  const starts = [...text.matchAll(/(?:^|\s)(\w+)=/g)].filter(({ 1: field }) =>
    (FIELDS as readonly string[]).includes(field ?? ''),
  );
  const wrong = /^\s*(\w+)=/.exec(text)?.[1] ?? text.trim().split(/\s+/)[0] ?? '';
  if (starts.length === 0 || starts[0]?.index !== text.search(/\S/) - (text.search(/\S/) > 0 ? 1 : 0)) {
    throw new ClaimgraphError([
      {
        code: 'wrong-change',
        message: `"${wrong}" is not a field with a value`,
        mend: `Give ${FIELDS.map((field) => `${field}=...`).join(' ')}`,
      },
    ]);
  }
  for (const [i, match] of starts.entries()) {
    const field = match[1] ?? '';
    const value = text.slice((match.index ?? 0) + match[0].length, starts[i + 1]?.index ?? text.length).trim();
    change[field] = field === 'chain' ? readChain(value) : value;
  }
  return change;
}

function readChain(text: string): Chain {
  const steps = text
    .split(',')
    .filter(Boolean)
    .map((step) => {
      const [agent = '', act = ''] = step.split(':');
      return { ...(agent !== '' && { agent }), act };
    });
  const chain = Chain.safeParse(steps);
  if (chain.success) return chain.data;
  const mend = `Write speaker:act with commas between, outermost first; acts are ${Act.options.join(', ')}`;
  throw new ClaimgraphError([{ code: 'wrong-chain', message: `"${text}" is not a chain`, mend }]);
}

function card(
  one: Waiting,
  dossier: Dossier,
  { number, total, language, terminal }: { number: number; total: number; language: string; terminal: Terminal },
): string {
  const { relation, claim, newEntities } = one;
  const name = namesOf(dossier, language);
  const { before, quote, after } = around(dossier, claim);
  const then = standing(relation.claims.map((other) => (other === claim ? { ...other, review: 'accepted' } : other)));
  const now = standing(relation.claims);
  const types = new Map(dossier.entities.map(({ id, type }) => [id, type]));
  const lines = [
    paint(
      terminal,
      'dim',
      `${number}/${total}  ${claim.document}  ${claim.id}  confidence ${claim.proposal?.confidence ?? '?'}`,
    ),
    `  ${printable(before)}${paint(terminal, ['bold', 'underline'], printable(quote))}${printable(after)}`,
    `  ${paint(terminal, 'bold', printable(sentence(one, dossier, name, language)))}`,
    `  ${printable(chainWords(claim, name, language))}`,
    `  accepted, the relation is ${standingPaint(terminal, then, inLanguage(STANDING_WORDS[then].label, language))}; now ${inLanguage(STANDING_WORDS[now].label, language)}`,
    ...(newEntities.length > 0
      ? [`  new: ${newEntities.map((id) => printable(`${name(id)} (${types.get(id)}, ${id})`)).join('; ')}`]
      : []),
    ...(claim.proposal?.reasons
      ? [paint(terminal, 'dim', `  why: ${printable(claim.proposal.reasons.join('; '))}`)]
      : []),
  ];
  return `\n${lines.join('\n')}\n`;
}
