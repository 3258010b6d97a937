/** Documents in: each is stored once, read by an extractor, and what it proposes awaits review. */
import { type DossierEdit, Writer } from '../dossier/index.js';
import { readsAnyOf } from '../extract/by-language.js';
import type { Extraction, Extractor } from '../extract/extractor.js';
import { slugOf, TakenIds } from '../extract/rules/ids.js';
import type { Document } from '../model/document.js';
import type { Dossier } from '../model/dossier.js';
import { OntologyIndex } from '../model/ontology.js';
import { ClaimgraphError, type Problem } from '../model/problem.js';
import { freeId } from '../text/slug.js';
import { Identity, type IdentityNote } from './identity.js';
import { inOntology } from './in-ontology.js';
import { readJournal } from './journal.js';
import { type Judgement, judgements } from './judgements.js';
import { Register } from './proposals.js';
import { onlySure } from './sure.js';

/** A document that was read but has no id yet; `name` is what it is called where it came from. */
export interface Draft extends Omit<Document, 'id'> {
  name: string;
}

export interface AddOptions {
  /** left out: the document is stored and nothing is proposed */
  extractor?: Extractor | undefined;
  /** what runs extractions side by side; left out, one after the other */
  pool?: Pool | undefined;
  /** how many documents are written together */
  batch?: number;
  onProgress?: ((done: number) => void) | undefined;
  /** takes what is worth knowing and hinders nothing */
  onNotice?: ((problem: Problem) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** proposals that are less sure than this, 0 to 100, are counted and not stored */
  minConfidence?: number | undefined;
  /** also proposes relations that no type has words for, under open types */
  open?: boolean | undefined;
}

/** Runs extractions in parallel. */
export interface Pool {
  readonly size: number;
  /** @throws ClaimgraphError about this document alone, which is then refused; else the reason of an aborted signal */
  extract(document: Document, dossier: Dossier, open?: boolean): Promise<Extraction>;
}

export interface Added {
  /** the ids of the documents that are new */
  added: string[];
  /** the ids of those that were there already: the same text or the same file */
  known: string[];
  entities: number;
  claims: number;
  /** proposals that were made and did not hold */
  dropped: number;
  /** proposals that were less sure than asked for */
  unsure: number;
  /** names that the dossier knew already: who was taken for whom, who was kept apart, and why */
  identity: IdentityNote[];
  /** documents that are kept but that the extractor cannot read, with their languages */
  unread: { document: string; language: string }[];
  /** sources that could not be read, and why */
  problems: Problem[];
  /** stopped before the end; the rest is taken up by adding the same again */
  stopped: boolean;
}

const BATCH = 100;

/**
 * Adds documents and what an extractor proposes from them. A document whose file or text is there already is not
 * added twice; where its extraction was cut off it is made up for. Stopping loses at most one batch, which the next
 * run does again.
 * @param given a dossier's folder, or the writer of one who goes on to change it
 * @throws ClaimgraphError where the dossier cannot be read or changed
 */
export async function addDocuments(
  given: string | Writer,
  drafts: AsyncIterable<Draft | ClaimgraphError>,
  options: AddOptions = {},
): Promise<Added> {
  const result: Added = {
    added: [],
    known: [],
    entities: 0,
    claims: 0,
    dropped: 0,
    unsure: 0,
    identity: [],
    unread: [],
    problems: [],
    stopped: false,
  };
  const { onNotice } = options;
  const writer = typeof given === 'string' ? new Writer(given, onNotice ? { onNotice } : {}) : given;
  const { folder } = writer;
  let state = await writer.ask((now) => now);
  let { dossier } = state;
  const taken = new TakenIds({ has: (id) => Boolean(state.document(id) ?? state.entity(id)) });
  // the rest is looked at now: whoever listens to a signal keeps the system from ending a program that still opens
  const { extractor, pool, batch = BATCH, onProgress, signal, minConfidence, open = false } = options;
  const judged = extractor ? judgements(await readJournal(folder)) : [];
  const known = new Known(dossier.documents);
  const spoken = spokenIn(dossier);
  let waiting: Document[] = [];
  let done = 0;
  const write = async () => {
    if (waiting.length === 0) return;
    const batchOf = waiting;
    waiting = [];
    dossier = await writeBatch(
      writer,
      batchOf,
      dossier,
      { extractor, pool, signal, judged, minConfidence, open },
      result,
    );
    state = await writer.ask((now) => now);
    done += batchOf.length;
    onProgress?.(done);
  };
  try {
    for await (const draft of drafts) {
      if (signal?.aborted) break;
      if (draft instanceof ClaimgraphError) {
        result.problems.push(...draft.problems);
        continue;
      }
      const same = known.find(draft);
      if (same) {
        result.known.push(same.id);
        onProgress?.(++done);
        const stored = state.document(same.id)?.value;
        if (extractor && stored && !spoken.has(same.id)) {
          spoken.add(same.id);
          dossier = await proposeAgain(
            writer,
            stored,
            dossier,
            { extractor, pool, signal, judged, minConfidence, open },
            result,
          );
        }
        continue;
      }
      const document = { ...withoutName(draft), id: documentId(draft, taken) };
      taken.add(document.id);
      spoken.add(document.id);
      known.add(document);
      waiting.push(document);
      if (waiting.length >= batch) await write();
    }
    await write();
  } finally {
    if (writer !== given) await writer.close();
  }
  result.stopped = signal?.aborted ?? false;
  return result;
}

function withoutName({ name: _, ...document }: Draft): Omit<Document, 'id'> {
  return document;
}

type Content = Pick<Document, 'hash' | 'text'>;

/** Documents by their file and by their text: the same one is not added twice. */
class Known {
  readonly #byHash = new Map<string, Document>();
  readonly #byText = new Map<string, Document>();

  constructor(documents: readonly Document[]) {
    for (const document of documents) this.add(document);
  }

  add(document: Document): void {
    if (document.hash !== undefined && !this.#byHash.has(document.hash)) this.#byHash.set(document.hash, document);
    if (!this.#byText.has(document.text)) this.#byText.set(document.text, document);
  }

  find({ hash, text }: Content): Document | undefined {
    return (hash === undefined ? undefined : this.#byHash.get(hash)) ?? this.#byText.get(text);
  }
}

/** The documents that make a claim, be it only proposed. */
function spokenIn({ relations }: Dossier): Set<string> {
  return new Set(relations.flatMap(({ claims }) => claims.map(({ document }) => document)));
}

/** Made of the file's name where it is a word or two, else of the title. */
function documentId(draft: Draft, taken: TakenIds): string {
  const base = draft.name.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,8}$/, '');
  return freeId(slugOf(base) || slugOf(draft.title).slice(0, 60) || 'document', taken);
}

type Means = Pick<AddOptions, 'extractor' | 'pool' | 'signal' | 'minConfidence' | 'open'> & {
  judged: readonly Judgement[];
};

/** What an extractor finds in each document; problems of single documents join those given. */
export async function extractAll(
  documents: readonly Document[],
  dossier: Dossier,
  { extractor, pool, signal, open = false }: Means,
  problems: Problem[],
): Promise<Map<string, Extraction>> {
  const found = new Map<string, Extraction>();
  if (!extractor) return found;
  const knowledge = { ontology: new OntologyIndex(dossier.ontology), entities: dossier.entities, open };
  if (!pool) {
    for (const document of documents) {
      if (signal?.aborted) break;
      found.set(document.id, await extractor.extract(document, knowledge));
    }
    return found;
  }
  const one = async (document: Document) => {
    try {
      found.set(document.id, await pool.extract(document, dossier, open));
    } catch (error) {
      if (error instanceof ClaimgraphError) problems.push(...error.problems);
      else if (!signal?.aborted) throw error;
    }
  };
  await Promise.all(documents.map(one));
  return found;
}

/** What one change proposes, and what is told of it. */
interface Proposed extends Pick<Added, 'entities' | 'claims' | 'dropped' | 'unsure' | 'identity'> {
  edits: DossierEdit[];
  added?: string[];
  unread?: Added['unread'];
}

/** One change of the dossier, planned on it as it is then; it is counted once, however often it is planned. */
async function change(
  writer: Writer,
  result: Added,
  documents: readonly Document[],
  plan: (dossier: Dossier) => Proposed,
): Promise<Dossier> {
  const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const about = documents.map(({ id }) => id);
  let made: Proposed | undefined;
  await writer.change(({ dossier }) => {
    made = plan(dossier);
    return { kind: 'documents', about, at, edits: made.edits };
  });
  result.added.push(...(made?.added ?? []));
  result.unread.push(...(made?.unread ?? []));
  result.identity.push(...(made?.identity ?? []));
  for (const count of ['entities', 'claims', 'dropped', 'unsure'] as const) result[count] += made?.[count] ?? 0;
  return writer.ask(({ dossier }) => dossier);
}

async function writeBatch(
  writer: Writer,
  documents: readonly Document[],
  dossier: Dossier,
  means: Means,
  result: Added,
): Promise<Dossier> {
  const extractions = await extractAll(documents, dossier, means, result.problems);
  // a document that could not be read to its end is not stored: adding it again reads it again
  const read = means.extractor ? documents.filter(({ id }) => extractions.has(id)) : documents;
  if (read.length === 0) return dossier;
  return change(writer, result, read, (current) => {
    const known = new Known(current.documents);
    const fresh = read.filter((document) => !known.find(document));
    const { edits, ...proposed } = proposalsOf(fresh, extractions, current, means);
    const put = fresh.map((document): DossierEdit => ({ put: 'document', document }));
    const unread = fresh.filter((document) => means.extractor && !readsAnyOf(means.extractor, document));
    return {
      ...proposed,
      edits: [...put, ...edits],
      added: fresh.map(({ id }) => id),
      unread: unread.map(({ id, language }) => ({ document: id, language })),
    };
  });
}

async function proposeAgain(
  writer: Writer,
  document: Document,
  dossier: Dossier,
  means: Means,
  result: Added,
): Promise<Dossier> {
  const extractions = await extractAll([document], dossier, means, result.problems);
  if (extractions.size === 0) return dossier;
  return change(writer, result, [document], (current) => proposalsOf([document], extractions, current, means));
}

/** The edits that put what was found into a dossier as proposals. */
export function proposalsOf(
  documents: readonly Document[],
  extractions: ReadonlyMap<string, Extraction>,
  current: Dossier,
  { judged, minConfidence = 0 }: Means,
): Proposed {
  const register = new Register(current);
  const ontology = new OntologyIndex(current.ontology);
  const identity = new Identity(current, judged);
  const proposed: Proposed = { edits: [], entities: 0, claims: 0, dropped: 0, unsure: 0, identity: identity.notes };
  for (const document of documents) {
    const found = extractions.get(document.id);
    if (!found) continue;
    const whole = inOntology(found, ontology);
    const { extraction, unsure } = onlySure(whole, minConfidence);
    proposed.unsure += unsure;
    proposed.dropped += extraction.dropped.length;
    proposed.edits.push(...register.edits(identity.place(extraction, document), document.id));
  }
  for (const edit of proposed.edits) {
    if (!('put' in edit)) continue;
    if (edit.put === 'entity') proposed.entities++;
    else if (edit.put === 'claim') proposed.claims++;
    else if (edit.put === 'relation') proposed.claims += edit.relation.claims?.length ?? 0;
  }
  proposed.dropped += register.unfit;
  return proposed;
}
