/**
 * What a foreign format has no place for, as our own files carry it there under the key `claimgraph`, checked: type,
 * values, times, direction, and the claims on an edge. Programs that do not know the key leave it alone or drop it.
 */
import { z } from 'zod';
import { Act, Modality, Polarity, Review } from '../../model/claim.js';
import type { GraphClaim, Spell } from './graph.js';

const Scalar = z.union([z.string(), z.number(), z.boolean()]);
export const AnyValue = z.union([Scalar, z.array(Scalar)]);

/** The bounds of a time. */
export const bounds = {
  start: z.string().optional(),
  end: z.string().optional(),
  startOpen: z.literal(true).optional(),
  endOpen: z.literal(true).optional(),
};
export const Spells = z.array(z.object(bounds)) as unknown as z.ZodType<Spell[]>;
export const Parents = z.array(z.string());

export const Claims = z.array(
  z.object({
    id: z.string().optional(),
    chain: z.array(z.object({ agent: z.string().optional(), act: Act })),
    polarity: Polarity.optional(),
    modality: Modality.optional(),
    review: Review.optional(),
    document: z.string().optional(),
    quote: z.string().optional(),
  }),
) as unknown as z.ZodType<GraphClaim[]>;

export const Own = z.object({
  label: z.string().optional(),
  type: z.string().optional(),
  values: z.record(z.string(), AnyValue).optional(),
  spells: Spells.optional(),
  parents: Parents.optional(),
  direction: z.enum(['directed', 'undirected', 'mutual']).optional(),
  weight: z.number().optional(),
  /** of a node, and of both ends of an edge, where the format does not take ids like these */
  id: z.string().optional(),
  source: z.string().optional(),
  target: z.string().optional(),
  /** the edge had no id of its own */
  nameless: z.boolean().optional(),
  claims: Claims.optional(),
});
export type Own = z.infer<typeof Own>;
