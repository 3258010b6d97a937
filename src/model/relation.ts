/** A relation: a typed, directed proposition between two entities, or between an entity and a literal value. */
import { z } from 'zod';
import { Assessment, Verification, verdictOf } from './assessment.js';
import { Claim, ClaimEntry } from './claim.js';
import { daySpan, EdtfDate } from './date.js';
import { Id } from './id.js';
import { Localised } from './language.js';
import { type Derived, derive, type Judge, Standing, UNKNOWN_SOURCES } from './standing.js';

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
  also: z
    .array(Id)
    .optional()
    .describe('Other relations of the dossier that say the same and are read as one with it.'),
  ...ends,
  claims: z.array(Claim),
  assessments: z.array(Assessment),
});
export type Relation = z.infer<typeof Relation>;

/** A relation as a person writes it. */
export const RelationEntry = z
  .strictObject({
    id: Id.optional().describe('If omitted, it is derived: subject--type--object.'),
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

/** A relation with what is derived from its claims and assessments: the form that the API, the CLI and the exports give. */
export const RelationSummary = Relation.extend({
  standing: Standing,
  independentRoots: z.int().min(0).describe('Distinct roots of the supporting claims.'),
  opposingRoots: z.int().min(0).describe('Distinct roots of the opposing claims.'),
  withdrawn: z
    .array(Id)
    .optional()
    .describe('Accepted claims that those who made them have taken back: they are not counted.'),
  verdict: Verification.optional().describe('Our own verdict in force, from the last assessment.'),
});
export type RelationSummary = z.infer<typeof RelationSummary>;

/** Adds standing, roots and verdict to a relation, in the order of keys in which it is shown. */
export function summarise(relation: Relation, sources: Judge): RelationSummary {
  const { claims, assessments, ...rest } = relation;
  const verdict = verdictOf(assessments);
  const withdrawn = claims.filter((claim) => claim.review === 'accepted' && sources.isWithdrawn(claim));
  return {
    ...rest,
    ...derive(claims, sources),
    ...(withdrawn.length > 0 && { withdrawn: withdrawn.map(({ id }) => id) }),
    ...(verdict !== undefined && { verdict }),
    claims,
    assessments,
  };
}

/** What the claims of a relation add up to: as an engine has said that knew the whole dossier, else derived here. */
export function derivedOf(relation: Relation | RelationSummary, sources: Judge): Derived {
  return 'standing' in relation ? relation : derive(relation.claims, sources);
}

/** What a summary alone tells of its sources: what was taken back. For those who do not hold the dossier. */
export function judgeOf({ withdrawn }: Pick<RelationSummary, 'withdrawn'>): Judge {
  return withdrawn ? { ...UNKNOWN_SOURCES, isWithdrawn: ({ id }) => withdrawn.includes(id) } : UNKNOWN_SOURCES;
}

/** What `summarise` adds. */
export const DERIVED = ['standing', 'independentRoots', 'opposingRoots', 'withdrawn', 'verdict'] as const;

/** A relation without what `summarise` added. */
export function withoutDerived<R extends object>(summary: R): Omit<R, (typeof DERIVED)[number]> {
  const {
    standing: _,
    independentRoots: __,
    opposingRoots: ___,
    withdrawn: ____,
    verdict: _____,
    ...relation
  } = summary as R & Record<(typeof DERIVED)[number], unknown>;
  return relation;
}

function inOrder(from?: string, until?: string): boolean {
  if (from === undefined || until === undefined) return true;
  const start = daySpan(from);
  const end = daySpan(until);
  return !start || !end || start.first <= end.last;
}
