/** HTML: the main text by Readability, and what the page says of itself in JSON-LD, OpenGraph and meta tags. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Found } from './intake.js';
import { dateOf } from './when.js';

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE H1 H2 H3 H4 H5 H6 LI UL OL BLOCKQUOTE PRE TABLE TR FIGURE FIGCAPTION HEADER FOOTER DL DT DD ASIDE MAIN HR'.split(
    ' ',
  ),
);
const LEFT_OUT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME BUTTON FORM NAV'.split(' '));

/** Scripts in the page are never run. @param address where it came from, if known */
export function readHtml(html: string, address?: string): Found {
  const page = (text: string) =>
    parseHTML(/<html\b/i.test(text) ? text : `<html><body>${text}</body></html>`).document as unknown as Document;
  const document = page(html);
  const notes: string[] = [];
  const said = linkedData(document, notes);
  const meta = (...names: string[]) =>
    names.map((name) => metaContent(document, name)).find((value) => value !== undefined);
  const language = document.documentElement?.getAttribute('lang') ?? meta('og:locale', 'content-language');
  const article = new Readability(page(html), { charThreshold: 80 }).parse();
  let text = article?.content ? textOf(page(article.content).body) : '';
  if (text.trim() === '') {
    text = textOf(document.body);
    notes.push('no main text was found, so the whole page was taken');
  }
  return {
    text,
    title: said.headline ?? meta('og:title', 'citation_title', 'dc.title') ?? article?.title ?? document.title,
    publisher:
      said.publisher ??
      meta('og:site_name', 'citation_publisher', 'dc.publisher', 'application-name') ??
      article?.siteName ??
      undefined,
    date: dateOf(
      said.date ??
        meta('article:published_time', 'citation_publication_date', 'citation_date', 'dc.date', 'date', 'pubdate') ??
        article?.publishedTime ??
        document.querySelector('time[datetime]')?.getAttribute('datetime'),
    ),
    language: languageTag(language ?? said.language),
    source: address ?? document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? meta('og:url'),
    notes,
  };
}

interface Said {
  headline?: string | undefined;
  publisher?: string | undefined;
  date?: string | undefined;
  language?: string | undefined;
}

/** The article that the page's JSON-LD describes: alone, in a list, or in a graph. */
function linkedData(document: Document, notes: string[]): Said {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let value: unknown;
    try {
      value = JSON.parse(script.textContent ?? '');
    } catch {
      notes.push('the page has JSON-LD that cannot be read');
      continue;
    }
    const article = itemsOf(value).find((item) =>
      [item['@type']].flat().some((type) => /Article|BlogPosting|Report$/.test(String(type))),
    );
    if (!article) continue;
    const publisher = [article.publisher ?? article.sourceOrganization].flat()[0] as
      | Record<string, unknown>
      | string
      | undefined;
    return {
      headline: text(article.headline ?? article.name),
      publisher: typeof publisher === 'object' ? text(publisher?.name) : text(publisher),
      date: text(article.datePublished ?? article.dateCreated),
      language: text(article.inLanguage),
    };
  }
  return {};
}

function itemsOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(itemsOf);
  if (typeof value !== 'object' || value === null) return [];
  const item = value as Record<string, unknown>;
  return [item, ...itemsOf(item['@graph'] ?? []), ...itemsOf(item.mainEntity ?? [])];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function metaContent(document: Document, name: string): string | undefined {
  const lower = name.toLowerCase();
  for (const meta of document.querySelectorAll('meta')) {
    const key = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('http-equiv') ?? '';
    if (key.toLowerCase() === lower) return text(meta.getAttribute('content'));
  }
  return undefined;
}

/** `en_GB` and `zh-CN` as tags of the model: Chinese only tells its script. */
function languageTag(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const tag = value.trim().replaceAll('_', '-');
  if (/^zh-(?:hant|tw|hk|mo)/i.test(tag)) return 'zh-Hant';
  const base = tag.split('-')[0]?.toLowerCase() ?? '';
  return /^[a-z]{2,3}$/.test(base) ? base : undefined;
}

/** Text in lines: blocks part paragraphs, list items and rows stand on lines of their own. */
function textOf(root: Element | null): string {
  const parts: string[] = [];
  const walk = (node: Node) => {
    if (node.nodeType === 3) {
      parts.push((node.textContent ?? '').replace(/\s+/g, ' '));
      return;
    }
    const name = (node as Element).tagName?.toUpperCase() ?? '';
    if (LEFT_OUT.has(name)) return;
    if (name === 'BR') {
      parts.push('\n');
      return;
    }
    const block = BLOCKS.has(name);
    const gap = name === 'LI' || name === 'TR' || name === 'DT' || name === 'DD' ? '\n' : '\n\n';
    if (block) parts.push(gap);
    for (const child of node.childNodes) walk(child);
    if (name === 'TD' || name === 'TH') parts.push('\t');
    if (block) parts.push(gap);
  };
  if (root) walk(root);
  return parts
    .join('')
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\t+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
