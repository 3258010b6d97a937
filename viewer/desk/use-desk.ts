/** What every part of the desk works with: the store, its words, and the dossier that is open. */

import { useStore } from '../panels/use-store.js';
import type { DeskSource } from '../source/desk.js';
import { DESK_WORDS } from './words.js';

export function useDesk() {
  const store = useStore();
  const { desk: source } = store.source as { desk: DeskSource };
  return {
    ...{ store, source },
    words: DESK_WORDS[store.state.value.language],
    language: store.state.value.language,
    dossier: store.metadata.value?.id ?? '',
  };
}
