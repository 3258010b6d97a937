/** Answers `relation` and `relations`: one relation explained, or a list with the counts of what else could be chosen. */
import { speakersOf } from '../../model/claim.js';
import { daySpan } from '../../model/date.js';
import type { RelationSummary } from '../../model/relation.js';
import { Standing } from '../../model/standing.js';
import { STANDING_WORDS } from '../../model/words.js';
import type { Answer, FullQuery } from '../calls/index.js';
import { knownRelation, unknown } from './known.js';
import type { Memory } from './memory.js';
import { partOf } from './pages.js';
import { byCodeUnits, countStandings, entitiesIn, entityRef, sidesOf, tally } from './refs.js';
import type { View } from './view.js';

/** @throws ClaimgraphError where there is no such relation, or the filter leaves none of its claims */
export function answerRelation(memory: Memory, { id }: FullQuery<'relation'>, view: View): Answer<'relation'> {
  const relation = view.relation(knownRelation(memory, id));
  if (!relation) throw unknown('relation under this filter', id, 'id', []);
  const type = memory.ontology.relationTypes.get(relation.type);
  const subject = entityRef(memory, relation.subject);
  const object = relation.object === undefined ? undefined : entityRef(memory, relation.object);
  if (!subject) throw unknown('entity', relation.subject, 'subject', []);
  return {
    relation,
    subject,
    ...(object && { object }),
    label: type?.label ?? { en: relation.type },
    meaning: STANDING_WORDS[relation.standing].meaning,
    ...sidesOf(memory, relation),
    entities: entitiesIn(memory, [relation]),
  };
}

export function answerRelations(memory: Memory, query: FullQuery<'relations'>, view: View): Answer<'relations'> {
  const all = view.relations();
  const { items, page } = partOf(inOrder(all, query), query);
  const typeOf = (id: string) => memory.entities.get(id)?.type ?? '';
  const ends = all.flatMap(({ subject, object }) => [
    ...new Set([typeOf(subject), ...(object === undefined ? [] : [typeOf(object)])]),
  ]);
  return {
    relations: items,
    entities: entitiesIn(memory, items),
    facets: {
      standing: countStandings(all),
      relationType: tally(all.map(({ type }) => type)),
      entityType: tally(ends),
      document: tally(all.flatMap(({ claims }) => [...new Set(claims.map(({ document }) => document))])),
      speaker: tally(all.flatMap(({ claims }) => [...new Set(claims.flatMap(speakersOf))])),
    },
    ...page,
  };
}

type Sort = Pick<FullQuery<'relations'>, 'sort' | 'descending'>;

/** Undated relations come last, whichever way dates are sorted. */
function inOrder(relations: readonly RelationSummary[], { sort, descending }: Sort): readonly RelationSummary[] {
  if (sort === 'id') return descending ? [...relations].reverse() : relations;
  const turn = descending ? -1 : 1;
  const compare = (a: RelationSummary, b: RelationSummary): number => {
    if (sort !== 'from') return turn * (KEYS[sort](a) - KEYS[sort](b));
    const [x, y] = [start(a), start(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return turn * (x - y);
  };
  return [...relations].sort((a, b) => compare(a, b) || byCodeUnits(a.id, b.id));
}

const KEYS: Record<'standing' | 'roots' | 'claims', (relation: RelationSummary) => number> = {
  standing: ({ standing }) => Standing.options.indexOf(standing),
  roots: ({ independentRoots }) => independentRoots,
  claims: ({ claims }) => claims.length,
};

function start({ from, until }: RelationSummary): number | undefined {
  const date = from ?? until;
  return date === undefined ? undefined : daySpan(date)?.first;
}
