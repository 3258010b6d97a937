/**
 * Relations from the rows of a table, as somebody pastes them from a spreadsheet: from, relation, to, the words, and the
 * document that they stand in. Each row becomes a proposal, since a row does not say who claims it: whoever reviews it
 * looks at the words.
 */
import { type State, tryEdits } from '../dossier/index.js';
import { slugOf } from '../extract/rules/ids.js';
import { csvRows } from '../formats/csv/rows.js';
import { READ_LIMITS } from '../formats/interchange/limits.js';
import type { SingleDecision } from '../model/decision.js';
import type { ValueKind } from '../model/ontology.js';
import { ClaimgraphError, type Problem } from '../model/problem.js';
import { fold, foldWithOffsets } from '../text/fold.js';
import { nearestId } from '../text/nearest.js';
import { findQuote } from '../text/quote.js';
import { freeId } from '../text/slug.js';
import type { Row } from '../text/table-rows.js';
import { planSingle } from './plan.js';
import type { Stamp } from './planned.js';

export const ROW_FIELDS = ['source', 'relation', 'target', 'quote', 'document'] as const;
type RowField = (typeof ROW_FIELDS)[number];

/** What columns are called, in lower case. */
const NAMES: Readonly<Record<RowField, readonly string[]>> = {
  source: ['source', 'subject', 'from', '起点', '主体', '来源'],
  relation: ['relation', 'type', 'predicate', '关系'],
  target: ['target', 'object', 'to', '终点', '对象', '目标'],
  quote: ['quote', 'words', 'evidence', '原文', '引文', '原话'],
  document: ['document', 'doc', '文件', '文档'],
};

interface PlannedRow {
  /** line of the table, from 1 */
  line: number;
  cells: Readonly<Record<RowField, string>>;
  /** entities that it would make, by their names */
  makes: string[];
  /** why it cannot be taken, each with its field */
  problems: readonly Problem[];
}

export interface PlannedRows {
  rows: PlannedRow[];
  /** proposes what is sound; left out where nothing is */
  decision?: Extract<SingleDecision, { kind: 'propose' }>[];
}

/** So many rows are taken at once. */
const MOST_ROWS = 500;

/** @throws ClaimgraphError where the text is no table, or too long */
export async function planRows(state: State, text: string, stamp: Stamp): Promise<PlannedRows> {
  const table = await readRows(text);
  const names = namesIn(state);
  const texts = foldedOnce(state);
  const decisions: Extract<SingleDecision, { kind: 'propose' }>[] = [];
  /** what rows have made, by id */
  const fresh = new Map<string, ReturnType<typeof asEdit>>();
  const rows = table.map(({ line, cells }): PlannedRow => {
    const made: { id: string; type: string; names: Record<string, string> }[] = [];
    try {
      const decision = decisionOf(state, { names, texts }, cells, line, made);
      const { subject, object } = decision.claim;
      // those before it may have made what it names
      const before = [subject, object].flatMap((id) => (id === undefined ? [] : (fresh.get(id) ?? [])));
      const draft = tryEdits(state, before);
      const { edits } = planSingle(draft, decision, stamp);
      tryEdits(state, [...before, ...edits]);
      if (isThere(state, decision.claim)) throw problem('already-there', 'this claim is there already', 'quote');
      decisions.push(decision);
      for (const one of made) {
        names.take(Object.values(one.names), one.id);
        fresh.set(one.id, asEdit(one));
      }
      return { line, cells, makes: made.flatMap((one) => Object.values(one.names)), problems: [] };
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      return { line, cells, makes: [], problems: error.problems };
    }
  });
  return { rows, ...(decisions.length > 0 && { decision: decisions }) };
}

type Cells = PlannedRow['cells'];

/** The rows of a table with tabs, commas or semicolons; a first row that names its columns sets their order. */
async function readRows(text: string): Promise<{ line: number; cells: Cells }[]> {
  const read: Row[] = [];
  const delimiter = text.includes('\t') ? '\t' : undefined;
  for await (const rows of csvRows(once(text), 'rows', READ_LIMITS, delimiter)) read.push(...rows);
  const filled = read.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length > MOST_ROWS) {
    const message = `these are ${filled.length} rows; at most ${MOST_ROWS} are taken at once`;
    throw new ClaimgraphError([{ code: 'too-many-rows', message, field: 'rows', hint: 'Paste a part of them' }]);
  }
  const named = headOf(filled[0]?.cells ?? []);
  const order = named ?? ROW_FIELDS;
  return (named ? filled.slice(1) : filled).map(({ line, cells }) => {
    const of = (field: RowField) => cells[order.indexOf(field)]?.trim() ?? '';
    return { line, cells: Object.fromEntries(ROW_FIELDS.map((field) => [field, of(field)])) as Cells };
  });
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

/** The fields of the columns where the first row names at least the two ends and the relation. */
function headOf(cells: readonly string[]): (RowField | undefined)[] | undefined {
  const fields = cells.map((cell) => ROW_FIELDS.find((field) => NAMES[field].includes(cell.trim().toLowerCase())));
  const isHead = (['source', 'relation', 'target'] as const).every((field) => fields.includes(field));
  return isHead ? fields : undefined;
}

interface Known {
  names: Names;
  /** the folded texts of the documents */
  texts: () => ReadonlyMap<string, string>;
}

/** Texts are folded once, and only where a row names no document. */
function foldedOnce(state: State): Known['texts'] {
  let folded: Map<string, string> | undefined;
  return () => {
    folded ??= new Map([...state.documents()].map(({ value }) => [value.id, fold(value.text)]));
    return folded;
  };
}

function decisionOf(
  state: State,
  known: Known,
  { source, relation, target, quote, document }: Cells,
  line: number,
  made: { id: string; type: string; names: Record<string, string> }[],
): Extract<SingleDecision, { kind: 'propose' }> {
  const { names } = known;
  const problems: Problem[] = [];
  const tried = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof ClaimgraphError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const end = (cell: string, field: 'source' | 'target') =>
    tried(() => {
      const found = names.entity(cell, field);
      if ('id' in found) return found.id;
      const taken = { has: (id: string) => names.isTaken(id) || made.some((one) => one.id === id) };
      const id = freeId(slugOf(found.name) || 'entity', taken);
      made.push({ id, type: found.type, names: { [/\p{Script=Han}/u.test(found.name) ? 'zh' : 'en']: found.name } });
      return id;
    });
  const type = tried(() => names.relation(relation));
  const subject = end(source, 'source');
  const literal = type === undefined ? undefined : state.ontology.relationTypes.get(type)?.value;
  const object = literal ? undefined : end(target, 'target');
  if (literal && target === '')
    problems.push({ code: 'missing-cell', message: 'the value is missing', field: 'target' });
  const at = tried(() => documentOf(state, known, quote, document));
  if (problems.length > 0 || subject === undefined || type === undefined || at === undefined) {
    throw new ClaimgraphError(problems);
  }
  const claim = {
    ...{ document: at, subject, type, quote, chain: [], polarity: 'positive' as const, modality: 'actual' as const },
    ...(object === undefined ? { value: literalOf(target, literal) } : { object }),
    ...(made.length > 0 && { newEntities: made }),
  };
  return { kind: 'propose', claim, confidence: 50, reasons: [`Row ${line} of a table`] };
}

/** A literal as its type has it; what is no number stays text, and the check says so. */
function literalOf(cell: string, kind: ValueKind | undefined): string | number | boolean {
  if (kind === 'number' && /^-?\d+(?:\.\d+)?$/.test(cell)) return Number(cell);
  if (kind === 'boolean' && (cell === 'true' || cell === 'false')) return cell === 'true';
  return cell;
}

/** The document that a row names, or the only one that holds its words. */
function documentOf(state: State, known: Known, quote: string, given: string): string {
  if (quote === '')
    throw problem('missing-cell', 'the words are missing', 'quote', 'Give the exact words of a document');
  if (given !== '') {
    const id = known.names.document(given);
    const places = findQuote(foldWithOffsets(state.document(id)?.value.text ?? ''), quote);
    if (places.length <= 1) return id;
    const message = `these words stand ${places.length} times in "${id}"`;
    throw problem('ambiguous-quote', message, 'quote', 'Quote more words');
  }
  const wanted = fold(quote);
  const holding = [...known.texts()].flatMap(([id, text]) => (text.includes(wanted) ? [id] : []));
  const [only] = holding;
  if (only !== undefined && holding.length === 1) return documentOf(state, known, quote, only);
  throw holding.length === 0
    ? problem('quote-not-found', 'these words stand in no document', 'quote', 'Copy them from the document')
    : problem('which-document', `these words stand in ${holding.length} documents`, 'document', 'Name the document');
}

function isThere(state: State, claim: Extract<SingleDecision, { kind: 'propose' }>['claim']): boolean {
  const { subject, type, object, value, document, quote } = claim;
  const ends = { subject, type, ...(object === undefined ? { value } : { object }) };
  return state
    .withEnds(ends)
    .some(({ claims }) => claims.some((one) => one.document === document && fold(one.evidence.quote) === fold(quote)));
}

function asEdit(entity: { id: string; type: string; names: Record<string, string> }) {
  const { id, type, names } = entity;
  return { put: 'entity', entity: { id, type, names, review: 'proposed' }, asLine: true } as const;
}

/** `Acme Robotics (company)`: a new entity with its type. */
const WITH_TYPE = /^([^()（）]+)[(（]([^()（）]+)[)）]$/;

interface Names {
  entity(cell: string, field: 'source' | 'target'): { id: string } | { name: string; type: string };
  relation(cell: string): string;
  document(cell: string): string;
  isTaken(id: string): boolean;
  /** what a row has made is known to those after it */
  take(names: readonly string[], id: string): void;
}

function namesIn(state: State): Names {
  const { dossier, types } = state;
  const entities = byName(
    dossier.entities.map(({ id, names, aliases }) => [id, [...Object.values(names), ...Object.values(aliases).flat()]]),
  );
  const documents = byName(dossier.documents.map(({ id, title }) => [id, [title]]));
  const relationTypes = byName(types.relationTypes.map(({ id, label }) => [id, Object.values(label)]));
  const entityTypes = byName(types.entityTypes.map(({ id, label }) => [id, Object.values(label)]));
  const one = (known: Map<string, Set<string>>, cell: string, what: string, field: RowField): string => {
    if (cell === '') throw problem('missing-cell', `the ${what} is missing`, field);
    const found = [...(known.get(key(cell)) ?? [])];
    if (found.length > 1) {
      const message = `"${cell}" may be ${found.slice(0, 5).join(', ')}`;
      throw problem('ambiguous', message, field, 'Write the id');
    }
    const [id] = found;
    if (id !== undefined) return id;
    const meant = nearestId(key(cell), known.keys());
    const hint = meant === undefined ? undefined : `Did you mean "${meant}"?`;
    throw problem(`unknown-${what.replaceAll(' ', '-')}`, `there is no ${what} "${cell}"`, field, hint);
  };
  return {
    entity(cell, field) {
      if (entities.has(key(cell))) return { id: one(entities, cell, 'entity', field) };
      const [, name, type] = WITH_TYPE.exec(cell) ?? [];
      if (name === undefined || type === undefined) {
        try {
          return { id: one(entities, cell, 'entity', field) };
        } catch (error) {
          if (!(error instanceof ClaimgraphError)) throw error;
          const [first] = error.problems as [Problem];
          const fresh = 'write its type behind it to make it: Acme (company)';
          const hint = first.hint === undefined ? `For a new one, ${fresh}` : `${first.hint} For a new one, ${fresh}`;
          throw new ClaimgraphError([first.code === 'unknown-entity' ? { ...first, hint } : first]);
        }
      }
      const known = entities.get(key(name));
      if (known?.size === 1) return { id: [...known][0] as string };
      return { name: name.trim(), type: one(entityTypes, type.trim(), 'entity type', field) };
    },
    relation: (cell) => one(relationTypes, cell, 'relation type', 'relation'),
    document: (cell) => one(documents, cell, 'document', 'document'),
    isTaken: (id) => entities.has(key(id)) || documents.has(key(id)),
    take(names, id) {
      for (const name of [id, ...names]) entities.set(key(name), new Set([id]));
    },
  };
}

/** Ids by every name, the id itself among them. */
function byName(items: readonly (readonly [id: string, names: readonly string[]])[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [id, names] of items) {
    for (const name of [id, ...names]) {
      const ids = found.get(key(name)) ?? new Set();
      found.set(key(name), ids.add(id));
    }
  }
  return found;
}

function key(name: string): string {
  return fold(name).toLowerCase().replace('…', '').trim();
}

function problem(code: string, message: string, field: RowField, hint?: string): ClaimgraphError {
  return new ClaimgraphError([{ code, message, field, ...(hint !== undefined && { hint }) }]);
}
