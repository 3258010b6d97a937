/**
 * The scene: what a picture shows, decided before anything is painted. Sigma, SVG, PNG and print paint the same one.
 * Places are layout units with y upwards; sizes are px at zoom 1.
 */
import type { Standing } from '../model/standing.js';
import type { Point } from './layout/layout.js';
import type { Sign } from './signs.js';

export type { Point };

/** What a disc or a line has besides while one picture turns into another; left out where it is simply there. */
interface OnTheWay {
  /** the colour at this moment, in place of the one that type, standing and theme give */
  shade?: string;
  /** how much of it is there, from 0 to 1: what is painted on canvases is that opaque */
  presence?: number;
}

/** A part of a disc's rim: how much of what it stands for is of one type. */
export interface Share {
  colour: string;
  /** from 0 to 1; those of one disc add up to 1 */
  share: number;
}

/** An entity, or a community of them. */
export interface SceneNode extends OnTheWay, Point {
  id: string;
  /** radius */
  size: number;
  colour: string;
  /** name of an icon, drawn in white at 58 % of the disc */
  icon?: string;
  /** lines are set apart by line feeds */
  label: string;
  /** of a community: the types of its most connected members, as parts of the rim */
  mix?: readonly Share[];
  /** awaits review: drawn hollow */
  unreviewed?: boolean;
  /** the higher, the sooner it is named; radii where left out */
  weight?: number;
  dimmed: boolean;
  chosen: boolean;
  /** in focus: named before the others */
  forceLabel: boolean;
}

/** A relation, or a bundle of them; source and target may be the same node. */
export interface SceneEdge extends OnTheWay {
  id: string;
  source: string;
  target: string;
  standing: Standing;
  /** how it looks: standing, our own verdict and review state together */
  sign: Sign;
  /** px, from 1.3 to 5 */
  width: number;
  label: string;
  /** the words that must not be lost where the label is cut: `disputed` */
  keep: string;
  showLabel: boolean;
  dimmed: boolean;
  chosen: boolean;
  /** has another standing than without the filter: a soft band shows where the picture changed */
  turned?: boolean;
  /** draws no arrow head */
  symmetric: boolean;
  /** lanes to the left of its own way; left out, as the lines beside it ask for */
  bow?: number;
}

/** What the map means from some place on to the right: a faint line with a text at the top. */
export interface Caption {
  x: number;
  text: string;
}

export interface Scene {
  nodes: SceneNode[];
  edges: SceneEdge[];
  captions?: readonly Caption[];
}
