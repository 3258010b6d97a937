/** What the map of a large dossier does not draw, the communities that are unfolded, and the way back to all of them. */

import { communityLabel } from '../../src/scene/communities.js';
import { Icon } from '../panels/icon.js';
import { useStore } from '../panels/use-store.js';
import { travels } from '../state/address.js';
import { MOST_ALL } from '../state/shown.js';
import { arrange, drawAll, foldAll, isFiltered, type State, unfold } from '../state/state.js';

/** Without what takes so long: all of a large dossier, or another layout. */
function calledOff(now: State): State {
  const { layout, ...rest } = drawAll(now, false);
  return now.all ? { ...rest, ...(layout !== undefined && { layout }) } : rest;
}

export function MapNotes() {
  const { drawn, asking, placing, refused, words, state, go, name, pins } = useStore();
  const { left = 0, overview } = drawn.value ?? {};
  const { open, chosen, language, all, arrange: isArranged } = state.value;
  const moved = pins.places.value;
  const isLarge = left > 0 || overview !== undefined;
  const canArrange = !isLarge && (isArranged === true || isFiltered(state.value));
  const entities = left + (drawn.value?.dossier.entities.length ?? 0);
  const canDrawAll = overview !== undefined && entities <= MOST_ALL;
  const isQuiet = !canArrange && !all && travels(moved);
  if (!isLarge && !asking.value && placing.value === undefined && !refused.value && isQuiet) return null;
  const nameOf = (id: string) => {
    const community = overview?.groups.communities.find((one) => one.id === id);
    return community ? communityLabel(community, language).replaceAll('\n', ' ') : name.value(id);
  };
  // what comes and goes must not move the map
  const isPassing = !isLarge && !refused.value && isQuiet;
  return (
    <div class={isPassing ? 'notes passing' : 'notes'}>
      {isLarge && (open.length > 0 || chosen) && (
        <button type="button" class="chip" onClick={() => go(foldAll)}>
          <Icon name="undo-2" size={13} /> {words.value.foldAll}
        </button>
      )}
      {isLarge &&
        !chosen &&
        open.map((id) => {
          const shown = overview?.part?.communities.find(({ id: one, members }) => one === id || members.includes(id));
          return (
            <button
              key={id}
              type="button"
              class="chip"
              aria-label={words.value.fold(nameOf(id))}
              onClick={() => go((now) => unfold(now, [id], false))}
            >
              {nameOf(id)}
              {shown && `: ${words.value.membersShown(shown.members.length, shown.entities)}`}{' '}
              <Icon name="x" size={13} />
            </button>
          );
        })}
      {canArrange && (
        <button type="button" class="chip" onClick={() => go((now) => arrange(now, isArranged !== true))}>
          <Icon name={isArranged ? 'undo-2' : 'waypoints'} size={13} />{' '}
          {isArranged ? words.value.arrangeBack : words.value.arrange}
        </button>
      )}
      {canDrawAll && (
        <button type="button" class="chip" onClick={() => go((now) => drawAll(now, true))}>
          {words.value.drawAll(entities)}
        </button>
      )}
      {all && !overview && (
        <button type="button" class="chip" onClick={() => go((now) => drawAll(now, false))}>
          <Icon name="undo-2" size={13} /> {words.value.drawCommunities}
        </button>
      )}
      {!travels(moved) && <p>{words.value.movedStay(moved.size)}</p>}
      {refused.value && <p role="alert">{refused.value}</p>}
      {isLarge && (
        <p class="excerpt">
          {overview ? words.value.overviewLeft(overview.groups.communities.length, left) : words.value.excerpt(left)}
        </p>
      )}
      {asking.value && (
        <p class="asking" role="status">
          <progress aria-label={words.value.awaiting} /> {words.value.awaiting}
        </p>
      )}
      {placing.value !== undefined && !asking.value && (
        <p class="placing" role="status">
          <progress aria-label={words.value.placing(placing.value.entities)} max={100} value={placing.value.percent} />{' '}
          {words.value.placing(placing.value.entities)}
          {/* the bar tells it to a screen reader, which need not hear of every percent */}
          {placing.value.percent !== undefined && (
            <span aria-hidden="true"> {words.value.percent(placing.value.percent)}</span>
          )}
          {(all || state.value.layout !== undefined) && (
            <button type="button" class="chip" onClick={() => go(calledOff)}>
              {words.value.stopPlacing}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
