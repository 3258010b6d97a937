/** How reliable those are whom a claim passed through, by our own grades of them. */
import { Reliability } from './assessment.js';
import type { Claim } from './claim.js';
import type { Sources } from './source.js';

/** Grades that say how good a source is; F says that it cannot be judged. */
export const JUDGED = Reliability.exclude(['F']);
export type JudgedReliability = (typeof JUDGED.options)[number];

/**
 * Whether a claim is good enough: somebody on its way has a grade, and nobody has one that is worse than wanted. A chain
 * is as good as its weakest part; who has no grade is vouched for by those who pass the claim on.
 */
export function isReliable(
  claim: Pick<Claim, 'chain' | 'document'>,
  least: JudgedReliability,
  sources: Pick<Sources, 'path' | 'publisher' | 'grading'>,
): boolean {
  const way = new Set([sources.publisher(claim.document), ...sources.path(claim)]);
  const grades = [...way].flatMap((source) => sources.grading(source)?.reliability ?? []);
  return grades.length > 0 && grades.every((grade) => grade !== 'F' && grade <= least);
}
