/** Answers `paths`: the shortest ways between two entities, hop by hop, those of the firmest hops first. */
import type { RelationSummary } from '../../model/relation.js';
import { FIRMNESS } from '../../model/standing.js';
import { pathsQuery } from '../queries/paths.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { knownEntity } from './known.js';
import { isLink, isSymmetric, rankOf, roomOf, waysOf } from './path-hops.js';
import { byCodeUnits, entitiesIn } from './refs.js';
import type { View } from './view.js';

type Hop = AnswerOf<typeof pathsQuery>['paths'][number]['hops'][number];

function answerPaths(index: DossierIndex, query: QueryOf<typeof pathsQuery>, view: View): AnswerOf<typeof pathsQuery> {
  const { from, to, maxLength, limit } = query;
  knownEntity(index, from, 'from');
  knownEntity(index, to, 'to');
  const [start, end] = [index.entityNumbers.get(from), index.entityNumbers.get(to)];
  const found =
    start === undefined || end === undefined
      ? { paths: [], complete: true }
      : roomOf(index).search.find(waysOf(index, view, query), start, end, { maxLength, limit });
  const paths = found.paths.map((nodes) => {
    const hops = nodes.slice(1).map((node, i) => hop(index, view, nodes[i] as number, node, query.directed));
    const weakest = FIRMNESS.findLast((name) => hops.some(({ standing }) => standing === name));
    return { length: hops.length, ...(weakest && { weakest }), link: hops.every(({ link }) => link), hops };
  });
  return {
    paths,
    entities: entitiesIn(
      index,
      paths.flatMap(({ hops }) => hops.flatMap(({ relations }) => relations)),
      [from, to],
    ),
    complete: found.complete,
  };
}

/** One hop: the firmest relation carries it, the parallel ones come after. */
function hop(index: DossierIndex, view: View, start: number, end: number, directed: boolean): Hop {
  const [from, to] = [start, end].map((node) => index.snapshot.ids[node]) as [string, string];
  const reads = ({ subject, type }: RelationSummary): Hop['direction'] =>
    isSymmetric(index, type) ? 'both' : subject === from ? 'forward' : 'backward';
  const relations = between(index, view, start, end)
    .filter((relation) => !directed || reads(relation) !== 'backward')
    .sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        Number(reads(a) === 'backward') - Number(reads(b) === 'backward') ||
        b.independentRoots - a.independentRoots ||
        byCodeUnits(a.id, b.id),
    );
  const carrier = relations[0] as RelationSummary;
  return {
    from,
    to,
    direction: reads(carrier),
    standing: carrier.standing,
    link: isLink(carrier),
    relations,
  };
}

/** The relations between two entities that stay, looked up from the one that has fewer: a hub has thousands. */
function between({ snapshot }: DossierIndex, view: View, start: number, end: number): RelationSummary[] {
  const sides = [snapshot.out, snapshot.in];
  const entries = (node: number) =>
    sides.reduce((sum, { offsets }) => sum + (offsets[node + 1] as number) - (offsets[node] as number), 0);
  const [few, other] = entries(start) <= entries(end) ? [start, end] : [end, start];
  const found: RelationSummary[] = [];
  for (const { offsets, nodes, relations } of sides) {
    for (let i = offsets[few] as number; i < (offsets[few + 1] as number); i++) {
      const relation = nodes[i] === other ? view.edge(relations[i] as number) : undefined;
      if (relation) found.push(relation);
    }
  }
  return found;
}

export const paths = answered(pathsQuery, answerPaths);
