/**
 * DOT for Graphviz. Lines that are no plain statement are dashed or dotted, in the colour of their standing, and say so;
 * what is denied ends in a bar. Nodes are `n0`, `n1` ...; their names are labels, written so that no escape or entity of
 * Graphviz is taken for more than text.
 */
import type { Standing } from '../../model/standing.js';
import { STANDING_LOOKS } from '../../scene/signs.js';
import { visible } from '../../text/visible.js';
import { firmLabel, standingIn } from '../interchange/firm.js';
import type { Graph } from '../interchange/graph.js';

export function* dotPieces(graph: Graph): Generator<string> {
  const { title } = graph.metadata;
  yield 'digraph {\n  graph [charset="UTF-8", overlap=false, splines=true';
  yield `${title === undefined ? '' : `, label="${escaped(title)}", labelloc=t`}];\n`;
  yield '  node [shape=box, style="rounded,filled", fillcolor="#ffffff", fontname="sans-serif"];\n';
  yield '  edge [fontname="sans-serif", fontsize=10];\n';
  const numbers = new Map(graph.nodes.map(({ id }, i) => [id, i]));
  for (const [i, { id, label, look }] of graph.nodes.entries()) {
    const colour = look?.colour === undefined ? '' : `, color="${look.colour}"`;
    const place =
      look?.x === undefined || look.y === undefined || !Number.isFinite(look.x + look.y)
        ? ''
        : `, pos="${look.x},${look.y}"`;
    yield `  n${i} [label="${escaped(label || id)}"${colour}${place}];\n`;
  }
  for (const edge of graph.edges) {
    const standing = standingIn(graph, edge);
    const { light, line } = STANDING_LOOKS[standing];
    const ends = `n${numbers.get(edge.source)} -> n${numbers.get(edge.target)}`;
    const direction = edge.direction === 'undirected' ? ', dir=none' : edge.direction === 'mutual' ? ', dir=both' : '';
    const head = isHeld(standing) ? '' : ', arrowhead=tee';
    const words = `label="${escaped(firmLabel(graph, edge))}"`;
    yield `  ${ends} [${words}, color="${light}", fontcolor="${light}", style=${isHeld(standing) ? line : 'dotted'}${direction}${head}];\n`;
  }
  yield '}\n';
}

/** Whether somebody supports it, or may. */
export function isHeld(standing: Standing): boolean {
  return standing !== 'denied' && standing !== 'retracted' && standing !== 'unclaimed';
}

function escaped(text: string): string {
  return visible(text)
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('&', '&amp;')
    .replace(/\r\n?|\n/g, '\\n');
}
