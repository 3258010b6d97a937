/** The dossier without what is told of it: all that judging and narrowing need. */
import { z } from 'zod';
import { Document } from './document.js';
import { Entity } from './entity.js';
import { Id } from './id.js';
import { Localised } from './language.js';
import { LeftOut } from './left-out.js';
import { Ontology } from './ontology.js';
import { Places } from './places.js';
import { Relation } from './relation.js';

/** What stands in `dossier.yaml`. */
export const DossierMetadata = z.strictObject({
  id: Id.optional().describe('If omitted, the name of the folder.'),
  title: Localised,
  description: Localised.optional(),
  ontology: Id.default('news').describe(
    'The base ontology: news, ownership or minimal. ontology.yaml, if there is one, extends it.',
  ),
  licence: z.string().min(1).optional(),
});
export type DossierMetadata = z.infer<typeof DossierMetadata>;

/**
 * A dossier whose parts fit each other: every id named is there, every quote has its offsets.
 * `speakers` holds entities that a filter narrowed away although they still speak in a claim that it kept.
 */
export const DossierCore = DossierMetadata.extend({
  id: Id,
  ontology: Ontology,
  documents: z.array(Document),
  entities: z.array(Entity),
  relations: z.array(Relation),
  speakers: z.array(Entity).default([]),
  places: Places.optional().describe('Where entities lie on the map, as somebody has arranged it (layout.json).'),
  leftOut: LeftOut.optional().describe('Of a part of a dossier: what it knows of its sources from the rest.'),
});
export type DossierCore = z.infer<typeof DossierCore>;
