/**
 * Sensitivity: how the place of each entity changes when some claims are left out, and because of which relations.
 * A metric is computed on the whole picture and on each narrowed one; entities that are gone have no place there.
 */
import { type Columns, columnsOf, type Left, leftBy } from '../graph/columns.js';
import { partOf } from '../graph/part.js';
import { buildSnapshot, type Snapshot } from '../graph/snapshot.js';
import type { Dossier } from '../model/dossier.js';
import { type Filter, type FilterContext, filterContext, type PreparedFilter, prepareFilter } from '../model/filter.js';
import { itemAt } from '../model/item-at.js';
import { joinPropositions } from '../model/proposition.js';
import type { Relation } from '../model/relation.js';
import { Standing, standingOf } from '../model/standing.js';
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

interface Filtered {
  prepared: PreparedFilter;
  left: Left;
}

/** Each claim is judged once; a scenario reads the standings from the marks of what it leaves. */
export class Sensitivity {
  readonly #context: FilterContext;
  readonly #columns: Columns;
  readonly #standings: readonly Standing[];
  readonly #snapshot: Snapshot;
  /** the relation of each one of the snapshot */
  readonly #edges: readonly number[];
  readonly #measure: Measure;
  /** what filters leave that were asked for, since whoever looks for those that change something goes on with them */
  readonly #known = new WeakMap<Filter, Filtered>();
  readonly #before: { values: Float64Array; ranks: Uint32Array };

  /**
   * @param given the first picture, already narrowed if it is to be
   * @param measure a metric that yields numbers
   */
  constructor(given: Dossier, measure: Measure) {
    const dossier = joinPropositions(given);
    const { relations } = dossier;
    this.#context = filterContext(dossier);
    this.#columns = columnsOf(relations, this.#context.sources);
    const { first, marks } = this.#columns;
    this.#standings = relations.map((_, i) => {
      let sum = 0;
      for (let place = first[i] as number; place < (first[i + 1] as number); place++) sum |= marks[place] as number;
      return standingOf(sum);
    });
    this.#snapshot = buildSnapshot(dossier);
    const idOf = (i: number) => itemAt(relations, i).id;
    this.#edges = [...relations.keys()]
      .filter((i) => itemAt(relations, i).object !== undefined)
      .sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
    this.#measure = measure;
    const values = measure(this.#snapshot);
    this.#before = { values, ranks: ranks(values) };
  }

  /** Whether a filter leaves out a relation or a claim. */
  changes(filter: Filter): boolean {
    const { first } = this.#columns;
    const { standings, kept } = this.#filtered(filter).left;
    return standings.some((code, i) => code === 0 || kept[i] !== (first[i + 1] as number) - (first[i] as number));
  }

  /** @param most entities, those that change most; left out, all */
  compare(scenario: Scenario, most = Number.POSITIVE_INFINITY): ScenarioChange {
    const { relations } = this.#columns;
    const { prepared, left } = this.#filtered(scenario.filter);
    const lost = relations.filter((_, i) => left.standings[i] === 0);
    const standingsChanged = relations.flatMap(({ id }, i) => {
      const code = left.today[i] as number;
      const [from, to] = [itemAt(this.#standings, i), Standing.options[code - 1]];
      return to === undefined || from === to ? [] : [{ relation: id, before: from, after: to }];
    });
    return {
      ...scenario,
      relationsLost: lost.map(({ id }) => id).sort(),
      standingsChanged,
      changes: this.#changes(this.#placesIn(left, prepared), this.#reasonsFor(lost), most),
    };
  }

  #filtered(filter: Filter): Filtered {
    const known = this.#known.get(filter);
    if (known) return known;
    const prepared = prepareFilter(filter, this.#context);
    const filtered = { prepared, left: leftBy(this.#columns, prepared) };
    this.#known.set(filter, filtered);
    return filtered;
  }

  /** By number of the entity in the first picture; undefined where it is gone. */
  #placesIn(left: Left, prepared: PreparedFilter): (entity: number) => Place | undefined {
    const { order, ids } = this.#snapshot;
    const { relations } = this.#columns;
    const entities = this.#entitiesIn(left, prepared);
    const edges = [...this.#edges.keys()].filter((edge) => left.standings[itemAt(this.#edges, edge)] !== 0);
    const part = partOf(this.#snapshot, {
      entities,
      relations: edges,
      left: (edge) => prepared.relation(itemAt(relations, itemAt(this.#edges, edge))) as Relation,
      sources: prepared.sources,
    });
    const values = this.#measure(part);
    const places = ranks(values);
    const numbersOf = new Int32Array(order).fill(-1);
    for (let i = 0, next = 0; i < ids.length; i++) if (entities[i] === 1) numbersOf[i] = next++;
    return (entity) => {
      const now = numbersOf[entity] as number;
      return now < 0 ? undefined : { value: values[now] as number, rank: places[now] as number };
    };
  }

  #entitiesIn({ standings }: Left, prepared: PreparedFilter): Uint8Array {
    const ends = new Set<string>();
    const { subjects, objects, entities } = this.#columns;
    const isEnd = new Uint8Array(entities.length);
    for (let i = 0; i < standings.length; i++) {
      if (standings[i] === 0) continue;
      isEnd[subjects[i] as number] = 1;
      isEnd[objects[i] as number] = 1;
    }
    for (let i = 0; i < entities.length; i++) if (isEnd[i] === 1) ends.add(itemAt(entities, i));
    return Uint8Array.from(this.#snapshot.ids, (id) => Number(prepared.entity(id, ends.has(id))));
  }

  #changes(
    after: (entity: number) => Place | undefined,
    reasons: (entity: number) => string[],
    most: number,
  ): EntityChange[] {
    const { ids } = this.#snapshot;
    const { values, ranks: places } = this.#before;
    const differences = Float64Array.from(ids.keys(), (i) => (after(i)?.value ?? 0) - (values[i] as number));
    const sizes = differences.map(Math.abs);
    const least = most < ids.length ? (sizes.toSorted().at(-most) as number) : Number.NEGATIVE_INFINITY;
    const shown = [...ids.keys()].filter((i) => !((sizes[i] as number) < least));
    shown.sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b);
    return shown.slice(0, most).map((i): EntityChange => {
      const now = after(i);
      return {
        entity: itemAt(ids, i),
        before: { value: values[i] as number, rank: places[i] as number },
        ...(now && { after: now }),
        difference: differences[i] as number,
        because: reasons(i),
      };
    });
  }

  /** Which of the lost relations bear on an entity: its own, then those of its neighbours. */
  #reasonsFor(lost: readonly Relation[]): (entity: number) => string[] {
    const lostAt = new Map<string, string[]>();
    for (const { id, subject, object = subject } of lost) {
      for (const end of new Set([subject, object])) {
        const group = lostAt.get(end);
        if (group) group.push(id);
        else lostAt.set(end, [id]);
      }
    }
    const idsAt = (entity: string) => [...(lostAt.get(entity) ?? [])].sort();
    const { ids, out, in: incoming } = this.#snapshot;
    return (entity) => {
      const near = new Set<number>();
      for (const { offsets, nodes } of [out, incoming]) {
        for (let i = offsets[entity] as number; i < (offsets[entity + 1] as number); i++) near.add(nodes[i] as number);
      }
      near.delete(entity);
      // the numbers of entities are in the order of their ids
      const others = [...near].sort((a, b) => a - b).flatMap((other) => idsAt(itemAt(ids, other)));
      return [...new Set([...idsAt(itemAt(ids, entity)), ...others])];
    };
  }
}
