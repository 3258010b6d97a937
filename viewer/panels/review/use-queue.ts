/** What awaits review, and which of it is looked at; shared by the text and the panel beside it. */
import type { Answer } from '../../../src/engine/queries/index.js';
import type { Claim } from '../../../src/model/claim.js';
import type { RelationSummary } from '../../../src/model/relation.js';
import { openClaim } from '../../state/state.js';
import { useAnswer } from '../use-answer.js';
import { useStore } from '../use-store.js';

export interface Waiting {
  relation: RelationSummary;
  claim: Claim;
  /** entities it names that nobody has accepted yet */
  newEntities: readonly string[];
}

export interface Queue {
  /** undefined until the engine has answered */
  answer: Answer<'proposals'> | undefined;
  failed?: string;
  waiting: readonly Waiting[];
  current: Waiting | undefined;
  /** goes on by so many, around the ends */
  move(by: number): void;
}

/** Proposals that are asked for at once; the next ones follow as these are decided. */
const MOST = 500;

/** The claim in the address is the one that is looked at; where it is no longer waiting, the next in its place is. */
export function useQueue(): Queue {
  const { state, go, deciding } = useStore();
  const found = useAnswer('proposals', { limit: MOST, ...deciding.only.value });
  const answer = found && !('failed' in found) ? found : undefined;
  const waiting = (answer?.proposals ?? []).flatMap(({ claim: id, relation, newEntities }): Waiting[] => {
    const claim = relation.claims.find((one) => one.id === id);
    return claim ? [{ relation, claim, newEntities }] : [];
  });
  const at = waiting.findIndex(({ claim }) => claim.id === state.value.claim);
  if (at >= 0) deciding.place = at;
  const place = at >= 0 ? at : Math.min(deciding.place, Math.max(0, waiting.length - 1));
  return {
    answer,
    ...(found && 'failed' in found && { failed: found.failed }),
    waiting,
    current: waiting[place],
    move(by) {
      const next = waiting[(place + by + waiting.length) % Math.max(1, waiting.length)];
      if (next) go((now) => openClaim(now, next.claim.id));
    },
  };
}
