/** The keys of a GraphML file: what each declares, and which of them mean more than a column. */
import type { Value, ValueType } from '../interchange/graph.js';

/** What a key says of a node or edge, where that is no column of its own. */
export const ROLES = [
  ...['label', 'type', 'weight', 'direction', 'start', 'end', 'parents'],
  ...['x', 'y', 'z', 'size', 'thickness', 'shape', 'r', 'g', 'b', 'alpha'],
] as const;
export type Role = (typeof ROLES)[number];

export interface Key {
  id: string;
  of: 'node' | 'edge' | 'all' | 'graph' | 'other';
  name: string;
  type: ValueType;
  list: boolean;
  /** whether it holds drawings of yFiles, or an object of another program */
  kind: 'plain' | 'drawing' | 'object';
  default?: Value;
  /** its column among the nodes' and the edges', once it has one */
  index: { node?: number; edge?: number };
  role?: Role;
}

const TYPES: Readonly<Record<string, ValueType>> = {
  ...{ boolean: 'boolean', bool: 'boolean', int: 'integer', integer: 'integer', long: 'integer', short: 'integer' },
  ...{ byte: 'integer', float: 'number', double: 'number', decimal: 'number', real: 'number' },
  ...{ date: 'date', datetime: 'date', anyuri: 'uri', uri: 'uri' },
  // graph-tool's names of Boost's types
  ...{ int16_t: 'integer', int32_t: 'integer', int64_t: 'integer', uint8_t: 'integer', 'long double': 'number' },
};

/** @param own whether claimgraph wrote the file: then roles go by ids, and a column may have any name */
export function keyOf(attributes: Readonly<Record<string, string>>, id: string, own: boolean): Key {
  const written = (attributes['attr.type'] ?? 'string').toLowerCase();
  const vector = written.startsWith('vector_');
  const type = TYPES[attributes['attr.list']?.toLowerCase() ?? (vector ? written.slice(7) : written)] ?? 'text';
  const drawing = Object.keys(attributes).some((name) => name.startsWith('yfiles.'));
  const name = attributes['attr.name'] || id;
  const of = attributes.for?.toLowerCase() ?? 'all';
  const key: Key = {
    ...{ id, name, type, list: vector || attributes['attr.list'] !== undefined, index: {} },
    of: of === 'node' || of === 'edge' || of === 'all' || of === 'graph' ? of : 'other',
    kind: drawing ? 'drawing' : written === 'python_object' ? 'object' : 'plain',
  };
  const role = own ? ownRole(id) : key.list ? undefined : roleByName(key);
  return role === undefined ? key : { ...key, role };
}

/** `node.label`, `edge.weight`; columns are `node.0`, `edge.0`. */
function ownRole(id: string): Role | undefined {
  const name = id.slice(id.indexOf('.') + 1);
  return ROLES.find((role) => role === name);
}

/** Names that Gephi, networkx, igraph, Neo4j and TinkerPop give to labels, types and weights. */
function roleByName({ name, of, type }: Key): Role | undefined {
  const plain = name.toLowerCase();
  const number = type === 'integer' || type === 'number';
  if (plain === 'weight') return number && of !== 'node' ? 'weight' : undefined;
  if (number) return undefined;
  if (plain === 'label' || (of === 'edge' && (plain === 'edge label' || plain === 'edgelabel'))) return 'label';
  if (plain === 'type' || plain === 'labelv' || plain === 'labele' || (of === 'edge' && plain === 'kind'))
    return 'type';
  if (plain === 'labels' && of === 'node') return 'type';
  if ((plain === 'start' || plain === 'end') && (type === 'text' || type === 'date')) return plain;
  return undefined;
}

/** The numeric keys that Gephi writes for how nodes are drawn; each means that only where its companions are there. */
export function drawnByGephi(keys: Iterable<Key>): void {
  const numbers = new Map<string, Key>();
  for (const key of keys) {
    if (key.of !== 'node' || key.list || (key.type !== 'integer' && key.type !== 'number')) continue;
    if (!numbers.has(key.name)) numbers.set(key.name, key);
  }
  const companions: readonly (readonly Role[])[] = [
    ['x', 'y'],
    ['r', 'g', 'b'],
  ];
  for (const needed of companions) {
    if (!needed.every((name) => numbers.has(name))) return;
    for (const name of needed) give(name);
  }
  for (const name of ['z', 'size', 'alpha'] as const) give(name);

  function give(name: Role) {
    const key = numbers.get(name);
    if (key) key.role = name;
  }
}
