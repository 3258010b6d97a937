/** Decisions of a reviewer: on proposed claims, on claims made by hand, and on whether two entities are one. */
import { z } from 'zod';
import { Chain, Modality, Polarity } from './claim.js';
import { Entity } from './entity.js';
import { Id } from './id.js';
import { Value } from './relation.js';

/** Entities that a reviewer makes to name them in a claim. */
const NewEntities = z
  .array(Entity.pick({ id: true, type: true, names: true }))
  .max(10)
  .optional();

/** What a claim says of what, in whose words: the parts a reviewer may put right. */
export const Correction = z.strictObject({
  subject: Id.optional(),
  type: Id.optional(),
  object: Id.optional(),
  value: Value.optional(),
  chain: Chain.optional(),
  polarity: Polarity.optional(),
  modality: Modality.optional(),
  quote: z.string().min(1).optional(),
  /** UTF-16 offset of the quote, where it stands more than once */
  start: z.int().min(0).optional(),
  newEntities: NewEntities,
});
export type Correction = z.infer<typeof Correction>;

/** A claim that a reviewer makes by hand, from words of a document. */
export const HandMade = z.strictObject({
  document: Id,
  subject: Id,
  type: Id,
  object: Id.optional(),
  value: Value.optional(),
  chain: Chain.default([]),
  polarity: Polarity.default('positive'),
  modality: Modality.default('actual'),
  quote: z.string().min(1),
  start: z.int().min(0).optional(),
  newEntities: NewEntities,
});
export type HandMade = z.infer<typeof HandMade>;

/** `seen` is the review state that the reviewer saw: a decision on something that changed since is refused. */
const Seen = z.enum(['proposed', 'accepted', 'rejected']).default('proposed');

export const Decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept'), claim: Id, seen: Seen }),
  z.strictObject({ kind: z.literal('reject'), claim: Id, seen: Seen }),
  z.strictObject({ kind: z.literal('edit'), claim: Id, seen: Seen, change: Correction }),
  z.strictObject({ kind: z.literal('add'), claim: HandMade }),
  z.strictObject({ kind: z.literal('merge'), entity: Id, into: Id }),
  z.strictObject({ kind: z.literal('different'), entity: Id, into: Id }),
  z.strictObject({ kind: z.literal('unsure'), entity: Id, into: Id }),
  z.strictObject({
    kind: z.literal('undo'),
    n: z.int().min(1).optional().describe('Which decision; left out, the last of the same person.'),
  }),
]);
export type Decision = z.infer<typeof Decision>;
