/** Questions about the schemata of FollowTheMoney, and which schema an entity of ours has. */
import { newsOntology } from '../../model/news/index.js';
import { ancestors, type EntityType } from '../../model/ontology.js';
import { SCHEMATA, type Schema } from './schemata.js';

/** A schema and all that it extends, the schema itself first. */
export function lineOf(name: string): string[] {
  const line = [name];
  for (const one of line)
    for (const parent of SCHEMATA[one]?.extends ?? []) if (!line.includes(parent)) line.push(parent);
  return line.filter((one) => SCHEMATA[one] !== undefined);
}

/** What a schema or the nearest that it extends says. */
function inherited<K extends keyof Schema>(name: string, key: K): Schema[K] | undefined {
  return lineOf(name)
    .map((one) => SCHEMATA[one]?.[key])
    .find((found) => found !== undefined);
}

export function isA(name: string, general: string): boolean {
  return lineOf(name).includes(general);
}

export function edgeOf(name: string): Schema['edge'] {
  return inherited(name, 'edge');
}

export function captionOf(name: string): readonly string[] {
  return inherited(name, 'caption') ?? [];
}

/** The properties of a schema that name entities → the schema of those. */
export function referencesOf(name: string): ReadonlyMap<string, string> {
  return new Map(lineOf(name).flatMap((one) => Object.entries(SCHEMATA[one]?.references ?? {})));
}

/** All properties of a schema, but for those that only look back at what names an entity. */
export function propertiesOf(name: string): ReadonlySet<string> {
  const known = PROPERTIES.get(name);
  if (known) return known;
  const own = lineOf(name).flatMap((one) => (SCHEMATA[one]?.values ?? '').split(' ').filter(Boolean));
  const all = new Set([...own, ...referencesOf(name).keys()]);
  PROPERTIES.set(name, all);
  return all;
}

const PROPERTIES = new Map<string, ReadonlySet<string>>();

/** Types of ours that the ontology maps to no schema, or their parents: an end of a relation must be something. */
const OTHERS: Readonly<Record<string, string>> = {
  group: 'LegalEntity',
  industry: 'Organization',
  product: 'Asset',
  security: 'Security',
  law: 'Document',
  agreement: 'Contract',
  position: 'Position',
};
/** What is of no other schema: a thing that somebody has noted. */
const GENERAL = 'Note';

const TYPES = new Map<string, EntityType>(newsOntology.entityTypes.map((type) => [type.id, type]));

/** The schema of a node of that type: its own name, the mapping of the ontology, or a general one. */
export function schemaOf(type: string | undefined): string {
  if (type === undefined) return GENERAL;
  if (SCHEMATA[type] && !SCHEMATA[type].abstract && !edgeOf(type)) return type;
  for (const id of [type, ...ancestors(TYPES, type)]) {
    const found = TYPES.get(id)?.ftm ?? OTHERS[id];
    if (found !== undefined) return found;
  }
  return GENERAL;
}

const RELATIONS = new Map(
  newsOntology.relationTypes.flatMap(({ id, ftm }) => (ftm !== undefined && edgeOf(ftm) ? [[id, ftm] as const] : [])),
);

/** The edge schema for a relation type of ours or a schema, where both ends are what it takes; undefined elsewhere. */
export function edgeSchemaOf(type: string | undefined, source: string, target: string): string | undefined {
  const name = type === undefined ? undefined : SCHEMATA[type] ? type : RELATIONS.get(type);
  const edge = name === undefined ? undefined : edgeOf(name);
  if (name === undefined || !edge) return undefined;
  const ranges = referencesOf(name);
  const takes = (schema: string, end: string) => isA(schema, ranges.get(end) ?? 'Thing');
  return takes(source, edge.source) && takes(target, edge.target) ? name : undefined;
}
