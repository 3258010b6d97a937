/** The ontology: which entity types and relation types a dossier may use, and how types relate to each other. */
import { z } from 'zod';
import { Id } from './id.js';
import { Localised } from './language.js';

/** Words that point at a type in a text, per language; for extraction. */
const Cues = z.record(z.string(), z.array(z.string().min(1)));

const Colour = z.string().regex(/^#[0-9a-f]{6}$/, { error: 'a colour such as #1f6feb' });

export const EntityType = z.strictObject({
  id: Id,
  label: Localised,
  plural: Localised.optional(),
  collective: z
    .boolean()
    .optional()
    .describe('Names of this type are plurals: "developers". If omitted, as its parent type.'),
  parent: Id.optional().describe('The more general type.'),
  colour: Colour.optional().describe('If omitted, the parent type gives it. Amber and grey belong to standing.'),
  icon: z.string().min(1).optional().describe('Name of a Lucide icon. If omitted, the parent type gives it.'),
  ftm: z.string().optional().describe('FollowTheMoney schema.'),
  schemaOrg: z.string().optional().describe('schema.org type.'),
  cues: Cues.optional(),
});
export type EntityType = z.infer<typeof EntityType>;

/** What kind of literal a relation takes instead of an object. */
export const ValueKind = z.enum(['text', 'number', 'boolean', 'date', 'url']);
export type ValueKind = z.infer<typeof ValueKind>;

export const RelationType = z
  .strictObject({
    id: Id,
    label: Localised.describe('Read from subject to object: "develops".'),
    plural: Localised.optional().describe('The label after a plural subject: "develop".'),
    inverse: Localised.optional().describe('Read from object to subject: "is developed by".'),
    inversePlural: Localised.optional().describe('The inverse after a plural object: "are developed by".'),
    sentence: Localised.optional().describe(
      'How it reads between its ends, where that is not the label; … is the object.',
    ),
    parent: Id.optional(),
    symmetric: z.boolean().default(false).describe('It reads the same from both ends.'),
    inverseOf: Id.optional().describe('The type that says the same from the other end: employs and works-for.'),
    domain: z.array(Id).default([]).describe('Entity types the subject may have, subtypes included; empty: any.'),
    range: z.array(Id).default([]).describe('Entity types the object may have, subtypes included; empty: any.'),
    value: ValueKind.optional().describe('It takes a literal of this kind instead of an object.'),
    ftm: z.string().optional().describe('FollowTheMoney schema or property.'),
    schemaOrg: z.string().optional().describe('schema.org property.'),
    cues: Cues.optional().describe('They read as the label does; a passive one under an active label reads back.'),
  })
  .refine((type) => type.value === undefined || type.range.length === 0, {
    error: 'a type that takes a literal has no range',
    path: ['range'],
  })
  .refine((type) => type.value === undefined || !type.symmetric, {
    error: 'a type that takes a literal cannot be symmetric',
    path: ['symmetric'],
  })
  .refine((type) => type.inverseOf === undefined || (type.value === undefined && !type.symmetric), {
    error: 'a type that is symmetric or takes a literal has no inverse',
    path: ['inverseOf'],
  });
export type RelationType = z.infer<typeof RelationType>;

export const Ontology = z.strictObject({
  id: Id,
  title: Localised.optional(),
  extends: Id.optional().describe('A base ontology that ships with claimgraph: news, ownership or minimal.'),
  entityTypes: z.array(EntityType).default([]),
  relationTypes: z.array(RelationType).default([]),
});
export type Ontology = z.infer<typeof Ontology>;

/** What stands in `ontology.yaml`: types that a dossier adds to the base that `dossier.yaml` names, or changes in it. */
export const OntologyEntry = Ontology.omit({ extends: true }).extend({
  id: Id.optional().describe("If omitted, the dossier's id."),
});
export type OntologyEntry = z.infer<typeof OntologyEntry>;

/** A type as it stands after its parents were asked: the whole of what a screen needs. */
export interface TypeStyle {
  colour: string;
  icon: string;
}

const PLAIN: TypeStyle = { colour: '#5b6472', icon: 'circle' };

/** The parents of a type, nearest first, without the type itself. A cycle ends where it closes. */
export function ancestors(types: ReadonlyMap<string, { parent?: string | undefined }>, id: string): string[] {
  const seen: string[] = [];
  let parent = types.get(id)?.parent;
  while (parent !== undefined && parent !== id && !seen.includes(parent)) {
    seen.push(parent);
    parent = types.get(parent)?.parent;
  }
  return seen;
}

/** The types of an ontology by id, with the questions that the rest of the program asks of them. */
export class OntologyIndex {
  readonly entityTypes: ReadonlyMap<string, EntityType>;
  readonly relationTypes: ReadonlyMap<string, RelationType>;
  readonly #entityLines: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #relationLines: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(ontology: Ontology) {
    this.entityTypes = new Map(ontology.entityTypes.map((type) => [type.id, type]));
    this.relationTypes = new Map(ontology.relationTypes.map((type) => [type.id, type]));
    this.#entityLines = lines(this.entityTypes);
    this.#relationLines = linesBothWays(this.relationTypes);
  }

  /** Whether an entity type is one of the given types or a descendant of one. */
  isEntityOf(type: string, among: Iterable<string>): boolean {
    return meets(this.#entityLines.get(type), type, among);
  }

  /** Whether a relation type is one of the given types or a descendant of one. */
  isRelationOf(type: string, among: Iterable<string>): boolean {
    return meets(this.#relationLines.get(type), type, among);
  }

  /** Whether names of an entity type are plurals. */
  isCollective(type: string): boolean {
    const line = [type, ...ancestors(this.entityTypes, type)].map((id) => this.entityTypes.get(id)?.collective);
    return line.find((collective) => collective !== undefined) ?? false;
  }

  /** Colour and icon of an entity type, inherited where it has none of its own. */
  style(type: string): TypeStyle {
    const line = [type, ...ancestors(this.entityTypes, type)].map((id) => this.entityTypes.get(id));
    return {
      colour: line.find((entry) => entry?.colour)?.colour ?? PLAIN.colour,
      icon: line.find((entry) => entry?.icon)?.icon ?? PLAIN.icon,
    };
  }
}

/**
 * An ontology with what it extends: the base's types first, then its own; a type of the same id replaces the base's.
 */
export function extendOntology(base: Ontology, own: Ontology): Ontology {
  return {
    ...own,
    entityTypes: mergeById(base.entityTypes, own.entityTypes),
    relationTypes: mergeById(base.relationTypes, own.relationTypes),
  };
}

function mergeById<T extends { id: string }>(base: readonly T[], own: readonly T[]): T[] {
  return [...new Map([...base, ...own].map((type) => [type.id, type])).values()];
}

function lines(types: ReadonlyMap<string, { parent?: string | undefined }>): Map<string, Set<string>> {
  return new Map([...types.keys()].map((id) => [id, new Set([id, ...ancestors(types, id)])]));
}

/** A type and its inverse say the same: whoever asks for one means the other as well. */
function linesBothWays(types: ReadonlyMap<string, RelationType>): Map<string, Set<string>> {
  const plain = lines(types);
  for (const { id, inverseOf } of types.values()) {
    const [own, other] = [plain.get(id), inverseOf === undefined ? undefined : plain.get(inverseOf)];
    if (!own || !other) continue;
    const both = new Set([...own, ...other]);
    plain.set(id, both).set(inverseOf as string, both);
  }
  return plain;
}

function meets(line: ReadonlySet<string> | undefined, type: string, among: Iterable<string>): boolean {
  for (const wanted of among) if (line ? line.has(wanted) : wanted === type) return true;
  return false;
}
