/** The page: head, filters, map and panel; on narrow screens the filters and the panel lie over the map. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { inLanguage } from '../../src/model/language.js';
import { STANDING_WORDS } from '../../src/model/words.js';
import { ClaimMap } from '../map/map.js';
import { toAddress } from '../state/address.js';
import { stepBack } from '../state/state.js';
import type { Store } from '../state/store.js';
import { Filters } from './filters.js';
import { followChanges } from './follow-changes.js';
import { Header } from './header.js';
import { Help } from './help.js';
import { Icon } from './icon.js';
import { Lazy } from './lazy.js';
import { Loading } from './loading.js';
import { Notices } from './notices.js';
import { Panel } from './panel.js';
import { followPrinting } from './printed.js';
import { relationWords } from './relation-row.js';
import { NameDialog } from './review/name.js';
import { ReviewText } from './review/text.js';
import { Tables } from './table.js';
import { useAnswer } from './use-answer.js';
import { useStore } from './use-store.js';

export function App() {
  const store = useStore();
  const { state, words, loading, dark, desk, deciding, tally, source } = store;
  const status = loading.value;
  const printed = useRef<HTMLDivElement>(null);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const { language } = state.value;
  const theme = dark.value ? 'dark' : 'light';
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
  }, [language, theme]);
  const title = status !== 'home' && store.metadata.value && inLanguage(store.metadata.value.title, language);
  useEffect(() => {
    document.title = title ? `${title} – claimgraph` : 'claimgraph';
  }, [title]);
  useEffect(() => onKeys(store), [store]);
  useEffect(() => followChanges(store), [store]);
  useEffect(() => (printed.current ? followPrinting(printed.current, store) : undefined), [store]);
  const { embed } = state.value;
  const reviewing = !embed && state.value.view === 'review';
  return (
    <div
      class={embed ? 'page embed' : 'page'}
      data-chosen={state.value.chosen?.kind ?? 'none'}
      data-tells={state.value.story !== undefined}
    >
      <button type="button" class="skip" onClick={() => document.getElementById('panel')?.focus()}>
        {words.value.skipToPanel}
      </button>
      {!embed && <Header />}
      <Notices />
      {status === 'home' ? (
        <main class="at-home">
          <Lazy part="Home" />
        </main>
      ) : status === 'ready' ? (
        <main data-view={reviewing ? 'review' : undefined}>
          {embed ? null : reviewing ? (
            <ReviewText />
          ) : (
            <aside class={filtersOpen ? 'legend open' : 'legend'} aria-label={words.value.filters}>
              <button
                type="button"
                class="legend-toggle"
                aria-expanded={filtersOpen}
                onClick={() => setFiltersOpen(!filtersOpen)}
              >
                <Icon name="list-filter" /> {words.value.filters}
              </button>
              <Filters />
            </aside>
          )}
          <div class="stage">
            <ClaimMap />
            {desk.writes.value && tally.value?.relations === 0 && <Lazy part="NextStep" quiet />}
            {embed ? <WholePage title={title || ''} /> : <Tables />}
          </div>
          <aside class="panel" id="panel" tabIndex={-1} aria-label={words.value.relation}>
            <Panel />
          </aside>
        </main>
      ) : (
        <main class="message">
          {status === 'reading' && <Loading />}
          {status === 'none' && <p>{words.value.none}</p>}
          {typeof status === 'object' && (
            <div role="alert">
              <p>{words.value.failed}</p>
              <p class="faint">{status.failed}</p>
              <button type="button" class="action" onClick={() => void store.load()}>
                {words.value.retry}
              </button>
            </div>
          )}
        </main>
      )}
      {source.desk && status === 'ready' && (desk.dialog.value || deciding.conflict.value) && (
        <Lazy part="Dialogs" quiet />
      )}
      {deciding.nameless.value && <NameDialog />}
      <Help />
      <Announcer />
      <div class="printed" ref={printed} />
    </div>
  );
}

/** Beneath a map that stands in another page: what it is of, and the way to the whole. */
function WholePage({ title }: { title: string }) {
  const { state, words, pins } = useStore();
  const { embed: _, ...whole } = state.value;
  return (
    <p class="whole-page">
      <span>{title}</span>
      <a href={`#${toAddress(whole, pins.places.value)}`} target="_blank" rel="noopener">
        {words.value.openWhole} <Icon name="external-link" size={14} />
      </a>
    </p>
  );
}

/** Says what was chosen to those who do not see the map. */
function Announcer() {
  const store = useStore();
  const { state, filter, name, drawn } = store;
  const { chosen, language } = state.value;
  const answer = useAnswer(
    'relation',
    chosen?.kind === 'relation' ? { id: chosen.id, filter: filter.value } : undefined,
    { fresh: true },
  );
  let text = '';
  if (answer && !('failed' in answer)) {
    const { subject, label, object } = relationWords(store, answer.relation);
    const word = inLanguage(STANDING_WORDS[answer.relation.standing].label, language);
    text = store.words.value.chosenRelation(`${subject} ${label} ${object}`, word);
  } else if (chosen?.kind === 'entity') {
    text = name.value(chosen.id);
  } else if (!chosen && drawn.value?.overview) {
    const { overview, left } = drawn.value;
    text = store.words.value.overviewLeft(overview.groups.communities.length, left);
  }
  return (
    <p class="hidden" aria-live="polite">
      {text}
    </p>
  );
}

/** Relations in lists, along which the arrow keys move. */
const ROW = '.relation-row';

/** Moves to the next or the previous relation of the panel; false for any other key, or at the end. */
function moveAlong(from: HTMLElement, key: string): boolean {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return false;
  const rows = [...document.querySelectorAll<HTMLElement>(ROW)].filter((row) => row.offsetParent !== null);
  const next = rows[rows.indexOf(from) + step];
  next?.focus();
  return next !== undefined;
}

/** Ctrl+Z and Ctrl+Shift+Z, on a Mac with Cmd; Ctrl+Y as well. */
function stepOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' && ctrlKey && !shiftKey ? 'redo' : undefined;
}

/** Keys that work anywhere but in a field; what the map does with keys is the map's. */
function onKeys(store: Store): () => void {
  const listen = (event: KeyboardEvent) => {
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    const step = stepOf(event);
    // where something is written, the keys undo what was written
    if (step && !target?.matches('input:not([type=checkbox]), textarea')) {
      event.preventDefault();
      store[step]();
      return;
    }
    const inField = target?.matches('input:not([type=checkbox]), select, textarea');
    if (inField || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target?.matches(ROW) && moveAlong(target, event.key)) {
      event.preventDefault();
    } else if (event.key === '/') {
      event.preventDefault();
      document.getElementById('search')?.focus();
    } else if (event.key === '?') {
      store.help.value = true;
    } else if (event.key === 'l' && store.drawable.value && store.loading.value === 'ready') {
      store.live.value = !store.live.value;
    } else if (event.key === 'Escape' && !store.help.value) {
      store.go(stepBack);
    }
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}
