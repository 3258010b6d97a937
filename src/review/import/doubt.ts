/**
 * What a file leaves of an edge, by all that it says of it: type, label, notes, columns such as `status` or `confidence`,
 * and how its line is drawn. A claim is no firmer than the weakest of them.
 */
import type { Graph, GraphClaim, GraphEdge } from '../../formats/interchange/graph.js';
import type { OntologyIndex } from '../../model/ontology.js';
import { Standing } from '../../model/standing.js';
import { LabelReader, type LabelReading } from './label.js';
import type { Weakening } from './label-effects.js';
import type { TypeMap } from './types.js';

export interface Doubt {
  weakening: Weakening;
  /** the words of the file that are not known to leave it as firm as it is; with their column where they have one */
  words: string[];
}

/** The first that is found counts. */
const RANK: readonly Weakening[] = ['denied', 'negative', 'alleged', 'proposed', 'possible'];

export class Doubts {
  readonly #reader: LabelReader;
  readonly #types: TypeMap;
  readonly #vouched: ReadonlySet<string>;
  readonly #columns: readonly Column[];
  readonly #names: ReadonlyMap<string, readonly string[]>;
  /** what a text of a column leaves, by column and text */
  readonly #read = new Map<string, LabelReading>();

  /** @param vouched foreign words and columns that the user vouches for, save for words that are known to weaken */
  constructor(
    graph: Graph,
    ontology: OntologyIndex,
    types: TypeMap,
    vouched: { words: Iterable<string>; columns: readonly string[] },
  ) {
    const names = graph.nodes.map(({ id, label }) => label?.trim() || id);
    this.#reader = new LabelReader(ontology, names);
    this.#types = types;
    this.#vouched = new Set(vouched.words);
    const columns = new Set(vouched.columns.map((name) => name.toLowerCase()));
    this.#columns = graph.edgeAttributes.map(({ name }, i) => {
      const numbers = graph.edges.flatMap(({ values }) =>
        Number.isFinite(Number(values[i] || Number.NaN)) ? [Number(values[i])] : [],
      );
      return columnOf(
        name,
        columns.has(name.toLowerCase()),
        this.#reader,
        numbers.reduce((most, one) => Math.max(most, one), 0),
      );
    });
    this.#names = new Map(
      graph.nodes.map(({ id }, i) => {
        const name = names[i] ?? id;
        return [id, this.#reader.knownDoubts(name, true).left.length > 0 ? [] : [name, id]] as const;
      }),
    );
  }

  /** Undefined where all that the file says of it is known to leave it as firm as it is. */
  of(edge: GraphEdge, said: ReadonlyMap<string, string>): Doubt | undefined {
    const isOwn = Standing.safeParse(said.get('standing')).success;
    // a file of ours says in its claims how firm each is
    if (isOwn && (edge.claims?.length ?? 0) > 0 && edge.claims?.every(({ id }) => id !== undefined)) return undefined;
    const found: Doubt[] = [];
    const take = ({ left, weakening }: LabelReading, column?: string) => {
      if (weakening)
        found.push({ weakening, words: left.map((word) => (column === undefined ? word : `${column}: ${word}`)) });
    };
    for (const text of [edge.type, isOwn ? edge.label?.replace(/ \[[^[\]]*\]$/, '') : edge.label])
      if (text !== undefined) take(this.label(text, edge));
    let at = 0;
    for (const { name, kind, most } of this.#columns) {
      const value = said.get(name);
      at++;
      if (value === undefined || (isOwn && kind !== 'label')) continue;
      take(this.#column(at, kind, value, most, edge), name);
    }
    if (!isOwn && /dash|dott/i.test(edge.look?.shape ?? ''))
      found.push({ weakening: 'possible', words: [edge.look?.shape ?? ''] });
    const weakening = RANK.find((one) => found.some((doubt) => doubt.weakening === one));
    return weakening && { weakening, words: [...new Set(found.flatMap(({ words }) => words))] };
  }

  /** @param edge whose ends may be named in it */
  label(text: string, edge?: GraphEdge): LabelReading {
    if (this.#vouched.has(text)) return this.#reader.knownDoubts(text);
    if (this.#types.relation(text)) return PLAIN;
    const words = wordsOfAddress(text, this.#reader);
    const reading = this.#reader.label(words);
    return reading.left.length === 0 || !edge ? reading : this.#reader.label(this.#without(edge, words));
  }

  #column(at: number, kind: Column['kind'], value: string, most: number, edge: GraphEdge): LabelReading {
    if (this.#vouched.has(value)) return this.#reader.knownDoubts(value);
    if (kind === 'label') return this.label(value, edge);
    const key = `${at} ${value}`;
    const known = this.#read.get(key);
    if (known) return known;
    const reading = this.#columnReading(kind, value, most);
    if (kind === 'note' && reading.left.length > 0) return this.#reader.note(this.#without(edge, value));
    if (this.#read.size < MOST_KEPT) this.#read.set(key, reading);
    return reading;
  }

  #columnReading(kind: Exclude<Column['kind'], 'label'>, value: string, most: number): LabelReading {
    const isAddress = /^[a-z]+:\/\/\S+$/i.test(value);
    switch (kind) {
      case 'note':
        return isAddress ? PLAIN : this.#reader.note(value);
      case 'yes':
        return isSure(value) ? PLAIN : { left: [value], weakening: this.#weakeningOf(value) };
      case 'status':
        return isSure(value) || (this.#isPlain(value) && !isNone(value))
          ? PLAIN
          : { left: [value], weakening: this.#weakeningOf(value) };
      case 'degree':
        return isHigh(value, most) ? PLAIN : { left: [value], weakening: this.#weakeningOf(value) };
      case 'any':
        return isAddress ? PLAIN : this.#reader.knownDoubts(value, true);
      default:
        return isNone(value) ? PLAIN : { left: [value], weakening: kind };
    }
  }

  /** Without numbers: what a status of 2 is, nobody knows. */
  #isPlain(value: string): boolean {
    return !/\d/.test(value) && this.#reader.label(value).left.length === 0;
  }

  #weakeningOf(value: string): Weakening {
    return this.#reader.label(value).weakening ?? 'possible';
  }

  #without({ source, target }: GraphEdge, text: string): string {
    let rest = text;
    for (const name of [...(this.#names.get(source) ?? []), ...(this.#names.get(target) ?? [])])
      if (name.length > 1) rest = rest.replaceAll(name, ' ');
    return rest;
  }
}

const PLAIN: LabelReading = { left: [] };
const MOST_KEPT = 50_000;

interface Column {
  /** as `saidBy` has it */
  name: string;
  /** a weakening: the name of the column says it of every edge whose value is not "no" */
  kind: 'label' | 'note' | 'status' | 'yes' | 'degree' | 'any' | Weakening;
  /** the largest number in it: whether 1 is all or next to nothing */
  most: number;
}

const LABELS =
  /^(?:type|relationtype|relation|relationship|relationships|relationshiptype|predicate|kind|category|label|name|title|role|position|function|job|jobtitle|description[12]|关系|关系类型|类型|标签|名称|职务|职位|角色)$/;
const NOTES =
  /^(?:notes?|comments?|remarks?|descriptions?|desc|summary|details?|explanation|caveats?|annotations?|abstract|context|备注|说明|描述|注释|评论|摘要|附注|详情|简介)(?:en|zh)?$/;
const DEGREES =
  /confidence|certainty|probability|likelihood|credibility|reliability|veracity|plausibility|可信度|置信度|概率|可靠性/;
const STATES = /^(?:\w*status|state|modality|polarity|standing|状态|性质)$/;
const YES =
  /^(?:verification|verdict|\w*rating|truth|truthvalue|natureofstatement|sourcingcircumstances|assertion|evidencelevel|factcheck|核实情况|真实性|结论)$|verified|confirmed|validated|proven|corroborated|substantiated|是否核实|已核实|已证实|已确认|是否属实/;

function isSure(value: string): boolean {
  return SURE.has(value.trim().toLowerCase());
}

function isNone(value: string): boolean {
  return NONE.has(value.trim().toLowerCase());
}

function columnOf(given: string, isVouched: boolean, reader: LabelReader, most: number): Column {
  const name = given.startsWith('sameAs_') ? given : given.toLowerCase();
  const plain = name.replace(/[\s_.:-]/g, '');
  const kind = isVouched
    ? 'any'
    : LABELS.test(plain)
      ? 'label'
      : NOTES.test(plain)
        ? 'note'
        : DEGREES.test(plain)
          ? 'degree'
          : STATES.test(plain)
            ? 'status'
            : YES.test(plain) && !/^(?:is)?un/.test(plain)
              ? 'yes'
              : (reader.knownDoubts(given, true).weakening ?? 'any');
  return { name, kind, most };
}

const SURE = new Set(
  `yes y true 1 sure certain confirmed verified true proven established official stated fact factual documented actual positive
  active current ongoing past former ended historical historic inactive expired dissolved normal preferred published valid final
  complete completed closed signed registered in-force accepted
  是 已证实 已核实 已确认 属实 真实 确认 证实 有效 存续 正常 现任 在职 离职 已完成 完成 在业 注销 已注销 历史`
    .trim()
    .split(/\s+/),
);
const NONE = new Set('no n false 0 none never - n/a na null 否 无 没有 不是'.split(' '));
const HIGH = new Set(
  'high certain sure confirmed verified absolute full a1 high-confidence 高 很高 确定 已证实 已核实'.split(' '),
);
/** Of 100; STIX 2.1, appendix A, calls from here on high. */
const LEAST = 70;

function isHigh(value: string, most: number): boolean {
  const text = value.trim().toLowerCase();
  if (HIGH.has(text) || text === 'very high') return true;
  const number = Number(text.replace(/%$/, ''));
  if (text === '' || !Number.isFinite(number)) return false;
  return number * (most <= 1 && !text.endsWith('%') ? 100 : 1) >= LEAST;
}

/** The words of an address or a short one: `http://example.org/ns#ownsShareOf`, `schema:owns`. */
function wordsOfAddress(text: string, reader: LabelReader): string {
  const local = /^(?:[a-z][a-z0-9+.-]*:\/\/\S*[/#]|[a-z][\w-]*:(?=\w+$))([^/#:\s]+)$/i.exec(text)?.[1];
  return local === undefined || reader.knownDoubts(text, true).left.length > 0 ? text : local;
}

/** The claim as firm as the doubt allows; what is no plain statement stays as it is. */
export function weakened(claim: GraphClaim, { weakening }: Doubt): GraphClaim {
  const { chain, polarity = 'positive', modality = 'actual' } = claim;
  const isPlain = polarity === 'positive' && modality === 'actual' && chain.every(({ act }) => PLAIN_ACTS.has(act));
  if (!isPlain) return claim;
  const last = chain.at(-1);
  switch (weakening) {
    case 'alleged':
      return { ...claim, chain: [...chain.slice(0, -1), { ...last, act: 'alleges' }] };
    case 'denied':
      // somebody denies it, and nobody knows whether that is who speaks
      return last ? { ...claim, modality: 'possible' } : { ...claim, chain: [{ act: 'denies' }] };
    case 'negative':
      return { ...claim, polarity: 'negative' };
    default:
      return { ...claim, modality: weakening };
  }
}

const PLAIN_ACTS: ReadonlySet<string> = new Set(['states', 'reports', 'confirms']);
