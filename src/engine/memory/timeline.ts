/** Answers `timeline`: when relations held, or when they were claimed. */
import { daySpan, isoDay } from '../../model/date.js';
import type { RelationSummary } from '../../model/relation.js';
import type { Answer, FullQuery } from '../calls/index.js';
import type { Memory } from './memory.js';
import { partOf } from './pages.js';
import { byCodeUnits, countStandings, entitiesIn } from './refs.js';
import type { View } from './view.js';

interface Dated {
  relation: RelationSummary;
  date: string;
  /** the first day it can mean; the last where it has no beginning */
  day: number;
  document?: string;
}

const WIDTHS = { day: 10, month: 7, year: 4 } as const;

export function answerTimeline(memory: Memory, query: FullQuery<'timeline'>, view: View): Answer<'timeline'> {
  const all = view.relations();
  const dated = all.flatMap((relation) => (query.by === 'held' ? held(relation) : claimed(memory, relation)));
  dated.sort(
    (a, b) =>
      a.day - b.day || byCodeUnits(a.relation.id, b.relation.id) || byCodeUnits(a.document ?? '', b.document ?? ''),
  );
  const withDate = new Set(dated.map(({ relation }) => relation.id));
  const { items, page } = partOf(dated, query);
  return {
    events: items.map(({ relation: { id, subject, type, object, until, standing }, date, document }) => ({
      relation: id,
      date,
      ...(query.by === 'held' && until !== undefined && { until }),
      ...(document !== undefined && { document }),
      subject,
      type,
      ...(object !== undefined && { object }),
      standing,
    })),
    buckets: buckets(dated, WIDTHS[query.bucket]),
    undated: all.filter(({ id }) => !withDate.has(id)).map(({ id }) => id),
    entities: entitiesIn(
      memory,
      items.map(({ relation }) => relation),
    ),
    ...page,
  };
}

function held(relation: RelationSummary): Dated[] {
  const date = relation.from ?? relation.until;
  const day = date === undefined ? undefined : dayOf(date);
  return date === undefined || day === undefined ? [] : [{ relation, date, day }];
}

/** Once for each document that makes a claim and has a date. */
function claimed(memory: Memory, relation: RelationSummary): Dated[] {
  return [...new Set(relation.claims.map(({ document }) => document))].flatMap((document) => {
    const date = memory.documents.get(document)?.date;
    const day = date === undefined ? undefined : dayOf(date);
    return date === undefined || day === undefined ? [] : [{ relation, date, day, document }];
  });
}

function dayOf(date: string): number | undefined {
  const span = daySpan(date);
  return [span?.first, span?.last].find((day) => day !== undefined && Number.isFinite(day));
}

/** By the beginning of the date's day, month or year: `2025-11`. */
function buckets(dated: readonly Dated[], width: number): Answer<'timeline'>['buckets'] {
  const groups = new Map<string, RelationSummary[]>();
  for (const { relation, day } of dated) {
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
