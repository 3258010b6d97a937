/** Goes to a saved view, or to a step of a story, with the places that entities had there. */
import { batch } from '@preact/signals';
import type { SavedView } from '../../../src/model/story.js';
import { placesOf, showing } from '../../state/saved-view.js';
import { leaveStory } from '../../state/state.js';
import type { Store } from '../../state/store.js';

export function openView(store: Store, view: SavedView): void {
  batch(() => {
    store.pins.borrow(placesOf(view));
    store.go((now) => showing(leaveStory(now), view));
  });
}

/** @param n the step, from 1 */
export function openStep(store: Store, story: string, n: number, view: SavedView | undefined): void {
  batch(() => {
    if (view) store.pins.borrow(placesOf(view));
    store.go((now) => {
      const at = { ...now, story, step: n, view: 'stories' as const };
      return view ? showing(at, view) : at;
    });
  });
}

/** Ends the story; what the reader had put elsewhere lies there again. */
export function endStory(store: Store): void {
  batch(() => {
    const { id } = store.metadata.value ?? {};
    if (id !== undefined) store.pins.open(id);
    store.go((now) => {
      const { chosen: _, claim: __, camera: ___, ...rest } = leaveStory(now);
      return { ...rest, filter: {}, view: 'stories' };
    });
  });
}
