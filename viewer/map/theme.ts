/** The map's colours: from the design tokens, so that the canvas and the panels are of one piece. */
import { STANDING_LOOKS } from '../../src/model/looks.js';
import { Standing } from '../../src/model/standing.js';
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
    standing: standingColours(dark),
    fontFamily: token('font'),
  };
}

export function standingColours(dark: boolean): Record<Standing, string> {
  const colours = Standing.options.map((name) => [name, STANDING_LOOKS[name][dark ? 'dark' : 'light']]);
  return Object.fromEntries(colours) as Record<Standing, string>;
}
