/**
 * How a picture takes the shape of the screen: stretched along one axis, so that a tall screen is filled and names,
 * which are wide, have more room. Who is left of whom and above whom stays; places and cameras are told unstretched, so
 * that an address means the same on every screen.
 */
import type { Extent } from 'sigma/types';
import type { CameraView, Point } from './renderer.js';

export interface Shape {
  x: number;
  y: number;
  /** how much smaller discs and lines are drawn on a small screen */
  size: number;
}

/** The most that one axis is stretched against the other. */
const MOST = { x: 1.4, y: 1.7 };
/** px free around a picture, with those for names at its right; least size of discs; px at which they are whole. */
const DEFAULTS = { across: 170, along: 72, least: 0.6, full: 720, padding: 40 };

export const PLAIN: Shape = { x: 1, y: 1, size: 1 };

export function shapeFor(box: { x: Extent; y: Extent }, { width, height }: { width: number; height: number }): Shape {
  if (width < 2 || height < 2) return PLAIN;
  const across = Math.max(50, width - DEFAULTS.along - Math.min(DEFAULTS.across, width / 4)) / (box.x[1] - box.x[0]);
  const along = Math.max(50, height - DEFAULTS.along) / (box.y[1] - box.y[0]);
  const [x, y] = [within(across / along, MOST.x), within(along / across, MOST.y)];
  const room = (Math.min(width, height) - 2 * DEFAULTS.padding) / DEFAULTS.full;
  return { x, y, size: Math.min(1, Math.max(DEFAULTS.least, Math.sqrt(Math.max(0, room) * Math.max(x, y)))) };
}

export function stretched({ x, y }: Point, shape: Shape): Point {
  return { x: x * shape.x, y: y * shape.y };
}

export function unstretched({ x, y }: Point, shape: Shape): Point {
  return { x: x / shape.x, y: y / shape.y };
}

/** The camera's own units begin in the middle of the frame, at a half. */
export function stretchedView({ x, y, ratio }: CameraView, shape: Shape): CameraView {
  return { x: 0.5 + (x - 0.5) * shape.x, y: 0.5 + (y - 0.5) * shape.y, ratio };
}

export function unstretchedView({ x, y, ratio }: CameraView, shape: Shape): CameraView {
  return { x: 0.5 + (x - 0.5) / shape.x, y: 0.5 + (y - 0.5) / shape.y, ratio };
}

function within(stretch: number, most: number): number {
  return Math.min(most, Math.max(1, stretch));
}
