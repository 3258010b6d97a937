/** Icons as data: for nodes in white, for panels as the inside of an SVG. */
/// <reference path="./virtual-icons.d.ts" />
import drawn from 'virtual:icons';
import { iconInside } from '../../src/scene/icons.js';

const ATTRIBUTES = 'viewBox="0 0 24 24" fill="none" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';

/** The inside of an icon's SVG, 24 units wide; a plain circle for a name that did not come with the viewer. */
export function iconPaths(name: string): string {
  return drawn[name] ?? iconInside(name);
}

const ADDRESSES = new Map<string, string>();

/** An icon as a data URL, drawn with lines of a colour. */
export function iconAddress(name: string, colour: string): string {
  const known = ADDRESSES.get(name + colour);
  if (known !== undefined) return known;
  const size = 'width="96" height="96"';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${ATTRIBUTES} stroke="${colour}">${iconPaths(name)}</svg>`;
  const address = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  ADDRESSES.set(name + colour, address);
  return address;
}
