/** How well a source must be graded for its word to count (Admiralty A to E). */
import { JUDGED, type JudgedReliability } from '../../src/model/reliability.js';
import { changeFilter } from '../state/state.js';
import { useStore } from './use-store.js';

export function LeastReliability() {
  const { words, state, go } = useStore();
  const { reliabilityAtLeast, reliabilityAny, reliabilityHint, reliabilityUp, grades } = words.value;
  const value = state.value.filter.minReliability ?? '';
  return (
    <fieldset class="facet least-reliability">
      <legend>{reliabilityAtLeast}</legend>
      <select
        aria-label={reliabilityAtLeast}
        value={value}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          go((now) => changeFilter(now, { minReliability: chosen === '' ? undefined : (chosen as JudgedReliability) }));
        }}
      >
        <option value="">{reliabilityAny}</option>
        {JUDGED.options.map((grade) => (
          <option key={grade} value={grade}>
            {reliabilityUp(grade, grades[grade] ?? '')}
          </option>
        ))}
      </select>
      {value !== '' && <p class="faint">{reliabilityHint}</p>}
    </fieldset>
  );
}
