/** Saving where entities lie with the dossier, so that everybody who opens it sees the map as it was arranged. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Places } from '../../src/model/places.js';
import { type Source, SourceFailed } from '../source/source.js';

export interface SavedPlaces {
  /** whether the source keeps places at all */
  readonly possible: boolean;
  readonly busy: ReadonlySignal<boolean>;
  readonly failed: ReadonlySignal<string>;
  /** what was just done, until something else is */
  readonly done: Signal<'saved' | 'forgotten' | undefined>;
  /** Puts places in the stead of those saved before; none forgets them. False where it was refused. */
  save(places: Places): Promise<boolean>;
}

/** @param reload reads the dossier again without taking the page away */
export function createSavedPlaces(
  source: Source,
  dossier: () => string | undefined,
  reload: () => Promise<void>,
): SavedPlaces {
  const busy = signal(false);
  const failed = signal('');
  const done = signal<'saved' | 'forgotten' | undefined>(undefined);
  return {
    possible: source.savePlaces !== undefined,
    busy,
    failed,
    done,
    async save(places) {
      const id = dossier();
      if (!source.savePlaces || id === undefined || busy.value) return false;
      busy.value = true;
      failed.value = '';
      done.value = undefined;
      try {
        await source.savePlaces(id, places);
        await reload();
        done.value = Object.keys(places).length > 0 ? 'saved' : 'forgotten';
        return true;
      } catch (error) {
        if (!(error instanceof SourceFailed)) throw error;
        failed.value = error.message;
        return false;
      } finally {
        busy.value = false;
      }
    },
  };
}
