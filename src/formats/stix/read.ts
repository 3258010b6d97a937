/**
 * STIX 2.1 bundles (OpenCTI, MISP). Relationships and sightings are edges, all other objects nodes; of several versions of
 * an object the last counts. Who made a relationship (`created_by_ref`) says it; an opinion on it confirms or denies it, and
 * who made a revoked one has taken it back. A confidence that STIX does not call high makes a claim no more than possible,
 * and what was sighted 0 times was not seen.
 */
import { ClaimgraphError } from '../../model/problem.js';
import { GraphBuilder } from '../interchange/builder.js';
import type { Graph, GraphClaim, GraphEdge, Scalar, Spell, Value } from '../interchange/graph.js';
import { jsonItems } from '../interchange/json-items.js';
import type { ReadOptions } from '../interchange/options.js';
import { Own } from '../interchange/own.js';
import { type Source, textOf } from '../interchange/source.js';
import { AUTHOR, EXTENSION, HELD_AS_JSON } from './own.js';

type StixObject = Readonly<Record<string, unknown>> & { type: string; id: string };

/** @throws ClaimgraphError where it is neither a bundle, nor a list of objects, nor one object */
export async function readStix(source: Source, options: ReadOptions = {}): Promise<Graph> {
  const builder = new GraphBuilder(source.name, options);
  const { limits } = builder;
  const objects = new Map<string, { object: StixObject; line: number }>();
  /** of the object at the top: a bundle, or one object alone */
  const top = new Map<string, unknown>();
  for await (const { value, line, key, listed } of jsonItems(textOf(source, limits), source.name, limits, [
    'objects',
  ])) {
    if (!listed) {
      if (key !== undefined) top.set(key, value);
      continue;
    }
    if (!isObject(value)) {
      builder.warn('not-stix', 'an object has no type or no id; it is left out', line);
      continue;
    }
    const before = objects.get(value.id);
    if (!before || text(value, 'modified') >= text(before.object, 'modified'))
      objects.set(value.id, { object: value, line });
  }
  const type = top.get('type');
  const alone: unknown = Object.fromEntries(top);
  if (type !== 'bundle' && objects.size === 0 && isObject(alone)) objects.set(alone.id, { object: alone, line: 1 });
  if (type !== 'bundle' && objects.size === 0) {
    const message = 'this is no STIX: there is no bundle with objects';
    throw new ClaimgraphError([
      {
        code: 'not-stix',
        message,
        place: { file: source.name, line: 1 },
        hint: 'Is this another format? Name it',
      },
    ]);
  }
  new BundleReader(builder, objects, options.references ?? false).take();
  return builder.finish();
}

function isObject(value: unknown): value is StixObject {
  const { type, id } = (value ?? {}) as { type?: unknown; id?: unknown };
  return typeof type === 'string' && typeof id === 'string' && id !== '';
}

type Objects = ReadonlyMap<string, { object: StixObject; line: number }>;

const EDGES = new Set(['relationship', 'sighting']);
/** What our own writer adds so that others understand the bundle. */
const OURS = new Set([EXTENSION, AUTHOR]);

/** Opinion → what it does to what it is about. */
const OPINIONS: Readonly<Record<string, GraphClaim['chain'][number]['act']>> = {
  'strongly-disagree': 'denies',
  disagree: 'denies',
  neutral: 'questions',
  agree: 'confirms',
  'strongly-agree': 'confirms',
};

/** Below this STIX calls a confidence medium or low (STIX 2.1, appendix A). */
const HIGH = 70;

class BundleReader {
  readonly #builder: GraphBuilder;
  readonly #objects: Objects;
  readonly #references: boolean;
  readonly #opinions = new Map<string, GraphClaim[]>();

  constructor(builder: GraphBuilder, objects: Objects, references: boolean) {
    this.#builder = builder;
    this.#objects = objects;
    this.#references = references;
  }

  take(): void {
    const all = [...this.#objects.values()];
    const opinions = new Set(all.filter(({ object }) => this.#opinion(object)).map(({ object }) => object.id));
    for (const { object, line } of all) {
      if (EDGES.has(object.type) || opinions.has(object.id)) continue;
      if (OURS.has(object.id)) continue;
      this.#node(object, line);
    }
    for (const { object, line } of all) {
      if (object.type === 'relationship') this.#relationship(object, line);
      else if (object.type === 'sighting') this.#sighting(object, line);
    }
  }

  /** Takes an opinion that is about edges alone as claims on them. */
  #opinion(object: StixObject): boolean {
    if (object.type !== 'opinion') return false;
    const about = texts(object.object_refs);
    const act = OPINIONS[text(object, 'opinion')];
    if (!act || about.length === 0 || about.some((id) => !EDGES.has(this.#objects.get(id)?.object.type ?? '')))
      return false;
    const [author] = texts(object.authors);
    const agent = text(object, 'created_by_ref') || author;
    for (const id of about) {
      const claims = this.#opinions.get(id) ?? [];
      this.#opinions.set(id, claims);
      claims.push({
        id: object.id,
        chain: [{ ...(agent && { agent }), act }],
        ...(text(object, 'explanation') && { quote: text(object, 'explanation') }),
      });
    }
    return true;
  }

  #node(object: StixObject, line: number): void {
    const own = ownOf(object);
    const label = own ? own.label : labelOf(object);
    const type = own ? own.type : typeOf(object);
    this.#builder.addNode(
      {
        id: own?.id ?? object.id,
        ...(label !== undefined && { label }),
        ...(type !== undefined && { type }),
        values: own ? this.#builder.valuesOf('node', own.values ?? {}) : this.#values('node', object, NODE_PLACED),
        ...(own?.parents && { parents: own.parents }),
        ...(own?.spells && { spells: own.spells as Spell[] }),
      },
      line,
    );
    if (!this.#references || own) return;
    for (const [name, value] of Object.entries(object)) {
      if (!/_refs?$/.test(name) || name === 'object_marking_refs') continue;
      for (const target of typeof value === 'string' ? [value] : texts(value))
        this.#builder.addEdge(
          { source: object.id, target, type: name.replace(/_refs?$/, ''), direction: 'directed', values: [] },
          line,
        );
    }
  }

  #relationship(object: StixObject, line: number): void {
    const [source, target, type] = [
      text(object, 'source_ref'),
      text(object, 'target_ref'),
      text(object, 'relationship_type'),
    ];
    if (source === '' || target === '') {
      this.#builder.warn('no-ends', `the relationship "${object.id}" lacks an end; it is left out`, line);
      return;
    }
    this.#edge(object, [source, target], type, [text(object, 'start_time'), text(object, 'stop_time')], line);
  }

  /** Whoever saw it is one end, what was seen the other. */
  #sighting(object: StixObject, line: number): void {
    const target = text(object, 'sighting_of_ref');
    const seers = texts(object.where_sighted_refs);
    const by = text(object, 'created_by_ref');
    const sources = seers.length > 0 ? seers : by === '' ? [] : [by];
    if (target === '' || sources.length === 0) {
      this.#builder.warn(
        'no-ends',
        `the sighting "${object.id}" does not say what was seen, or by whom; it is left out`,
        line,
      );
      return;
    }
    const times = [text(object, 'first_seen'), text(object, 'last_seen')] as const;
    for (const [i, source] of sources.entries())
      this.#edge(
        i === 0 ? object : { ...object, id: `${object.id}#${i + 1}` },
        [source, target],
        'sighting',
        times,
        line,
      );
  }

  #edge(
    object: StixObject,
    [source, target]: readonly [string, string],
    type: string,
    [start, end]: readonly [string, string],
    line: number,
  ): void {
    const own = ownOf(object);
    const said = own ? own.claims : [...claimsOf(object), ...(this.#opinions.get(object.id) ?? [])];
    const spells = own
      ? (own.spells as Spell[] | undefined)
      : start || end
        ? [{ ...(start && { start }), ...(end && { end }) }]
        : undefined;
    const kind = own ? own.type : type;
    const ends = [source, target].map((id) => ownOf(this.#objects.get(id)?.object)?.id ?? id) as [string, string];
    const edge: GraphEdge = {
      ...(!own?.nameless && { id: own?.id ?? object.id }),
      ...{ source: ends[0], target: ends[1] },
      ...(kind !== undefined && { type: kind }),
      direction: own?.direction ?? 'directed',
      ...(own?.label !== undefined && { label: own.label }),
      ...(own?.weight !== undefined && { weight: own.weight }),
      values: own ? this.#builder.valuesOf('edge', own.values ?? {}) : this.#values('edge', object, EDGE_PLACED),
      ...(spells && { spells }),
      ...(said && said.length > 0 && { claims: said as GraphClaim[] }),
    };
    this.#builder.addEdge(edge, line);
  }

  #values(of: 'node' | 'edge', object: StixObject, placed: ReadonlySet<string>): (Value | undefined)[] {
    const values: (Value | undefined)[] = [];
    for (const [name, value] of Object.entries(object)) {
      if (placed.has(name) || value === null || value === undefined) continue;
      const list = Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
      const scalar = typeof value !== 'object';
      const type = typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text';
      const index = this.#builder.attribute(of, scalar || list ? name : `${name}${HELD_AS_JSON}`, {
        type,
        ...(list && { list: true }),
      });
      values[index] = scalar ? (value as Scalar) : list ? (value as string[]) : JSON.stringify(value);
    }
    return values;
  }
}

const NODE_PLACED = new Set(['type', 'id', 'spec_version']);
const EDGE_PLACED = new Set([
  ...NODE_PLACED,
  'source_ref',
  'target_ref',
  'relationship_type',
  'start_time',
  'stop_time',
  'sighting_of_ref',
  'where_sighted_refs',
  'first_seen',
  'last_seen',
]);

function claimsOf(object: StixObject): GraphClaim[] {
  const agent = text(object, 'created_by_ref');
  const { confidence, count } = object;
  const unsure = typeof confidence === 'number' && confidence < HIGH;
  const unseen = object.type === 'sighting' && count === 0;
  const said: GraphClaim = {
    chain: agent === '' ? [] : [{ agent, act: 'states' }],
    ...(unsure && { modality: 'possible' }),
    ...(unseen && { polarity: 'negative' }),
  };
  const taken: GraphClaim = { chain: [{ ...(agent !== '' && { agent }), act: 'retracts' }] };
  if (object.revoked === true) return [taken];
  return agent === '' && !unsure && !unseen ? [] : [said];
}

/** What our own writer holds in its extension. */
function ownOf(object: StixObject | undefined): (Own & { id?: string | undefined }) | undefined {
  const held = (object?.extensions as Record<string, { graph?: unknown }> | undefined)?.[EXTENSION]?.graph;
  if (held === undefined) return undefined;
  const read = Own.safeParse(held);
  const { id } = held as { id?: unknown };
  return read.success ? { ...read.data, ...(typeof id === 'string' && { id }) } : undefined;
}

/** A person and an organisation are told apart, as other formats do. */
function typeOf(object: StixObject): string {
  const kind = text(object, 'identity_class');
  return object.type === 'identity' && (kind === 'individual' || kind === 'organization') ? kind : object.type;
}

function labelOf(object: StixObject): string | undefined {
  return ['name', 'value', 'path', 'subject', 'key', 'account_login', 'user_id', 'abstract', 'pattern', 'opinion']
    .map((name) => text(object, name))
    .find((found) => found !== '');
}

function text(object: StixObject, name: string): string {
  const value = object[name];
  return typeof value === 'string' ? value : '';
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
