/** Notices of relations that say the same as another one: they are read as one, which the file does not show. */
import type { OntologyIndex } from '../model/ontology.js';
import { propositionGroups } from '../model/proposition.js';
import type { Relation } from '../model/relation.js';
import type { Report } from './problems.js';
import type { Sourced } from './sourced.js';

/**
 * One notice for each relation that is read as another, at its place in the file, with the way to join the two.
 * @returns whether there are any
 */
export function reportTwins(
  relations: readonly Sourced<Relation>[],
  { relationTypes }: OntologyIndex,
  report: Report,
): boolean {
  const groups = propositionGroups(
    relations.map(({ value }) => value),
    relationTypes,
  );
  if (groups.length === 0) return false;
  const places = new Map(relations.map(({ value, place }) => [value.id, place]));
  for (const [lead, ...others] of groups as [Relation, ...Relation[]][]) {
    for (const twin of others) {
      report({
        code: 'same-proposition',
        message: `"${twin.id}" says the same as "${lead.id}"${reason(twin, lead)}; the two are read as one`,
        place: places.get(twin.id)?.(),
        hint: `Join them with claimgraph review DOSSIER --join ${twin.id} ${lead.id}, or give the two different dates`,
      });
    }
  }
  return true;
}

function reason(twin: Relation, lead: Relation): string {
  if (twin.type !== lead.type) return ` (${twin.type} is the inverse of ${lead.type})`;
  if (twin.subject !== lead.subject) return ` (${twin.type} reads the same both ways)`;
  return ' (the same ends, type and dates)';
}
