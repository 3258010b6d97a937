/** Time in GEXF: how the standing of each relation turned, and when nodes and edges are there. */
import { daySpan, isoDay } from '../model/date.js';
import type { Dossier } from '../model/dossier.js';
import { historyOf } from '../model/history.js';
import { valueFor } from '../model/item-at.js';
import type { RelationSummary } from '../model/relation.js';
import { sourcesOf } from '../model/source.js';
import type { Standing } from '../model/standing.js';

/** Days as xsd:date, both included; a missing one is open. */
export interface Bounds {
  start?: string;
  end?: string;
}

export interface Times {
  /** the first and the last day that the file names; undefined where it names none, and is static */
  range?: Required<Bounds>;
  /** by edge: its standing, from when to when; empty where no document has a date */
  standings: ReadonlyMap<string, readonly (Bounds & { standing: Standing })[]>;
  /**
   * When an edge is there: as long as its relation held, where that is known; else from the day of its first claim on, or
   * where that is unknown as well, from the first day of the file. What ends without anybody saying so has no end.
   */
  edge(relation: RelationSummary): Bounds;
}

/** O(claims × days of each relation). */
export function timesOf(dossier: Dossier, edges: readonly RelationSummary[]): Times {
  const dates = new Map(dossier.documents.map(({ id, date }) => [id, date]));
  const sources = sourcesOf(dossier);
  const standings = new Map(
    edges.map((relation) => [relation.id, spells(historyOf(relation, sources, (id) => dates.get(id)))]),
  );
  const claimed = ({ claims }: RelationSummary): Bounds => {
    // one who questions it claims it to no standing
    const days = claims.flatMap(({ document }) => day(dates.get(document), 'first') ?? []).sort();
    return days[0] === undefined ? {} : { start: days[0] };
  };
  const days = edges
    .flatMap((relation) => [held(relation), claimed(relation), ...valueFor(standings, relation.id)])
    .flatMap(({ start, end }) => [start, end])
    .filter((day) => day !== undefined)
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  const range = first !== undefined && last !== undefined ? { start: first, end: last } : undefined;
  return {
    ...(range && { range }),
    standings,
    edge: (relation) => {
      const own = held(relation);
      if (own.start !== undefined || own.end !== undefined) return own;
      const { start = range?.start } = claimed(relation);
      return start === undefined ? {} : { start };
    },
  };
}

function held({ from, until }: Pick<RelationSummary, 'from' | 'until'>): Bounds {
  const [start, end] = [day(from, 'first'), day(until, 'last')];
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

function spells(turns: readonly { date?: string; standing: Standing }[]) {
  const dated = turns.flatMap(({ date, standing }) => {
    const first = date === undefined ? undefined : daySpan(date)?.first;
    return first !== undefined && xsdDay(first) !== undefined ? [{ first, standing }] : [];
  });
  return dated.map(({ first, standing }, i): Bounds & { standing: Standing } => {
    const next = dated[i + 1]?.first;
    const [start, end] = [xsdDay(first), next === undefined ? undefined : xsdDay(next - 1)];
    return { standing, ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
  });
}

/** As xsd:date, which ends at the years 1 and 9999; undefined where the date is open or outside. */
function day(edtf: string | undefined, end: 'first' | 'last'): string | undefined {
  const span = edtf === undefined ? undefined : daySpan(edtf);
  return span && xsdDay(span[end]);
}

function xsdDay(day: number): string | undefined {
  const iso = isoDay(day);
  return iso && /^\d{4}-/.test(iso) && !iso.startsWith('0000') ? iso : undefined;
}
