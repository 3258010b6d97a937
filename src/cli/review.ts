/** `claimgraph review`: walks through what awaits review, one proposal at a time; each decision is saved at once. */
import { Option } from 'commander';
import { awaitingReview } from '../analysis/awaiting.js';
import { type State, Writer } from '../dossier/index.js';
import { type ColumnTitle, columnTitle } from '../engine/column-titles.js';
import { memoryEngine } from '../engine/memory.js';
import type { Answer, Query } from '../engine/queries/index.js';
import { count } from '../engine/voice.js';
import { chainWords, documentVoice } from '../model/chain-words.js';
import { changeWord } from '../model/change-words.js';
import { type Claim, speakersOf } from '../model/claim.js';
import type { Decision } from '../model/decision.js';
import type { Dossier } from '../model/dossier.js';
import { inLanguage } from '../model/language.js';
import { ClaimgraphError, describeProblem } from '../model/problem.js';
import type { Relation } from '../model/relation.js';
import { isPluralEntity, type Naming, relationSentence } from '../model/sentence.js';
import { type Sources, sourcesFrom } from '../model/source.js';
import { standing } from '../model/standing.js';
import { MODALITY_WORDS, STANDING_WORDS } from '../model/words.js';
import { decide } from '../review/decide.js';
import { readJournal, shown as withoutEdits } from '../review/journal.js';
import { around } from '../text/around.js';
import { readChange } from './change-text.js';
import { type AddCommand, asOptions, type Given, json, readNumber, readShare, withJson, withNames } from './command.js';
import { PAST } from './decided.js';
import { standingPaint } from './paint.js';
import { pairDecisions } from './pair-decisions.js';
import { askReviewer } from './reviewer.js';
import { printable, renderTable } from './table.js';
import { paint, type Terminal } from './terminal.js';

export const addReview: AddCommand = (program, terminal) => {
  withNames(withJson(program.command('review')))
    .description('walk through proposed claims: accept, correct, reject, merge entities, undo')
    .argument('<dossier>', "the dossier's folder")
    .option('--by <name>', 'who decides; if omitted, you are asked (default: CLAIMGRAPH_REVIEWER)')
    .option('--document <id>', 'only proposals from this document')
    .addOption(
      new Option('--min-confidence <number>', 'only proposals of at least this confidence, 0 to 100').argParser(
        readShare,
      ),
    )
    .option('--accept <claim...>', 'accept these claims and ask nothing')
    .option('--reject <claim...>', 'reject these claims and ask nothing')
    .option('--merge <entity...>', 'two entities: the first becomes part of the second')
    .option('--join <relation...>', 'two relations that say the same: the claims of the first go to the second')
    .option('--copy <document...>', 'a document and the one, or the wire service, that it is a copy of')
    .option('--not-copy <document...>', 'a document and the one, or the service, that it only looks like a copy of')
    .option('--grade <source...>', 'a source and its reliability: A, best, to E; F cannot be judged')
    .addOption(
      new Option('--undo [number]', 'take back your last decision, or the one of this number').argParser(readNumber),
    )
    .option('--log', 'list all decisions with their numbers')
    .action(async (folder: string, given: Given) => {
      const asked: Asked = {
        ...(typeof given.document === 'string' && { document: given.document }),
        ...(typeof given.minConfidence === 'number' && { minConfidence: given.minConfidence }),
      };
      if (given.log) return log(folder, given, terminal);
      const decisions = decisionsOf(given);
      if (decisions.length === 0 && given.json) {
        throw new ClaimgraphError([
          {
            code: 'nothing-to-print',
            message: 'a review that asks cannot print JSON',
            field: '--json',
            hint: 'Decide by options such as --accept, or list what awaits review with: claimgraph proposals DOSSIER',
          },
        ]);
      }
      const by = await askReviewer(given, terminal);
      const writer = new Writer(folder, { onNotice: (notice) => terminal.err(`${describeProblem(notice)}\n`) });
      try {
        if (decisions.length > 0) await runAll(writer, decisions, by, given, terminal);
        else await walk(writer, { asked, by, language: String(given.names), terminal });
      } finally {
        await writer.close();
      }
    });
};

type Asked = Pick<Query<'proposals'>, 'document' | 'minConfidence'>;

/** A proposal as the engine lists it: the claim's id, and who is new in it. */
type Listed = Pick<Answer<'proposals'>['proposals'][number], 'claim' | 'newEntities'>;

/** A proposal with the relation that it is about, as they are at this moment. */
interface Waiting {
  relation: Relation;
  claim: Claim;
  newEntities: readonly string[];
}

/** As many as the engine gives at a time. */
const PAGE = 500;

/** All that awaits review, in the engine's order. @throws ClaimgraphError that names the option */
async function listed(dossier: Dossier, asked: Asked): Promise<Listed[]> {
  const engine = memoryEngine(dossier);
  const all: Listed[] = [];
  let cursor: string | undefined;
  do {
    const answer = await asOption(engine.proposals({ ...asked, limit: PAGE, ...(cursor && { cursor }) }));
    all.push(...answer.proposals);
    cursor = answer.cursor;
  } while (cursor !== undefined);
  return all;
}

async function asOption<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    return asOptions(() => {
      throw error;
    });
  }
}

function decisionsOf(given: Given): Decision[] {
  const list = (name: string) => (given[name] as string[] | undefined) ?? [];
  return [
    ...list('accept').map((claim): Decision => ({ kind: 'accept', claim, seen: 'proposed' })),
    ...list('reject').map((claim): Decision => ({ kind: 'reject', claim, seen: 'proposed' })),
    ...pairDecisions(given),
    ...(given.undo ? [{ kind: 'undo' as const, ...(typeof given.undo === 'number' && { n: given.undo }) }] : []),
  ];
}

async function runAll(
  writer: Writer,
  decisions: readonly Decision[],
  by: string,
  given: Given,
  terminal: Terminal,
): Promise<void> {
  const done = [];
  for (const decision of decisions) {
    const entry = await decide(writer, decision, { by });
    done.push(entry);
    if (!given.json) await terminal.out(`${PAST[entry.kind]} ${entry.about.map(printable).join(', ')}\n`);
  }
  if (given.json) return terminal.out(json(done.map(withoutEdits)));
  const accepted = decisions.flatMap((one) => (one.kind === 'accept' ? [one.claim] : []));
  if (accepted.length > 0) await terminal.out(await writer.ask((state) => stillAwaiting(state, accepted)));
}

/** What awaits review beside claims that were accepted, denials first: without them the picture is one-sided. */
function stillAwaiting(state: State, accepted: readonly string[]): string {
  const awaiting = awaitingReview(state.dossier);
  const relations = new Set(accepted.flatMap((claim) => state.claim(claim)?.relation.id ?? []));
  return [...relations]
    .flatMap((relation) => {
      const { denials, others } = awaiting(relation);
      const ids = (claims: readonly Claim[]) => claims.map(({ id }) => printable(id)).join(', ');
      const about = printable(relation);
      return [
        ...(denials.length > 0
          ? [`${count(denials.length, 'denial')} of ${about} still ${awaits(denials)} review: ${ids(denials)}\n`]
          : []),
        ...(others.length > 0
          ? [`${count(others.length, 'more claim')} on ${about} still ${awaits(others)} review: ${ids(others)}\n`]
          : []),
      ];
    })
    .join('');
}

function awaits({ length }: readonly unknown[]): string {
  return length === 1 ? 'awaits' : 'await';
}

async function log(folder: string, given: Given, terminal: Terminal): Promise<void> {
  const journal = (await readJournal(folder)).map(withoutEdits);
  if (given.json) return terminal.out(json(journal));
  const language = String(given.names);
  const zh = language.startsWith('zh');
  const title = (words: ColumnTitle) => columnTitle(words, language);
  if (journal.length === 0) return terminal.out(zh ? '尚未作出决定。\n' : 'Nothing was decided yet.\n');
  const undone = new Set(journal.flatMap(({ undoes }) => undoes ?? []));
  await terminal.out(
    renderTable(journal, [
      { title: title('n'), cell: ({ n }) => n, align: 'right' },
      { title: title('when'), cell: ({ at }) => at },
      { title: title('who'), cell: ({ by }) => by },
      {
        title: title('what'),
        cell: ({ kind, undoes }) => [changeWord(kind, language), undoes].filter((one) => one !== undefined).join(' '),
      },
      { title: title('about'), cell: ({ about }) => about.join(', ') },
      { title: '', cell: ({ n }) => (undone.has(n) ? (zh ? '已撤销' : 'taken back') : '') },
    ]),
  );
}

function sentence({ relation, claim }: Waiting, naming: Naming): string {
  const { language } = naming;
  const modality = claim.modality === 'actual' ? '' : ` (${inLanguage(MODALITY_WORDS[claim.modality], language)})`;
  return `${relationSentence(relation, naming)}${modality}`;
}

interface Walk {
  asked: Asked;
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

/** The queue is made once; it is made again where a decision changed more than the claim that it was about. */
async function walk(writer: Writer, { asked, by, language, terminal }: Walk): Promise<void> {
  const skipped = new Set<string>();
  const left = async () => {
    const all = await listed(await writer.ask(({ dossier }) => dossier), asked);
    return all.filter(({ claim }) => !skipped.has(claim));
  };
  let waiting = await left();
  const total = waiting.length;
  if (total === 0) return terminal.out('Nothing awaits review.\n');
  let at = 0;
  let shown: string | undefined;
  let decided = false;
  const again = async () => {
    waiting = await left();
    at = 0;
  };
  for (;;) {
    const next = waiting[at];
    if (!next) {
      // the last decision can be taken back as well
      if (!decided || !/^u/.test((await terminal.ask('that was the last; undo, or quit > '))?.trim() ?? '')) break;
      await decide(writer, { kind: 'undo' }, { by });
      terminal.err('took back the last decision\n');
      await again();
      continue;
    }
    const current = await writer.ask((state) => stillWaiting(state, next));
    if (!current) {
      at++;
      continue;
    }
    if (shown !== current.claim.id) {
      const number = total - (waiting.length - at) + 1;
      await terminal.out(await writer.ask((state) => card(current, state, { number, total, language, terminal })));
    }
    shown = current.claim.id;
    const answer = await terminal.ask('accept, edit, reject, merge, skip, undo, quit, ? > ');
    if (answer === undefined) break;
    const [key = '', ...rest] = answer.trim().split(/\s+/);
    if (key === 'q' || key === 'quit') break;
    if (key === 's' || key === 'skip') {
      skipped.add(current.claim.id);
      at++;
      continue;
    }
    try {
      const decision = await understood(key, answer.trim().slice(key.length).trim(), rest, current, terminal);
      if (!decision) {
        terminal.err(HELP);
        continue;
      }
      const entry = await decide(writer, decision, { by });
      decided = true;
      terminal.err(`${PAST[entry.kind]} ${entry.about.map(printable).join(', ')}\n`);
      if (decision.kind === 'undo') shown = undefined;
      if (decision.kind === 'accept' || decision.kind === 'reject') at++;
      else await again();
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      for (const problem of error.problems)
        terminal.err(`${paint(terminal, 'red', 'not done:')} ${describeProblem(problem)}\n`);
    }
  }
  const dossier = await writer.ask((state) => state.dossier);
  const { proposed, accepted, rejected } = (await memoryEngine(dossier).proposals({ ...asked, limit: 1 })).progress;
  await terminal.out(`${proposed} left, ${accepted} accepted, ${rejected} rejected.\n`);
}

/** A proposal as it is now; undefined where somebody has decided on it meanwhile. */
function stillWaiting(state: State, { claim: id, newEntities }: Listed): Waiting | undefined {
  const found = state.claim(id);
  if (found?.claim.review !== 'proposed') return undefined;
  const { relation, claim } = found;
  return { relation, claim, newEntities: newEntities.filter((one) => state.entity(one)?.review === 'proposed') };
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

/** Names are looked up one by one: a card names a few, however many entities there are. */
function namingIn(state: State, language: string): Naming {
  const { ontology } = state;
  return {
    language,
    ontology,
    name: (id) => {
      const entity = state.entity(id);
      return entity ? inLanguage(entity.names, language) : (state.document(id)?.value.title ?? id);
    },
    isPlural: (id) => {
      const entity = state.entity(id);
      return entity !== undefined && isPluralEntity(entity, ontology);
    },
  };
}

/** What is known of the sources of one relation: looked up for it alone, however large the dossier is. */
function sourcesIn(state: State, relation: Relation): Sources {
  const speakers = new Set(relation.claims.flatMap(speakersOf));
  return sourcesFrom({
    documents: [...state.documents()].map(({ value }) => value),
    entities: [...speakers].flatMap((id) => state.entity(id) ?? []),
    speakers: [],
    relations: () => [relation],
  });
}

function card(
  one: Waiting,
  state: State,
  { number, total, language, terminal }: { number: number; total: number; language: string; terminal: Terminal },
): string {
  const { relation, claim, newEntities } = one;
  const naming = namingIn(state, language);
  const document = state.document(claim.document)?.value;
  const voice = (id: string) => (document ? documentVoice(document, language) : id);
  const { before, quote, after } = around(document?.text ?? '', claim.evidence);
  const accepted = relation.claims.map((other): Claim => (other === claim ? { ...other, review: 'accepted' } : other));
  const standingWith = (claims: Claim[]) => standing(claims, sourcesIn(state, { ...relation, claims }));
  const [now, then] = [standingWith(relation.claims), standingWith(accepted)];
  const lines = [
    paint(
      terminal,
      'dim',
      `${number}/${total}  ${claim.document}  ${claim.id}  confidence ${claim.proposal?.confidence ?? '?'}`,
    ),
    `  ${printable(before)}${paint(terminal, ['bold', 'underline'], printable(quote))}${printable(after)}`,
    `  ${paint(terminal, 'bold', printable(sentence(one, naming)))}`,
    `  ${printable(chainWords(claim, { ...naming, voice }, language))}`,
    `  accepted, the relation is ${standingPaint(terminal, then, inLanguage(STANDING_WORDS[then].label, language))}; now ${inLanguage(STANDING_WORDS[now].label, language)}`,
    ...(newEntities.length > 0
      ? [
          `  new: ${newEntities.map((id) => printable(`${naming.name(id)} (${state.entity(id)?.type}, ${id})`)).join('; ')}`,
        ]
      : []),
    ...(claim.proposal?.reasons
      ? [paint(terminal, 'dim', `  why: ${printable(claim.proposal.reasons.join('; '))}`)]
      : []),
  ];
  return `\n${lines.join('\n')}\n`;
}
