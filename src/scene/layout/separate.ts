/**
 * Takes overlaps out of a drawing and keeps its shape: overlapping boxes push each other apart along the axis of the
 * smaller overlap; what still overlaps after that goes to the nearest free place on a widening spiral.
 * O(rounds × (n log n + overlaps)); no overlap is left, save between pinned nodes.
 */
import type { Placed } from './box.js';

const ROUNDS = 80;
/** So that rounding positions to two decimals cannot make boxes overlap again. */
const SLACK = 0.05;

/** Moves the given nodes. Pinned ones stay. The order of the nodes decides ties: give them sorted by id. */
export function separate(nodes: readonly Placed[], pinned: { has(id: string): boolean } = new Set()): void {
  for (let round = 0; round < ROUNDS; round++) {
    if (!push(nodes, pinned)) break;
  }
  settle(nodes, pinned);
}

/** One round of pushing; false where nothing overlapped. */
function push(nodes: readonly Placed[], pinned: { has(id: string): boolean }): boolean {
  const order = [...nodes].sort((a, b) => a.x + a.box.left - (b.x + b.box.left));
  let pushed = false;
  for (let i = 0; i < order.length; i++) {
    const a = order[i];
    if (!a) continue;
    for (let j = i + 1; j < order.length; j++) {
      const b = order[j];
      if (!b || b.x + b.box.left >= a.x + a.box.right + SLACK) break;
      if (pushApart(a, b, pinned.has(a.id), pinned.has(b.id))) pushed = true;
    }
  }
  return pushed;
}

function pushApart(a: Placed, b: Placed, aStays: boolean, bStays: boolean): boolean {
  const across = overlap(a.x + a.box.left, a.x + a.box.right, b.x + b.box.left, b.x + b.box.right);
  const along = overlap(a.y + a.box.bottom, a.y + a.box.top, b.y + b.box.bottom, b.y + b.box.top);
  if (across <= 0 || along <= 0 || (aStays && bStays)) return false;
  const aShare = bStays ? 1 : aStays ? 0 : 0.5;
  if (across < along) {
    const right = middle(a.x, a.box.left, a.box.right) <= middle(b.x, b.box.left, b.box.right) ? 1 : -1;
    a.x -= right * across * aShare;
    b.x += right * across * (1 - aShare);
  } else {
    const up = middle(a.y, a.box.bottom, a.box.top) <= middle(b.y, b.box.bottom, b.box.top) ? 1 : -1;
    a.y -= up * along * aShare;
    b.y += up * along * (1 - aShare);
  }
  return true;
}

function overlap(fromA: number, toA: number, fromB: number, toB: number): number {
  return Math.min(toA, toB) - Math.max(fromA, fromB) + SLACK;
}

function middle(at: number, from: number, to: number): number {
  return at + (from + to) / 2;
}

/** Puts every node that overlaps one settled before it at the nearest free place. */
function settle(nodes: readonly Placed[], pinned: { has(id: string): boolean }): void {
  const step = nodes.reduce((least, { box }) => Math.min(least, box.top - box.bottom), Number.POSITIVE_INFINITY) / 2;
  const taken = new Taken(step * 6);
  for (const node of nodes) if (pinned.has(node.id)) taken.add(node);
  for (const node of nodes) {
    if (pinned.has(node.id)) continue;
    const { x, y } = node;
    for (let k = 1; taken.meets(node); k++) {
      const distance = step * Math.sqrt(k);
      const angle = k * GOLDEN_ANGLE;
      node.x = x + distance * Math.cos(angle) * 1.5;
      node.y = y + distance * Math.sin(angle);
    }
    taken.add(node);
  }
}

/** Points at this angle from each other, on growing circles, cover the plane evenly (Vogel 1979). */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Boxes already placed, found through a grid. */
class Taken {
  readonly #cell: number;
  readonly #cells = new Map<string, Placed[]>();

  constructor(cell: number) {
    this.#cell = Math.max(cell, 1);
  }

  add(node: Placed): void {
    this.#visit(node, (key) => {
      const cell = this.#cells.get(key);
      if (cell) cell.push(node);
      else this.#cells.set(key, [node]);
      return false;
    });
  }

  meets(node: Placed): boolean {
    return this.#visit(node, (key) => this.#cells.get(key)?.some((other) => touches(node, other)) ?? false);
  }

  #visit({ x, y, box }: Placed, stop: (key: string) => boolean): boolean {
    const right = Math.floor((x + box.right + SLACK) / this.#cell);
    const top = Math.floor((y + box.top + SLACK) / this.#cell);
    for (let column = Math.floor((x + box.left) / this.#cell); column <= right; column++) {
      for (let row = Math.floor((y + box.bottom) / this.#cell); row <= top; row++) {
        if (stop(`${column},${row}`)) return true;
      }
    }
    return false;
  }
}

function touches(a: Placed, b: Placed): boolean {
  const across = overlap(a.x + a.box.left, a.x + a.box.right, b.x + b.box.left, b.x + b.box.right);
  const along = overlap(a.y + a.box.bottom, a.y + a.box.top, b.y + b.box.bottom, b.y + b.box.top);
  // A pushed pair may be exactly SLACK apart; only real overlap counts here.
  return across > SLACK / 2 && along > SLACK / 2;
}
