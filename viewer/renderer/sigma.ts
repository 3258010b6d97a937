/** The renderer on Sigma 3: nodes and lines by WebGL, loops, marks and names on 2D canvases between its layers. */
import Sigma from 'sigma';
import { NodeCircleProgram } from 'sigma/rendering';
import type { Settings } from 'sigma/settings';
import type { Extent } from 'sigma/types';
import { type Charted, chart, type Disc, edgeAt, lineOf, nodeAt, placeOn, type Sight } from '../../src/scene/course.js';
import { type Lettering, letter } from '../../src/scene/lettering.js';
import type { Scene, SceneNode } from '../../src/scene/scene.js';
import { boxOf, viewOf } from './frame.js';
import { createLayer, type Layer } from './layer.js';
import { LineProgram } from './line-program.js';
import { paintCaptions } from './paint-captions.js';
import { paintDiscs } from './paint-discs.js';
import { createIcons } from './paint-icons.js';
import { paintGlows, paintLines, paintLineWords, paintRing } from './paint-lines.js';
import { canvasMeasure, nameRoom, paintLeaders, paintName, paintNames } from './paint-names.js';
import { bindPointer, type PointerHooks } from './pointer.js';
import { prefersReducedMotion } from './reduced-motion.js';
import { type CameraView, NoWebGL, type Point, type Renderer, type RendererEvents, type Theme } from './renderer.js';
import { PLAIN, shapeFor, stretched, stretchedView, unstretched, unstretchedView } from './shape.js';
import { emptyGraph, moveNode, sync } from './sync.js';

/** What is lettered at each frame: more would stutter. */
const MOST = { mostNames: 300, mostStrokes: 500, leastNamed: 1.5 };

/**
 * Durations in ms, ratios of the camera, sizes in px; layout units across which discs have their full size. `calm` is
 * how long nothing moves before names are placed anew, `finger` how near to a small disc a click means it,
 * `alike` the share by which a screen may change before the picture takes its shape anew.
 */
const DEFAULTS = {
  glide: 280,
  nearest: 0.08,
  farthest: 14,
  padding: 40,
  full: 720,
  calm: 120,
  finger: 11,
  alike: 0.15,
};

const SETTINGS: Partial<Settings> = {
  allowInvalidContainer: true,
  // Names are placed and painted on a layer of our own.
  renderLabels: false,
  renderEdgeLabels: false,
  enableEdgeEvents: false,
  zIndex: true,
  stagePadding: DEFAULTS.padding,
  minCameraRatio: DEFAULTS.nearest,
  maxCameraRatio: DEFAULTS.farthest,
  enableCameraRotation: false,
  // Two quick clicks on two nodes are two choices; nothing here answers to a double click.
  doubleClickTimeout: 0,
  defaultNodeType: 'disc',
  defaultEdgeType: 'line',
  nodeProgramClasses: { disc: NodeCircleProgram },
  edgeProgramClasses: { line: LineProgram },
  // Painted with the layers below.
  defaultDrawNodeHover: () => {},
};

/**
 * Draws into the container, which needs a size and a position other than static. The container takes the theme's
 * background.
 * @param iconAddress the data URL of an icon by its name, drawn in a colour
 * @throws NoWebGL where the browser has no WebGL.
 */
export function createSigmaRenderer(
  container: HTMLElement,
  events: Partial<RendererEvents>,
  iconAddress: (name: string, colour: string) => string,
): Renderer {
  if (!hasWebGL()) throw new NoWebGL();
  return new SigmaRenderer(container, events, iconAddress);
}

class SigmaRenderer implements Renderer {
  readonly #container: HTMLElement;
  readonly #sigma: Sigma;
  readonly #sight: Sight & { forget(): void };
  readonly #layers: Record<'captions' | 'glows' | 'lines' | 'rims' | 'icons' | 'names' | 'focus', Layer>;
  readonly #icons: ReturnType<typeof createIcons>;
  #scene = chart({ nodes: [], edges: [] });
  #theme: Theme | undefined;
  #over: { node?: string | undefined; edge?: string | undefined } = {};
  #unframed = true;
  #shape = PLAIN;
  /** px of the screen that the shape was found for */
  #shapedFor = { width: 0, height: 0 };
  /** of all that was on the picture when it was framed, and how many layout units zoom 1 shows of it */
  #extent = boxOf([]);
  #reach = { width: DEFAULTS.full, height: DEFAULTS.full };
  /** when something was last on its way: the camera, or the picture itself */
  #stirredAt = Number.NEGATIVE_INFINITY;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #names: Lettering['names'] | undefined;

  constructor(
    container: HTMLElement,
    events: Partial<RendererEvents>,
    iconAddress: (name: string, colour: string) => string,
  ) {
    this.#container = container;
    const sigma = new Sigma(emptyGraph(), container, {
      ...SETTINGS,
      nodeHoverProgramClasses: { disc: NoDiscs },
      // Seen from afar discs shrink as the distances between them do: what does not overlap in the layout never does.
      zoomToSizeRatioFunction: (ratio) => (ratio > 1 ? ratio : Math.sqrt(ratio)) / this.#shape.size,
    });
    this.#sigma = sigma;
    this.#layers = {
      captions: createLayer(sigma, 'captions', 'edges'),
      glows: createLayer(sigma, 'glows', 'edges'),
      lines: createLayer(sigma, 'lines', 'nodes'),
      rims: createLayer(sigma, 'rims', 'labels'),
      icons: createLayer(sigma, 'icons', 'labels'),
      names: createLayer(sigma, 'names', 'hovers'),
      focus: createLayer(sigma, 'focus', 'hovers'),
    };
    this.#sight = sightOf(sigma);
    this.#icons = createIcons(iconAddress, () => sigma.scheduleRender());
    sigma.on('afterRender', () => this.#rendered());
    sigma.on('kill', () => clearTimeout(this.#settling));
    sigma.getCamera().on('updated', (view) => {
      this.#stirredAt = performance.now();
      events.camera?.(unstretchedView(view, this.#shape));
    });
    bindPointer(sigma, this.#hooks(events), events);
  }

  show(graph: Scene, theme: Theme, framed?: readonly string[], isOnItsWay = false): void {
    if (isOnItsWay) this.#stirredAt = performance.now();
    const before = this.#scene;
    this.#scene = chart(graph);
    this.#theme = theme;
    this.#container.style.background = theme.background;
    if (isAnother(before, this.#scene)) {
      // Kept while parts of the graph come and go, so that filters do not move the picture.
      this.#unframed = true;
      this.#reframe(graph.nodes, { width: DEFAULTS.full, height: DEFAULTS.full });
    }
    if (framed) {
      const inside = new Set(framed);
      this.#reframe(
        graph.nodes.filter(({ id }) => inside.has(id)),
        this.#sigma.getDimensions(),
      );
    }
    sync(this.#sigma, this.#scene, theme, this.#shape);
    this.#frame();
  }

  fit(ids?: string[], places?: ReadonlyMap<string, Point>): void {
    this.#bring(ids, true, places);
  }

  zoom(factor: number): void {
    const camera = this.#sigma.getCamera();
    const { x, y, ratio } = camera.getState();
    this.#place({ x, y, ratio: camera.getBoundedRatio(ratio / factor) }, true);
  }

  camera(): CameraView {
    return unstretchedView(this.#sigma.getCamera().getState(), this.#shape);
  }

  setCamera(view: CameraView): void {
    this.#place(stretchedView(view, this.#shape), false);
  }

  isCalm(): boolean {
    return this.#settling === undefined;
  }

  toViewport(id: string): Point | undefined {
    const disc = this.#sight.disc(id);
    return disc && { x: disc.x, y: disc.y };
  }

  edgeMiddle(id: string): Point | undefined {
    return edgeMiddle(this.#scene, this.#sight, id);
  }

  resize(): void {
    // while the page is shown as it prints there is no map, and afterwards it is the same
    if (this.#container.clientWidth === 0 || this.#container.clientHeight === 0) return;
    this.#sigma.resize();
    const view = this.camera();
    // a note that comes and goes above the map moves nothing
    if (this.#theme && !isAlike(this.#sigma.getDimensions(), this.#shapedFor)) {
      this.#reshape();
      sync(this.#sigma, this.#scene, this.#theme, this.#shape);
      if (!this.#unframed) this.setCamera(view);
    }
    this.#sigma.refresh();
    this.#frame();
  }

  destroy(): void {
    this.#sigma.kill();
    this.#container.style.cursor = '';
  }

  #hooks(events: Partial<RendererEvents>): PointerHooks {
    return {
      edgeAt: (point, reach) => edgeAt(this.#scene, this.#sight, point, reach),
      nodeNear: (point) => nodeAt(this.#scene, this.#sight, point, DEFAULTS.finger),
      centre: (id) => this.#sight.disc(id),
      placeOf: (point) => unstretched(point, this.#shape),
      hover: (next) => {
        this.#over = next;
        this.#paint(true);
      },
      drag: (id, at) => {
        events.dragNode?.(id, at.x, at.y);
        moveNode(this.#sigma, id, stretched(at, this.#shape));
      },
      drop: () => this.#sigma.refresh(),
    };
  }

  /** While something is on its way, names at leaders go along; once all is calm they are placed anew. */
  #rendered(): void {
    const isMoving = performance.now() - this.#stirredAt < DEFAULTS.calm;
    clearTimeout(this.#settling);
    this.#settling = undefined;
    this.#paint(isMoving);
    if (!isMoving) return;
    this.#settling = setTimeout(() => {
      this.#settling = undefined;
      this.#paint();
    }, DEFAULTS.calm);
  }

  #paint(isMoving = false): void {
    this.#sight.forget();
    if (!this.#theme) return;
    const [scene, sight, theme, { node, edge }] = [this.#scene, this.#sight, this.#theme, this.#over];
    const { captions, glows, lines, rims, icons, names, focus } = this.#layers;
    const across = (x: number) => this.#sigma.graphToViewport(stretched({ x, y: 0 }, this.#shape)).x;
    captions.repaint((canvas) => paintCaptions(canvas, scene.captions, across, theme));
    glows.repaint((canvas) => paintGlows(canvas, scene, sight, theme, edge));
    const lettering = letter(scene, sight, canvasMeasure(lines.context, theme), {
      ...MOST,
      sheet: this.#sigma.getDimensions(),
      hovered: edge,
      before: isMoving ? this.#names : undefined,
    });
    this.#names = lettering.names;
    lines.repaint((canvas) => {
      const leaders = paintLeaders(canvas, scene, theme, lettering);
      return paintLines(canvas, scene, sight, theme, lettering) || leaders;
    });
    rims.repaint((canvas) => paintDiscs(canvas, scene, sight, theme));
    icons.repaint((canvas) => this.#icons.paint(canvas, scene.nodes.values(), sight));
    names.repaint((canvas) => {
      const words = paintLineWords(canvas, scene, theme, lettering);
      return paintNames(canvas, scene, theme, lettering) || words;
    });
    focus.repaint(({ context }) => paintFocus(context, scene.nodes.get(node ?? ''), sight, theme));
  }

  /** Takes the shape of the screen for some nodes. */
  #reframe(nodes: Scene['nodes'], reach: { width: number; height: number }): void {
    this.#extent = boxOf(nodes);
    this.#reach = { width: reach.width, height: reach.height };
    this.#reshape();
  }

  #reshape(): void {
    const { width, height } = this.#sigma.getDimensions();
    this.#shapedFor = { width, height };
    this.#shape = shapeFor(this.#extent, this.#shapedFor);
    this.#sigma.setCustomBBox({
      x: cut(scaled(this.#extent.x, this.#shape.x), this.#reach.width),
      y: cut(scaled(this.#extent.y, this.#shape.y), this.#reach.height),
    });
  }

  /** The first picture of a graph is framed as soon as the container has a size. */
  #frame(): void {
    const { width, height } = this.#sigma.getDimensions();
    if (!this.#unframed || this.#scene.nodes.size === 0 || width < 2 || height < 2) return;
    this.#unframed = false;
    this.#bring(undefined, false);
    this.#sigma.refresh();
  }

  #bring(ids: string[] | undefined, glide: boolean, places?: ReadonlyMap<string, Point>): void {
    const { nodes } = this.#scene;
    const theme = this.#theme;
    const shown = (ids ?? [...nodes.keys()]).flatMap((id) => nodes.get(id) ?? []);
    const rooms = shown.map((node) => (theme ? nameRoom(this.#layers.glows.context, node, theme) : 0));
    const points = shown.map((node) => stretched(places?.get(node.id) ?? node, this.#shape));
    const widest = rooms.reduce((a, b) => Math.max(a, b), 0);
    this.#place(viewOf(this.#sigma, points, widest), glide);
    this.#paint();
  }

  #place(view: CameraView | undefined, glide: boolean): void {
    if (!view) return;
    if (glide && !prefersReducedMotion()) this.#sigma.getCamera().animate(view, { duration: DEFAULTS.glide });
    else this.#sigma.getCamera().setState(view);
  }
}

/** The node under the pointer, named even if it is out of focus. */
function paintFocus(
  context: CanvasRenderingContext2D,
  node: SceneNode | undefined,
  sight: Sight,
  theme: Theme,
): boolean {
  const disc = node && sight.disc(node.id);
  if (!node || !disc) return false;
  paintRing(context, disc, theme.text, 1.5);
  paintName(context, node, disc, theme);
  return true;
}

/** Sigma paints a hovered disc once more above all names, which would hide its icon. */
class NoDiscs extends NodeCircleProgram {
  override render(): void {}
}

function edgeMiddle(scene: Charted, sight: Sight, id: string): Point | undefined {
  const edge = scene.edges.get(id);
  const line = edge && lineOf(scene, sight, edge);
  const [source, target] = edge ? [sight.disc(edge.source), sight.disc(edge.target)] : [];
  if (!line || !source || !target) return undefined;
  const { x, y } = placeOn(line, source, target);
  return { x, y };
}

/** Places on the screen, remembered until the next picture. */
function sightOf(sigma: Sigma): Sight & { forget(): void } {
  const discs = new Map<string, Disc | undefined>();
  return {
    disc(id) {
      if (discs.has(id)) return discs.get(id);
      const node = sigma.getNodeDisplayData(id);
      const disc = node && { ...sigma.framedGraphToViewport(node), radius: sigma.scaleSize(node.size) };
      discs.set(id, disc);
      return disc;
    },
    scale: () => sigma.scaleSize(1),
    forget: () => discs.clear(),
  };
}

function isAnother(before: Charted, after: Charted): boolean {
  if (after.nodes.size === 0) return false;
  return ![...after.nodes.keys()].some((id) => before.nodes.has(id));
}

/** Whether two screens have nearly one shape and size. */
function isAlike(a: { width: number; height: number }, b: { width: number; height: number }): boolean {
  const near = (one: number, other: number) => Math.abs(one - other) <= DEFAULTS.alike * Math.max(one, other);
  return near(a.width, b.width) && near(a.height, b.height);
}

function scaled([low, high]: Extent, by: number): Extent {
  return [low * by, high * by];
}

/** The middle of an extent, at most so long: what is larger than the screen then has smaller discs when it is all shown. */
function cut([low, high]: Extent, most: number): Extent {
  const spare = Math.max(0, high - low - Math.max(1, most)) / 2;
  return [low + spare, high - spare];
}

/** Asks for a context and gives it back at once: browsers keep only a few. */
function hasWebGL(): boolean {
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return gl !== null;
}
