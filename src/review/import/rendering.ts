/** A graph as the text of a document, one numbered line an edge, so that each claim quotes the line it comes from. */
import type { Attribute, Graph, GraphEdge, GraphNode } from '../../formats/interchange/graph.js';
import { valueAt } from '../../formats/interchange/graph.js';
import { visible } from '../../text/visible.js';

export interface Rendering {
  text: string;
  /** where the line of each edge begins and ends, UTF-16 */
  lines: { start: number; end: number; quote: string }[];
}

/** UTF-16 code units of a value that are shown. */
const LONGEST = 400;

export function render(graph: Graph): Rendering {
  const names = new Map(graph.nodes.map(({ id, label }) => [id, label?.trim() || id]));
  const name = (id: string) => oneLine(names.get(id) ?? id) || '?';
  let text = '# Nodes\n\n';
  const parts: string[] = [];
  for (const node of graph.nodes) {
    const type = node.type === undefined ? '' : ` (${oneLine(node.type)})`;
    parts.push(`- ${name(node.id)}${type}${details(graph.nodeAttributes, node)}\n`);
  }
  text += parts.join('');
  text += '\n# Edges\n\n';
  let at = text.length;
  const lines: Rendering['lines'] = [];
  const written = graph.edges.map((edge, i) => {
    const words = oneLine(edge.type ?? edge.label ?? '—');
    const label =
      edge.label !== undefined && edge.label !== edge.type && edge.type !== undefined
        ? ` “${oneLine(edge.label)}”`
        : '';
    const arrow = edge.direction === 'directed' ? '→' : edge.direction === 'mutual' ? '↔' : '—';
    const quote =
      `${i + 1}. ${name(edge.source)} —${words}${label}${arrow} ${name(edge.target)}${details(graph.edgeAttributes, edge)}`.trimEnd();
    lines.push({ start: at, end: at + quote.length, quote });
    at += quote.length + 1;
    return `${quote}\n`;
  });
  return { text: text + written.join(''), lines };
}

function details(attributes: readonly Attribute[], element: GraphNode | GraphEdge): string {
  const said = attributes.flatMap(({ name }, i) => {
    const value = valueAt(attributes, i, element);
    return value === undefined || value === '' ? [] : [`${oneLine(name)}: ${oneLine(String(value))}`];
  });
  const times = (element.spells ?? []).map(({ start, end }) => oneLine(`${start ?? ''}–${end ?? ''}`));
  const all = [...times, ...said];
  return all.length === 0 ? '' : `; ${all.join('; ')}`;
}

/** Visible, in one line, and not too long. */
export function oneLine(text: string): string {
  const line = visible(text)
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : line;
}
