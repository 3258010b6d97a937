/** Facets: every value that a dossier has of one kind, with how much there is of it and whether it is shown. */
import { speakersOf } from '../../src/model/claim.js';
import type { Dossier } from '../../src/model/dossier.js';
import { type Filter, type FilterContext, narrow } from '../../src/model/filter.js';
import { ancestors } from '../../src/model/ontology.js';
import { Standing, standing } from '../../src/model/standing.js';

export interface FacetRow {
  id: string;
  /** how many the rest of the filter leaves */
  count: number;
  shown: boolean;
  /** how many of the types above it are in the facet too */
  depth: number;
  /** it and the rows below it, which go on and off with it */
  family: string[];
  /** it and the rows above it, without which it cannot be shown */
  line: string[];
}

export interface SpeakerRow {
  id: string;
  /** a document, in its own voice */
  isDocument: boolean;
  /** claims in which it speaks */
  count: number;
  only: boolean;
  without: boolean;
}

export interface Facets {
  entityTypes: FacetRow[];
  relationTypes: FacetRow[];
  standings: FacetRow[];
  documents: FacetRow[];
  languages: FacetRow[];
  speakers: SpeakerRow[];
}

/** Counts of a facet follow the whole filter but for the facet's own condition. */
export function facets(dossier: Dossier, filter: Filter, context: FilterContext): Facets {
  const without = (...keys: (keyof Filter)[]) => {
    const rest = { ...filter };
    for (const key of keys) delete rest[key];
    return keys.some((key) => filter[key] !== undefined) ? narrow(dossier, rest, context) : narrowed;
  };
  const narrowed = narrow(dossier, filter, context);
  const byEntityType = without('entityType', 'notEntityType');
  const byRelationType = without('relationType', 'notRelationType');
  const byStanding = without('standing', 'notStanding');
  const bySpeaker = without('saidBy', 'notSaidBy');
  const byDocument = without('document', 'notDocument');
  const byLanguage = without('language', 'notLanguage');
  const languageOf = (id: string) => context.documentLanguage(id) ?? '';
  return {
    entityTypes: typeRows(
      dossier.entities.map(({ type }) => type),
      tally(byEntityType.entities.map(({ type }) => type)),
      context.ontology.entityTypes,
      (id) => !context.ontology.isEntityOf(id, filter.notEntityType ?? []),
    ),
    relationTypes: typeRows(
      dossier.relations.map(({ type }) => type),
      tally(byRelationType.relations.map(({ type }) => type)),
      context.ontology.relationTypes,
      (id) => !context.ontology.isRelationOf(id, filter.notRelationType ?? []),
    ),
    standings: plainRows(
      Standing.options.filter(
        (name) =>
          dossier.relations.some(({ claims }) => standing(claims) === name) ||
          byStanding.relations.some(({ claims }) => standing(claims) === name),
      ),
      tally(byStanding.relations.map(({ claims }) => standing(claims))),
      filter.notStanding,
    ),
    documents: plainRows(
      dossier.documents.map(({ id }) => id),
      tally(byDocument.relations.flatMap(({ claims }) => claims.map(({ document }) => document))),
      filter.notDocument,
    ),
    languages: plainRows(
      [...new Set(dossier.documents.map(({ language }) => language))].sort(),
      tally(byLanguage.relations.flatMap(({ claims }) => claims.map(({ document }) => languageOf(document)))),
      filter.notLanguage,
    ),
    speakers: speakerRows(dossier, bySpeaker, filter),
  };
}

function plainRows(
  ids: readonly string[],
  counts: ReadonlyMap<string, number>,
  hidden: readonly string[] = [],
): FacetRow[] {
  return ids.map((id) => ({
    id,
    count: counts.get(id) ?? 0,
    shown: !hidden.includes(id),
    depth: 0,
    family: [id],
    line: [id],
  }));
}

/** The types that are used, each below its nearest ancestor that is used as well. */
function typeRows(
  used: readonly string[],
  counts: ReadonlyMap<string, number>,
  types: ReadonlyMap<string, { parent?: string | undefined }>,
  shown: (id: string) => boolean,
): FacetRow[] {
  const ids = [...new Set(used)];
  const order = [...types.keys()];
  const lines = new Map(ids.map((id) => [id, [id, ...ancestors(types, id).filter((other) => ids.includes(other))]]));
  const path = (id: string) => [...(lines.get(id) ?? [])].reverse().map((one) => order.indexOf(one));
  return ids
    .sort((a, b) => comparePaths(path(a), path(b)))
    .map((id) => ({
      id,
      count: counts.get(id) ?? 0,
      shown: shown(id),
      depth: (lines.get(id)?.length ?? 1) - 1,
      family: ids.filter((other) => lines.get(other)?.includes(id)),
      line: lines.get(id) ?? [id],
    }));
}

function comparePaths(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((part, at) => part !== b[at]);
  return i < 0 ? a.length - b.length : (a[i] ?? 0) - (b[i] ?? -1);
}

/** People, bodies and papers first, then documents, which mostly speak for themselves. */
function speakerRows(dossier: Dossier, narrowed: Dossier, filter: Filter): SpeakerRow[] {
  const documents = new Set(dossier.documents.map(({ id }) => id));
  const everyone = tally(
    dossier.relations.flatMap(({ claims }) => claims.flatMap((claim) => [...new Set(speakersOf(claim))])),
  );
  const counts = tally(
    narrowed.relations.flatMap(({ claims }) => claims.flatMap((claim) => [...new Set(speakersOf(claim))])),
  );
  return [...everyone.keys()]
    .sort(
      (a, b) =>
        Number(documents.has(a)) - Number(documents.has(b)) ||
        (everyone.get(b) ?? 0) - (everyone.get(a) ?? 0) ||
        (a < b ? -1 : 1),
    )
    .map((id) => ({
      id,
      isDocument: documents.has(id),
      count: counts.get(id) ?? 0,
      only: filter.saidBy?.includes(id) ?? false,
      without: filter.notSaidBy?.includes(id) ?? false,
    }));
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
