/** A report as Markdown, with numbered sources at the end. Figures are left out: Markdown has no drawings. */
import { inLanguage } from '../../model/language.js';
import { STANDING_WORDS } from '../../model/words.js';
import { visible } from '../../text/visible.js';
import { type Block, Citations, type Report, type Span } from './blocks.js';

export function reportMarkdown({ language, blocks, sources, sourcesTitle }: Report): string {
  const citations = new Citations();
  const parts = blocks.flatMap((block) => blockText(block, citations, language) ?? []);
  const cited = citations.all().flatMap(([claim, number]) => {
    const source = sources.get(claim);
    if (!source) return [];
    const { words, quote, place } = source;
    return `<a id="claim-${number}"></a>${number}. ${escaped(words)}: “${escaped(quote)}” (${escaped(place)}; \`${claim}\`)`;
  });
  if (cited.length > 0) parts.push(`## ${escaped(sourcesTitle)}`, cited.join('\n\n'));
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: Block, citations: Citations, language: string): string | undefined {
  const words = (spans: readonly Span[]) => spansText(spans, citations, language);
  switch (block.kind) {
    case 'title':
      return `# ${escaped(block.text)}`;
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
    case 'paragraph':
      return words(block.spans);
    case 'list':
      return block.items.map((spans) => `- ${words(spans)}`).join('\n') || undefined;
    case 'quote':
      return `> ${escaped(block.text)}`;
    case 'table':
      return [
        `| ${block.head.map(escaped).join(' | ')} |`,
        `|${block.head.map(() => '---').join('|')}|`,
        ...block.rows.map((row) => `| ${row.map((span) => words([span])).join(' | ')} |`),
      ].join('\n');
    case 'figure':
      return undefined;
  }
}

function spansText(spans: readonly Span[], citations: Citations, language: string): string {
  return spans
    .map(({ text, strong, standing, cites = [] }) => {
      const words = strong ? `**${escaped(text.trim())}**${/\s$/.test(text) ? ' ' : ''}` : escaped(text);
      const label = standing && inLanguage(STANDING_WORDS[standing].label, language);
      const badge = label && text !== label ? ` \`${label}\`` : '';
      const marks = citations.of(cites).map((number) => `[[${number}]](#claim-${number})`);
      return `${words}${badge}${marks.length > 0 ? ` ${marks.join('')}` : ''}`;
    })
    .join('');
}

/** Words from documents stay words: nothing in them is markup, and no control character is hidden in them. */
function escaped(text: string): string {
  return visible(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|#]/g, '\\$&');
}
