/** What a source that can be changed offers beside decisions: new dossiers, documents in, the history, word of changes. */
import type { Decision } from '../../src/model/decision.js';
import type { DocumentMetadata } from '../../src/model/document.js';
import type { Localised } from '../../src/model/language.js';
import type { Standing } from '../../src/model/standing.js';

/** A document that was read and may still be put right. */
export interface DraftDocument extends Omit<DocumentMetadata, 'id'> {
  name: string;
  text: string;
}

/** What is asked of the extractor. */
export interface Asking {
  /** 0 to 100 */
  minConfidence?: number;
  /** relations that no type has words for, too */
  open?: boolean;
}

/** What came of a document that was saved. */
export interface AddedDocument {
  id: string;
  /** it was there already */
  known: boolean;
  claims: number;
  entities: number;
  /** claims that are below the confidence asked for */
  unsure: number;
  /** no extractor reads its language */
  unread: boolean;
}

/** What came of a document that was read again. */
export interface ReadAgainAnswer {
  replaced: number;
  kept: number;
  claims: number;
  entities: number;
  unsure: number;
}

interface Counted {
  added: string[];
  changed: string[];
  removed: string[];
}

/** What a decision would change. */
export interface Effects {
  entities: Counted;
  relations: Counted;
  claims: Counted;
  documents: Counted;
  standings: { relation: string; from?: Standing; to?: Standing }[];
  problems: string[];
}

/** A change that was made. */
export interface Change {
  n: number;
  kind: string;
  about: string[];
  by?: string;
  at: string;
  undoes?: number;
  undone: boolean;
}

interface History {
  revision: number;
  changes: Change[];
  next?: number;
}

/** What a row of a pasted table comes to. */
export interface PlannedRow {
  line: number;
  cells: Readonly<Record<'source' | 'relation' | 'target' | 'quote' | 'document', string>>;
  makes: string[];
  /** `parameter` is the cell */
  problems: { detail: string; parameter?: string; hint?: string }[];
}

/** What is said of a graph that is imported. */
export interface ImportOptions {
  /** empty where it is as the file says, as `date` */
  publisher: string;
  date: string;
  review: 'accepted' | 'proposed';
  /** foreign type → type of the ontology, with a `-` before one that is read the other way round */
  map: Readonly<Record<string, string>>;
  /** of tables: role → column */
  columns: Readonly<Record<string, string>>;
}

/** What an import comes to. */
export interface ImportAnswer {
  documents: number;
  entities: number;
  relations: number;
  claims: number;
  /** the document that stands for the file; none where the file is a whole dossier */
  document?: string;
  /** the file was imported before, as this document */
  known?: string;
  /** foreign types that have none in the ontology, with how many have them; `*` for entities without a type */
  unmapped?: Readonly<Record<string, number>>;
  /** types of relations whose ends are of other types than theirs */
  unfit?: Readonly<Record<string, number>>;
  /** words because of which claims are no facts → how many claims */
  unsure?: Readonly<Record<string, number>>;
  since?: { document: string; added: string[]; gone: string[] };
  warnings: { detail: string; hint?: string }[];
}

/** Two entities that may be one. */
export interface Candidate {
  entity: string;
  into: string;
  confidence: number;
  reasons: Localised[];
}

/** That one entity or relation became part of another: which, when (ISO 8601), and by whom. */
export interface Merged {
  into: string;
  at: string;
  by?: string;
}

/** What a change ran into: what others did since, and what is there now. */
export interface Both {
  since: Omit<Change, 'undone'>[];
  now: { entities: object[]; relations: object[]; documents: object[] };
}

/** Who may change anything, and whether dossiers can be made; known once the dossiers were listed. */
export interface Rights {
  writes: 'anyone' | 'token' | 'nobody';
  creates: boolean;
}

export interface DeskSource {
  readonly rights: Rights;
  /** @returns the id. @throws SourceFailed, as all of these */
  create(title: Localised, types: { typesOf?: string; ontology?: string }): Promise<string>;
  /** What a new dossier may begin with, the usual one first. */
  ontologies(): Promise<{ id: string; title: Localised; about: Localised }[]>;
  /** Puts the sample among the dossiers. */
  sample(): Promise<string>;
  /** @param ocr scanned pages are read by text recognition */
  readFile(dossier: string, name: string, bytes: Blob, signal: AbortSignal, ocr?: boolean): Promise<DraftDocument[]>;
  fetchAddress(dossier: string, address: string, signal: AbortSignal, ocr?: boolean): Promise<DraftDocument[]>;
  addDocument(dossier: string, document: DraftDocument, asking: Asking, signal: AbortSignal): Promise<AddedDocument>;
  /** What the server reads documents with, the usual one first. */
  extractors(): Promise<{ id: string; kind: 'rules' | 'model' }[]>;
  readAgain(
    dossier: string,
    document: string,
    asking: Asking & { by: string; extractor?: string },
    signal: AbortSignal,
  ): Promise<ReadAgainAnswer>;
  preview(dossier: string, decision: Decision, by: string): Promise<Effects>;
  /** Reads rows of a table as proposals, without changing anything. */
  planRows(dossier: string, rows: string, by: string): Promise<{ rows: PlannedRow[]; decision?: Decision }>;
  /** Imports files that are a graph together, or says what that would come to. */
  importFiles(
    dossier: string,
    files: readonly File[],
    options: ImportOptions & { by: string; preview: boolean },
    signal: AbortSignal,
  ): Promise<ImportAnswer>;
  history(dossier: string, query: { about?: string; before?: number }): Promise<History>;
  candidates(dossier: string): Promise<Candidate[]>;
  /** What an entity or relation that is no longer there was merged into; undefined where nobody merged it. */
  mergedAway(dossier: string, kind: 'entity' | 'relation', id: string): Promise<Merged | undefined>;
  /** Calls back whenever the dossier has changed, until what it gives is called. */
  watch(dossier: string, changed: () => void): () => void;
}
