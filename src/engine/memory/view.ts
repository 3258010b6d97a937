/** A dossier seen through a filter: each relation narrowed when it is first looked at, so that small questions stay small. */
import type { MetricGraph } from '../../analysis/metrics/metric.js';
import { type Neighbours, neighboursOf } from '../../graph/neighbours.js';
import { buildSnapshot, type Snapshot } from '../../graph/snapshot.js';
import { isOverruled, verdictOf } from '../../model/assessment.js';
import type { Dossier } from '../../model/dossier.js';
import { type Filter, narrowTo, type PreparedFilter, prepareFilter } from '../../model/filter.js';
import { type Relation, type RelationSummary, summarise } from '../../model/relation.js';
import type { Sources } from '../../model/source.js';
import { Standing, standing } from '../../model/standing.js';
import type { DossierIndex } from './dossier-index.js';

/** Marks a relation that the filter takes away, and one that our own verdict speaks against. */
const GONE = 0xff;
const OVERRULED = 0x40;

/**
 * Where nothing is filtered, so many relations are judged along with each that is asked for, in order: they lie beside
 * each other in memory, so that all cost a fraction of what they would one by one, and soon none is left.
 */
const ALONG = 8;

export class View {
  readonly index: DossierIndex;
  readonly filter: Filter;
  readonly #isWhole: boolean;
  readonly #prepared: PreparedFilter;
  readonly #seen = new Map<number, RelationSummary | undefined>();
  /** of each relation of the snapshot: 0 not yet known, gone, or its standing from 1, marked where it is overruled */
  readonly #codes: Uint8Array;
  /** those before it are known */
  #judged = 0;
  /** of each relation of the index what is left, once all of them are asked for */
  #left: readonly (Relation | undefined)[] | undefined;
  #all: readonly RelationSummary[] | undefined;
  #narrowed: Dossier | undefined;
  #graph: MetricGraph | undefined;

  constructor(index: DossierIndex, filter: Filter) {
    this.index = index;
    this.filter = filter;
    this.#isWhole = Object.keys(filter).length === 0;
    this.#prepared = prepareFilter(filter, index.context);
    this.#codes = new Uint8Array(index.snapshot.size);
  }

  /** The sources of the whole dossier, as known on the day of the filter. */
  get sources(): Sources {
    return this.#prepared.sources;
  }

  /** The relation at a position, as the filter leaves it; undefined where it goes. */
  relation(position: number): RelationSummary | undefined {
    if (this.#seen.has(position)) return this.#seen.get(position);
    const left = this.#leftAt(position);
    const summary = left && this.#summary(position, left);
    this.#seen.set(position, summary);
    return summary;
  }

  #leftAt(position: number): Relation | undefined {
    if (this.#left) return this.#left[position];
    const whole = this.index.relations[position];
    return whole && this.#prepared.relation(whole);
  }

  #leftOfAll(): readonly (Relation | undefined)[] {
    this.#left ??= this.index.relations.map(this.#prepared.relation);
    return this.#left;
  }

  /** Of a relation that the filter leaves as it is, the same for all views. */
  #summary(position: number, left: Relation): RelationSummary {
    const isWhole = left === this.index.relations[position] && this.sources === this.index.context.sources;
    return isWhole ? summaryOfWhole(this.index, position, left) : summarise(left, this.sources);
  }

  /** The relation of the snapshot at a position. */
  edge(position: number): RelationSummary | undefined {
    return this.relation(this.index.edgeNumbers[position] as number);
  }

  /**
   * The standing of a relation of the snapshot as a position in `Standing.options`, or -1 where the filter takes it
   * away: for walks over many relations of which few are shown.
   */
  standingOf(edge: number): number {
    const code = this.#codeOf(edge);
    return code === GONE ? -1 : (code & ~OVERRULED) - 1;
  }

  /** Whether our own verdict speaks against a relation of the snapshot that stays. */
  isOverruled(edge: number): boolean {
    const code = this.#codeOf(edge);
    return code !== GONE && (code & OVERRULED) !== 0;
  }

  #codeOf(edge: number): number {
    const codes = this.#codes;
    const known = codes[edge] as number;
    if (known > 0) return known;
    const along = this.#isWhole ? Math.min(codes.length, this.#judged + ALONG) : 0;
    for (; this.#judged < along; this.#judged++) if (codes[this.#judged] === 0) this.#judge(this.#judged);
    return this.#judge(edge);
  }

  #judge(edge: number): number {
    const left = this.#leftAt(this.index.edgeNumbers[edge] as number);
    const code = left ? codeOf(left, this.sources) : GONE;
    this.#codes[edge] = code;
    return code;
  }

  /** All relations that stay, by id. */
  relations(): readonly RelationSummary[] {
    if (!this.#all) {
      const all: RelationSummary[] = [];
      for (const [i, left] of this.#leftOfAll().entries())
        if (left) all.push(this.#seen.get(i) ?? this.#summary(i, left));
      this.#all = all;
    }
    return this.#all;
  }

  /** Whether an entity may show at the end of a relation. */
  maySee(entity: string): boolean {
    return this.#prepared.entity(entity, true);
  }

  /** The dossier as the filter leaves it. */
  narrowed(): Dossier {
    if (!this.#narrowed) {
      const left = this.#leftOfAll().filter((relation) => relation !== undefined);
      this.#narrowed = narrowTo(left, this.index.dossier, this.#prepared);
    }
    return this.#narrowed;
  }

  /** What metrics work on. */
  graph(): MetricGraph {
    this.#graph ??= metricGraph(buildSnapshot(this.narrowed()));
    return this.#graph;
  }
}

const WHOLE = new WeakMap<DossierIndex, (RelationSummary | undefined)[]>();

function summaryOfWhole(index: DossierIndex, position: number, relation: Relation): RelationSummary {
  let summaries = WHOLE.get(index);
  if (!summaries) {
    summaries = new Array(index.relations.length);
    WHOLE.set(index, summaries);
  }
  const summary = summaries[position] ?? summarise(relation, index.context.sources);
  summaries[position] = summary;
  return summary;
}

function codeOf({ claims, assessments }: Relation, sources: Sources): number {
  const code = Standing.options.indexOf(standing(claims, sources)) + 1;
  return isOverruled(verdictOf(assessments)) ? code | OVERRULED : code;
}

export function metricGraph(snapshot: Snapshot): MetricGraph {
  let neighbours: Neighbours | undefined;
  return {
    snapshot,
    neighbours() {
      neighbours ??= neighboursOf(snapshot);
      return neighbours;
    },
  };
}

/**
 * Views by filter, the last used kept: one dossier is mostly looked at through few filters. The one without a filter is
 * always kept, however many others are asked for: what is found for it serves most questions.
 */
export class Views {
  readonly #index: DossierIndex;
  readonly #whole: View;
  readonly #kept = new Map<string, View>();
  readonly #most: number;

  constructor(index: DossierIndex, most = 6) {
    this.#index = index;
    this.#whole = new View(index, {});
    this.#most = most;
  }

  of(filter: Filter): View {
    if (Object.keys(filter).length === 0) return this.#whole;
    const key = JSON.stringify(Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)));
    const view = this.#kept.get(key) ?? new View(this.#index, filter);
    this.#kept.delete(key);
    this.#kept.set(key, view);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return view;
  }
}
