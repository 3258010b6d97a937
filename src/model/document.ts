/** A document: a text that was read, with where it came from. */
import { z } from 'zod';
import { EdtfDate } from './date.js';
import { Id } from './id.js';
import { Language } from './language.js';

/** What stands in a document's front matter; the id may be left out, it is then the file's name. */
export const DocumentMatter = z.strictObject({
  id: Id.optional(),
  title: z.string().min(1),
  publisher: z.string().min(1).optional(),
  date: EdtfDate.optional().describe('Date of publication (EDTF).'),
  language: Language,
  source: z.string().min(1).optional().describe('Where it came from: an address or a reference.'),
  retrieved: EdtfDate.optional().describe('When it was read there (EDTF).'),
  licence: z.string().min(1).optional(),
  hash: z.string().min(1).optional().describe('A checksum of the original, such as sha256:...'),
});
export type DocumentMatter = z.infer<typeof DocumentMatter>;

/** `text` is all that follows the front matter, as stored; offsets of evidence point into it. */
export const Document = DocumentMatter.extend({ id: Id, text: z.string() });
export type Document = z.infer<typeof Document>;
