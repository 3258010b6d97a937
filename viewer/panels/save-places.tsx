/** Saves the places on the map with the dossier, or forgets those that are saved; only where the source can. */
import { Icon } from './icon.js';
import { useStore } from './use-store.js';

export function SavePlaces() {
  const { words, savedPlaces, metadata, drawn, positions, pins, note } = useStore();
  const saved = Object.keys(metadata.value?.places ?? {}).length > 0;
  // the places of a part of a large dossier suit nobody else
  if (!savedPlaces.possible || drawn.value?.left !== 0 || drawn.value.overview) return null;
  const save = async () => {
    if (!(await savedPlaces.save(Object.fromEntries(positions.value)))) return;
    // the map does not change by this, so it is no step
    note(({ layout: _, ...rest }) => rest);
    pins.restore(new Map());
  };
  return (
    <div class="save-places">
      <button
        type="button"
        class="action"
        title={words.value.savePlacesHint}
        disabled={savedPlaces.busy.value}
        onClick={() => void save()}
      >
        <Icon name="pin" size={14} /> {words.value.savePlaces}
      </button>
      {saved && (
        <button
          type="button"
          class="action"
          disabled={savedPlaces.busy.value}
          onClick={() => void savedPlaces.save({})}
        >
          {words.value.forgetPlaces}
        </button>
      )}
      <p role="status" class="faint">
        {savedPlaces.done.value && words.value.placesDone[savedPlaces.done.value]}
      </p>
      {savedPlaces.failed.value !== '' && <p role="alert">{savedPlaces.failed.value}</p>}
    </div>
  );
}
