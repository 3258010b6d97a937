/** Answers `relation` and `relations`: one relation explained, or a list with the counts of what else could be chosen. */
import { speakersOf } from '../../model/claim.js';
import { daySpan } from '../../model/date.js';
import { valueFor } from '../../model/item-at.js';
import { ClaimgraphError } from '../../model/problem.js';
import type { RelationSummary } from '../../model/relation.js';
import { Standing } from '../../model/standing.js';
import { STANDING_WORDS } from '../../model/words.js';
import { lineAt } from '../../text/lines.js';
import { relationQuery } from '../queries/relation.js';
import { relationsQuery } from '../queries/relations.js';
import type { AnswerOf, QueryOf, Wording } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { knownRelation, unknown } from './known.js';
import { partOf } from './pages.js';
import { byCodeUnits, countStandings, documentsIn, entitiesIn, entityRef, sidesOf, tally, tallyOnce } from './refs.js';
import { turnsOf } from './turns.js';
import type { View } from './view.js';

/** @throws ClaimgraphError where there is no such relation, or the filter leaves none of its claims */
export function answerRelation(
  index: DossierIndex,
  { id }: QueryOf<typeof relationQuery>,
  view: View,
): AnswerOf<typeof relationQuery> {
  const relation = view.relation(knownRelation(index, id));
  if (!relation) throw leavesNothing(id);
  const type = index.ontology.relationTypes.get(relation.type);
  const subject = entityRef(index, relation.subject);
  const object = relation.object === undefined ? undefined : entityRef(index, relation.object);
  if (!subject) throw unknown('entity', relation.subject, 'subject', []);
  const { sides, withdrawn, uncounted } = sidesOf(index, relation, view.sources);
  return {
    relation,
    subject,
    ...(object && { object }),
    label: type?.label ?? { en: relation.type },
    meaning: STANDING_WORDS[relation.standing].meaning,
    sides: {
      supports: placed(index, sides.supports),
      opposes: placed(index, sides.opposes),
      questions: placed(index, sides.questions),
      setAside: placed(index, sides.setAside),
      retracts: placed(index, sides.retracts),
    },
    withdrawn: placed(index, withdrawn),
    history: turnsOf(index, relation, view.sources),
    uncounted: placed(index, uncounted),
    entities: entitiesIn(index, [relation]),
    documents: documentsIn(index, [relation]),
  };
}

function leavesNothing(id: string): ClaimgraphError {
  const message = `the filter leaves nothing of the relation "${id}"`;
  return new ClaimgraphError([
    { code: 'unknown-relation-under-this-filter', field: 'id', message, hint: 'Remove a condition of the filter' },
  ]);
}

function placed<W extends Wording>({ documents }: DossierIndex, wordings: readonly W[]) {
  return wordings.map((wording) => ({
    ...wording,
    line: lineAt(valueFor(documents, wording.document).text, wording.start).line,
  }));
}

function answerRelations(
  index: DossierIndex,
  query: QueryOf<typeof relationsQuery>,
  view: View,
): AnswerOf<typeof relationsQuery> {
  const all = view.relations();
  const { items, page } = partOf(inOrder(all, query), query);
  const typeOf = (id: string) => valueFor(index.entities, id).type;
  const ends = all.flatMap(({ subject, object }) => [
    ...new Set([typeOf(subject), ...(object === undefined ? [] : [typeOf(object)])]),
  ]);
  return {
    relations: items,
    entities: entitiesIn(index, items),
    facets: {
      standing: countStandings(all),
      relationType: tally(all.map(({ type }) => type)),
      entityType: tally(ends),
      document: tallyOnce(all, ({ claims }) => claims.map(({ document }) => document)),
      speaker: tallyOnce(all, ({ claims }) => claims.flatMap(speakersOf)),
    },
    ...page,
  };
}

type Sort = Pick<QueryOf<typeof relationsQuery>, 'sort' | 'descending'>;

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

export const relation = answered(relationQuery, answerRelation);

export const relations = answered(relationsQuery, answerRelations);
