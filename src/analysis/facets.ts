/** Counts every value that a dossier has of one kind: what is left of it under the rest of a filter. */
import { speakersOf } from '../model/claim.js';
import { daySpan, isoDay } from '../model/date.js';
import type { Dossier } from '../model/dossier.js';
import { type Filter, type FilterContext, filterContext, narrow } from '../model/filter.js';
import { valueFor } from '../model/item-at.js';
import { Standing, standing } from '../model/standing.js';

/** A value, and how much the rest of the filter leaves of it. */
export interface FacetCount {
  id: string;
  count: number;
}

export interface FacetCounts {
  /** what the filter leaves */
  entities: number;
  relations: number;
  entityTypes: FacetCount[];
  relationTypes: FacetCount[];
  /** those that occur, in their own order */
  standings: FacetCount[];
  documents: FacetCount[];
  languages: FacetCount[];
  /** people, bodies and papers first, then documents, which mostly speak for themselves; those with most claims first */
  speakers: (FacetCount & { isDocument: boolean })[];
}

/** Counts of a facet follow the whole filter but for the facet's own condition. O(claims) for each facet in use. */
export function countFacets(
  dossier: Dossier,
  filter: Filter,
  context: FilterContext = filterContext(dossier),
): FacetCounts {
  const narrowed = narrow(dossier, filter, context);
  const without = (...keys: (keyof Filter)[]) => {
    const rest = { ...filter };
    for (const key of keys) delete rest[key];
    return keys.some((key) => filter[key] !== undefined) ? narrow(dossier, rest, context) : narrowed;
  };
  const sources = context.sources.asOf(filter.asOf);
  const languageOf = (id: string) => context.documentLanguage(id) ?? '';
  const byStanding = tally(without('standing', 'notStanding').relations.map(({ claims }) => standing(claims, sources)));
  const occurring = new Set<string>([
    ...byStanding.keys(),
    ...dossier.relations.map(({ claims }) => standing(claims, sources)),
  ]);
  return {
    entities: narrowed.entities.length,
    relations: narrowed.relations.length,
    entityTypes: rows(
      dossier.entities.map(({ type }) => type),
      without('entityType', 'notEntityType').entities.map(({ type }) => type),
    ),
    relationTypes: rows(
      dossier.relations.map(({ type }) => type),
      without('relationType', 'notRelationType').relations.map(({ type }) => type),
    ),
    standings: Standing.options
      .filter((name) => occurring.has(name))
      .map((id) => ({ id, count: byStanding.get(id) ?? 0 })),
    documents: rows(
      dossier.documents.map(({ id }) => id),
      without('document', 'notDocument').relations.flatMap(({ claims }) => claims.map(({ document }) => document)),
    ),
    languages: rows(
      dossier.documents.map(({ language }) => language).sort(),
      without('language', 'notLanguage').relations.flatMap(({ claims }) =>
        claims.map(({ document }) => languageOf(document)),
      ),
    ),
    speakers: speakerRows(dossier, without('saidBy', 'notSaidBy')),
  };
}

/** How many relations each month has, and how many have no date. */
export interface Months {
  months: FacetCount[];
  undated: number;
}

/** The months in which relations began to hold, or ceased where that is all that is known. */
export function countMonths({ relations }: Pick<Dossier, 'relations'>): Months {
  return counted(
    relations.map(({ from, until }) => {
      const month = monthOf(from ?? until);
      return month === undefined ? [] : [month];
    }),
  );
}

/** The months of the documents in which relations were claimed: once for each month, however often in it. */
export function countClaimedMonths({ documents, relations }: Pick<Dossier, 'documents' | 'relations'>): Months {
  const months = new Map(documents.map(({ id, date }) => [id, monthOf(date)]));
  return counted(
    relations.map(({ claims }) => [...new Set(claims.flatMap(({ document }) => months.get(document) ?? []))]),
  );
}

function counted(all: readonly string[][]): Months {
  const sorted = [...tally(all.flat())].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    months: sorted.map(([id, count]) => ({ id, count })),
    undated: all.filter((months) => months.length === 0).length,
  };
}

function monthOf(date: string | undefined): string | undefined {
  const day = date === undefined ? undefined : daySpan(date)?.first;
  return day === undefined ? undefined : isoDay(day)?.slice(0, -3);
}

/** Every value used, in the order in which it is first used. */
function rows(used: readonly string[], left: readonly string[]): FacetCount[] {
  const counts = tally(left);
  return [...new Set(used)].map((id) => ({ id, count: counts.get(id) ?? 0 }));
}

function speakerRows(dossier: Dossier, narrowed: Dossier): FacetCounts['speakers'] {
  const documents = new Set(dossier.documents.map(({ id }) => id));
  const everyone = tally(voices(dossier));
  const counts = tally(voices(narrowed));
  return [...everyone.keys()]
    .sort(
      (a, b) =>
        Number(documents.has(a)) - Number(documents.has(b)) ||
        valueFor(everyone, b) - valueFor(everyone, a) ||
        (a < b ? -1 : 1),
    )
    .map((id) => ({ id, isDocument: documents.has(id), count: counts.get(id) ?? 0 }));
}

/** Each speaker once for each claim. */
function voices({ relations }: Dossier): string[] {
  return relations.flatMap(({ claims }) => claims.flatMap((claim) => [...new Set(speakersOf(claim))]));
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
