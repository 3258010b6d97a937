/** All attributions of a Chinese document, by words, their classes and their order. */
import type { Parse, Token } from '../../../language/parse.js';
import type { Mention, Mentions } from '../../mentions/index.js';
import type { Place } from '../../rules/reading.js';
import type { Source } from '../attribution.js';
import { Attributions, type Found } from '../attribution-list.js';
import { withQuotations } from '../quoted.js';
import { byStructure } from '../structure.js';
import { ACCORDING, AFTER_ACCORDING, CLOSING_VERBS, CUE_NOUNS, CUE_VERBS, HEARSAY, POINTERS } from './cue-words.js';
import { sourceOf, speakerBefore, wordsBefore } from './source.js';

const NEGATIONS = new Set('没有 没 未 并未 不 不会 拒绝 从未 无法 不愿 不肯 未能 尚未'.split(' '));
const SUPPOSING = new Set('可能 或 或将 将 会 能 可以 应 应该 要 想 如果 若 是否 愿意 打算 计划 准备 拟'.split(' '));
const CLAUSE = /^[，,。；;！!？?：:]$/u;

/** Time grows with the length of the text. */
export function chineseAttributions(parse: Parse, mentions: Mentions): Attributions {
  const found: Found[] = [...byAccording(parse, mentions)];
  const taken = new Uint8Array(parse.tokens.length);
  for (const { cue } of found) mark(parse, taken, cue);
  for (const token of parse.tokens) {
    if (taken[token.index]) continue;
    const one = byHearsay(parse, token) ?? byNoun(parse, mentions, token) ?? byVerb(parse, mentions, token);
    if (one) found.push(one);
  }
  found.push(...byStructure(parse, mentions));
  return new Attributions(parse, withQuotations(parse, found));
}

function mark(parse: Parse, taken: Uint8Array, { start, end }: Place): void {
  for (let token = parse.tokenAt(start); token && token.start < end; token = parse.tokens[token.index + 1])
    taken[token.index] = 1;
}

/** "据路透社报道，……", "根据起诉书，……", "援引知情人士称": the source stands behind the word. */
function byAccording(parse: Parse, mentions: Mentions): Found[] {
  return parse.tokens.flatMap((token) => {
    const opening = ACCORDING.has(token.text) ? token.text : /^据(?=.)/.exec(token.text)?.[0];
    if (!opening || HEARSAY.has(token.text) || (token.tag === 'v' && opening.length === 1 && opening !== '据'))
      return [];
    return accordingTo(parse, mentions, token, opening) ?? [];
  });
}

function accordingTo(parse: Parse, mentions: Mentions, token: Token, opening: string): Found | undefined {
  const sentence = parse.sentences[token.sentence];
  const phrase = sentence && accordingPhrase(parse, mentions, token, sentence);
  if (!phrase || phrase.begin >= sentence.end) return undefined;
  const { source, end, begin } = phrase;
  const words = { start: token.end, end };
  const named = parse.text.slice(token.end, end);
  // 根据协议，…… tells how, not who says so
  const isSpeech = source ? source.type !== 'law' : /^据/.test(opening) || AFTER_ACCORDING.test(named.slice(-2));
  if (!isSpeech || (opening !== '据' && !source && !/报|消息|数据|调查|研究|显示|统计/.test(named))) return undefined;
  return {
    source: source ? sourceOf(source) : { kind: 'anonymous', ...(words.end > words.start && { words }) },
    cue: { start: token.start, end, lemma: opening, sense: 'speech', kind: 'preposition', head: token.index },
    act: actOfPhrase(source, parse.text.slice(source?.end ?? token.end, end)),
    negated: false,
    supposed: false,
    contents: [trim(parse.text, { start: begin, end: sentence.end })],
    quotes: [],
  };
}

/** Whom 据 leads to, where that phrase ends, and where what is said begins. */
function accordingPhrase(
  parse: Parse,
  mentions: Mentions,
  token: Token,
  sentence: { to: number },
): { source: Mention | undefined; end: number; begin: number } | undefined {
  let source: Mention | undefined;
  let end: number | undefined;
  let begin: number | undefined;
  for (let i = token.index + 1; i < Math.min(sentence.to, token.index + 16); i++) {
    const next = parse.token(i);
    if (CLAUSE.test(next.text)) return { source, end: end ?? parse.token(i - 1).end, begin: next.end };
    if (/^[“"「《]$/.test(next.text) && end !== undefined) return { source, end, begin: next.start };
    source ??= mentions.headedBy(i);
    if (!AFTER_ACCORDING.test(next.text)) continue;
    end = next.end;
    const after = parse.tokens[i + 1];
    begin = after && CLAUSE.test(after.text) ? after.end : end;
    // 据知情人士透露称: the last of them leads to what is said
    if (!(after && AFTER_ACCORDING.test(after.text))) break;
  }
  return end === undefined || begin === undefined ? undefined : { source, end, begin };
}

function actOfPhrase(source: Mention | undefined, said: string): Found['act'] {
  if (!source || /指控|指称/.test(said)) return 'alleges';
  return /报道|报导|披露|显示|消息/.test(said) ? 'reports' : 'states';
}

/** "据称", "疑似", "被指": somebody says so, and nobody is named. */
function byHearsay(parse: Parse, token: Token): Found | undefined {
  const word = HEARSAY.get(token.text);
  if (!word) return undefined;
  const { start, end } = clauseOf(parse, token);
  const after = parse.text.slice(token.end, end);
  const opens = CLAUSE.test(parse.textAt(token.index + 1)) || token.start === start;
  const sentence = parse.sentences[token.sentence] as Place;
  const contents = opens
    ? [trim(parse.text, { start: token.end, end: sentence.end })]
    : [
        trim(parse.text, { start, end: token.start }),
        trim(parse.text, { start: token.end, end: token.end + after.length }),
      ];
  return {
    source: { kind: 'anonymous' },
    cue: { start: token.start, end: token.end, lemma: token.text, sense: 'speech', kind: 'adverb', head: token.index },
    act: word.act,
    negated: false,
    supposed: false,
    contents: contents.filter(({ start: from, end: to }) => to > from),
    quotes: [],
  };
}

/** "谷歌收购英伟达的传闻", "有关……的指控": what stands before 的 is what is said. */
function byNoun(parse: Parse, mentions: Mentions, token: Token): Found | undefined {
  const word = CUE_NOUNS.get(token.text);
  if (!word || token.tag === 'v') return undefined;
  const de = parse.tokens[token.index - 1];
  if (de?.text !== '的') return undefined;
  const clause = clauseOf(parse, token);
  let from = de.index;
  while (from > 0 && parse.token(from - 1).start >= clause.start) from--;
  let start = parse.token(from);
  // 否认了……的指控: the verb before is whoever denies it
  for (let i = from; i < de.index; i++) {
    const one = parse.token(i);
    if (CUE_VERBS.has(one.text) || /^(?:关于|有关|对|针对|对于|就)$/.test(one.text))
      start = parse.token(Math.min(i + 1, de.index - 1));
    if (one.text === '了' && i === start.index) start = parse.token(Math.min(i + 1, de.index - 1));
  }
  const holds = parse.tokens.slice(start.index, de.index);
  // 他的指控: whose it is, and nothing that is said
  if (!holds.some(({ pos }) => pos === 'VERB')) return undefined;
  const owner = mentions.headedBy(token.index);
  return {
    source: owner?.member ? sourceOf(owner) : { kind: 'anonymous' },
    cue: { start: token.start, end: token.end, lemma: token.text, sense: word.sense, kind: 'noun', head: token.index },
    act: word.act,
    negated: false,
    supposed: false,
    contents: [{ start: start.start, end: de.start }],
    quotes: [],
  };
}

function byVerb(parse: Parse, mentions: Mentions, token: Token): Found | undefined {
  const word = CUE_VERBS.get(token.text) ?? joined(token.text);
  if (!word || !mayBeVerb(parse, token)) return undefined;
  const next = parse.tokens[token.index + 1];
  const sentence = parse.sentences[token.sentence];
  if (!sentence) return undefined;
  // 报道称, 指控说: one cue, and the first of the two tells the act
  if (next && TAIL.test(next.text) && next.start === token.end) return undefined;
  const first = parse.tokens[token.index - 1];
  const leading = first && TAIL.test(token.text) && first.end === token.start ? CUE_VERBS.get(first.text) : undefined;
  const verb = leading && first ? first : token;
  const told = /^(?:获悉|了解|得知)$/.test(token.text) ? fromWhom(parse, mentions, token) : undefined;
  const isPassive =
    /(?:得到|获得?|经|被|予以|加以)$/u.test(parse.text.slice(sentence.start, verb.start)) &&
    /^(?:证实|核实|印证|确认)$/.test(verb.text);
  const speaker = isPassive ? undefined : (told ?? speakerBefore(parse, mentions, verb, sentence.from));
  const words = speaker ? undefined : wordsBefore(parse, verb);
  const said = contentsOf(parse, mentions, token, sentence, speaker?.start ?? words?.start);
  const pointer = POINTERS.exec(parse.text.slice(token.end, sentence.end));
  // 对此予以否认, 未得到证实: what was said before is answered, and not said again
  const answers =
    ANSWERS.test(word.act) && /^了?(?:[。，；]|$)/u.test(parse.text.slice(token.end, sentence.end).trim());
  if (!said && !pointer && !answers) return undefined;
  if (!speaker && !words && word.sense !== 'speech') return undefined;
  // nobody stands before it and nothing marks it as speech
  if (!speaker && !words && !next?.text.match(/^[：:“「，,]$/u)) return undefined;
  const source: Source = speaker ? sourceOf(speaker) : { kind: 'anonymous', ...(words && { words }) };
  const before = [parse.tokens[verb.index - 1], parse.tokens[verb.index - 2]];
  const negated = before.some((one) => one && one.sentence === token.sentence && NEGATIONS.has(one.text));
  const hearer = hearerOf(parse, mentions, token);
  return {
    source,
    cue: { start: verb.start, end: token.end, lemma: verb.text, sense: word.sense, kind: 'verb', head: verb.index },
    act:
      word.act === 'states' && PAPER.test(parse.text.slice(speaker?.start ?? verb.start, verb.start))
        ? 'alleges'
        : (leading ?? word).act,
    negated,
    supposed: before.some((one) => one && one.sentence === token.sentence && SUPPOSING.has(one.text)),
    contents: answers
      ? [{ start: token.end, end: token.end }]
      : (said ?? [{ start: token.end, end: token.end + (pointer?.[0].length ?? 0) }]),
    quotes: [],
    ...(hearer !== undefined && { to: hearer }),
  };
}

/** As a noun it is no verb of anybody: 上述报道, 称的. */
function mayBeVerb(parse: Parse, token: Token): boolean {
  if (!/^(?:v|vn|vd|p)$/.test(token.tag)) return false;
  const before = parse.tokens[token.index - 1]?.text ?? '';
  if (token.tag === 'vn' && (before === '的' || /^(?:这一|该|上述|有关|相关|此)$/.test(before))) return false;
  return parse.tokens[token.index + 1]?.text !== '的' || token.text === '报道';
}

const ANSWERS = /^(?:denies|confirms|questions)$/;
const PAPER = /诉状|起诉书|控状|诉讼|举报信|控诉书/u;
const TAIL = /^(?:称|说|道|表示|指)$/;

/** 从市公安局获悉: who it is learned from. */
function fromWhom(parse: Parse, mentions: Mentions, verb: Token): Mention | undefined {
  for (let i = verb.index - 1; i >= Math.max(0, verb.index - 12); i--) {
    const token = parse.token(i);
    if (CLAUSE.test(token.text)) return undefined;
    if (token.text !== '从' && token.text !== '自') continue;
    for (let k = i + 1; k < verb.index; k++) {
      const mention = mentions.headedBy(k);
      if (mention) return mention;
    }
  }
  return undefined;
}

/** 表示称, 说道, 指控称: two verbs of saying as one word. */
function joined(text: string) {
  if (text.length < 3) return undefined;
  if (/^[对向跟].{1,3}(?:说|称|表示)$/.test(text)) return CUE_VERBS.get('说');
  const tail = CUE_VERBS.get(text.slice(-1));
  return tail && CUE_VERBS.get(text.slice(0, -1));
}

/** What follows the verb to the end of its sentence; what stands before, where the verb closes it. */
function contentsOf(
  parse: Parse,
  mentions: Mentions,
  verb: Token,
  sentence: Place & { from: number; to: number },
  speaker: number | undefined,
): Place[] | undefined {
  const rest = parse.text.slice(verb.end, sentence.end);
  if (/^了?道?[。！!”」]*$/u.test(rest.trim())) {
    const begin = speaker ?? verb.start;
    // 没有回应 and 将作出回应 say nothing
    const adverb = parse.textAt(verb.index - 1);
    const isUnsaid = NEGATIONS.has(adverb) || /^[作做]出$/u.test(adverb);
    if (isUnsaid || !CLOSING_VERBS.has(verb.text) || begin <= sentence.start) return undefined;
    const before = parse.text.slice(sentence.start, begin);
    // “……”律师刘珊说: what stands between the quotation and the speaker tells who that is
    const close = /^[“「"]/.test(before) ? Math.max(before.lastIndexOf('”'), before.lastIndexOf('」')) : -1;
    const said = trim(parse.text, { start: sentence.start, end: close > 0 ? sentence.start + close + 1 : begin });
    return said.end > said.start ? [said] : undefined;
  }
  let start = verb.end;
  const next = parse.tokens[verb.index + 1];
  if (next?.text === '了' || next?.text === '过' || next?.text === '道') start = next.end;
  // 告诉记者，……; 对路透社说: the hearer is no part of it
  const hearer = /^(?:告诉|提醒|通知|告知|劝|询问|问|感谢|祝贺)$/.test(verb.text)
    ? mentions.holding(verb.index + 1)
    : undefined;
  if (hearer) start = hearer.end;
  // to the verb of saying of the next clause with a speaker of its own
  const end = endOf(parse, mentions, verb, sentence);
  const said = trim(parse.text, { start, end });
  return said.end - said.start >= 2 ? [said] : undefined;
}

function endOf(parse: Parse, mentions: Mentions, verb: Token, sentence: Place & { from: number; to: number }): number {
  for (let i = verb.index + 2; i < sentence.to; i++) {
    const token = parse.token(i);
    const word = CUE_VERBS.get(token.text);
    if (!/^vn?$/.test(token.tag) || word?.sense !== 'speech') continue;
    let comma = i - 1;
    while (comma > verb.index && !CLAUSE.test(parse.token(comma).text)) comma--;
    if (comma <= verb.index + 1) continue;
    // ……，高通则否认: somebody else begins to speak; 他补充说 goes on
    const opening = parse.token(comma + 1);
    const next = mentions.holding(comma + 1);
    const turns =
      /^(?:但|而|不过|然而|则|随后|此前|对此|同时)$/.test(opening.text) || (next && next.from === comma + 1);
    const goesOn = ANSWERS.test(word.act) ? /^[：:，,。；]$|^[“「]$/u : /^[：:，,]$|^[“「]$/u;
    if (turns && i - comma <= 8 && goesOn.test(parse.textAt(i + 1))) return parse.token(comma).start;
    if (/^(?:但|而|不过|然而)$/.test(opening.text) && i - comma <= 6) return parse.token(comma).start;
  }
  return sentence.end;
}

function hearerOf(parse: Parse, mentions: Mentions, verb: Token): number | undefined {
  for (let i = verb.index - 1; i >= Math.max(0, verb.index - 8); i--) {
    const token = parse.token(i);
    if (CLAUSE.test(token.text)) break;
    if (token.text === '对' || token.text === '向') return mentions.holding(i + 1)?.index;
  }
  return /^(?:告诉|指控|指责|控告|批评|谴责|要求|敦促|呼吁)$/.test(verb.text)
    ? mentions.holding(verb.index + 1)?.index
    : undefined;
}

/** From the comma before a word to the one behind. */
function clauseOf(parse: Parse, token: Token): Place {
  let from = token.index;
  while (from > 0 && parse.token(from - 1).sentence === token.sentence && !CLAUSE.test(parse.token(from - 1).text))
    from--;
  let to = token.index + 1;
  while (to < parse.tokens.length && parse.token(to).sentence === token.sentence && !CLAUSE.test(parse.token(to).text))
    to++;
  return { start: parse.token(from).start, end: parse.token(to - 1).end };
}

/** Without the punctuation and white space at its ends, quotation marks excepted. */
function trim(text: string, { start, end }: Place): Place {
  let from = start;
  let to = end;
  while (from < to && /[\s，,：:、。；;]/u.test(text.charAt(from))) from++;
  while (to > from && /[\s，,：:、。；;]/u.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
