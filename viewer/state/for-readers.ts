/** What a published page opens with: never the desk of whoever made it. */
import type { State, ViewName } from './state.js';

/** Views to build with; a reader can decide nothing there. */
const DESK: ReadonlySet<ViewName> = new Set(['review', 'resolve', 'documents', 'history']);

/** The state of the screen as a reader is to find it: in a view of the desk, the overview, with what is chosen. */
export function forReaders(state: State): State {
  if (!DESK.has(state.view)) return state;
  const { claim: _, reading: __, ...others } = state;
  return { ...others, view: 'overview' };
}
