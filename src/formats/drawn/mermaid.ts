/**
 * A Mermaid flowchart, as GitHub, Obsidian and wikis show it. Lines that are no plain statement are dotted, in the colour
 * of their standing, and say so; what is denied ends in a cross. Names stand in quotes, with every sign of Markdown, HTML
 * or Mermaid as an entity.
 */
import type { Standing } from '../../model/standing.js';
import { STANDING_LOOKS } from '../../scene/signs.js';
import { visible } from '../../text/visible.js';
import { firmLabel, standingIn } from '../interchange/firm.js';
import type { Direction, Graph } from '../interchange/graph.js';
import { isHeld } from './dot.js';

export function* mermaidPieces(graph: Graph): Generator<string> {
  const { title } = graph.metadata;
  if (title !== undefined) yield `---\ntitle: ${JSON.stringify(visible(title).replace(/\s+/g, ' '))}\n---\n`;
  yield 'flowchart LR\n';
  const numbers = new Map(graph.nodes.map(({ id }, i) => [id, i]));
  for (const [i, { id, label }] of graph.nodes.entries()) yield `  n${i}["${escaped(label || id)}"]\n`;
  const standings = new Map<Standing, number[]>();
  for (const [i, edge] of graph.edges.entries()) {
    const standing = standingIn(graph, edge);
    const lines = standings.get(standing) ?? [];
    if (lines.length === 0) standings.set(standing, lines);
    lines.push(i);
    const words = escaped(firmLabel(graph, edge));
    const label = words.trim() === '' ? '' : `|"${words}"|`;
    yield `  n${numbers.get(edge.source)} ${lineOf(standing, edge.direction)}${label} n${numbers.get(edge.target)}\n`;
  }
  for (const [standing, lines] of standings) {
    const { light } = STANDING_LOOKS[standing];
    yield `  linkStyle ${lines.join(',')} stroke:${light},color:${light}\n`;
  }
}

function lineOf(standing: Standing, direction: Direction): string {
  if (!isHeld(standing)) return direction === 'mutual' ? 'x-.-x' : '-.-x';
  const line = standing === 'stated' || standing === 'reported' ? '--' : '-.-';
  if (direction === 'undirected') return line === '--' ? '---' : line;
  return `${direction === 'mutual' ? '<' : ''}${line}>`;
}

function escaped(text: string): string {
  return visible(text)
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/[^\p{L}\p{N}\p{M} .,()'/–—，。、《》“”·-]/gu, (mark) => `#${mark.codePointAt(0)};`);
}
