/** `claimgraph edit`: every change of a dossier by hand, as it is made on the screen and over HTTP. */
import { Writer } from '../dossier/index.js';
import { Decision } from '../model/decision.js';
import { lastOf } from '../model/item-at.js';
import { ClaimgraphError, describeProblem } from '../model/problem.js';
import { fieldViolations } from '../model/violations.js';
import { decide, preview } from '../review/decide.js';
import { shown } from '../review/journal.js';
import { type AddCommand, type Given, json, readNumber, withJson } from './command.js';
import { PAST } from './decided.js';
import { askReviewer } from './reviewer.js';
import { printable } from './table.js';

const KINDS = Decision.options.map(({ shape }) => shape.kind.value);

export const addEdit: AddCommand = (program, terminal) => {
  withJson(program.command('edit'))
    .description('change a dossier by hand: one change, written as a kind and its fields, or as JSON')
    .argument('<dossier>', "the dossier's folder")
    .argument('<change>', `a kind (${KINDS.join(', ')}), or the whole change as JSON`)
    .argument('[field=value...]', 'its fields; a dot leads into a field: change.names.en="Acme Inc."')
    .option('--by <name>', 'who decides; if omitted, you are asked (default: CLAIMGRAPH_REVIEWER)')
    .option('--since <number>', 'refuse it where a change after this one touched the same', readNumber)
    .option('--preview', 'only say what it would change')
    .addHelpText(
      'after',
      `
Examples:
  claimgraph edit DOSSIER changeEntity entity=acme change.names.en="Acme Inc." change.names.zh=艾克美
  claimgraph edit DOSSIER newRelation relation.subject=acme relation.type=owns relation.object=beta relation.from=2024
  claimgraph edit DOSSIER removeDocument document=story whole=true --preview
  claimgraph edit DOSSIER assess relation=acme--owns--beta assessment.verification=unverified
  claimgraph edit DOSSIER undo n=12`,
    )
    .action(async (folder: string, change: string, fields: string[], given: Given) => {
      const decision = readChange(change, fields);
      const by = await askReviewer(given, terminal);
      if (given.preview) return terminal.out(json(await preview(folder, decision, { by })));
      const writer = new Writer(folder, { onNotice: (notice) => terminal.err(`${describeProblem(notice)}\n`) });
      try {
        const entry = await decide(writer, decision, { by, since: given.since as number | undefined });
        if (given.json) return terminal.out(json(shown(entry)));
        await terminal.out(`${entry.n}: ${PAST[entry.kind]} ${entry.about.map(printable).join(', ')}\n`);
      } finally {
        await writer.close();
      }
    });
};

/** @throws ClaimgraphError that names the field that is wrong */
function readChange(change: string, fields: readonly string[]): Decision {
  const value = change.trimStart().startsWith('{') ? parsed(change) : { kind: change };
  for (const field of fields) setField(value, field);
  if (!KINDS.includes(value.kind as (typeof KINDS)[number])) {
    const hint = `Use ${KINDS.join(', ')}`;
    throw new ClaimgraphError([
      { code: 'unknown-change', message: `there is no change "${String(value.kind)}"`, field: 'change', hint },
    ]);
  }
  const result = Decision.safeParse(value);
  if (result.success) return result.data;
  throw new ClaimgraphError(fieldViolations(result.error, value), { cause: result.error });
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    const { message } = error as SyntaxError;
    throw new ClaimgraphError([{ code: 'json', message, field: 'change' }], { cause: error });
  }
}

/** Sets a field by its path; a value that is JSON is taken as such, any other as text. */
function setField(value: Record<string, unknown>, text: string): void {
  const at = text.indexOf('=');
  if (at <= 0) {
    throw new ClaimgraphError([{ code: 'no-value', message: `"${text}" is no field=value`, field: 'field=value' }]);
  }
  const path = text.slice(0, at).split('.');
  let inside = value;
  for (const part of path.slice(0, -1)) {
    const next = Object.hasOwn(inside, part) ? inside[part] : undefined;
    inside = typeof next === 'object' && next !== null ? (next as Record<string, unknown>) : own(inside, part, {});
  }
  own(inside, lastOf(path), fieldValue(text.slice(at + 1)));
}

function own<T>(inside: Record<string, unknown>, key: string, value: T): T {
  Object.defineProperty(inside, key, { value, enumerable: true, writable: true, configurable: true });
  return value;
}

function fieldValue(text: string): unknown {
  if (!/^(?:true|false|null|-?\d+(?:\.\d+)?|[[{"])/.test(text) || /^\d{4}(?:-|$)/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
