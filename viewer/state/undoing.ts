/**
 * What Ctrl+Z takes back: whatever was done last on this page, a change of the dossier or a step from one view to
 * another. Each has a line of its own, the journal and the browser's history; here is only in which order they came.
 */
import { type Signal, signal } from '@preact/signals';

type Doing = 'view' | 'change';
type Told = '' | 'undo' | 'redo' | 'refused';

interface Lines {
  /** one step of the views back or on */
  views: { undo(): void; redo(): void };
  /** takes back the last change of this person, or makes it again; false where it was refused */
  changes(kind: 'undo' | 'redo'): Promise<boolean>;
}

export interface Undoing {
  /** To be called when something new was done. */
  did(doing: Doing): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** what came of the last change that was taken back or made again; empty where it was a view, or something new */
  readonly told: Signal<Told>;
}

/** Steps that are remembered; those before them are taken back by the browser and in the history. */
const MOST = 200;

export function createUndoing({ views, changes }: Lines): Undoing {
  let done: Doing[] = [];
  let undone: Doing[] = [];
  const told = signal<Told>('');
  const take = async (kind: 'undo' | 'redo', from: Doing[], to: Doing[]) => {
    const last = from.pop();
    told.value = '';
    if (last === 'change') {
      if (!(await changes(kind))) {
        from.push(last);
        told.value = 'refused';
        return;
      }
      told.value = kind;
    } else views[kind]();
    if (last) to.push(last);
  };
  return {
    told,
    did(doing) {
      done = [...done.slice(1 - MOST), doing];
      undone = [];
      told.value = '';
    },
    undo: () => take('undo', done, undone),
    redo: () => take('redo', undone, done),
  };
}
