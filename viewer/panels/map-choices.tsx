/** How the map is laid out, and what the discs are as large as: both from their registries. */

import { METRICS } from '../../src/analysis/metrics/registry.js';
import { inLanguage } from '../../src/model/language.js';
import { LAYOUTS } from '../../src/scene/layouts.js';
import { SavePlaces } from './save-places.js';
import { useStore } from './use-store.js';

export function MapChoices() {
  const { words, pins } = useStore();
  const metrics = METRICS.filter(({ yields }) => yields === 'number');
  const [usual, ...others] = LAYOUTS;
  return (
    <>
      <Choice title={words.value.layout} part="layout" usual={usual?.label} choices={others} />
      <Choice title={words.value.sizeBy} part="size" choices={metrics} />
      <SavePlaces />
      {pins.places.value.size > 0 && (
        <button type="button" class="action" onClick={() => pins.release()}>
          {words.value.releaseAll(pins.places.value.size)}
        </button>
      )}
    </>
  );
}

interface ChoiceProps {
  title: string;
  part: 'layout' | 'size';
  /** what is meant where nothing is chosen; left out, the number of relations */
  usual?: Record<string, string> | undefined;
  choices: readonly { id: string; label: Record<string, string> }[];
}

function Choice({ title, part, usual, choices }: ChoiceProps) {
  const { state, words, go } = useStore();
  const { language } = state.value;
  return (
    <fieldset class="facet">
      <legend>{title}</legend>
      <select
        aria-label={title}
        value={state.value[part] ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          go((now) => {
            const { [part]: _, ...others } = now;
            // another layout is shown whole: where the map was moved to is somewhere else in it
            const { camera: __, ...rest } = others;
            if (part === 'size') return chosen === '' ? others : { ...others, size: chosen };
            return chosen === '' ? rest : { ...rest, layout: chosen };
          });
        }}
      >
        <option value="">{usual ? inLanguage(usual, language) : words.value.relationTypes}</option>
        {choices.map(({ id, label }) => (
          <option key={id} value={id}>
            {inLanguage(label, language)}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
