/** PDF: the text layer, in paragraphs. */
import { getDocumentProxy } from 'unpdf';
import type { Found } from './intake.js';
import { refusal } from './refusal.js';
import { dateOf } from './when.js';

interface Line {
  text: string;
  /** distance from the bottom of the page, in points */
  y: number;
  height: number;
}

/** Lines that stand on so many pages are headers or footers. */
const REPEATED = 3;
const MOST_PAGES = 2000;

/** @throws ClaimgraphError for a scan, an encrypted file, or a broken one */
export async function readPdf(bytes: Uint8Array, file: string): Promise<Found> {
  const document = await open(bytes, file);
  try {
    if (document.numPages > MOST_PAGES) throw refusal('too-large', file, `it has more than ${MOST_PAGES} pages`);
    const pages: Line[][] = [];
    for (let n = 1; n <= document.numPages; n++) {
      const content = await (await document.getPage(n)).getTextContent();
      pages.push(linesOf(content.items as Item[]));
    }
    const text = paragraphs(withoutRepeated(pages));
    if (text.trim() === '') {
      throw refusal(
        'no-text-layer',
        file,
        'this PDF has no text layer, only images',
        'Run text recognition first, such as: ocrmypdf IN.pdf OUT.pdf',
      );
    }
    const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
    const field = (name: string) =>
      typeof info[name] === 'string' && info[name].trim() !== '' ? (info[name] as string) : undefined;
    const title = field('Title');
    return {
      text,
      title:
        title !== undefined && !/^(?:untitled|microsoft word|.*\.(?:docx?|pdf|indd))/i.test(title) ? title : undefined,
      date: dateOf(field('CreationDate')),
      notes: [],
    };
  } finally {
    await document.destroy();
  }
}

async function open(bytes: Uint8Array, file: string) {
  try {
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
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
    throw refusal('broken-pdf', file, 'this PDF cannot be read', 'Open it elsewhere and save it again', error);
  }
}

interface Item {
  str?: string;
  transform?: number[];
  height?: number;
  hasEOL?: boolean;
  width?: number;
}

function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  let last: { line: Line; end: number } | undefined;
  for (const { str = '', transform = [], height = 0, width = 0 } of items) {
    const [x = 0, y = 0] = [transform[4], transform[5]];
    if (str === '') continue;
    if (last && Math.abs(last.line.y - y) < Math.max(2, last.line.height * 0.5)) {
      const gap = x - last.end > Math.max(1, height * 0.15);
      const needs =
        gap && !/\s$/.test(last.line.text) && !/^\s/.test(str) && !(isHan(last.line.text.at(-1)) && isHan(str[0]));
      last.line.text += `${needs ? ' ' : ''}${str}`;
      last.line.height = Math.max(last.line.height, height);
    } else {
      last = { line: { text: str, y, height }, end: 0 };
      lines.push(last.line);
    }
    last.end = x + width;
  }
  return lines.map((line) => ({ ...line, text: line.text.trim() })).filter(({ text }) => text !== '');
}

/** Headers, footers and page numbers say nothing of their own. */
function withoutRepeated(pages: readonly Line[][]): Line[][] {
  const seen = new Map<string, number>();
  const key = ({ text, y }: Line) => `${text.replace(/\d+/g, '#')}@${Math.round(y / 4)}`;
  for (const page of pages) for (const name of new Set(page.map(key))) seen.set(name, (seen.get(name) ?? 0) + 1);
  return pages.map((page) => page.filter((line) => (seen.get(key(line)) ?? 0) < REPEATED || pages.length < REPEATED));
}

/** Lines joined to paragraphs: a wider gap, or a line that ends a sentence short of the others, parts them. */
function paragraphs(pages: readonly Line[][]): string {
  const parts: string[] = [];
  let current = '';
  const close = () => {
    if (current !== '') parts.push(current);
    current = '';
  };
  for (const page of pages) {
    const gaps = page
      .slice(1)
      .map((line, i) => (page[i]?.y ?? 0) - line.y)
      .filter((gap) => gap > 0)
      .sort((a, b) => a - b);
    const usual = gaps[Math.floor(gaps.length / 2)] ?? 0;
    const longest = Math.max(0, ...page.map(({ text }) => text.length));
    for (const [i, line] of page.entries()) {
      const before = page[i - 1];
      const wide = before !== undefined && before.y - line.y > usual * 1.35;
      const larger = before !== undefined && Math.abs(before.height - line.height) > 1.5;
      const ended = before !== undefined && /[.!?。！？”"]$/.test(before.text) && before.text.length < longest * 0.8;
      if (wide || larger || ended) close();
      current = join(current, line.text);
    }
    if (/[.!?。！？”"]$/.test(current)) close();
  }
  close();
  return parts.join('\n\n');
}

function join(before: string, line: string): string {
  if (before === '') return line;
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line)) return before.slice(0, -1) + line;
  return isHan(before.at(-1)) && isHan(line[0]) ? before + line : `${before} ${line}`;
}

function isHan(character: string | undefined): boolean {
  return character !== undefined && /[\u3000-\u9fff\uff00-\uffef]/.test(character);
}
