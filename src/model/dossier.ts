/** The dossier: documents, entities, relations and their ontology, and what is told of them, as one value in memory. */
import { z } from 'zod';
import { DossierCore } from './dossier-core.js';
import { SavedView, Story } from './story.js';

export { DossierMetadata } from './dossier-core.js';

export const Dossier = DossierCore.extend({
  views: z.array(SavedView).optional().describe('Views that were saved under a name (stories.yaml).'),
  stories: z.array(Story).optional().describe('Stories that lead from one view to the next (stories.yaml).'),
});
export type Dossier = z.infer<typeof Dossier>;
