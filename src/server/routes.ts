/** All routes of the API. */

import { CANDIDATE_ROUTES } from './candidates.js';
import { DOCUMENT_ROUTES } from './documents.js';
import { DOSSIER_ROUTES } from './dossiers.js';
import { HISTORY_ROUTES } from './history.js';
import { IMPORT_ROUTES } from './import.js';
import { LAYOUT_ROUTES } from './layout.js';
import { NEW_DOSSIER_ROUTES } from './new-dossier.js';
import { QUERY_ROUTES } from './queries.js';
import { RECONCILE_ROUTES } from './reconcile.js';
import { REPORT_ROUTES } from './reports.js';
import { REVIEW_ROUTES } from './review.js';
import type { Route } from './route.js';
import { ROW_ROUTES } from './rows.js';

export const ROUTES: readonly Route[] = [
  ...DOSSIER_ROUTES,
  ...REPORT_ROUTES,
  ...NEW_DOSSIER_ROUTES,
  ...DOCUMENT_ROUTES,
  ...IMPORT_ROUTES,
  ...QUERY_ROUTES,
  ...REVIEW_ROUTES,
  ...ROW_ROUTES,
  ...CANDIDATE_ROUTES,
  ...HISTORY_ROUTES,
  ...LAYOUT_ROUTES,
  ...RECONCILE_ROUTES,
];
