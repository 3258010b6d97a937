/** The sources of a graph: those of the dossier it was built from, or what the graph itself still tells of them. */
import type { Relation } from '../model/relation.js';
import { type Sources, sourcesFrom } from '../model/source.js';
import type { ClaimGraph, Property, RelationAttributes } from './types.js';

const KNOWN = new WeakMap<object, Sources>();

export function keepGraphSources(graph: ClaimGraph, sources: Sources): void {
  KNOWN.set(graph, sources);
}

/** A graph that came from elsewhere (imported, copied) has the documents and claims, but no speakers beside its nodes. */
export function graphSources(graph: ClaimGraph): Sources {
  const known = KNOWN.get(graph);
  if (known) return known;
  const entities = graph.mapNodes((id, { names, aliases, anonymous }) => ({
    id,
    names: { ...names },
    aliases: Object.fromEntries(Object.entries(aliases).map(([language, list]) => [language, [...list]])),
    ...(anonymous !== undefined && { anonymous }),
  }));
  const documents = [...graph.getAttribute('documents')];
  const sources = sourcesFrom({ documents, entities, speakers: [], relations: () => relationsOf(graph) });
  KNOWN.set(graph, sources);
  return sources;
}

function relationsOf(graph: ClaimGraph): Relation[] {
  const relation = (id: string, subject: string, from: RelationAttributes | Property): Relation => ({
    id,
    subject,
    type: from.type,
    claims: [...from.claims],
    assessments: [],
  });
  return [
    ...graph.mapEdges((id, attributes, subject) => relation(id, subject, attributes)),
    ...graph.mapNodes((id, { properties }) => properties.map((one) => relation(one.id, id, one))).flat(),
  ];
}
