/** Answers `stats`: how much there is of everything. */
import { actsOf, speakersOf } from '../../model/claim.js';
import type { Answer } from '../calls/index.js';
import { countStandings, tally } from './refs.js';
import type { View } from './view.js';

export function answerStats(view: View): Answer<'stats'> {
  const { documents, entities } = view.narrowed();
  const relations = view.relations();
  const claims = relations.flatMap((relation) => relation.claims);
  return {
    documents: documents.length,
    entities: entities.length,
    relations: relations.length,
    claims: claims.length,
    standings: countStandings(relations),
    entityTypes: tally(entities.map(({ type }) => type)),
    relationTypes: tally(relations.map(({ type }) => type)),
    acts: tally(claims.flatMap((claim) => [...new Set(actsOf(claim))])),
    speakers: tally(claims.flatMap((claim) => [...new Set(speakersOf(claim))])),
    languages: tally(documents.map(({ language }) => language)),
    reviews: tally(claims.map(({ review }) => review)),
  };
}
