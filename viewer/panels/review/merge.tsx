/** Two names, one entity: which becomes part of which. */
import { useState } from 'preact/hooks';
import { EntityField } from '../entity-search.js';
import { useStore } from '../use-store.js';
import { useWriting } from '../use-writing.js';

/** @param first the entity that the form begins with */
export function MergeForm({ first, onDone }: { first: string; onDone: () => void }) {
  const { words, deciding } = useStore();
  useWriting();
  const [entity, setEntity] = useState(first);
  const [into, setInto] = useState<string>();
  const save = async (event: Event) => {
    event.preventDefault();
    if (into !== undefined && (await deciding.decide({ kind: 'merge', entity, into }))) onDone();
  };
  return (
    <form
      class="claim-form"
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && onDone()}
    >
      <EntityField id="merge-entity" label={words.value.reviewMergeThis} required value={entity} onTake={setEntity} />
      <EntityField id="merge-into" label={words.value.reviewMergeInto} required value={into} onTake={setInto} />
      <div class="decide">
        <button type="submit" class="action primary" disabled={into === undefined}>
          {words.value.reviewMerge}
        </button>
        <button type="button" class="action" onClick={onDone}>
          {words.value.reviewCancel}
        </button>
      </div>
    </form>
  );
}
