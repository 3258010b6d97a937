/** Gathers what a reader finds into a graph: attributes by name, nodes by id, and edges that may come before their ends. */
import { ClaimgraphError, type Place } from '../../model/problem.js';
import type { Attribute, Graph, GraphEdge, GraphMetadata, GraphNode, Value } from './graph.js';
import { READ_LIMITS, type ReadLimits, withinLimit } from './limits.js';
import { Warnings } from './warnings.js';

/** What to do with an edge whose end is not there: add the node, leave the edge out, or refuse the file. */
export type Dangling = 'add' | 'drop' | 'refuse';

export class GraphBuilder {
  readonly file: string;
  readonly limits: ReadLimits;
  readonly metadata: GraphMetadata = {};
  readonly nodeAttributes: Attribute[] = [];
  readonly edgeAttributes: Attribute[] = [];
  timeFormat: string | undefined;
  timeZone: string | undefined;
  readonly #nodes = new Map<string, GraphNode>();
  readonly #edges: GraphEdge[] = [];
  /** edges an end of which was not there when they came: their index and line */
  readonly #pending: { index: number; line: number }[] = [];
  readonly #indexes = { node: new Map<string, number>(), edge: new Map<string, number>() };
  readonly #warnings = new Warnings();
  readonly #dangling: Dangling;
  readonly #implied: boolean;

  /** @param implied whether nodes need not be listed, as where there is only a table of edges */
  constructor(
    file: string,
    {
      limits = {},
      dangling = 'add',
      implied = false,
    }: { limits?: Partial<ReadLimits>; dangling?: Dangling | undefined; implied?: boolean } = {},
  ) {
    this.file = file;
    this.limits = { ...READ_LIMITS, ...limits };
    this.#dangling = dangling;
    this.#implied = implied;
  }

  warn(code: string, message: string, line?: number): void {
    this.#warnings.add({ code, message, place: this.#place(line) });
  }

  /** Where a line is not known, as in JSON, readers give 0. */
  #place(line: number | undefined): Place {
    return { file: this.file, ...(line && { line }) };
  }

  /** The index of an attribute, which is declared where it is new. */
  attribute(of: 'node' | 'edge', name: string, declared: Omit<Attribute, 'name'> = { type: 'text' }): number {
    const index = this.#indexes[of].get(name);
    if (index !== undefined) return index;
    const all = of === 'node' ? this.nodeAttributes : this.edgeAttributes;
    withinLimit(this.limits, 'attributes', all.length + 1, this.file);
    this.#indexes[of].set(name, all.length);
    return all.push({ name, ...declared }) - 1;
  }

  /** Values by name, each in its column. */
  valuesOf(of: 'node' | 'edge', given: Readonly<Record<string, Value>>): (Value | undefined)[] {
    const values: (Value | undefined)[] = [];
    for (const [name, value] of Object.entries(given)) {
      const one = Array.isArray(value) ? value[0] : value;
      const type = typeof one === 'number' ? 'number' : typeof one === 'boolean' ? 'boolean' : 'text';
      values[this.attribute(of, name, { type, ...(Array.isArray(value) && { list: true }) })] = value;
    }
    return values;
  }

  has(id: string): boolean {
    return this.#nodes.has(id);
  }

  node(id: string): GraphNode | undefined {
    return this.#nodes.get(id);
  }

  /** Adds a node; one of the same id is completed, and a warning says so. */
  addNode(node: GraphNode, line?: number): GraphNode {
    const before = this.#nodes.get(node.id);
    if (before) {
      this.warn('duplicate-node', `the node "${node.id}" is listed again; both are read as one`, line);
      const { values, ...rest } = node;
      Object.assign(before, rest);
      values.forEach((value, i) => {
        if (value !== undefined) before.values[i] = value;
      });
      return before;
    }
    withinLimit(this.limits, 'elements', this.#nodes.size + this.#edges.length + 1, this.file, line);
    this.#nodes.set(node.id, node);
    return node;
  }

  addEdge(edge: GraphEdge, line = 0): GraphEdge {
    withinLimit(this.limits, 'elements', this.#nodes.size + this.#edges.length + 1, this.file, line);
    const [source, target] = [this.#nodes.get(edge.source), this.#nodes.get(edge.target)];
    if (source && target) {
      // one string a node, however many edges name it
      edge.source = source.id;
      edge.target = target.id;
    } else this.#pending.push({ index: this.#edges.length, line });
    this.#edges.push(edge);
    return edge;
  }

  /** The graph. @throws ClaimgraphError where an end is not there and that is to be refused */
  finish(): Graph {
    const dropped = new Set(
      this.#pending.filter(({ index, line }) => !this.#resolve(index, line)).map(({ index }) => index),
    );
    const edges = dropped.size === 0 ? this.#edges : this.#edges.filter((_, i) => !dropped.has(i));
    const { metadata, timeFormat, timeZone, nodeAttributes, edgeAttributes } = this;
    return {
      metadata,
      ...(timeFormat !== undefined && { timeFormat }),
      ...(timeZone !== undefined && { timeZone }),
      nodeAttributes,
      edgeAttributes,
      nodes: [...this.#nodes.values()],
      edges,
      warnings: this.#warnings.all(),
    };
  }

  #resolve(index: number, line: number): boolean {
    const edge = this.#edges[index];
    for (const end of edge ? [edge.source, edge.target] : []) {
      if (this.#nodes.has(end)) continue;
      if (this.#implied) {
        this.addNode({ id: end, values: [] }, line);
        continue;
      }
      const message = `an edge names the node "${end}", which is not in the file`;
      if (this.#dangling === 'refuse') {
        const hint = 'Add the node, or choose to add it or to drop the edge (dangling: add, drop)';
        throw new ClaimgraphError([
          { code: 'dangling-edge', message, field: 'dangling', place: this.#place(line), hint },
        ]);
      }
      if (this.#dangling === 'drop') {
        this.warn('dangling-edge', `${message}; the edge is left out`, line);
        return false;
      }
      this.warn('dangling-edge', `${message}; it is added`, line);
      this.addNode({ id: end, values: [] }, line);
    }
    return true;
  }
}

/** A value as the type has it; undefined where the text is none. A number that a double cannot hold stays text. */
export function parseScalar(text: string, type: Attribute['type']): Value | undefined {
  if (type === 'text' || type === 'uri' || type === 'date') return text;
  const trimmed = text.trim();
  if (type === 'boolean') {
    if (/^(true|1|yes)$/i.test(trimmed)) return true;
    return /^(false|0|no)$/i.test(trimmed) ? false : undefined;
  }
  if (trimmed === '') return undefined;
  const number = NAMED_NUMBERS.get(trimmed.toLowerCase()) ?? Number(trimmed);
  if (Number.isNaN(number) && !/^[+-]?nan$/i.test(trimmed)) return undefined;
  return type === 'integer' && Number.isInteger(number) && !Number.isSafeInteger(number) ? trimmed : number;
}

const NAMED_NUMBERS = new Map([
  ['inf', Number.POSITIVE_INFINITY],
  ['-inf', Number.NEGATIVE_INFINITY],
  ['+inf', Number.POSITIVE_INFINITY],
]);
