/** Two names, one entity: which becomes part of which. */
import { useState } from 'preact/hooks';
import { inLanguage } from '../../../src/model/language.js';
import { useStore } from '../use-store.js';

/** @param first the entity that the form begins with */
export function MergeForm({ first, onDone }: { first: string; onDone: () => void }) {
  const { dossier, state, words, deciding } = useStore();
  const { language } = state.value;
  const [entity, setEntity] = useState(first);
  const [into, setInto] = useState('');
  if (!dossier.value) return null;
  const sorted = [...dossier.value.entities].sort((a, b) =>
    inLanguage(a.names, language).localeCompare(inLanguage(b.names, language), language),
  );
  const choice = (label: string, value: string, set: (id: string) => void) => (
    <label>
      {label}
      <select required value={value} onChange={(event) => set(event.currentTarget.value)}>
        <option value="">…</option>
        {sorted.map(({ id, names }) => (
          <option key={id} value={id}>
            {inLanguage(names, language)}
          </option>
        ))}
      </select>
    </label>
  );
  const save = async (event: Event) => {
    event.preventDefault();
    if (await deciding.decide({ kind: 'merge', entity, into })) onDone();
  };
  return (
    <form class="claim-form" onSubmit={(event) => void save(event)}>
      {choice(words.value.reviewMergeThis, entity, setEntity)}
      {choice(words.value.reviewMergeInto, into, setInto)}
      <div class="decide">
        <button type="submit" class="action primary">
          {words.value.reviewMerge}
        </button>
        <button type="button" class="action" onClick={onDone}>
          {words.value.reviewCancel}
        </button>
      </div>
    </form>
  );
}
