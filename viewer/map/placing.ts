/** What places are found for, and how: on the page or, where it may take seconds, in a worker. */
import type { Dossier } from '../../src/model/dossier.js';
import type { Overview } from '../../src/scene/communities.js';
import { placeCommunities } from '../../src/scene/community-places.js';
import type { Point } from '../../src/scene/layout/layout.js';
import { placeEntities } from '../../src/scene/places.js';

export interface Placing {
  /** whoever is on the map, whatever the filter leaves of it */
  ground: Dossier;
  overview?: Overview | undefined;
  layout?: string | undefined;
}

/**
 * Up to so many entities are placed on the page, within half a second: a worker would first have to be started, with an
 * empty map before the reader's eyes. Three hundred take twice as long.
 */
const MOST_ON_PAGE = 200;

export function isQuick({ ground }: Placing): boolean {
  return ground.entities.length <= MOST_ON_PAGE;
}

/** @param progress told of the share that is done, where it is known */
export function placesOf(
  { ground, overview, layout }: Placing,
  progress?: (share: number) => void,
): Map<string, Point> {
  return overview ? placeCommunities(overview, ground, layout) : placeEntities(ground, layout, progress);
}
