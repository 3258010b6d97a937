/** Answers `stories`: saved views, and stories with the words and standing of what they cite. */
import type { Claim } from '../../model/claim.js';
import { valueFor } from '../../model/item-at.js';
import type { Relation } from '../../model/relation.js';
import { storiesQuery } from '../queries/stories.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { unknown } from './known.js';
import { entitiesIn, wording } from './refs.js';
import type { View } from './view.js';

/** @throws ClaimgraphError where there is no such story */
function answerStories(
  index: DossierIndex,
  { id: wanted }: QueryOf<typeof storiesQuery>,
  view: View,
): AnswerOf<typeof storiesQuery> {
  const { views = [], stories = [] } = index.dossier;
  if (wanted !== undefined && !stories.some(({ id }) => id === wanted)) {
    throw unknown(
      'story',
      wanted,
      'id',
      stories.map(({ id }) => id),
    );
  }
  const told = stories.filter(({ id }) => wanted === undefined || id === wanted);
  const cited = new Set(told.flatMap(({ steps }) => steps.flatMap(({ claims }) => claims)));
  const found = new Map<string, { claim: Claim; relation: Relation }>();
  if (cited.size > 0) {
    for (const relation of index.relations) {
      for (const claim of relation.claims) if (cited.has(claim.id)) found.set(claim.id, { claim, relation });
    }
  }
  const ids = new Set([...found.values()].map(({ relation }) => relation.id));
  const relations = [...ids].flatMap((id) => view.relation(valueFor(index.relationNumbers, id)) ?? []);
  const titles = new Map(views.map(({ id, title }) => [id, title]));
  return {
    views,
    stories: told.map(({ id, title, steps }) => ({
      ...{ id, title },
      steps: steps.map(({ view: shown, heading, text, claims }) => ({
        ...{ view: shown, viewTitle: titles.get(shown) ?? { en: shown } },
        ...(heading && { heading }),
        ...(text && { text }),
        claims: claims.flatMap((claim) => {
          const one = found.get(claim);
          return one ? [{ ...wording(index, one.relation.id, one.claim), review: one.claim.review }] : [];
        }),
        missing: claims.filter((claim) => !found.has(claim)),
      })),
    })),
    relations,
    entities: entitiesIn(index, relations),
  };
}

export const stories = answered(storiesQuery, answerStories);
