/** A document: a text that was read, with where it came from. */
import { z } from 'zod';
import { EdtfDate } from './date.js';
import { Id } from './id.js';
import { Language, type Localised } from './language.js';
import { Mark, marksBeyond } from './mark.js';

/** Where a document's date was found, with the words for it. */
export const DATE_SOURCES = {
  given: { en: 'as given', zh: '用户提供' },
  metadata: { en: 'from the metadata of the page or file', zh: '来自网页或文件的元数据' },
  byline: { en: 'from the byline', zh: '来自署名行' },
  text: { en: 'from a date in the text', zh: '来自正文中的日期' },
  mail: { en: 'from the mail header', zh: '来自邮件头' },
  address: { en: 'from the address', zh: '来自网址' },
} as const satisfies Record<string, Localised>;
export const DateSource = z.enum(Object.keys(DATE_SOURCES) as [keyof typeof DATE_SOURCES]);
export type DateSource = z.infer<typeof DateSource>;

/** What stands in a document's front matter; the id may be left out, it is then the file's name. */
export const DocumentMetadata = z.strictObject({
  id: Id.optional(),
  title: z.string().min(1),
  publisher: z.string().min(1).optional(),
  date: EdtfDate.optional().describe('Date of publication (EDTF).'),
  dateFrom: DateSource.optional().describe('Where the date was found.'),
  language: Language,
  source: z.string().min(1).optional().describe('Where it came from: an address or a reference.'),
  retrieved: EdtfDate.optional().describe('When it was read there (EDTF).'),
  derivedFrom: z
    .array(Id)
    .optional()
    .describe('Documents that this one is a translation, reprint or wire copy of: together they are one source.'),
  independentOf: z
    .array(Id)
    .optional()
    .describe('Documents that this one was compared with and found not to be a copy of.'),
  credit: z
    .string()
    .min(1)
    .optional()
    .describe(
      'The wire service that the text comes from, which then counts as its source. none: it looked like one and is not.',
    ),
  corrects: z
    .array(Id)
    .optional()
    .describe('Documents of the same publisher that this one corrects: what it contradicts there no longer counts.'),
  retracts: z
    .array(Id)
    .optional()
    .describe('Documents of the same publisher that this one retracts as a whole: their claims no longer count.'),
  notCorrecting: z
    .array(Id)
    .optional()
    .describe('Documents that this one was thought to correct or retract, and does not.'),
  licence: z.string().min(1).optional(),
  hash: z.string().min(1).optional().describe('A checksum of the original, such as sha256:...'),
  notes: z.array(z.string().min(1)).optional().describe('What was guessed, repaired or left out when it was read.'),
  marks: z.array(Mark).optional().describe('Whose words its passages are, and what they are in its structure.'),
});
export type DocumentMetadata = z.infer<typeof DocumentMetadata>;

/** `text` is all that follows the front matter, as stored; offsets of evidence and marks point into it. */
export const Document = DocumentMetadata.extend({ id: Id, text: z.string() }).superRefine(
  ({ marks = [], text }, context) => {
    for (const i of marksBeyond(marks, text))
      context.addIssue({ code: 'custom', path: ['marks', i, 'end'], message: BEYOND });
  },
);
export type Document = z.infer<typeof Document>;

/** Said of a mark whose passage is not in the text. */
export const BEYOND = 'reaches beyond the end of the text';
