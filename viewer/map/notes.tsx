/** What the map of a large dossier does not draw, the communities that are unfolded, and the way back to all of them. */
import { inLanguage } from '../../src/model/language.js';
import { Icon } from '../panels/icon.js';
import { useStore } from '../panels/use-store.js';
import { foldAll, unfold } from '../state/state.js';

export function MapNotes() {
  const { drawn, asking, refused, words, state, go, name } = useStore();
  const { left = 0, overview } = drawn.value ?? {};
  const { open, chosen, language } = state.value;
  const isLarge = left > 0 || overview !== undefined;
  if (!isLarge && !asking.value && !refused.value) return null;
  const nameOf = (id: string) => {
    const community = overview?.groups.communities.find((one) => one.id === id);
    return community?.top[0] ? inLanguage(community.top[0].names, language) : name.value(id);
  };
  return (
    <div class="notes">
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
    </div>
  );
}
