/** Who speaks in Chinese: whoever stands before the verb in its clause, or behind 据, or began the sentence. */
import type { Parse, Token } from '../../../language/parse.js';
import type { Mention, Mentions } from '../../mentions/index.js';
import type { Source } from '../attribution.js';

/** Between a speaker and the verb these may stand: when, how, and to whom. */
const BETWEEN = /^(?:d|TIME|t|p|m|q|ad|vd|u|xc|f|s|c|nz|r|v|n|vn|a|LOC|ns|ORG|nt|PER|nr|w)$/;
const CLAUSE_END = /^[，,。；;！!？?：:\n]$/u;
/** What may stand before a comma and still speak: "他周三在会上，表示". */
const MOST_TOKENS = 24;
/** Objects of these are heard or affected, and do not speak. */
const NOT_SUBJECT = new Set(
  '对 向 给 被 把 将 与 和 跟 同 就 在 从 由于 因为 关于 为 为了 告诉 针对 对于 受 遭'.split(' '),
);
const SPEAKING_KINDS = new Set(['person', 'organization', 'group', 'place', 'work', 'other', 'event', 'law']);

/** The mention that is the subject of a verb: the first of its clause that no preposition takes, else of the clause before. */
export function speakerBefore(parse: Parse, mentions: Mentions, verb: Token, lowest: number): Mention | undefined {
  let found: Mention | undefined;
  let clauses = 0;
  for (let i = verb.index - 1; i >= Math.max(lowest, verb.index - MOST_TOKENS); i--) {
    const token = parse.token(i);
    if (token.sentence !== verb.sentence) break;
    if (CLAUSE_END.test(token.text)) {
      if (found) break;
      if (/^[。；;！!？?：:\n]$/u.test(token.text)) break;
      // 他强调，……，并表示: a verb without a subject goes on with the one before
      clauses++;
      if (clauses > 2) break;
      continue;
    }
    if (/^[”」』"]$/.test(token.text)) break;
    if (!BETWEEN.test(token.tag)) break;
    const mention = mentions.headedBy(i);
    if (!mention || !SPEAKING_KINDS.has(mention.type)) continue;
    const before = parse.tokens[mention.from - 1];
    if (before && NOT_SUBJECT.has(before.text)) continue;
    if (mention.type === 'place' && parse.tokens[mention.to]?.tag === 'f') continue;
    // 海狼集团董事长吴建华, 孙小梅的律师: what stands right before only tells who it is
    const between = found && parse.text.slice(mention.end, found.start);
    if (between === undefined || !/^的?$/.test(between)) found = mention;
    i = mention.from;
  }
  return found;
}

/** What stands before the verb in its own clause when no mention does: 知情人士, 有分析, 报告. */
export function wordsBefore(parse: Parse, verb: Token): { start: number; end: number } | undefined {
  let first = verb.index;
  for (let i = verb.index - 1; i >= Math.max(0, verb.index - 12); i--) {
    const token = parse.token(i);
    if (token.sentence !== verb.sentence || CLAUSE_END.test(token.text) || /^[“”"「」]$/.test(token.text)) break;
    first = i;
  }
  while (first < verb.index && !/^(?:n|nz|nr|ns|nt|nw|vn|an|PER|LOC|ORG|r|a|m)$/.test(parse.token(first).tag)) first++;
  let last = first;
  for (let i = first; i < verb.index; i++)
    if (/^(?:n|nz|nr|ns|nt|nw|vn|an|PER|LOC|ORG|r)$/.test(parse.token(i).tag)) last = i + 1;
    else if (/^(?:d|p|TIME|t)$/.test(parse.token(i).tag) && last > first) break;
  return last > first ? parse.span(first, last) : undefined;
}

export function sourceOf(mention: Mention): Source {
  return { kind: 'mention', mention: mention.index, words: { start: mention.start, end: mention.end } };
}
