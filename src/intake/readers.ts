/** The reader of each kind of document. Each is loaded only when a document of its kind comes in. */
import type { DocumentKind } from '../model/document-kinds.js';
import { attachedLetter } from './attached-letter.js';
import { decode } from './encoding.js';
import type { Found, Given } from './intake.js';
import type { Guard } from './limits.js';

type Reader = (bytes: Uint8Array, given: Given, guard: Guard) => Promise<Found | Found[]>;

export const READERS: Record<DocumentKind, Reader> = {
  text: (bytes, { mime }) => decode(bytes, mime),
  markdown: fromText(async (text, _, guard) => (await import('./markdown.js')).readMarkdown(text, guard)),
  html: fromText(async (text, { source }, guard) => (await import('./html/index.js')).readHtml(text, guard, source)),
  pdf: async (bytes, { ocr }, guard) => (await import('./pdf.js')).readPdf(bytes, guard, ocr),
  docx: async (bytes, _, guard) => (await import('./docx.js')).readDocx(bytes, guard),
  odt: async (bytes, _, guard) => (await import('./odt.js')).readOdt(bytes, guard),
  epub: async (bytes, _, guard) => (await import('./epub.js')).readEpub(bytes, guard),
  rtf: async (bytes, _, guard) => (await import('./rtf.js')).readRtf(bytes, guard),
  email: async (bytes, _, guard) => (await import('./email.js')).readEmail(bytes, guard, attachedLetter),
  msg: async (bytes, _, guard) => (await import('./msg.js')).readMsg(bytes, guard, attachedLetter),
  mbox: async (bytes, _, guard) => (await import('./mbox.js')).readMbox(bytes, guard, attachedLetter),
  table: fromText(async (text, _, guard) => (await import('./table.js')).readTable(text, guard)),
  json: fromText(async (text, _, guard) => (await import('./json.js')).readJson(text, guard)),
  warc: async (bytes, _, guard) => (await import('./warc.js')).readWarc(bytes, guard),
  subtitles: fromText(async (text) => (await import('./subtitles.js')).readSubtitles(text)),
};

/** The reader of a kind that is text: what was guessed of its encoding is the first that is noted. */
function fromText(read: (text: string, given: Given, guard: Guard) => Promise<Found | Found[]>): Reader {
  return async (bytes, given, guard) => {
    const { text, notes } = await decode(bytes, given.mime);
    const [first, ...others] = [await read(text, given, guard)].flat();
    return first ? [{ ...first, notes: [...notes, ...(first.notes ?? [])] }, ...others] : [];
  };
}
