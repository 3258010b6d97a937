/** The panel where nothing is chosen: the dossier at a glance, or one of the engine's larger answers. */
import { useEffect, useRef } from 'preact/hooks';
import type { ViewName } from '../state/state.js';
import { Compare } from './compare.js';
import { Keystones } from './keystones.js';
import { Lazy } from './lazy.js';
import { Overview } from './overview.js';
import { Paths } from './paths.js';
import { Review } from './review/review.js';
import { Sensitivity } from './sensitivity.js';
import { SourcesPanel } from './sources/sources.js';
import { Stories } from './stories/stories.js';
import { useStore } from './use-store.js';

const PANELS: Record<ViewName, () => preact.JSX.Element | null> = {
  overview: Overview,
  paths: Paths,
  compare: Compare,
  keystones: Keystones,
  sensitivity: Sensitivity,
  sources: SourcesPanel,
  stories: Stories,
  review: Review,
  resolve: () => <Lazy part="Resolve" />,
  documents: () => <Lazy part="Documents" />,
  history: () => <Lazy part="History" />,
};

/** Views to read, and views to build with; only a source with a desk has the last three. */
const READING: readonly ViewName[] = ['overview', 'paths', 'compare', 'keystones', 'sensitivity', 'sources'];
const BUILDING: readonly ViewName[] = ['stories', 'review', 'documents', 'resolve', 'history'];

export function Views() {
  const { state, words, go, source, metadata } = useStore();
  const { view, language } = state.value;
  const Shown = PANELS[view];
  // a page that only shows has the tab where there is something to tell
  const { stories = [], views = [] } = metadata.value ?? {};
  const showing = stories.length + views.length > 0 ? (['stories', 'review'] as const) : (['review'] as const);
  const rows = [READING, source.desk ? BUILDING : showing];
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [view, language]);
  return (
    <>
      <nav class="views" ref={tabs} aria-label={words.value.viewsLabel}>
        {rows.map((names) => (
          <div class="row" key={names[0]}>
            {names.map((name) => (
              <button
                key={name}
                type="button"
                aria-current={name === view ? 'page' : undefined}
                onClick={() => go((now) => ({ ...now, view: name }))}
              >
                {words.value.views[name]}
              </button>
            ))}
          </div>
        ))}
      </nav>
      <Shown />
    </>
  );
}
