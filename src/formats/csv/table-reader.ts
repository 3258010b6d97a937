/** Rows of a table into a graph: the same for CSV, TSV and spreadsheets. */
import { Act, Modality, Polarity, Review } from '../../model/claim.js';
import { ClaimgraphError } from '../../model/problem.js';
import type { Row } from '../../text/table-rows.js';
import { GraphBuilder, parseScalar } from '../interchange/builder.js';
import type { Attribute, Direction, Graph, GraphClaim, GraphEdge, GraphNode, Value } from '../interchange/graph.js';
import type { ReadOptions } from '../interchange/options.js';
import { splitList } from '../list.js';
import { areInstants, type Group, spellsOf, timesIn, valuesOverTime } from './gephi-times.js';
import { CLAIM_ROLES, EDGE_ROLES, type Head, MissingColumn, NODE_ROLES, type Role, readHead } from './head.js';

export class TableReader {
  readonly #builder: GraphBuilder;
  readonly #file: string;
  readonly #options: ReadOptions;
  readonly #edges = new Map<string, GraphEdge>();
  /** index of the attribute, by column */
  readonly #attributes = new Map<number, number>();
  /** what Gephi's column of times holds, by element: whether two times are an interval is known at the end */
  readonly #times = new Map<GraphNode | GraphEdge, Group[]>();
  #head: Head | undefined;

  constructor(file: string, options: ReadOptions = {}) {
    this.#builder = new GraphBuilder(file, { ...options, implied: true });
    this.#file = file;
    this.#options = options;
  }

  /** Takes the next row; the first names the columns. @throws ClaimgraphError where they are not recognised */
  row(row: Row): void {
    if (this.#head) {
      if (this.#head.kind === 'edges') this.#edge(row, this.#head);
      else this.#node(row, this.#head);
      return;
    }
    const named = this.#options.head ?? true;
    const names = named ? row.cells.map(undefused) : row.cells.map((_, i) => `column ${i + 1}`);
    const head = this.#readHead(names, row.line);
    this.#head = head;
    for (const { column, name, type = 'text', list } of head.properties) {
      const of = head.kind === 'edges' ? 'edge' : 'node';
      this.#attributes.set(column, this.#declare(of, name, { type, ...(list && { list }) }));
    }
    if (!named) this.row(row);
  }

  /** @throws ClaimgraphError where there was no row at all */
  finish(): Graph {
    if (!this.#head) throw this.#problem('empty-table', 'there is no row that names the columns', 1);
    const instants = [...this.#times.values()].some(areInstants);
    for (const [element, groups] of this.#times) element.spells = spellsOf(groups, instants);
    const graph = this.#builder.finish();
    inferTypes(graph.nodeAttributes, graph.nodes);
    inferTypes(graph.edgeAttributes, graph.edges);
    return graph;
  }

  #readHead(cells: readonly string[], line: number): Head {
    const { columns = {} } = this.#options;
    const unknown = Object.keys(columns).find((role) => ![...EDGE_ROLES, ...NODE_ROLES].includes(role as Role));
    const roles = [...new Set([...EDGE_ROLES, ...NODE_ROLES])].join(', ');
    if (unknown !== undefined)
      throw this.#problem('unknown-role', `"${unknown}" is not what a column can be`, line, `Use one of: ${roles}`);
    const has = `The columns are: ${cells.slice(0, 30).join(', ')}`;
    try {
      const head = readHead(cells, columns);
      if (head) return head;
    } catch (error) {
      if (!(error instanceof MissingColumn)) throw error;
      throw this.#problem('unknown-column', error.message, line, has);
    }
    const message = 'no columns for both ends of an edge, nor for the id or label of a node';
    throw this.#problem('unknown-columns', message, line, `Name them, such as --columns source=A,target=B. ${has}`);
  }

  /** Names that stand twice are told apart by a number. */
  #declare(of: 'node' | 'edge', name: string, declared: Omit<Attribute, 'name'>): number {
    const taken = of === 'node' ? this.#builder.nodeAttributes : this.#builder.edgeAttributes;
    const names = new Set(taken.map((attribute) => attribute.name));
    let own = name;
    for (let n = 2; names.has(own); n++) own = `${name} (${n})`;
    return this.#builder.attribute(of, own, declared);
  }

  #node(row: Row, head: Head): void {
    const { cell, values, timed } = this.#reader(row, head);
    const [label, type, parent, start, end] = (['label', 'type', 'parent', 'start', 'end'] as const).map(cell);
    const id = cell('id') ?? label;
    if (id === undefined) {
      this.#builder.warn('no-id', 'a row has neither id nor label; it is left out', row.line);
      return;
    }
    const [x = Number.NaN, y = Number.NaN] = (['x', 'y'] as const).map((axis) => Number(cell(axis)));
    const node = this.#builder.addNode(
      {
        id,
        ...(label !== undefined && { label }),
        ...(type !== undefined && { type }),
        values,
        ...(timed.length > 0 && { timed }),
        ...((start ?? end) !== undefined && { spells: [spell(start, end)] }),
        ...(parent !== undefined && { parents: [parent] }),
        ...(Number.isFinite(x) && Number.isFinite(y) && { look: { x, y } }),
      },
      row.line,
    );
    this.#takeTimes(node, cell('times'), row.line);
  }

  #takeTimes(element: GraphNode | GraphEdge, text: string | undefined, line: number): void {
    if (text === undefined) return;
    const groups = timesIn(text);
    if (groups) this.#times.set(element, groups);
    else this.#builder.warn('wrong-times', `"${text}" is no time, nor a set of them; it is left out`, line);
  }

  #edge(row: Row, head: Head): void {
    const { cell, values, timed } = this.#reader(row, head);
    const [source, target] = [cell('source'), cell('target')];
    if (source === undefined) {
      this.#builder.warn('no-ends', 'a row lacks an end; it is left out', row.line);
      return;
    }
    if (target === undefined) {
      this.#literal(row, source, cell);
      return;
    }
    const id = cell('id');
    const claim = this.#claim(row, head, cell);
    const before = id === undefined || claim === undefined ? undefined : this.#edges.get(id);
    if (before && claim) {
      before.claims?.push(claim);
      return;
    }
    const [label, type, directed, weight, start, end] = (
      ['label', 'type', 'direction', 'weight', 'start', 'end'] as const
    ).map(cell);
    const direction = directionOf(directed) ?? directionOf(type);
    const kind = direction !== undefined && directionOf(type) === direction ? undefined : type;
    const heavy = numberOf(weight);
    const changing = weight === undefined ? undefined : valuesOverTime(weight);
    if (changing) {
      const attribute = this.#builder.attribute('edge', 'weight', { type: 'number', dynamic: true });
      timed.push(...changing.map((one) => ({ attribute, ...one })));
    } else if (weight !== undefined && Number.isNaN(heavy))
      this.#builder.warn('wrong-weight', `the weight "${weight}" is not a number; it is left out`, row.line);
    const edge = this.#builder.addEdge(
      {
        ...(id !== undefined && { id }),
        ...{ source, target, direction: direction ?? 'directed', values },
        ...(label !== undefined && { label }),
        ...(kind !== undefined && { type: kind }),
        ...(timed.length > 0 && { timed }),
        ...(Number.isFinite(heavy) && { weight: heavy }),
        ...((start ?? end) !== undefined && { spells: [spell(start, end)] }),
        ...(claim && { claims: [claim] }),
      },
      row.line,
    );
    this.#takeTimes(edge, cell('times'), row.line);
    if (id !== undefined) this.#edges.set(id, edge);
  }

  /** A row of claims whose object is a literal: a value of its subject. */
  #literal(row: Row, subject: string, cell: (role: Role) => string | undefined): void {
    const [type, value] = [cell('type'), cell('value')];
    if (type === undefined || value === undefined) {
      this.#builder.warn('no-ends', 'a row lacks an end; it is left out', row.line);
      return;
    }
    const index = this.#builder.attribute('node', type);
    const node = this.#builder.node(subject) ?? this.#builder.addNode({ id: subject, values: [] }, row.line);
    node.values[index] ??= value;
  }

  #claim(row: Row, head: Head, cell: (role: Role) => string | undefined): GraphClaim | undefined {
    if (!CLAIM_ROLES.some((role) => head.roles[role] !== undefined && cell(role) !== undefined)) return undefined;
    const one = <T>(role: Role, known: { options: readonly T[] }): T | undefined => {
      const text = cell(role);
      const found = known.options.find((option) => String(option).toLowerCase() === text?.toLowerCase());
      if (text !== undefined && found === undefined)
        this.#builder.warn(`unknown-${role}`, `"${text}" is no ${role}; it is left out`, row.line);
      return found;
    };
    const [polarity, modality, review] = [one('polarity', Polarity), one('modality', Modality), one('review', Review)];
    const [document, quote, id] = [cell('document'), cell('quote'), cell('claim')];
    return {
      ...(id !== undefined && { id }),
      chain: this.#chain(row, cell, one('act', Act)),
      ...(polarity && { polarity }),
      ...(modality && { modality }),
      ...(review && { review }),
      ...(document !== undefined && { document }),
      ...(quote !== undefined && { quote }),
    };
  }

  #chain(row: Row, cell: (role: Role) => string | undefined, act: Act | undefined): GraphClaim['chain'] {
    const steps = cell('steps');
    const speaker = cell('speaker');
    if (steps === undefined)
      return speaker === undefined && act === undefined
        ? []
        : [{ ...(speaker !== undefined && { agent: speaker }), act: act ?? 'reports' }];
    return splitList(steps).flatMap((step) => {
      const at = step.lastIndexOf('=');
      const done = Act.safeParse(step.slice(at + 1));
      if (!done.success) {
        this.#builder.warn('unknown-act', `"${step}" is no step of a chain; it is left out`, row.line);
        return [];
      }
      return { ...(at > 0 && { agent: step.slice(0, at) }), act: done.data };
    });
  }

  #reader({ cells, line }: Row, { kind, roles, spaces, properties }: Head) {
    const text = (column: number): string | undefined => {
      const raw = cells[column];
      return raw === undefined || raw === '' || raw === '\\N' ? undefined : undefused(raw);
    };
    const cell = (role: Role): string | undefined => {
      const column = roles[role];
      const found = column === undefined ? undefined : text(column);
      const space = spaces[role];
      return found === undefined || space === undefined || space === '' ? found : `${space}:${found}`;
    };
    const values: (Value | undefined)[] = [];
    const timed: NonNullable<GraphNode['timed']> = [];
    for (const { column, name, type = 'text', list } of properties) {
      const raw = text(column);
      if (raw === undefined) continue;
      const index = this.#attributes.get(column);
      if (index === undefined) continue;
      const changing = valuesOverTime(raw);
      if (changing) {
        const attributes = kind === 'edges' ? this.#builder.edgeAttributes : this.#builder.nodeAttributes;
        const attribute = attributes[index];
        if (attribute) attribute.dynamic = true;
        timed.push(...changing.map((one) => ({ attribute: index, ...one })));
        continue;
      }
      const parts = list ? raw.split(';').map((part) => parseScalar(part, type)) : [parseScalar(raw, type)];
      if (parts.includes(undefined))
        this.#builder.warn('wrong-value', `"${raw}" is no ${type} (${name}); it is left out`, line);
      else values[index] = list ? (parts as Value[] as string[]) : parts[0];
    }
    return { cell, values, timed };
  }

  #problem(code: string, message: string, line: number, hint?: string): ClaimgraphError {
    return new ClaimgraphError([{ code, message, place: { file: this.#file, line }, ...(hint && { hint }) }]);
  }
}

/** A cell that was kept from being a formula, as it was. */
function undefused(text: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text;
}

function spell(start: string | undefined, end: string | undefined) {
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

function directionOf(text: string | undefined): Direction | undefined {
  const known = text?.toLowerCase();
  if (known === 'directed' || known === 'true') return 'directed';
  if (known === 'undirected' || known === 'false') return 'undirected';
  return known === 'mutual' ? 'mutual' : undefined;
}

/** Also with a decimal comma, save where a comma before three digits may stand for thousands. */
function numberOf(text: string | undefined): number {
  if (text === undefined) return Number.NaN;
  return Number(/^-?\d+,\d+$/.test(text) && !/^-?[1-9]\d{0,2},\d{3}$/.test(text) ? text.replace(',', '.') : text);
}

/** A column of text whose every value is a number or a truth value, written in the one usual way, is of that type. */
function inferTypes(
  attributes: Attribute[],
  elements: readonly { values: (Value | undefined)[]; timed?: GraphNode['timed'] }[],
): void {
  attributes.forEach((attribute, i) => {
    if (attribute.type !== 'text' || attribute.list) return;
    const given = elements.filter(({ values }) => values[i] !== undefined);
    if (attribute.dynamic) {
      const changing = elements.flatMap(({ timed = [] }) => timed.filter(({ attribute: of }) => of === i));
      if (given.length === 0 && changing.every(({ value }) => typeof value === 'number')) attribute.type = 'number';
      return;
    }
    const every = (test: (text: string) => boolean) =>
      given.length > 0 && given.every(({ values }) => test(String(values[i])));
    const convert = (to: (text: string) => Value) => {
      for (const element of given) element.values[i] = to(String(element.values[i]));
    };
    if (every((text) => text === 'true' || text === 'false')) {
      attribute.type = 'boolean';
      convert((text) => text === 'true');
    } else if (every((text) => String(Number(text)) === text && Number.isFinite(Number(text)))) {
      attribute.type = every((text) => Number.isSafeInteger(Number(text))) ? 'integer' : 'number';
      convert(Number);
    }
  });
}
