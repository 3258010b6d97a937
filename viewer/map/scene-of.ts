/** The scene of what is drawn: of a dossier, or of the communities of a large one. */
import { communityScene } from '../../src/scene/communities.js';
import { type EntitiesInput, entityScene } from '../../src/scene/entities.js';
import type { Scene } from '../../src/scene/scene.js';
import type { Drawn } from '../state/shown.js';

/** @param over the disc or the line of a community under the pointer */
export function sceneOf({ dossier, overview }: Drawn, input: Omit<EntitiesInput, 'dossier'>, over?: string): Scene {
  return overview ? communityScene({ ...input, dossier, overview, over }) : entityScene({ ...input, dossier });
}
