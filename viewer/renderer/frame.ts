/** Where the camera has to stand: the box that a graph is laid out in, and the view that shows some places. */
import type Sigma from 'sigma';
import type { Extent } from 'sigma/types';
import type { CameraView, Point } from './renderer.js';

/** Layout units that a picture spans at least, so that two nodes do not fill the screen. */
const LEAST = { width: 600, height: 400 };
/** px left free at each side. */
const MARGIN = 36;
/** px that a long name may ask for at the right before it is cut instead. */
const NAME_ROOM = 170;
/** Showing a few nodes does not come nearer than this. */
const NEAREST = 0.45;

/** The box of some places in layout units, grown to a least size. */
export function boxOf(places: readonly Point[]): { x: Extent; y: Extent } {
  return {
    x: extent(
      places.map(({ x }) => x),
      LEAST.width,
    ),
    y: extent(
      places.map(({ y }) => y),
      LEAST.height,
    ),
  };
}

/** The view that shows those places with `nameRoom` px free at their right; undefined if there is none. */
export function viewOf(sigma: Sigma, points: readonly Point[], nameRoom: number): CameraView | undefined {
  const cameraState = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
  const places = points.map((point) => sigma.graphToViewport(point, { cameraState }));
  if (places.length === 0) return undefined;
  const [x, y] = [
    extent(
      places.map((place) => place.x),
      1,
    ),
    extent(
      places.map((place) => place.y),
      1,
    ),
  ];
  const { width, height } = sigma.getDimensions();
  const right = Math.min(nameRoom, NAME_ROOM, width / 4);
  const ratio = Math.max(
    (x[1] - x[0]) / Math.max(50, width - 2 * MARGIN - right),
    (y[1] - y[0]) / Math.max(50, height - 2 * MARGIN),
    NEAREST,
  );
  const centre = { x: (x[0] + x[1]) / 2 + (right / 2) * ratio, y: (y[0] + y[1]) / 2 };
  return { ...sigma.viewportToFramedGraph(centre, { cameraState }), ratio };
}

function extent(values: readonly number[], least: number): Extent {
  const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const missing = Math.max(0, least - (high - low)) / 2;
  return [low - missing, high + missing];
}
