/** The map: keeps a renderer in step with the store, and the store in step with what is done on the map. */
import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { radii } from '../../src/analysis/drawing/radii.js';
import type { Dossier } from '../../src/model/dossier.js';
import { Icon } from '../panels/icon.js';
import { useStore } from '../panels/use-store.js';
import { NoWebGL, type Renderer, type Theme, type ViewGraph } from '../renderer/renderer.js';
import { createSigmaRenderer } from '../renderer/sigma.js';
import { pairOfLine, picture } from '../state/picture.js';
import { type Chosen, choose } from '../state/state.js';
import type { Store } from '../state/store.js';
import { whiteIcon } from './icons.js';
import { createLive } from './live.js';
import { createMotion } from './motion.js';
import type { Frame } from './positions.js';
import { nameMeasure, placeEntities, takeApart } from './positions.js';
import { Sizes } from './sizes.js';
import { readTheme } from './theme.js';

const ZOOM = 1.4;
/** px of width from which discs have their full size. */
const FULL_SIZE = 560;

export function ClaimMap() {
  const store = useStore();
  const { words, drawable, live } = store;
  const left = store.excerpt.value?.left ?? 0;
  const container = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer | undefined>(undefined);
  useEffect(() => {
    if (!container.current) return undefined;
    const { renderer: drawn, stop } = draw(container.current, store);
    renderer.current = drawn;
    return stop;
  }, [store]);
  const onKeyDown = (event: KeyboardEvent) => {
    const map = renderer.current;
    if (!map) return;
    const pan = PANS[event.key];
    if (pan) {
      const { x, y, ratio } = map.camera();
      map.setCamera({ x: x + pan[0] * ratio, y: y + pan[1] * ratio, ratio });
    } else if (event.key === '+' || event.key === '=') map.zoom(ZOOM);
    else if (event.key === '-') map.zoom(1 / ZOOM);
    else if (event.key === '0') whole(store, map);
    else return;
    event.preventDefault();
  };
  return (
    <div class="map">
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
          <button type="button" aria-label={words.value.zoomIn} onClick={() => renderer.current?.zoom(ZOOM)}>
            <Icon name="plus" />
          </button>
          <button type="button" aria-label={words.value.zoomOut} onClick={() => renderer.current?.zoom(1 / ZOOM)}>
            <Icon name="minus" />
          </button>
          <button
            type="button"
            aria-label={words.value.fit}
            onClick={() => renderer.current && whole(store, renderer.current)}
          >
            <Icon name="maximize" />
          </button>
          <button
            type="button"
            aria-label={words.value.live}
            title={words.value.live}
            aria-pressed={live.value}
            onClick={() => (live.value = !live.value)}
          >
            <Icon name="waypoints" />
          </button>
        </div>
      ) : (
        <p class="notice" role="alert">
          {words.value.noWebGL}
        </p>
      )}
      {left > 0 && <p class="excerpt">{words.value.excerpt(left)}</p>}
    </div>
  );
}

const PANS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-0.1, 0],
  ArrowRight: [0.1, 0],
  ArrowUp: [0, 0.1],
  ArrowDown: [0, -0.1],
};

/** Shows the whole map, and forgets where it was moved to. */
function whole(store: Store, renderer: Renderer): void {
  renderer.fit();
  store.note(({ camera: _, ...rest }) => rest);
}

/** Milliseconds of stillness after which the address tells where the map was moved to. */
const STILL = 500;
/** On the way down: Sigma keeps what reaches its own layers to itself. */
const WATCHED = { capture: true, passive: true } as const;

/** Places are computed before the first paint; after that only what changed is drawn again. */
function draw(container: HTMLElement, store: Store): { renderer: Renderer | undefined; stop(): void } {
  const { state, hovered, go, dark } = store;
  let renderer: Renderer;
  try {
    renderer = createSigmaRenderer(container, {
      node: (id) => go((now) => choose(now, { kind: 'entity', id })),
      edge: (id) => go((now) => choose(now, lineChosen(id))),
      stage: () => go((now) => (now.chosen ? choose(now, undefined) : now)),
      hoverNode: (id) => {
        hovered.value = id === undefined ? undefined : { kind: 'entity', id };
      },
      hoverEdge: (id) => {
        hovered.value = id === undefined ? undefined : lineChosen(id);
      },
      // what a reader holds must not be drawn elsewhere
      dragNode: (id, x, y) => {
        motion.finish();
        live.hold(id, { x, y });
      },
      moveNode: (id, x, y) => {
        positions = new Map(positions).set(id, { x, y });
        shown = { ...shown, positions };
        store.pins.pin(id, { x, y });
        store.positions.value = positions;
      },
    });
  } catch (error) {
    if (!(error instanceof NoWebGL)) throw error;
    store.drawable.value = false;
    return { renderer: undefined, stop: () => {} };
  }
  let positions = new Map<string, { x: number; y: number }>();
  const motion = createMotion((graph, theme) => renderer.show(graph, theme));
  const sizes = new Sizes();
  /** what the picture on the screen was made of; another of these makes things come, go or move */
  let shown: { dossier?: Dossier; positions?: unknown; size?: string | undefined } = {};
  let placed: unknown;
  let inhabitants = '';
  let arranged: string | undefined;
  let pinned = store.pins.places.value;
  let radius: (id: string) => number = () => 10;
  /** whether the places are those that the live layout has come to, rather than the layout that was chosen */
  let isLive = false;
  let last: { graph: ViewGraph; theme: Theme; ground: Dossier } | undefined;

  const live = createLive({
    move(places) {
      if (!last) return;
      positions = new Map([...positions, ...places]);
      const graph = { ...last.graph, nodes: last.graph.nodes.map((node) => ({ ...node, ...places.get(node.id) })) };
      last = { ...last, graph };
      shown = { ...shown, positions };
      motion.show(graph, last.theme, false);
    },
    end(places) {
      positions = new Map([...positions, ...places]);
      rest();
      show();
      if (state.value.camera || !last) return;
      renderer.fit(
        last.graph.nodes.map(({ id }) => id),
        positions,
      );
    },
  });
  /** Takes out the overlaps that the live layout leaves, since it knows nothing of names. */
  const rest = () => {
    store.live.value = false;
    if (!last) return;
    const { graph, ground, theme } = last;
    const sizes = new Map(graph.nodes.map(({ id, size }) => [id, size]));
    positions = takeApart(
      ground,
      positions,
      {
        radius: (id) => Math.max(radius(id), sizes.get(id) ?? 0),
        measure: nameMeasure(theme.fontFamily),
        frame: frameOf(container),
      },
      new Set(sizes.keys()),
      store.pins.places.value,
    );
  };
  const begin = () => {
    if (!last || last.graph.nodes.length < 2) {
      store.live.value = false;
      return;
    }
    motion.finish();
    isLive = true;
    const pins = store.pins.places.value;
    live.start(
      last.graph.nodes.map(({ id, x, y }) => ({ id, x, y, fixed: pins.has(id) })),
      last.graph.edges.map(({ source, target }) => [source, target] as const),
    );
  };

  const show = () => {
    const [whole, drawn, context] = [store.dossier.value, store.excerpt.value, store.context.value];
    const { language, chosen, focus, size, layout } = state.value;
    if (!whole || !drawn || !context) return;
    const { dossier, left } = drawn;
    const colours = readTheme(dark.value);
    // of a large dossier each part is laid out anew; a small one keeps its places whatever the filter
    const ground = left > 0 ? dossier : whole;
    // a dossier that was read again, after a decision say, keeps its places as long as nobody came or went
    const names = placed === ground ? inhabitants : ground.entities.map(({ id }) => id).join(' ');
    const fresh = names !== inhabitants || arranged !== layout;
    const pins = store.pins.places.value;
    const released = [...pinned.keys()].some((id) => !pins.has(id));
    placed = ground;
    pinned = pins;
    if (live.running && (fresh || shown.dossier !== dossier)) {
      live.drop();
      rest();
    }
    if (fresh || (released && !isLive)) {
      isLive = false;
      inhabitants = names;
      arranged = layout;
      radius = radii(ground, Math.min(1, frameOf(container).width / FULL_SIZE));
      positions = placeEntities(ground, radius, nameMeasure(colours.fontFamily), frameOf(container), layout);
      for (const [id, place] of pins) if (positions.has(id)) positions.set(id, place);
    }
    const sized = size === undefined ? radius : (sizes.of(dossier, size) ?? radius);
    const turned = new Set(store.changes.value.turned.map(({ id }) => id));
    const input = { dossier, ontology: context.ontology, positions, radius: sized, icon: whiteIcon, language };
    const next = picture({ ...input, chosen, steps: focus, hovered: hovered.value, turned });
    const moves = shown.dossier !== dossier || shown.positions !== positions || shown.size !== size;
    shown = { dossier, positions, size };
    last = { graph: next, theme: colours, ground };
    motion.show(next, colours, moves);
    // who was let go runs with the others
    if (released && live.running) begin();
    store.positions.value = positions;
    if (fresh) {
      if (state.value.camera && left === 0) renderer.setCamera(state.value.camera);
      else
        renderer.fit(
          next.nodes.map(({ id }) => id),
          positions,
        );
    }
    window.claimgraph = {
      ready: true,
      settled: () => !motion.running && !live.running,
      renderer,
      state: () => state.value,
    };
  };
  // the page's theme attribute is set in an effect of its own, which must have run before colours are read
  const dispose = effect(() => {
    void [store.excerpt.value, state.value, hovered.value, store.context.value, dark.value, store.pins.places.value];
    queueMicrotask(show);
  });
  const disposeLive = effect(() => {
    const wanted = store.live.value;
    queueMicrotask(() => {
      if (wanted && !live.running) begin();
      else if (!wanted && live.running) live.stop();
    });
  });
  // only what a person moves goes into the address, not what the page itself does
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
  const watch = new ResizeObserver(() => renderer.resize());
  watch.observe(container);
  return {
    renderer,
    stop() {
      dispose();
      watch.disconnect();
      clearTimeout(still);
      motion.stop();
      live.drop();
      disposeLive();
      container.removeEventListener('wheel', touch, WATCHED);
      container.removeEventListener('pointermove', onMove, WATCHED);
      renderer.destroy();
    },
  };
}

/** A bundle stands for all relations of its two entities. */
function lineChosen(id: string): Chosen {
  const pair = pairOfLine(id);
  return pair === undefined ? { kind: 'relation', id } : { kind: 'pair', id: pair };
}

/** The shape of the map's part of the screen. */
function frameOf(container: HTMLElement): Frame {
  const { width, height } = container.getBoundingClientRect();
  return { width: Math.max(280, width - 60), height: Math.max(280, height - 60) };
}

declare global {
  interface Window {
    /**
     * For tests and for the curious: whether the map is drawn, whether all on it has come to rest, where things are,
     * and the state behind it.
     */
    claimgraph?: { ready: boolean; settled(): boolean; renderer: Renderer; state(): unknown };
  }
}
