/** Nodes and edges as JSON objects: columns by their names, then labels, types, times, places and claims. */
import { version } from '../../model/version.js';
import type { Attribute, Graph, GraphEdge, GraphNode, Spell, Value } from '../interchange/graph.js';
import { PARTS, type Roles } from './roles.js';
import type { Column, Schema } from './schema.js';

type Entries = [string, unknown][];

/** Writes the elements of one graph. */
export class Recorder {
  readonly schema: Schema;
  readonly #roles: Roles;
  readonly #keys: { node: readonly string[]; edge: readonly string[] };

  constructor(graph: Graph, roles: Roles) {
    this.#roles = roles;
    const nodes = columns(graph.nodeAttributes, new Set([...roles.taken, ...Object.values(roles.node), ...PARTS]));
    const edges = columns(graph.edgeAttributes, new Set([...roles.taken, ...Object.values(roles.edge), ...PARTS]));
    this.#keys = { node: nodes.map(keyOf), edge: edges.map(keyOf) };
    const { metadata, timeFormat, timeZone } = graph;
    this.schema = {
      ...{ version, metadata },
      ...(timeFormat !== undefined && { timeFormat }),
      ...(timeZone !== undefined && { timeZone }),
      ...{ nodeAttributes: nodes, edgeAttributes: edges },
    };
  }

  node(node: GraphNode): Entries {
    const own: Entries = [];
    add(own, this.#roles.node.label, node.label);
    add(own, this.#roles.node.type, node.type);
    this.#rest(own, this.#keys.node, node);
    return own;
  }

  /** @param main what edges are where they do not say otherwise */
  edge(edge: GraphEdge, main: GraphEdge['direction']): Entries {
    const own: Entries = [];
    add(own, this.#roles.edge.label, edge.label);
    add(own, this.#roles.edge.type, edge.type);
    add(own, 'weight', edge.weight);
    if (edge.direction !== main) own.push(['direction', edge.direction]);
    this.#rest(own, this.#keys.edge, edge);
    if (edge.claims) own.push(['claims', edge.claims]);
    return own;
  }

  #rest(own: Entries, keys: readonly string[], { values, spells, timed, look }: GraphNode | GraphEdge): void {
    for (const [i, key] of keys.entries()) {
      const value = values[i];
      if (value !== undefined) own.push([key, written(value)]);
    }
    const [only] = spells ?? [];
    if (spells && only && isPlain(spells, only)) {
      add(own, 'start', only.start);
      add(own, 'end', only.end);
    } else if (spells) own.push(['spells', spells]);
    if (timed) own.push(['timed', timed.map((one) => ({ ...one, value: written(one.value) }))]);
    if (!look) return;
    const { colour, ...places } = look;
    for (const [name, value] of Object.entries(places))
      add(own, name, typeof value === 'number' ? written(value) : value);
    add(own, 'color', colour);
  }
}

/** One object a line. Keys such as `__proto__` stay what they are. */
export function objectOf(entries: Entries): string {
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`;
}

/** The main direction of a graph: what a format with one word for all of its edges says. */
export function mainDirection({ edges }: Graph): 'directed' | 'undirected' {
  return edges.length > 0 && edges.every(({ direction }) => direction === 'undirected') ? 'undirected' : 'directed';
}

/** Objects under a key, one a line. */
export function* listed<T>(items: readonly T[], shape: (item: T) => string): Generator<string> {
  yield '[';
  let comma = '\n';
  for (const item of items) {
    yield comma + shape(item);
    comma = ',\n';
  }
  yield '\n]';
}

function columns(attributes: readonly Attribute[], taken: Set<string>): Column[] {
  return attributes.map((attribute) => {
    const { name, type, list, dynamic, default: usual } = attribute;
    let key = name;
    for (let n = 1; taken.has(key); n++) key = `${name} (attribute${n === 1 ? '' : ` ${n}`})`;
    taken.add(key);
    return {
      ...(key !== name && { key }),
      ...{ name, type },
      ...(list && { list }),
      ...(dynamic && { dynamic }),
      ...(usual !== undefined && { default: written(usual) as Column['default'] }),
    } as Column;
  });
}

function keyOf({ key, name }: Column): string {
  return key ?? name;
}

function isPlain(spells: readonly Spell[], { start, end, startOpen, endOpen }: Spell): boolean {
  return spells.length === 1 && !startOpen && !endOpen && (start !== undefined || end !== undefined);
}

/** JSON has no numbers but finite ones: the others are written as words. */
function written(value: Value): unknown {
  if (typeof value === 'object') return value.map(written);
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

function add(own: Entries, key: string, value: unknown): void {
  if (value !== undefined) own.push([key, value]);
}
