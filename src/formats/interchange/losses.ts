/** What plain formats lose of a graph: each phrase beside how to tell that a graph has it. */
import { LONGEST_CELL } from '../xlsx/write.js';
import type { Graph, GraphEdge, GraphNode } from './graph.js';

const HAS = {
  'the metadata of the graph': ({ metadata }: Graph) => Object.keys(metadata).length > 0,
  'all times but the first start and the last end': ({ nodes, edges }: Graph) =>
    [...nodes, ...edges].some(({ spells }) => spells !== undefined && spells.length > 1),
  'whether a bound of a time belongs to it': ({ nodes, edges }: Graph) =>
    [...nodes, ...edges].some(({ spells }) => spells?.some(({ startOpen, endOpen }) => startOpen || endOpen)),
  'values that change over time': ({ nodes, edges }: Graph) =>
    [...nodes, ...edges].some(({ timed }) => timed !== undefined),
  'which attributes are dates or addresses': ({ nodeAttributes, edgeAttributes }: Graph) =>
    [...nodeAttributes, ...edgeAttributes].some(({ type }) => type === 'date' || type === 'uri'),
  ids: ({ nodes }: Graph) => nodes.length > 0,
  places: ({ nodes }: Graph) => nodes.some(({ look }) => look?.x !== undefined),
  'colours, sizes and shapes': ({ nodes, edges }: Graph) => anyOf(nodes, edges, ({ look }) => look !== undefined),
  'numbers that are not finite (they become text)': ({ nodes, edges }: Graph) =>
    anyOf(nodes, edges, ({ values }) =>
      values.flat().some((value) => typeof value === 'number' && !Number.isFinite(value)),
    ),
  'half characters, and controls in names of types and columns': ({
    nodes,
    edges,
    nodeAttributes,
    edgeAttributes,
  }: Graph) =>
    anyOf(nodes, edges, ({ label, type }) => /\p{Cs}/u.test(label ?? '') || /[\p{Cc}\p{Cs}]/u.test(type ?? '')) ||
    [...nodeAttributes, ...edgeAttributes].some(({ name }) => /[\p{Cc}\p{Cs}]/u.test(name)),
  'semicolons within lists (they become ；)': ({ nodes, edges }: Graph) =>
    anyOf(nodes, edges, ({ values }) => values.some((value) => Array.isArray(value) && value.join('').includes(';'))),
  'line breaks within a value, unless neo4j-admin is given --multiline-fields=true': ({ nodes, edges }: Graph) =>
    anyOf(nodes, edges, ({ label, values }) =>
      [label, ...values].some((value) => typeof value === 'string' && /[\r\n]/.test(value)),
    ),
  'more than 500 lines, which most renderers of Mermaid refuse': ({ edges }: Graph) => edges.length > 500,
  'columns of nodes and edges': ({ nodes, edges }: Graph) =>
    anyOf(nodes, edges, ({ values }) => values.some((value) => value !== undefined)),
  'the types of nodes': ({ nodes }: Graph) => nodes.some(({ type }) => type !== undefined),
  'the types of edges that have a label': ({ edges }: Graph) =>
    edges.some(({ type, label }) => type !== undefined && label !== undefined),
  weights: ({ edges }: Graph) => edges.some(({ weight }) => weight !== undefined),
  'all times': ({ nodes, edges }: Graph) => anyOf(nodes, edges, ({ spells }) => spells !== undefined),
  parents: ({ nodes }: Graph) => nodes.some(({ parents }) => parents !== undefined),
  'sizes and shapes': ({ nodes, edges }: Graph) =>
    anyOf(nodes, edges, ({ look }) => [look?.size, look?.thickness, look?.shape].some((one) => one !== undefined)),
  'all parents but the first': ({ nodes }: Graph) => nodes.some(({ parents }) => parents && parents.length > 1),
  'sizes, colours and shapes': ({ nodes, edges }: Graph) =>
    [...nodes, ...edges].some(
      ({ look }) => look && [look.size, look.thickness, look.colour, look.shape].some((one) => one !== undefined),
    ),
  'control characters (they are shown as signs)': ({ nodes, edges }: Graph) =>
    [...nodes, ...edges].some(({ label }) => label !== undefined && /[\p{Cc}\p{Cs}]/u.test(label)),
  'what a text holds after its first 32,767 characters': ({ nodes, edges }: Graph) =>
    [...nodes, ...edges].some(({ label, values }) =>
      [label, ...values].some((text) => String(text).length > LONGEST_CELL),
    ),
  'how things are drawn': ({ nodes, edges }: Graph) => [...nodes, ...edges].some(({ look }) => look !== undefined),
  'attributes that nothing has, and their usual values': ({ nodes, edges, ...graph }: Graph) =>
    [[graph.nodeAttributes, nodes] as const, [graph.edgeAttributes, edges] as const].some(([attributes, elements]) =>
      attributes.some(
        ({ default: usual }, i) => usual !== undefined || !elements.some(({ values }) => values[i] !== undefined),
      ),
    ),
  'halves of characters (surrogates that stand alone)': ({ nodes, edges }: Graph) =>
    [...nodes, ...edges].some(({ label, values }) => [label, ...values].some((text) => /\p{Cs}/u.test(String(text)))),
  'who claims an edge': ({ edges }: Graph) => edges.some(({ claims }) => claims !== undefined),
  edges: ({ edges }: Graph) => edges.length > 0,
  'nodes without an edge, and what nodes say': ({ nodes }: Graph) => nodes.length > 0,
} as const;

export type Loss = keyof typeof HAS;

/** What drawings of boxes and lines lose. */
export const DRAWN: readonly Loss[] = [
  'columns of nodes and edges',
  'the types of nodes',
  'the types of edges that have a label',
  'weights',
  'all times',
  'values that change over time',
  'parents',
  'who claims an edge',
];

function anyOf(nodes: Graph['nodes'], edges: Graph['edges'], holds: (element: GraphNode | GraphEdge) => boolean) {
  return nodes.some(holds) || edges.some(holds);
}

/** Those of the losses that this graph has. */
export function lossesAmong(losses: readonly Loss[]): (graph: Graph) => string[] {
  return (graph) => losses.filter((loss) => HAS[loss](graph));
}
