/** What one document may cost to read, and the one place where a reader counts it. */
import { refusal } from './refusal.js';

export interface Limits {
  /** of the file as it comes in */
  bytes: number;
  /** UTF-16 code units of text that it may become */
  text: number;
  /** bytes that its parts may unpack to, together */
  unpacked: number;
  /** elements within elements, parts within parts */
  depth: number;
  /** elements of a page; of a DOCX its paragraphs, and the rows and cells of its tables; of each page of a PDF its pieces of text */
  elements: number;
  pages: number;
  /** pages whose text is recognised */
  scans: number;
  /** letters of a mailbox, rows of a table, pages of a capture; the others are left out */
  documents: number;
  /** bytes of the heads of a letter and its parts */
  heads: number;
  /** UTF-16 code units of the metadata before a Markdown text: what reads it compares each field with all others */
  fields: number;
  /** of work for the whole document: of the time that the process which reads it had, however busy the machine is */
  milliseconds: number;
  /** of these for a document of hardly any bytes; and so many more for each kilobyte */
  millisecondsAtLeast: number;
  millisecondsPerKilobyte: number;
  /** instead, by the clock, where its text may have to be recognised, which another program does */
  recognising: number;
  /** resident memory of the process that reads, in bytes */
  memory: number;
}

export const LIMITS: Readonly<Limits> = {
  bytes: 50_000_000,
  text: 10_000_000,
  unpacked: 100_000_000,
  depth: 256,
  elements: 100_000,
  pages: 2000,
  scans: 300,
  documents: 10_000,
  heads: 2_000_000,
  fields: 20_000,
  milliseconds: 30_000,
  millisecondsAtLeast: 10_000,
  millisecondsPerKilobyte: 10,
  recognising: 900_000,
  memory: 1_500_000_000,
};

/** Milliseconds of work that a document may take: a small file that takes long is made to do so. */
export function workAllowed(bytes: number, limits: Partial<Limits> = {}): number {
  const { milliseconds, millisecondsAtLeast, millisecondsPerKilobyte } = { ...LIMITS, ...limits };
  return Math.min(milliseconds, millisecondsAtLeast + (millisecondsPerKilobyte * bytes) / 1000);
}

/** Counts what a reader takes from one document, and refuses the document as soon as it is too much. */
export class Guard {
  readonly file: string;
  readonly limits: Readonly<Limits>;
  #text = 0;
  #unpacked = 0;
  #elements = 0;

  constructor(file: string, limits: Partial<Limits> = {}) {
    this.file = file;
    this.limits = { ...LIMITS, ...limits };
  }

  /** Before anything is read. @throws ClaimgraphError with the code `too-large` */
  size(bytes: number): void {
    const most = this.limits.bytes;
    if (bytes > most) this.#refuse('too-large', `it is larger than ${megabytes(most)}`);
  }

  /** More text was found. @throws ClaimgraphError with the code `too-large` */
  text(units: number): void {
    this.#text += units;
    const most = this.limits.text;
    if (this.#text > most)
      this.#refuse('too-large', `it holds more than ${most / 1_000_000} million characters of text`);
  }

  /** How many bytes may still be unpacked. */
  get unpackable(): number {
    return this.limits.unpacked - this.#unpacked;
  }

  /** More bytes were unpacked. @throws ClaimgraphError with the code `too-large` */
  unpacked(bytes: number): void {
    this.#unpacked += bytes;
    const most = this.limits.unpacked;
    if (this.#unpacked > most) this.#refuse('too-large', `it unpacks to more than ${megabytes(most)}`);
  }

  /** Something lies so deep in something else. @throws ClaimgraphError with the code `too-deep` */
  depth(depth: number): void {
    const most = this.limits.depth;
    if (depth > most) this.#refuse('too-deep', `its parts are nested more than ${most} deep`);
  }

  /** One more element was found. @throws ClaimgraphError with the code `too-large` */
  element(): void {
    this.#elements++;
    const most = this.limits.elements;
    if (this.#elements > most) this.#refuse('too-large', `it has more than ${most} elements`);
  }

  /** One of its pages holds so many pieces of text. @throws ClaimgraphError with the code `too-large` */
  pieces(pieces: number): void {
    const most = this.limits.elements;
    if (pieces > most) this.#refuse('too-large', `one of its pages has more than ${most} pieces of text`);
  }

  /** The heads of its parts are too long. @throws ClaimgraphError with the code `too-large` */
  heads(): never {
    this.#refuse('too-large', `the heads of its parts are longer than ${megabytes(this.limits.heads)}`);
  }

  /** As many documents as one file may hold; what was left out is noted of the first. */
  some<T>(documents: readonly T[]): { documents: readonly T[]; notes: string[] } {
    const left = documents.length - this.limits.documents;
    if (left <= 0) return { documents, notes: [] };
    const notes = [left === 1 ? '1 more document in it was left out' : `${left} more documents in it were left out`];
    return { documents: documents.slice(0, this.limits.documents), notes };
  }

  /** It says that it has so many pages. @throws ClaimgraphError with the code `too-large` */
  pages(pages: number): void {
    const most = this.limits.pages;
    if (!(pages <= most)) this.#refuse('too-large', `it has more than ${most} pages`);
  }

  /** Its text has to be recognised on so many pages. @throws ClaimgraphError with the code `too-large` */
  scans(pages: number): void {
    const most = this.limits.scans;
    if (pages > most) this.#refuse('too-large', `more than ${most} of its pages are scans`);
  }

  #refuse(code: string, message: string): never {
    throw refusal(code, this.file, message, 'Split it, or add its text alone');
  }
}

function megabytes(bytes: number): string {
  return `${bytes / 1_000_000} MB`;
}
