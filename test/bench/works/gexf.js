/** GEXF: a graph with names, types and attributes into bytes and back, beside graphology-gexf. */
import { MultiDirectedGraph } from 'graphology';
import { parse, write } from 'graphology-gexf/node/index.js';
import { chunked } from '../../../dist/formats/chunks.js';
import { readGexf } from '../../../dist/formats/gexf/read.js';
import { gexfPieces } from '../../../dist/formats/gexf/write-graph.js';
import { race, row } from '../race.js';
import { entityId, namesOf } from '../story.js';

const TYPES = ['supplies', 'criticises', 'supports', 'cites'];

export async function* gexfWork({ size, ends, rounds }) {
  const graph = graphOf(ends(size));
  const peer = graphologyOf(graph);
  let bytes;
  const written = await race(
    {
      ours: async () => {
        const chunks = [];
        for await (const chunk of chunked(gexfPieces(graph))) chunks.push(Buffer.from(chunk));
        bytes = chunks;
      },
      'graphology-gexf': () => Buffer.from(write(peer)),
    },
    { rounds },
  );
  const megabytes = bytes.reduce((sum, chunk) => sum + chunk.length, 0) / 1e6;
  yield row(`GEXF written, ${graph.nodes.length} entities, ${size} relations`, written, `${megabytes.toFixed(1)} MB`);
  const text = Buffer.concat(bytes).toString();
  const read = await race(
    {
      ours: async () => {
        const found = await readGexf({
          name: 'bench.gexf',
          bytes: (async function* () {
            yield* bytes;
          })(),
        });
        if (found.edges.length !== size || found.nodes.length !== graph.nodes.length)
          throw new Error('not all was read');
      },
      'graphology-gexf': () => {
        const found = parse(MultiDirectedGraph, text);
        if (found.size !== size) throw new Error('not all was read');
      },
    },
    { rounds },
  );
  yield row(`GEXF read, ${graph.nodes.length} entities, ${size} relations`, read, `${megabytes.toFixed(1)} MB`);
}

function graphOf({ order, size, subjects, objects }) {
  const names = namesOf(order);
  return {
    metadata: {},
    nodeAttributes: [
      { name: 'label_zh', type: 'text' },
      { name: 'degree', type: 'integer' },
    ],
    edgeAttributes: [
      { name: 'standing', type: 'text' },
      { name: 'claims', type: 'integer' },
      { name: 'quotes', type: 'text' },
    ],
    nodes: names.map(({ en, zh }, i) => ({ id: entityId(i), label: en, type: 'company', values: [zh, i % 97] })),
    edges: Array.from({ length: size }, (_, i) => ({
      id: `r${i}`,
      source: entityId(subjects[i]),
      target: entityId(objects[i]),
      direction: 'directed',
      type: TYPES[i % TYPES.length],
      label: `${TYPES[i % TYPES.length]} [reported]`,
      weight: 1,
      values: ['reported', 1 + (i % 3), `The report says that no. ${i} & others are "closely" related`],
    })),
    warnings: [],
  };
}

function graphologyOf({ nodes, edges, nodeAttributes, edgeAttributes }) {
  const graph = new MultiDirectedGraph();
  const named = (attributes, values) => Object.fromEntries(attributes.map(({ name }, i) => [name, values[i]]));
  for (const { id, label, type, values } of nodes) graph.addNode(id, { label, type, ...named(nodeAttributes, values) });
  for (const { id, source, target, label, type, weight, values } of edges)
    graph.addEdgeWithKey(id, source, target, { label, kind: type, weight, ...named(edgeAttributes, values) });
  return graph;
}
