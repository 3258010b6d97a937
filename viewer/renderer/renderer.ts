/** What the viewer asks of whatever draws the map: plain data in, events out, nothing about WebGL. */
import type { Standing } from '../../src/model/standing.js';

/** What a disc or a line has besides while one picture turns into another; left out where it is simply there. */
export interface OnTheWay {
  /** the colour at this moment, in place of the one that type, standing and theme give */
  shade?: string;
  /** how much of it is there, from 0 to 1: what is painted on canvases is that opaque */
  presence?: number;
}

/** One entity on the map. Positions are layout units with y upwards; the size is a radius in px at zoom 1. */
export interface ViewNode extends OnTheWay {
  id: string;
  x: number;
  y: number;
  size: number;
  colour: string;
  /** Data URL of a square white icon; drawn at 58 % of the disc. */
  icon?: string;
  /** Lines are set apart by line feeds. */
  label: string;
  /** A second name under the label; '' or absent for none. */
  sublabel?: string;
  dimmed: boolean;
  chosen: boolean;
  /** Shows the label even where there is little room; the others show as far as they find some. */
  forceLabel: boolean;
}

/** One relation on the map; source and target may be the same node. */
export interface ViewEdge extends OnTheWay {
  id: string;
  source: string;
  target: string;
  standing: Standing;
  /** In px, from 1.5 to 5. */
  width: number;
  label: string;
  showLabel: boolean;
  dimmed: boolean;
  chosen: boolean;
  /** Has another standing than without the filter: a soft band shows where the picture changed. */
  turned?: boolean;
  /** Draws no arrow head. */
  symmetric: boolean;
  /** Lanes to the left of its own way; left out, as the lines beside it ask for. */
  bow?: number;
}

/** What the map means from some place on to the right: a faint line with a text at the top. */
export interface ViewCaption {
  x: number;
  text: string;
}

export interface ViewGraph {
  nodes: ViewNode[];
  edges: ViewEdge[];
  captions?: readonly ViewCaption[];
}

/** Colours are hex (#rrggbb): the WebGL programs read nothing else reliably. */
export interface Theme {
  background: string;
  text: string;
  halo: string;
  dimmedNode: string;
  dimmedEdge: string;
  standing: Record<Standing, string>;
  fontFamily: string;
}

/** A place on the screen in px from the container's top left corner, or a place in layout units. */
export interface Point {
  x: number;
  y: number;
}

/** Where the camera looks, in the renderer's own units; ratio is above 1 when zoomed out. */
export interface CameraView extends Point {
  ratio: number;
}

export interface RendererEvents {
  node(id: string): void;
  edge(id: string): void;
  /** A click on empty ground. */
  stage(): void;
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
   * Draws the graph; what is already drawn is changed by difference and the camera stays.
   * @param framed nodes from whose places zoom 1 is reckoned anew, for a picture that lies elsewhere than the last
   */
  show(graph: ViewGraph, theme: Theme, framed?: readonly string[]): void;
  /** Brings the nodes named, or all, into view; places are where those are going to be that do not lie there yet. */
  fit(ids?: string[], places?: ReadonlyMap<string, Point>): void;
  /** Zooms in by a factor above 1, out by one below. */
  zoom(factor: number): void;
  camera(): CameraView;
  setCamera(state: CameraView): void;
  /** Where a node's centre is on the screen. */
  toViewport(id: string): Point | undefined;
  /** The middle of a relation's line on the screen. */
  edgeMiddle(id: string): Point | undefined;
  /** To be called when the container has changed its size. */
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
