/**
 * Starts the viewer: in a page a source, a store that follows the address, and the screens; in a worker, which runs the
 * same script, what answers the page's queries.
 */
import './without-eval.js';
import { render } from 'preact';
import { App } from './panels/app.js';
import { StoreContext } from './panels/use-store.js';
import { embeddedSource, embeddedStart } from './source/embedded.js';
import { httpSource } from './source/http.js';
import { answerInWorker, type WorkerScope } from './source/in-worker.js';
import { preferredLanguage } from './state/preferred.js';
import { browserSteps } from './state/steps.js';
import { createStore } from './state/store.js';
import './style/tokens.css';
import './style/page.css';
import './style/panels.css';
import './style/legend.css';
import './style/views.css';
import './style/large.css';
import './style/review.css';
import './style/publish.css';
import './style/stories.css';
import './style/print.css';

function startPage(): void {
  const steps = browserSteps(window);
  const source = embeddedSource(document) ?? httpSource(document.baseURI);
  const store = createStore(source, steps, preferredLanguage(navigator.languages));
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  store.systemDark.value = systemDark.matches;
  systemDark.addEventListener('change', ({ matches }) => {
    store.systemDark.value = matches;
  });
  // as the styles have it
  const narrow = matchMedia('(width < 860px)');
  store.narrowScreen.value = narrow.matches;
  narrow.addEventListener('change', ({ matches }) => {
    store.narrowScreen.value = matches;
  });
  /** Milliseconds from one look at whether the dossier has changed to the next, while the page is looked at. */
  const LOOK_MS = 4_000;
  const look = () => document.visibilityState === 'visible' && void store.freshness.look();
  setInterval(look, LOOK_MS);
  document.addEventListener('visibilitychange', look);
  store.arrive(location.hash || (embeddedStart(document) ?? ''));
  steps.listen((fragment, pinned) => store.arrive(fragment, pinned));

  const root = document.getElementById('app');
  if (root) {
    render(
      <StoreContext.Provider value={store}>
        <App />
      </StoreContext.Provider>,
      root,
    );
  }
  void store.load();
}

if (typeof document === 'undefined') answerInWorker(globalThis as unknown as WorkerScope);
else startPage();
