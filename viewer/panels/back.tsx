/** The way back from what is chosen to the view that was left for it, by its name. */
import { choose } from '../state/state.js';
import { Icon } from './icon.js';
import { useStore } from './use-store.js';

export function BackToView() {
  const { state, words, go } = useStore();
  const { view = 'overview' } = state.value;
  return (
    <button type="button" class="back" onClick={() => go((now) => choose(now, undefined))}>
      <Icon name="arrow-left" /> {view === 'overview' ? words.value.overview : words.value.views[view]}
    </button>
  );
}
