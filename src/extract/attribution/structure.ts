/** What the structure of a document gives to somebody: headlines and turns with a colon, quoted blocks, forwarded mail. */
import type { Parse, Token } from '../../language/parse.js';
import { lastOf } from '../../model/item-at.js';
import type { Mentions } from '../mentions/index.js';
import type { Place } from '../rules/reading.js';
import type { Source } from './attribution.js';
import type { Found } from './attribution-list.js';

/** A speaker before a colon is no longer than this, in code units. */
const LONGEST_SPEAKER = 60;
/** Common nouns that speak before a colon: "Poll: …". */
const SPEAKING_NOUNS =
  /^(?:poll|report|reports|study|survey|newspaper|source|sources|official|officials|police|expert|experts|analyst|analysts|memo|lawsuit|court|ministry|witness|witnesses|报告|消息|外媒|媒体|专家|官方|警方|调查|研究|民调|知情人士|记者|问|答)$/iu;
/** What stands before a colon and is no speaker. */
const LABELS =
  /^(?:updated?|photo|image|video|related|read more|source|via|by|note|editor's note|tags?|topics?|contact|https?|email|tel|phone|date|time|where|when|what|why|how|who|来源|原标题|编辑|责编|责任编辑|作者|图|电话|地址|时间)$/iu;

/** Time grows with the length of the text. */
export function byStructure(parse: Parse, mentions: Mentions): Found[] {
  const found: Found[] = [];
  const { text } = parse;
  let quotedFrom: number | undefined;
  for (let start = 0; start <= text.length; ) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const line = { start, end };
    const isQuoted = /^[ \t]*>/.test(text.slice(start, Math.min(end, start + 20)));
    if (isQuoted) quotedFrom ??= start;
    else if (quotedFrom !== undefined) {
      found.push(block(text, { start: quotedFrom, end: start - 1 }));
      quotedFrom = undefined;
    }
    if (!isQuoted) {
      const turn = byColon(parse, mentions, line);
      if (turn) found.push(turn);
    }
    start = end + 1;
  }
  if (quotedFrom !== undefined) found.push(block(text, { start: quotedFrom, end: text.length }));
  return [...found, ...byMail(text)];
}

/** "Clinton camp: plan threatens security" as a line, and turns of an interview. */
function byColon(parse: Parse, mentions: Mentions, line: Place): Found | undefined {
  const head = parse.text.slice(line.start, Math.min(line.end, line.start + LONGEST_SPEAKER + 2));
  const at = head.search(/[:：]/);
  if (at <= 0) return undefined;
  const colon = line.start + at;
  const spoken = parse.text.slice(colon + 1, line.end);
  if (!/^\s*\S+\s*\S/.test(spoken) || /^\/\//.test(spoken) || /\d$/.test(head.slice(0, at))) return undefined;
  const words = head
    .slice(0, at)
    .trim()
    .replace(/^[*_#\s]+/, '')
    .replace(/(?<![*_])[*_]+$/, '');
  if (
    words === '' ||
    LABELS.test(words) ||
    /[.,;!?。，；！？“”"]/.test(words.replace(/\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\./g, ''))
  )
    return undefined;
  const source = speaker(parse, mentions, { start: line.start, end: colon }, words, spoken);
  if (!source) return undefined;
  return {
    source,
    cue: { start: colon, end: colon + 1, lemma: ':', sense: 'speech', kind: 'structure' },
    act: 'states',
    negated: false,
    supposed: false,
    contents: [{ start: colon + 1 + (spoken.length - spoken.trimStart().length), end: line.end }],
    quotes: [],
  };
}

/** Who stands before the colon: the only thing there, and somebody who can speak. */
function speaker(parse: Parse, mentions: Mentions, place: Place, words: string, line: string): Source | undefined {
  const last = parse.tokenAt(place.end - 1) ?? parse.tokenAt(place.end - 2);
  if (isClause(parse, place, last)) return undefined;
  const mention = last && (mentions.headedBy(last.index) ?? mentions.holding(last.index));
  const trimmed = {
    start:
      place.start +
      (parse.text.slice(place.start, place.end).length - parse.text.slice(place.start, place.end).trimStart().length),
    end: place.end,
  };
  if (
    mention &&
    mention.kind === 'name' &&
    (mention.type === 'person' ||
      mention.type === 'organization' ||
      mention.type === 'place' ||
      mention.type === 'group' ||
      (mention.type === 'other' && /^\p{Lu}/u.test(words)))
  ) {
    // nothing but the name, its title and what describes it
    if (words.split(/\s+/).length <= 6) return { kind: 'mention', mention: mention.index, words: trimmed };
  }
  const noun = lastOf(words.split(/\s+/));
  if (SPEAKING_NOUNS.test(noun) && words.split(/\s+/).length <= 5) {
    return mention
      ? { kind: 'mention', mention: mention.index, words: trimmed }
      : { kind: 'structure', by: 'turn', name: words, words: trimmed };
  }
  const isHeadline = !/[.!?]\s*$/.test(line);
  const tokens = last ? parse.tokens.slice(last.index - words.split(/\s+/).length + 1, last.index + 1) : [];
  if (
    tokens.length <= 3 &&
    tokens.length > 0 &&
    tokens.every(({ tag, text }) => tag === 'NNP' || tag === 'PER' || (isHeadline && /^\p{Lu}/u.test(text)))
  )
    return { kind: 'structure', by: 'turn', name: words, words: trimmed };
  // "Q:" and "A:", and a speaker whom no list knows, before a whole turn
  if (/^(?:[QA]|Q\d*|INTERVIEWER|REPORTER|MODERATOR)$/.test(words) || /^\p{Lu}[\p{Lu} .'-]{2,30}$/u.test(words))
    return { kind: 'structure', by: 'turn', name: words, words: trimmed };
  return undefined;
}

/** "Tesla acquired Lucid: …" names nobody who speaks. */
function isClause(parse: Parse, place: Place, last: Token | undefined): boolean {
  for (let token = last; token && token.end > place.start; token = parse.tokens[token.index - 1]) {
    if (token.pos !== 'VERB') continue;
    if (parse.hasHeads ? parse.childOf(token, 'nsubj', 'nsubjpass') : token.tag === 'v') return true;
  }
  return false;
}

function block(text: string, { start, end }: Place): Found {
  return {
    source: { kind: 'structure', by: 'quoted block' },
    cue: {
      start,
      end: start + Math.max(1, text.slice(start, end).indexOf('>') + 1),
      lemma: '>',
      sense: 'speech',
      kind: 'structure',
    },
    act: 'states',
    negated: false,
    supposed: false,
    contents: [{ start: start + 1, end }],
    quotes: [],
  };
}

/** "---- Forwarded message ----" with its header: what follows is whoever wrote it. */
function byMail(text: string): Found[] {
  const found: Found[] = [];
  const marks = /^[-_ ]*(?:Forwarded message|Original Message|Begin forwarded message|转发的邮件|原始邮件)[-_: ]*$/gimu;
  const starts = [...text.matchAll(marks)].map(({ index, 0: mark }) => ({ start: index, end: index + mark.length }));
  for (const [i, { start, end }] of starts.entries()) {
    const to = starts[i + 1]?.start ?? text.length;
    const header = /^(?:From|发件人)\s*[:：]\s*(.{1,120})$/imu.exec(text.slice(end, Math.min(to, end + 1000)));
    const name = header?.[1]?.replace(/<[^<>]*>|["']/g, '').trim();
    found.push({
      source: { kind: 'structure', by: 'mail', ...(name !== undefined && name !== '' && { name }) },
      cue: { start, end, lemma: 'forwarded', sense: 'speech', kind: 'structure' },
      act: 'states',
      negated: false,
      supposed: false,
      contents: [{ start: end, end: to }],
      quotes: [],
    });
  }
  return found;
}
