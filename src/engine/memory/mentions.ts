/** Answers `mentions`: where a document names entities. */
import { valueFor } from '../../model/item-at.js';
import { mentionsQuery } from '../queries/mentions.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { unknown } from './known.js';
import { refOf } from './refs.js';
import { namesOf, placesOf, preparation, type Span, searched } from './text-search.js';

/** Names of one letter are found everywhere. */
const SHORTEST = 2;

/** @throws ClaimgraphError where there is no such document */
async function answerMentions(
  index: DossierIndex,
  { id }: QueryOf<typeof mentionsQuery>,
): Promise<AnswerOf<typeof mentionsQuery>> {
  if (!index.documents.has(id)) throw unknown('document', id, 'id', index.documents.keys());
  const text = valueFor(await searched(index), id);
  const prepare = await preparation();
  const places: (Span & { entity: string })[] = [];
  for (const entity of index.dossier.entities) {
    if (entity.review === 'rejected') continue;
    for (const name of namesOf(entity)) {
      if (name.length < SHORTEST) continue;
      for (const place of placesOf(text, { text: prepare(name), whole: true }))
        places.push({ entity: entity.id, ...place });
    }
  }
  const longest = places.sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || (a.entity < b.entity ? -1 : 1),
  );
  const taken = new Uint8Array(text.length);
  const mentions = longest.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
  const named = new Set(mentions.map(({ entity }) => entity));
  return {
    mentions: mentions.sort((a, b) => a.start - b.start),
    entities: index.dossier.entities.filter((entity) => named.has(entity.id)).map(refOf),
  };
}

export const mentions = answered(mentionsQuery, answerMentions);
