/** A report as one HTML file: its figure inside, no scripts, nothing from elsewhere. */
import { inLanguage } from '../../model/language.js';
import { Standing } from '../../model/standing.js';
import { STANDING_WORDS } from '../../model/words.js';
import { STANDING_LOOKS } from '../../scene/signs.js';
import { visible } from '../../text/visible.js';
import { attribute, escapeText } from '../xml.js';
import { type Block, Citations, type Report, type Span } from './blocks.js';

export function reportHtml({ language, blocks, sources, sourcesTitle }: Report): string {
  const citations = new Citations();
  const body = blocks.map((block) => blockHtml(block, citations, language)).join('\n');
  const cited = citations.all().flatMap(([claim, number]) => {
    const source = sources.get(claim);
    if (!source) return [];
    const quote = `<q${attribute('lang', source.language)}>${shown(source.quote)}</q>`;
    return `<li id="claim-${number}" value="${number}">${shown(source.words)}: ${quote} <small>${shown(source.place)} · <code>${shown(claim)}</code></small></li>`;
  });
  const list =
    cited.length > 0 ? `<h2>${shown(sourcesTitle)}</h2>\n<ol class="sources">\n${cited.join('\n')}\n</ol>` : '';
  const title = blocks.find((block) => block.kind === 'title');
  return `<!doctype html>
<html${attribute('lang', language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${shown(title?.text ?? 'claimgraph')}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
${list}
</body>
</html>
`;
}

/** Words as words: nothing in them is markup, and control characters are pictures. */
function shown(text: string): string {
  return escapeText(visible(text));
}

function blockHtml(block: Block, citations: Citations, language: string): string {
  const spans = (given: readonly Span[]) => spansHtml(given, citations, language);
  switch (block.kind) {
    case 'title':
      return `<h1>${shown(block.text)}</h1>`;
    case 'heading':
      return `<h${block.level}>${shown(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${spans(block.spans)}</p>`;
    case 'list':
      return block.items.length > 0
        ? `<ul>\n${block.items.map((item) => `<li>${spans(item)}</li>`).join('\n')}\n</ul>`
        : '';
    case 'quote':
      return `<blockquote${attribute('lang', block.language)}>${shown(block.text)}</blockquote>`;
    case 'table': {
      const head = block.head.map((cell) => `<th scope="col">${shown(cell)}</th>`).join('');
      const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${spans([cell])}</td>`).join('')}</tr>`);
      return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
    }
    case 'figure':
      return `<figure>${block.figure.svg().replace(/^<\?xml[^>]*>\s*/, '')}<figcaption>${shown(block.words)}</figcaption></figure>`;
  }
}

function spansHtml(spans: readonly Span[], citations: Citations, language: string): string {
  return spans
    .map(({ text, strong, standing, cites = [] }) => {
      const word = standing && inLanguage(STANDING_WORDS[standing].label, language);
      const badge = standing && word ? `<span class="badge ${standing}">${shown(word)}</span>` : '';
      const marks = citations.of(cites).map((number) => `<a href="#claim-${number}">${number}</a>`);
      const notes = marks.length > 0 ? `<sup>[${marks.join(', ')}]</sup>` : '';
      if (word === text) return `${badge}${notes}`;
      return `${strong ? `<strong>${shown(text)}</strong>` : shown(text)}${badge && ` ${badge}`}${notes}`;
    })
    .join('');
}

const BADGES = Standing.options.map((name) => `.${name}{color:${STANDING_LOOKS[name].light}}`).join('');

const STYLE = `body{max-width:62rem;margin:2.5rem auto;padding:0 1.2rem;font:16px/1.6 system-ui,-apple-system,"Segoe UI","Noto Sans","PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#17202b;background:#fbfbf9}
h1{font-size:1.7rem;line-height:1.25}h2{margin-top:2.4rem;font-size:1.25rem}h3{margin-top:1.6rem;font-size:1.05rem}
table{border-collapse:collapse;width:100%;font-size:.93rem}th,td{padding:.35rem .6rem;border-bottom:1px solid #dcdfe0;text-align:start;vertical-align:top}
blockquote{margin:.3rem 0 1rem;padding:.2rem 0 .2rem .9rem;border-inline-start:3px solid #e0b84a}
figure{margin:1rem 0}figure svg{max-width:100%;height:auto;border:1px solid #dcdfe0}figcaption{color:#59636f;font-size:.88rem}
.badge{padding:0 .5em;border:1px solid currentcolor;border-radius:1em;font-size:.8rem;font-weight:600;white-space:nowrap}.alleged,.disputed{border-style:dashed;background:#fff3d6}.disputed{border-style:solid}${BADGES}
sup{font-size:.72rem;line-height:0}.sources{font-size:.9rem}.sources small{color:#59636f}a{color:#174ea6}
@media print{body{max-width:none;margin:0;background:#fff}h2{break-after:avoid}}`;
