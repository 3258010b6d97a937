/** The search box in the head of the page: what is found is chosen. */
import { choose } from '../state/state.js';
import { EntitySearch } from './entity-search.js';
import { Icon } from './icon.js';
import { useStore } from './use-store.js';

export function Search() {
  const { words, go } = useStore();
  return (
    <div class="search">
      <Icon name="search" />
      <EntitySearch
        id="search"
        label={words.value.search}
        hint={words.value.searchHint}
        onTake={(id) => go((now) => choose(now, { kind: 'entity', id }))}
      />
    </div>
  );
}
