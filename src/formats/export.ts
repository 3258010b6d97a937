/** Writes a dossier in a format that is named by its id. */
import type { Dossier } from '../model/dossier.js';
import { ClaimgraphError } from '../model/problem.js';
import type { ExportFormat } from './format.js';
import { EXPORT_FORMATS } from './registry.js';
import { type ExportOptions, writeIn } from './write.js';

/**
 * The dossier as a stream of text in that format; of bytes where it is no text.
 * @example
 * await writeFile('qwen.gexf', exportDossier(dossier, 'gexf'));
 * @throws ClaimgraphError where there is no such format
 */
export function exportDossier<Id extends string>(
  dossier: Dossier,
  format: Id,
  options: ExportOptions = {},
): AsyncIterable<Written<Id>> {
  return writeIn(formatOf(format), dossier, options) as AsyncIterable<Written<Id>>;
}

/** Text, but for a spreadsheet; either where the format is not known before. */
type Written<Id extends string> = Id extends 'xlsx' ? Uint8Array : string extends Id ? string | Uint8Array : string;

/** @throws ClaimgraphError where there is no such format */
export function formatOf(id: string): ExportFormat {
  const found = EXPORT_FORMATS.find((format) => format.id === id);
  if (found) return found;
  const known = EXPORT_FORMATS.map((format) => format.id).join(', ');
  throw new ClaimgraphError([
    { code: 'unknown-format', message: `there is no format "${id}"`, hint: `Use one of: ${known}` },
  ]);
}
