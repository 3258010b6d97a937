/** Chinese relations without a type: one verb right between two names of a clause, with nothing but aspect and adverbs. */
import type { Parse, Token } from '../../language/parse.js';
import { BEFORE, HANDS_OVER } from '../factuality/chinese-governors.js';
import { nearby } from '../rules/by-place.js';
import type { Finding, Naming } from '../rules/reading.js';
import type { OpenTypes } from './open-type.js';

/** Verbs that say nothing by themselves. */
const EMPTY = new Set(
  '是 有 在 为 成为 作为 称 说 表示 认为 包括 来自 位于 进行 开始 据 让 使 令 叫 去 来 到 等 要 能 会'.split(' '),
);
/** Aspect, adverbs and times beside the verb. */
const BESIDE = /^(?:d|ad|u|xc|t|TIME)$/;

/** Findings of open types, for neighbours that no other finding joins. Time grows with the number of names. */
export function openInChinese(
  parse: Parse,
  namings: readonly Naming[],
  typed: readonly Finding[],
  types: OpenTypes,
): Finding[] {
  const names = namings.filter(({ kind, member }) => kind === 'name' && !member.described);
  const inOrder = [...names].sort((a, b) => a.start - b.start || b.end - a.end);
  const about = nearby(typed, ({ span }) => span);
  return inOrder.flatMap((near, i): Finding[] => {
    const far = inOrder.slice(i + 1).find(({ start }) => start >= near.end);
    const verb = far && verbBetween(parse, near.end, far.start);
    if (!far || !verb || near.member === far.member) return [];
    const isJoined = about(near).some(
      ({ subject, object }) =>
        (subject === near.member && object === far.member) || (subject === far.member && object === near.member),
    );
    const type = isJoined ? undefined : types.of(verb.text);
    if (type === undefined) return [];
    return [
      {
        subject: near.member,
        type,
        object: far.member,
        cue: verb.text,
        at: { start: verb.start, end: verb.end },
        span: { start: near.start, end: far.end },
        negative: false,
        modality: 'actual',
        foretold: false,
        confidence: 45,
        rule: 'open',
        reasons: [`no type of the ontology has “${verb.text}”`],
      },
    ];
  });
}

/** The only verb between two places, where all else only qualifies it. */
function verbBetween(parse: Parse, from: number, to: number): Token | undefined {
  let verb: Token | undefined;
  for (let token = parse.tokenAt(from); token && token.start < to; token = parse.tokens[token.index + 1]) {
    if (token.tag === 'v') {
      if (verb || EMPTY.has(token.text) || BEFORE.has(token.text) || HANDS_OVER.has(token.text)) return undefined;
      verb = token;
    } else if (!BESIDE.test(token.tag) || token.text === '的') return undefined;
  }
  return verb && verb.text.length > 1 ? verb : undefined;
}
