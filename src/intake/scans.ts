/** Pages of a PDF that are images alone: recognised, or said to be missing. */
import type { getDocumentProxy } from 'unpdf';
import type { Guard } from './limits.js';
import { findTesseract, hasImages, recognisePage, type Tesseract } from './ocr/index.js';
import { refusal } from './refusal.js';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** So many of the pages without text are looked at for images, where nobody asks to read them. */
const MOST_LOOKED_AT = 50;

interface Scans {
  /** by the number of the page, from 1 */
  recognised: ReadonlyMap<number, string>;
  notes: string[];
}

/**
 * What scanned pages say; where nobody asked to read them, a note of how many there are.
 * @param bare numbers of the pages without text, from 1
 * @throws ClaimgraphError where no page has text and none is to be recognised, or tesseract is missing or fails
 */
export async function readScans(
  document: PdfDocument,
  bare: readonly number[],
  guard: Guard,
  ocr: boolean,
): Promise<Scans> {
  const isAll = bare.length === document.numPages;
  const scans: number[] = [];
  for (const n of ocr ? bare : bare.slice(0, MOST_LOOKED_AT)) {
    if (await hasImages(await document.getPage(n))) scans.push(n);
    if (ocr) guard.scans(scans.length);
  }
  if (scans.length === 0 && isAll)
    throw refusal(
      'no-text',
      guard.file,
      NEITHER,
      'Open it elsewhere: where it shows a text, save it as a PDF again or add the text alone',
    );
  if (!ocr && isAll) throw await onlyImages(guard.file);
  const recognised = new Map<number, string>();
  if (scans.length === 0) return { recognised, notes: [] };
  if (!ocr) return { recognised, notes: [`${pages(scans.length, document.numPages)} left out; ${OFFER}`] };
  const tesseract = await findTesseract();
  if (!tesseract)
    throw refusal('no-tesseract', guard.file, 'its pages are scans, and tesseract was not found', INSTALL);
  for (const n of scans) {
    const page = await document.getPage(n);
    recognised.set(n, await recognisePage(page, tesseract, guard));
    page.cleanup();
  }
  return { recognised, notes: notesOn(scans, tesseract, isAll) };
}

const NEITHER = 'its pages hold neither text nor images: they may be broken, or their letters drawn as shapes';
const OFFER = 'add it with text recognition to have them read (--ocr, or ocr=true over HTTP)';
const INSTALL =
  'Install it with its languages (on Debian: tesseract-ocr, tesseract-ocr-chi-sim, tesseract-ocr-chi-tra)';

async function onlyImages(file: string) {
  const found = await findTesseract();
  const hint = found
    ? 'Add it with text recognition: --ocr, or ocr=true over HTTP'
    : `${INSTALL}, then add it with --ocr; or run: ocrmypdf IN.pdf OUT.pdf`;
  return refusal('no-text-layer', file, 'this PDF has no text layer, only images', hint);
}

function pages(n: number, all: number): string {
  return n === 1 ? `1 of ${all} pages is a scan and was` : `${n} of ${all} pages are scans and were`;
}

/** Whoever quotes from it has to know that a machine read it. */
function notesOn(scans: readonly number[], { languages, missing }: Tesseract, isAll: boolean): string[] {
  const what = isAll
    ? 'the text'
    : scans.length === 1
      ? `the text of page ${scans[0]}`
      : `the text of ${scans.length} pages`;
  const without = missing.length > 0 ? [`tesseract does not have these languages: ${missing.join(', ')}`] : [];
  return [`${what} was recognised by tesseract (${languages}): compare quotes with the scan`, ...without];
}
