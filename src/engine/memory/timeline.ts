/** Answers `timeline`: when relations held, when they were claimed, or when their standing turned. */

import { daySpan, isoDay } from '../../model/date.js';
import type { Localised } from '../../model/language.js';
import type { RelationSummary } from '../../model/relation.js';
import type { Standing } from '../../model/standing.js';
import { timelineQuery } from '../queries/timeline.js';
import type { AnswerOf, QueryOf } from '../query.js';
import { answered } from './answered.js';
import type { DossierIndex } from './dossier-index.js';
import { partOf } from './pages.js';
import { byCodeUnits, countStandings, entitiesIn } from './refs.js';
import { turnsOf } from './turns.js';
import type { View } from './view.js';

interface Dated {
  relation: RelationSummary;
  date: string;
  /** the first day it can mean; the last where it has no beginning */
  day: number;
  document?: string;
  /** what the relation turned to on that day */
  turn?: { standing: Standing; words: Localised };
}

const WIDTHS = { day: 10, month: 7, year: 4 } as const;

function answerTimeline(
  index: DossierIndex,
  query: QueryOf<typeof timelineQuery>,
  view: View,
): AnswerOf<typeof timelineQuery> {
  const all = view.relations();
  const dated = all.flatMap((relation) => CHOICES[query.by](index, relation, view));
  dated.sort(
    (a, b) =>
      a.day - b.day || byCodeUnits(a.relation.id, b.relation.id) || byCodeUnits(a.document ?? '', b.document ?? ''),
  );
  const withDate = new Set(dated.map(({ relation }) => relation.id));
  const { items, page } = partOf(dated, query);
  return {
    events: items.map(
      ({ relation: { id, subject, type, object, until, standing, verdict }, date, document, turn }) => ({
        relation: id,
        date,
        ...(query.by === 'held' && until !== undefined && { until }),
        ...(document !== undefined && { document }),
        subject,
        type,
        ...(object !== undefined && { object }),
        standing: turn?.standing ?? standing,
        ...(turn && { words: turn.words }),
        ...(verdict !== undefined && { verdict }),
      }),
    ),
    buckets: buckets(dated, WIDTHS[query.bucket]),
    undated: all.filter(({ id }) => !withDate.has(id)).map(({ id }) => id),
    entities: entitiesIn(
      index,
      items.map(({ relation }) => relation),
    ),
    ...page,
  };
}

function held(_: DossierIndex, relation: RelationSummary): Dated[] {
  const date = relation.from ?? relation.until;
  const day = date === undefined ? undefined : dayOf(date);
  return date === undefined || day === undefined ? [] : [{ relation, date, day }];
}

/** Once for each document that makes a claim and has a date. */
function claimed(index: DossierIndex, relation: RelationSummary): Dated[] {
  return [...new Set(relation.claims.map(({ document }) => document))].flatMap((document) => {
    const date = index.documents.get(document)?.date;
    const day = date === undefined ? undefined : dayOf(date);
    return date === undefined || day === undefined ? [] : [{ relation, date, day, document }];
  });
}

/** Once for each day from which on it stood as something else: alleged, then disputed, then retracted. */
function turned(index: DossierIndex, relation: RelationSummary, { sources }: View): Dated[] {
  return turnsOf(index, relation, sources).flatMap(({ date, standing, words }) => {
    const day = date === undefined ? undefined : dayOf(date);
    return date === undefined || day === undefined ? [] : [{ relation, date, day, turn: { standing, words } }];
  });
}

const CHOICES = { held, claimed, turned };

function dayOf(date: string): number | undefined {
  const span = daySpan(date);
  return [span?.first, span?.last].find((day) => day !== undefined && Number.isFinite(day));
}

/** By the beginning of the date's day, month or year: `2025-11`. */
function buckets(dated: readonly Dated[], width: number): AnswerOf<typeof timelineQuery>['buckets'] {
  const groups = new Map<string, RelationSummary[]>();
  for (const { relation: whole, day, turn } of dated) {
    const relation = turn ? { ...whole, standing: turn.standing } : whole;
    const iso = isoDay(day);
    if (iso === undefined) continue;
    const start = iso.slice(0, iso.length - 10 + width);
    const group = groups.get(start);
    if (group) group.push(relation);
    else groups.set(start, [relation]);
  }
  return [...groups].map(([start, relations]) => ({
    start,
    count: relations.length,
    standings: countStandings(relations),
  }));
}

export const timeline = answered(timelineQuery, answerTimeline);
