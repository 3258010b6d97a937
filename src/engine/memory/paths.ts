/**
 * Answers `paths`: the shortest simple paths between two entities. Lengths are tried one after the other, depth first,
 * and a branch is left as soon as the end is out of reach; distances to the end are known for the second half of the
 * way, so that work grows with the square root of what a search from one end would do
 * (bidirectional search: Pohl, "Bi-directional search", Machine Intelligence 6, 1971).
 */
import type { RelationSummary } from '../../model/relation.js';
import type { Standing } from '../../model/standing.js';
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
  const ways = new Ways(memory, query, view);
  const found: string[][] = [];
  let steps = 0;
  const half = Math.floor(maxLength / 2);
  const distances = ways.distancesTo(to, half);

  const extend = (path: string[], left: number): void => {
    const at = path[path.length - 1] ?? from;
    if (left === 0) {
      if (at === to) found.push([...path]);
      return;
    }
    for (const next of ways.from(at)) {
      if (found.length > limit || steps >= MOST_STEPS) return;
      steps += 1;
      if (path.includes(next) || (next === to && left > 1)) continue;
      if (left - 1 <= half && (distances.get(next) ?? Number.POSITIVE_INFINITY) > left - 1) continue;
      path.push(next);
      extend(path, left - 1);
      path.pop();
    }
  };
  if (from === to) found.push([from]);
  else for (let length = 1; length <= maxLength && found.length <= limit; length++) extend([from], length);

  const paths = found.slice(0, limit).map((nodes) => {
    const hops = nodes.slice(1).flatMap((node, i) => ways.hop(nodes[i] ?? '', node) ?? []);
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
  readonly #next = new Map<string, readonly string[]>();

  constructor(memory: Memory, query: Pick<FullQuery<'paths'>, 'directed' | 'without'>, view: View) {
    this.#memory = memory;
    this.#view = view;
    this.#directed = query.directed;
    this.#without = new Set(query.without);
  }

  /** Where one can go from an entity, by id. */
  from(id: string): readonly string[] {
    const known = this.#next.get(id);
    if (known) return known;
    const next = this.#ends(id, this.#directed ? 'out' : 'both');
    this.#next.set(id, next);
    return next;
  }

  /** Steps to an entity from those at most so many steps away. */
  distancesTo(id: string, most: number): ReadonlyMap<string, number> {
    const distances = new Map([[id, 0]]);
    let layer = [id];
    for (let steps = 1; steps <= most && layer.length > 0; steps++) {
      const next: string[] = [];
      for (const one of layer) {
        for (const before of this.#ends(one, this.#directed ? 'in' : 'both')) {
          if (distances.has(before)) continue;
          distances.set(before, steps);
          next.push(before);
        }
      }
      layer = next;
    }
    return distances;
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

  #ends(id: string, direction: 'out' | 'in' | 'both'): string[] {
    const ends = new Set(
      this.#allowed(id, direction).map(({ subject, object }) => (subject === id ? (object ?? id) : subject)),
    );
    ends.delete(id);
    return [...ends].sort(byCodeUnits);
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
