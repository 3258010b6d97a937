/** Reads JSON Lines: one JSON value a line, as a stream, so that a large dossier never stands in memory as text. */
import type { Folder } from './folder.js';
import type { Report } from './problems.js';
import type { Sourced } from './sourced.js';

/** The values of a `.jsonl` file in order; empty lines are passed over, a broken one is reported. */
export async function* readJsonLines(folder: Folder, name: string, report: Report): AsyncGenerator<Sourced> {
  const file = folder.placeOf(name);
  let line = 0;
  for await (const text of folder.lines(name)) {
    line += 1;
    if (text.trim() === '') continue;
    const place = { file, line };
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      const { message } = error as SyntaxError;
      report({
        code: 'json',
        message: `this line is not JSON: ${message}`,
        place,
        hint: 'Write one JSON object a line',
      });
      continue;
    }
    yield { value, place: () => place };
  }
}
