/**
 * Reads GraphML (http://graphml.graphdrawing.org) as networkx, igraph, graph-tool, Gephi, Neo4j, TinkerPop, yEd and
 * claimgraph write it.
 *
 * Kept: keys with types, lists and defaults, nested graphs as parents, directions edge by edge, parallel edges, and the
 * labels, places, colours and shapes of yFiles. Left out with a warning: ports, hyperedges, values of the graph itself,
 * pickled Python objects (they are never unpickled), and more than one graph is read as one. Locators are never followed.
 */
import { ClaimgraphError } from '../../model/problem.js';
import { GraphBuilder, parseScalar } from '../interchange/builder.js';
import type { Direction, Graph, GraphEdge, GraphNode, Value } from '../interchange/graph.js';
import { labelled } from '../interchange/names.js';
import type { ReadOptions } from '../interchange/options.js';
import { readXml } from '../interchange/read-xml.js';
import type { Source } from '../interchange/source.js';
import { decodeUnwritable } from '../xml.js';
import { drawnByGephi, type Key, keyOf } from './keys.js';
import { listOf } from './lists.js';
import { Roles } from './roles.js';
import { drawingOf, labelIn } from './yfiles.js';

/** @throws ClaimgraphError where this is not GraphML, or a node or edge lacks what makes it one */
export async function readGraphml(source: Source, options: ReadOptions = {}): Promise<Graph> {
  const reader = new GraphmlReader(source.name, options);
  await readXml(source, reader.limits, reader);
  return reader.finish();
}

type Own = Record<string, string>;

/** Parts that graphs here do not have, with all that is in them. */
const LEFT_OUT = new Set(['port', 'hyperedge', 'locator']);
const METADATA = new Set(['title', 'description', 'creator', 'keywords', 'date']);

class GraphmlReader {
  readonly #builder: GraphBuilder;
  readonly #file: string;
  readonly #keys = new Map<string, Key>();
  /** the nodes around the current one, innermost last */
  readonly #around: GraphNode[] = [];
  /** how edges of each graph around are read, innermost last */
  readonly #directions: Direction[] = [];
  #edge: GraphEdge | undefined;
  #declared: Key | undefined;
  #original: string | undefined;
  #data: { key: Key | undefined; id: string; complex: boolean } | undefined;
  #leftOut: string | undefined;
  #leftOutDepth = 0;
  #text = (text: string) => text;
  #own = false;
  #root = false;
  #graphs = 0;
  readonly #roles = new Roles();

  constructor(file: string, options: ReadOptions) {
    this.#file = file;
    this.#builder = new GraphBuilder(file, options);
  }

  get limits() {
    return this.#builder.limits;
  }

  finish(): Graph {
    if (this.#graphs === 0) throw this.#problem('not-graphml', 'there is no <graph> in the file', undefined, AGAIN);
    const graph = this.#builder.finish();
    this.#usual(graph);
    return this.#own ? graph : labelled(graph);
  }

  open(local: string, own: Own, line: number, before: string): void {
    if (!this.#root) {
      this.#root = true;
      if (local !== 'graphml')
        throw this.#problem('not-graphml', `the file begins with <${local}>, not with <graphml>`, line, SAY);
      return;
    }
    if (this.#leftOut !== undefined) {
      if (local === this.#leftOut) this.#leftOutDepth++;
      return;
    }
    if (this.#data) {
      this.#data.complex = true;
      this.#draw(local, own, before);
      return;
    }
    switch (local) {
      case 'node':
        this.#openNode(own, line);
        break;
      case 'edge':
        this.#openEdge(own, line);
        break;
      case 'data':
        this.#data = { key: this.#keys.get(own.key ?? ''), id: own.key ?? '', complex: false };
        break;
      case 'key':
        this.#declare(own, line);
        break;
      case 'graph':
        this.#openGraph(own, line);
        break;
      default:
        if (LEFT_OUT.has(local)) this.#leave(local, line);
    }
  }

  close(local: string, text: string, line: number): void {
    if (this.#leftOut !== undefined) {
      if (local === this.#leftOut && --this.#leftOutDepth === 0) this.#leftOut = undefined;
      return;
    }
    if (this.#data && local !== 'data') {
      this.#label(local, text);
      return;
    }
    switch (local) {
      case 'data':
        this.#closeData(text, line);
        break;
      case 'node':
        this.#around.pop();
        break;
      case 'edge':
        this.#edge = undefined;
        break;
      case 'graph':
        this.#directions.pop();
        break;
      case 'desc':
        this.#describe(text);
        break;
      case 'default':
        this.#default(text, line);
        break;
      case 'key':
        this.#closeKey();
        break;
      default:
    }
  }

  #leave(local: string, line: number): void {
    [this.#leftOut, this.#leftOutDepth] = [local, 1];
    const words = local === 'locator' ? 'a part that is kept in another file' : `a ${local}`;
    this.#builder.warn(`no-${local}`, `${words} is left out`, line);
  }

  #openGraph(own: Own, line: number): void {
    if (this.#graphs === 0) this.#columns();
    if (this.#directions.length === 0 && ++this.#graphs === 2)
      this.#builder.warn('several-graphs', 'the file holds several graphs; they are read as one', line);
    const outer = this.#directions.at(-1) ?? 'undirected';
    this.#directions.push(
      own.edgedefault === undefined ? outer : own.edgedefault === 'directed' ? 'directed' : 'undirected',
    );
  }

  #openNode(own: Own, line: number): void {
    if (own.id === undefined) throw this.#problem('no-id', 'a node has no id', line, 'Give it one');
    const around = this.#around.at(-1)?.id;
    const node: GraphNode = { id: this.#text(own.id), values: [] };
    if (around !== undefined) node.parents = [around];
    // Neo4j writes its labels as an attribute
    if (own.labels) node.type = own.labels.replace(/^:/, '').replaceAll(':', ';');
    this.#roles.begin();
    this.#around.push(this.#builder.addNode(node, line));
  }

  #openEdge(own: Own, line: number): void {
    const { id, source, target, directed, label } = own;
    if (source === undefined || target === undefined) {
      const missing = source === undefined ? 'source' : 'target';
      throw this.#problem('no-ends', `an edge has no ${missing}`, line, 'Give it one');
    }
    if (own.sourceport !== undefined || own.targetport !== undefined)
      this.#builder.warn('no-port', 'an edge names a port, which is left out', line);
    const usual = this.#directions.at(-1) ?? 'undirected';
    const direction = directed === undefined ? usual : /^(true|1)$/i.test(directed) ? 'directed' : 'undirected';
    const edge: GraphEdge = { source: this.#text(source), target: this.#text(target), direction, values: [] };
    if (id !== undefined) edge.id = this.#text(id);
    if (label !== undefined) edge.type = label;
    this.#edge = this.#builder.addEdge(edge, line);
  }

  #declare(own: Own, line: number): void {
    if (own.id === undefined) {
      this.#builder.warn('no-key-id', 'a key has no id; it is left out', line);
      return;
    }
    this.#declared = keyOf(own, own.id, this.#own);
    this.#declared.name = this.#text(this.#declared.name);
    this.#original = undefined;
  }

  #closeKey(): void {
    const key = this.#declared;
    this.#declared = undefined;
    if (!key) return;
    if (this.#original !== undefined) key.name = this.#original;
    this.#keys.set(key.id, key);
  }

  /** A default holds for elements that say nothing, so columns are there whether or not they are used. */
  #columns(): void {
    if (!this.#own) drawnByGephi(this.#keys.values());
    for (const key of this.#keys.values()) {
      if (key.kind !== 'plain' || key.role !== undefined) continue;
      if (key.of === 'node' || key.of === 'edge') this.#column(key, key.of);
      else if (key.of === 'all' && key.default !== undefined)
        for (const of of ['node', 'edge'] as const) this.#column(key, of);
    }
  }

  /** The same for labels, types and weights, which are no columns. */
  #usual({ nodes, edges }: Graph): void {
    for (const { role, of, default: usual } of this.#keys.values()) {
      if (usual === undefined || (role !== 'label' && role !== 'type' && role !== 'weight')) continue;
      if (of !== 'edge' && role !== 'weight') for (const one of nodes) one[role] ??= String(usual);
      if (of === 'node') continue;
      for (const one of edges) {
        if (role !== 'weight') one[role] ??= String(usual);
        else if (typeof usual === 'number') one.weight ??= usual;
      }
    }
  }

  #default(text: string, line: number): void {
    const key = this.#declared;
    if (key?.kind !== 'plain') return;
    const value = this.#parse(text, key, line);
    if (value !== undefined) key.default = value;
  }

  #describe(text: string): void {
    if (this.#declared) {
      if (this.#own) this.#original = this.#text(text);
    } else if (this.#directions.length === 0 && text.startsWith('claimgraph ')) {
      this.#own = true;
      this.#text = decodeUnwritable;
    } else if (text.trim() !== '') {
      const element = this.#edge ?? this.#around.at(-1);
      if (!element) this.#builder.metadata.description ??= text.trim();
      else element.values[this.#builder.attribute(this.#edge ? 'edge' : 'node', 'desc')] = text;
    }
  }

  /** The column of a key; keys of one name are one column, which is as wide as all of them. */
  #column(key: Key, of: 'node' | 'edge'): number {
    const known = key.index[of];
    if (known !== undefined) return known;
    const all = of === 'edge' ? this.#builder.edgeAttributes : this.#builder.nodeAttributes;
    const count = all.length;
    const index = this.#builder.attribute(of, key.name, {
      type: key.type,
      ...(key.list && { list: true }),
      ...(key.default !== undefined && { default: key.default }),
    });
    key.index[of] = index;
    const column = all[index];
    if (column && all.length === count && column.type !== key.type) {
      const both = [column.type, key.type].every((type) => type === 'integer' || type === 'number');
      column.type = both ? 'number' : 'text';
    }
    return index;
  }

  #closeData(raw: string, line: number): void {
    const given = this.#data;
    this.#data = undefined;
    const element = this.#edge ?? this.#around.at(-1);
    if (!given) return;
    const { key, id, complex } = given;
    if (!element) {
      this.#ofGraph(key?.name ?? id, raw, line);
      return;
    }
    if (complex || key?.kind === 'drawing') return;
    if (key?.kind === 'object') {
      this.#builder.warn('python-object', `"${key.name}" is an object of Python; it is left out`, line);
      return;
    }
    const of = this.#edge ? 'edge' : 'node';
    const known = key ?? this.#undeclared(id, line);
    const value = this.#parse(raw, known, line);
    if (value === undefined) return;
    if (known.role && this.#roles.take(known.role, value, element, this.#own)) return;
    element.values[this.#column(known, of)] = value;
  }

  #undeclared(id: string, line: number): Key {
    this.#builder.warn('undeclared-key', `the key "${id}" is not declared; its values are read as text`, line);
    const key = keyOf({}, id, this.#own);
    this.#keys.set(id, key);
    return key;
  }

  #ofGraph(name: string, raw: string, line: number): void {
    const plain = name.toLowerCase();
    const text = this.#text(raw);
    if (text.trim() === '') return;
    if (METADATA.has(plain)) this.#builder.metadata[plain as 'title'] ??= text;
    else if (plain === 'name' || plain === 'label') this.#builder.metadata.title ??= text;
    else if (this.#directions.length > 0)
      this.#builder.warn('graph-value', `"${name}" is said of the graph itself; it is left out`, line);
  }

  #draw(local: string, own: Own, before: string): void {
    const element = this.#edge ?? this.#around.at(-1);
    if (!element) return;
    // a label may have children after its words
    if (before.trim() !== '' && element.label === undefined) element.label = before.trim();
    const look = drawingOf(local, own);
    if (look) element.look = { ...look, ...element.look };
    const label = labelIn(local, own);
    if (label !== undefined && element.label === undefined) element.label = label;
    if (this.#edge && local === 'Arrows' && own.source !== undefined && own.target !== undefined) {
      const [from, to] = [own.source !== 'none', own.target !== 'none'];
      if (from && to) this.#edge.direction = 'mutual';
    }
  }

  #label(local: string, text: string): void {
    const element = this.#edge ?? this.#around.at(-1);
    if (!element || element.label !== undefined || text.trim() === '') return;
    if (local === 'NodeLabel' || local === 'EdgeLabel' || local === 'Label.Text') element.label = text.trim();
  }

  #parse(raw: string, key: Key, line: number): Value | undefined {
    const text = this.#text(raw);
    const value = key.list ? listOf(text, key, this.#own) : parseScalar(text, key.type);
    if (value === undefined && raw.trim() !== '')
      this.#builder.warn('wrong-value', `"${raw}" is no ${key.type} (${key.name}); it is left out`, line);
    return value;
  }

  #problem(code: string, message: string, line: number | undefined, hint: string): ClaimgraphError {
    return new ClaimgraphError([{ code, message, place: { file: this.#file, line }, hint }]);
  }
}

const AGAIN = 'Export it again as GraphML';
const SAY = 'Say which format it is with --from';
