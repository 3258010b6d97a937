/** Tells whether files have changed. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What changes whenever one of some files is written; those that are not there are left out. */
export async function fileMarks(folder: string, names: readonly string[]): Promise<Map<string, string>> {
  const marks = await Promise.all(
    names.map(async (name) => {
      const found = await stat(join(folder, name)).catch(() => undefined);
      return found ? [[name, `${found.size}:${found.mtimeMs.toString(36)}:${found.ino.toString(36)}`]] : [];
    }),
  );
  return new Map(marks.flat() as [string, string][]);
}
