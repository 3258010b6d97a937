/** All that the viewer's screen depends on besides the dossier itself, and the steps from one state to the next. */
import type { Filter } from '../../src/model/filter.js';
import { WITH_PROPOSALS } from '../../src/model/pictured.js';
import type { Overview } from '../../src/scene/communities.js';
import type { InterfaceLanguage } from '../words/words.js';

export const THEMES = ['system', 'light', 'dark'] as const;
type ThemeChoice = (typeof THEMES)[number];

/** What the panel shows where nothing is chosen. */
export const VIEWS = [
  'overview',
  'paths',
  'compare',
  'keystones',
  'sensitivity',
  'sources',
  'stories',
  'review',
  'resolve',
  'documents',
  'history',
] as const;
export type ViewName = (typeof VIEWS)[number];

export const TABLES = ['entities', 'relations', 'claims'] as const;
export type TableName = (typeof TABLES)[number];

/** Steps around a choice that stay bright. */
export const FOCUS = [1, 2, 3] as const;
type Focus = (typeof FOCUS)[number];

/** What is chosen; a pair is two entities with all that relates them, its id both ids with a space between. */
export interface Chosen {
  kind: 'entity' | 'relation' | 'pair';
  id: string;
}

/** The two entities of a pair. */
export function pairOf(id: string): [string, string] {
  const [a = '', b = ''] = id.split(' ');
  return [a, b];
}

/** In the renderer's own units; ratio is above 1 when zoomed out. */
export interface Camera {
  x: number;
  y: number;
  ratio: number;
}

export interface State {
  /** the dossier's id; left out, the first there is */
  dossier?: string;
  filter: Filter;
  chosen?: Chosen;
  /** communities of a large dossier that are unfolded, each named by an entity in it */
  open: readonly string[];
  /** the claim whose words are shown in their document */
  claim?: string;
  language: InterfaceLanguage;
  theme: ThemeChoice;
  view: ViewName;
  /** the story that is told, and the step of it, from 1 */
  story?: string;
  step?: number;
  /** the document that is read, in the view of documents */
  reading?: string;
  /** the ends of the paths that are looked for */
  from?: string;
  to?: string;
  /** the source whose record is shown, as the query `sources` names it */
  source?: string;
  /** paths only over what is stated or reported */
  firm?: true;
  /** the table below the map */
  table?: TableName;
  focus: Focus;
  /** whether the months are those in which relations were claimed; left out, in which they held */
  dates?: 'claimed';
  /** where the map was moved to; left out, the whole of it is shown */
  camera?: Camera;
  /** how the map is laid out; left out, by relations */
  layout?: string;
  /** the metric that discs are as large as; left out, by number of relations */
  size?: string;
  /** whether what a filter leaves is laid out anew; left out, everybody keeps their place */
  arrange?: true;
  /** whether the page stands in another one, and shows the map with little around it */
  embed?: true;
  /** whether all of a large dossier is drawn; left out, its communities */
  all?: true;
}

export const INITIAL: State = { filter: {}, open: [], language: 'en', theme: 'system', view: 'overview', focus: 1 };

/** Chooses an entity or relation; whatever document was open closes. */
export function choose(state: State, chosen: Chosen | undefined): State {
  const { chosen: _, claim: __, ...rest } = state;
  return chosen ? { ...rest, chosen } : rest;
}

/** Unfolds communities, or folds them; the map is then shown whole. */
export function unfold(state: State, ids: readonly string[], on: boolean): State {
  const { camera: _, ...rest } = state;
  const others = state.open.filter((id) => !ids.includes(id));
  return { ...rest, open: on ? [...others, ...ids] : others };
}

/** What a press on a community means: its members, or itself where it has none but one. */
export function entered(state: State, { groups }: Overview, id: string): State {
  const alone = groups.communities.some((one) => one.id === id && one.entities === 1);
  return alone ? choose(state, { kind: 'entity', id }) : unfold(choose(state, undefined), [id], true);
}

/** Lays out anew what a filter leaves, or puts everybody back. */
export function arrange(state: State, on: boolean): State {
  const { camera: _, arrange: __, ...rest } = state;
  return on ? { ...rest, arrange: true } : rest;
}

/** Draws all of a large dossier, or its communities. */
export function drawAll(state: State, on: boolean): State {
  const { camera: _, all: __, ...rest } = state;
  return on ? { ...rest, all: true } : rest;
}

/** Back to the communities from anywhere: nothing chosen, all folded. */
export function foldAll(state: State): State {
  const { camera: _, ...rest } = choose(state, undefined);
  return { ...rest, open: [] };
}

/** Ends the story that is told; the map stays as its last step showed it. */
export function leaveStory(state: State): State {
  const { story: _, step: __, ...rest } = state;
  return rest;
}

/** One step back, as Escape goes: the document closes, then the choice, the story, the community unfolded last. */
export function stepBack(state: State): State {
  if (state.claim !== undefined) return openClaim(state, undefined);
  if (state.chosen) return choose(state, undefined);
  if (state.story !== undefined) return leaveStory(state);
  const last = state.open.at(-1);
  return last === undefined ? state : unfold(state, [last], false);
}

/** Opens the document of a claim at its words, or closes it. */
export function openClaim(state: State, claim: string | undefined): State {
  const { claim: _, ...rest } = state;
  return claim === undefined ? rest : { ...rest, claim };
}

/** Changes conditions of the filter; `undefined` and empty lists take a condition away. */
export function changeFilter(state: State, changes: { [K in keyof Filter]?: Filter[K] | undefined }): State {
  const filter = Object.fromEntries(
    Object.entries({ ...state.filter, ...changes }).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Filter;
  return { ...state, filter };
}

type ListKey = {
  [K in keyof Filter]-?: NonNullable<Filter[K]> extends readonly string[] ? K : never;
}[keyof Filter];

/** Puts values into a list of the filter, or takes them out of it. */
export function toggle(state: State, key: ListKey, values: readonly string[], into: boolean): State {
  const before = (state.filter[key] ?? []) as readonly string[];
  const without = before.filter((value) => !values.includes(value));
  return changeFilter(state, { [key]: into ? [...without, ...values].sort() : without });
}

/** Conditions that come in pairs: only these, and not these. */
const PAIRS = {
  standing: 'notStanding',
  entityType: 'notEntityType',
  relationType: 'notRelationType',
  document: 'notDocument',
  language: 'notLanguage',
} as const satisfies Partial<Record<ListKey, ListKey>>;

/**
 * Shows a row of a facet with those below it, or hides them. Where the filter lists what alone is shown, what is to be
 * shown joins that list; what is to be hidden is left out by name, so that the list never becomes empty, which would
 * mean everything.
 */
export function show(
  state: State,
  facet: keyof typeof PAIRS,
  { family, line }: { family: readonly string[]; line: readonly string[] },
  on: boolean,
): State {
  if (!on) return toggle(state, PAIRS[facet], family, true);
  const allowed = toggle(state, PAIRS[facet], [...family, ...line], false);
  return (state.filter[facet]?.length ?? 0) > 0 ? toggle(allowed, facet, family, true) : allowed;
}

/** Puts proposals into the picture, or takes them out. */
export function showProposals(state: State, on: boolean): State {
  return changeFilter(state, { review: on ? [...WITH_PROPOSALS] : undefined, notReview: undefined });
}

/** Takes every condition away that narrows the picture. */
export function withoutFilter(state: State): State {
  const { review, notReview } = state.filter;
  return { ...state, filter: { ...(review && { review }), ...(notReview && { notReview }) } };
}

/** Whether a condition narrows the picture; showing proposals widens it. */
export function isFiltered({ filter }: State): boolean {
  return Object.keys(filter).some((name) => name !== 'review' && name !== 'notReview');
}
