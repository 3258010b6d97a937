/** The dependency parser: arc-eager moves with sentence breaks (Nivre 2008; Honnibal & Johnson 2015), taken greedily. */
import { ArcState } from './arc-state.js';
import type { MoveScorer } from './moves.js';

/** How moves are numbered: shift, reduce, then runs of left and right arcs, then break. */
export interface MoveTable {
  /** The label of each move; empty for those that have none. */
  labels: readonly string[];
  firstLeft: number;
  firstRight: number;
  break: number;
}

export interface Heads {
  /** By token of the block; -1 for a root. */
  heads: Int32Array;
  /** Index into `MoveTable.labels`, or -1 for a root. */
  labels: Int32Array;
  /** The last token of the block that the parser itself made start a sentence, or 0. */
  lastBreak: number;
}

/** @param names such as `S`, `D`, `L-nsubj`, `R-dobj`, `B-ROOT` */
export function moveTable(names: readonly string[]): MoveTable {
  return {
    labels: names.map((name) => name.slice(2)),
    firstLeft: names.findIndex((name) => name.startsWith('L-')),
    firstRight: names.findIndex((name) => name.startsWith('R-')),
    break: names.indexOf('B-ROOT'),
  };
}

/** @param scorer prepared for the block */
export function parseHeads(scorer: MoveScorer, table: MoveTable, tokens: number): Heads {
  const state = new ArcState(tokens);
  const context = new Int32Array(8);
  while (!state.done) {
    const front = state.buffer(0);
    const top = state.stack(0);
    context[0] = front;
    context[1] = state.buffer(1);
    context[2] = top;
    context[3] = state.stack(1);
    context[4] = state.stack(2);
    context[5] = state.lastLeft(front);
    context[6] = state.lastLeft(top);
    context[7] = state.lastRight(top);
    const move = bestMove(scorer.score(context), state, table);
    if (move === 0) state.shift();
    else if (move === 1) state.reduce();
    else if (move < table.firstRight) state.left(move);
    else if (move < table.break) state.right(move);
    else state.break();
  }
  return { heads: state.heads, labels: state.labels, lastBreak: state.breaks.lastIndexOf(1) };
}

/** The valid move with the highest score, the first on ties. Some move is always valid until the state is done. */
function bestMove(scores: Float32Array, state: ArcState, table: MoveTable): number {
  const front = state.buffer(0);
  const starts = state.startsSentence(front);
  const several = state.buffered >= 2;
  const arcs = state.depth > 0 && state.buffered > 0 && !starts;
  let best = -1;
  let highest = Number.NEGATIVE_INFINITY;
  const consider = (from: number, to: number) => {
    for (let move = from; move < to; move++) {
      const score = scores[move] as number;
      if (best < 0 || score > highest) {
        best = move;
        highest = score;
      }
    }
  };
  if (state.depth === 0 || (several && !starts && !state.isUnshiftable(front))) consider(0, 1);
  if (state.depth > 0) consider(1, 2);
  if (arcs) consider(table.firstLeft, table.break);
  const second = state.buffer(1);
  if (several && second === front + 1 && !state.startsSentence(second)) consider(table.break, table.break + 1);
  return best;
}
