/** Several graphs as one: nodes of one id are one node, and claims join the edge that they are about. */
import type { Attribute, Graph, GraphEdge, GraphNode, Value } from './graph.js';

/**
 * As a table of nodes, one of edges and one of claims are the graph together; the first graph's metadata stays. Other edges
 * stay as many as they are.
 */
export function mergeGraphs(graphs: readonly Graph[]): Graph {
  const [first] = graphs;
  if (!first) throw new Error('no graph is no graph');
  if (graphs.length === 1) return first;
  const nodeAttributes: Attribute[] = [];
  const edgeAttributes: Attribute[] = [];
  const nodes = new Map<string, GraphNode>();
  /** edges that name no claims, by id */
  const known = new Map<string, GraphEdge>();
  const edges = graphs.flatMap((graph) => {
    const ofNodes = unite(nodeAttributes, graph.nodeAttributes);
    const ofEdges = unite(edgeAttributes, graph.edgeAttributes);
    for (const node of graph.nodes) {
      const moved = { ...node, ...movedValues(node, ofNodes) };
      const before = nodes.get(node.id);
      if (!before) {
        nodes.set(node.id, moved);
        continue;
      }
      const { values, ...rest } = moved;
      Object.assign(before, rest);
      values.forEach((value, i) => {
        if (value !== undefined) before.values[i] = value;
      });
    }
    const isAboutClaims = graph.edges.some(({ claims }) => claims);
    return graph.edges.flatMap((edge) => {
      if (isAboutClaims && joined(edge, known)) return [];
      const moved = { ...edge, ...movedValues(edge, ofEdges) };
      if (moved.id !== undefined && !moved.claims) known.set(moved.id, moved);
      return moved;
    });
  });
  return {
    ...first,
    metadata: Object.assign({}, ...graphs.map(({ metadata }) => metadata).reverse()),
    ...{ nodeAttributes, edgeAttributes, nodes: [...nodes.values()], edges },
    warnings: graphs.flatMap(({ warnings }) => warnings),
  };
}

/** Gives the claims of an edge, where it has any, to one of the same id and ends that came before without them. */
function joined({ id, source, target, claims }: GraphEdge, known: Map<string, GraphEdge>): boolean {
  const before = id === undefined ? undefined : known.get(id);
  if (!before || before.claims || before.source !== source || before.target !== target) return false;
  if (claims) before.claims = claims;
  return true;
}

/** Adds what is new; the index of each attribute in the united list. Of two types, text holds the values of both. */
function unite(all: Attribute[], own: readonly Attribute[]): number[] {
  return own.map((attribute) => {
    const at = all.findIndex(({ name }) => name === attribute.name);
    const known = all[at];
    if (!known) return all.push({ ...attribute }) - 1;
    if (known.type !== attribute.type) known.type = bothNumbers(known, attribute) ? 'number' : 'text';
    return at;
  });
}

function bothNumbers(...attributes: Attribute[]): boolean {
  return attributes.every(({ type }) => type === 'integer' || type === 'number');
}

function movedValues({ values, timed }: Pick<GraphNode, 'values' | 'timed'>, indexes: readonly number[]) {
  const moved: (Value | undefined)[] = [];
  values.forEach((value, i) => {
    moved[indexes[i] ?? i] = value;
  });
  return {
    values: moved,
    ...(timed && { timed: timed.map((one) => ({ ...one, attribute: indexes[one.attribute] ?? one.attribute })) }),
  };
}
