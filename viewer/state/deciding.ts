/** What a reviewer is about to do on this page, and doing it. */
import { type Signal, signal } from '@preact/signals';
import type { Review } from '../../src/model/claim.js';
import type { Decision } from '../../src/model/decision.js';
import type { Source } from '../source/source.js';
import { SourceFailed } from '../source/source.js';

/** Words of a document that were selected to make a claim of them. */
export interface Selection {
  document: string;
  language: string;
  quote: string;
  start: number;
  end: number;
}

export interface Deciding {
  /** whether the source takes decisions at all */
  readonly possible: boolean;
  /** who decides; remembered by the browser */
  readonly by: Signal<string>;
  readonly busy: Signal<boolean>;
  readonly failed: Signal<string>;
  /** claims by review state; rejected ones do not come with the dossier */
  readonly counts: Signal<Record<Review, number> | undefined>;
  /** what was just done, for those who hear the page */
  readonly done: Signal<string>;
  readonly selection: Signal<Selection | undefined>;
  /** a document that is looked at though none of its proposals is */
  readonly document: Signal<string | undefined>;
  /** where in the queue the last proposal stood that was looked at */
  place: number;
  setBy(name: string): void;
  /** Asks the source how far the review is. */
  count(): Promise<void>;
  /** Decides and reads the dossier again; false where it was refused. */
  decide(decision: Decision): Promise<boolean>;
}

const REMEMBERED = 'claimgraph-reviewer';

/** @param reload reads the dossier again without taking the page away */
export function createDeciding(
  source: Source,
  dossier: () => string | undefined,
  reload: () => Promise<void>,
): Deciding {
  const by = signal(remembered());
  const busy = signal(false);
  const failed = signal('');
  const done = signal('');
  const counts = signal<Record<Review, number> | undefined>(undefined);
  const deciding: Deciding = {
    possible: source.decide !== undefined,
    by,
    busy,
    failed,
    done,
    counts,
    selection: signal(undefined),
    document: signal(undefined),
    place: 0,
    setBy(name) {
      by.value = name;
      try {
        localStorage.setItem(REMEMBERED, name);
      } catch {
        // a browser may forbid storage; the name then lasts as long as the page
      }
    },
    async count() {
      const id = dossier();
      if (id !== undefined) counts.value = await source.reviewed?.(id).catch(() => undefined);
    },
    async decide(decision) {
      const id = dossier();
      if (!source.decide || id === undefined || busy.value) return false;
      busy.value = true;
      failed.value = '';
      try {
        await source.decide(id, decision, by.value.trim() || 'reviewer');
        done.value = decision.kind;
        return true;
      } catch (error) {
        if (!(error instanceof SourceFailed)) throw error;
        failed.value = error.message;
        return false;
      } finally {
        await Promise.all([reload().catch(() => undefined), deciding.count()]);
        busy.value = false;
      }
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
