/** The map's colours: from the design tokens, so that the canvas and the panels are of one piece. */

import type { Theme } from '../renderer/renderer.js';

/** The theme that is in force on the page. */
export function readTheme(dark: boolean): Theme {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    background: token('ground'),
    text: token('ink'),
    halo: token('ground'),
    dimmedNode: token('dimmed-node'),
    dimmedEdge: token('dimmed-line'),
    dark,
    fontFamily: token('font'),
  };
}
