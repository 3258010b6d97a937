/** Keeps a renderer in step with the store, and the store in step with what is done on the map. */
import { effect, signal } from '@preact/signals';
import type { Dossier } from '../../src/model/dossier.js';
import type { Point, Scene } from '../../src/scene/scene.js';
import { NoWebGL, type Renderer, type Theme } from '../renderer/renderer.js';
import { createSigmaRenderer } from '../renderer/sigma.js';
import type { Drawn } from '../state/shown.js';
import type { Store } from '../state/store.js';
import { Arrangement, type Wanted } from './arrangement.js';
import { type CameraWatch, watchCamera } from './camera-watch.js';
import { iconAddress } from './icons.js';
import { createLive } from './live.js';
import { createMotion } from './motion.js';
import { createPlacer } from './placer.js';
import { isQuick, placesOf } from './placing.js';
import { pointing } from './pointing.js';
import { sceneOf } from './scene-of.js';
import { Sizes } from './sizes.js';
import { readTheme } from './theme.js';
import { createView, idsOf } from './view.js';

export interface Drawing {
  renderer: Renderer | undefined;
  cameraWatch?: CameraWatch;
  stop(): void;
}

/** Draws into the container until it is stopped. Without WebGL the store is told, and nothing is drawn. */
export function draw(container: HTMLElement, store: Store): Drawing {
  try {
    return new MapDrawing(container, store);
  } catch (error) {
    if (!(error instanceof NoWebGL)) throw error;
    store.drawable.value = false;
    return { renderer: undefined, stop: () => {} };
  }
}

/** What places are for, and those that were found. */
interface Placed {
  key: string;
  places?: Map<string, Point>;
}

/** What a picture was made of; another of these makes things come, go or move. */
interface Made {
  dossier?: Dossier;
  positions?: unknown;
  size?: string | undefined;
}

class MapDrawing implements Drawing {
  readonly renderer: Renderer;
  readonly cameraWatch: CameraWatch;
  readonly #store: Store;
  readonly #over = signal<string | undefined>(undefined);
  readonly #arrangement = new Arrangement();
  readonly #placer = createPlacer();
  /** what places are being found for, or were found for last */
  #placed: Placed | undefined;
  readonly #sizes = new Sizes();
  readonly #look: ReturnType<typeof createView>;
  readonly #endings: (() => void)[];
  /** nodes from whose places zoom 1 is reckoned, for the next picture */
  #framed: readonly string[] | undefined;
  #made: Made = {};
  #last: { scene: Scene; theme: Theme; ground: Dossier } | undefined;
  readonly #motion = createMotion((scene, theme) =>
    this.renderer.show(scene, theme, this.#framed, this.#motion.running || this.#live.running),
  );
  readonly #live = createLive({
    move: (places) => this.#follow(places),
    end: (places) => {
      this.#arrangement.move(places);
      this.#rest();
      this.#show();
      if (!this.#store.state.value.camera && this.#last) {
        this.renderer.fit(idsOf(this.#last.scene), this.#arrangement.positions);
      }
    },
  });

  constructor(container: HTMLElement, store: Store) {
    this.#store = store;
    const moves = {
      // what a reader holds must not be drawn elsewhere
      dragNode: (id: string, x: number, y: number) => {
        this.#motion.finish();
        this.#live.hold(id, { x, y });
      },
      moveNode: (id: string, x: number, y: number) => this.#dropped(id, { x, y }),
    };
    this.renderer = createSigmaRenderer(container, { ...pointing(store, this.#over), ...moves }, iconAddress);
    this.#look = createView(container, this.renderer, store);
    this.cameraWatch = watchCamera(container, this.renderer, store);
    const watch = new ResizeObserver(() => this.renderer.resize());
    watch.observe(container);
    this.#endings = [this.#followStore(), this.#followLive(), () => watch.disconnect()];
  }

  stop(): void {
    for (const end of this.#endings) end();
    this.#motion.stop();
    this.#live.drop();
    this.#placer.stop();
    this.#store.placing.value = undefined;
    this.cameraWatch.stop();
    this.renderer.destroy();
  }

  #followStore(): () => void {
    const { state, hovered, highlighted, dark, drawn, ontology, changes, pins } = this.#store;
    // the page's theme attribute is set in an effect of its own, which must have run before colours are read
    return effect(() => {
      void [
        drawn.value,
        state.value,
        hovered.value,
        highlighted.value,
        this.#over.value,
        ontology.value,
        changes.value,
        dark.value,
      ];
      void pins.places.value;
      queueMicrotask(() => this.#show());
    });
  }

  #followLive(): () => void {
    return effect(() => {
      const wanted = this.#store.live.value;
      queueMicrotask(() => {
        if (wanted && !this.#live.running) this.#begin();
        else if (!wanted && this.#live.running) this.#live.stop();
      });
    });
  }

  /** Places are found before the first paint; until they are, what was drawn stays. */
  #show(): void {
    const store = this.#store;
    const [drawn, ground] = [store.drawn.value, this.#ground()];
    if (!drawn || !ground || !store.ontology.value) return;
    const { dossier, left, overview } = drawn;
    const { size, layout } = store.state.value;
    const wanted = { ground, overview, layout, pins: store.pins.places.value, isLive: this.#live.running };
    if (this.#live.running && (this.#arrangement.isFresh(wanted) || this.#made.dossier !== dossier)) {
      this.#live.drop();
      this.#rest();
    }
    if (!this.#hasPlaces(wanted)) return;
    const { fresh, released } = this.#arrangement.update(wanted, this.#placed?.places);
    const scene = this.#scene(drawn);
    const theme = readTheme(store.dark.value);
    const unfolded = overview?.part?.communities.at(-1)?.members;
    // a picture that is framed anew lies elsewhere on the screen: nothing could be followed from there to here
    const reframes = fresh && overview !== undefined;
    if (reframes) {
      this.#motion.finish();
      const inside = unfolded ?? idsOf(scene);
      this.#framed = inside.length > 0 ? inside : undefined;
    }
    const made = { dossier, positions: this.#arrangement.positions, size };
    const moves = (['dossier', 'positions', 'size'] as const).some((part) => made[part] !== this.#made[part]);
    this.#made = made;
    this.#last = { scene, theme, ground };
    this.#motion.show(scene, theme, moves && !reframes);
    this.#framed = undefined;
    // who was let go runs with the others
    if (released && this.#live.running) this.#begin();
    store.positions.value = this.#arrangement.positions;
    this.#look({
      scene,
      fresh,
      isPart: left > 0 || overview !== undefined,
      inside: overview ? unfolded : idsOf(scene),
    });
    this.#tell(scene);
  }

  /** Whether all on the map have places; where many have not, these are sought elsewhere, and the picture follows. */
  #hasPlaces(wanted: Wanted): boolean {
    const { placing } = this.#store;
    const key = this.#arrangement.missing(wanted);
    if (key === undefined || (this.#placed?.key === key && this.#placed.places)) {
      this.#placer.stop();
      placing.value = undefined;
      return true;
    }
    if (this.#placed?.key === key && placing.value !== undefined) return false;
    const placed: Placed = { key };
    this.#placed = placed;
    const { ground, overview, layout } = wanted;
    const asked = { ground, overview, layout };
    if (isQuick(asked)) {
      this.#placer.stop();
      placing.value = undefined;
      placed.places = placesOf(asked);
      return true;
    }
    const entities = ground.entities.length;
    placing.value = { entities };
    this.#placer.place(
      asked,
      (places) => {
        if (this.#placed !== placed) return;
        this.#placed = { key, places };
        this.#show();
      },
      (percent) => {
        if (this.#placed === placed) placing.value = { entities, percent };
      },
    );
    return false;
  }

  /** Whoever has a place: of a large dossier each part has its own; a small one keeps its places whatever the filter. */
  #ground(): Dossier | undefined {
    const { dossier, drawn, state } = this.#store;
    if (!drawn.value) return undefined;
    const { left, overview } = drawn.value;
    const isArranged = left > 0 || overview !== undefined || state.value.arrange === true;
    return isArranged ? drawn.value.dossier : dossier.value;
  }

  #scene(drawn: Drawn): Scene {
    const { state, ontology: types, hovered, highlighted, changes, words } = this.#store;
    const { positions, radius, axis } = this.#arrangement;
    const { language, chosen, focus, size } = state.value;
    const ontology = types.value;
    if (!ontology) throw new Error('a scene is made of a dossier that has been read');
    const scene = sceneOf(
      drawn,
      {
        ...{ ontology, positions, language, chosen, steps: focus },
        radius: size === undefined ? radius : (this.#sizes.of(drawn.dossier, size) ?? radius),
        ...{ hovered: hovered.value, highlighted: highlighted.value },
        turned: new Set(changes.value?.turned.map(({ relation }) => relation.id)),
      },
      this.#over.value,
    );
    const captions = axis.map(({ x, date }) => ({ x, text: date ?? words.value.undated }));
    return { ...scene, captions };
  }

  /** A disc was let go where the reader has put it. */
  #dropped(id: string, place: Point): void {
    const { drawn, pins, positions } = this.#store;
    this.#arrangement.move(new Map([[id, place]]));
    this.#made = { ...this.#made, positions: this.#arrangement.positions };
    // among communities a place is only good until one more is unfolded
    if (!drawn.value?.overview) pins.pin(id, place);
    positions.value = this.#arrangement.positions;
  }

  /** One step of the live layout. */
  #follow(places: ReadonlyMap<string, Point>): void {
    if (!this.#last) return;
    this.#arrangement.move(places);
    const { scene, theme } = this.#last;
    const moved = { ...scene, nodes: scene.nodes.map((node) => ({ ...node, ...places.get(node.id) })) };
    this.#last = { ...this.#last, scene: moved };
    this.#made = { ...this.#made, positions: this.#arrangement.positions };
    this.#motion.show(moved, theme, false);
  }

  /** Makes what the live layout has left readable. */
  #rest(): void {
    this.#store.live.value = false;
    if (!this.#last) return;
    const { scene, ground } = this.#last;
    this.#arrangement.rest(ground, new Map(scene.nodes.map(({ id, size }) => [id, size])));
  }

  #begin(): void {
    const { live, drawn, pins } = this.#store;
    if (!this.#last || this.#last.scene.nodes.length < 2 || drawn.value?.overview) {
      live.value = false;
      return;
    }
    this.#motion.finish();
    this.#arrangement.axis = [];
    const { nodes, edges } = this.#last.scene;
    this.#last = { ...this.#last, scene: { nodes, edges } };
    const fixed = pins.places.value;
    this.#live.start(
      nodes.map(({ id, x, y }) => ({ id, x, y, fixed: fixed.has(id) })),
      edges.map(({ source, target }) => [source, target] as const),
    );
  }

  #tell(scene: Scene): void {
    window.claimgraph = {
      ready: true,
      settled: () =>
        !this.#motion.running &&
        !this.#live.running &&
        !this.#store.asking.value &&
        this.#store.placing.value === undefined &&
        this.renderer.isCalm(),
      renderer: this.renderer,
      state: () => this.#store.state.value,
      picture: () => scene,
    };
  }
}

declare global {
  interface Window {
    /**
     * For tests and for the curious: whether the map is drawn, whether all on it has come to rest, what is on it and
     * where, and the state behind it.
     */
    claimgraph?: { ready: boolean; settled(): boolean; renderer: Renderer; state(): unknown; picture(): Scene };
  }
}
