/** The page that `verify` prints: what was checked, who signed, and every checksum, in English or Chinese. */
import type { SignedState, Verification } from '../dossier/index.js';
import { inLanguage } from '../model/language.js';
import { describeProblem } from '../model/problem.js';
import { printable } from './table.js';

/** One part of the page: a heading, lines of text, or a table. */
type Block = { heading: string; level: 1 | 2 } | { lines: string[] } | { head: string[]; rows: string[][] };

const WORDS = {
  en: {
    page: 'Verification',
    ok: 'Everything checked out.',
    unrecorded: (n: number) =>
      `${n} accepted ${n === 1 ? 'claim has' : 'claims have'} no decision in the journal: nothing shows that anybody reviewed ${n === 1 ? 'it' : 'them'}. All else checked out.`,
    wrong: (n: number) => `${n} ${n === 1 ? 'thing is' : 'things are'} wrong.`,
    hash: 'Checksum of all files',
    how: 'It is the SHA-256 of one line for each file below, sorted by name: checksum, two spaces, name, as sha256sum prints it.',
    quotes: (n: number, wrong: number) => `${n} quotes looked up at their offsets, ${n - wrong} found.`,
    claims: (a: number, p: number, r: number) => `${a} claims accepted, ${p} not yet reviewed, ${r} rejected.`,
    journal: (n: number, d: number, who: string) =>
      `Journal: ${n} ${n === 1 ? 'record' : 'records'}, ${d} of them decisions${who ? ` by ${who}` : ''}.`,
    unsigned: 'Nobody has signed this dossier off.',
    problems: 'What is wrong',
    notices: 'What to know',
    documents: 'Documents',
    files: 'Files',
    document: ['document', 'publisher', 'date', 'checksum of the text', 'the original'],
    file: ['file', 'bytes', 'SHA-256'],
    same: 'is this text',
    elsewhere: (hash: string) => `was another file, ${hash}`,
    none: 'no checksum was recorded',
  },
  zh: {
    page: '核验书',
    ok: '全部核对无误。',
    unrecorded: (n: number) => `有 ${n} 条已采纳的说法在日志中没有对应的决定，无从证明有人审核过；其余核对无误。`,
    wrong: (n: number) => `发现 ${n} 处问题。`,
    hash: '全部文件的校验值',
    how: '即把下列文件按名称排序，每个文件一行：校验值、两个空格、文件名（与 sha256sum 的输出相同），再取 SHA-256。',
    quotes: (n: number, wrong: number) => `按位置核对引文 ${n} 处，相符 ${n - wrong} 处。`,
    claims: (a: number, p: number, r: number) => `已采纳的说法 ${a} 条，待审 ${p} 条，已否决 ${r} 条。`,
    journal: (n: number, d: number, who: string) =>
      `日志共 ${n} 条记录，其中决定 ${d} 条${who ? `，决定人：${who}` : ''}。`,
    unsigned: '尚无人签署本卷宗。',
    problems: '问题',
    notices: '说明',
    documents: '来源文件',
    files: '卷宗中的各个文件',
    document: ['来源文件', '发布者', '日期', '文本校验值', '原件'],
    file: ['文件', '字节', 'SHA-256'],
    same: '即此文本',
    elsewhere: (hash: string) => `为另一文件，${hash}`,
    none: '未记录校验值',
  },
};

/** Who signed when, and whether it still holds. */
export function signedWords({ by, at, holds, changes }: SignedState, language = 'en'): string {
  const files = changes.map(({ name }) => name).join(', ');
  if (language === 'zh') {
    return printable(
      holds ? `${by} 于 ${at} 签署，此后未有改动。` : `签署已失效：${by} 于 ${at} 签署，此后有改动：${files}。`,
    );
  }
  return printable(
    holds
      ? `Signed off by ${by} at ${at}; unchanged since.`
      : `The signature no longer holds: signed off by ${by} at ${at}, changed since: ${files}.`,
  );
}

function pageOf(found: Verification, language: string): Block[] {
  const words = language === 'zh' ? WORDS.zh : WORDS.en;
  const { quotes, claims, unrecorded, journal, documents, files, problems, notices, signed } = found;
  const list = (heading: string, of: Verification['problems']): Block[] =>
    of.length === 0 ? [] : [{ heading, level: 2 }, { lines: of.map(describeProblem) }];
  return [
    { heading: `${words.page}: ${inLanguage(found.title, language)}`, level: 1 },
    {
      lines: [
        problems.length > 0 ? words.wrong(problems.length) : unrecorded > 0 ? words.unrecorded(unrecorded) : words.ok,
        signed ? signedWords(signed, language) : words.unsigned,
        `${words.hash}: ${found.hash}`,
        words.how,
        words.quotes(quotes.checked, quotes.wrong),
        words.claims(claims.accepted, claims.proposed, claims.rejected),
        words.journal(journal.records, journal.decisions, journal.people.join(', ')),
      ],
    },
    ...list(words.problems, problems),
    ...list(words.notices, notices),
    { heading: words.documents, level: 2 },
    {
      head: words.document,
      rows: documents.map(({ title, publisher = '', date = '', text, original, sameAsOriginal }) => [
        title,
        publisher,
        date,
        text,
        original === undefined ? words.none : sameAsOriginal ? words.same : words.elsewhere(original),
      ]),
    },
    { heading: words.files, level: 2 },
    { head: words.file, rows: files.map(({ name, bytes, sha256 }) => [name, String(bytes), sha256]) },
  ];
}

export function verificationMarkdown(found: Verification, language: string): string {
  const cell = (text: string) => printable(text).replace(/[\\|`*_<>[\]]/g, '\\$&');
  const row = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const parts = pageOf(found, language).map((block) => {
    if ('heading' in block) return `${'#'.repeat(block.level)} ${cell(block.heading)}`;
    if ('lines' in block) return block.lines.map((line) => `- ${cell(line)}`).join('\n');
    return [row(block.head), row(block.head.map(() => '---')).replaceAll('\\', ''), ...block.rows.map(row)].join('\n');
  });
  return `${parts.join('\n\n')}\n`;
}

export function verificationText(found: Verification, language: string): string {
  const parts = pageOf(found, language).map((block) => {
    if ('heading' in block) return printable(block.heading);
    if ('lines' in block) return block.lines.map((line) => `  ${printable(line)}`).join('\n');
    return block.rows.map((cells) => `  ${cells.filter(Boolean).map(printable).join('  ')}`).join('\n');
  });
  return `${parts.join('\n')}\n`;
}

export function verificationHtml(found: Verification, language: string): string {
  const safe = (text: string) =>
    printable(text).replace(/[&<>"]/g, (mark) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[mark]};`);
  const row = (cells: string[], tag: string) =>
    `<tr>${cells.map((text) => `<${tag}>${safe(text)}</${tag}>`).join('')}</tr>`;
  const blocks = pageOf(found, language);
  const body = blocks.map((block) => {
    if ('heading' in block) return `<h${block.level}>${safe(block.heading)}</h${block.level}>`;
    if ('lines' in block) return `<ul>${block.lines.map((line) => `<li>${safe(line)}</li>`).join('')}</ul>`;
    return `<table><thead>${row(block.head, 'th')}</thead><tbody>${block.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
  });
  const [first] = blocks;
  const title = first && 'heading' in first ? first.heading : '';
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(title)}</title>
<style>body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{border:1px solid #bbb;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}</style></head>
<body>
${body.join('\n')}
</body>
</html>
`;
}
