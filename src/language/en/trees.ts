/** From arcs to trees: roots, edges of subtrees, arcs that were made projective put back, sentence starts. */

/** Between the label of a lifted arc and the label of the head that it belongs to (Nivre & Nilsson 2005). */
const LIFTED = '||';
const MOST_PASSES = 11;

export interface Trees {
  /** The token itself for a root. */
  heads: Int32Array;
  labels: string[];
  /** 1 where a sentence starts. */
  starts: Uint8Array;
}

/**
 * @param heads -1 for a root
 * @param labels one for each token; a root's is ignored
 * @param isSpace tokens of white space, which never become the head of a lifted arc
 */
export function makeTrees(heads: Int32Array, labels: readonly string[], isSpace: (token: number) => boolean): Trees {
  const length = heads.length;
  const own = heads.map((head, token) => (head < 0 ? token : head));
  const names = labels.map((label, token) => (own[token] === token ? 'ROOT' : label));
  if (names.some((label) => label.includes(LIFTED))) {
    const edges = subtreeEdges(own);
    for (let token = 0; token < length; token++) {
      const [label, headLabel] = (names[token] as string).split(LIFTED);
      if (label === undefined || headLabel === undefined) continue;
      own[token] = findHead(token, headLabel, own, names, edges, isSpace);
      names[token] = label;
    }
  }
  const { left } = subtreeEdges(own);
  const starts = new Uint8Array(length);
  for (let token = 0; token < length; token++) if (own[token] === token) starts[left[token] as number] = 1;
  return { heads: own, labels: names, starts };
}

interface Edges {
  left: Int32Array;
  right: Int32Array;
}

/** Leftmost and rightmost token of each subtree; several passes, because trees may cross. */
function subtreeEdges(heads: Int32Array): Edges {
  const left = heads.map((_, token) => token);
  const right = heads.map((_, token) => token);
  const widen = (token: number) => {
    const head = heads[token] as number;
    if ((left[token] as number) < (left[head] as number)) left[head] = left[token] as number;
    if ((right[token] as number) > (right[head] as number)) right[head] = right[token] as number;
  };
  for (let pass = 0; pass <= MOST_PASSES; pass++) {
    for (let token = 0; token < heads.length; token++) widen(token);
    for (let token = heads.length - 1; token >= 0; token--) widen(token);
    if (headsStayInSentences(heads, left)) break;
  }
  return { left, right };
}

function headsStayInSentences(heads: Int32Array, left: Int32Array): boolean {
  const starts = new Uint8Array(heads.length);
  for (let token = 0; token < heads.length; token++) if (heads[token] === token) starts[left[token] as number] = 1;
  let start = 0;
  for (let end = 0; end < heads.length; end++) {
    if (!(end > 0 && starts[end] === 1) && end !== heads.length - 1) continue;
    for (let token = start; token < end; token++) {
      const head = heads[token] as number;
      if (head < start || head > end) return false;
    }
    start = end;
  }
  return true;
}

/** Breadth first below the present head: the first token with the label becomes the head; without one it stays. */
function findHead(
  token: number,
  label: string,
  heads: Int32Array,
  labels: readonly string[],
  edges: Edges,
  isSpace: (token: number) => boolean,
): number {
  const seen = new Set<number>();
  let level = [heads[token] as number];
  while (level.length > 0) {
    const next: number[] = [];
    for (const parent of level) {
      for (let child = edges.left[parent] as number; child <= (edges.right[parent] as number); child++) {
        if (heads[child] !== parent || child === parent || child === token || isSpace(child) || seen.has(child))
          continue;
        if (labels[child] === label) return child;
        seen.add(child);
        next.push(child);
      }
    }
    level = next;
  }
  return heads[token] as number;
}
