/** What a server holds of a dossier that it answers from. */
import type { PackedDossier } from '../dossier/index.js';
import type { KnownIds } from '../engine/check-filter.js';
import type { Engine } from '../engine/engine.js';
import type { Dossier } from '../model/dossier.js';
import type { Problem } from '../model/problem.js';

export interface OpenedDossier {
  dossier: Dossier;
  /** no other state of any dossier has the same */
  state: string;
  /** for threads; packed when it is first asked for */
  packed: () => Promise<PackedDossier>;
  /** answers over this state */
  engine: Engine;
  /** the ids that filters may name */
  known: KnownIds;
  /** differs where the dossier says something else than before */
  version: string;
  /** the last record of the journal that is part of it; 0 where nothing was changed */
  revision: number;
  loadedAt: Date;
}

/** Whether the copy in use is what the files on disk say. */
export interface DossierStatus {
  id: string;
  version: string;
  /** what a change may say that it was made for */
  revision: number;
  /** when the copy in use was read, ISO 8601 */
  loadedAt: string;
  /** the files on disk have changed since */
  stale: boolean;
  /** why: the change is being read, or it does not pass its check */
  reason?: 'reading' | 'broken';
  /** what is wrong on disk, with files below the dossier's folder */
  problems: Problem[];
}
