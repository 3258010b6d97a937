/**
 * Reads GEXF 1.0 to 1.3 (https://gexf.net), whichever way its namespaces are spelled: elements go by their local names.
 *
 * Kept: attributes with types, lists, defaults and values over time; spells and time stamps; positions, sizes, colours
 * and shapes; nested nodes, `pid` and `parents`; directed, undirected and mutual edges, parallel ones and those without
 * an id. Repaired with a warning: attributes that nobody declared, nodes listed twice, edges whose end is not there.
 * A node attribute of text with the title `type` is the node's type; `kind` is the edge's.
 */
import { ClaimgraphError } from '../../model/problem.js';
import { GraphBuilder, parseScalar } from '../interchange/builder.js';
import type {
  Attribute,
  Direction,
  Graph,
  GraphEdge,
  GraphNode,
  Look,
  Scalar,
  Value,
  ValueType,
} from '../interchange/graph.js';
import type { ReadOptions } from '../interchange/options.js';
import { readXml } from '../interchange/read-xml.js';
import type { Source } from '../interchange/source.js';
import { decodeUnwritable } from '../xml.js';
import { readGexfList } from './lists.js';
import { spellOf, spellsOf } from './times.js';

/** @throws ClaimgraphError where this is not GEXF, or a node or edge lacks what makes it one */
export async function readGexf(source: Source, options: ReadOptions = {}): Promise<Graph> {
  const reader = new GexfReader(source.name, options);
  await readXml(source, reader.limits, reader);
  return reader.finish();
}

/** Index that stands for the type of a node, which is no attribute of its own. */
const TYPE = -1;

type Own = Record<string, string>;

class GexfReader {
  readonly #builder: GraphBuilder;
  readonly #file: string;
  readonly #ids = { node: new Map<string, number>(), edge: new Map<string, number>() };
  /** the nodes around the current one, innermost last */
  readonly #around: GraphNode[] = [];
  #edge: GraphEdge | undefined;
  #direction: Direction = 'undirected';
  #declaring: { of: 'node' | 'edge'; dynamic: boolean } | undefined;
  #declared: Attribute | undefined;
  /** the value that is being read: its XML attributes, and the index of its attribute */
  #value: Own | undefined;
  #index = 0;
  /** the values of the current element, until it ends: its own array is made in one piece */
  readonly #values: (Value | undefined)[] = [];
  #text = (text: string) => text;
  #root = false;
  #graph = false;

  constructor(file: string, options: ReadOptions) {
    this.#file = file;
    this.#builder = new GraphBuilder(file, options);
  }

  get limits() {
    return this.#builder.limits;
  }

  finish(): Graph {
    if (!this.#graph)
      throw this.#problem('not-gexf', 'there is no <graph> in the file', undefined, 'Export it again as GEXF');
    return this.#builder.finish();
  }

  open(local: string, own: Own, line: number): void {
    if (!this.#root) {
      this.#root = true;
      if (local !== 'gexf')
        throw this.#problem(
          'not-gexf',
          `the file begins with <${local}>, not with <gexf>`,
          line,
          'Say which format it is with --from',
        );
      return;
    }
    switch (local) {
      case 'node':
        this.#openNode(own, line);
        break;
      case 'edge':
        this.#openEdge(own, line);
        break;
      case 'attvalue':
        this.#openValue(own, line);
        break;
      case 'spell':
        this.#spell(own);
        break;
      case 'graph':
        this.#openGraph(own);
        break;
      case 'meta':
        if (own.lastmodifieddate) this.#builder.metadata.date = own.lastmodifieddate;
        return;
      case 'attributes':
        this.#declaring = { of: own.class === 'edge' ? 'edge' : 'node', dynamic: own.mode === 'dynamic' };
        return;
      case 'attribute':
        this.#declare(own, line);
        break;
      case 'parent': {
        const node = this.#around.at(-1);
        if (node && own.for !== undefined) node.parents = [...(node.parents ?? []), this.#text(own.for)];
        return;
      }
      default:
        this.#draw(local, own);
    }
  }

  close(local: string, text: string, line: number): void {
    if (local === 'attvalue') this.#closeValue(text, line);
    else if (local === 'node') {
      this.#keepValues(this.#around.at(-1));
      this.#around.pop();
    } else if (local === 'edge') {
      this.#keepValues(this.#edge);
      this.#edge = undefined;
    } else if (local === 'attributes') this.#declaring = undefined;
    else if (local === 'attribute') this.#declared = undefined;
    else if (local === 'default' && this.#declared) {
      const value = this.#parse(text, this.#declared);
      if (value !== undefined) this.#declared.default = value;
    } else if (!this.#graph && text.trim() !== '') this.#metadata(local.toLowerCase(), text);
  }

  #metadata(local: string, text: string): void {
    const { metadata } = this.#builder;
    if (local === 'creator' && text.startsWith('claimgraph ')) this.#text = decodeUnwritable;
    if (local === 'creator' || local === 'keywords' || local === 'description' || local === 'title') {
      metadata[local] = this.#text(text);
    }
  }

  #openGraph(own: Own): void {
    this.#graph = true;
    this.#direction = directionOf(own.defaultedgetype) ?? 'undirected';
    const format = own.timeformat ?? own.timetype;
    if (format) this.#builder.timeFormat = format;
    if (own.timezone) this.#builder.timeZone = own.timezone;
  }

  #declare(own: Own, line: number): void {
    const of = this.#declaring?.of ?? 'node';
    const id = own.id;
    if (id === undefined) {
      this.#builder.warn('no-attribute-id', 'an attribute has no id; it is left out', line);
      return;
    }
    const title = this.#text(own.title || id);
    const [type, list] = typeOf(own.type ?? 'string');
    if (of === 'node' && title === 'type' && type === 'text' && !list) {
      this.#ids.node.set(id, TYPE);
      return;
    }
    const all = of === 'node' ? this.#builder.nodeAttributes : this.#builder.edgeAttributes;
    const name = all.some((attribute) => attribute.name === title) ? `${title} (${id})` : title;
    const index = this.#builder.attribute(of, name, {
      type,
      ...(list && { list }),
      ...(this.#declaring?.dynamic && { dynamic: true }),
    });
    this.#ids[of].set(id, index);
    this.#declared = all[index];
  }

  #keepValues(element: GraphNode | GraphEdge | undefined): void {
    const values = this.#values;
    if (values.length === 0 || !element) return;
    if (element.values.length === 0) element.values = values.slice();
    else
      values.forEach((value, i) => {
        if (value !== undefined) element.values[i] = value;
      });
    values.length = 0;
  }

  #openNode(own: Own, line: number): void {
    this.#keepValues(this.#around.at(-1));
    if (own.id === undefined) throw this.#problem('no-id', 'a node has no id', line, 'Give it one');
    const around = this.#around.at(-1)?.id ?? (own.pid ? this.#text(own.pid) : undefined);
    const node: GraphNode = { id: this.#text(own.id), values: [] };
    if (own.label !== undefined) node.label = this.#text(own.label);
    if (around !== undefined) node.parents = [around];
    const spells = spellsOf(own);
    if (spells.length > 0) node.spells = spells;
    this.#around.push(this.#builder.addNode(node, line));
  }

  #openEdge(own: Own, line: number): void {
    const { id, source, target, type, label, kind } = own;
    if (source === undefined || target === undefined) {
      throw this.#problem(
        'no-ends',
        `an edge has no ${source === undefined ? 'source' : 'target'}`,
        line,
        'Give it one',
      );
    }
    const weight = own.weight ?? own.cardinal;
    const number = Number(weight === undefined || weight.trim() === '' ? Number.NaN : weight);
    if (weight !== undefined && Number.isNaN(number))
      this.#builder.warn('wrong-weight', `the weight "${weight}" is not a number; it is left out`, line);
    const direction = directionOf(type);
    if (type !== undefined && direction === undefined)
      this.#builder.warn(
        'unknown-edge-type',
        `there is no edge type "${type}"; it is read as ${this.#direction}`,
        line,
      );
    const edge: GraphEdge = {
      source: this.#text(source),
      target: this.#text(target),
      direction: direction ?? this.#direction,
      values: [],
    };
    if (id !== undefined) edge.id = this.#text(id);
    if (label !== undefined) edge.label = this.#text(label);
    if (kind !== undefined) edge.type = this.#text(kind);
    if (Number.isFinite(number)) edge.weight = number;
    const spells = spellsOf(own);
    if (spells.length > 0) edge.spells = spells;
    this.#edge = this.#builder.addEdge(edge, line);
  }

  #openValue(own: Own, line: number): void {
    const of = this.#edge ? 'edge' : 'node';
    if (!this.#edge && this.#around.length === 0) return;
    const id = own.for ?? own.id;
    if (id === undefined) {
      this.#builder.warn('no-attribute-id', 'a value names no attribute; it is left out', line);
      return;
    }
    let index = this.#ids[of].get(id);
    if (index === undefined) {
      this.#builder.warn(
        'undeclared-attribute',
        `the attribute "${id}" is not declared; its values are read as text`,
        line,
      );
      index = this.#builder.attribute(of, this.#text(id), { type: 'text' });
      this.#ids[of].set(id, index);
    }
    this.#value = own;
    this.#index = index;
  }

  #closeValue(text: string, line: number): void {
    const own = this.#value;
    const element = this.#edge ?? this.#around.at(-1);
    this.#value = undefined;
    if (!own || !element) return;
    const index = this.#index;
    const { edgeAttributes, nodeAttributes } = this.#builder;
    const attribute = index === TYPE ? TYPE_ATTRIBUTE : (this.#edge ? edgeAttributes : nodeAttributes)[index];
    if (!attribute) return;
    const raw = own.value ?? text;
    const value = this.#parse(raw, attribute);
    if (value === undefined) {
      if (raw.trim() !== '')
        this.#builder.warn('wrong-value', `"${raw}" is no ${attribute.type} (${attribute.name}); it is left out`, line);
      return;
    }
    const spell = spellOf(own);
    if (index === TYPE) element.type = String(value);
    else if (spell) {
      element.timed ??= [];
      element.timed.push({ attribute: index, value, ...spell });
    } else {
      while (this.#values.length < index) this.#values.push(undefined);
      this.#values[index] = value;
    }
  }

  #parse(raw: string, { type, list }: Attribute): Value | undefined {
    const text = this.#text(raw);
    if (!list) return parseScalar(text, type);
    const items = readGexfList(text).map((item) => parseScalar(item, type));
    return items.includes(undefined) ? undefined : (items as Scalar[]);
  }

  #spell(own: Own): void {
    const element = this.#edge ?? this.#around.at(-1);
    const spell = spellOf(own);
    if (!element || !spell) return;
    element.spells ??= [];
    element.spells.push(spell);
  }

  #draw(local: string, own: Own): void {
    const element = this.#edge ?? this.#around.at(-1);
    if (!element) return;
    const look = lookOf(local, own);
    if (look) element.look = { ...element.look, ...look };
  }

  #problem(code: string, message: string, line: number | undefined, hint: string): ClaimgraphError {
    return new ClaimgraphError([{ code, message, place: { file: this.#file, line }, hint }]);
  }
}

const TYPE_ATTRIBUTE: Attribute = { name: 'type', type: 'text' };

function directionOf(type: string | undefined): Direction | undefined {
  if (type === 'directed' || type === 'undirected' || type === 'mutual') return type;
  if (type === 'dir') return 'directed';
  if (type === 'undir' || type === 'und' || type === 'sim') return 'undirected';
  return type === 'double' || type === 'dou' ? 'mutual' : undefined;
}

const TYPES: Readonly<Record<string, ValueType>> = {
  ...{ integer: 'integer', int: 'integer', long: 'integer', short: 'integer', byte: 'integer', biginteger: 'integer' },
  ...{ float: 'number', double: 'number', bigdecimal: 'number', boolean: 'boolean', anyuri: 'uri' },
  ...{ date: 'date', datetime: 'date', string: 'text', char: 'text', character: 'text' },
};

/** The type of an attribute, and whether it is a list; what is not known is text. */
function typeOf(written: string): [ValueType, boolean] {
  const name = written.toLowerCase().replace('list-', 'list');
  const list = name.startsWith('list');
  return [TYPES[list ? name.slice(4) : name] ?? 'text', list];
}

function lookOf(local: string, own: Own): Look | undefined {
  if (local === 'position') return { ...number('x', own.x), ...number('y', own.y), ...number('z', own.z) };
  if (local === 'size' || local === 'thickness') return number(local, own.value);
  if (local === 'shape') return own.value ? { shape: own.value } : undefined;
  if (local !== 'color') return undefined;
  const hex = /^#?([0-9a-f]{6})$/i.exec(own.hex ?? '')?.[1];
  const channels = [own.r, own.g, own.b].map((channel) => Math.round(Number(channel ?? Number.NaN)));
  const valid = channels.every((channel) => channel >= 0 && channel <= 255);
  const colour = hex ?? (valid ? channels.map((channel) => channel.toString(16).padStart(2, '0')).join('') : undefined);
  return { ...(colour !== undefined && { colour: `#${colour.toLowerCase()}` }), ...number('alpha', own.a) };
}

function number<K extends keyof Look>(key: K, text: string | undefined): Partial<Record<K, number>> {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? ({ [key]: value } as Partial<Record<K, number>>) : {};
}
