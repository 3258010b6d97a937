/** PDF: the text layer in paragraphs, and scanned pages by text recognition where that is asked for. */
import { getDocumentProxy } from 'unpdf';
import { ClaimgraphError } from '../model/problem.js';
import { CMapReader } from './cmaps.js';
import type { Found } from './intake.js';
import type { Guard } from './limits.js';
import { type Item, type Line, linesOf } from './pdf-layout.js';
import { pdfText } from './pdf-text.js';
import { refusal } from './refusal.js';
import { readScans } from './scans.js';

/**
 * @param ocr reads pages that are images alone with tesseract
 * @throws ClaimgraphError for a scan that is not to be recognised or cannot be, an encrypted file, or a broken one
 */
export async function readPdf(bytes: Uint8Array, guard: Guard, ocr = false): Promise<Found> {
  const { file } = guard;
  const document = await open(bytes, file);
  try {
    guard.pages(document.numPages);
    const pages: Line[][] = [];
    for (let n = 1; n <= document.numPages; n++) pages.push(linesOf(await itemsOn(document, n, guard)));
    const bare = pages.flatMap((lines, i) => (lines.some(({ text }) => text.trim() !== '') ? [] : [i + 1]));
    const { recognised, notes } = await readScans(document, bare, guard, ocr);
    const { text, marks } = pdfText(pages, recognised);
    const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
    const field = (name: string) =>
      typeof info[name] === 'string' && info[name].trim() !== '' ? (info[name] as string) : undefined;
    const title = field('Title');
    return {
      text,
      marks,
      title:
        title !== undefined && !/^(?:untitled|\(?anonymous\)?$|microsoft word|.*\.(?:docx?|pdf|indd))/i.test(title)
          ? title
          : undefined,
      notes,
    };
  } catch (error) {
    throw error instanceof ClaimgraphError ? error : broken(file, error);
  } finally {
    await document.destroy();
  }
}

type PdfDocument = Awaited<ReturnType<typeof open>>;

/** The pieces of text of one page, counted as they come. */
async function itemsOn(document: PdfDocument, n: number, guard: Guard): Promise<Item[]> {
  const page = await document.getPage(n);
  const items: Item[] = [];
  const reader = page.streamTextContent().getReader();
  for (;;) {
    const { value, done } = (await reader.read()) as { value?: { items: Item[] }; done: boolean };
    if (done || !value) break;
    for (const item of value.items) {
      guard.text(item.str?.length ?? 0);
      // forms that show others twice make a few into more than anybody can read
      guard.pieces(items.length);
      items.push(item.str === undefined ? item : { ...item, str: plainArabic(item.str) });
    }
  }
  page.cleanup();
  return items;
}

function broken(file: string, cause: unknown): ClaimgraphError {
  return refusal('broken-pdf', file, 'this PDF cannot be read', 'Open it elsewhere and save it again', cause);
}

/** Chinese, Japanese and Korean files name maps of characters that every reader is to have. */
const CMAPS = { cMapUrl: 'cmaps/', cMapPacked: true, useWorkerFetch: false, CMapReaderFactory: CMapReader };

/** Letters of Arabic as fonts have them, by their place in a word, are the letters themselves. */
function plainArabic(text: string): string {
  return text.replace(/[\ufb50-\ufdfb\ufe70-\ufefc]+/g, (letters) => letters.normalize('NFKC'));
}

async function open(bytes: Uint8Array, file: string) {
  try {
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, ...CMAPS });
  } catch (error) {
    if ((error as Error).name === 'PasswordException') {
      throw refusal(
        'encrypted',
        file,
        'this PDF is protected by a password',
        'Save a copy without the password',
        error,
      );
    }
    throw broken(file, error);
  }
}
