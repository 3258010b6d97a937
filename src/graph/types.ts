/** The typed attributes of a claim graph: what stands on its nodes, its edges and the graph itself. */
import type { MultiDirectedGraph } from 'graphology';
import type { Assessment, Verification } from '../model/assessment.js';
import type { Claim, Review } from '../model/claim.js';
import type { Document } from '../model/document.js';
import type { Localised } from '../model/language.js';
import type { Ontology } from '../model/ontology.js';
import type { Value } from '../model/relation.js';
import type { Standing } from '../model/standing.js';

/** What relations with an object and relations with a literal have in common. */
interface Claimed<Type extends string> {
  type: Type;
  from?: string;
  until?: string;
  standing: Standing;
  /** distinct roots of the supporting claims */
  independentRoots: number;
  /** distinct roots of the opposing claims */
  opposingRoots: number;
  /** our own verdict in force */
  verdict?: Verification;
  claims: readonly Claim[];
  assessments: readonly Assessment[];
}

/** A literal relation: a property of its node, with its claims and its relation id. */
export interface Property<Type extends string = string> extends Claimed<Type> {
  id: string;
  value: Value;
}

/**
 * Node attributes; the key of the node is the entity's id. `type` discriminates: give the union of an ontology's types
 * (such as `NewsEntityType`) to have it checked.
 */
export interface EntityAttributes<Type extends string = string> {
  type: Type;
  names: Localised;
  aliases: Readonly<Record<string, readonly string[]>>;
  description?: Localised;
  sameAs: Readonly<Record<string, string>>;
  /** names nobody, as "officials" does */
  anonymous?: boolean;
  /** left out: accepted */
  review?: Review;
  properties: readonly Property[];
}

/** Edge attributes; the key of the edge is the relation's id. */
export interface RelationAttributes<Type extends string = string> extends Claimed<Type> {
  symmetric: boolean;
}

/** Graph attributes. */
export interface DossierAttributes {
  dossier: string;
  title: Localised;
  ontology: Ontology;
  /** the documents without their texts */
  documents: readonly Omit<Document, 'text'>[];
}

/** A dossier as a graphology graph: entities as nodes, relations as directed edges, several between a pair allowed. */
export type ClaimGraph<EntityType extends string = string, RelationType extends string = string> = MultiDirectedGraph<
  EntityAttributes<EntityType>,
  RelationAttributes<RelationType>,
  DossierAttributes
>;
