/** What nodes and relationships of Neo4j say as properties: columns under free names, and the parts of a graph beside them. */
import type { Attribute, Graph, GraphEdge, GraphNode, Value } from '../interchange/graph.js';
import { valueAt } from '../interchange/graph.js';

type Element = GraphNode | GraphEdge;

export interface Property {
  name: string;
  attribute: Pick<Attribute, 'type' | 'list'>;
  value(element: Element): Value | undefined;
}

/** Only those that some element has. */
export function propertiesOf(graph: Graph, of: 'node' | 'edge'): Property[] {
  const attributes = of === 'node' ? graph.nodeAttributes : graph.edgeAttributes;
  const elements: readonly Element[] = of === 'node' ? graph.nodes : graph.edges;
  const taken = new Set(['id', 'type']);
  const parts = PARTS.filter(({ value }) => elements.some((element) => value(element) !== undefined));
  for (const { name } of parts) taken.add(name);
  const columns = attributes.map((attribute, i): Property => {
    const { name } = attribute;
    let free = name || 'unnamed';
    for (let n = 1; taken.has(free); n++) free = `${name} (attribute${n === 1 ? '' : ` ${n}`})`;
    taken.add(free);
    return { name: free, attribute, value: (element) => valueAt(attributes, i, element) };
  });
  return [...parts, ...columns.filter(({ value }) => elements.some((element) => value(element) !== undefined))];
}

const text = { type: 'text' } as const;
const number = { type: 'number' } as const;

const PARTS: readonly Property[] = [
  { name: 'label', attribute: text, value: ({ label }) => label },
  {
    name: 'direction',
    attribute: text,
    value: (one) => ('source' in one && one.direction !== 'directed' ? one.direction : undefined),
  },
  { name: 'weight', attribute: number, value: (one) => ('source' in one ? one.weight : undefined) },
  { name: 'start', attribute: text, value: ({ spells }) => spells?.[0]?.start },
  { name: 'end', attribute: text, value: ({ spells }) => spells?.at(-1)?.end },
  { name: 'x', attribute: number, value: ({ look }) => look?.x },
  { name: 'y', attribute: number, value: ({ look }) => look?.y },
  {
    name: 'parents',
    attribute: { type: 'text', list: true },
    value: (one) => ('source' in one ? undefined : one.parents),
  },
];
