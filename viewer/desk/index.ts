/** Everything that adds or changes something, and all formats: one part of the page that is loaded when it is needed. */
import '../style/desk.css';

export { EXPORT_FORMATS } from '../../src/formats/registry.js';

import { ClaimForm } from '../panels/review/form.js';
import { MergeForm } from '../panels/review/merge.js';
import { CellFields } from './cell-fields.js';
import { Dialogs } from './dialogs.js';
import { Documents } from './documents.js';
import { EntityTools, Mentions } from './entity-tools.js';
import { History } from './history.js';
import { Home } from './home.js';
import { NextStep } from './next-step.js';
import { ClaimTools, RelationTools } from './relation-tools.js';
import { Resolve } from './resolve.js';
import { ReviewTools } from './review-tools.js';
import { StoryTools } from './story-tools.js';

export const PARTS = {
  Dialogs,
  Documents,
  EntityTools,
  History,
  Home,
  Mentions,
  NextStep,
  RelationTools,
  Resolve,
  ReviewTools,
  StoryTools,
} as const;
export const FORMS = { CellFields, ClaimForm, ClaimTools, MergeForm } as const;
export type DeskPart = keyof typeof PARTS;
