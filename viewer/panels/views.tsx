/** The panel where nothing is chosen: the dossier at a glance, or one of the engine's larger answers. */
import { useEffect, useRef } from 'preact/hooks';
import { VIEWS, type ViewName } from '../state/state.js';
import { Compare } from './compare.js';
import { Keystones } from './keystones.js';
import { Overview } from './overview.js';
import { Paths } from './paths.js';
import { Review } from './review/review.js';
import { Sensitivity } from './sensitivity.js';
import { useStore } from './use-store.js';

const PANELS: Record<ViewName, () => preact.JSX.Element | null> = {
  overview: Overview,
  paths: Paths,
  compare: Compare,
  keystones: Keystones,
  sensitivity: Sensitivity,
  review: Review,
};

export function Views() {
  const { state, words, go } = useStore();
  const { view, language } = state.value;
  const Shown = PANELS[view];
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [view, language]);
  return (
    <>
      <nav class="views" ref={tabs} aria-label={words.value.viewsLabel}>
        {VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === view ? 'page' : undefined}
            onClick={() => go((now) => ({ ...now, view: name }))}
          >
            {words.value.views[name]}
          </button>
        ))}
      </nav>
      <Shown />
    </>
  );
}
