/** What a decision comes to before it is made. */
import type { DossierEdit } from '../dossier/index.js';

export interface Plan {
  edits: readonly DossierEdit[];
  about: string[];
  undoes?: number;
}

/** Who decides, and when (ISO 8601, to the second). */
export interface Stamp {
  by: string;
  at: string;
}
