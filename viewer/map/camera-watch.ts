/** Writes into the address where a person moved the map, once it rests; moves by the page itself are not written. */
import type { Renderer } from '../renderer/renderer.js';
import type { Store } from '../state/store.js';

/** Milliseconds without movement after which the address holds the place of the camera. */
const REST = 500;
/** On the way down: Sigma keeps what reaches its own layers to itself. */
const WATCHED = { capture: true, passive: true } as const;

export interface CameraWatch {
  /** The map was moved by a button or a key. */
  moved(): void;
  /** The whole map is shown again. */
  forget(): void;
  stop(): void;
}

/** Watches until it is stopped. */
export function watchCamera(container: HTMLElement, renderer: Renderer, store: Store): CameraWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const touch = () => {
    clearTimeout(timer);
    timer = setTimeout(() => store.note((now) => ({ ...now, camera: renderer.camera() })), REST);
  };
  const onMove = (event: PointerEvent) => {
    if (event.buttons > 0) touch();
  };
  container.addEventListener('wheel', touch, WATCHED);
  container.addEventListener('pointermove', onMove, WATCHED);
  return {
    moved: touch,
    forget() {
      clearTimeout(timer);
      if (store.state.value.camera) store.note(({ camera: _, ...rest }) => rest);
    },
    stop() {
      clearTimeout(timer);
      container.removeEventListener('wheel', touch, WATCHED);
      container.removeEventListener('pointermove', onMove, WATCHED);
    },
  };
}
