/** What the memory engine holds of a dossier: everything sorted and indexed once, never copied by a question. */
import type { Threads } from '../../analysis/metrics/metric.js';
import { buildSnapshot, type Snapshot } from '../../graph/snapshot.js';
import type { Document } from '../../model/document.js';
import type { Dossier } from '../../model/dossier.js';
import type { Entity } from '../../model/entity.js';
import { type FilterContext, filterContext } from '../../model/filter.js';
import { itemAt } from '../../model/item-at.js';
import type { OntologyIndex } from '../../model/ontology.js';
import { joinPropositions } from '../../model/proposition.js';
import type { Relation } from '../../model/relation.js';

export interface IndexOptions {
  /** for long work; left out, all of it is done on the thread of the engine */
  threads?: Threads | undefined;
}

export interface DossierIndex extends IndexOptions {
  dossier: Dossier;
  context: FilterContext;
  ontology: OntologyIndex;
  /** by id; speakers that a filter set apart included */
  entities: ReadonlyMap<string, Entity>;
  documents: ReadonlyMap<string, Document>;
  /** sorted by id */
  relations: readonly Relation[];
  /** by id; relations that say the same as another have its position */
  relationNumbers: ReadonlyMap<string, number>;
  /** positions of the literal relations of an entity */
  literals: ReadonlyMap<string, readonly number[]>;
  /** of all relations between two entities, whatever the filter */
  snapshot: Snapshot;
  entityNumbers: ReadonlyMap<string, number>;
  /** the position in `relations` of each relation of the snapshot */
  edgeNumbers: Uint32Array;
}

export function buildIndex(given: Dossier, options: IndexOptions = {}): DossierIndex {
  const dossier = joinPropositions(given);
  const context = filterContext(dossier);
  const relations = sorted(dossier.relations);
  const snapshot = buildSnapshot({ entities: dossier.entities, relations }, context.sources);
  const edges: number[] = [];
  const literals = new Map<string, number[]>();
  relations.forEach(({ subject, object }, i) => {
    if (object !== undefined) edges.push(i);
    else {
      const group = literals.get(subject);
      if (group) group.push(i);
      else literals.set(subject, [i]);
    }
  });
  return {
    ...options,
    dossier,
    context,
    ontology: context.ontology,
    entities: new Map([...dossier.speakers, ...dossier.entities].map((entity) => [entity.id, entity])),
    documents: new Map(dossier.documents.map((document) => [document.id, document])),
    relations,
    relationNumbers: new Map(relations.flatMap(({ id, also = [] }, i) => [id, ...also].map((name) => [name, i]))),
    literals,
    snapshot,
    entityNumbers: new Map(snapshot.ids.map((id, i) => [id, i])),
    edgeNumbers: Uint32Array.from(edges),
  };
}

function sorted<T extends { id: string }>(items: readonly T[]): readonly T[] {
  const inOrder = items.every(({ id }, i) => i === 0 || itemAt(items, i - 1).id <= id);
  return inOrder ? items : [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
