/**
 * How firm an edge is, for formats in which a line is all there is: by a column with its standing or by its claims (see
 * voice.ts). Nothing alleged may be drawn as a fact.
 */
import type { Standing } from '../../model/standing.js';
import { STANDINGS } from '../../model/standings.js';
import type { Graph, GraphEdge } from './graph.js';
import { saidBy } from './said.js';
import { standingOfEdge } from './voice.js';

type Columns = Pick<Graph, 'edgeAttributes'>;

export function standingIn({ edgeAttributes }: Columns, edge: GraphEdge): Standing {
  return standingOfEdge(edge, saidBy(edgeAttributes, edge));
}

/** Whether a plain line may be drawn for it. */
export function isFirm(graph: Columns, edge: GraphEdge): boolean {
  const standing = standingIn(graph, edge);
  return standing === 'stated' || standing === 'reported';
}

/** What stands on its line: the label, or the type, with the standing behind it where that is no plain statement. */
export function firmLabel(graph: Columns, edge: GraphEdge): string {
  return withStanding(edge.label ?? edge.type ?? '', standingIn(graph, edge));
}

/** The type of a line where types are all that a tool shows; `related to` where there is none. */
export function firmType(graph: Columns, edge: GraphEdge): string {
  return withStanding(edge.type || edge.label || 'related to', standingIn(graph, edge));
}

function withStanding(words: string, standing: Standing): string {
  if (standing === 'stated') return words;
  // our own labels say it already, and what our verdict is beside it
  const said = /\[([^[\],]*)(,[^[\]]*)?\]$/.exec(words)?.[1];
  const own: readonly string[] = Object.values(STANDINGS[standing].label);
  if (said !== undefined && own.includes(said)) return words;
  return `${words} [${STANDINGS[standing].label.en}]`.trimStart();
}
