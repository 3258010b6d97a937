/**
 * A dossier as a spreadsheet of three sheets: its entities, its relations and their claims, as the tables of CSV have them
 * (see csv/nodes.ts, csv/edges.ts and csv/claims.ts). No cell is a formula. Read again, the sheets are one graph.
 */
import type { Dossier } from '../../model/dossier.js';
import { claimRows } from '../csv/claims.js';
import { relationRows } from '../csv/edges.js';
import { entityRows } from '../csv/nodes.js';
import type { ExportFormat, WriteOptions } from '../format.js';
import { CUT_OFF } from '../losses.js';
import { workbook } from './write.js';

export const xlsx: ExportFormat = {
  id: 'xlsx',
  label: { en: 'Spreadsheet (Excel)', zh: '电子表格（Excel）' },
  kind: 'table',
  extensions: ['xlsx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  exports: {
    holds: 'picture',
    cannotCarry: [
      'the texts of the documents and the ontology',
      'claims that were rejected or await review (only their number)',
      'notes, all assessments but the last, and who proposed a claim',
      'where entities lie on the map',
      CUT_OFF,
    ],
    write: pieces,
  },
};

async function* pieces(dossier: Dossier, options: WriteOptions = {}): AsyncGenerator<Uint8Array, void, undefined> {
  const claimed = dossier.relations.some(({ claims, value }) => claims.length > 0 || value !== undefined);
  yield* workbook({
    Nodes: entityRows(dossier, options),
    Edges: relationRows(dossier, options),
    ...(claimed && { Claims: claimRows(dossier, options) }),
  });
}
