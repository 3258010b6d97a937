/** Who is quoted in a block: by its cite line, within it or right behind it. */
import { speakerOf } from '../speakers.js';

const SPEAKER = 'data-speaker';

/** Writes on each block of quotation who is quoted, and keeps its cite line, before a page is taken apart. */
export function keepCitations(page: Document): void {
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
