/** Imports a graph into a dossier: one record of the journal, and nothing where the very file was imported before. */
import type { Writer } from '../../dossier/index.js';
import type { Graph } from '../../formats/interchange/graph.js';
import { ClaimgraphError } from '../../model/problem.js';
import { type ImportedFile, type ImportPlan, type PlanOptions, planImport } from './plan.js';

export type { ImportedFile } from './plan.js';
export { type ImportedWhole, importWhole } from './whole.js';

export interface ImportOptions extends PlanOptions {
  /** only says what would be done */
  preview?: boolean;
  /** who imports it, for the journal */
  by?: string;
}

/** What was done, without the changes themselves; `known` is the document of the same file. */
export type Imported = Omit<ImportPlan, 'edits'> & { known?: string };

/**
 * @param file with the checksum of its bytes as `hash`
 * @throws ClaimgraphError where the table names a type that the ontology lacks, or the dossier cannot be changed
 */
export async function importGraph(
  writer: Writer,
  graph: Graph,
  file: ImportedFile,
  { preview = false, table = {}, by, ...options }: ImportOptions = {},
): Promise<Imported> {
  const before = await writer.ask(({ dossier }) => dossier);
  const known = before.documents.find(({ hash }) => hash !== undefined && hash === file.hash);
  if (known)
    return {
      document: known.id,
      known: known.id,
      entities: 0,
      relations: 0,
      claims: 0,
      unmapped: {},
      unfit: {},
      unsure: {},
    };
  const types = new Set([...before.ontology.entityTypes, ...before.ontology.relationTypes].map(({ id }) => id));
  checkTable(table, types);
  let planned = planImport(before, graph, file, { table, ...options });
  if (!preview) {
    await writer.change(({ dossier }) => {
      if (dossier !== before) planned = planImport(dossier, graph, file, { table, ...options });
      const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
      return { kind: 'documents', about: [planned.document], at, ...(by && { by }), edits: planned.edits };
    });
  }
  const { edits: _, ...done } = planned;
  return done;
}

function checkTable(table: Readonly<Record<string, string>>, types: ReadonlySet<string>): void {
  const problems = Object.entries(table).flatMap(([foreign, own]) => {
    if (types.has(own.replace(/^-/, ''))) return [];
    const message = `"${foreign}" is mapped to "${own}", which the ontology lacks`;
    return {
      code: 'unknown-type',
      message,
      field: '--map',
      hint: 'Add the type to ontology.yaml, or map it to another',
    };
  });
  if (problems.length > 0) throw new ClaimgraphError(problems);
}
