/** Tells the address where a person has moved the map to, once it has come to rest; not what the page itself does. */
import type { Renderer } from '../renderer/renderer.js';
import type { Store } from '../state/store.js';

/** Milliseconds of stillness after which the address tells where the map was moved to. */
const STILL = 500;
/** On the way down: Sigma keeps what reaches its own layers to itself. */
const WATCHED = { capture: true, passive: true } as const;

/** Watches until what it gives is called. */
export function watchWandering(container: HTMLElement, renderer: Renderer, store: Store): () => void {
  let moved = false;
  let still: ReturnType<typeof setTimeout> | undefined;
  const touch = () => {
    moved = true;
    clearTimeout(still);
    still = setTimeout(() => {
      if (moved) store.note((now) => ({ ...now, camera: renderer.camera() }));
      moved = false;
    }, STILL);
  };
  const onMove = (event: PointerEvent) => {
    if (event.buttons > 0) touch();
  };
  container.addEventListener('wheel', touch, WATCHED);
  container.addEventListener('pointermove', onMove, WATCHED);
  return () => {
    clearTimeout(still);
    container.removeEventListener('wheel', touch, WATCHED);
    container.removeEventListener('pointermove', onMove, WATCHED);
  };
}
