/** A relation: a typed, directed proposition between two entities, or between an entity and a literal value. */
import { z } from 'zod';
import { Assessment } from './assessment.js';
import { Claim, ClaimEntry } from './claim.js';
import { daySpan, EdtfDate } from './date.js';
import { Id } from './id.js';
import { Localised } from './language.js';
import { derive, Standing } from './standing.js';

/** A literal: text, number, truth value, or a text in several languages. */
export const Value = z.union([z.string().min(1), z.number(), z.boolean(), Localised]);
export type Value = z.infer<typeof Value>;

const ends = {
  subject: Id,
  type: Id,
  object: Id.optional().describe('The entity at the other end; or give value.'),
  value: Value.optional().describe('A literal instead of an object.'),
  from: EdtfDate.optional().describe('When it began to hold (EDTF); an event has from and until alike.'),
  until: EdtfDate.optional().describe('When it ceased to hold (EDTF).'),
};

export const Relation = z.strictObject({
  id: Id,
  ...ends,
  claims: z.array(Claim),
  assessments: z.array(Assessment),
});
export type Relation = z.infer<typeof Relation>;

/** A relation as a person writes it. */
export const RelationEntry = z
  .strictObject({
    id: Id.optional().describe('Left out, it is derived: subject--type--object.'),
    ...ends,
    claims: z.array(ClaimEntry).default([]),
    assessments: z.array(Assessment).default([]),
  })
  .refine((entry) => (entry.object === undefined) !== (entry.value === undefined), {
    error: 'give either an object (an entity) or a value (a literal)',
    path: ['object'],
  })
  .refine((entry) => inOrder(entry.from, entry.until), { error: 'until lies before from', path: ['until'] });
export type RelationEntry = z.infer<typeof RelationEntry>;

/** A relation with what is derived from its claims: the form that the API, the CLI and the exports give. */
export const RelationSummary = Relation.extend({
  standing: Standing,
  independentRoots: z.int().min(0).describe('Distinct roots of the supporting claims.'),
  opposingRoots: z.int().min(0).describe('Distinct roots of the opposing claims.'),
});
export type RelationSummary = z.infer<typeof RelationSummary>;

/** Adds standing and roots to a relation, in the order of keys in which it is shown. */
export function summarise(relation: Relation): RelationSummary {
  const { claims, assessments, ...rest } = relation;
  return {
    ...rest,
    ...derive(claims),
    claims,
    assessments,
  };
}

function inOrder(from?: string, until?: string): boolean {
  if (from === undefined || until === undefined) return true;
  const start = daySpan(from);
  const end = daySpan(until);
  return !start || !end || start.first <= end.last;
}
