/** The live state of a page: signals that panels and map read, and the one way to change them. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { OntologyIndex } from '../../src/model/ontology.js';
import type { DossierHead, Metadata, Opened, Source } from '../source/source.js';
import { type InterfaceLanguage, WORDS, type Words } from '../words/words.js';
import { toAddress } from './address.js';
import type { Answers } from './answers.js';
import { createDeciding, type Deciding } from './deciding.js';
import { createDesk, type Desk } from './desk.js';
import { createFreshness, type Freshness } from './freshness.js';
import { createNaming, type Naming } from './naming.js';
import { createOpening, type Opening } from './opening.js';
import { createPicture, type Picture } from './picture.js';
import { createPins, type Pins } from './pins.js';
import { createSavedPlaces, type SavedPlaces } from './saved-places.js';
import { type Camera, type Chosen, INITIAL, type State } from './state.js';
import { NO_STEPS, type Steps } from './steps.js';
import { createUndoing, type Undoing } from './undoing.js';

export interface Store
  extends Omit<Picture, 'clear'>,
    Pick<Naming, 'name' | 'isPlural' | 'voice'>,
    Pick<Opening, 'loading' | 'progress' | 'unused' | 'load' | 'reload' | 'arrive' | 'goHome'> {
  readonly source: Source;
  readonly state: ReadonlySignal<State>;
  readonly words: ReadonlySignal<Words>;
  readonly heads: ReadonlySignal<readonly DossierHead[]>;
  /** what the open dossier is about */
  readonly metadata: ReadonlySignal<Metadata | undefined>;
  readonly ontology: ReadonlySignal<OntologyIndex | undefined>;
  /** asks the engine; another one where the dossier may have changed */
  readonly answers: ReadonlySignal<Answers | undefined>;
  /** where the entities lie, in layout units; the map sets it */
  readonly positions: Signal<ReadonlyMap<string, { x: number; y: number }>>;
  readonly hovered: Signal<Chosen | undefined>;
  /** relations that stay bright where nothing is chosen: those of the paths that the panel shows */
  readonly highlighted: Signal<ReadonlySet<string> | undefined>;
  readonly help: Signal<boolean>;
  /** of how many entities places are being found; the map does it and tells */
  readonly placing: Signal<{ entities: number; percent?: number } | undefined>;
  /** whether the live layout runs; the map does it and tells when it is over */
  readonly live: Signal<boolean>;
  readonly freshness: Freshness;
  readonly deciding: Deciding;
  readonly desk: Desk;
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
  /** Forgets where an address wanted the map to be moved to, since nothing lies there, and says so. */
  lost(camera: Camera): void;
  readonly undoing: Pick<Undoing, 'told'>;
  /** Takes back what was done last here, a change or a step of the views, or does it again. */
  undo(): void;
  redo(): void;
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
  const heads = signal<readonly DossierHead[]>([]);
  const opened = signal<Opened | undefined>(undefined);
  const answers = signal<Answers | undefined>(undefined);
  const metadata = computed(() => opened.value?.metadata);
  const ontology = computed(() => metadata.value && new OntologyIndex(metadata.value.ontology));
  const systemDark = signal(false);
  const undoing = createUndoing({ views: steps, changes: (kind) => deciding.decide({ kind }) });
  const visit = (replaces: boolean) => {
    if (!replaces) undoing.did('view');
    steps.visit(toAddress(state.value, pins.places.value), replaces, pins.places.value);
  };
  const pins: Pins = createPins(() => visit(false));
  const freshness = createFreshness(source, (id) =>
    heads.value.some((head) => head.id === id && head.version !== undefined),
  );
  const desk = createDesk(source);
  const opening: Opening = createOpening({
    ...{ source, preferred, state, heads, opened, answers, pins, freshness, desk, visit },
    picture: () => picture,
    naming: () => naming,
  });
  const { loading, progress, unused, load, reload, arrive, goHome, settle, open } = opening;
  const picture = createPicture({ state, answers, metadata, ontology, settle });
  const naming = createNaming(state, picture.dossier, ontology);
  const { clear: _, ...shown } = picture;
  const idOf = () => metadata.value?.id;
  const deciding: Deciding = createDeciding(
    source,
    idOf,
    reload,
    () => freshness.revision,
    (kind) => {
      if (kind !== 'undo' && kind !== 'redo') undoing.did('change');
    },
  );
  return {
    ...{ source, state, heads, metadata, ontology, answers, pins, freshness, systemDark },
    ...{ loading, progress, unused, load, reload, arrive, goHome, desk },
    ...shown,
    name: naming.name,
    voice: naming.voice,
    isPlural: naming.isPlural,
    words: computed(() => WORDS[state.value.language]),
    positions: signal(new Map()),
    hovered: signal<Chosen | undefined>(undefined),
    highlighted: signal<ReadonlySet<string> | undefined>(undefined),
    help: signal(false),
    placing: signal<{ entities: number; percent?: number } | undefined>(undefined),
    live: signal(false),
    ...{ deciding, undoing },
    savedPlaces: createSavedPlaces(source, idOf, reload),
    narrowScreen: signal(false),
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
    lost({ x, y, ratio }) {
      batch(() => {
        unused.value = [...unused.value, { name: 'camera', value: [x, y, ratio].join(',') }];
        const { camera: _, ...rest } = state.value;
        state.value = rest;
      });
      visit(true);
    },
    undo: () => void undoing.undo(),
    redo: () => void undoing.redo(),
  };
}
