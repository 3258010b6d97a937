/** A document as it is taken in: its text, and what is known of where it comes from. */

export const KINDS = ['text', 'markdown', 'html', 'pdf', 'docx', 'email'] as const;
export type Kind = (typeof KINDS)[number];

export interface Intake {
  kind: Kind;
  text: string;
  title: string;
  publisher?: string;
  /** of publication, EDTF */
  date?: string;
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
}

/** What a reader of one kind finds; the rest is filled in for all kinds alike. */
export interface Found {
  text: string;
  title?: string | undefined;
  publisher?: string | undefined;
  date?: string | undefined;
  language?: string | undefined;
  source?: string | undefined;
  retrieved?: string | undefined;
  licence?: string | undefined;
  notes?: string[];
}
