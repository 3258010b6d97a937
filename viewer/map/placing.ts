/** What places are found for, and how: on the page or, as it may take seconds, in a worker. */
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

export function placesOf({ ground, overview, layout }: Placing): Map<string, Point> {
  return overview ? placeCommunities(overview, ground, layout) : placeEntities(ground, layout);
}
