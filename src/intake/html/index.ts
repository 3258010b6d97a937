/** HTML: the main text by Readability, and what the page says of itself in JSON-LD, OpenGraph and meta tags. */
import { parseHTML } from 'linkedom';
import { baseLanguage } from '../../model/language.js';
import { countElements } from '../count-elements.js';
import { decodeEntities } from '../entities.js';
import type { Found } from '../intake.js';
import { leftOut } from '../left-out.js';
import type { Guard } from '../limits.js';
import { fullerBody } from './article-body.js';
import { type Blocks, blocksOf } from './blocks.js';
import { keepCitations } from './cited.js';
import { linkedData } from './linked-data.js';
import { mainText } from './main-text.js';
import { pageDate } from './page-date.js';
import { withoutWayback } from './wayback.js';

/** Scripts in the page are never run. @param address where it came from, if known */
export function readHtml(given: string, guard: Guard, address?: string): Found {
  const { html, captured } = withoutWayback(given, address);
  const page = (text: string) =>
    withBody(parseHTML(/<html\b/i.test(text) ? text : `<html><body>${text}</body></html>`).document);
  // before a tree is built: the main text is found in time that grows with the square of the depth
  countElements(html, guard);
  const document = page(html);
  const notes: string[] = [];
  const said = linkedData(document, address, notes);
  const meta = (...names: string[]) =>
    names.map((name) => metaContent(document, name)).find((value) => value !== undefined);
  const language = document.documentElement?.getAttribute('lang') ?? meta('og:locale', 'content-language');
  const article = mainText(() => page(html));
  keepCitations(document);
  const whole = blocksOf(document.documentElement);
  // a page may do without its body tag, and linkedom does not add it
  const isFound = article.text !== '';
  const inPage = isFound ? article : whole;
  const body = fullerBody(said.body, isFound ? article : NOTHING_FOUND, whole, guard);
  const { text, marks, struck, hidden } = body ?? inPage;
  if (body) notes.push('the text is that of the structured data of the page, which is more complete');
  else if (!isFound) notes.push('no main text was found, so the whole page was taken');
  else if (isLittle(text, whole.text))
    notes.push(`only ${text.length} of ${whole.text.length} characters of the page were taken as its article`);
  notes.push(...leftOut({ struck, hidden }));
  return {
    text,
    marks,
    title: said.headline ?? meta('og:title', 'citation_title', 'dc.title') ?? headingOf(article.title, document),
    publisher:
      said.publisher ??
      meta('og:site_name', 'citation_publisher', 'dc.publisher', 'application-name') ??
      article.siteName ??
      undefined,
    ...pageDate(
      document,
      [
        said.date,
        meta(
          'article:published_time',
          'citation_publication_date',
          'citation_date',
          'dc.date.issued',
          'dc.date',
          'dcterms.created',
          'date',
          'pubdate',
          'publishdate',
          'publish-date',
          'og:published_time',
          'parsely-pub-date',
          'sailthru.date',
        ),
        article.publishedTime,
      ],
      address,
    ),
    language: languageTag(language ?? said.language),
    source: address ?? document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? meta('og:url'),
    retrieved: captured,
    notes,
  };
}

/** A page may do without its body tag; the parser adds it no more than a browser leaves it out. */
function withBody(parsed: unknown): Document {
  const document = parsed as Document;
  const root = document.documentElement;
  if (!root || [...root.children].some(({ tagName }) => /^(?:body|frameset)$/i.test(tagName))) return document;
  const body = document.createElement('body');
  const own = [...root.childNodes].filter((node) => !/^(?:head)$/i.test(node.nodeName));
  for (const node of own) body.appendChild(node);
  root.appendChild(body);
  return document;
}

/** What the page is called, or its heading where nobody gave it a title. */
function headingOf(found: string | undefined, document: Document): string | undefined {
  const heading = document.querySelector('article h1') ?? document.querySelector('h1');
  return found?.trim() || document.title?.trim() || heading?.textContent?.trim() || undefined;
}

const NOTHING_FOUND: Blocks = { text: '', marks: [], struck: 0, hidden: 0 };

/** So little of a page's text that a reader should know. */
const LITTLE = { share: 0.2, page: 2000 };

function isLittle(text: string, whole: string): boolean {
  return whole.length > LITTLE.page && text.length < whole.length * LITTLE.share;
}

function metaContent(document: Document, name: string): string | undefined {
  const lower = name.toLowerCase();
  for (const meta of document.querySelectorAll('meta')) {
    const key = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('http-equiv') ?? '';
    if (key.toLowerCase() === lower) return decodeEntities(meta.getAttribute('content') ?? '').trim() || undefined;
  }
  return undefined;
}

/** `en_GB` and `zh-CN` as tags of the model: Chinese only tells its script. */
function languageTag(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const tag = value.trim().replaceAll('_', '-');
  if (/^zh-(?:hant|tw|hk|mo)/i.test(tag)) return 'zh-Hant';
  const base = baseLanguage(tag).toLowerCase();
  return /^[a-z]{2,3}$/.test(base) ? base : undefined;
}
