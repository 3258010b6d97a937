/** What people decide on a dossier: on claims, on whether two entities are one, and every other change by hand. */
import { z } from 'zod';
import { CHANGES } from './changes.js';
import { Chain, Modality, Polarity } from './claim.js';
import { EdtfDate } from './date.js';
import { Entity } from './entity.js';
import { Id } from './id.js';
import { Localised } from './language.js';
import { Value } from './relation.js';
import { SOURCE_DECISIONS } from './source-decisions.js';

const NewEntity = z.strictObject({
  ...Entity.pick({ id: true, type: true, names: true }).shape,
  idFromName: z
    .literal(true)
    .optional()
    .describe('Make the id from the name, as for documents that are added; `id` stands for it in this decision only.'),
});
export type NewEntity = z.infer<typeof NewEntity>;

/** Entities that a reviewer makes to name them in a claim. */
const NewEntities = z.array(NewEntity).max(10).optional();

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
  from: EdtfDate.optional().describe('When a new relation began to hold.'),
  until: EdtfDate.optional().describe('When a new relation ceased to hold.'),
  newEntities: NewEntities,
});
export type HandMade = z.infer<typeof HandMade>;

/** `seen` is the review state that the reviewer saw: a decision on something that changed since is refused. */
const Seen = z.enum(['proposed', 'accepted', 'rejected']).default('proposed');

/** What is decided by itself. */
const SINGLE = [
  z.strictObject({ kind: z.literal('accept'), claim: Id, seen: Seen }),
  z.strictObject({ kind: z.literal('reject'), claim: Id, seen: Seen }),
  z.strictObject({ kind: z.literal('edit'), claim: Id, seen: Seen, change: Correction }),
  z.strictObject({ kind: z.literal('add'), claim: HandMade }),
  z.strictObject({ kind: z.literal('merge'), entity: Id, into: Id }),
  z.strictObject({
    kind: z.literal('split'),
    entity: Id.describe('The entity to split in two.'),
    into: z
      .strictObject({ id: Id.optional(), type: Id.optional(), names: Localised.optional() })
      .optional()
      .describe(
        'The entity that the claims move to: an existing one, by its id alone, or a new one. If omitted, a new one of the same name.',
      ),
    claims: z.array(Id).default([]).describe('Claims that move to it.'),
    relations: z.array(Id).default([]).describe('Relations whose claims all move to it.'),
    documents: z.array(Id).default([]).describe('Documents whose claims about the entity all move to it.'),
  }),
  z.strictObject({
    kind: z.literal('join'),
    relation: Id.describe('The relation whose claims and assessments move.'),
    into: Id.describe('The relation that they move to, which says the same.'),
  }),
  z.strictObject({ kind: z.literal('different'), entity: Id, into: Id }),
  z.strictObject({ kind: z.literal('unsure'), entity: Id, into: Id }),
  z.strictObject({
    kind: z.literal('propose'),
    claim: HandMade,
    confidence: z.number().min(0).max(100).default(50).describe('0 to 100.'),
    reasons: z.array(z.string().min(1).max(500)).max(10).default([]).describe('Why it is proposed.'),
  }),
  ...SOURCE_DECISIONS,
  ...CHANGES,
] as const;

/** Decisions made together: one change, one line of the journal, taken back as one. */
const Batch = z.strictObject({
  kind: z.literal('batch'),
  decisions: z.array(z.discriminatedUnion('kind', SINGLE)).min(1).max(1_000),
});

const TAKING_BACK = [
  z.strictObject({
    kind: z.literal('undo'),
    n: z.int().min(1).optional().describe('Which decision. If omitted, the last one of the same person.'),
  }),
  z.strictObject({
    kind: z.literal('redo'),
    n: z
      .int()
      .min(1)
      .optional()
      .describe('Which undone decision. If omitted, the one that the same person undid last.'),
  }),
] as const;

export const Decision = z.discriminatedUnion('kind', [...SINGLE, ...TAKING_BACK, Batch]);
export type Decision = z.infer<typeof Decision>;

/** A decision that may be one of many that are made together. */
export type SingleDecision = z.infer<typeof Batch>['decisions'][number];
