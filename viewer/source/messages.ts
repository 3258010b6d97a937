/** What a page and its worker say to each other. */
import type { QueryId } from '../../src/engine/queries/index.js';
import type { Problem } from '../../src/model/problem.js';
import type { Point } from '../../src/scene/layout/layout.js';
import type { Placing } from '../map/placing.js';
import type { DossierText } from './loaded.js';
import type { Metadata } from './source.js';

export type ToWorker =
  | { kind: 'load'; dossier: DossierText }
  | { kind: 'ask'; id: QueryId; query: unknown }
  /** needs no dossier to be loaded */
  | { kind: 'place'; placing: Placing };

/** The worker answers each message once, in order; while it finds places it says how far it is. */
export type FromWorker =
  | { kind: 'loaded'; metadata: Metadata }
  | { kind: 'answer'; answer: unknown }
  | { kind: 'places'; places: [string, Point][] }
  /** whole percent of the way to places */
  | { kind: 'placing'; percent: number }
  /** what was asked cannot be answered */
  | { kind: 'refused'; problems: readonly Problem[] }
  /** the text is no dossier, or something broke */
  | { kind: 'failed'; message: string };
