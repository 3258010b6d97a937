/** What the discs are as large as: a metric of the registry. */
import { METRICS } from '../../src/analysis/metrics/registry.js';
import { inLanguage } from '../../src/model/language.js';
import { useStore } from './use-store.js';

export function SizeChoice() {
  const { state, words, go } = useStore();
  const { language, size } = state.value;
  return (
    <fieldset class="facet">
      <legend>{words.value.sizeBy}</legend>
      <select
        aria-label={words.value.sizeBy}
        value={size ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          go((now) => {
            const { size: _, ...rest } = now;
            return chosen === '' ? rest : { ...rest, size: chosen };
          });
        }}
      >
        <option value="">{words.value.relationTypes}</option>
        {METRICS.filter(({ yields }) => yields === 'number').map(({ id, label }) => (
          <option key={id} value={id}>
            {inLanguage(label, language)}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
