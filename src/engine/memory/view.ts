/** A dossier seen through a filter: each relation narrowed when it is first looked at, so that small questions stay small. */
import type { MetricGraph } from '../../analysis/metrics/metric.js';
import { type Neighbours, neighboursOf } from '../../graph/neighbours.js';
import { buildSnapshot, type Snapshot } from '../../graph/snapshot.js';
import type { Dossier } from '../../model/dossier.js';
import { type Filter, narrow, type PreparedFilter, prepareFilter } from '../../model/filter.js';
import { type RelationSummary, summarise } from '../../model/relation.js';
import type { Sources } from '../../model/source.js';
import { Standing, standing } from '../../model/standing.js';
import type { DossierIndex } from './dossier-index.js';

export class View {
  readonly index: DossierIndex;
  readonly filter: Filter;
  readonly #prepared: PreparedFilter;
  readonly #seen = new Map<number, RelationSummary | undefined>();
  /** of each relation of the snapshot: 0 not yet known, 1 gone, then its standing from 2 */
  readonly #codes: Uint8Array;
  #all: readonly RelationSummary[] | undefined;
  #narrowed: Dossier | undefined;
  #graph: MetricGraph | undefined;

  constructor(index: DossierIndex, filter: Filter) {
    this.index = index;
    this.filter = filter;
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
    const whole = this.index.relations[position];
    const left = whole && this.#prepared.relation(whole);
    const summary = left && summarise(left, this.sources);
    this.#seen.set(position, summary);
    return summary;
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
    const known = this.#codes[edge] ?? 1;
    if (known > 0) return known - 2;
    const whole = this.index.relations[this.index.edgeNumbers[edge] as number];
    const left = whole && this.#prepared.relation(whole);
    const code = left ? Standing.options.indexOf(standing(left.claims, this.sources)) : -1;
    this.#codes[edge] = code + 2;
    return code;
  }

  /** All relations that stay, by id. */
  relations(): readonly RelationSummary[] {
    this.#all ??= this.index.relations.flatMap((_, i) => this.relation(i) ?? []);
    return this.#all;
  }

  /** Whether an entity may show at the end of a relation. */
  maySee(entity: string): boolean {
    return this.#prepared.entity(entity, true);
  }

  /** The dossier as the filter leaves it. */
  narrowed(): Dossier {
    this.#narrowed ??= narrow(this.index.dossier, this.filter, this.index.context);
    return this.#narrowed;
  }

  /** What metrics work on. */
  graph(): MetricGraph {
    this.#graph ??= metricGraph(buildSnapshot(this.narrowed()));
    return this.#graph;
  }
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

/** Views by filter, the last used kept: one dossier is mostly looked at through few filters. */
export class Views {
  readonly #index: DossierIndex;
  readonly #kept = new Map<string, View>();
  readonly #most: number;

  constructor(index: DossierIndex, most = 6) {
    this.#index = index;
    this.#most = most;
  }

  of(filter: Filter): View {
    const key = JSON.stringify(Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)));
    const view = this.#kept.get(key) ?? new View(this.#index, filter);
    this.#kept.delete(key);
    this.#kept.set(key, view);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return view;
  }
}
