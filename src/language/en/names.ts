/** Finds named entities with the moves begin, in, last, unit and out (BILUO), taken greedily. */
import type { MoveScorer } from './moves.js';

export interface NameMoves {
  types: readonly string[];
  begin: number;
  in: number;
  last: number;
  unit: number;
  out: number;
}

/** A name over tokens of the block; `end` is exclusive. */
export interface FoundName {
  start: number;
  end: number;
  type: string;
}

/** @param names such as `B-ORG`, `I-ORG`, `L-ORG`, `U-ORG`, `O`; the same types in the same order for each kind */
export function nameMoves(names: readonly string[]): NameMoves {
  const first = (kind: string) => names.findIndex((name) => name.startsWith(`${kind}-`));
  return {
    types: names.filter((name) => name.startsWith('B-')).map((name) => name.slice(2)),
    begin: first('B'),
    in: first('I'),
    last: first('L'),
    unit: first('U'),
    out: names.indexOf('O'),
  };
}

/**
 * @param starts 1 where a sentence starts; no name runs over it
 * @param isSpace tokens of white space, at which no name begins
 */
export function findNames(
  scorer: MoveScorer,
  moves: NameMoves,
  tokens: number,
  starts: Uint8Array,
  isSpace: (token: number) => boolean,
): FoundName[] {
  const found: FoundName[] = [];
  const context = new Int32Array(3);
  let open: { start: number; type: number } | undefined;
  for (let token = 0; token < tokens; token++) {
    context[0] = token;
    context[1] = open ? open.start : -1;
    context[2] = open ? token - 1 : -1;
    const scores = scorer.score(context);
    const goesOn = token + 1 < tokens && starts[token + 1] !== 1;
    if (open) {
      const inside = scores[moves.in + open.type] as number;
      const last = scores[moves.last + open.type] as number;
      if (goesOn && inside >= last) continue;
      found.push({ start: open.start, end: token + 1, type: moves.types[open.type] as string });
      open = undefined;
      continue;
    }
    let best = moves.out;
    let highest = Number.NEGATIVE_INFINITY;
    const consider = (first: number) => {
      for (let type = 0; type < moves.types.length; type++) {
        const score = scores[first + type] as number;
        if (score > highest) {
          highest = score;
          best = first + type;
        }
      }
    };
    if (!isSpace(token)) {
      if (goesOn) consider(moves.begin);
      consider(moves.unit);
    }
    if ((scores[moves.out] as number) > highest) continue;
    if (best >= moves.unit)
      found.push({ start: token, end: token + 1, type: moves.types[best - moves.unit] as string });
    else open = { start: token, type: best - moves.begin };
  }
  return found;
}
