/** The renderer on Sigma 3: nodes and lines by WebGL, loops, marks and names on 2D canvases between its layers. */
import Sigma from 'sigma';
import { NodeCircleProgram } from 'sigma/rendering';
import type { Extent } from 'sigma/types';
import { boxOf, viewOf } from './frame.js';
import { createLayer } from './layer.js';
import { LineProgram } from './line-program.js';
import { paintCaptions } from './paint-captions.js';
import { createIcons } from './paint-icons.js';
import { paintGlows, paintLines, paintRing } from './paint-lines.js';
import { nameRoom, paintName, paintNames } from './paint-names.js';
import { bindPointer } from './pointer.js';
import {
  type CameraView,
  NoWebGL,
  type Point,
  type Renderer,
  type RendererEvents,
  type Theme,
  type ViewNode,
} from './renderer.js';
import { type Disc, edgeAt, lineOf, middleOf, type Scene, type Sight, sceneOf } from './scene.js';
import { prefersStillness } from './stillness.js';
import { emptyGraph, moveNode, sync } from './sync.js';

/** Durations in ms, ratios of the camera, sizes in px. */
const DEFAULTS = { glide: 280, nearest: 0.08, farthest: 6, padding: 40 };

/**
 * Draws into the container, which needs a size and a position other than static. The container takes the theme's
 * background.
 * @throws NoWebGL where the browser has no WebGL.
 */
export function createSigmaRenderer(container: HTMLElement, events: Partial<RendererEvents> = {}): Renderer {
  if (!hasWebGL()) throw new NoWebGL();
  let scene = sceneOf({ nodes: [], edges: [] });
  let theme: Theme | undefined;
  let over: { node?: string | undefined; edge?: string | undefined } = {};
  let unframed = true;

  const sigma = new Sigma(emptyGraph(), container, {
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
    nodeHoverProgramClasses: { disc: NoDiscs },
    edgeProgramClasses: { line: LineProgram },
    // Painted with the layers below.
    defaultDrawNodeHover: () => {},
  });
  const captions = createLayer(sigma, 'captions', 'edges');
  const glows = createLayer(sigma, 'glows', 'edges');
  const lines = createLayer(sigma, 'lines', 'nodes');
  const signs = createLayer(sigma, 'icons', 'labels');
  const names = createLayer(sigma, 'names', 'hovers');
  const focus = createLayer(sigma, 'focus', 'hovers');
  const sight = sightOf(sigma);

  const paint = (): void => {
    sight.forget();
    if (!theme) return;
    const { nodes } = scene;
    const [colours, { node, edge }] = [theme, over];
    const across = (x: number) => sigma.graphToViewport({ x, y: 0 }).x;
    captions.repaint((canvas) => paintCaptions(canvas, scene.captions, across, colours));
    glows.repaint((canvas) => paintGlows(canvas, scene, sight, colours, edge));
    lines.repaint((canvas) => paintLines(canvas, scene, sight, colours, edge));
    signs.repaint((canvas) => icons.paint(canvas, nodes.values(), sight));
    names.repaint((canvas) => paintNames(canvas, scene, sight, colours));
    focus.repaint(({ context }) => paintFocus(context, nodes.get(node ?? ''), sight, colours));
  };
  const icons = createIcons(() => sigma.scheduleRender());
  sigma.on('afterRender', paint);
  sigma.getCamera().on('updated', ({ x, y, ratio }) => events.camera?.({ x, y, ratio }));
  bindPointer(
    sigma,
    {
      edgeAt: (point, reach) => edgeAt(scene, sight, point, reach),
      centre: (id) => sight.disc(id),
      hover: (next) => {
        over = next;
        paint();
      },
      drag: (id, { x, y }) => {
        events.dragNode?.(id, x, y);
        moveNode(sigma, id, x, y);
      },
      drop: () => sigma.refresh(),
    },
    events,
  );

  const place = (view: CameraView | undefined, glide: boolean): void => {
    if (!view) return;
    if (glide && !prefersStillness()) sigma.getCamera().animate(view, { duration: DEFAULTS.glide });
    else sigma.getCamera().setState(view);
  };
  const bring = (ids: string[] | undefined, glide: boolean, places?: ReadonlyMap<string, Point>): void => {
    const shown = (ids ?? [...scene.nodes.keys()]).flatMap((id) => scene.nodes.get(id) ?? []);
    const rooms = shown.map((node) => (theme ? nameRoom(glows.context, node, theme) : 0));
    const points = shown.map((node) => places?.get(node.id) ?? node);
    place(
      viewOf(
        sigma,
        points,
        rooms.reduce((a, b) => Math.max(a, b), 0),
      ),
      glide,
    );
    paint();
  };
  /** The first picture of a graph is framed as soon as the container has a size. */
  const frame = (): void => {
    const { width, height } = sigma.getDimensions();
    if (!unframed || scene.nodes.size === 0 || width < 2 || height < 2) return;
    unframed = false;
    bring(undefined, false);
    sigma.refresh();
  };

  return {
    show(graph, nextTheme, framed) {
      const before = scene;
      scene = sceneOf(graph);
      theme = nextTheme;
      container.style.background = theme.background;
      if (isAnother(before, scene)) {
        // Kept while parts of the graph come and go, so that filters do not move the picture.
        sigma.setCustomBBox(boxOf(graph.nodes));
        unframed = true;
      }
      if (framed) {
        const inside = new Set(framed);
        const { width, height } = sigma.getDimensions();
        const box = boxOf(graph.nodes.filter(({ id }) => inside.has(id)));
        sigma.setCustomBBox({ x: cut(box.x, width), y: cut(box.y, height) });
      }
      sync(sigma, scene, theme);
      frame();
    },
    fit: (ids, places) => bring(ids, true, places),
    zoom(factor) {
      const { x, y, ratio } = sigma.getCamera().getState();
      place({ x, y, ratio: sigma.getCamera().getBoundedRatio(ratio / factor) }, true);
    },
    camera() {
      const { x, y, ratio } = sigma.getCamera().getState();
      return { x, y, ratio };
    },
    setCamera: ({ x, y, ratio }) => place({ x, y, ratio }, false),
    toViewport(id) {
      const disc = sight.disc(id);
      return disc && { x: disc.x, y: disc.y };
    },
    edgeMiddle: (id) => edgeMiddle(scene, sight, id),
    resize() {
      sigma.resize();
      sigma.refresh();
      frame();
    },
    destroy() {
      sigma.kill();
      container.style.cursor = '';
    },
  };
}

/** The node under the pointer, named even if it is out of focus. */
function paintFocus(
  context: CanvasRenderingContext2D,
  node: ViewNode | undefined,
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

function edgeMiddle(scene: Scene, sight: Sight, id: string): Point | undefined {
  const edge = scene.edges.get(id);
  const line = edge && lineOf(scene, sight, edge);
  const [source, target] = edge ? [sight.disc(edge.source), sight.disc(edge.target)] : [];
  if (!line || !source || !target) return undefined;
  const { x, y } = middleOf(line, source, target);
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

function isAnother(before: Scene, after: Scene): boolean {
  if (after.nodes.size === 0) return false;
  return ![...after.nodes.keys()].some((id) => before.nodes.has(id));
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
