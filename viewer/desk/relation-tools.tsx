/** What can be done with the relation that is chosen, and with a claim on it. */
import { relationWords } from '../panels/relation-row.js';
import { useAnswer } from '../panels/use-answer.js';
import type { ClaimShown } from '../state/claim-shown.js';
import { choose } from '../state/state.js';
import { RemoveButton } from './remove.js';
import { useDesk } from './use-desk.js';

/** The relation that is chosen, as the filter leaves it. */
function useChosen() {
  const { store } = useDesk();
  const { chosen } = store.state.value;
  const id = chosen?.kind === 'relation' ? chosen.id : undefined;
  const answer = useAnswer('relation', id === undefined ? undefined : { id, filter: store.filter.value });
  return id === undefined || !answer || 'failed' in answer ? undefined : answer.relation;
}

export function RelationTools() {
  const { store, words } = useDesk();
  const relation = useChosen();
  if (!relation) return null;
  const { id } = relation;
  const { desk, deciding, go } = store;
  const { subject, label, object } = relationWords(store, relation);
  return (
    <div class="tools-of">
      <p class="actions">
        <button type="button" class="chip" onClick={() => desk.open({ kind: 'relation', id })}>
          {words.edit}
        </button>
        <button type="button" class="chip" onClick={() => desk.open({ kind: 'assess', id })}>
          {words.assess}
        </button>
        <RemoveButton
          name={`${subject} ${label} ${object}`}
          decision={{ kind: 'removeRelation', relation: id }}
          onDone={() => go((now) => choose(now, undefined))}
        />
      </p>
      {deciding.failed.value && <p role="alert">{deciding.failed.value}</p>}
    </div>
  );
}

/** Correcting or rejecting a claim, accepted or not. */
export function ClaimTools({ relation, claim: { id: claim, review } }: { relation: string; claim: ClaimShown }) {
  const { store, words } = useDesk();
  const { desk, deciding } = store;
  return (
    <p class="claim-tools">
      <button type="button" class="chip" onClick={() => desk.open({ kind: 'claim', relation, claim })}>
        {words.correctClaim}
      </button>
      {review !== 'rejected' && (
        <button
          type="button"
          class="chip danger"
          onClick={() => void deciding.decide({ kind: 'reject', claim, seen: review })}
        >
          {words.rejectClaim}
        </button>
      )}
    </p>
  );
}
