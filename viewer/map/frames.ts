/** What things that move ask of the page: its frames, and whether anything should move at all. */
import { prefersReducedMotion } from '../renderer/reduced-motion.js';

export interface Frames {
  request(frame: (now: number) => void): number;
  cancel(id: number): void;
  /** whether nothing should move: the system asks for reduced motion, or nobody looks */
  still(): boolean;
}

export const PAGE: Frames = {
  request: (frame) => requestAnimationFrame(frame),
  cancel: (id) => cancelAnimationFrame(id),
  still: () => prefersReducedMotion() || document.hidden,
};
