/**
 * Where the formats that carry places put the entities of a dossier: found once for each state of it, and shared by all
 * exports, whatever their filters, those that wait for it meanwhile included.
 */
import type { ExportFormat } from '../../formats/format.js';
import { statesOf } from '../../formats/write.js';
import type { Dossier } from '../../model/dossier.js';
import type { Filter } from '../../model/filter.js';
import type { Point } from '../../scene/layout/layout.js';
import type { OpenedDossier } from '../opened-dossier.js';
import type { Asker, WorkPool } from './pool.js';
import { stateOf } from './tasks.js';

type Places = ReadonlyMap<string, Point>;

/** Ways of placing that are kept for one dossier: with proposals, and without. */
const MOST_KEPT = 4;

const FOUND = new WeakMap<Dossier, Map<string, Places>>();

/** Undefined for a format that carries none. @throws what `WorkPool.run` throws */
export async function placesOf(
  opened: Pick<OpenedDossier, 'dossier' | 'state' | 'packed'>,
  pool: Pick<WorkPool, 'run'>,
  { id, exports: { place } }: Pick<ExportFormat, 'id' | 'exports'>,
  filter: Filter,
  asker?: Asker,
): Promise<Places | undefined> {
  if (!place) return undefined;
  const states = statesOf(filter);
  const known = FOUND.get(opened.dossier) ?? new Map<string, Places>();
  FOUND.set(opened.dossier, known);
  const key = `${id} ${JSON.stringify(states)}`;
  const found = known.get(key);
  if (found) return found;
  const task = { kind: 'places', of: await stateOf(opened), format: id, filter: states } as const;
  const { parts, release } = await pool.run(`${opened.state} places ${key}`, task, asker);
  const places: Places = new Map(JSON.parse(Buffer.concat(parts).toString()));
  release();
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, places);
  return places;
}
