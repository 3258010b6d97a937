/** A report of a dossier, with the drawings that it shows. */
import type { Engine } from '../../engine/engine.js';
import type { Dossier } from '../../model/dossier.js';
import type { Report } from './blocks.js';
import { figuresOf } from './figure.js';
import { gatherReport, type ReportOptions } from './gather.js';

/**
 * @param whole the dossier before any filter
 * @param engine answers over that dossier
 */
export function reportOn(whole: Dossier, engine: Engine, options: Omit<ReportOptions, 'draw'> = {}): Promise<Report> {
  return gatherReport(whole, engine, { ...options, draw: figuresOf(whole, options) });
}
