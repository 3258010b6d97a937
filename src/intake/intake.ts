/** A document as it is taken in: its text, and what is known of where it comes from. */

import type { DateSource } from '../model/document.js';
import type { DocumentKind } from '../model/document-kinds.js';
import type { Mark } from '../model/mark.js';

/** What is known of a document before it is read. */
export interface Given {
  /** the file's name or the address, for guessing the kind and for errors */
  name?: string | undefined;
  mime?: string | undefined;
  source?: string | undefined;
  retrieved?: string | undefined;
  /** what the user knows better than any guess */
  title?: string | undefined;
  publisher?: string | undefined;
  date?: string | undefined;
  language?: string | undefined;
  /** pages that are images alone are read by tesseract, where that is installed */
  ocr?: boolean | undefined;
}

export interface Intake {
  kind: DocumentKind;
  text: string;
  title: string;
  publisher?: string;
  /** of publication, EDTF */
  date?: string;
  dateFrom?: DateSource;
  /** BCP 47: en, zh, zh-Hant ... */
  language: string;
  /** an address or a reference */
  source?: string;
  /** when it was fetched, EDTF */
  retrieved?: string;
  licence?: string;
  /** `sha256:` and the checksum of the bytes */
  hash: string;
  /** what was guessed or left out, for the reader */
  notes: string[];
  /** offsets into `text` */
  marks?: Mark[];
  /** further documents that the same file holds: attached messages, the other letters of a mailbox */
  others?: Intake[];
}

/** What a reader of one kind finds; the rest is filled in for all kinds alike. */
export interface Found {
  /** line ends are \n */
  text: string;
  marks?: Mark[] | undefined;
  title?: string | undefined;
  publisher?: string | undefined;
  date?: string | undefined;
  dateFrom?: DateSource | undefined;
  language?: string | undefined;
  source?: string | undefined;
  retrieved?: string | undefined;
  licence?: string | undefined;
  notes?: string[];
}
