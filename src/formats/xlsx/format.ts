/** The spreadsheet in the registry. */
import { TABLE_LOSSES } from '../csv/format.js';
import type { Format } from '../format.js';
import { type Loss, lossesAmong } from '../interchange/losses.js';
import { xlsx as dossiers } from './export-dossier.js';
import { xlsxPieces } from './write.js';

const LOST: readonly Loss[] = [...TABLE_LOSSES, 'what a text holds after its first 32,767 characters'];

export const xlsx: Format = {
  ...dossiers,
  reads: { options: ['columns', 'head'], load: async () => (await import('./read.js')).readXlsx },
  writes: { write: xlsxPieces, cannotCarry: LOST, losses: lossesAmong(LOST) },
};
