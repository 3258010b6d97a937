/** Where the viewer gets its dossiers from: a server, or the page itself. */
import type { Review } from '../../src/model/claim.js';
import type { Decision } from '../../src/model/decision.js';
import type { Dossier } from '../../src/model/dossier.js';
import type { Filter } from '../../src/model/filter.js';
import type { Localised } from '../../src/model/language.js';
import type { Places } from '../../src/model/places.js';

export interface DossierHead {
  id: string;
  title: Localised;
}

export interface Source {
  /** The dossiers to choose from. @throws SourceFailed */
  list(): Promise<DossierHead[]>;
  /** A dossier whole, its documents without their texts. @throws SourceFailed */
  open(id: string): Promise<Dossier>;
  /** The text of one document as stored. @throws SourceFailed */
  text(dossier: string, document: string): Promise<string>;
  /** Saves a decision of a reviewer, where the source takes any. @throws SourceFailed */
  decide?(dossier: string, decision: Decision, by: string): Promise<void>;
  /** How many claims await review and how many were decided on, where the source knows. @throws SourceFailed */
  reviewed?(dossier: string): Promise<Record<Review, number>>;
  /** Saves where entities lie, in place of what was saved before, where the source keeps places. @throws SourceFailed */
  savePlaces?(dossier: string, places: Places): Promise<void>;
  /** The address of an export of what a filter leaves, where the source has one. */
  exportAddress(dossier: string, extension: string, filter: Filter): string | undefined;
}

/** The source did not answer, or not with what was asked for; the message is for the reader. */
export class SourceFailed extends Error {
  override readonly name = 'SourceFailed';
}
