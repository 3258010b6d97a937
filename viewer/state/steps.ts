/**
 * The steps of a page, kept in the browser's history: its buttons and the keys for undoing go through the same ones.
 * What the address does not tell, the places of one's own hand, goes with each step.
 */
import type { Place } from './pins.js';

/** Where the reader's own hand has put entities. */
export type Pinned = ReadonlyMap<string, Place>;

export interface Steps {
  /** Goes on to an address, or only changes that of the step one is at. */
  visit(fragment: string, replaces: boolean, pinned: Pinned): void;
  /** One step back, never out of the page. */
  undo(): void;
  redo(): void;
}

/** For a page without a history. */
export const NO_STEPS: Steps = { visit() {}, undo() {}, redo() {} };

/** What goes with an entry of the history; the browser keeps it over a reload. */
interface Entry {
  /** how many steps lead here from where the page was opened */
  step: number;
  pinned?: [string, Place][];
}

/** What of a window is needed. */
export type Browser = Pick<Window, 'addEventListener' | 'location'> & {
  history: Pick<History, 'state' | 'pushState' | 'replaceState' | 'back' | 'forward'>;
};

export function browserSteps(browser: Browser): Steps & {
  /** Queries back where the reader goes to another step: its address, and the places that were pinned there, if known. */
  listen(arrive: (fragment: string, pinned: Pinned | undefined) => void): void;
} {
  const { history, location } = browser;
  let at = entryOf(history.state)?.step ?? 0;
  return {
    visit(fragment, replaces, pinned) {
      if (!replaces) at += 1;
      const entry: Entry = { step: at, pinned: [...pinned] };
      if (replaces) history.replaceState(entry, '', `#${fragment}`);
      else history.pushState(entry, '', `#${fragment}`);
    },
    undo() {
      if (at > 0) history.back();
    },
    redo: () => history.forward(),
    listen(arrive) {
      browser.addEventListener('popstate', ({ state }: PopStateEvent) => {
        const entry = entryOf(state);
        // an address that was typed in is a step of its own
        at = entry?.step ?? at + 1;
        if (!entry) history.replaceState({ step: at } satisfies Entry, '');
        arrive(location.hash, entry?.pinned && new Map(entry.pinned));
      });
    },
  };
}

function entryOf(state: unknown): Entry | undefined {
  const entry = state as Partial<Entry> | null;
  return typeof entry?.step === 'number' ? (entry as Entry) : undefined;
}
