/** A table of articles: each row is a document, its columns are known by their names. */
import { ClaimgraphError } from '../model/problem.js';
import { rowParser } from '../text/table-rows.js';
import { articleOf, holdsText, plainName, TEXT_NAMES } from './article-record.js';
import type { Found } from './intake.js';
import type { Guard } from './limits.js';

/** @throws ClaimgraphError where no column is one of texts, and where a quoted cell does not end */
export function readTable(text: string, guard: Guard): Found[] {
  const { parser, from } = rowParser(text, guard.file);
  const [head, ...rows] = parser.parse(text.slice(from), true).rows;
  const names = (head?.cells ?? []).map(plainName);
  if (!head || !holdsText(names)) {
    const message = 'no column of this table is called a text';
    const has = (head?.cells ?? []).slice(0, 20).join(', ');
    const hint = `Name the column of the articles ${TEXT_NAMES}. The columns are: ${has}`;
    throw new ClaimgraphError([
      { code: 'no-text-column', message, place: { file: guard.file, line: head?.line ?? 1 }, hint },
    ]);
  }
  const { documents, notes } = guard.some(rows);
  const found = documents.map(({ cells }) =>
    articleOf(new Map(names.map((name, i): [string, unknown] => [name, cells[i]])), guard),
  );
  const articles = found.filter((article) => article !== undefined);
  const without = found.length - articles.length;
  if (without > 0)
    notes.push(without === 1 ? '1 row without a text was left out' : `${without} rows without a text were left out`);
  const [first] = articles;
  if (first) first.notes = [...(first.notes ?? []), ...notes];
  return articles;
}
