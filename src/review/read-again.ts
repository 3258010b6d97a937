/**
 * A document read again, by another extractor or under another bound: what it proposes takes the place of the
 * proposals that nobody has decided on. What was decided stays, and is not proposed a second time.
 */
import { type DossierEdit, Draft, type State, Writer } from '../dossier/index.js';
import type { Dossier } from '../model/dossier.js';
import { ClaimgraphError, type Problem } from '../model/problem.js';
import { type AddOptions, extractAll, proposalsOf } from './add.js';
import { reviewer } from './decide.js';
import { readJournal } from './journal.js';
import { judgements } from './judgements.js';

export interface ReadAgainOptions extends Pick<AddOptions, 'extractor' | 'pool' | 'signal' | 'minConfidence' | 'open'> {
  /** who asks for it */
  by: string;
  /** the time, injected in tests */
  now?: () => Date;
}

export interface ReadAgain {
  /** number of the record, by which it is undone */
  n: number;
  /** proposals that nobody had decided on, and that are gone */
  replaced: number;
  /** claims that somebody has decided on or made; they stay */
  kept: number;
  claims: number;
  entities: number;
  /** proposals that were less sure than asked for */
  unsure: number;
}

/**
 * Reads a document of the dossier again, as one change of the journal.
 * @param given a dossier's folder, or the writer of one who goes on to change it
 * @throws ClaimgraphError where there is no such document, or it cannot be read to its end; nothing is then changed
 */
export async function readAgain(
  given: string | Writer,
  id: string,
  { by: named, now = () => new Date(), ...means }: ReadAgainOptions,
): Promise<ReadAgain> {
  const by = reviewer(named);
  const writer = typeof given === 'string' ? new Writer(given) : given;
  try {
    const journal = await readJournal(writer.folder);
    const judged = judgements(journal);
    // proposals of somebody, an assistant's too, stay whoever reads the document
    const byHand = new Set(journal.flatMap(({ kind, about }) => (kind === 'propose' || kind === 'batch' ? about : [])));
    const { document, dossier } = await writer.ask((state) => ({
      document: state.document(id)?.value,
      // who was only proposed before is found anew
      dossier: new Draft(state, withoutProposals(state, id, byHand).edits).whole(),
    }));
    if (!document) throw new ClaimgraphError([{ code: 'unknown-document', message: `there is no document "${id}"` }]);
    const problems: Problem[] = [];
    const extractions = await extractAll([document], dossier, { ...means, judged }, problems);
    if (problems.length > 0) throw new ClaimgraphError(problems);
    means.signal?.throwIfAborted();
    let counts: Omit<ReadAgain, 'n'> | undefined;
    const { n } = await writer.change((state) => {
      const cleared = withoutProposals(state, id, byHand);
      const rest = new Draft(state, cleared.edits).whole();
      const { edits, claims, entities, unsure } = proposalsOf([document], extractions, rest, { ...means, judged });
      counts = { replaced: cleared.replaced, kept: cleared.kept, claims, entities, unsure };
      const at = now()
        .toISOString()
        .replace(/\.\d+Z$/, 'Z');
      return { kind: 'readAgain', by, at, about: [id], edits: [...cleared.edits, ...edits] };
    });
    return { n, ...(counts as Omit<ReadAgain, 'n'>) };
  } finally {
    if (writer !== given) await writer.close();
  }
}

/** The edits that take away what a program proposed from a document and nobody has decided on, with what only that needed. */
function withoutProposals(state: State, document: string, byHand: ReadonlySet<string>) {
  const { dossier } = state;
  const edits: DossierEdit[] = [];
  let [replaced, kept] = [0, 0];
  for (const relation of dossier.relations) {
    const own = relation.claims.filter((claim) => claim.document === document);
    const gone = own.filter(({ id, review, proposal }) => review === 'proposed' && proposal && !byHand.has(id));
    replaced += gone.length;
    kept += own.length - gone.length;
    if (gone.length === 0) continue;
    if (gone.length === relation.claims.length && relation.assessments.length === 0)
      edits.push({ remove: 'relation', id: relation.id });
    else edits.push(...gone.map(({ id }): DossierEdit => ({ remove: 'claim', id })));
  }
  const rest = new Draft(state, edits).whole();
  const needed = neededIn(rest);
  const gone = new Set(edits.flatMap((edit) => ('remove' in edit && edit.remove === 'relation' ? [edit.id] : [])));
  const before = neededIn({ relations: dossier.relations.filter(({ id }) => gone.has(id)) });
  for (const { id, review } of dossier.entities)
    if (review === 'proposed' && before.has(id) && !needed.has(id)) edits.push({ remove: 'entity', id });
  return { edits, replaced, kept };
}

function neededIn({ relations }: Pick<Dossier, 'relations'>): Set<string> {
  return new Set(
    relations.flatMap(({ subject, object, claims }) => [
      subject,
      ...(object === undefined ? [] : [object]),
      ...claims.flatMap(({ chain }) => chain.flatMap(({ agent }) => agent ?? [])),
    ]),
  );
}
