/** Where the viewer gets its dossiers from: a server, or the page itself. Whatever the source, an engine answers. */
import type { Engine } from '../../src/engine/engine.js';
import type { Decision } from '../../src/model/decision.js';
import type { Dossier } from '../../src/model/dossier.js';
import type { Filter } from '../../src/model/filter.js';
import type { Localised } from '../../src/model/language.js';
import type { Places } from '../../src/model/places.js';
import type { Both, DeskSource, Merged } from './desk.js';

export interface DossierHead {
  id: string;
  title: Localised;
  description?: Localised;
  /** documents it holds, proposals that await review, and the dates of its first and last document */
  documents?: number;
  awaiting?: number;
  from?: string;
  until?: string;
  /** how many it holds, where the source says so */
  entities?: number;
  relations?: number;
  /** of its files, where the source watches them and tells by `status` */
  version?: string;
}

/** A dossier with more relations is not taken whole: the server answers queries about it. */
export const SENT_WHOLE = 5_000;

/** What a dossier is about, without what it holds. */
export interface Metadata extends Omit<Dossier, 'documents' | 'entities' | 'relations' | 'speakers'> {
  documents: number;
  entities: number;
  relations: number;
}

/** A dossier that is ready to be asked. */
export interface Opened {
  metadata: Metadata;
  engine: Engine;
  /** Ends what answers, where that is the page's own. */
  close?(): void;
}

/** How much of a dossier has come; how much there will be, where that is known. */
export interface Progress {
  bytes: number;
  total?: number;
}

/** Whether the state that a source serves is what the files on disk say. */
export interface DossierStatus {
  /** differs where the files differed */
  version: string;
  /** the last change that is part of it */
  revision: number;
  /** when the state that is served was read, ISO 8601 */
  loadedAt: string;
  /** the files have changed since */
  stale: boolean;
  /** why they are not served: they are being read, or do not pass their check */
  reason?: 'reading' | 'broken';
  /** who signed them off, and what has changed since */
  signed?: { by: string; at: string; hash: string; holds: boolean; changes: { name: string }[] };
  /** what is wrong with them */
  problems: { detail: string; hint?: string; file?: string; line?: number; column?: number }[];
}

export interface Source {
  /** The dossiers to choose from. @throws SourceFailed */
  list(): Promise<DossierHead[]>;
  /** Makes a dossier ready to be asked, as it is now. @throws SourceFailed */
  open(head: Pick<DossierHead, 'id' | 'relations'>, tell?: (progress: Progress) => void): Promise<Opened>;
  /** Whether the dossier's files are those that are served, where the source has files. @throws SourceFailed */
  status?(id: string): Promise<DossierStatus>;
  /**
   * Saves a decision, where the source takes any.
   * @param revision what its maker has seen; a decision on what has changed since is refused with both sides
   * @throws SourceFailed
   */
  decide?(dossier: string, decision: Decision, by: string, revision?: number): Promise<void>;
  /** What else can be done, where the source can be changed. */
  readonly desk?: DeskSource;
  /** Saves where entities lie, in place of what was saved before, where the source keeps places. @throws SourceFailed */
  savePlaces?(dossier: string, places: Places): Promise<void>;
  /** The address of an export, or of a report, of what a filter leaves, where the source has one. */
  exportAddress(dossier: string, extension: string, filter: Filter, kind?: 'export' | 'report'): string | undefined;
  /** Which part of a dossier this is, in words; left out, all of it. */
  readonly part?: Localised;
  /** The dossier with everything in it, for a page that writes files itself. */
  whole?(): Dossier;
}

/** The source did not answer, or not with what was asked for; the message is for the reader. */
export class SourceFailed extends Error {
  override readonly name = 'SourceFailed';
  /** where somebody else changed the same */
  both?: Both;
  /** what stands for what was asked for, since somebody merged the two */
  merged?: Merged;
  /** of the problems that the source named */
  codes?: readonly string[];
}
