/** Changes that somebody makes to a dossier by hand, beside those on proposals: entities, relations, types, documents. */
import { z } from 'zod';
import { Assessment } from './assessment.js';
import { EdtfDate } from './date.js';
import { DocumentMetadata } from './document.js';
import { DossierMetadata } from './dossier.js';
import { Entity } from './entity.js';
import { Id } from './id.js';
import { Language, Localised } from './language.js';
import { EntityType, RelationType } from './ontology.js';
import { Value } from './relation.js';
import { SavedView, Story } from './story.js';

const { names, aliases, description, sameAs, plural, type } = Entity.shape;

/** What is not named stays; what is null goes. */
export const EntityChange = z.strictObject({
  type: type.optional(),
  names: names.optional(),
  aliases: aliases.unwrap().optional(),
  description: description.nullable(),
  sameAs: sameAs.unwrap().optional(),
  plural: plural.nullable(),
  anonymous: Entity.shape.anonymous.nullable(),
});
export type EntityChange = z.infer<typeof EntityChange>;

const ends = { subject: Id, type: Id, object: Id.optional(), value: Value.optional() };

export const RelationChange = z.strictObject({
  subject: Id.optional(),
  type: Id.optional(),
  object: Id.optional(),
  value: Value.optional(),
  from: EdtfDate.nullable().optional(),
  until: EdtfDate.nullable().optional(),
});
export type RelationChange = z.infer<typeof RelationChange>;

export const DocumentChange = DocumentMetadata.pick({ title: true, language: true })
  .partial()
  .extend({
    publisher: z.string().min(1).nullable().optional(),
    date: EdtfDate.nullable().optional(),
    source: z.string().min(1).nullable().optional(),
    licence: z.string().min(1).nullable().optional(),
    derivedFrom: z.array(Id).nullable().optional(),
    corrects: z.array(Id).nullable().optional(),
    retracts: z.array(Id).nullable().optional(),
    notCorrecting: z.array(Id).nullable().optional(),
  });
export type DocumentChange = z.infer<typeof DocumentChange>;

/** Left out, the id is made of the title. */
const savedId = Id.optional().describe('Of one that is there, to change it; left out, it is made of the title.');

const whole = z
  .boolean()
  .default(false)
  .describe('Also remove what depends on it; otherwise something that is still needed is not removed.');

/** Words of the dossier's own authors, kept as a document. */
const OwnNote = z.strictObject({ text: z.string().trim().min(1).max(20_000), language: Language });

export const CHANGES = [
  z.strictObject({
    kind: z.literal('newEntity'),
    entity: Entity.omit({ id: true, review: true, gradings: true })
      .extend({ id: Id.optional().describe('If omitted, it is made from the name.') })
      .describe('A new entity.'),
  }),
  z.strictObject({ kind: z.literal('changeEntity'), entity: Id, change: EntityChange }),
  z.strictObject({ kind: z.literal('removeEntity'), entity: Id, whole }),
  z.strictObject({
    kind: z.literal('newRelation'),
    relation: z.strictObject({ ...ends, from: EdtfDate.optional(), until: EdtfDate.optional() }),
    note: OwnNote.optional().describe('What the authors know. If omitted, nobody claims the relation.'),
  }),
  z.strictObject({ kind: z.literal('changeRelation'), relation: Id, change: RelationChange }),
  z.strictObject({ kind: z.literal('removeRelation'), relation: Id }),
  z.strictObject({
    kind: z.literal('assess'),
    relation: Id,
    assessment: Assessment.omit({ by: true, at: true }),
  }),
  z.strictObject({ kind: z.literal('setEntityType'), type: EntityType }),
  z.strictObject({ kind: z.literal('setRelationType'), type: RelationType }),
  z.strictObject({ kind: z.literal('removeType'), part: z.enum(['entityType', 'relationType']), type: Id }),
  z.strictObject({ kind: z.literal('changeDocument'), document: Id, change: DocumentChange }),
  z.strictObject({ kind: z.literal('removeDocument'), document: Id, whole }),
  z.strictObject({ kind: z.literal('saveView'), view: SavedView.extend({ id: savedId }) }),
  z.strictObject({ kind: z.literal('removeView'), view: Id }),
  z.strictObject({ kind: z.literal('saveStory'), story: Story.extend({ id: savedId }) }),
  z.strictObject({ kind: z.literal('removeStory'), story: Id }),
  z.strictObject({
    kind: z.literal('changeDossier'),
    change: z.strictObject({
      title: Localised.optional(),
      description: DossierMetadata.shape.description.nullable(),
      licence: DossierMetadata.shape.licence.nullable(),
    }),
  }),
] as const;
