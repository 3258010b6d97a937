/**
 * Sensitivity: how the place of each entity changes when some claims are left out, and because of which relations.
 * A metric is computed on the whole picture and on each narrowed one; entities that are gone have no place there.
 */
import { buildSnapshot, type Snapshot } from '../graph/snapshot.js';
import type { Dossier } from '../model/dossier.js';
import { type Filter, type FilterContext, filterContext, narrow } from '../model/filter.js';
import type { Relation } from '../model/relation.js';
import { type Standing, standing } from '../model/standing.js';
import { ranks } from './metrics/rank.js';

export interface Scenario {
  name: string;
  filter: Filter;
}

interface Place {
  value: number;
  rank: number;
}

interface EntityChange {
  entity: string;
  before: Place;
  /** missing where the entity is no longer in the picture */
  after?: Place;
  /** after less before; less its whole value where the entity is gone */
  difference: number;
  /** the lost relations that touch it, then those that touch its neighbours, by id */
  because: string[];
}

export interface ScenarioChange extends Scenario {
  relationsLost: string[];
  standingsChanged: { relation: string; before: Standing; after: Standing }[];
  /** by size of the difference, then by id */
  changes: EntityChange[];
}

/** One value per entity of a snapshot. */
export type Measure = (snapshot: Snapshot) => Float64Array;

/**
 * @param dossier the first picture, already narrowed if it is to be
 * @param measure a metric that yields numbers
 */
export function sensitivity(dossier: Dossier, scenarios: readonly Scenario[], measure: Measure): ScenarioChange[] {
  const context = filterContext(dossier);
  const before = placesOf(dossier, measure);
  return scenarios.map((scenario) => compare(dossier, scenario, before, measure, context));
}

function compare(
  dossier: Dossier,
  scenario: Scenario,
  before: ReadonlyMap<string, Place>,
  measure: Measure,
  context: FilterContext,
): ScenarioChange {
  const narrowed = narrow(dossier, scenario.filter, context);
  const after = placesOf(narrowed, measure);
  const left = new Map(narrowed.relations.map((relation) => [relation.id, relation]));
  const lost = dossier.relations.filter(({ id }) => !left.has(id));
  const standingsChanged = dossier.relations.flatMap((relation) => {
    const now = left.get(relation.id);
    if (!now || now.claims === relation.claims) return [];
    const [from, to] = [standing(relation.claims, context.sources), standing(now.claims, context.sources)];
    return from === to ? [] : [{ relation: relation.id, before: from, after: to }];
  });
  const reasons = reasonsIn(dossier.relations, lost);
  const changes = [...before].map(([entity, place]): EntityChange => {
    const now = after.get(entity);
    const difference = (now?.value ?? 0) - place.value;
    return { entity, before: place, ...(now && { after: now }), difference, because: reasons(entity) };
  });
  changes.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || (a.entity < b.entity ? -1 : 1));
  return { ...scenario, relationsLost: lost.map(({ id }) => id).sort(), standingsChanged, changes };
}

function placesOf(dossier: Dossier, measure: Measure): Map<string, Place> {
  const snapshot = buildSnapshot(dossier);
  const values = measure(snapshot);
  const places = ranks(values);
  return new Map(snapshot.ids.map((id, i) => [id, { value: values[i] as number, rank: places[i] ?? 1 }]));
}

/** Which of the lost relations bear on an entity: its own, then those of its neighbours. */
function reasonsIn(all: readonly Relation[], lost: readonly Relation[]): (entity: string) => string[] {
  const touching = (relations: readonly Relation[]) => {
    const found = new Map<string, Relation[]>();
    for (const relation of relations) {
      for (const end of new Set([relation.subject, relation.object])) {
        if (end === undefined) continue;
        const group = found.get(end);
        if (group) group.push(relation);
        else found.set(end, [relation]);
      }
    }
    return found;
  };
  const lostAt = touching(lost);
  if (lost.length === 0) return () => [];
  const allAt = touching(all);
  const idsAt = (entity: string) => (lostAt.get(entity) ?? []).map(({ id }) => id).sort();
  return (entity) => {
    const near = new Set((allAt.get(entity) ?? []).flatMap(({ subject, object }) => [subject, object ?? subject]));
    near.delete(entity);
    return [...new Set([...idsAt(entity), ...[...near].sort().flatMap(idsAt)])];
  };
}
