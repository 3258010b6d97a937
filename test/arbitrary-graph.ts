/** Graphs for property tests: any shape that formats exchange, with nasty text, huge numbers, loops and parallel edges. */

import type { Attribute, Graph, GraphEdge, GraphNode, Scalar, Spell, Value } from '../src/formats/interchange/graph.js';
import { nastyText } from './arbitrary-dossier.js';
import { fc } from './property.js';

const ATTRIBUTES: Attribute[] = [
  { name: 'note <&> "1"', type: 'text' },
  { name: '备注', type: 'text', default: 'usual' },
  { name: 'count', type: 'integer' },
  { name: 'share', type: 'number' },
  { name: 'open', type: 'boolean', default: true },
  { name: 'page', type: 'uri' },
  { name: 'tags', type: 'text', list: true },
  { name: 'over time', type: 'number', dynamic: true },
];

/** Text, empty as well. */
const text = fc.oneof(nastyText(true), fc.constant(''), fc.constant(' = '));

function arbitraryValue({ type, list }: Attribute): fc.Arbitrary<Value> {
  const scalar: fc.Arbitrary<Scalar> =
    type === 'integer'
      ? fc.oneof(fc.maxSafeInteger(), fc.constant('123456789012345678901234567890'))
      : type === 'number'
        ? fc.double().map((value) => value + 0)
        : type === 'boolean'
          ? fc.boolean()
          : text;
  return list ? fc.array(text, { maxLength: 3 }) : scalar;
}

const time = fc.constantFrom('2020-01-01', '2024-02-29', '1999-12-31');
const spell: fc.Arbitrary<Spell> = fc.oneof(
  fc.record({ start: time, end: time }),
  fc.record({ start: time }),
  fc.record({ end: time }),
);

function element() {
  return {
    label: text,
    type: nastyText(),
    values: fc.tuple(
      ...ATTRIBUTES.map((attribute) =>
        attribute.dynamic ? fc.constant(undefined) : fc.option(arbitraryValue(attribute), { nil: undefined }),
      ),
    ),
    spells: fc.array(spell, { minLength: 1, maxLength: 3 }),
    timed: fc.array(
      fc
        .tuple(spell, fc.double({ noNaN: true }))
        .map(([span, value]) => ({ attribute: ATTRIBUTES.length - 1, value: value + 0, ...span })),
      { minLength: 1, maxLength: 2 },
    ),
  };
}

const look = { x: fc.integer(), y: fc.integer(), colour: fc.constantFrom('#00ff7f', '#123456') };

export function arbitraryGraph(): fc.Arbitrary<Graph> {
  return fc.uniqueArray(nastyText(true), { minLength: 1, maxLength: 6 }).chain((ids) => {
    const id = fc.constantFrom(...ids);
    const node = (own: string) =>
      fc.record(
        {
          id: fc.constant(own),
          ...element(),
          look: fc.record({ ...look, size: fc.nat() }),
          parents: fc.uniqueArray(id, { minLength: 1, maxLength: 2 }),
        },
        { requiredKeys: ['id', 'values'] },
      ) as fc.Arbitrary<GraphNode>;
    const edge = fc.record(
      {
        ...{
          source: id,
          target: id,
          direction: fc.constantFrom('directed', 'undirected', 'mutual'),
          weight: fc.integer(),
        },
        ...element(),
        look: fc.record({ colour: look.colour, thickness: fc.nat() }),
      },
      { requiredKeys: ['source', 'target', 'direction', 'values'] },
    ) as fc.Arbitrary<GraphEdge>;
    return fc
      .record({ nodes: fc.tuple(...ids.map(node)), edges: fc.array(edge, { maxLength: 8 }), named: fc.boolean() })
      .map(
        ({ nodes, edges, named }): Graph => ({
          metadata: { creator: 'claimgraph 0', description: 'all <of> it' },
          nodeAttributes: ATTRIBUTES.map((one) => ({ ...one })),
          edgeAttributes: ATTRIBUTES.map((one) => ({ ...one })),
          nodes,
          edges: edges.map((one, i) => ({ ...(named && { id: `e${i}` }), ...one })),
          warnings: [],
        }),
      );
  });
}
