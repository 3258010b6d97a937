/** Tells the address where a person has moved the map to, once it has come to rest; not what the page itself does. */
import type { Renderer } from '../renderer/renderer.js';
import type { Store } from '../state/store.js';

/** Milliseconds of stillness after which the address tells where the map was moved to. */
const STILL = 500;
/** On the way down: Sigma keeps what reaches its own layers to itself. */
const WATCHED = { capture: true, passive: true } as const;

export interface Wandering {
  /** The map was moved by a button or a key. */
  moved(): void;
  /** The whole map is shown again. */
  forget(): void;
  stop(): void;
}

/** Watches until it is stopped. */
export function watchWandering(container: HTMLElement, renderer: Renderer, store: Store): Wandering {
  let still: ReturnType<typeof setTimeout> | undefined;
  const touch = () => {
    clearTimeout(still);
    still = setTimeout(() => store.note((now) => ({ ...now, camera: renderer.camera() })), STILL);
  };
  const onMove = (event: PointerEvent) => {
    if (event.buttons > 0) touch();
  };
  container.addEventListener('wheel', touch, WATCHED);
  container.addEventListener('pointermove', onMove, WATCHED);
  return {
    moved: touch,
    forget() {
      clearTimeout(still);
      if (store.state.value.camera) store.note(({ camera: _, ...rest }) => rest);
    },
    stop() {
      clearTimeout(still);
      container.removeEventListener('wheel', touch, WATCHED);
      container.removeEventListener('pointermove', onMove, WATCHED);
    },
  };
}
