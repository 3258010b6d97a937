/** What a page says of its article in JSON-LD. */
import { decodeEntities } from '../entities.js';

export interface Said {
  headline?: string | undefined;
  publisher?: string | undefined;
  date?: string | undefined;
  language?: string | undefined;
  body?: string | undefined;
}

/** The article that the page's JSON-LD describes: alone, in a list, or in a graph; of several, the one that the page is about. */
export function linkedData(document: Document, address: string | undefined, notes: string[]): Said {
  const articles: Record<string, unknown>[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const value: unknown = JSON.parse(script.textContent ?? '');
      articles.push(...itemsOf(value).filter(isArticle));
    } catch {
      notes.push('the page has JSON-LD that cannot be read');
    }
  }
  const heading = plain(document.querySelector('h1')?.textContent ?? document.title ?? '');
  const canonical = address ?? document.querySelector('link[rel=canonical]')?.getAttribute('href');
  const isOwn = (item: Record<string, unknown>) => {
    const headline = plain(text(item.headline ?? item.name) ?? '');
    const entity = item.mainEntityOfPage as Record<string, unknown> | string | undefined;
    const addresses = [item.url, item['@id'], typeof entity === 'object' ? entity?.['@id'] : entity];
    return (headline !== '' && heading.includes(headline)) || (canonical != null && addresses.includes(canonical));
  };
  const article = articles.find(isOwn) ?? (articles.length === 1 ? articles[0] : undefined);
  if (!article) return {};
  const publisher = [article.publisher ?? article.sourceOrganization].flat()[0] as
    | Record<string, unknown>
    | string
    | undefined;
  return {
    headline: text(article.headline ?? article.name),
    publisher: typeof publisher === 'object' ? text(publisher?.name) : text(publisher),
    date: text(article.datePublished ?? article.dateCreated),
    language: text(article.inLanguage),
    body: text(article.articleBody),
  };
}

function isArticle(item: Record<string, unknown>): boolean {
  return [item['@type']].flat().some((type) => typeof type === 'string' && /Article|BlogPosting|Report$/.test(type));
}

/** Each item before those inside it. A stack of its own, as data may be nested deeper than calls can be. */
function itemsOf(value: unknown): Record<string, unknown>[] {
  const items: Record<string, unknown>[] = [];
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) {
      for (let i = next.length - 1; i >= 0; i--) waiting.push(next[i]);
    } else if (typeof next === 'object' && next !== null) {
      const item = next as Record<string, unknown>;
      items.push(item);
      waiting.push(item.mainEntity, item['@graph']);
    }
  }
  return items;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? decodeEntities(value).trim() : undefined;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
