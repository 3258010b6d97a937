/** Whether what the page shows is what the dossier's files say now: changed since, or broken on disk. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { type DossierStatus, type Source, SourceFailed } from '../source/source.js';

export interface Freshness {
  /** the source serves another state than the page has read */
  readonly changed: ReadonlySignal<boolean>;
  /** what a change is made for: the last change that is part of what the page has read */
  readonly revision: number | undefined;
  /** the files do not pass their check: the status that says what is wrong with them */
  readonly broken: ReadonlySignal<DossierStatus | undefined>;
  /** who signed the dossier off, and whether that still holds */
  readonly signed: ReadonlySignal<DossierStatus['signed']>;
  /** To be called before the dossier is read: what the source serves now is what the page will show. */
  opening(dossier: string): Promise<void>;
  /**
   * Asks the source once; true where somebody has made a change through the journal since.
   * @param told after a change was told of: the page reads it, and has nothing to say of it
   */
  look(told?: boolean): Promise<boolean>;
}

/** @param watched whether the source watches the files of a dossier */
export function createFreshness(source: Source, watched: (dossier: string) => boolean): Freshness {
  const changed = signal(false);
  const broken = signal<DossierStatus | undefined>(undefined);
  const signed = signal<DossierStatus['signed']>(undefined);
  let read: { dossier: string; version: string; revision: number } | undefined;
  /** grows with each reading, so that an answer from before it says nothing about it */
  let readings = 0;
  const ask = async (dossier: string): Promise<DossierStatus | undefined> => {
    try {
      return watched(dossier) ? await source.status?.(dossier) : undefined;
    } catch (error) {
      // a source that does not answer says so where it is asked for more than this
      if (!(error instanceof SourceFailed)) throw error;
      return undefined;
    }
  };
  return {
    changed,
    broken,
    signed,
    get revision() {
      return read?.revision;
    },
    async opening(dossier) {
      readings += 1;
      const status = await ask(dossier);
      batch(() => {
        read = status && { dossier, version: status.version, revision: status.revision };
        changed.value = false;
        broken.value = status?.reason === 'broken' ? status : undefined;
        signed.value = status?.signed;
      });
    },
    async look(told = false) {
      const [before, reading] = [read, readings];
      if (!before) return false;
      const status = await ask(before.dossier);
      if (!status || reading !== readings) return false;
      const isNew = status.revision !== undefined && status.revision !== before.revision;
      if (told) return isNew;
      batch(() => {
        changed.value = status.version !== before.version;
        broken.value = status.reason === 'broken' ? status : undefined;
        signed.value = status.signed;
      });
      return isNew;
    },
  };
}
