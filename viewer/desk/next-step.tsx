/** What to do next with a dossier that has nothing on its map yet. */
import { Icon } from '../panels/icon.js';
import { useAnswer } from '../panels/use-answer.js';
import { useDesk } from './use-desk.js';

export function NextStep() {
  const { store, words } = useDesk();
  const answer = useAnswer('proposals', { limit: 1 });
  const waiting = answer && !('failed' in answer) ? answer.progress.proposed : 0;
  const { tally, metadata, desk, go, state } = store;
  if (!metadata.value || (tally.value?.relations ?? 1) > 0 || (tally.value?.entities ?? 1) > 0) return null;
  if (state.value.view === 'review' || state.value.view === 'documents') return null;
  if (waiting > 0) {
    return (
      <div class="next-step">
        <h2>{words.nextReview(waiting)}</h2>
        <p>{words.nextReviewHow}</p>
        <button type="button" class="action primary large" onClick={() => go((now) => ({ ...now, view: 'review' }))}>
          {words.review}
        </button>
      </div>
    );
  }
  return (
    <div class="next-step">
      <h2>{words.nextEmpty}</h2>
      <p class="large">{words.nextEmptyHow}</p>
      <button type="button" class="action primary large" onClick={() => desk.open({ kind: 'add' })}>
        <Icon name="plus" /> {words.addDocuments}
      </button>{' '}
      <button type="button" class="action large" onClick={() => desk.open({ kind: 'import' })}>
        {words.importGraph}
      </button>
    </div>
  );
}
