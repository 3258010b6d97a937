/** Whether the system asks that nothing on the screen moves of its own accord. */
export function prefersReducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
