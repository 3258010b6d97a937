/** The live state of a page: signals that panels and map read, and the one way to change them. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { namesOf } from '../../src/analysis/explain.js';
import { countClaimedMonths, countMonths, type Months } from '../../src/analysis/facets.js';
import type { Engine } from '../../src/engine/engine.js';
import { memoryEngine } from '../../src/engine/memory.js';
import type { Dossier } from '../../src/model/dossier.js';
import { type FilterContext, filterContext, narrow } from '../../src/model/filter.js';
import { inLanguage, type Localised } from '../../src/model/language.js';
import type { DossierHead, Matter, Progress, Source } from '../source/source.js';
import { SENT_WHOLE, SourceFailed } from '../source/source.js';
import { WORDS, type Words } from '../words/words.js';
import { fromAddress, toAddress } from './address.js';
import { createAsking } from './asking.js';
import { type Changes, changes } from './changes.js';
import { createCounting } from './counting.js';
import { createDeciding, type Deciding } from './deciding.js';
import { type Answered, asDossier, type Drawn, drawnOf, isLarge, type Wanted } from './drawn.js';
import { type Facets, facetRows, facets } from './facets.js';
import { createPins, type Pins } from './pins.js';
import { createSavedPlaces, type SavedPlaces } from './saved-places.js';
import { type Chosen, INITIAL, type InterfaceLanguage, type State } from './state.js';
import { NO_STEPS, type Pinned, type Steps } from './steps.js';

export type Loading = 'reading' | 'ready' | 'none' | { failed: string };

export interface Store {
  readonly source: Source;
  readonly state: ReadonlySignal<State>;
  readonly words: ReadonlySignal<Words>;
  readonly loading: ReadonlySignal<Loading>;
  /** how much of the dossier has come, while it is read */
  readonly progress: ReadonlySignal<Progress | undefined>;
  readonly heads: ReadonlySignal<readonly DossierHead[]>;
  /** whether the dossier stays with its source, and only parts of it are here */
  readonly remote: ReadonlySignal<boolean>;
  /** the dossier whole, or the part of a remote one that is looked at; undefined until it is read */
  readonly dossier: ReadonlySignal<Dossier | undefined>;
  readonly context: ReadonlySignal<FilterContext | undefined>;
  /** the dossier as the filter leaves it */
  readonly narrowed: ReadonlySignal<Dossier | undefined>;
  /** what of it is drawn: all of a small dossier; of a large one its communities, or what lies around the choice */
  readonly drawn: ReadonlySignal<Drawn | undefined>;
  /** whether an answer for the map is awaited */
  readonly asking: ReadonlySignal<boolean>;
  /** why the map does not show what was asked for */
  readonly refused: ReadonlySignal<string>;
  readonly facets: ReadonlySignal<Facets | undefined>;
  /** how much the filter leaves of the whole dossier, and how many relations it takes away */
  readonly tally: ReadonlySignal<{ entities: number; relations: number; gone: number }>;
  /** the months in which relations of the whole dossier began to hold, or were claimed */
  readonly months: ReadonlySignal<Months>;
  /** what an entity or document is called in the language of the screens; an unknown id stands for itself */
  readonly name: ReadonlySignal<(id: string) => string>;
  /** Keeps the names of entities that an answer mentions. */
  meet(entities: readonly { id: string; names: Localised }[]): void;
  readonly changes: ReadonlySignal<Changes>;
  /** answers over the whole dossier */
  readonly engine: ReadonlySignal<Engine | undefined>;
  /** where the entities lie, in layout units; the map sets it */
  readonly positions: Signal<ReadonlyMap<string, { x: number; y: number }>>;
  /** whether those places leave room for every name; on a narrow screen they do not */
  readonly roomy: Signal<boolean>;
  /** texts of documents by id, as far as they were asked for; a failure as its message */
  readonly texts: ReadonlySignal<ReadonlyMap<string, string | { failed: string }>>;
  readonly hovered: Signal<Chosen | undefined>;
  /** relations that stay bright where nothing is chosen: those of the paths that the panel shows */
  readonly lit: Signal<ReadonlySet<string> | undefined>;
  readonly help: Signal<boolean>;
  /** whether the live layout runs; the map does it and tells when it is over */
  readonly live: Signal<boolean>;
  readonly deciding: Deciding;
  readonly pins: Pins;
  readonly savedPlaces: SavedPlaces;
  /** whether the system asks for dark colours; the page keeps it up to date */
  readonly systemDark: Signal<boolean>;
  readonly dark: ReadonlySignal<boolean>;
  /** whether the screen is narrow; the page keeps it up to date */
  readonly narrowScreen: Signal<boolean>;
  /** whether the map can be drawn */
  readonly drawable: Signal<boolean>;
  /** Goes to another state; each is a step in the browser's history. */
  go(step: (state: State) => State): void;
  /** Changes what is no step of its own, such as where the map was moved to: the address follows, the history does not grow. */
  note(step: (state: State) => State): void;
  /** Takes up the state of an address. @param pinned what was pinned there; left out, what is pinned now stays */
  arrive(fragment: string, pinned?: Pinned): void;
  /** One step back or on, as far as this page goes. */
  undo(): void;
  redo(): void;
  /** Reads the list of dossiers and the one that is asked for. */
  load(): Promise<void>;
  /** Asks for the text of a document, once. */
  read(document: string): void;
}

/**
 * @param steps takes each new address, and goes back to one
 * @param preferred the language of a page whose address names none
 */
export function createStore(
  source: Source,
  steps: Steps = NO_STEPS,
  preferred: InterfaceLanguage = INITIAL.language,
): Store {
  const state = signal<State>(INITIAL);
  const loading = signal<Loading>('reading');
  const heads = signal<readonly DossierHead[]>([]);
  const progress = signal<Progress | undefined>(undefined);
  /** of the dossier that is here whole, or of the one that stays with its source */
  const whole = signal<Dossier | undefined>(undefined);
  const matter = signal<Matter | undefined>(undefined);
  const answered = signal<Answered>({});
  /** grows when the dossier may have changed where it is */
  const revision = signal(0);
  const met = signal<ReadonlyMap<string, Localised>>(new Map());
  const dossier = computed(() => whole.value ?? (matter.value && asDossier(matter.value, answered.value.part)));
  const texts = signal<ReadonlyMap<string, string | { failed: string }>>(new Map());
  const context = computed(() => dossier.value && filterContext(dossier.value));
  const filter = computed(() => state.value.filter);
  const dates = computed(() => state.value.dates);
  const everything = computed(() => whole.value && narrow(whole.value, {}, context.value));
  // a part comes as the filter leaves it
  const narrowed = computed(() => (whole.value ? narrow(whole.value, filter.value, context.value) : dossier.value));
  const changed = computed(() =>
    everything.value && narrowed.value ? changes(everything.value, narrowed.value) : { gone: [], turned: [] },
  );
  const engine = computed(() =>
    whole.value ? memoryEngine(whole.value) : matter.value && source.engine?.(matter.value.id),
  );
  const isPart = computed(
    () => matter.value !== undefined || (narrowed.value !== undefined && isLarge(narrowed.value)),
  );
  const asked = new Set<string>();
  const systemDark = signal(false);
  const narrowScreen = signal(false);
  const visit = (replaces: boolean) => steps.visit(toAddress(state.value), replaces, pins.places.value);
  const pins: Pins = createPins(() => visit(false));
  const idOf = () => dossier.value?.id;
  const reload = async () => {
    const again = whole.value && (await source.open(whole.value.id));
    batch(() => {
      whole.value = again;
      revision.value += 1;
    });
  };

  /** of a remote dossier there is nothing to show before its first part has come */
  let awaited = false;
  const open = async (id: string) => {
    loading.value = 'reading';
    try {
      const head = heads.value.find((one) => one.id === id);
      const stays = source.matter !== undefined && (head?.relations ?? 0) > SENT_WHOLE;
      const opened = stays ? undefined : await source.open(id, (come) => (progress.value = come));
      const about = stays ? await source.matter?.(id) : undefined;
      batch(() => {
        asked.clear();
        texts.value = new Map();
        met.value = new Map();
        answered.value = {};
        progress.value = undefined;
        pins.open(id);
        whole.value = opened;
        matter.value = about;
        awaited = opened === undefined;
        if (opened) loading.value = 'ready';
      });
      visit(true);
    } catch (error) {
      loading.value = failure(error);
    }
  };

  /** What the picture of a large dossier depends on, as one text: asked anew only when it is another. */
  const wanted = computed(() => {
    if (!engine.value || !isPart.value) return '';
    const { chosen, open, focus } = state.value;
    const want: Wanted = {
      filter: filter.value,
      open: chosen ? [] : open,
      focus: chosen ? focus : 1,
      ...(chosen ? { chosen } : { narrow: narrowScreen.value }),
    };
    return JSON.stringify([want, revision.value, whole.value?.id ?? matter.value?.id]);
  });
  const { asking, refused } = createAsking(engine, wanted, answered, (failed) => {
    if (!awaited) return;
    awaited = false;
    loading.value = failed === undefined ? 'ready' : { failed };
  });
  const remoteEngine = computed(() => (matter.value ? engine.value : undefined));
  const { counts, unfiltered } = createCounting(remoteEngine, filter, revision);

  return {
    source,
    state,
    words: computed(() => WORDS[state.value.language]),
    loading,
    progress,
    heads,
    remote: computed(() => matter.value !== undefined),
    dossier,
    context,
    narrowed,
    drawn: computed(() => {
      if (!narrowed.value) return undefined;
      if (!isPart.value) return { dossier: narrowed.value, left: 0 };
      const { groups, part } = answered.value;
      return groups || part ? drawnOf(narrowed.value, answered.value) : undefined;
    }),
    asking,
    refused,
    facets: computed(() => {
      if (!context.value) return undefined;
      if (whole.value) return facets(whole.value, filter.value, context.value);
      return counts.value && facetRows(counts.value, filter.value, context.value.ontology);
    }),
    tally: computed(() => {
      if (!whole.value) {
        const { entities = 0, relations = 0 } = counts.value ?? {};
        return { entities, relations, gone: Math.max(0, unfiltered.value - relations) };
      }
      const { entities = [], relations = [] } = narrowed.value ?? {};
      return { entities: entities.length, relations: relations.length, gone: changed.value.gone.length };
    }),
    months: computed(() => {
      const isClaimed = dates.value === 'claimed';
      if (whole.value) return isClaimed ? countClaimedMonths(whole.value) : countMonths(whole.value);
      return (isClaimed ? counts.value?.claimed : counts.value) ?? { months: [], undated: 0 };
    }),
    name: computed(() => {
      const { language } = state.value;
      const name = dossier.value ? namesOf(dossier.value, language) : (id: string) => id;
      const others = { ...counts.value?.names };
      return (id) => {
        const known = name(id);
        if (known !== id) return known;
        const names = met.value.get(id) ?? others[id];
        return names ? inLanguage(names, language) : id;
      };
    }),
    meet(entities) {
      const strangers = entities.filter(({ id }) => !met.peek().has(id));
      if (strangers.length === 0 || whole.peek()) return;
      met.value = new Map([...met.peek(), ...strangers.map(({ id, names }): [string, Localised] => [id, names])]);
    },
    changes: changed,
    engine,
    positions: signal(new Map()),
    roomy: signal(true),
    texts,
    hovered: signal<Chosen | undefined>(undefined),
    lit: signal<ReadonlySet<string> | undefined>(undefined),
    help: signal(false),
    live: signal(false),
    pins,
    deciding: createDeciding(source, idOf, reload),
    savedPlaces: createSavedPlaces(source, idOf, reload),
    systemDark,
    narrowScreen,
    dark: computed(() => (state.value.theme === 'system' ? systemDark.value : state.value.theme === 'dark')),
    drawable: signal(true),
    go(step) {
      const next = step(state.value);
      if (next === state.value) return;
      const moved = next.dossier !== state.value.dossier;
      state.value = next;
      visit(false);
      if (moved && next.dossier !== undefined) void open(next.dossier);
    },
    note(step) {
      state.value = step(state.value);
      visit(true);
    },
    undo: () => steps.undo(),
    redo: () => steps.redo(),
    arrive(fragment, pinned) {
      const next = fromAddress(fragment, preferred);
      const id = next.dossier ?? heads.value[0]?.id;
      const moved = dossier.value !== undefined && id !== dossier.value.id;
      batch(() => {
        state.value = next;
        if (pinned && !moved) pins.restore(pinned);
      });
      // whoever copies the address before doing anything hands on the language too
      if (toAddress(next) !== fragment.replace(/^#/, '')) visit(true);
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
