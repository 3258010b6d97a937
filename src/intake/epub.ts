/** EPUB (3.3, and 2): a book is one document, its chapters in the order of reading; their headlines are marked. */
import { parseHTML } from 'linkedom';
import { SaxesParser } from 'saxes';
import type { Mark } from '../model/mark.js';
import { countElements } from './count-elements.js';
import { decode } from './encoding.js';
import { blocksOf } from './html/blocks.js';
import { keepCitations } from './html/cited.js';
import type { Found } from './intake.js';
import { leftOut } from './left-out.js';
import { Guard } from './limits.js';
import { refusal } from './refusal.js';
import { dateOf } from './when.js';
import { Zip } from './zip.js';

/** @throws ClaimgraphError where its chapters are encrypted, too large or too deep; any error where it is broken */
export async function readEpub(bytes: Uint8Array, guard: Guard): Promise<Found> {
  const zip = new Zip(bytes);
  zip.count(/\.(?:x?html?|xml|opf)$/i, guard);
  const path = elementsOf(zip.text('META-INF/container.xml')).find(({ name }) => name === 'rootfile')?.attributes[
    'full-path'
  ];
  if (path === undefined) throw new Error('no package document');
  const { metadata, chapters } = packageOf(zip.text(path), path);
  const locked = zip.text('META-INF/encryption.xml');
  let text = '';
  const marks: Mark[] = [];
  const counts = { struck: 0, hidden: 0 };
  let missing = 0;
  for (const name of chapters) {
    if (locked.includes(`"${encodeURI(name)}"`) || locked.includes(`"${name}"`))
      throw refusal('encrypted', guard.file, 'it is protected against copying', 'Give a copy that is not');
    const part = zip.part(name);
    if (!part) missing++;
    else {
      const chapter = chapterOf((await decode(part)).text, guard);
      guard.text(chapter.text.length);
      const from = text === '' || chapter.text === '' ? text.length : text.length + 2;
      text = from > text.length ? `${text}\n\n${chapter.text}` : text + chapter.text;
      marks.push(...chapter.marks.map((mark) => ({ ...mark, start: mark.start + from, end: mark.end + from })));
      counts.struck += chapter.struck;
      counts.hidden += chapter.hidden;
    }
  }
  const notes = leftOut(counts);
  if (missing > 0) notes.push(missing === 1 ? '1 chapter is missing' : `${missing} chapters are missing`);
  const said = (name: string) => metadata.find((one) => one.name === name && one.text !== '')?.text;
  return {
    text,
    marks,
    title: said('title'),
    publisher: said('publisher') ?? said('creator'),
    date: dateOf(said('date')),
    dateFrom: 'metadata',
    language: said('language')?.split('-')[0]?.toLowerCase(),
    notes,
  };
}

function chapterOf(xhtml: string, guard: Guard) {
  countElements(xhtml, new Guard(guard.file, guard.limits));
  const body = /<body\b[\s\S]*/i.exec(xhtml)?.[0] ?? xhtml;
  const { document } = parseHTML(`<html>${selfClosed(body)}</html>`);
  keepCitations(document as unknown as Document);
  for (const element of document.querySelectorAll('[epub\\:type]')) {
    const type = element.getAttribute('epub:type') ?? '';
    if (/\bnoteref\b/.test(type)) element.remove();
    else if (/\b(?:foot|end|rear)note\b/.test(type)) element.setAttribute('data-mark', 'footnote');
  }
  return blocksOf(document.body as unknown as Element);
}

/** `<a id="x"/>` ends there in XHTML; read as HTML it would hold what follows. */
function selfClosed(body: string): string {
  return body.replace(
    /<(a|span|i|b|em|strong|p|div|td|th|li|sup|sub|script|title|h[1-6])(\s[^<>]*)?\/>/gi,
    '<$1$2></$1>',
  );
}

interface XmlElement {
  /** without its prefix */
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** The metadata, and the parts that the spine names, by their path in the archive. */
function packageOf(opf: string, path: string): { metadata: XmlElement[]; chapters: string[] } {
  const elements = elementsOf(opf);
  const items = new Map(
    elements.filter(({ name }) => name === 'item').map(({ attributes }) => [attributes.id ?? '', attributes]),
  );
  const base = new URL(encodeURI(path), 'epub://book/');
  const chapters = elements.flatMap(({ name, attributes }) => {
    const item = name === 'itemref' ? items.get(attributes.idref ?? '') : undefined;
    if (!item?.href || !/html|xml/.test(item['media-type'] ?? 'html') || !URL.canParse(item.href, base)) return [];
    try {
      return [decodeURIComponent(new URL(item.href, base).pathname).replace(/^\//, '')];
    } catch {
      return [];
    }
  });
  return { metadata: elements, chapters: [...new Set(chapters)] };
}

/** All elements of XML, in their order. */
function elementsOf(xml: string): XmlElement[] {
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name: name.replace(/^.*:/, ''), attributes: attributes as Record<string, string>, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element) element.text += text.trim();
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return elements;
}
