/** DOCX: the text by mammoth, in lines with marks, and the properties that the file carries. */
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { characterOf } from './character.js';
import { countElements } from './count-elements.js';
import { hiddenRuns, plainDocument } from './docx-source.js';
import { blocksOf } from './html/blocks.js';
import { keepCitations } from './html/cited.js';
import type { Found } from './intake.js';
import { leftOut } from './left-out.js';
import { Guard } from './limits.js';
import { refusal } from './refusal.js';
import { Zip } from './zip.js';

/**
 * Footnotes stand behind the text, tables as rows, changes that were tracked as accepted.
 * @throws ClaimgraphError for a broken file or one that unpacks to too much
 */
export async function readDocx(bytes: Uint8Array, guard: Guard): Promise<Found> {
  const zip = new Zip(bytes);
  zip.count(/\.(?:xml|rels)$/, guard);
  const body = zip.text('word/document.xml');
  countElements(body, guard, PLACES);
  let html: string;
  try {
    ({ value: html } = await mammoth.convertToHtml(inputOf(zip), OPTIONS));
  } catch (error) {
    throw refusal('broken-docx', guard.file, 'this DOCX cannot be read', 'Open it elsewhere and save it again', error);
  }
  guard.text(html.length);
  countElements(html, new Guard(guard.file, guard.limits));
  const { text, marks, struck, hidden } = textOf(html);
  const core = zip.text('docProps/core.xml');
  const field = (name: string) =>
    decodeXml(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([^<]*)<`).exec(core)?.[1] ?? '').trim() || undefined;
  const changes = body.match(/<w:(?:del|ins|moveFrom) /g)?.length ?? 0;
  const notes: string[] = [];
  if (changes > 0)
    notes.push(`${changes === 1 ? '1 tracked change was' : `${changes} tracked changes were`} taken as accepted`);
  notes.push(...leftOut({ struck, hidden: hidden + hiddenRuns(body) }), ...commentsLeft(zip.text('word/comments.xml')));
  return { text, marks, title: field('title'), publisher: field('creator'), notes };
}

/** Its parts as mammoth asks for them, the document with what it knows alone; it reads them by name, and no path. */
function inputOf(zip: Zip): Parameters<typeof mammoth.convertToHtml>[0] {
  const file = {
    exists: (name: string) => zip.has(name),
    async read(name: string, encoding?: string) {
      if (encoding === 'base64') return Buffer.from(zip.part(name) ?? []).toString('base64');
      if (encoding === undefined) return zip.part(name) ?? new Uint8Array();
      return name === 'word/document.xml' ? plainDocument(zip.text(name)) : zip.text(name);
    },
  };
  return { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
}

/** What takes a place of its own in the text. */
const PLACES = new Set(['w:p', 'w:tbl', 'w:tr', 'w:tc']);

/** Pictures are no text; what is struck through is known as such. */
const OPTIONS = {
  styleMap: [
    'strike => s',
    ...['Quote', 'Intense Quote', 'Block Text', 'Quotations'].map(
      (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
    ),
  ],
  convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
};

function textOf(html: string) {
  const { document } = parseHTML(`<html><body>${html.replace(/<br \/>/g, ' ')}</body></html>`);
  for (const back of document.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]')) back.remove();
  for (const note of document.querySelectorAll('li[id^="footnote"], li[id^="endnote"]'))
    note.setAttribute('data-mark', 'footnote');
  keepCitations(document as unknown as Document);
  // paragraphs of a cell stand in one line
  for (const paragraph of document.querySelectorAll('td > p, th > p'))
    paragraph.replaceWith(...paragraph.childNodes, ' ');
  return blocksOf(document.body as unknown as Element);
}

/** What somebody wrote at the margin is not the document's voice. */
function commentsLeft(xml: string): string[] {
  const comments = xml.match(/<w:comment\s/g)?.length ?? 0;
  if (comments === 0) return [];
  return [`${comments === 1 ? '1 comment at its margin was' : `${comments} comments at its margin were`} left out`];
}

function decodeXml(text: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (/^#x/i.test(name)) return characterOf(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return characterOf(Number(name.slice(1)));
    return named[name] ?? whole;
  });
}
