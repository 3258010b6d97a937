/**
 * A dossier as nodes and relationships of a graph database.
 *
 * `(:Entity)`, with its type as a second label, holds names; `(:Document)` text; `(:Relation)` a proposition, whoever
 * claims it; `(:Claim)-[:OF]->(:Relation)`, `(:Claim)-[:IN]->(:Document)`, and `(:Entity|Document)-[:SAYS]->(:Claim)`.
 * Between the entities of a relation also lies a relationship of its type, with its claims packed as parallel lists, so
 * that walks need not visit claims; `(:Entity)-[:HAS]->(:Relation)` is a relation with a literal.
 *
 * No standing is stored, since it depends on the filter. Each claim carries its marks, which add up to a standing by
 * `|` (`model/standing.ts`), its root, and whether it was taken back: what `model/source.ts` knows of the whole dossier.
 * `json` is the item as the model has it, and what is read back; the other properties serve queries in Cypher.
 */
import type { Claim } from '../../model/claim.js';
import type { Document } from '../../model/document.js';
import type { Dossier } from '../../model/dossier.js';
import type { Entity } from '../../model/entity.js';
import { propositionGroups } from '../../model/proposition.js';
import { publisherKey } from '../../model/publisher.js';
import type { Relation } from '../../model/relation.js';
import { type Sources, sourcesOf } from '../../model/source.js';
import { marksOf } from '../../model/standing.js';
import { checksum } from './hash.js';

/** What a node is known by, and what tells whether it has changed. */
export interface NodeRow {
  key: string;
  /** of all that is stored of it but `place` */
  hash: string;
  /** its position in the dossier */
  place: number;
  properties: Record<string, unknown>;
}

export interface EntityRow extends NodeRow {
  label: string;
}

export interface RelationRow extends NodeRow {
  /** of the relationship between its ends; undefined for a literal */
  relationship?: string;
  subject: string;
  object?: string;
  packed: Record<string, unknown>;
  claims: ClaimRow[];
}

export interface ClaimRow {
  key: string;
  document: string;
  properties: Record<string, unknown>;
  says: { speaker: string; isDocument: boolean; step: number; act: string }[];
}

/** Makes rows one at a time; what holds for the whole dossier is found once. */
export class GraphRows {
  readonly #dossier: Dossier;
  readonly #sources: Sources;
  /** by relation, the id of the one as which it is read where several say the same */
  readonly #said: ReadonlyMap<string, string>;
  readonly #links: ReadonlyMap<string, readonly string[]>;
  readonly #namesakes: ReadonlyMap<string, readonly string[]>;

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
    this.#sources = sourcesOf(dossier);
    const types = new Map(dossier.ontology.relationTypes.map((type) => [type.id, type]));
    const groups = propositionGroups(dossier.relations, types);
    this.#said = new Map(groups.flatMap((group) => group.map(({ id }) => [id, (group[0] as Relation).id] as const)));
    this.#links = linksOf(dossier.documents);
    this.#namesakes = namesakesOf(dossier);
  }

  *documents(): Generator<NodeRow> {
    for (const [place, document] of this.#dossier.documents.entries()) {
      const { text, ...metadata } = document;
      const { id, title, publisher, date, language } = metadata;
      yield this.#row(id, place, {
        ...{ id, title, publisher, date, language, text },
        json: JSON.stringify(metadata),
        linked: this.#links.get(id) ?? [],
        namesakes: [document.publisher, document.credit].flatMap((name) =>
          name === undefined ? [] : (this.#namesakes.get(publisherKey(name)) ?? []),
        ),
      });
    }
  }

  *entities(): Generator<EntityRow> {
    const { entities, speakers } = this.#dossier;
    for (const [place, entity] of [...entities, ...speakers].entries()) {
      const { id, type, names, aliases } = entity;
      const row = this.#row(id, place, {
        ...{ id, type, apart: place >= entities.length },
        names: [...Object.values(names), ...Object.values(aliases).flat()].join('\n'),
        json: JSON.stringify(entity),
      });
      yield { ...row, label: labelOf(type) };
    }
  }

  /** Those of one type after each other, so that a batch needs few statements. */
  *relations(): Generator<RelationRow> {
    const { relations } = this.#dossier;
    const order = relations.map((_, i) => i).sort((a, b) => byType(relations[a] as Relation, relations[b] as Relation));
    for (const place of order) yield this.#relation(relations[place] as Relation, place);
  }

  keyOf(id: string): string {
    return keyOf(this.#dossier.id, id);
  }

  #relation(relation: Relation, place: number): RelationRow {
    const { claims, ...rest } = relation;
    const { id, type, subject, object } = rest;
    const said = this.keyOf(this.#said.get(id) ?? id);
    const rows = claims.map((claim, i) => this.#claim(claim, i, id, said));
    const stored = rows.map(({ properties }) => properties);
    const packed = {
      ...{ key: this.keyOf(id), id, said },
      from: rest.from,
      until: rest.until,
      claims: claims.map((claim) => claim.id),
      documents: claims.map(({ document }) => document),
      reviews: claims.map(({ review }) => review),
      speakers: claims.map(({ chain }) => chain.map(({ agent = '' }) => agent).join(' ')),
      acts: claims.map(({ chain }) => chain.map(({ act }) => act).join(' ')),
      marks: stored.map(({ marks }) => marks),
      roots: stored.map(({ root }) => root),
    };
    const row = this.#row(id, place, { id, type, subject, object, said, json: JSON.stringify(rest) }, stored);
    const between = object === undefined ? {} : { relationship: relationshipOf(type), object: this.keyOf(object) };
    return { ...row, ...between, subject: this.keyOf(subject), packed, claims: rows };
  }

  #claim(claim: Claim, place: number, relation: string, said: string): ClaimRow {
    const { quote, ...evidence } = claim.evidence;
    const withdrawal = this.#sources.withdrawal(claim.id);
    const { id, document, review, polarity, modality, chain } = claim;
    const spoken =
      chain.length > 0 && chain[0]?.agent !== undefined ? [] : [{ document, act: chain[0]?.act ?? 'states' }];
    return {
      key: this.keyOf(id),
      document: this.keyOf(document),
      properties: {
        ...{ id, relation, said, document, review, polarity, modality, place, quote },
        acts: chain.map(({ act }) => act),
        speakers: chain.flatMap(({ agent }) => agent ?? []),
        marks: marksOf(claim, this.#sources),
        root: this.#sources.root(claim),
        withdrawal: withdrawal && JSON.stringify(withdrawal),
        correction: this.#sources.isCorrection(claim) || undefined,
        json: JSON.stringify({ ...claim, evidence }),
      },
      says: [
        ...spoken.map(({ document: voice, act }) => ({ speaker: this.keyOf(voice), isDocument: true, step: 0, act })),
        ...chain.flatMap(({ agent, act }, step) =>
          agent === undefined ? [] : [{ speaker: this.keyOf(agent), isDocument: false, step, act }],
        ),
      ],
    };
  }

  #row(id: string, place: number, properties: Record<string, unknown>, more: unknown = null): NodeRow {
    const own = { ...properties, dossier: this.#dossier.id };
    return { key: this.keyOf(id), hash: checksum(JSON.stringify([own, more])), place, properties: own };
  }
}

/** A node's key: unique in a database of several dossiers. No id holds a slash. */
export function keyOf(dossier: string, id: string): string {
  return `${dossier}/${id}`;
}

/** Labels and relationship types of our own; a type of an ontology that is called the same gets a mark. */
const OWN = new Set(['entity', 'document', 'relation', 'claim', 'dossier', 'of', 'in', 'says', 'has']);

function labelOf(type: string): string {
  const name = type.replace(/\W/g, '_');
  return OWN.has(name.toLowerCase()) ? `${name}_type` : name;
}

/** ArcadeDB keeps labels and relationship types under one set of names, so they differ by their case. */
function relationshipOf(type: string): string {
  const name = type.replace(/\W/g, '_').toUpperCase();
  return OWN.has(name.toLowerCase()) ? `${name}_RELATION` : name;
}

function byType(a: Relation, b: Relation): number {
  const [x, y] = [a.object === undefined ? '' : a.type, b.object === undefined ? '' : b.type];
  return x < y ? -1 : x > y ? 1 : 0;
}

/**
 * For each document the others that decide whose words it holds and whether they still count: those it was copied from,
 * however far back, and those that correct or retract it or that it corrects or retracts.
 */
export function linksOf(documents: readonly Document[]): Map<string, string[]> {
  const known = new Map(documents.map((document) => [document.id, document]));
  const links = new Map<string, Set<string>>();
  const link = (a: string, b: string) => {
    if (!known.has(b) || a === b) return;
    const set = links.get(a) ?? new Set();
    links.set(a, set.add(b));
  };
  for (const { id, corrects = [], retracts = [], derivedFrom = [] } of documents) {
    for (const other of [...corrects, ...retracts]) {
      link(id, other);
      if (known.has(other)) link(other, id);
    }
    const origins = new Set(derivedFrom);
    for (const origin of origins) {
      link(id, origin);
      for (const further of known.get(origin)?.derivedFrom ?? []) origins.add(further);
    }
  }
  return new Map([...links].map(([id, set]) => [id, [...set].sort()]));
}

/** By publisher, every entity that bears its name: it takes all of them to say which one is meant. */
export function namesakesOf({ documents, entities, speakers }: Dossier): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { publisher, credit } of documents)
    for (const name of [publisher, credit]) if (name !== undefined) found.set(publisherKey(name), []);
  if (found.size === 0) return found;
  for (const { id, names, aliases } of [...entities, ...speakers] satisfies Entity[]) {
    const called = [...Object.values(names), ...Object.values(aliases).flat()].map(publisherKey);
    for (const name of new Set(called)) found.get(name)?.push(id);
  }
  return found;
}
