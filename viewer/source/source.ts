/** Where the viewer gets its dossiers from: a server, or the page itself. */
import type { Engine } from '../../src/engine/engine.js';
import type { Review } from '../../src/model/claim.js';
import type { Decision } from '../../src/model/decision.js';
import type { Dossier } from '../../src/model/dossier.js';
import type { Filter } from '../../src/model/filter.js';
import type { Localised } from '../../src/model/language.js';
import type { Places } from '../../src/model/places.js';

export interface DossierHead {
  id: string;
  title: Localised;
  /** how many it holds, where the source says so */
  entities?: number;
  relations?: number;
}

/** A dossier with more relations is not taken whole: its source answers questions about it instead. */
export const SENT_WHOLE = 5_000;

/** What a page knows of a dossier that it does not take whole. */
export interface Matter extends Omit<Dossier, 'documents' | 'entities' | 'relations' | 'speakers'> {
  documents: number;
  entities: number;
  relations: number;
}

/** How much of a dossier has come; how much there will be, where that is known. */
export interface Progress {
  bytes: number;
  total?: number;
}

export interface Source {
  /** The dossiers to choose from. @throws SourceFailed */
  list(): Promise<DossierHead[]>;
  /** A dossier whole, its documents without their texts. @throws SourceFailed */
  open(id: string, tell?: (progress: Progress) => void): Promise<Dossier>;
  /** What a dossier is about, where the source can answer for the rest. @throws SourceFailed */
  matter?(id: string): Promise<Matter>;
  /** Answers over a dossier that stays where it is; there where `matter` is. */
  engine?(id: string): Engine;
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
