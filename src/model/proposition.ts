/**
 * The proposition that a relation states: what it says, whichever way round it is written. A symmetric type read from
 * either end, and a type and its inverse, say the same; so do two relations of the same ends, type and dates. Relations
 * of one proposition are read as one, so that a denial of one is a denial of the other.
 */
import { type DaySpan, daySpan, spanOf } from './date.js';
import type { DossierCore as Dossier } from './dossier-core.js';
import type { RelationType } from './ontology.js';
import type { Relation, Value } from './relation.js';

/** What a relation says, whoever claims it. */
export type Said = Pick<Relation, 'subject' | 'type' | 'object' | 'value' | 'from' | 'until'>;
type Types = ReadonlyMap<string, RelationType>;

/**
 * Equal for two relations exactly where they say the same. Dates are compared as the days they can mean: `2025-11` and
 * `2025-11~` are one, a dated relation and an undated one are two, since they may be about different times.
 */
export function propositionKey({ subject, type, object, value, from, until }: Said, types: Types): string {
  const [name, turned] = readAs(type, types);
  const ends = turned && object !== undefined ? [object, subject] : [subject, object ?? valueKey(value)];
  if (types.get(name)?.symmetric && object !== undefined) ends.sort();
  return [name, object === undefined ? 'value' : 'object', ...ends, dateKey(from), dateKey(until)].join('\n');
}

/** Relations that say the same, two or more each; the first is the one they are read as. O(relations). */
export function propositionGroups(relations: readonly Relation[], types: Types): Relation[][] {
  const first = new Map<string, Relation>();
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) {
    const key = propositionKey(relation, types);
    const other = first.get(key);
    if (other === undefined) first.set(key, relation);
    else groups.set(key, [...(groups.get(key) ?? [other]), relation]);
  }
  return [...groups.values()].map((group) => group.sort(leading));
}

/**
 * The dossier with each proposition once: the claims and assessments of all relations that state it lie under one of
 * them, which names the others in `also`. Nothing is done twice to the same relations.
 */
export function joinPropositions(dossier: Dossier): Dossier {
  const { relations, ontology } = dossier;
  let joined = JOINED.get(relations);
  if (!joined) {
    joined = join(relations, new Map(ontology.relationTypes.map((type) => [type.id, type])));
    markJoined(joined);
    JOINED.set(relations, joined);
  }
  return joined === relations ? dossier : { ...dossier, relations: joined };
}

/** Says that some relations came from joined ones, so that they are not compared again. */
export function markJoined(relations: Relation[]): void {
  JOINED.set(relations, relations);
}

/** Whether it is known that no two of these say the same. */
export function isJoined(relations: readonly Relation[]): boolean {
  return JOINED.get(relations) === relations;
}

const JOINED = new WeakMap<readonly Relation[], Relation[]>();

function join(relations: Relation[], types: Types): Relation[] {
  const groups = propositionGroups(relations, types);
  if (groups.length === 0) return relations;
  const whole = new Map<string, Relation>();
  const gone = new Set<string>();
  for (const group of groups) {
    const [lead, ...others] = group as [Relation, ...Relation[]];
    for (const { id } of others) gone.add(id);
    whole.set(lead.id, {
      ...lead,
      also: [...(lead.also ?? []), ...others.flatMap(({ id, also = [] }) => [id, ...also])].sort(),
      claims: group.flatMap(({ claims }) => claims),
      assessments: group.flatMap(({ assessments }) => assessments).sort((a, b) => startOf(a.at) - startOf(b.at)),
    });
  }
  return relations.filter(({ id }) => !gone.has(id)).map((relation) => whole.get(relation.id) ?? relation);
}

/** Those with most accepted claims first, then by id. */
function leading(a: Relation, b: Relation): number {
  return accepted(b) - accepted(a) || (a.id < b.id ? -1 : 1);
}

function accepted({ claims }: Relation): number {
  return claims.filter(({ review }) => review === 'accepted').length;
}

/** The type that a type reads as, and whether its ends then change places. */
function readAs(type: string, types: Types): [type: string, turned: boolean] {
  const inverse = types.get(type)?.inverseOf;
  if (inverse === undefined || inverse === type) return [type, false];
  // two types that name each other read as the one whose id comes first
  return types.get(inverse)?.inverseOf === type && type < inverse ? [type, false] : [inverse, true];
}

function valueKey(value: Value | undefined): string {
  const parts = typeof value === 'object' ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value;
  return JSON.stringify(parts) ?? '';
}

function dateKey(date: string | undefined): string {
  const span: DaySpan | undefined = date === undefined ? undefined : daySpan(date);
  return span ? `${span.first}..${span.last}` : (date ?? '');
}

function startOf(date: string): number {
  return spanOf(date).first;
}
