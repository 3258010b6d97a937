/** Keeps a renderer in step with the store, and the store in step with what is done on the map. */
import { effect, signal } from '@preact/signals';
import { radii } from '../../src/analysis/drawing/radii.js';
import type { AxisMark } from '../../src/analysis/layout.js';
import { layoutById } from '../../src/analysis/layouts.js';
import type { Dossier } from '../../src/model/dossier.js';
import { NoWebGL, type Renderer, type Theme, type ViewGraph } from '../renderer/renderer.js';
import { createSigmaRenderer } from '../renderer/sigma.js';
import type { Overview } from '../state/drawn.js';
import { communityNode, overviewPicture } from '../state/overview.js';
import { picture } from '../state/picture.js';
import type { Camera } from '../state/state.js';
import type { Store } from '../state/store.js';
import { whiteIcon } from './icons.js';
import { createLive } from './live.js';
import { createMotion } from './motion.js';
import { placeOverview } from './overview-places.js';
import { pointing } from './pointing.js';
import { type Frame, NARROW, nameMeasure, placeEntities, takeApart } from './positions.js';
import { Sizes } from './sizes.js';
import { readTheme } from './theme.js';
import { type Wandering, watchWandering } from './wander.js';

/** px of width from which discs have their full size. */
const FULL_SIZE = 560;

/** Places are computed before the first paint; after that only what changed is drawn again. */
export function draw(
  container: HTMLElement,
  store: Store,
): { renderer: Renderer | undefined; wandering?: Wandering; stop(): void } {
  const { state, hovered, lit, dark } = store;
  const over = signal<string | undefined>(undefined);
  let renderer: Renderer;
  try {
    renderer = createSigmaRenderer(container, {
      ...pointing(store, over),
      // what a reader holds must not be drawn elsewhere
      dragNode: (id, x, y) => {
        motion.finish();
        live.hold(id, { x, y });
      },
      moveNode: (id, x, y) => {
        positions = new Map(positions).set(id, { x, y });
        shown = { ...shown, positions };
        // among communities a place is only good until one more is unfolded
        if (!store.drawn.value?.overview) store.pins.pin(id, { x, y });
        store.positions.value = positions;
      },
    });
  } catch (error) {
    if (!(error instanceof NoWebGL)) throw error;
    store.drawable.value = false;
    return { renderer: undefined, stop: () => {} };
  }
  let positions = new Map<string, { x: number; y: number }>();
  /** nodes from whose places zoom 1 is reckoned, for the next picture */
  let framed: readonly string[] | undefined;
  const motion = createMotion((graph, theme) => renderer.show(graph, theme, framed));
  const sizes = new Sizes();
  /** what the picture on the screen was made of; another of these makes things come, go or move */
  let shown: { dossier?: Dossier; positions?: unknown; size?: string | undefined } = {};
  let placed: unknown;
  let inhabitants = '';
  let arranged: string | undefined;
  let saved = '';
  let pinned = store.pins.places.value;
  let radius: (id: string) => number = () => 10;
  let scale = 1;
  /** what left to right means, until the live layout takes everybody elsewhere */
  let axis: readonly AxisMark[] = [];
  /** where all lie but for the reader's own hand: who is let go returns there */
  let unmoved: ReadonlyMap<string, { x: number; y: number }> = positions;
  /** where the address last said that the map was moved to */
  let looked = state.value.camera;
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
      if (!state.value.camera && last) renderer.fit(idsOf(last.graph), positions);
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
    // after the live layout nothing goes back to where it was before
    unmoved = positions;
  };
  const begin = () => {
    if (!last || last.graph.nodes.length < 2 || store.drawn.value?.overview) {
      store.live.value = false;
      return;
    }
    motion.finish();
    axis = [];
    last = { ...last, graph: { ...last.graph, captions: [] } };
    const pins = store.pins.places.value;
    live.start(
      last.graph.nodes.map(({ id, x, y }) => ({ id, x, y, fixed: pins.has(id) })),
      last.graph.edges.map(({ source, target }) => [source, target] as const),
    );
  };

  const show = () => {
    const [whole, drawn, context] = [store.dossier.value, store.drawn.value, store.context.value];
    const { language, chosen, focus, size, layout } = state.value;
    if (!whole || !drawn || !context) return;
    const { dossier, left, overview } = drawn;
    const colours = readTheme(dark.value);
    // of a large dossier each part is laid out anew; a small one keeps its places whatever the filter
    const ground = left > 0 || overview ? dossier : whole;
    // a dossier that was read again, after a decision say, keeps its places as long as nobody came or went
    const names = placed === ground ? inhabitants : namesIn(ground, overview);
    const savedNow = placed === ground ? saved : JSON.stringify(ground.places ?? {});
    const pins = store.pins.places.value;
    const fresh = names !== inhabitants || arranged !== layout;
    const released = [...pinned.keys()].some((id) => !pins.has(id));
    const resaved = savedNow !== saved;
    const repinned = pins !== pinned;
    placed = ground;
    pinned = pins;
    saved = savedNow;
    if (live.running && (fresh || shown.dossier !== dossier)) {
      live.drop();
      rest();
    }
    const anew = fresh || resaved;
    if (anew) {
      inhabitants = names;
      arranged = layout;
      const [frame, measure] = [frameOf(container), nameMeasure(colours.fontFamily)];
      scale = Math.min(1, frame.width / FULL_SIZE);
      if (overview) ({ places: positions, radius } = placeOverview(overview, dossier, measure, frame, scale, layout));
      else {
        radius = radii(ground, scale);
        positions = placeEntities(ground, radius, measure, frame, layout);
      }
      unmoved = positions;
      axis = overview ? [] : (layoutById(layout ?? '')?.axis?.(ground, positions) ?? []);
      store.roomy.value = frame.width >= NARROW;
    }
    if (!overview && (anew || repinned)) {
      positions = new Map(released && !live.running ? unmoved : positions);
      for (const [id, place] of pins) if (positions.has(id)) positions.set(id, place);
    }
    const sized = size === undefined ? radius : (sizes.of(dossier, size) ?? radius);
    const turned = new Set(store.changes.value.turned.map(({ id }) => id));
    const input = {
      ...{ dossier, ontology: context.ontology, positions, radius: sized, icon: whiteIcon, language },
      ...{ chosen, steps: focus, hovered: hovered.value, lit: lit.value, turned },
    };
    const captions = axis.map(({ x, date }) => ({ x, text: date ?? store.words.value.undated }));
    const next = overview
      ? overviewPicture({ ...input, overview, over: over.value, scale })
      : { ...picture(input), captions };
    const unfolded = overview?.part?.communities.at(-1)?.members;
    // a picture that is framed anew lies elsewhere on the screen: nothing could be followed from there to here
    const reframes = fresh && overview !== undefined;
    if (reframes) {
      motion.finish();
      const inside = unfolded ?? idsOf(next);
      framed = inside.length > 0 ? inside : undefined;
    }
    const moves = shown.dossier !== dossier || shown.positions !== positions || shown.size !== size;
    shown = { dossier, positions, size };
    last = { graph: next, theme: colours, ground };
    motion.show(next, colours, moves && !reframes);
    framed = undefined;
    // who was let go runs with the others
    if (released && live.running) begin();
    store.positions.value = positions;
    const { camera } = state.value;
    // back and forward in the history go back to where the map was moved to, too
    if (fresh || !isSameView(camera, looked)) {
      if (camera && (left === 0 || !fresh)) {
        if (!isSameView(camera, renderer.camera())) renderer.setCamera(camera);
      } else if (overview) renderer.fit(unfolded?.slice());
      else renderer.fit(idsOf(next), positions);
    }
    looked = camera;
    window.claimgraph = {
      ready: true,
      settled: () => !motion.running && !live.running,
      renderer,
      state: () => state.value,
      picture: () => next,
    };
  };
  // the page's theme attribute is set in an effect of its own, which must have run before colours are read
  const dispose = effect(() => {
    void [store.drawn.value, state.value, hovered.value, lit.value, over.value, store.context.value, dark.value];
    void store.pins.places.value;
    queueMicrotask(show);
  });
  const disposeLive = effect(() => {
    const wanted = store.live.value;
    queueMicrotask(() => {
      if (wanted && !live.running) begin();
      else if (!wanted && live.running) live.stop();
    });
  });
  const wandering = watchWandering(container, renderer, store);
  const watch = new ResizeObserver(() => renderer.resize());
  watch.observe(container);
  return {
    renderer,
    wandering,
    stop() {
      dispose();
      disposeLive();
      watch.disconnect();
      motion.stop();
      live.drop();
      wandering.stop();
      renderer.destroy();
    },
  };
}

function idsOf({ nodes }: ViewGraph): string[] {
  return nodes.map(({ id }) => id);
}

/** Whether two are the same as far as an address tells. */
function isSameView(a: Camera | undefined, b: Camera | undefined): boolean {
  if (!a || !b) return a === b;
  return (['x', 'y', 'ratio'] as const).every((part) => Math.abs(a[part] - b[part]) < 2e-4);
}

/** Who is on the map, as one text: where it changes, places are found anew. */
function namesIn({ entities }: Dossier, overview: Overview | undefined): string {
  const ids = entities.map(({ id }) => id);
  return [...(overview?.groups.communities.map(({ id }) => communityNode(id)) ?? []), ...ids].join(' ');
}

/** The shape of the map's part of the screen. */
function frameOf(container: HTMLElement): Frame {
  const { width, height } = container.getBoundingClientRect();
  return { width: Math.max(280, width - 60), height: Math.max(280, height - 60) };
}

declare global {
  interface Window {
    /**
     * For tests and for the curious: whether the map is drawn, whether all on it has come to rest, what is on it and
     * where, and the state behind it.
     */
    claimgraph?: { ready: boolean; settled(): boolean; renderer: Renderer; state(): unknown; picture(): ViewGraph };
  }
}
