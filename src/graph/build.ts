/** Builds the typed graph of a dossier. The same dossier always gives the same graph, in the same order. */
import { MultiDirectedGraph } from 'graphology';
import { verdictOf } from '../model/assessment.js';
import type { Dossier } from '../model/dossier.js';
import type { Entity } from '../model/entity.js';
import { joinPropositions } from '../model/proposition.js';
import type { Relation } from '../model/relation.js';
import { sourcesOf } from '../model/source.js';
import { derive, type Judge } from '../model/standing.js';
import { keepGraphSources } from './graph-sources.js';
import type { ClaimGraph, EntityAttributes, Property } from './types.js';

/**
 * Entities become nodes and relations edges, sorted by id; relations with a literal become properties of their node.
 * @throws where a relation names an entity that the dossier does not hold; a checked dossier never does
 */
export function buildGraph<EntityType extends string = string, RelationType extends string = string>(
  dossier: Dossier,
): ClaimGraph<EntityType, RelationType> {
  const graph: ClaimGraph = new MultiDirectedGraph();
  graph.replaceAttributes({
    dossier: dossier.id,
    title: dossier.title,
    ontology: dossier.ontology,
    documents: sorted(dossier.documents).map(({ text: _, ...metadata }) => metadata),
  });
  const sources = sourcesOf(dossier);
  const symmetric = new Set(dossier.ontology.relationTypes.filter((type) => type.symmetric).map((type) => type.id));
  const relations = sorted(joinPropositions(dossier).relations);
  const properties = groupBySubject(relations.filter(isLiteral));
  for (const entity of sorted(dossier.entities)) {
    graph.addNode(entity.id, entityAttributes(entity, properties.get(entity.id) ?? [], sources));
  }
  for (const relation of relations) {
    if (relation.object === undefined) continue;
    graph.addDirectedEdgeWithKey(relation.id, relation.subject, relation.object, {
      ...claimed(relation, sources),
      symmetric: symmetric.has(relation.type),
    });
  }
  keepGraphSources(graph, sources);
  return graph as ClaimGraph<EntityType, RelationType>;
}

function entityAttributes(entity: Entity, literals: readonly Relation[], sources: Judge): EntityAttributes {
  const { type, names, aliases, description, sameAs, anonymous, review } = entity;
  return {
    type,
    names,
    aliases,
    ...(description && { description }),
    sameAs,
    ...(anonymous !== undefined && { anonymous }),
    ...(review && { review }),
    properties: literals.map((relation) => property(relation, sources)),
  };
}

function property(relation: Relation, sources: Judge): Property {
  return { id: relation.id, value: relation.value ?? '', ...claimed(relation, sources) };
}

function claimed(relation: Relation, sources: Judge) {
  const { type, from, until, claims, assessments } = relation;
  const verdict = verdictOf(assessments);
  return {
    type,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...derive(claims, sources),
    ...(verdict !== undefined && { verdict }),
    claims,
    assessments,
  };
}

function isLiteral(relation: Relation): boolean {
  return relation.object === undefined;
}

function groupBySubject(relations: readonly Relation[]): Map<string, Relation[]> {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) {
    const group = groups.get(relation.subject);
    if (group) group.push(relation);
    else groups.set(relation.subject, [relation]);
  }
  return groups;
}

/** By code units, so that the order does not depend on the machine's language. */
function sorted<T extends { id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
