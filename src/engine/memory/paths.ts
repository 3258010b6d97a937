/**
 * Answers `paths`: the shortest simple paths between two entities. Lengths are tried one after the other, depth first
 * from the start; for the second half of the way the distances to the end are known, so that a branch is left as soon as
 * the end is out of reach, and work grows with the square root of what a search from one end would do
 * (Pohl: "Bi-directional search", Machine Intelligence 6, 1971).
 */
import type { RelationSummary } from '../../model/relation.js';
import { Standing } from '../../model/standing.js';
import type { Answer, FullQuery } from '../calls/index.js';
import { FIRMNESS } from '../calls/paths.js';
import { relationsAt } from './entity.js';
import { knownEntity } from './known.js';
import type { Memory } from './memory.js';
import { byCodeUnits, entitiesIn } from './refs.js';
import type { View } from './view.js';

/** Steps of the search before it gives up and says so. */
const MOST_STEPS = 200_000;

type Hop = Answer<'paths'>['paths'][number]['hops'][number];

export function answerPaths(memory: Memory, query: FullQuery<'paths'>, view: View): Answer<'paths'> {
  const { from, to, maxLength, limit } = query;
  knownEntity(memory, from, 'from');
  knownEntity(memory, to, 'to');
  const [start, end] = [memory.entityNumbers.get(from), memory.entityNumbers.get(to)];
  const ways = new Ways(memory, query, view);
  const found: number[][] = [];
  let steps = 0;

  const extend = (path: number[], left: number, near: ReadonlyMap<number, number>, half: number): void => {
    for (const next of ways.from(path[path.length - 1] ?? 0)) {
      if (found.length > limit || steps >= MOST_STEPS) return;
      steps += 1;
      if (left - 1 <= half && (near.get(next) ?? Number.POSITIVE_INFINITY) > left - 1) continue;
      if (path.includes(next) || (next === end && left > 1)) continue;
      path.push(next);
      if (left === 1) found.push([...path]);
      else extend(path, left - 1, near, half);
      path.pop();
    }
  };
  if (start !== undefined && end !== undefined) {
    if (start === end) found.push([start]);
    else {
      for (let length = 1; length <= maxLength && found.length <= limit; length++) {
        const half = Math.floor(length / 2);
        extend([start], length, ways.distancesTo(end, half), half);
      }
    }
  }

  const paths = found.slice(0, limit).map((nodes) => {
    const ids = nodes.map((node) => memory.snapshot.ids[node] ?? '');
    const hops = ids.slice(1).flatMap((id, i) => ways.hop(ids[i] ?? '', id) ?? []);
    const weakest = hops.reduce<Standing | undefined>((least, hop) => weaker(least, hop.weakest), undefined);
    return { length: hops.length, ...(weakest && { weakest }), hops };
  });
  return {
    paths,
    entities: entitiesIn(
      memory,
      paths.flatMap(({ hops }) => hops.flatMap(({ relations }) => relations)),
      [from, to],
    ),
    complete: found.length <= limit && steps < MOST_STEPS,
  };
}

/** The steps that a question allows, each entity's looked up once. */
class Ways {
  readonly #memory: Memory;
  readonly #view: View;
  readonly #directed: boolean;
  readonly #without: ReadonlySet<Standing>;
  readonly #codes: ReadonlySet<number>;
  readonly #next = new Map<number, readonly number[]>();
  readonly #distances = new Map<number, number>();
  #layer: number[] = [];
  #depth = 0;

  constructor(memory: Memory, query: Pick<FullQuery<'paths'>, 'directed' | 'without'>, view: View) {
    this.#memory = memory;
    this.#view = view;
    this.#directed = query.directed;
    this.#without = new Set(query.without);
    this.#codes = new Set(query.without.map((name) => Standing.options.indexOf(name)));
  }

  /** Where one can go from an entity, in the order of ids. */
  from(node: number): readonly number[] {
    const known = this.#next.get(node);
    if (known) return known;
    const next = this.#ends(node, this.#directed ? 'out' : 'both').sort((a, b) => a - b);
    this.#next.set(node, next);
    return next;
  }

  /** Steps to the end from those at most so many steps away; each call goes on where the one before stopped. */
  distancesTo(end: number, most: number): ReadonlyMap<number, number> {
    if (this.#distances.size === 0) {
      this.#distances.set(end, 0);
      this.#layer = [end];
    }
    for (; this.#depth < most && this.#layer.length > 0; this.#depth++) {
      const next: number[] = [];
      for (const node of this.#layer) {
        for (const before of this.#ends(node, this.#directed ? 'in' : 'both')) {
          if (this.#distances.has(before)) continue;
          this.#distances.set(before, this.#depth + 1);
          next.push(before);
        }
      }
      this.#layer = next;
    }
    return this.#distances;
  }

  /** One hop with its relations, those that lead forward first, then the firmest. */
  hop(from: string, to: string): Hop | undefined {
    const relations = this.#allowed(from, this.#directed ? 'out' : 'both').filter(
      ({ subject, object }) => (subject === from ? object : subject) === to,
    );
    const sorted = [...relations].sort(
      (a, b) => firmness(a.standing) - firmness(b.standing) || byCodeUnits(a.id, b.id),
    );
    const [firmest] = sorted;
    const last = sorted.at(-1);
    if (!firmest || !last) return undefined;
    return { from, to, forward: firmest.subject === from, weakest: last.standing, relations: sorted };
  }

  #ends(node: number, direction: 'out' | 'in' | 'both'): number[] {
    const { out, in: incoming } = this.#memory.snapshot;
    const ends = new Set<number>();
    for (const { offsets, nodes, relations } of direction === 'both'
      ? [out, incoming]
      : [direction === 'out' ? out : incoming]) {
      for (let i = offsets[node] ?? 0; i < (offsets[node + 1] ?? 0); i++) {
        const code = this.#view.standingOf(relations[i] ?? -1);
        if (code >= 0 && !this.#codes.has(code)) ends.add(nodes[i] ?? node);
      }
    }
    ends.delete(node);
    return [...ends];
  }

  #allowed(id: string, direction: 'out' | 'in' | 'both'): RelationSummary[] {
    return relationsAt(this.#memory, id, this.#view, direction)
      .map(({ relation }) => relation)
      .filter(({ standing }) => !this.#without.has(standing));
  }
}

function firmness(standing: Standing): number {
  return FIRMNESS.indexOf(standing);
}

function weaker(a: Standing | undefined, b: Standing): Standing {
  return a !== undefined && firmness(a) > firmness(b) ? a : b;
}
