/** The live state of a page: signals that panels and map read, and the one way to change them. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type Excerpt, excerpt } from '../../src/analysis/excerpt.js';
import type { Engine } from '../../src/engine/engine.js';
import { memoryEngine } from '../../src/engine/memory.js';
import type { Dossier } from '../../src/model/dossier.js';
import { type FilterContext, filterContext, narrow } from '../../src/model/filter.js';
import type { Source } from '../source/source.js';
import { SourceFailed } from '../source/source.js';
import { WORDS, type Words } from '../words/words.js';
import { fromAddress, toAddress } from './address.js';
import { type Changes, changes } from './changes.js';
import { createDeciding, type Deciding } from './deciding.js';
import { type Facets, facets } from './facets.js';
import { createPins, type Pins } from './pins.js';
import { type Chosen, INITIAL, type State } from './state.js';

export type Loading = 'reading' | 'ready' | 'none' | { failed: string };

export interface Store {
  readonly source: Source;
  readonly state: ReadonlySignal<State>;
  readonly words: ReadonlySignal<Words>;
  readonly loading: ReadonlySignal<Loading>;
  readonly heads: ReadonlySignal<readonly { id: string; title: Record<string, string> }[]>;
  /** the dossier whole; undefined until it is read */
  readonly dossier: ReadonlySignal<Dossier | undefined>;
  readonly context: ReadonlySignal<FilterContext | undefined>;
  /** the dossier as the filter leaves it */
  readonly narrowed: ReadonlySignal<Dossier | undefined>;
  /** the part of it that is drawn: all of a small dossier, the surroundings of the choice in a large one */
  readonly excerpt: ReadonlySignal<Excerpt | undefined>;
  readonly facets: ReadonlySignal<Facets | undefined>;
  readonly changes: ReadonlySignal<Changes>;
  /** answers over the whole dossier */
  readonly engine: ReadonlySignal<Engine | undefined>;
  /** where the entities lie, in layout units; the map sets it */
  readonly positions: Signal<ReadonlyMap<string, { x: number; y: number }>>;
  /** texts of documents by id, as far as they were asked for; a failure as its message */
  readonly texts: ReadonlySignal<ReadonlyMap<string, string | { failed: string }>>;
  readonly hovered: Signal<Chosen | undefined>;
  readonly help: Signal<boolean>;
  /** whether the live layout runs; the map does it and tells when it is over */
  readonly live: Signal<boolean>;
  readonly deciding: Deciding;
  readonly pins: Pins;
  /** whether the system asks for dark colours; the page keeps it up to date */
  readonly systemDark: Signal<boolean>;
  readonly dark: ReadonlySignal<boolean>;
  /** whether the map can be drawn */
  readonly drawable: Signal<boolean>;
  /** Goes to another state; each is a step in the browser's history. */
  go(step: (state: State) => State): void;
  /** Changes what is no step of its own, such as where the map was moved to: the address follows, the history does not grow. */
  note(step: (state: State) => State): void;
  /** Takes up the state of an address. */
  arrive(fragment: string): void;
  /** Reads the list of dossiers and the one that is asked for. */
  load(): Promise<void>;
  /** Asks for the text of a document, once. */
  read(document: string): void;
}

/** @param visit is told each new address, and whether it only takes the place of the one before */
export function createStore(source: Source, visit: (fragment: string, replaces: boolean) => void = () => {}): Store {
  const state = signal<State>(INITIAL);
  const loading = signal<Loading>('reading');
  const heads = signal<readonly { id: string; title: Record<string, string> }[]>([]);
  const dossier = signal<Dossier | undefined>(undefined);
  const texts = signal<ReadonlyMap<string, string | { failed: string }>>(new Map());
  const context = computed(() => dossier.value && filterContext(dossier.value));
  const filter = computed(() => state.value.filter);
  const chosen = computed(() => state.value.chosen);
  const everything = computed(() => dossier.value && narrow(dossier.value, {}, context.value));
  const narrowed = computed(() => dossier.value && narrow(dossier.value, filter.value, context.value));
  const asked = new Set<string>();
  const systemDark = signal(false);
  const pins = createPins();

  const open = async (id: string) => {
    loading.value = 'reading';
    try {
      const opened = await source.open(id);
      batch(() => {
        asked.clear();
        texts.value = new Map();
        pins.open(opened.id);
        dossier.value = opened;
        loading.value = 'ready';
      });
    } catch (error) {
      loading.value = failure(error);
    }
  };

  return {
    source,
    state,
    words: computed(() => WORDS[state.value.language]),
    loading,
    heads,
    dossier,
    context,
    narrowed,
    excerpt: computed(() => narrowed.value && excerpt(narrowed.value, chosen.value)),
    facets: computed(() => dossier.value && context.value && facets(dossier.value, filter.value, context.value)),
    changes: computed(() =>
      everything.value && narrowed.value ? changes(everything.value, narrowed.value) : { gone: [], turned: [] },
    ),
    engine: computed(() => dossier.value && memoryEngine(dossier.value)),
    positions: signal(new Map()),
    texts,
    hovered: signal<Chosen | undefined>(undefined),
    help: signal(false),
    live: signal(false),
    pins,
    deciding: createDeciding(
      source,
      () => dossier.value?.id,
      async () => {
        if (dossier.value) dossier.value = await source.open(dossier.value.id);
      },
    ),
    systemDark,
    dark: computed(() => (state.value.theme === 'system' ? systemDark.value : state.value.theme === 'dark')),
    drawable: signal(true),
    go(step) {
      const next = step(state.value);
      if (next === state.value) return;
      const moved = next.dossier !== state.value.dossier;
      state.value = next;
      visit(toAddress(next), false);
      if (moved && next.dossier !== undefined) void open(next.dossier);
    },
    note(step) {
      state.value = step(state.value);
      visit(toAddress(state.value), true);
    },
    arrive(fragment) {
      const next = fromAddress(fragment);
      const id = next.dossier ?? heads.value[0]?.id;
      const moved = dossier.value !== undefined && id !== dossier.value.id;
      state.value = next;
      if (moved && id !== undefined) void open(id);
    },
    async load() {
      loading.value = 'reading';
      try {
        heads.value = await source.list();
        const id = state.value.dossier ?? heads.value[0]?.id;
        if (id === undefined) loading.value = 'none';
        else await open(id);
      } catch (error) {
        loading.value = failure(error);
      }
    },
    read(document) {
      const { id } = dossier.value ?? {};
      if (id === undefined || asked.has(document)) return;
      asked.add(document);
      const keep = (text: string | { failed: string }) => {
        if (dossier.value?.id === id) texts.value = new Map(texts.value).set(document, text);
      };
      source.text(id, document).then(keep, (error) => keep(failure(error)));
    },
  };
}

function failure(error: unknown): { failed: string } {
  if (!(error instanceof SourceFailed)) throw error;
  return { failed: error.message };
}
