/** How many relations each entity has: among those that a filter leaves, and in all. */
import type { Relation } from '../model/relation.js';

/** By entity; a relation to itself counts once, and one with a literal as well. O(relations). */
export function relationCounts(relations: Iterable<Pick<Relation, 'subject' | 'object'>>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { subject, object } of relations) {
    counts.set(subject, (counts.get(subject) ?? 0) + 1);
    if (object !== undefined && object !== subject) counts.set(object, (counts.get(object) ?? 0) + 1);
  }
  return counts;
}

/** `3`, or `0 of 11` where a filter leaves less than there is. */
export function countWords(left: number, all: number, language: string): string {
  if (left === all) return String(left);
  return language.startsWith('zh') ? `${all} 中的 ${left}` : `${left} of ${all}`;
}
