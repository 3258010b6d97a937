/** What LAC's tags are in universal parts of speech and kinds of names. */
import type { EntityKind } from '../parse.js';

/** LAC's tag set: Peking University's, with PER, LOC, ORG and TIME for names. */
const POS: Record<string, string> = {
  n: 'NOUN',
  nr: 'PROPN',
  ns: 'PROPN',
  nt: 'PROPN',
  nw: 'PROPN',
  nz: 'PROPN',
  PER: 'PROPN',
  LOC: 'PROPN',
  ORG: 'PROPN',
  TIME: 'NOUN',
  t: 'NOUN',
  s: 'NOUN',
  f: 'ADP',
  v: 'VERB',
  vd: 'ADV',
  vn: 'NOUN',
  a: 'ADJ',
  ad: 'ADV',
  an: 'NOUN',
  d: 'ADV',
  m: 'NUM',
  q: 'NOUN',
  r: 'PRON',
  p: 'ADP',
  c: 'CCONJ',
  u: 'PART',
  xc: 'PART',
  w: 'PUNCT',
};

const KINDS: Record<string, EntityKind> = {
  nr: 'person',
  PER: 'person',
  ns: 'place',
  LOC: 'place',
  nt: 'organization',
  ORG: 'organization',
  nw: 'work',
  nz: 'other',
  t: 'date',
  TIME: 'date',
};

/** Words that universal dependencies class apart from their tag (Leung et al. 2016, Chinese HK and GSD treebanks). */
const BY_WORD: Record<string, Record<string, string>> = {
  v: lookup('AUX', '是 能 能够 会 可 可以 可能 应 应该 应当 必须 须 需 需要 得 要 愿 愿意 肯 敢 想'),
  r: lookup('DET', '这 那 该 此 本 各 每 某 任何 一切 所有 哪 这些 那些 哪些 其他 其它 另'),
  c: lookup('SCONJ', '如果 若 假如 倘若 因为 由于 虽然 尽管 即使 即便 只要 只有 除非 无论 不管 既然 以免 以便'),
};

function lookup(pos: string, words: string): Record<string, string> {
  return Object.fromEntries(words.split(' ').map((word) => [word, pos]));
}

export function posOf(tag: string, word: string): string {
  return BY_WORD[tag]?.[word] ?? POS[tag] ?? 'X';
}

/** Undefined for a tag that names nothing. */
export function kindOf(tag: string): EntityKind | undefined {
  return KINDS[tag];
}
