/** Documents in: each is stored once, read by an extractor, and what it proposes awaits review. */
import { type DossierEdit, editDossier, openDossier } from '../dossier/index.js';
import type { Extraction, Extractor } from '../extract/extractor.js';
import { slugOf } from '../extract/rules/ids.js';
import type { Document } from '../model/document.js';
import type { Dossier } from '../model/dossier.js';
import { OntologyIndex } from '../model/ontology.js';
import { ClaimgraphError, type Problem } from '../model/problem.js';
import { Register } from './proposals.js';

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
  signal?: AbortSignal | undefined;
}

/** Runs extractions in parallel. */
export interface Pool {
  readonly size: number;
  extract(document: Document, dossier: Dossier): Promise<Extraction>;
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
 * @throws ClaimgraphError where the dossier cannot be read or changed
 */
export async function addDocuments(
  folder: string,
  drafts: AsyncIterable<Draft | ClaimgraphError>,
  { extractor, pool, batch = BATCH, onProgress, signal }: AddOptions = {},
): Promise<Added> {
  const result: Added = { added: [], known: [], entities: 0, claims: 0, dropped: 0, problems: [], stopped: false };
  let dossier = await openDossier(folder);
  let waiting: Document[] = [];
  let done = 0;
  const write = async () => {
    if (waiting.length === 0) return;
    const batchOf = waiting;
    waiting = [];
    dossier = await writeBatch(folder, batchOf, dossier, { extractor, pool }, result);
    done += batchOf.length;
    onProgress?.(done);
  };
  for await (const draft of drafts) {
    if (signal?.aborted) {
      result.stopped = true;
      break;
    }
    if (draft instanceof ClaimgraphError) {
      result.problems.push(...draft.problems);
      continue;
    }
    const known = findKnown([...dossier.documents, ...waiting], draft);
    if (known) {
      result.known.push(known.id);
      onProgress?.(++done);
      const silent =
        extractor && !dossier.relations.some(({ claims }) => claims.some((claim) => claim.document === known.id));
      if (silent && dossier.documents.includes(known))
        dossier = await proposeAgain(folder, known, dossier, { extractor, pool }, result);
      continue;
    }
    waiting.push({ ...withoutName(draft), id: documentId(draft, dossier, waiting) });
    if (waiting.length >= batch) await write();
  }
  if (!result.stopped || waiting.length > 0) await write();
  return result;
}

function withoutName({ name: _, ...document }: Draft): Omit<Document, 'id'> {
  return document;
}

function findKnown(documents: readonly Document[], draft: Draft): Document | undefined {
  return documents.find(
    (document) => (draft.hash !== undefined && document.hash === draft.hash) || document.text === draft.text,
  );
}

/** Made of the file's name where it is a word or two, else of the title. */
function documentId(draft: Draft, dossier: Dossier, waiting: readonly Document[]): string {
  const taken = new Set([...dossier.documents, ...dossier.entities, ...waiting].map(({ id }) => id));
  const base = draft.name.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z0-9]{1,8}$/, '');
  const slug = slugOf(base) || slugOf(draft.title).slice(0, 60) || 'document';
  for (let n = 1; ; n++) {
    const id = n === 1 ? slug : `${slug}-${n}`;
    if (!taken.has(id)) return id;
  }
}

type Means = Pick<AddOptions, 'extractor' | 'pool'>;

async function extractAll(
  documents: readonly Document[],
  dossier: Dossier,
  { extractor, pool }: Means,
): Promise<Map<string, Extraction>> {
  const found = new Map<string, Extraction>();
  if (!extractor) return found;
  const knowledge = { ontology: new OntologyIndex(dossier.ontology), entities: dossier.entities };
  if (pool) {
    const all = await Promise.all(documents.map((document) => pool.extract(document, dossier)));
    documents.forEach((document, i) => {
      const extraction = all[i];
      if (extraction) found.set(document.id, extraction);
    });
    return found;
  }
  for (const document of documents) found.set(document.id, await extractor.extract(document, knowledge));
  return found;
}

async function writeBatch(
  folder: string,
  documents: readonly Document[],
  dossier: Dossier,
  means: Means,
  result: Added,
): Promise<Dossier> {
  const extractions = await extractAll(documents, dossier, means);
  return editDossier(folder, (current) => {
    const fresh = documents.filter((document) => !findKnown(current.documents, { ...document, name: document.id }));
    const edits: DossierEdit[] = fresh.map((document) => ({ put: 'document', document }));
    edits.push(...proposalsOf(fresh, extractions, current, result));
    result.added.push(...fresh.map(({ id }) => id));
    return edits;
  });
}

async function proposeAgain(
  folder: string,
  document: Document,
  dossier: Dossier,
  means: Means,
  result: Added,
): Promise<Dossier> {
  const extractions = await extractAll([document], dossier, means);
  return editDossier(folder, (current) => proposalsOf([document], extractions, current, result));
}

function proposalsOf(
  documents: readonly Document[],
  extractions: ReadonlyMap<string, Extraction>,
  current: Dossier,
  result: Added,
): DossierEdit[] {
  const register = new Register(current);
  const edits = documents.flatMap((document) => {
    const extraction = extractions.get(document.id);
    if (!extraction) return [];
    result.dropped += extraction.dropped.length;
    return register.edits(extraction, document.id);
  });
  for (const edit of edits) {
    if (!('put' in edit)) continue;
    if (edit.put === 'entity') result.entities++;
    else if (edit.put === 'claim') result.claims++;
    else if (edit.put === 'relation') result.claims += edit.relation.claims?.length ?? 0;
  }
  result.dropped += register.unfit;
  return edits;
}
