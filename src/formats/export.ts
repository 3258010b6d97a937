/** Writes a dossier in a format that is named by its id. */
import type { Dossier } from '../model/dossier.js';
import { ClaimgraphError } from '../model/problem.js';
import type { Format } from './format.js';
import { FORMATS } from './registry.js';
import { type ExportOptions, writeIn } from './write.js';

/**
 * The dossier as a stream of text in that format.
 * @example
 * await writeFile('qwen.gexf', exportDossier(dossier, 'gexf'));
 * @throws ClaimgraphError where there is no such format
 */
export function exportDossier(dossier: Dossier, format: string, options: ExportOptions = {}): AsyncIterable<string> {
  return writeIn(formatOf(format), dossier, options);
}

/** @throws ClaimgraphError where there is no such format */
export function formatOf(id: string): Format {
  const found = FORMATS.find((format) => format.id === id);
  if (found) return found;
  const known = FORMATS.map((format) => format.id).join(', ');
  throw new ClaimgraphError([
    { code: 'unknown-format', message: `there is no format "${id}"`, hint: `Use one of: ${known}` },
  ]);
}
