/** Writes a dossier in a format that is named by its id. */
import type { Dossier } from '../model/dossier.js';
import { ClaimgraphError } from '../model/problem.js';
import type { WriteOptions } from './format.js';
import { FORMATS } from './registry.js';

/**
 * The dossier as a stream of text in that format.
 * @example
 * await writeFile('qwen.gexf', exportDossier(dossier, 'gexf'));
 * @throws ClaimgraphError where there is no such format
 */
export function exportDossier(dossier: Dossier, format: string, options: WriteOptions = {}): AsyncIterable<string> {
  const found = FORMATS.find(({ id }) => id === format);
  if (!found) {
    const known = FORMATS.map(({ id }) => id).join(', ');
    throw new ClaimgraphError([
      { code: 'unknown-format', message: `there is no format "${format}"`, mend: `Use one of: ${known}` },
    ]);
  }
  return found.write(dossier, options);
}
