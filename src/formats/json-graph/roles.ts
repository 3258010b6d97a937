/** The names that elements' own parts have in JSON; each format may call some of them otherwise. */

interface Names {
  label: string;
  type: string;
}

export interface Roles {
  node: Names;
  edge: Names;
  /** names that the format itself uses within an element's attributes */
  taken: readonly string[];
}

/** Parts with one name everywhere. No column is called so. */
export const PARTS: ReadonlySet<string> = new Set([
  ...['weight', 'direction', 'start', 'end', 'spells', 'timed', 'parents', 'claims'],
  ...['x', 'y', 'z', 'size', 'thickness', 'color', 'alpha', 'shape'],
]);
