/**
 * What the columns of a table are, by their names: the ends of an edge, ids, labels, types, times, who says so. Knows
 * the tables of Gephi, Kumu, Neo4j (`:START_ID`, `name:string[]`), Neptune and Cytoscape, in English and Chinese.
 */
import type { ValueType } from '../interchange/graph.js';

export const EDGE_ROLES = [
  ...(['source', 'target', 'id', 'label', 'type', 'direction', 'weight', 'start', 'end', 'times'] as const),
  ...(['value', 'speaker', 'act', 'polarity', 'modality', 'review', 'quote', 'document', 'claim', 'steps'] as const),
];
export const NODE_ROLES = ['id', 'label', 'type', 'start', 'end', 'times', 'x', 'y', 'parent'] as const;
type EdgeRole = (typeof EDGE_ROLES)[number];
type NodeRole = (typeof NODE_ROLES)[number];
export type Role = EdgeRole | NodeRole;

/** A property column: its name, type, and what its lists are separated by. */
interface PropertyColumn {
  column: number;
  name: string;
  type?: ValueType;
  list?: boolean;
}

export interface Head {
  kind: 'nodes' | 'edges';
  /** role → column, from 0 */
  roles: Partial<Record<Role, number>>;
  /** the namespace of ids that Neo4j names in brackets, by role */
  spaces: Partial<Record<Role, string>>;
  properties: PropertyColumn[];
}

/** Names of both ends, first the ones that leave least doubt. */
const ENDS: readonly (readonly [string, string])[] = [
  ['source', 'target'],
  [':startid', ':endid'],
  ['~from', '~to'],
  ['subject', 'object'],
  ['from', 'to'],
  ['sourceid', 'targetid'],
  ['startid', 'endid'],
  ['subjectid', 'objectid'],
  ['fromid', 'toid'],
  ['src', 'dst'],
  ['head', 'tail'],
  ['node1', 'node2'],
  ['源节点', '目标节点'],
  ['起点', '终点'],
  ['源', '目标'],
  ['主体', '客体'],
  ['来源', '目标'],
];

const EDGE_NAMES: Partial<Record<EdgeRole, readonly string[]>> = {
  id: ['id', 'edgeid', 'relationid', '~id', 'relation', '编号'],
  label: ['label', 'name', '标签', '名称'],
  type: [
    'relationtype',
    ':type',
    '~label',
    'predicate',
    'relationship',
    'kind',
    'type',
    'relation',
    '关系类型',
    '关系',
  ],
  direction: ['type', 'direction', 'directed'],
  weight: ['weight', '权重'],
  start: ['start', 'startdate', 'from', 'validfrom', 'since', 'begin', '开始', '开始日期'],
  end: ['end', 'enddate', 'until', 'to', 'validto', '结束', '结束日期'],
  times: ['timeset', 'interval', 'timeinterval'],
  value: ['objectnameorvalue'],
  speaker: ['speaker', 'saidby', 'source', 'sources', 'publisher', 'reference', 'citation', '消息来源', '来源', '出处'],
  act: ['act'],
  polarity: ['polarity'],
  modality: ['modality'],
  review: ['review'],
  quote: ['quote', 'evidence', '引文', '原文'],
  document: ['document', '文件'],
  claim: ['claim', 'claimid'],
  steps: ['steps'],
};

const NODE_NAMES: Record<NodeRole, readonly string[]> = {
  id: ['id', ':id', '~id', 'nodeid', 'entityid', 'key', 'identifier', '编号', '标识'],
  label: ['label', 'name', 'title', 'fullname', '名称', '姓名', '名字', '标签'],
  type: ['type', ':label', '~label', 'kind', 'category', 'schema', 'class', '类型', '类别'],
  start: ['start', 'startdate'],
  end: ['end', 'enddate'],
  times: ['timeset', 'interval', 'timeinterval'],
  x: ['x'],
  y: ['y'],
  parent: ['parent', 'pid'],
};

/** Columns that only a table of claims has: an edge with one of them carries a claim of its own. */
export const CLAIM_ROLES = [
  'speaker',
  'act',
  'polarity',
  'modality',
  'review',
  'quote',
  'document',
  'claim',
  'steps',
] as const;

/**
 * @param given role → name or number (from 1) of its column, which goes before what is recognised
 * @returns undefined where neither the ends of edges nor ids or labels of nodes are among the columns
 * @throws the name of a column that is not there, as `{ missing }`
 */
export function readHead(cells: readonly string[], given: Readonly<Record<string, string>> = {}): Head | undefined {
  const columns = cells.map((cell) => neo4jColumn(cell));
  const typed = columns.some(({ role }) => role !== '');
  const names = columns.map(({ role, name }) => (typed && role !== '' ? role : plain(name)));
  const fixed: Partial<Record<Role, number>> = {};
  for (const [role, column] of Object.entries(given)) {
    const at = columnOf(cells, column);
    if (at < 0) throw new MissingColumn(column);
    fixed[role as Role] = at;
  }
  const ends = endsOf(names, fixed);
  const roles: Partial<Record<Role, number>> = { ...fixed, ...ends };
  const kind = ends ? 'edges' : 'nodes';
  const known: Partial<Record<Role, readonly string[]>> = ends ? EDGE_NAMES : NODE_NAMES;
  for (const [role, aliases] of Object.entries(known) as [Role, readonly string[]][]) {
    if (roles[role] !== undefined) continue;
    const taken = new Set(Object.values(roles));
    for (const alias of aliases) {
      const at = names.findIndex((name, i) => name === alias && !taken.has(i));
      if (at < 0) continue;
      roles[role] = at;
      break;
    }
  }
  if (!ends && roles.id === undefined && roles.label === undefined) return undefined;
  const taken = new Set(Object.values(roles));
  const spaces: Head['spaces'] = {};
  for (const [role, at] of Object.entries(roles) as [Role, number][]) {
    const space = columns[at]?.space;
    if (space !== undefined) spaces[role] = space;
  }
  const properties = columns.flatMap(({ name, role, type, list }, column): PropertyColumn[] => {
    const shown = typed ? name : (cells[column] ?? '');
    if (taken.has(column) || role === ':ignore' || shown === '') return [];
    return [{ column, name: shown, ...(typed && type && { type, list }) }];
  });
  return { kind, roles, spaces, properties };
}

/** A column was named that the table does not have. */
export class MissingColumn extends Error {
  readonly column: string;

  constructor(column: string) {
    super(`there is no column "${column}"`);
    this.column = column;
  }
}

function columnOf(cells: readonly string[], column: string): number {
  const exact = cells.indexOf(column);
  if (exact >= 0) return exact;
  const loose = cells.findIndex((cell) => plain(cell) === plain(column));
  return loose >= 0 || !/^\d+$/.test(column) ? loose : Number(column) <= cells.length ? Number(column) - 1 : -1;
}

function endsOf(names: readonly string[], fixed: Partial<Record<Role, number>>) {
  if (fixed.source !== undefined && fixed.target !== undefined) return { source: fixed.source, target: fixed.target };
  for (const [source, target] of ENDS) {
    const [from, to] = [fixed.source ?? names.indexOf(source), fixed.target ?? names.indexOf(target)];
    if (from >= 0 && to >= 0 && from !== to) return { source: from, target: to };
  }
  return undefined;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}

const NEO4J_TYPES: Readonly<Record<string, ValueType>> = {
  ...{ int: 'integer', long: 'integer', short: 'integer', byte: 'integer', float: 'number', double: 'number' },
  ...{ boolean: 'boolean', string: 'text', char: 'text', date: 'date', datetime: 'date', localdatetime: 'date' },
};

interface Neo4jColumn {
  name: string;
  /** `:id`, `:startid`, `:endid`, `:label`, `:type` or `:ignore`; empty for a property */
  role: string;
  space?: string;
  type?: ValueType;
  list?: boolean;
}

/** `personId:ID(Person)`, `:START_ID(Person)`, `name:string[]`. */
function neo4jColumn(cell: string): Neo4jColumn {
  const special = /^([^:]*):(ID|START_ID|END_ID|LABEL|TYPE|IGNORE)(?:\(([^()]*)\))?(?:\{.*\})?$/.exec(cell);
  if (special) {
    const [, name = '', role = '', space] = special;
    return { name, role: `:${plain(role)}`, ...(space !== undefined && { space }) };
  }
  const property = /^(.+):([a-z]+)(\[\])?(?:\{.*\})?$/i.exec(cell);
  const type = NEO4J_TYPES[property?.[2]?.toLowerCase() ?? ''];
  if (property?.[1] === undefined || type === undefined) return { name: cell, role: '' };
  return { name: property[1], role: '', type, list: property[3] !== undefined };
}
