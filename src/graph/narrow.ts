/** The filter on a graph: the same conditions as on a dossier, for those who hold only the graph. */
import type { Claim } from '../model/claim.js';
import { type Filter, prepareFilter } from '../model/filter.js';
import { OntologyIndex } from '../model/ontology.js';
import { derive } from '../model/standing.js';
import { graphSources, keepGraphSources } from './graph-sources.js';
import type { ClaimGraph, EntityAttributes, Property, RelationAttributes } from './types.js';

/**
 * A new graph with what the filter keeps; standings and roots are derived again from the claims that stay.
 * Equal to building the graph of the narrowed dossier. The given graph is not changed.
 */
export function narrowGraph(graph: ClaimGraph, filter: Filter): ClaimGraph {
  const { ontology, documents } = graph.getAttributes();
  const metadata = new Map(documents.map((document) => [document.id, document]));
  const prepared = prepareFilter(filter, {
    ontology: new OntologyIndex(ontology),
    entityType: (id) => (graph.hasNode(id) ? graph.getNodeAttribute(id, 'type') : undefined),
    entityReview: (id) => (graph.hasNode(id) ? graph.getNodeAttribute(id, 'review') : undefined),
    documentLanguage: (id) => metadata.get(id)?.language,
    documentDate: (id) => metadata.get(id)?.date,
    sources: graphSources(graph),
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
  keepGraphSources(narrowed, prepared.sources);
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
    return left && { ...attributes, claims: left.claims, ...derive(left.claims, prepared.sources) };
  }
}
