/** Spreads relations that share their nodes, so that no line hides another. */

/** The ends of a relation. */
export interface Ends {
  id: string;
  source: string;
  target: string;
}

/**
 * How one line is laid: so many lanes to the left of its own way (negative: to the right), or, for a self-relation,
 * the angle in radians at which its loop sits (0 is right, -π/2 is above).
 */
export type Lane = { bow: number } | { angle: number };

/** Loops sit from above a node over its left, since names stand on the right. */
const LOOPS = { first: -Math.PI / 2, last: -Math.PI * 1.5, step: Math.PI / 3, alone: -Math.PI * 0.6 };

/**
 * A lane for each relation. One line between two nodes is straight; several spread evenly about the straight line,
 * whichever way they point, ordered by their ids.
 */
export function fan(relations: readonly Ends[]): Map<string, Lane> {
  const lanes = new Map<string, Lane>();
  for (const group of byPair(relations).values()) {
    group.forEach((relation, index) => {
      lanes.set(relation.id, laneOf(relation, index, group.length));
    });
  }
  return lanes;
}

function laneOf(relation: Ends, index: number, count: number): Lane {
  if (relation.source === relation.target) {
    if (count === 1) return { angle: LOOPS.alone };
    const step = Math.min(LOOPS.step, (LOOPS.first - LOOPS.last) / (count - 1));
    return { angle: LOOPS.first - index * step };
  }
  const lane = index - (count - 1) / 2;
  // A lane is counted from the side of the line's own way, so the way back mirrors it. Adding 0 drops a minus zero.
  return { bow: relation.source < relation.target ? lane : 0 - lane };
}

function byPair(relations: readonly Ends[]): Map<string, Ends[]> {
  const pairs = new Map<string, Ends[]>();
  for (const relation of [...relations].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { source, target } = relation;
    const key = JSON.stringify(source < target ? [source, target] : [target, source]);
    const group = pairs.get(key);
    if (group) group.push(relation);
    else pairs.set(key, [relation]);
  }
  return pairs;
}
