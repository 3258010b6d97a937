/** Starts the viewer: a source, a store that follows the address, and the page. */
import './without-eval.js';
import { render } from 'preact';
import { App } from './panels/app.js';
import { StoreContext } from './panels/use-store.js';
import { embeddedSource } from './source/embedded.js';
import { httpSource } from './source/http.js';
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
import './style/print.css';

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
store.arrive(location.hash);
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
