/** Takes up what others change as it happens, and files that are dropped on the page. */
import { computed, effect } from '@preact/signals';
import { filesOf } from '../desk/dropped.js';
import type { Store } from '../state/store.js';

/** @returns ends it */
export function followChanges(store: Store): () => void {
  const { source, freshness, deciding, savedPlaces, desk, metadata, reload } = store;
  /** what this page changes itself it reads again by itself; and nobody's form is taken away while they write in it */
  const busy = computed(
    () => deciding.busy.value || savedPlaces.busy.value || desk.dialog.value !== undefined || desk.writing.value > 0,
  );
  /** something was told of while the page was busy, and is looked at as soon as it is free */
  let missed = false;
  const look = async () => {
    missed = busy.peek();
    if (missed) return;
    const isNew = await freshness.look(true);
    missed = isNew && busy.peek();
    if (isNew && !missed) await reload().catch(() => undefined);
  };
  const catchUp = effect(() => {
    if (!busy.value && missed) void look();
  });
  let unwatch: (() => void) | undefined;
  let watched: string | undefined;
  const stop = effect(() => {
    const id = metadata.value?.id;
    if (id === watched) return;
    unwatch?.();
    watched = id;
    unwatch = id === undefined ? undefined : source.desk?.watch(id, () => void look());
  });
  const hold = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const drop = async (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files') || event.defaultPrevented) return;
    event.preventDefault();
    // at once: what was dropped is gone after the event
    const dropped = filesOf(event.dataTransfer);
    // what is dropped while the dossier is read is not lost
    const isReady = (await settled(store)) === 'ready';
    const id = metadata.peek()?.id;
    if (!desk.writes.peek() || id === undefined || !isReady) return;
    const { takeFiles } = await import('../desk/intake.js');
    takeFiles(store, id, await dropped);
    desk.open({ kind: 'add' });
  };
  document.addEventListener('dragover', hold);
  document.addEventListener('drop', drop);
  return () => {
    stop();
    catchUp();
    unwatch?.();
    document.removeEventListener('dragover', hold);
    document.removeEventListener('drop', drop);
  };
}

/** What the page shows once it reads no more. */
function settled({ loading }: Store): Promise<Store['loading']['value']> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (loading.value === 'reading') return;
      resolve(loading.value);
      queueMicrotask(() => stop());
    });
  });
}
