/** What awaits review on this page, and which of it is looked at. */
import { queue, type Waiting } from '../../../src/analysis/queue.js';
import { openClaim } from '../../state/state.js';
import { useStore } from '../use-store.js';

export interface Queue {
  waiting: Waiting[];
  current: Waiting | undefined;
  /** goes on by so many, around the ends */
  move(by: number): void;
}

/** The claim in the address is the one that is looked at; where it is no longer waiting, the next in its place is. */
export function useQueue(): Queue {
  const { dossier, state, go, deciding } = useStore();
  const waiting = dossier.value ? queue(dossier.value) : [];
  const at = waiting.findIndex(({ claim }) => claim.id === state.value.claim);
  if (at >= 0) deciding.place = at;
  const place = at >= 0 ? at : Math.min(deciding.place, Math.max(0, waiting.length - 1));
  return {
    waiting,
    current: waiting[place],
    move(by) {
      const next = waiting[(place + by + waiting.length) % Math.max(1, waiting.length)];
      if (next) go((now) => openClaim(now, next.claim.id));
    },
  };
}
