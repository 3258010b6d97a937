/** All that the viewer's screen depends on besides the dossier itself, and the steps from one state to the next. */
import type { Filter } from '../../src/model/filter.js';

export const INTERFACE_LANGUAGES = ['en', 'zh'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** What the panel shows where nothing is chosen. */
export const VIEWS = ['overview', 'paths', 'compare', 'keystones', 'sensitivity', 'review'] as const;
export type ViewName = (typeof VIEWS)[number];

export const TABLES = ['entities', 'relations', 'claims'] as const;
export type TableName = (typeof TABLES)[number];

/** Steps around a choice that stay bright. */
export const FOCUS = [1, 2, 3] as const;
export type Focus = (typeof FOCUS)[number];

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
  /** the ends of the paths that are looked for */
  from?: string;
  to?: string;
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

/** Back to the communities from anywhere: nothing chosen, all folded. */
export function foldAll(state: State): State {
  const { camera: _, ...rest } = choose(state, undefined);
  return { ...rest, open: [] };
}

/** One step back, as Escape goes: the document closes, then the choice, then the community unfolded last. */
export function stepBack(state: State): State {
  if (state.claim !== undefined) return openClaim(state, undefined);
  if (state.chosen) return choose(state, undefined);
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

export function isFiltered(state: State): boolean {
  return Object.keys(state.filter).length > 0;
}
