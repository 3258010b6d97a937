/** All mentions of a Chinese document, with who they are. */
import type { Parse } from '../../../language/parse.js';
import { type Candidate, type Candidates, foldedForNames } from '../../rules/candidates.js';
import { BUSINESS, POLITICAL, TITLE_START, TITLES } from '../../rules/chinese/words.js';
import { kindOfType, typeOfKind } from '../kinds.js';
import type { Mention, Mentions } from '../mention.js';
import { MentionList } from '../mention-list.js';
import { type ChineseGroup, chineseNames, LATIN, typeByEnd } from './names.js';
import { type ChinesePhrase, chinesePhrases, PRONOUNS } from './phrases.js';

/** How many mentions, and how many sentences, a word may point back. */
const REACH = { mentions: 30, sentences: 3 };
/** By how much the best must lead the second to be meant. */
const LEAD = 0.5;

/** Time grows with the length of the text. */
export function chineseMentions(parse: Parse, candidates: Candidates): Mentions {
  const folded = foldedForNames(parse.text);
  const knownAt = (start: number) => {
    const found = candidates.longestAt(parse.text, folded, start);
    if (!found) return undefined;
    const from: 'dossier' | 'gazetteer' = found.member.origin === 'known' ? 'dossier' : 'gazetteer';
    return { end: start + found.length, kind: kindOfType(found.member.type) ?? ('other' as const), from };
  };
  const named = new Uint8Array(parse.tokens.length);
  const mentions: Mention[] = [];
  for (const group of chineseNames(parse, knownAt)) {
    const member = memberOf(parse, group, candidates);
    for (const { start, end } of group.places) {
      const [first, last] = [parse.tokenAt(start), parse.tokenAt(end - 1)];
      if (!first || !last) continue;
      named.fill(1, first.index, last.index + 1);
      mentions.push({
        from: first.index,
        to: last.index + 1,
        start,
        end,
        index: -1,
        head: last.index,
        kind: 'name',
        type: group.kind,
        certainty: group.certainty,
        evidence: group.evidence,
        plural: member.plural,
        member,
      });
      member.named++;
    }
  }
  const phrases = new Map<number, ChinesePhrase>();
  for (const phrase of chinesePhrases(parse, named)) {
    phrases.set(phrase.from * 2 + (phrase.kind === 'pronoun' ? 1 : 0), phrase);
    const type = (phrase.type !== undefined && kindOfType(phrase.type)) || 'other';
    mentions.push({
      ...parse.span(phrase.from, phrase.to),
      index: -1,
      head: phrase.to - 1,
      kind: phrase.kind,
      type,
      certainty: type === 'other' ? 0 : 1,
      evidence:
        type === 'other' ? [] : [{ kind: type, from: 'shape', weight: 1, cue: parse.token(phrase.to - 1).text }],
      plural: phrase.plural,
    });
  }
  const list = new MentionList(mentions);
  for (const mention of list.all) {
    const phrase =
      mention.kind === 'name' ? undefined : phrases.get(mention.from * 2 + (mention.kind === 'pronoun' ? 1 : 0));
    if (phrase) resolve(parse, list, candidates, mention, phrase);
  }
  return list;
}

function memberOf(parse: Parse, group: ChineseGroup, candidates: Candidates): Candidate {
  let member: Candidate | undefined;
  for (const form of [group.name, ...group.forms]) member ??= candidates.find(form);
  member ??= candidates.meet(group.name, entityType(parse, group, candidates), 'zh', {
    plural: group.kind === 'group',
    guessed: group.certainty < 0.75 || group.kind === 'other' || group.evidence.every((one) => one === LATIN),
  });
  for (const form of group.forms) candidates.alsoCalled(member, form, 'zh');
  return member;
}

function entityType(parse: Parse, group: ChineseGroup, candidates: Candidates): string {
  const has = (type: string | undefined) => type !== undefined && candidates.ontology.entityTypes.has(type);
  if (group.kind === 'person') {
    for (const { start, end } of group.places) {
      const around = `${parse.text.slice(Math.max(0, start - 8), start)} ${TITLE_START.exec(parse.text.slice(end, end + 8))?.[0] ?? ''}`;
      const title = BEFORE.exec(around)?.[0] ?? '';
      if (has('politician') && POLITICAL.test(title)) return 'politician';
      if (has('executive') && BUSINESS.test(title)) return 'executive';
    }
  }
  // 《晚邮报》 is no document
  if (/(?:报|时报|新闻|周刊|杂志|邮报)》$/u.test(group.name) && has('media-outlet')) return 'media-outlet';
  const told = typeByEnd(group.name, group.kind);
  if (told !== undefined && has(told)) return told;
  const type = typeOfKind(group.kind) ?? 'thing';
  return has(type)
    ? type
    : has('organisation')
      ? 'organisation'
      : ([...candidates.ontology.entityTypes.keys()][0] ?? type);
}

const BEFORE = new RegExp(`${TITLES.source}(?= |$)`);

function resolve(
  parse: Parse,
  list: MentionList,
  candidates: Candidates,
  mention: Mention,
  phrase: ChinesePhrase,
): void {
  if (phrase.kind === 'pronoun') {
    const kind = PRONOUNS.get(parse.token(phrase.from).text);
    if (!kind || kind.speaker) return;
    const best = bestBefore(parse, list, mention, (one) => {
      if (kind.plural) return one.plural || one.type === 'group';
      if (one.plural) return false;
      if (kind.person === true) return one.type === 'person';
      return kind.person === false
        ? one.type !== 'person' && one.type !== 'place'
        : one.type === 'person' || one.type === 'organization';
    });
    if (best) link(mention, best);
    return;
  }
  // 总裁王某: the words describe the name behind them
  let next: Mention | undefined;
  for (let i = mention.index + 1; i < list.all.length && i < mention.index + 6 && !next; i++) {
    const one = list.all[i] as Mention;
    if (one.from >= mention.to) next = one;
  }
  if (next && next.from === mention.to && next.kind === 'name' && next.type === 'person' && mention.type === 'person') {
    mention.describes = next.index;
    link(mention, next);
    return;
  }
  const type = phrase.type as string;
  if (!candidates.ontology.entityTypes.has(type)) return;
  const kind = kindOfType(type);
  const isPaper = candidates.ontology.isEntityOf(type, ['document']);
  // 报告指称: the one that was told of
  if (phrase.points || (isPaper && mention.to - mention.from === 1)) {
    const best = bestBefore(
      parse,
      list,
      mention,
      (one) =>
        one.kind !== 'pronoun' &&
        one.type === kind &&
        one.member !== undefined &&
        (one.member.guessed ||
          candidates.isOf(one.member, type) ||
          candidates.ontology.isEntityOf(type, [one.member.type])),
    );
    if (best) link(mention, best);
    return;
  }
  const inner = list.all[mention.index + 1];
  const owner =
    inner && inner.kind === 'name' && inner.from >= mention.from && inner.to < mention.to ? inner : undefined;
  const bare = mention.to - mention.from === 1 || phrase.indefinite;
  // 两名知情人士: what they are, without how many
  let from = mention.from;
  while (from < mention.to - 1 && /^[mqr]$/.test(parse.token(from).tag)) from++;
  const isPeople = candidates.ontology.isEntityOf(type, [
    'group',
    'industry',
    'law-enforcement-body',
    'military-body',
    'armed-group',
  ]);
  const isTold = isPaper && phrase.indefinite && mention.to - from > 1;
  if (bare && !isTold && !(isPeople && phrase.type !== 'industry')) return;
  const member = candidates.meet(parse.text.slice(parse.token(from).start, mention.end), type, 'zh', {
    plural: phrase.plural,
    described: owner === undefined,
  });
  member.named++;
  mention.member = member;
}

function link(mention: Mention, target: Mention): void {
  mention.antecedent = target.index;
  if (target.member) mention.member = target.member;
  if (mention.type === 'other') mention.type = target.type;
}

/** The mention that one is joined to by 和 and the like, or itself. */
function firstOfPair(parse: Parse, list: MentionList, one: Mention): Mention {
  if (!/^(?:和|与|跟|及|以及|、)$/.test(parse.textAt(one.from - 1))) return one;
  const before = one.from >= 2 ? list.holding(one.from - 2) : undefined;
  return before && before.type === one.type ? before : one;
}

/** The mention before this one that leads the others by enough: nearer, and at the head of a sentence or clause. */
function bestBefore(
  parse: Parse,
  list: MentionList,
  mention: Mention,
  fits: (one: Mention) => boolean,
): Mention | undefined {
  const sentence = parse.token(mention.from).sentence;
  const scores = new Map<Candidate | Mention, { score: number; mention: Mention }>();
  for (let i = mention.index - 1; i >= Math.max(0, mention.index - REACH.mentions); i--) {
    const one = list.all[i] as Mention;
    const token = parse.token(one.from);
    const back = sentence - token.sentence;
    if (back > REACH.sentences) break;
    if (one.to > mention.from || !one.member || !fits(one)) continue;
    // 刘珊和陈静: each of them counts like the first
    const first = firstOfPair(parse, list, one);
    const starts = parse.token(first.from).startsSentence;
    const before = parse.textAt(first.from - 1);
    const opens = starts || /^[，,；;：:“]$/.test(before);
    const object = /^(?:被|把|对|向|给|和|与)$/.test(before);
    const score = 4 - back + (starts ? 1 : opens ? 0.6 : 0) - (object ? 0.5 : 0);
    const sofar = scores.get(one.member);
    if (!sofar || score > sofar.score) scores.set(one.member, { score, mention: sofar?.mention ?? one });
  }
  const [first, second] = [...scores.values()].sort((a, b) => b.score - a.score);
  if (!first || (second && first.score - second.score < LEAD)) return undefined;
  return first.mention;
}
