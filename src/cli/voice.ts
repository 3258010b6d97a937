/** Prints the tables of answers on a terminal: colours, aligned columns, and no control characters. */
import { columnTitle } from '../engine/column-titles.js';
import { standingWords, type Voice, wordsOf } from '../engine/voice.js';
import { filterWords } from '../formats/filter-words.js';
import type { Dossier } from '../model/dossier.js';
import { standingPaint } from './paint.js';
import { printable, renderTable } from './table.js';
import { paint, type Terminal } from './terminal.js';

export function voiceOf(dossier: Dossier, language: string, terminal: Terminal): Voice {
  const words = wordsOf(dossier, language);
  const sentence: Voice['sentence'] = (relation) => printable(words.sentence(relation));
  const standing: Voice['standing'] = (name, text) => standingPaint(terminal, name, text);
  return {
    ...words,
    sentence,
    sentenceOf: (id) => printable(words.sentenceOf(id)),
    plain: printable,
    heading: (text) => paint(terminal, 'underline', printable(text)),
    strong: (text) => paint(terminal, 'bold', printable(text)),
    faint: (text) =>
      paint(terminal, 'dim', text.slice(0, text.length - text.trimStart().length) + printable(text.trimStart())),
    standing,
    statement: (relation) =>
      `${standing(relation.standing, `[${standingWords(relation, language)}]`)} ${sentence(relation)} (${relation.id})`,
    filter: (filter) => filterWords(filter, dossier, language),
    table: (rows, columns) =>
      renderTable(
        rows,
        columns.map(({ standing: of, title, ...column }) => ({
          ...column,
          title: columnTitle(title, language),
          ...(of && { paint: (text: string, row: (typeof rows)[number]) => standing(of(row), text) }),
        })),
      ),
  };
}
