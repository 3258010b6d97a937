/** The parts of a path in an office file. */
import type { Point } from '../../scene/scene.js';

/** A part of a path: a move, a line, a quadratic or a cubic curve. */
export type Segment =
  | { to: Point }
  | { line: Point }
  | { control: Point; end: Point }
  | { first: Point; second: Point; end: Point };
