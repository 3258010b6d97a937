/** Saved views: what of a state is kept under a name, and the state that shows it again. */
import type { SavedView } from '../../src/model/story.js';
import { INTERFACE_LANGUAGES } from '../words/words.js';
import type { Place } from './pins.js';
import { FOCUS, type State } from './state.js';

/** What of the page a view keeps; its language only where that is asked for. */
export function viewOf(state: State, moved: ReadonlyMap<string, Place>): Omit<SavedView, 'id' | 'title'> {
  const { filter, chosen, open, camera, layout, size, focus, dates, arrange, all } = state;
  return {
    ...(Object.keys(filter).length > 0 && { filter }),
    ...(chosen && { chosen }),
    ...(open.length > 0 && { open: [...open] }),
    ...(moved.size > 0 && { places: Object.fromEntries([...moved].map(([id, { x, y }]) => [id, { x, y }])) }),
    ...(camera && { camera }),
    ...(layout !== undefined && { layout }),
    ...(size !== undefined && { size }),
    ...(focus > 1 && { focus }),
    ...(dates && { dates }),
    ...(arrange && { arrange }),
    ...(all && { all }),
  };
}

/** The state that shows a view; what is no part of a view stays: the dossier, colours, the table, the story. */
export function showing(state: State, view: SavedView): State {
  const { filter = {}, chosen, open = [], camera, layout, size, focus, dates, arrange, all, language } = view;
  const { dossier, theme, table, story, step, embed } = state;
  const steps = FOCUS.find((one) => one === focus) ?? 1;
  return {
    ...(dossier !== undefined && { dossier }),
    ...{ theme, filter, open, view: 'stories', focus: steps },
    language: INTERFACE_LANGUAGES.find((one) => one === language) ?? state.language,
    ...(table && { table }),
    ...(embed && { embed }),
    ...(story !== undefined && { story }),
    ...(step !== undefined && { step }),
    ...(chosen && { chosen }),
    ...(camera && { camera }),
    ...(layout !== undefined && { layout }),
    ...(size !== undefined && { size }),
    ...(dates && { dates }),
    ...(arrange && { arrange }),
    ...(all && { all }),
  };
}

/** The places of a view. */
export function placesOf({ places = {} }: Pick<SavedView, 'places'>): ReadonlyMap<string, Place> {
  return new Map(Object.entries(places));
}
