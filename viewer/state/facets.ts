/** Facets: every value that a dossier has of one kind, with how much there is of it and whether it is shown. */
import type { FacetCount, FacetCounts } from '../../src/analysis/facets.js';
import { speaks } from '../../src/model/conditions.js';
import type { Filter } from '../../src/model/filter.js';
import { itemAt, valueFor } from '../../src/model/item-at.js';
import { ancestors, type OntologyIndex } from '../../src/model/ontology.js';

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

/** The rows that are drawn of the counts. Counts of a facet follow the whole filter but for the facet's own condition. */
export function facetRows(counts: FacetCounts, filter: Filter, ontology: OntologyIndex): Facets {
  /** A value is shown where it is asked for, or nothing else is, and it is not left out. */
  const passes =
    (
      only: readonly string[] = [],
      without: readonly string[] = [],
      isOf = (id: string, ids: readonly string[]) => ids.includes(id),
    ) =>
    (id: string) =>
      (only.length === 0 || isOf(id, only)) && !isOf(id, without);
  return {
    entityTypes: typeRows(
      counts.entityTypes,
      ontology.entityTypes,
      passes(filter.entityType, filter.notEntityType, (id, ids) => ontology.isEntityOf(id, ids)),
    ),
    relationTypes: typeRows(
      counts.relationTypes,
      ontology.relationTypes,
      passes(filter.relationType, filter.notRelationType, (id, ids) => ontology.isRelationOf(id, ids)),
    ),
    standings: plainRows(counts.standings, passes(filter.standing, filter.notStanding)),
    documents: plainRows(counts.documents, passes(filter.document, filter.notDocument)),
    languages: plainRows(
      counts.languages,
      passes(filter.language, filter.notLanguage, (id, ids) => ids.some((one) => speaks(id, one))),
    ),
    speakers: counts.speakers.map((row) => ({
      ...row,
      only: filter.saidBy?.includes(row.id) ?? false,
      without: filter.notSaidBy?.includes(row.id) ?? false,
    })),
  };
}

function plainRows(counts: readonly FacetCount[], shown: (id: string) => boolean): FacetRow[] {
  return counts.map(({ id, count }) => ({
    id,
    count,
    shown: shown(id),
    depth: 0,
    family: [id],
    line: [id],
  }));
}

/** The types that are used, each below its nearest ancestor that is used as well. */
function typeRows(
  counts: readonly FacetCount[],
  types: ReadonlyMap<string, { parent?: string | undefined }>,
  shown: (id: string) => boolean,
): FacetRow[] {
  const ids = counts.map(({ id }) => id);
  const order = [...types.keys()];
  const lines = new Map(ids.map((id) => [id, [id, ...ancestors(types, id).filter((other) => ids.includes(other))]]));
  const path = (id: string) => [...valueFor(lines, id)].reverse().map((one) => order.indexOf(one));
  return [...counts]
    .sort((a, b) => comparePaths(path(a.id), path(b.id)))
    .map(({ id, count }) => ({
      id,
      count,
      shown: shown(id),
      depth: (lines.get(id)?.length ?? 1) - 1,
      family: ids.filter((other) => lines.get(other)?.includes(id)),
      line: lines.get(id) ?? [id],
    }));
}

function comparePaths(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((part, at) => part !== b[at]);
  return i < 0 ? a.length - b.length : itemAt(a, i) - (b[i] ?? -1);
}
