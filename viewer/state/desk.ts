/** What is open on the desk: the one form or dialog in which something is added or changed. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Source } from '../source/source.js';

type Dialog =
  | { kind: 'add' }
  | { kind: 'entity'; id?: string }
  | { kind: 'relation'; id?: string; subject?: string; object?: string }
  | { kind: 'assess'; id: string }
  | { kind: 'document'; id: string }
  | { kind: 'again'; id: string }
  | { kind: 'share' }
  | { kind: 'rows' }
  | { kind: 'import' }
  | { kind: 'types' }
  | { kind: 'view'; id?: string }
  | { kind: 'story'; id?: string }
  | { kind: 'claim'; relation: string; claim: string };

export interface Desk {
  readonly dialog: Signal<Dialog | undefined>;
  /** how many fields and forms outside of dialogs hold what is not saved yet */
  readonly writing: Signal<number>;
  /** whether anything can be changed here */
  readonly writes: ReadonlySignal<boolean>;
  /** whether there is a home page with all dossiers */
  readonly home: ReadonlySignal<boolean>;
  /** To be called when the source has said what may be done. */
  listed(dossiers: number): void;
  open(dialog: Dialog | undefined): void;
}

export function createDesk(source: Source): Desk {
  const dialog = signal<Dialog | undefined>(undefined);
  const writes = signal(false);
  const home = signal(false);
  return {
    dialog,
    writing: signal(0),
    writes,
    home,
    listed(dossiers) {
      const { rights } = source.desk ?? {};
      writes.value = rights !== undefined && rights.writes !== 'nobody';
      home.value = rights !== undefined && (rights.creates || dossiers > 1);
    },
    open(next) {
      dialog.value = next;
    },
  };
}
