/** Objects of JSON as nodes and edges: what is known by name, and everything else as columns. */
import { EdtfDate } from '../../model/date.js';
import { type GraphBuilder, parseScalar } from '../interchange/builder.js';
import type { Attribute, GraphEdge, GraphNode, Look, Scalar, Value } from '../interchange/graph.js';
import { Claims, Parents, Spells } from '../interchange/own.js';
import type { Roles } from './roles.js';
import { Schema, TimedValues } from './schema.js';

export type Json = Readonly<Record<string, unknown>>;
type Element = GraphNode | GraphEdge;
type Of = 'node' | 'edge';

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How deep objects within an object become columns of their own (`a.b.c`); below, they stay text. */
const DEEPEST = 3;
const LOOKS: ReadonlySet<string> = new Set(['x', 'y', 'z', 'size', 'thickness', 'alpha']);
/** Other names for the type of an edge, in files that are not ours. */
const EDGE_TYPES: ReadonlySet<string> = new Set(['type', 'kind', 'interaction', 'relationship']);
const DIRECTIONS = ['directed', 'undirected', 'mutual'] as const;

export class ElementReader {
  /** whether the file is one of ours, and says what its columns are */
  readonly own: boolean;
  readonly #builder: GraphBuilder;
  readonly #roles: Roles;
  readonly #columns: Readonly<Record<Of, ReadonlyMap<string, number>>>;
  /** columns that the file does not declare, whose type follows from the values */
  readonly #guessed: Readonly<Record<Of, Set<number>>> = { node: new Set(), edge: new Set() };

  /** @param described what stands under `claimgraph` in the file */
  constructor(builder: GraphBuilder, roles: Roles, described: unknown) {
    this.#builder = builder;
    this.#roles = roles;
    const schema = Schema.safeParse(described);
    this.own = schema.success;
    this.#columns = { node: new Map(), edge: new Map() };
    if (!schema.success) return;
    const { metadata, timeFormat, timeZone, nodeAttributes, edgeAttributes } = schema.data;
    Object.assign(
      builder.metadata,
      Object.fromEntries(Object.entries(metadata).filter(([, text]) => text !== undefined)),
    );
    builder.timeFormat = timeFormat;
    builder.timeZone = timeZone;
    const columnsOf = (of: Of, columns: Schema['nodeAttributes']) =>
      new Map(
        columns.map(({ key, name, default: usual, ...column }) => {
          const declared = { name, ...column } as Attribute;
          const value = usual === undefined ? undefined : typed(usual as Value, declared);
          if (value !== undefined) declared.default = value;
          return [key ?? name, builder.attribute(of, name, declared)];
        }),
      );
    this.#columns = { node: columnsOf('node', nodeAttributes), edge: columnsOf('edge', edgeAttributes) };
  }

  /** Takes what the object says into the element. @param skip names that the format itself has read */
  take(of: Of, element: Element, object: Json, skip: ReadonlySet<string>): void {
    for (const [key, value] of Object.entries(object)) {
      if (skip.has(key) || value === null || value === undefined) continue;
      const column = this.#columns[of].get(key);
      if (column !== undefined) this.#declared(of, column, value, element);
      else if (!this.#part(of, key, value, element)) this.#extra(of, key, value, element, 1);
    }
  }

  #declared(of: Of, column: number, value: unknown, element: Element): void {
    const attribute = this.#attributes(of)[column];
    const found = attribute && isValue(value) ? typed(value, attribute) : undefined;
    if (found !== undefined) element.values[column] = found;
    else this.#builder.warn('wrong-value', `a value of ${attribute?.name} is none; it is left out`);
  }

  /** Whether the name says something of its own, rather than being a column. */
  #part(of: Of, key: string, value: unknown, element: Element): boolean {
    const { label, type } = this.#roles[of];
    if (key === label) return this.#words('label', value, element);
    if (key === type || (!this.own && (of === 'edge' ? EDGE_TYPES.has(key) : key === 'labels')))
      return this.#words('type', value, element);
    if (LOOKS.has(key)) return this.#look(key as 'x', value, element);
    if (key === 'color') return this.#colour(value, element);
    if (key === 'shape' && this.own) return this.#drawn({ shape: String(value) }, element);
    if (key === 'start' || key === 'end') return this.#bound(key, value, element);
    if ('source' in element) return this.#ofEdge(key, value, element);
    if (key !== 'parents') return this.#timed(key, value, element);
    const parents = Parents.safeParse(value);
    if (parents.success) element.parents = parents.data;
    return parents.success;
  }

  #ofEdge(key: string, value: unknown, edge: GraphEdge): boolean {
    if (key === 'weight') {
      if (typeof value !== 'number') return false;
      edge.weight = value;
      return true;
    }
    if (key === 'direction') {
      const direction = DIRECTIONS.find((one) => one === value);
      if (direction) edge.direction = direction;
      return direction !== undefined;
    }
    if (key === 'claims') {
      const claims = Claims.safeParse(value);
      if (claims.success) edge.claims = claims.data;
      return claims.success;
    }
    return this.#timed(key, value, edge);
  }

  #timed(key: string, value: unknown, element: Element): boolean {
    if (!this.own) return false;
    if (key === 'spells') {
      const spells = Spells.safeParse(value);
      if (spells.success) element.spells = spells.data;
      return spells.success;
    }
    if (key !== 'timed') return false;
    const attributes = this.#attributes('source' in element ? 'edge' : 'node');
    const read = TimedValues.safeParse(value);
    if (!read.success || read.data.some(({ attribute }) => attribute >= attributes.length)) return false;
    element.timed = read.data.flatMap(({ attribute, value: raw, ...spell }) => {
      const column = attributes[attribute];
      const found = column && typed(raw as Value, column);
      return found === undefined ? [] : [{ attribute, value: found, ...spell }];
    }) as NonNullable<Element['timed']>;
    return true;
  }

  #words(role: 'label' | 'type', value: unknown, element: Element): boolean {
    if (Array.isArray(value) && role === 'type' && value.every((one) => typeof one === 'string')) {
      element.type = value.join(';');
      return true;
    }
    if (typeof value !== 'string' && typeof value !== 'number') return false;
    element[role] = String(value);
    return true;
  }

  #look(name: 'x' | 'y' | 'z' | 'size' | 'thickness' | 'alpha', value: unknown, element: Element): boolean {
    const number = this.own && typeof value === 'string' ? parseScalar(value, 'number') : value;
    return typeof number === 'number' && this.#drawn({ [name]: number }, element);
  }

  #colour(value: unknown, element: Element): boolean {
    const hex = typeof value === 'string' ? /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value)?.[1]?.toLowerCase() : undefined;
    if (hex === undefined) return false;
    return this.#drawn({ colour: `#${hex.length === 3 ? hex.replace(/./g, '$&$&') : hex}` }, element);
  }

  #drawn(look: Look, element: Element): boolean {
    element.look = { ...element.look, ...look };
    return true;
  }

  #bound(bound: 'start' | 'end', value: unknown, element: Element): boolean {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string') return false;
    if (!this.own && !EdtfDate.safeParse(text.slice(0, 10)).success) return false;
    element.spells = [{ ...element.spells?.[0], [bound]: text }];
    return true;
  }

  #extra(of: Of, name: string, value: unknown, element: Element, depth: number): void {
    if (value === null || value === undefined) return;
    if (isObject(value) && depth < DEEPEST) {
      for (const [key, inner] of Object.entries(value)) this.#extra(of, `${name}.${key}`, inner, element, depth + 1);
      return;
    }
    const known = isValue(value) ? value : JSON.stringify(value);
    const count = this.#attributes(of).length;
    const index = this.#builder.attribute(of, name, {
      type: typeOf(known),
      ...(Array.isArray(known) && { list: true }),
    });
    if (index === count) this.#guessed[of].add(index);
    else if (this.#guessed[of].has(index)) this.#widen(of, index, known);
    element.values[index] = known;
  }

  /** A column is as wide as what stands in it. */
  #widen(of: Of, index: number, value: Value): void {
    const attribute = this.#attributes(of)[index];
    if (!attribute) return;
    const type = typeOf(value);
    if (attribute.list && !Array.isArray(value)) delete attribute.list;
    if (type === attribute.type) return;
    const numbers = [type, attribute.type].every((one) => one === 'integer' || one === 'number');
    attribute.type = numbers ? 'number' : 'text';
  }

  #attributes(of: Of): readonly Attribute[] {
    return of === 'node' ? this.#builder.nodeAttributes : this.#builder.edgeAttributes;
  }
}

function isValue(value: unknown): value is Value {
  return isScalar(value) || (Array.isArray(value) && value.every(isScalar));
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function typeOf(value: Value): Attribute['type'] {
  if (typeof value === 'object') {
    const types = new Set(value.map(typeOf));
    const [only] = types;
    return types.size === 1 && only ? only : 'text';
  }
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'boolean' ? 'boolean' : 'text';
}

/** A value as its column declares it: numbers that JSON has no way to write stand as words. */
function typed(value: Value, attribute: Attribute): Value | undefined {
  if (typeof value === 'object') {
    const items = value.map((item) => typed(item, attribute));
    return items.includes(undefined) ? undefined : (items as Scalar[]);
  }
  return typeof value === 'string' ? parseScalar(value, attribute.type) : value;
}
