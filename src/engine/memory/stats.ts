/** Answers `stats`: how much there is of everything. */

import { isOverruled } from '../../model/assessment.js';
import { actsOf, speakersOf } from '../../model/claim.js';
import { archivedRelations } from '../../model/pictured.js';
import { statsQuery } from '../queries/stats.js';
import type { AnswerOf } from '../query.js';
import { answered } from './answered.js';
import { countStandings, tally, tallyOnce } from './refs.js';
import type { View } from './view.js';

/** @param all the same dossier without a filter */
function answerStats(view: View, all: View): AnswerOf<typeof statsQuery> {
  const { documents, entities } = view.narrowed();
  const relations = view.relations();
  const claims = relations.flatMap((relation) => relation.claims);
  const archived = archivedRelations(view.index.dossier, view.filter, view.index.context);
  return {
    ...amounts(view),
    standings: countStandings(relations),
    overruled: relations.filter(({ verdict }) => isOverruled(verdict)).length,
    entityTypes: tally(entities.map(({ type }) => type)),
    relationTypes: tally(relations.map(({ type }) => type)),
    acts: tallyOnce(claims, actsOf),
    speakers: tallyOnce(claims, speakersOf),
    languages: tally(documents.map(({ language }) => language)),
    reviews: tally(archived.flatMap((relation) => relation.claims.map(({ review }) => review))),
    all: amounts(all),
  };
}

function amounts(view: View): AnswerOf<typeof statsQuery>['all'] {
  const { documents, entities } = view.narrowed();
  const relations = view.relations();
  return {
    documents: documents.length,
    entities: entities.length,
    relations: relations.length,
    claims: relations.reduce((sum, { claims }) => sum + claims.length, 0),
  };
}

export const stats = answered(statsQuery, (_, __, view, views) => answerStats(view, views.of({})));
