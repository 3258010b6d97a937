/**
 * FollowTheMoney entities (OpenAleph, OpenSanctions, Datashare): JSON, one entity a line or in one array. Entities of an
 * edge schema (Ownership, Payment …) are edges, all others nodes. Properties are lists of text. The datasets of an edge are
 * who says it; its publisher is whom they say it from. A property that names another entity is an edge only where
 * `references` asks for it: a file then has more edges than entities of an edge schema.
 */
import { z } from 'zod';
import { ClaimgraphError } from '../../model/problem.js';
import { GraphBuilder } from '../interchange/builder.js';
import type { Graph, GraphClaim, GraphEdge, Spell, Value } from '../interchange/graph.js';
import { jsonItems } from '../interchange/json-items.js';
import type { ReadOptions } from '../interchange/options.js';
import { Own } from '../interchange/own.js';
import { type Source, textOf } from '../interchange/source.js';
import { captionOf, edgeOf, referencesOf } from './schema.js';
import { SCHEMATA } from './schemata.js';

/** What a reader needs of an entity; `claimgraph` is looked at by itself. */
const EntityLine = z.object({
  id: z.string().min(1),
  schema: z.string().min(1),
  properties: z.record(z.string(), z.union([z.array(z.unknown()), z.string()])),
  caption: z.string().optional().catch(undefined),
  datasets: z.array(z.string()).optional().catch(undefined),
  claimgraph: z.unknown().optional(),
});

/** An entity with the texts of its properties. */
export interface FtmEntity {
  id: string;
  schema: string;
  caption?: string | undefined;
  properties: ReadonlyMap<string, readonly string[]>;
  /** who says that there is this entity */
  datasets: readonly string[];
  own?: Own | undefined;
}

/** @throws ClaimgraphError where a line is no entity */
export async function readFtm(source: Source, options: ReadOptions = {}): Promise<Graph> {
  const builder = new GraphBuilder(source.name, options);
  const taker = new EntityTaker(builder, options.references ?? false);
  const { limits } = builder;
  for await (const { value, line } of jsonItems(textOf(source, limits), source.name, limits))
    taker.take(entityFrom(value, builder, line), line);
  return builder.finish();
}

function entityFrom(value: unknown, builder: GraphBuilder, line: number): FtmEntity {
  const wrapped = (value as { entity?: unknown } | null)?.entity;
  const read = EntityLine.safeParse(typeof wrapped === 'object' ? wrapped : value);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw notAnEntity(builder, line, `${issue?.path.join('.') || 'entity'}: ${issue?.message}`);
  }
  const { id, schema, caption, datasets = [], claimgraph } = read.data;
  const own = claimgraph === undefined ? undefined : Own.safeParse(claimgraph);
  if (own && !own.success)
    builder.warn('wrong-claimgraph', `what "${id}" holds under "claimgraph" is not ours; it is left out`, line);
  const properties = new Map(
    Object.entries(read.data.properties).map(([name, given]) => {
      const values = typeof given === 'string' ? [given] : given;
      return [name, values.map((one) => textOfValue(one, builder, line, name)).filter((one) => one !== undefined)];
    }),
  );
  return { id, schema, caption, properties, datasets, own: own?.data };
}

/** A value as text; of an entity that stands inside another, its id. */
function textOfValue(value: unknown, builder: GraphBuilder, line: number, name: string): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const id = (value as { id?: unknown } | null)?.id;
  if (typeof id === 'string') return id;
  builder.warn('wrong-value', `a value of ${name} is no text; it is left out`, line);
  return undefined;
}

function notAnEntity(builder: GraphBuilder, line: number, what: string): ClaimgraphError {
  const message = `this is no FollowTheMoney entity: ${what}`;
  const hint = 'Each needs "id", "schema" and "properties"; is this another format? Name it';
  return new ClaimgraphError([{ code: 'not-ftm', message, place: { file: builder.file, line }, hint }]);
}

/** Takes entities as nodes and edges of a graph. */
export class EntityTaker {
  readonly #builder: GraphBuilder;
  readonly #references: boolean;
  readonly #unknown = new Set<string>();

  constructor(builder: GraphBuilder, references: boolean) {
    this.#builder = builder;
    this.#references = references;
  }

  /** @param claims who says what an edge says, where that is known better than by its datasets */
  take(entity: FtmEntity, line: number, claims?: readonly GraphClaim[]): void {
    const { id, schema } = entity;
    if (!SCHEMATA[schema] && !this.#unknown.has(schema)) {
      this.#unknown.add(schema);
      this.#builder.warn('unknown-schema', `"${schema}" is no schema of FollowTheMoney; it is read as a node`, line);
    }
    const edge = edgeOf(schema);
    if (edge) {
      this.#edges(entity, edge, line, claims);
      return;
    }
    const { own } = entity;
    const type = own ? own.type : schema;
    const label = own ? own.label : (entity.caption ?? captionFrom(entity));
    this.#builder.addNode(
      {
        id: own?.id ?? id,
        ...(label !== undefined && { label }),
        ...(type !== undefined && { type }),
        values: own ? this.#builder.valuesOf('node', own.values ?? {}) : this.#values('node', entity, []),
        ...(own?.parents && { parents: own.parents }),
        ...(own?.spells && { spells: own.spells.map(spellOf) }),
      },
      line,
    );
    if (this.#references) this.#referring(entity, line);
  }

  #edges(
    entity: FtmEntity,
    edge: NonNullable<ReturnType<typeof edgeOf>>,
    line: number,
    claims: readonly GraphClaim[] = claimsOf(entity),
  ): void {
    const { id, schema, properties, own } = entity;
    const [sources, targets] = [properties.get(edge.source) ?? [], properties.get(edge.target) ?? []];
    if (sources.length === 0 || targets.length === 0) {
      this.#builder.warn('no-ends', `the ${schema} "${id}" lacks an end; it is left out`, line);
      return;
    }
    const label = own ? own.label : (entity.caption ?? captionFrom(entity));
    const spell = spellFrom(properties);
    const values = own
      ? this.#builder.valuesOf('edge', own.values ?? {})
      : this.#values('edge', entity, [edge.source, edge.target, ...(isOneSpell(properties) ? TIMES : [])]);
    const type = own ? own.type : schema;
    const said = own ? own.claims : claims;
    let count = 0;
    for (const source of sources) {
      for (const target of targets) {
        count++;
        const read: GraphEdge = {
          ...(!own?.nameless && { id: count === 1 ? id : `${id}#${count}` }),
          ...{ source: own?.source ?? source, target: own?.target ?? target },
          ...(type !== undefined && { type }),
          direction: own?.direction ?? (edge.directed ? 'directed' : 'undirected'),
          ...(label !== undefined && { label }),
          ...(own?.weight !== undefined && { weight: own.weight }),
          values: [...values],
          ...(own ? own.spells && { spells: own.spells.map(spellOf) } : spell && { spells: [spell] }),
          ...(said && said.length > 0 && { claims: said.map((one) => ({ ...one })) as GraphClaim[] }),
        };
        this.#builder.addEdge(read, line);
      }
    }
  }

  #values(of: 'node' | 'edge', entity: FtmEntity, placed: readonly string[]): (Value | undefined)[] {
    const values: (Value | undefined)[] = [];
    for (const [name, texts] of entity.properties) {
      if (placed.includes(name) || texts.length === 0) continue;
      values[this.#builder.attribute(of, name, { type: 'text', list: true })] = texts;
    }
    if (entity.datasets.length > 0)
      values[this.#builder.attribute(of, 'datasets', { type: 'text', list: true })] = entity.datasets;
    return values;
  }

  /** One edge for each entity that a property of a node names. */
  #referring({ id, schema, properties, datasets }: FtmEntity, line: number): void {
    for (const name of referencesOf(schema).keys()) {
      for (const target of properties.get(name) ?? []) {
        const claims = datasets.map((agent): GraphClaim => ({ chain: [{ agent, act: 'states' }] }));
        this.#builder.addEdge(
          {
            ...{ source: id, target, type: name, direction: 'directed' as const, values: [] },
            ...(claims.length > 0 && { claims }),
          },
          line,
        );
      }
    }
  }
}

const TIMES = ['startDate', 'endDate', 'date'];

/** Whether one spell says all that the dates do. */
function isOneSpell(properties: FtmEntity['properties']): boolean {
  const [starts, ends, days] = TIMES.map((name) => properties.get(name)?.length ?? 0) as [number, number, number];
  return starts <= 1 && ends <= 1 && days <= (starts + ends === 0 ? 1 : 0);
}

function spellFrom(properties: FtmEntity['properties']): Spell | undefined {
  const [start, end, day] = TIMES.map((name) => properties.get(name)?.[0]);
  const [from, until] = [start ?? day, end ?? (start === undefined ? day : undefined)];
  if (from === undefined && until === undefined) return undefined;
  return { ...(from !== undefined && { start: from }), ...(until !== undefined && { end: until }) };
}

function spellOf({ start, end, startOpen, endOpen }: NonNullable<Own['spells']>[number]): Spell {
  return {
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(startOpen && { startOpen }),
    ...(endOpen && { endOpen }),
  };
}

function captionFrom({ schema, properties }: FtmEntity): string | undefined {
  for (const name of captionOf(schema)) {
    const found = properties.get(name)?.[0];
    if (found !== undefined && found !== '') return found;
  }
  return undefined;
}

/** The datasets of an edge say it, from its publisher where it names one. */
function claimsOf({ datasets, properties }: FtmEntity): GraphClaim[] {
  const [document] = properties.get('sourceUrl') ?? [];
  const publishers = properties.get('publisher') ?? [];
  return (datasets.length > 0 ? datasets : publishers.slice(0, 1)).map((agent) => ({
    chain: [
      { agent, act: 'states' as const },
      ...publishers.filter((one) => one !== agent).map((one) => ({ agent: one, act: 'states' as const })),
    ],
    ...(document !== undefined && { document }),
  }));
}
