/** The map with its buttons and keys. */
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../panels/icon.js';
import { useStore } from '../panels/use-store.js';
import { draw } from './drawing.js';
import { MapNotes } from './notes.js';

const ZOOM = 1.4;

export function ClaimMap() {
  const store = useStore();
  const { words, drawable, drawn, live } = store;
  const container = useRef<HTMLDivElement>(null);
  const drawing = useRef<ReturnType<typeof draw> | undefined>(undefined);
  useEffect(() => {
    if (!container.current) return undefined;
    drawing.current = draw(container.current, store);
    const { current: drawn } = drawing;
    return () => drawn.stop();
  }, [store]);
  const zoom = (factor: number) => {
    drawing.current?.renderer?.zoom(factor);
    drawing.current?.cameraWatch?.moved();
  };
  /** Shows the whole map, and forgets where it was moved to. */
  const whole = () => {
    drawing.current?.renderer?.fit();
    drawing.current?.cameraWatch?.forget();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const map = drawing.current?.renderer;
    if (!map) return;
    const pan = PANS[event.key];
    if (pan) {
      const { x, y, ratio } = map.camera();
      map.setCamera({ x: x + pan[0] * ratio, y: y + pan[1] * ratio, ratio });
      drawing.current?.cameraWatch?.moved();
    } else if (event.key === '+' || event.key === '=') zoom(ZOOM);
    else if (event.key === '-') zoom(1 / ZOOM);
    else if (event.key === '0') whole();
    else return;
    event.preventDefault();
  };
  return (
    <div class="map">
      <MapNotes />
      <div class="ground">
        <div
          ref={container}
          class="canvas"
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the map takes keys for moving and zooming
          tabIndex={0}
          aria-label={words.value.map}
          aria-description={words.value.mapHint}
          onKeyDown={onKeyDown}
        />
        {drawable.value ? (
          <div class="zoom">
            <button type="button" aria-label={words.value.zoomIn} onClick={() => zoom(ZOOM)}>
              <Icon name="plus" />
            </button>
            <button type="button" aria-label={words.value.zoomOut} onClick={() => zoom(1 / ZOOM)}>
              <Icon name="minus" />
            </button>
            <button type="button" aria-label={words.value.fit} onClick={whole}>
              <Icon name="maximize" />
            </button>
            {!drawn.value?.overview && (
              <button
                type="button"
                aria-label={words.value.live}
                title={words.value.live}
                aria-pressed={live.value}
                onClick={() => (live.value = !live.value)}
              >
                <Icon name="waypoints" />
              </button>
            )}
          </div>
        ) : (
          <p class="notice" role="alert">
            {words.value.noWebGL}
          </p>
        )}
      </div>
    </div>
  );
}

const PANS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-0.1, 0],
  ArrowRight: [0.1, 0],
  ArrowUp: [0, 0.1],
  ArrowDown: [0, -0.1],
};
