/** What the viewer asks of whatever draws the map: plain data in, events out, nothing about WebGL. */
import type { Point, Scene } from '../../src/scene/scene.js';
import type { Sign } from '../../src/scene/signs.js';

export type { Point };

/** Colours are hex (#rrggbb): the WebGL programs read nothing else reliably. */
export interface Theme {
  background: string;
  text: string;
  halo: string;
  dimmedNode: string;
  dimmedEdge: string;
  /** whether signs are drawn in their colours for a dark ground */
  dark: boolean;
  fontFamily: string;
}

/** Where the camera looks, in the renderer's own units; ratio is above 1 when zoomed out. */
export interface CameraView extends Point {
  ratio: number;
}

/** The colour of a sign on the ground of a theme. */
export function signColour(sign: Sign, { dark }: Pick<Theme, 'dark'>): string {
  return dark ? sign.dark : sign.light;
}

export interface RendererEvents {
  node(id: string): void;
  edge(id: string): void;
  /** A click on empty ground. */
  stage(): void;
  /** A double click on empty ground. */
  ground(): void;
  /** With Shift, the pointer was pulled from one node to another. */
  link(from: string, to: string): void;
  hoverNode(id?: string): void;
  hoverEdge(id?: string): void;
  /** A node follows the pointer; x and y are layout units. */
  dragNode(id: string, x: number, y: number): void;
  /** A node was dragged and let go; x and y are layout units. */
  moveNode(id: string, x: number, y: number): void;
  camera(state: CameraView): void;
}

export interface Renderer {
  /**
   * Draws the scene; what is already drawn is changed by difference and the camera stays.
   * @param framed nodes from whose places zoom 1 is reckoned anew, for a picture that lies elsewhere than the last
   * @param isOnItsWay whether more pictures follow at once, each a little further
   */
  show(scene: Scene, theme: Theme, framed?: readonly string[], isOnItsWay?: boolean): void;
  /** Brings the nodes named, or all, into view; places are where those are going to be that do not lie there yet. */
  fit(ids?: string[], places?: ReadonlyMap<string, Point>): void;
  /** Zooms in by a factor above 1, out by one below. */
  zoom(factor: number): void;
  camera(): CameraView;
  setCamera(state: CameraView): void;
  /** Whether all names are where they stay: while something moves they are placed in passing. */
  isCalm(): boolean;
  /** Where a node's centre is on the screen. */
  toViewport(id: string): Point | undefined;
  /** The middle of a relation's line on the screen. */
  edgeMiddle(id: string): Point | undefined;
  /** To be called when the container has changed its size; without a size, what was drawn stays. */
  resize(): void;
  destroy(): void;
}

/** Thrown when a renderer is asked for where the browser offers no WebGL. */
export class NoWebGL extends Error {
  override readonly name = 'NoWebGL';
  constructor() {
    super('no WebGL: the map cannot be drawn in this browser');
  }
}
