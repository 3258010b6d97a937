/** Small graphs of every dialect that is read, from which changed ones are made. */

const CYTOSCAPE = {
  data: { name: 'G' },
  elements: {
    nodes: [
      { data: { id: 'a', name: 'A', n: 1 }, position: { x: 1, y: 2 }, classes: 'x' },
      { data: { id: 'b', parent: 'a' } },
    ],
    edges: [{ data: { id: 'e', source: 'a', target: 'b', interaction: 'pp' } }],
  },
};
const GRAPHOLOGY = {
  attributes: {},
  options: { type: 'mixed', multi: true, allowSelfLoops: true },
  nodes: [{ key: 'a', attributes: { label: 'A', x: 1, color: '#fff' } }, { key: 'b' }],
  edges: [{ source: 'a', target: 'b', attributes: { kind: 'owns', weight: 2 }, undirected: true }],
};
const COLUMN = { name: 'n', type: 'number', default: 'NaN' };
const NODE_LINK = {
  ...{ directed: true, multigraph: true },
  graph: {
    claimgraph: {
      version: '0',
      metadata: { title: 'T' },
      nodeAttributes: [COLUMN],
      edgeAttributes: [{ ...COLUMN, dynamic: true }],
    },
  },
  nodes: [{ id: 'a', n: 'Infinity', parents: ['b'], spells: [{ start: '2020', startOpen: true }] }, { id: 'b' }],
  links: [
    {
      source: 'a',
      target: 'b',
      timed: [{ attribute: 0, value: 1, start: '1' }],
      claims: [{ chain: [{ agent: 'a', act: 'denies' }] }],
    },
  ],
};
const OLIGRAPHER = {
  title: 'M',
  nodes: { a: { id: 'a', name: 'A', x: 1, y: 2, scale: 1 } },
  edges: { e: { id: 'e', node1_id: 'a', node2_id: 'a', label: 'l', arrow: '2->1', dash: true } },
  captions: { c: { text: 'x' } },
};
const LITTLESIS = {
  data: [
    { type: 'entities', id: 1, attributes: { name: 'A', primary_ext: 'Person', aliases: ['B'] } },
    {
      type: 'relationships',
      id: 2,
      attributes: { entity1_id: 1, entity2_id: 1, category_id: 5, amount: 9, start_date: '2004-00-00' },
    },
  ],
};
const CANVAS = {
  nodes: [
    { id: 'g', type: 'group', x: 0, y: 0, width: 900, height: 900, label: 'G' },
    { id: 'a', type: 'text', x: 1, y: 1, width: 220, height: 60, text: 'A \\*', color: '1' },
  ],
  edges: [{ id: 'e', fromNode: 'a', toNode: 'g', fromEnd: 'arrow', label: 'l' }],
};
const JGF = {
  graph: { directed: true, nodes: { a: { label: 'A' } }, edges: [{ source: 'a', target: 'a', relation: 'r' }] },
};

const GRAPHML =
  '<?xml version="1.0"?><graphml xmlns:y="y"><desc>claimgraph 0</desc><key id="node.label" for="node" attr.name="label" attr.type="string"/><key id="node.0" for="node" attr.name="tags" attr.type="string" attr.list="string"><desc>Tags</desc><default>[]</default></key><key id="d" for="node" yfiles.type="nodegraphics"/><graph edgedefault="directed"><data key="x">1</data><node id="a"><data key="node.label">A_x0000_</data><data key="node.0">["x"]</data><data key="d"><y:ShapeNode><y:Geometry x="1" y="2" width="3" height="4"/><y:NodeLabel>N<y:LabelModel/></y:NodeLabel></y:ShapeNode></data><graph><node id="b"><port name="p"/></node></graph></node><edge source="a" target="b" directed="false"/><hyperedge/></graph></graphml>';

const json = (name, value) => ({ name, bytes: Buffer.from(JSON.stringify(value, null, 1)) });

export const MADE_GRAPHS = [
  { name: 'a.graphml', bytes: Buffer.from(GRAPHML) },
  json('cytoscape.json', CYTOSCAPE),
  json('graphology.json', GRAPHOLOGY),
  json('node-link.json', NODE_LINK),
  json('map.json', OLIGRAPHER),
  json('littlesis.json', LITTLESIS),
  json('a.canvas', CANVAS),
  json('jgf.json', JGF),
];
