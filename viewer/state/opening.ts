/** Opens dossiers, reads them again, and takes up addresses: all that makes the page show another dossier. */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Unused } from '../../src/model/filter-query.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import type { DossierHead, Opened, Progress, Source } from '../source/source.js';
import { SourceFailed } from '../source/source.js';
import type { InterfaceLanguage } from '../words/words.js';
import { fromAddress, toAddress } from './address.js';
import { type Answers, createAnswers } from './answers.js';
import { checkIds } from './check-ids.js';
import type { Desk } from './desk.js';
import type { Freshness } from './freshness.js';
import type { Naming } from './naming.js';
import { onlyLast } from './only-last.js';
import type { Picture } from './picture.js';
import type { Pins } from './pins.js';
import { INITIAL, type State } from './state.js';
import type { Pinned } from './steps.js';

type Loading = 'reading' | 'ready' | 'none' | 'home' | { failed: string };

export interface Opening {
  readonly loading: ReadonlySignal<Loading>;
  /** how much of the dossier has come, while it is read */
  readonly progress: ReadonlySignal<Progress | undefined>;
  /** what the address asked for and could not be used; the reader is told, and may put it away */
  readonly unused: Signal<readonly Unused[]>;
  open(id: string): Promise<void>;
  /** Reads the dossier again without taking the page away. */
  reload(): Promise<void>;
  /** Reads the list of dossiers and the one that is asked for. */
  load(): Promise<void>;
  /** Takes up the state of an address. @param pinned what was pinned there; left out, what is pinned now stays */
  arrive(fragment: string, pinned?: Pinned): void;
  /** Goes to the page of all dossiers, where there is one. */
  goHome(): Promise<void>;
  /** There is a first picture, or none since nobody answers. */
  settle(failed?: string): void;
}

export interface OpeningOf {
  source: Source;
  /** of a page whose address names no language */
  preferred: InterfaceLanguage;
  state: Signal<State>;
  heads: Signal<readonly DossierHead[]>;
  opened: Signal<Opened | undefined>;
  answers: Signal<Answers | undefined>;
  /** made later: it tells this when there is a picture */
  picture: () => Pick<Picture, 'clear' | 'dossier'>;
  naming: () => Pick<Naming, 'remember' | 'forget'>;
  pins: Pins;
  freshness: Freshness;
  desk: Pick<Desk, 'home' | 'listed'>;
  /** writes the address */
  visit: (replaces: boolean) => void;
}

export function createOpening(of: OpeningOf): Opening {
  const { source, preferred, state, heads, opened, answers, picture, naming, pins, freshness, desk, visit } = of;
  const loading = signal<Loading>('reading');
  const progress = signal<Progress | undefined>(undefined);
  const unused = signal<readonly Unused[]>([]);
  /** whether a dossier is open that has no picture yet: there is nothing to show before it */
  let awaited = false;
  /** where the sender of a link had put entities, until its dossier is open */
  let borrowed: Pinned | undefined;
  const idOf = () => opened.value?.metadata.id;
  const headOf = (id: string) => heads.value.find((head) => head.id === id) ?? { id };

  const take = (next: Opened) => {
    const before = opened.peek();
    naming().forget();
    opened.value = next;
    answers.value = createAnswers(next.engine, naming().remember);
    if (before !== next) before?.close?.();
  };

  const open = async (id: string) => {
    loading.value = 'reading';
    try {
      // one that was just made is not in the list yet
      if (heads.value.length > 0 && !heads.value.some((head) => head.id === id)) await list();
      await freshness.opening(id);
      const next = await source.open(headOf(id), (come) => (progress.value = come));
      awaited = true;
      batch(() => {
        picture().clear();
        progress.value = undefined;
        pins.open(id);
        if (borrowed?.size) pins.borrow(borrowed);
        borrowed = undefined;
        take(next);
      });
      visit(true);
      void check();
    } catch (error) {
      loading.value = failure(error);
    }
  };

  /** Takes out of the state what the dossier does not hold, and says so. */
  const check = async (): Promise<void> => {
    const [asked, of] = [state.value, answers.value];
    if (!of) return;
    try {
      const { state: checked, unused: missing } = await checkIds(of, asked);
      if (answers.value !== of || missing.length === 0) return;
      if (state.value !== asked) return await check();
      batch(() => {
        state.value = checked;
        unused.value = [...unused.value, ...missing];
      });
      visit(true);
    } catch (error) {
      // nobody answers: the map and the panel say so
      if (!(error instanceof ClaimgraphError)) throw error;
    }
  };

  /** The dossier that is asked for where there is one of that name, else the first. */
  const wantedDossier = (): string | undefined => {
    const first = heads.value[0]?.id;
    const { dossier: id, ...rest } = state.value;
    if (id === undefined && desk.home.value) return undefined;
    if (id === undefined || first === undefined || heads.value.some((head) => head.id === id)) return id ?? first;
    batch(() => {
      state.value = rest;
      unused.value = [{ name: 'dossier', value: id }, ...unused.value];
    });
    return desk.home.value ? undefined : first;
  };

  const list = async () => {
    heads.value = await source.list();
    desk.listed(heads.value.length);
  };

  const readAgain = onlyLast(
    async () => {
      const id = idOf() as string;
      await freshness.opening(id);
      return { id, next: await source.open(headOf(id)) };
    },
    ({ id, next }) => (id === idOf() ? batch(() => take(next)) : next.close?.()),
    ({ next }) => next.close?.(),
  );

  return {
    loading,
    progress,
    unused,
    open,
    async reload() {
      if (idOf() !== undefined) await readAgain();
    },
    async load() {
      loading.value = 'reading';
      try {
        await list();
        const id = wantedDossier();
        if (id === undefined) loading.value = desk.home.value ? 'home' : 'none';
        else await open(id);
      } catch (error) {
        loading.value = failure(error);
      }
    },
    async goHome() {
      const { language, theme } = state.value;
      batch(() => {
        state.value = { ...INITIAL, language, theme };
        loading.value = 'home';
      });
      visit(false);
      try {
        await list();
      } catch (error) {
        loading.value = failure(error);
      }
    },
    arrive(fragment, pinned) {
      const arrival = fromAddress(fragment, preferred);
      const wantedId = arrival.state.dossier ?? (desk.home.value ? undefined : heads.value[0]?.id);
      const moved = opened.value !== undefined && wantedId !== idOf();
      batch(() => {
        state.value = arrival.state;
        unused.value = arrival.unused;
        if (pinned && !moved) pins.restore(pinned);
        else if (arrival.moved) {
          if (picture().dossier.value && !moved) pins.borrow(arrival.moved);
          else borrowed = arrival.moved;
        }
      });
      // while the first dossier is read, `load` takes up the address
      const isHome = loading.value === 'home';
      const id = opened.value || isHome ? wantedDossier() : undefined;
      // whoever copies the address before doing anything hands on the language too
      if (toAddress(state.value) !== fragment.replace(/^#/, '')) visit(true);
      if (id !== undefined && (id !== idOf() || isHome)) void open(id);
      else if (id === undefined && opened.value && desk.home.value) loading.value = 'home';
      else void check();
    },
    settle(failed) {
      if (!awaited) return;
      awaited = false;
      loading.value = failed === undefined ? 'ready' : { failed };
    },
  };
}

function failure(error: unknown): { failed: string } {
  if (!(error instanceof SourceFailed)) throw error;
  return { failed: error.message };
}
