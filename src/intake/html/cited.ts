/** Who is quoted in a block: by its cite line, within it or right behind it. */
import { speakerOf } from '../speakers.js';

const SPEAKER = 'data-speaker';

const QUOTE = /(?:^|[\s_-])(?:pull-?)?quot(?:e|ation)s?(?:$|[\s_-])|(?:^|[\s_-])zitat/i;

/** Asides that hold little but a quotation are blocks of quotation: readers of main texts drop asides. */
function keepPullQuotes(page: Document): void {
  for (const aside of page.querySelectorAll('aside')) {
    const quoted = aside.querySelector('blockquote, q');
    const isMost = (quoted?.textContent ?? '').length > (aside.textContent ?? '').length / 2;
    const names = `${aside.getAttribute('class') ?? ''} ${aside.getAttribute('id') ?? ''}`;
    if (!isMost && !QUOTE.test(names)) continue;
    const block = page.createElement(aside.querySelector('blockquote') ? 'div' : 'blockquote');
    while (aside.firstChild) block.appendChild(aside.firstChild);
    aside.replaceWith(block);
  }
}

/** Writes on each block of quotation who is quoted, and keeps its cite line, before a page is taken apart. */
export function keepCitations(page: Document): void {
  keepPullQuotes(page);
  for (const block of page.querySelectorAll('blockquote')) {
    const speaker = findSpeaker(block);
    if (speaker !== undefined) block.setAttribute(SPEAKER, speaker);
    for (const footer of block.querySelectorAll('footer')) {
      const line = page.createElement('p');
      while (footer.firstChild) line.appendChild(footer.firstChild);
      footer.replaceWith(line);
    }
  }
}

export function quotedBy(block: Element): string | undefined {
  return block.getAttribute(SPEAKER) ?? undefined;
}

/** The name alone; undefined where the block names nobody. */
function findSpeaker(block: Element): string | undefined {
  const cite = block.querySelector('cite, footer, figcaption, [class*="attribution"], [class*="quote-author"]');
  if (cite) return speakerOf(cite.textContent ?? '');
  const lines = [...block.querySelectorAll('p')];
  const dashed = /^\s*[—–―-]{1,2}\s*(\S.*)$/s.exec(lines.at(-1)?.textContent ?? '');
  if (dashed?.[1] && lines.length > 1) return speakerOf(dashed[1]);
  const next = block.nextElementSibling;
  if (!next) return undefined;
  const line = (next.textContent ?? '').trim();
  if (/^(?:CITE|FIGCAPTION)$/i.test(next.tagName)) return speakerOf(line);
  return /^[—–―]/.test(line) && line.length < 120 ? speakerOf(line) : undefined;
}
