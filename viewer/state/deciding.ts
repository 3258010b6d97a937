/** What a reviewer is about to do on this page, and doing it. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Query } from '../../src/engine/queries/index.js';
import type { Decision } from '../../src/model/decision.js';
import type { Both } from '../source/desk.js';
import type { Source } from '../source/source.js';
import { SourceFailed } from '../source/source.js';

/** Words of a document that were selected to make a claim of them. */
interface Selection {
  document: string;
  language: string;
  quote: string;
  start: number;
  end: number;
}

/** A decision that ran into somebody else's. */
interface Conflict {
  decision: Decision;
  both: Both;
}

/** What narrows and orders the queue of proposals. */
type Only = Pick<Query<'proposals'>, 'document' | 'minConfidence' | 'type' | 'allegedFirst' | 'surestFirst'>;

export interface Deciding {
  /** whether the source takes decisions at all */
  readonly possible: boolean;
  /** who decides; remembered by the browser */
  readonly by: Signal<string>;
  readonly busy: Signal<boolean>;
  readonly failed: Signal<string>;
  /** both sides of a decision that was refused, until its maker has chosen */
  readonly conflict: Signal<Conflict | undefined>;
  /** what was just done, for those who hear the page */
  readonly done: Signal<string>;
  readonly selection: Signal<Selection | undefined>;
  /** a document that is looked at though none of its proposals is */
  readonly document: Signal<string | undefined>;
  /** which proposals are looked at; all where nothing is named */
  readonly only: Signal<Only>;
  /** where in the queue the last proposal stood that was looked at */
  place: number;
  /** whether a decision waits for the name of who makes it */
  readonly nameless: ReadonlySignal<boolean>;
  setBy(name: string): void;
  /** Who decides, asked where it is not known yet; undefined where it is not said. */
  named(): Promise<string | undefined>;
  /** Gives the name that a decision waits for, which is then made; none takes the decision back. */
  giveName(name: string | undefined): void;
  /**
   * Decides and reads the dossier again, once it is known who decides; false where it was refused or taken back.
   * @param options over: makes it on whatever is there, though others have changed the same
   */
  decide(decision: Decision, options?: { over?: boolean }): Promise<boolean>;
}

const REMEMBERED = 'claimgraph-reviewer';

/**
 * @param reload reads the dossier again without taking the page away
 * @param decided is told of each decision that was made
 */
export function createDeciding(
  source: Source,
  dossier: () => string | undefined,
  reload: () => Promise<void>,
  revision: () => number | undefined = () => undefined,
  decided: (kind: Decision['kind']) => void = () => undefined,
): Deciding {
  const by = signal(remembered());
  const busy = signal(false);
  const failed = signal('');
  const done = signal('');
  const nameless = signal(false);
  let go: (() => void) | undefined;
  /** what was pressed last, until it is decided */
  let last: { asked: string; made: Promise<boolean> } | undefined;
  const conflict = signal<Conflict | undefined>(undefined);
  const send = async (id: string, decision: Decision, over: boolean): Promise<boolean> => {
    busy.value = true;
    failed.value = '';
    try {
      await source.decide?.(id, decision, by.value.trim(), over ? undefined : revision());
      done.value = decision.kind;
      decided(decision.kind);
      return true;
    } catch (error) {
      if (!(error instanceof SourceFailed)) throw error;
      if (error.both) conflict.value = { decision, both: error.both };
      else failed.value = error.message;
      return false;
    } finally {
      await reload().catch(() => undefined);
      busy.value = false;
    }
  };
  /** What is pressed while another is being decided waits for it: nothing that was pressed is lost. */
  const decideAfter = async (before: Promise<boolean> | undefined, decision: Decision, over: boolean) => {
    const id = dossier();
    if (!source.decide || id === undefined || nameless.value) return false;
    await before?.catch(() => undefined);
    if ((await deciding.named()) === undefined || dossier() !== id) return false;
    return await send(id, decision, over);
  };
  const deciding: Deciding = {
    get possible() {
      return source.decide !== undefined && source.desk?.rights.writes !== 'nobody';
    },
    by,
    busy,
    failed,
    conflict,
    done,
    selection: signal(undefined),
    document: signal(undefined),
    only: signal<Only>({}),
    place: 0,
    nameless,
    setBy(name) {
      by.value = name;
      try {
        localStorage.setItem(REMEMBERED, name);
      } catch {
        // a browser may forbid storage; the name then lasts as long as the page
      }
    },
    giveName(name) {
      if (name?.trim()) deciding.setBy(name.trim());
      nameless.value = false;
      go?.();
      go = undefined;
    },
    async named() {
      if (nameless.value) return undefined;
      if (by.value.trim() === '') {
        nameless.value = true;
        await new Promise<void>((named) => {
          go = named;
        });
      }
      return by.value.trim() || undefined;
    },
    decide(decision, { over = false } = {}) {
      const asked = JSON.stringify([decision, over]);
      // what is pressed twice is decided once
      if (last?.asked === asked) return last.made;
      const mine = { asked, made: decideAfter(last?.made, decision, over) };
      last = mine;
      const end = () => {
        if (last === mine) last = undefined;
      };
      mine.made.then(end, end);
      return mine.made;
    },
  };
  return deciding;
}

function remembered(): string {
  try {
    return localStorage.getItem(REMEMBERED) ?? '';
  } catch {
    return '';
  }
}
