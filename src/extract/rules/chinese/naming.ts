/** Who is who in Chinese: names, known and new; descriptions and what points back come after them. */
import { type Cast, foldedForNames, type Member } from '../cast.js';
import type { Cues } from '../cues.js';
import type { Naming, Place } from '../reading.js';
import { ChineseDescribing } from './describing.js';
import { nameFrom, SPEAKS } from './person-names.js';
import { ChinesePointing } from './pointing.js';
import type { ChineseSentence, Word } from './segments.js';
import {
  BUSINESS,
  byLength,
  FALSE_ENDINGS,
  KINDS,
  LAST_WORDS,
  POLITICAL,
  STOPS,
  SURNAMES,
  TITLE_START,
  TITLES,
} from './words.js';

const SORTED_LAST = byLength(LAST_WORDS);
const LAST_BY_END = new Map<string, { word: string; type: string }[]>();
for (const one of SORTED_LAST) {
  const end = one.word.charAt(one.word.length - 1);
  LAST_BY_END.set(end, [...(LAST_BY_END.get(end) ?? []), one]);
}
const MOST_WORDS = 7;
/** Verbs that somebody is the object of, and what may follow a name. */
const PERSON_VERBS = /^(?:任命|提名|委任|聘任|聘请|解雇|逮捕|拘留|起诉|会见|采访|批评|邀请|选举|推选)$/;
const PERSON_AFTER = /^(?:为|担任|出任|接替|[，。,；]|并|$)/;

const KIND_BEFORE = /^(?:公司|企业|集团|机构|媒体)$/;

export class ChineseNaming {
  readonly #cast: Cast;
  readonly #text: string;
  readonly #folded: string;
  /** cues of relations: no name goes back over a verb */
  readonly #stops: ReadonlySet<string>;
  readonly namings: Naming[] = [];

  constructor(text: string, cast: Cast, cues: Cues) {
    this.#stops = stopsOf(cues);
    this.#text = text;
    this.#folded = foldedForNames(text);
    this.#cast = cast;
  }

  /** The members named in each sentence, in order and without overlap. */
  nameAll(sentences: readonly ChineseSentence[]): Naming[][] {
    const named = sentences.map((sentence) => this.#name(sentence));
    const [describing, pointing] = [new ChineseDescribing(this.#text, this.#cast), new ChinesePointing(this.#cast)];
    for (const [i, sentence] of sentences.entries()) {
      const here = named[i] ?? [];
      here.push(...describing.describe(sentence, here));
      here.sort((a, b) => a.start - b.start);
      const known = new Map(here.map((naming) => [naming.start, naming]));
      here.push(...pointing.references(sentence, known));
      here.sort((a, b) => a.start - b.start);
      this.namings.push(...here);
    }
    return named;
  }

  #name(sentence: ChineseSentence): Naming[] {
    const found: Naming[] = [];
    const { text, start: offset, words } = sentence;
    const starts = new Map(words.map((word, i) => [word.start, i]));
    for (let at = sentence.start; at < sentence.end; ) {
      const character = text.charAt(at - offset);
      const titled = character === '《' ? this.#titled(text, at, offset) : undefined;
      const known = this.#known(at, starts);
      const latin =
        /[A-Za-z]/.test(character) && !/[A-Za-z0-9]/.test(text.charAt(at - offset - 1))
          ? this.#latin(text, at, offset)
          : undefined;
      const naming = longest(known, titled, latin) ?? this.#quoted(text, at, offset);
      if (naming) {
        naming.member.named++;
        found.push(naming);
        at = naming.end;
      } else at++;
    }
    for (const naming of [...this.#organisations(sentence, found), ...this.#people(sentence, found)]) {
      if (found.some((other) => naming.start < other.end && other.start < naming.end && !covers(naming, other)))
        continue;
      const inside = found.filter((other) => covers(naming, other));
      if (inside.some((other) => other.member.origin !== 'new' && other.end === naming.end)) continue;
      for (const other of inside) {
        other.member.named--;
        found.splice(found.indexOf(other), 1);
      }
      naming.member.named++;
      found.push(naming);
    }
    return found.sort((a, b) => a.start - b.start);
  }

  /** A known name; one that starts inside a word of two characters or more is only a part of that word. */
  #known(at: number, starts: ReadonlyMap<number, number>): Naming | undefined {
    const known = this.#cast.longestAt(this.#text, this.#folded, at);
    if (!known) return undefined;
    if (this.#cast.isOf(known.member, 'currency') && /[\d亿万千百十]/.test(this.#text.charAt(at - 1))) return undefined;
    if (known.length <= 2 && !starts.has(at) && /[\u4e00-\u9fff]/.test(this.#text.charAt(at))) return undefined;
    return { member: known.member, start: at, end: at + known.length, kind: 'name' };
  }

  /** 《...》 */
  #titled(text: string, at: number, offset: number): Naming | undefined {
    const close = text.indexOf('》', at - offset);
    if (close < 0 || close - (at - offset) > 40) return undefined;
    const end = offset + close + 1;
    const inner = text.slice(at - offset + 1, close);
    const type = /(?:报|日报|时报|新闻|周刊|杂志|邮报|财经|社)$/.test(inner)
      ? 'media-outlet'
      : /(?:法|法案|条例|办法|规定|决定|宪法|令)$/.test(inner)
        ? 'law'
        : /(?:协议|协定|条约|公约)$/.test(inner)
          ? 'agreement'
          : /报告|白皮书/.test(inner)
            ? 'report'
            : 'document';
    return { member: this.#cast.meet(this.#text.slice(at, end), type, 'zh'), start: at, end, kind: 'name' };
  }

  /** A name in Latin letters, with a Chinese word for what it is behind it: "Qwen 应用". */
  #latin(text: string, at: number, offset: number): Naming | undefined {
    const match = /^[A-Za-z][A-Za-z0-9.&'’+-]*(?: [A-Z0-9][A-Za-z0-9.&'’+-]*)*/.exec(text.slice(at - offset));
    const run = match && withoutMarks(match[0]);
    if (!run || (!/[A-Z]/.test(run) && !/^i[A-Z]/.test(run))) return undefined;
    const rest = text.slice(at - offset + run.length);
    const head = SORTED_LAST.find(({ word }) => rest.replace(/^ /, '').startsWith(word) && word.length > 1);
    const gap = rest.startsWith(' ') ? 1 : 0;
    const known = this.#cast.find(run);
    if (head && (!known || !this.#cast.isOf(known, head.type))) {
      const end = at + run.length + gap + head.word.length;
      if (
        /^(?:应用|应用程序|客户端|模型|大模型|公司|集团|银行|系统|平台|软件|基金|资本|大学|科技)$/.test(head.word) &&
        !known
      ) {
        return { member: this.#cast.meet(this.#text.slice(at, end), head.type, 'zh'), start: at, end, kind: 'name' };
      }
      if (/^(?:应用|应用程序|客户端)$/.test(head.word)) {
        return { member: this.#cast.meet(this.#text.slice(at, end), head.type, 'zh'), start: at, end, kind: 'name' };
      }
    }
    if (known && head && this.#cast.isOf(known, head.type)) {
      return { member: known, start: at, end: at + run.length + gap + head.word.length, kind: 'name' };
    }
    if (
      /^(?:AI|CEO|CFO|IPO|GDP|APP|App|PPT|PDF|CPU|GPU|ETF|KPI|CPI|PMI|IT|TV|PK|VR|AR|5G|4G|ID|OK)$/.test(run) ||
      run.length < 2
    )
      return undefined;
    const type = /^[A-Z]{2,6}$/.test(run) ? 'organisation' : /\d/.test(run) ? 'product' : 'company';
    return { member: known ?? this.#cast.meet(run, type, 'zh'), start: at, end: at + run.length, kind: 'name' };
  }

  /** A short phrase in quotation marks is itself spoken of. */
  #quoted(text: string, at: number, offset: number): Naming | undefined {
    if (!/[“「]/.test(text.charAt(at - offset))) return undefined;
    const match = /^[“「]([^“”「」，。；！？,]{2,14})[”」](?!(?:说|表示|称))/.exec(text.slice(at - offset));
    if (!match?.[1] || !/[A-Za-z]|(?:论|热|潮|战略|计划|主义|行动|效应|现象|模式|倡议)$/.test(match[1]))
      return undefined;
    const start = at + 1;
    const end = start + match[1].length;
    const type = /行动$/.test(match[1]) ? 'campaign' : 'concept';
    return {
      member: this.#cast.meet(this.#text.slice(start, end), type, 'zh', { described: true }),
      start,
      end,
      kind: 'name',
    };
  }

  /** Names that end in a word for what they are: 上海旺银实业投资有限公司. */
  #organisations(sentence: ChineseSentence, taken: readonly Naming[]): Naming[] {
    const { words } = sentence;
    const found: Naming[] = [];
    // from the right, so that of names that end within each other the longest is found first
    for (let i = words.length - 1; i >= 0; i--) {
      const word = words[i] as Word;
      if (found.some((other) => other.start < word.end && word.start < other.end)) continue;
      const at = word.end - sentence.start;
      const last = LAST_BY_END.get(sentence.text.charAt(at - 1))?.find(({ word: ending }) =>
        sentence.text.endsWith(ending, at),
      );
      if (!last || FALSE_ENDINGS.test(sentence.text.slice(Math.max(0, at - 6), at))) continue;
      const ending = word.end - last.word.length;
      if (taken.some((other) => ending < other.end && other.start < word.end)) continue;
      const first = words.findIndex(({ end }) => end > ending);
      const prefix = sentence.text.slice((words[first]?.start ?? ending) - sentence.start, ending - sentence.start);
      const own = KINDS.has(prefix) ? 0 : prefix.length;
      if (first < 0 || first > i || own < 0) continue;
      let begin = this.#beginning(words, first, taken);
      // 另一家公司海岚海运公司: what it is called comes after what it is
      while (begin < first && KIND_BEFORE.test(words[begin]?.text ?? '')) begin++;
      const parts = words.slice(begin, first);
      const name = this.#text.slice(words[begin]?.start ?? word.start, word.end);
      const distinct = parts.filter(({ text }) => !KINDS.has(text) && !this.#cast.isCountry(text));
      const national = OF_NATIONS.test(last.type) && parts.some(({ text }) => this.#cast.isCountry(text));
      if (distinct.length === 0 && own < 2 && !national) continue;
      if (WEAK_ENDINGS.test(last.word) && distinct.length === 0 && !national) continue;
      if (name.length < 3 || name.length > 24) continue;
      if (
        /^(?:situation|measure|security|app|ai-model|memo|report|statement|agreement|election|meeting|conflict|disaster|event|legal-case|law)$/.test(
          last.type,
        ) &&
        !/^[\p{Lu}\d]/u.test(name) &&
        distinct.every(({ text }) => text.length > 3)
      )
        continue;
      if (last.type === 'law' && last.word === '法' && own < 2) continue;
      const long = this.#longer(name, last.type, last.word);
      if (long) {
        this.#cast.alsoCalled(long, name, 'zh');
        found.push({ member: long, start: words[begin]?.start ?? word.start, end: word.end, kind: 'name' });
        continue;
      }
      const member = this.#cast.meet(name, last.type, 'zh');
      const short = shortName(name, last.word);
      if (short && this.#cast.isOf(member, 'organisation')) this.#cast.alsoCalled(member, short, 'zh');
      found.push({ member, start: words[begin]?.start ?? word.start, end: word.end, kind: 'name' });
    }
    return found;
  }

  /** An organisation that was named whole before and holds this shorter name: 云图科技 of 上海云图科技有限公司. */
  #longer(name: string, type: string, ending: string): Member | undefined {
    const core = name.slice(0, name.length - ending.length);
    return this.#cast.findLately(
      (member) =>
        member.origin === 'new' &&
        member.type === type &&
        member.entity.names.zh !== name &&
        ((member.entity.names.zh ?? '').includes(name) ||
          (core.length >= 2 && (member.entity.names.zh ?? '').includes(core))),
    );
  }

  /** Where a name that ends at a word begins: at the first word after one that is part of no name. */
  #beginning(words: readonly Word[], end: number, taken: readonly Naming[]): number {
    let begin = end;
    while (begin > 0 && end - begin < MOST_WORDS) {
      const word = words[begin - 1] as Word;
      const next = words[begin] as Word;
      if (word.end !== next.start) break;
      if (STOPS.has(word.text) || this.#stops.has(word.text) || !/^[\p{Script=Han}A-Za-z0-9·]+$/u.test(word.text))
        break;
      if (/^[一二三四五六七八九十百千万亿两几数\d]+[家名位个份项]?$/.test(word.text)) break;
      const known = taken.find((other) => other.start < word.end && word.start < other.end);
      if (known && !this.#cast.isOf(known.member, 'place')) break;
      begin--;
    }
    while (begin < end && /^(?:名|家|位|个|份|项|前|原|现任|副|于|日)$/.test(words[begin]?.text ?? '')) begin++;
    return begin;
  }

  #people(sentence: ChineseSentence, taken: readonly Naming[]): Naming[] {
    const { text, start: offset, words } = sentence;
    const found: Naming[] = [];
    const free = (place: Place) =>
      ![...taken, ...found].some((other) => place.start < other.end && other.start < place.end);
    const add = (start: number, end: number, title: string) => {
      if (!free({ start, end })) return;
      const name = this.#text.slice(start, end);
      const type = POLITICAL.test(title) ? 'politician' : BUSINESS.test(title) ? 'executive' : 'person';
      const member =
        this.#cast.find(name) ??
        this.#cast.meet(name, this.#cast.ontology.entityTypes.has(type) ? type : 'person', 'zh');
      if (name.includes('·')) this.#cast.alsoCalled(member, name.slice(name.lastIndexOf('·') + 1), 'zh');
      found.push({ member, start, end, kind: 'name' });
    };
    for (const { 0: match, index } of text.matchAll(/[\p{Script=Han}]{1,6}(?:·[\p{Script=Han}]{1,7})+/gu)) {
      const clean = match.replace(
        /^.*(?:总统|总理|首相|主席|部长|外长|议员|首席执行官|董事长|总裁|创始人|发言人|国务卿|称|说|对|向|由|和|与|在)/,
        '',
      );
      const begin = index + match.length - clean.length;
      if (clean.includes('·'))
        add(offset + begin, offset + index + match.length, text.slice(Math.max(0, begin - 6), begin));
    }
    const starts = new Map(words.map((word, i) => [word.start, i]));
    for (const { 0: title, index } of text.matchAll(TITLES)) {
      const next = starts.get(offset + index + title.length);
      const run = next === undefined ? undefined : nameFrom(words, next);
      if (run) add(run.start, run.end, title);
    }
    for (const [i, word] of words.entries()) {
      const before = words[i - 1];
      if (!SURNAMES.has(word.text.slice(0, 1)) && !SURNAMES.has(word.text.slice(0, 2))) continue;
      const run = nameFrom(words, i);
      if (!run || run.transliterated) continue;
      const after = text.slice(run.end - offset);
      const behind = TITLE_START.exec(after)?.[0];
      const opening = before === undefined || /^[，,：:；;、“”\s(（]$/.test(before.text) || STOPS.has(before.text);
      if (behind) add(run.start, run.end, behind);
      else if (before && PERSON_VERBS.test(before.text) && PERSON_AFTER.test(after)) add(run.start, run.end, '');
      else if (opening && SPEAKS.test(after)) add(run.start, run.end, '');
    }
    return found;
  }
}

const STOPS_OF = new WeakMap<Cues, ReadonlySet<string>>();

function stopsOf(cues: Cues): ReadonlySet<string> {
  const made = STOPS_OF.get(cues);
  if (made) return made;
  const all = [...cues.chinese.values()].flat().map(({ before, after }) => after ?? before);
  const stops = new Set(all.filter((cue) => cue.length > 1));
  STOPS_OF.set(cues, stops);
  return stops;
}

/** What a country has one of: its name is then the name. */
const OF_NATIONS =
  /^(?:government-body|legislature|court|regulator|military-body|law-enforcement-body|bank|media-outlet)$/;

/** Endings that are also common words: a name needs something of its own before them. */
const WEAK_ENDINGS =
  /^(?:部|局|署|厅|党|队|案|法|州|市|省|县|中心|组织|平台|系统|投资|国际|科技|汽车|电子|能源|航空|软件|传媒|财经|资本|保险|证券|基金|规定|办法|事故|会议|大会|地区)$/;
function longest(...namings: (Naming | undefined)[]): Naming | undefined {
  return namings.filter((naming) => naming !== undefined).sort((a, b) => b.end - a.end)[0];
}

function covers(outer: Place, inner: Place): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The short form of a company's name: without the place before it and the words for its legal form behind it. */
function shortName(name: string, ending: string): string | undefined {
  const short = name.slice(0, name.length - ending.length).replace(/(?:实业|投资|科技|股份|集团|控股|发展|技术)+$/, '');
  return short.length >= 2 && short.length < name.length && short.length <= 6 && !KINDS.has(short) ? short : undefined;
}

/** A name in Latin letters without the marks behind it. */
function withoutMarks(name: string): string {
  let end = name.length;
  while (end > 0 && ".'’+-".includes(name.charAt(end - 1))) end--;
  return name.slice(0, end);
}
