/** Turns one picture on the map into the next before the reader's eyes, frame by frame. */
import type { Scene } from '../../src/scene/scene.js';
import type { Theme } from '../renderer/renderer.js';
import { between, easeOut } from './between.js';
import { type Frames, PAGE } from './frames.js';

/** ms that a change takes, and how many discs and lines are worth moving: more would stutter. */
export const DEFAULTS = { duration: 400, most: 1600 } as const;

export interface Motion {
  readonly running: boolean;
  /**
   * Shows a picture: at once, or, where something came, went or moved, on the way from what is seen at this moment.
   * One that only chooses or names something else joins the change that is under way.
   */
  show(graph: Scene, theme: Theme, moves: boolean): void;
  /** Goes to the end at once. */
  finish(): void;
  /** Ends without drawing anything more. */
  stop(): void;
}

/** @param draw draws one picture */
export function createMotion(draw: (graph: Scene, theme: Theme) => void, frames: Frames = PAGE): Motion {
  let seen: Scene | undefined;
  let way: { from: Scene; to: Scene; theme: Theme; began?: number; frame: number } | undefined;

  const paint = (graph: Scene, theme: Theme): void => {
    seen = graph;
    draw(graph, theme);
  };
  const stop = (): void => {
    if (way) frames.cancel(way.frame);
    way = undefined;
  };
  const step = (now: number): void => {
    if (!way) return;
    way.began ??= now;
    const t = frames.still() ? 1 : (now - way.began) / DEFAULTS.duration;
    const { from, to, theme } = way;
    if (t >= 1) way = undefined;
    else way.frame = frames.request(step);
    paint(between(from, to, easeOut(t), theme), theme);
  };
  return {
    get running() {
      return way !== undefined;
    },
    show(graph, theme, moves) {
      // colours on the way are those of one ground
      const sameGround = way === undefined || way.theme.background === theme.background;
      if (way && !moves && sameGround) {
        way.to = graph;
        way.theme = theme;
        return;
      }
      stop();
      if (!moves || !sameGround || !seen || frames.still() || !isWorthIt(seen, graph)) {
        paint(graph, theme);
        return;
      }
      way = { from: seen, to: graph, theme, frame: frames.request(step) };
      // what is to come is there from now on, though not to be seen yet
      paint(between(seen, graph, 0, theme), theme);
    },
    finish() {
      const last = way;
      stop();
      if (last) paint(last.to, last.theme);
    },
    stop,
  };
}

/** Whether the two have something in common to move, and not too much. */
function isWorthIt(from: Scene, to: Scene): boolean {
  const size = ({ nodes, edges }: Scene) => nodes.length + edges.length;
  if (Math.max(size(from), size(to)) > DEFAULTS.most) return false;
  const before = new Set(from.nodes.map(({ id }) => id));
  return to.nodes.some(({ id }) => before.has(id));
}
