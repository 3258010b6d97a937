/** Reads JSON Lines: one JSON value a line, as a stream, so that a large dossier never stands in memory as text. */
import type { Place } from '../model/problem.js';
import type { Folder } from './folder.js';
import type { Report } from './problems.js';
import type { Sourced } from './sourced.js';

/** The values of a `.jsonl` file in order, some at a time; empty lines are passed over, a broken one is reported. */
export async function* readJsonLines(folder: Folder, name: string, report: Report): AsyncGenerator<Sourced[]> {
  const file = folder.placeOf(name);
  let line = 0;
  for await (const texts of folder.lines(name)) {
    const items: Sourced[] = [];
    for (const text of texts) {
      line += 1;
      const item = parseLine(text, { file, line }, report);
      if (item) items.push(item);
    }
    yield items;
  }
}

function parseLine(text: string, place: Place, report: Report): Sourced | undefined {
  if (text.trim() === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return { value, place: () => place };
  } catch (error) {
    const { message } = error as SyntaxError;
    report({
      code: 'json',
      message: `this line is not JSON: ${message}`,
      place,
      hint: 'Write one JSON object a line',
    });
    return undefined;
  }
}
