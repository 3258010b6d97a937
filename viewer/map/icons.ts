/** Icons as data: for nodes in white, for panels as the inside of an SVG. */
/// <reference path="./virtual-icons.d.ts" />
import drawn from 'virtual:icons';
import { iconInside } from '../../src/analysis/drawing/icons.js';

const ATTRIBUTES = 'viewBox="0 0 24 24" fill="none" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';

/** The inside of an icon's SVG, 24 units wide; a plain circle for a name that did not come with the viewer. */
export function iconPaths(name: string): string {
  return drawn[name] ?? iconInside(name);
}

/** An icon as a data URL, drawn with white lines. */
export function whiteIcon(name: string): string {
  const size = 'width="96" height="96"';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${ATTRIBUTES} stroke="#ffffff">${iconPaths(name)}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
