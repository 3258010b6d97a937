/** Builds the typed graph of a dossier. The same dossier always gives the same graph, in the same order. */
import { MultiDirectedGraph } from 'graphology';
import type { Dossier } from '../model/dossier.js';
import type { Entity } from '../model/entity.js';
import type { Relation } from '../model/relation.js';
import { derive } from '../model/standing.js';
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
    documents: sorted(dossier.documents).map(({ text: _, ...matter }) => matter),
  });
  const symmetric = new Set(dossier.ontology.relationTypes.filter((type) => type.symmetric).map((type) => type.id));
  const relations = sorted(dossier.relations);
  const properties = groupBySubject(relations.filter(isLiteral));
  for (const entity of sorted(dossier.entities)) {
    graph.addNode(entity.id, entityAttributes(entity, properties.get(entity.id) ?? []));
  }
  for (const relation of relations) {
    if (relation.object === undefined) continue;
    graph.addDirectedEdgeWithKey(relation.id, relation.subject, relation.object, {
      ...claimed(relation),
      symmetric: symmetric.has(relation.type),
    });
  }
  return graph as ClaimGraph<EntityType, RelationType>;
}

function entityAttributes(entity: Entity, literals: readonly Relation[]): EntityAttributes {
  const { type, names, aliases, description, sameAs, review } = entity;
  return {
    type,
    names,
    aliases,
    ...(description && { description }),
    sameAs,
    ...(review && { review }),
    properties: literals.map(property),
  };
}

function property(relation: Relation): Property {
  return { id: relation.id, value: relation.value ?? '', ...claimed(relation) };
}

function claimed(relation: Relation) {
  const { type, from, until, claims, assessments } = relation;
  return {
    type,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...derive(claims),
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
