/**
 * What is in the picture: the one rule that the map, drawings, reports and files for other tools share.
 *
 * A proposal is a guess of the extractor. It is in no picture until somebody has accepted it, or the filter asks for it
 * by name (`review: ['accepted', 'proposed']`). A relation that somebody typed in without any claim is no proposal: it
 * stays, as `unclaimed`.
 */
import { Review } from './claim.js';
import type { Dossier } from './dossier.js';
import type { Entity } from './entity.js';
import { type Filter, type FilterContext, narrow, narrowAsWritten, prepareFilter } from './filter.js';
import type { Relation } from './relation.js';

/** The filter's `review` where proposals are to be shown as well. */
export const WITH_PROPOSALS: readonly Review[] = ['accepted', 'proposed'];

/** Whether a filter asks for proposals by name: then they are in the picture, marked as unreviewed. */
export function showsProposals({ review, notReview }: Filter): boolean {
  return (review?.includes('proposed') ?? false) && !notReview?.includes('proposed');
}

/** The filter of a picture: with accepted claims only, unless it names other review states. For queries of an engine. */
export function pictureFilter(filter: Filter): Filter {
  return withStates(filter, ['accepted']);
}

/**
 * The dossier as a picture shows it: narrowed by the filter, and without the claims that await review, the relations
 * that rest on nothing else and the entities that only those need, unless the filter names other review states.
 */
export function pictured(dossier: Dossier, filter: Filter = {}, context?: FilterContext): Dossier {
  return narrow(dossier, pictureFilter(filter), context);
}

/** The dossier as an archive keeps it: narrowed, with the claims of every review state, each where it was written. */
export function archived(dossier: Dossier, filter: Filter = {}, context?: FilterContext): Dossier {
  return isEmpty(filter) ? dossier : narrowAsWritten(dossier, withStates(filter, Review.options), context);
}

/** The relations of an archive alone: for one who only counts them. */
export function archivedRelations(dossier: Dossier, filter: Filter, context: FilterContext): readonly Relation[] {
  if (isEmpty(filter)) return dossier.relations;
  const { relation: left } = prepareFilter(withStates(filter, Review.options), context);
  return dossier.relations.map(left).filter((relation) => relation !== undefined);
}

function isEmpty(filter: Filter): boolean {
  return Object.values(filter).every((condition) => condition === undefined);
}

function withStates(filter: Filter, review: Review[]): Filter {
  return filter.review && filter.review.length > 0 ? filter : { ...filter, review };
}

/** Whether nobody has looked at it: a relation whose every claim awaits review, or an entity that was only proposed. */
export function isUnreviewed(item: Pick<Relation, 'claims'> | Pick<Entity, 'review'>): boolean {
  if (!('claims' in item)) return item.review === 'proposed';
  return item.claims.some(({ review }) => review === 'proposed') && !item.claims.some(isAccepted);
}

function isAccepted({ review }: { review: Review }): boolean {
  return review === 'accepted';
}
