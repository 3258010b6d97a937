/** The filter on a graph: the same conditions as on a dossier, for those who hold only the graph. */
import type { Claim } from '../model/claim.js';
import { type Filter, prepareFilter } from '../model/filter.js';
import { OntologyIndex } from '../model/ontology.js';
import { derive } from '../model/standing.js';
import type { ClaimGraph, EntityAttributes, Property, RelationAttributes } from './types.js';

/**
 * A new graph with what the filter keeps; standings and roots are derived again from the claims that stay.
 * Equal to building the graph of the narrowed dossier. The given graph is not changed.
 */
export function narrowGraph(graph: ClaimGraph, filter: Filter): ClaimGraph {
  const { ontology, documents } = graph.getAttributes();
  const matter = new Map(documents.map((document) => [document.id, document]));
  const prepared = prepareFilter(filter, {
    ontology: new OntologyIndex(ontology),
    entityType: (id) => (graph.hasNode(id) ? graph.getNodeAttribute(id, 'type') : undefined),
    entityReview: (id) => (graph.hasNode(id) ? graph.getNodeAttribute(id, 'review') : undefined),
    documentLanguage: (id) => matter.get(id)?.language,
    documentDate: (id) => matter.get(id)?.date,
  });
  const edges: { id: string; source: string; target: string; attributes: RelationAttributes }[] = [];
  const ends = new Set<string>();
  graph.forEachEdge((id, attributes, source, target) => {
    const left = keep({ id, subject: source, object: target }, attributes);
    if (left) edges.push({ id, source, target, attributes: left });
    if (left) ends.add(source).add(target);
  });
  const nodes = new Map<string, EntityAttributes>();
  graph.forEachNode((id, attributes) => {
    const properties = attributes.properties.flatMap((property) => keep({ ...property, subject: id }, property) ?? []);
    if (prepared.entity(id, ends.has(id) || properties.length > 0)) nodes.set(id, { ...attributes, properties });
  });

  const narrowed = graph.nullCopy() as ClaimGraph;
  narrowed.setAttribute(
    'documents',
    documents.filter((document) => prepared.document(document.id)),
  );
  for (const [id, attributes] of nodes) narrowed.addNode(id, attributes);
  for (const { id, source, target, attributes } of edges) {
    narrowed.addDirectedEdgeWithKey(id, source, target, attributes);
  }
  return narrowed;

  function keep<T extends RelationAttributes | Property>(
    ends: { id: string; subject: string; object?: string },
    attributes: T,
  ): T | undefined {
    const { type, from, until, claims, assessments } = attributes;
    const left = prepared.relation({
      id: ends.id,
      subject: ends.subject,
      ...(ends.object !== undefined && { object: ends.object }),
      type,
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
      claims: claims as Claim[],
      assessments: [...assessments],
    });
    return left && { ...attributes, claims: left.claims, ...derive(left.claims) };
  }
}
