/** What a thread of the server can be asked to do, and how it says what came of it. */
import type { PackedDossier, PlainSources } from '../../dossier/index.js';
import type { QueryId } from '../../engine/queries/index.js';
import type { PictureOptions } from '../../formats/picture.js';
import type { ReportKindId } from '../../formats/report/labels.js';
import type { Filter } from '../../model/filter.js';
import type { Problem } from '../../model/problem.js';
import type { ImportReading } from '../../review/import/read.js';
import type { Point } from '../../scene/layout/layout.js';

/** What was chosen of a picture, and the language of its words. */
export interface Picture {
  language?: string;
  options?: PictureOptions;
}

/** A dossier in one state, as a thread is given it. */
export interface DossierState {
  /** no other state of any dossier has the same */
  state: string;
  packed: PackedDossier;
}

/** What threads need of an opened dossier. */
export async function stateOf(opened: { state: string; packed: () => Promise<PackedDossier> }): Promise<DossierState> {
  return { state: opened.state, packed: await opened.packed() };
}

/** What a thread has read. */
export interface Opened {
  packed: PackedDossier;
  sources: PlainSources;
}

export type Task =
  /** read a dossier's folder and pack it */
  | { kind: 'open'; folder: string }
  /** answer a question as JSON in UTF-8 */
  | { kind: 'ask'; of: DossierState; call: QueryId; query: unknown }
  /** give a dossier as JSON in UTF-8: documents without their texts, relations with what is derived of their claims */
  | { kind: 'overview'; of: DossierState; filter: Filter }
  /** list pairs of entities that may be one, as JSON in UTF-8 */
  | { kind: 'candidates'; of: DossierState; judged: readonly (readonly [string, string])[] }
  /** read files to import, as JSON in UTF-8: a dossier, or a graph */
  | { kind: 'read-import'; files: readonly { name: string; bytes: Uint8Array }[]; reading: ImportReading }
  /** write a report as a file */
  | { kind: 'report'; of: DossierState; as: ReportKindId; filter: Filter; language?: string; date?: string }
  /** find where a format puts the entities of a dossier: the entries of a map, as JSON in UTF-8 */
  | { kind: 'places'; of: DossierState; format: string; filter: Filter }
  /** write a dossier in a format, in UTF-8 */
  | {
      kind: 'export';
      of: DossierState;
      format: string;
      filter: Filter;
      viewer: string;
      picture?: Picture;
      start?: string;
      positions?: ReadonlyMap<string, Point>;
    };

/** From the thread: parts of what was written, then how it ended. */
export type Report =
  | { part: Uint8Array }
  | { done: true; opened?: Opened }
  | { refused: readonly Problem[] }
  | { failed: string };
