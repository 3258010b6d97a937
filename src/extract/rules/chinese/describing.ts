/** What Chinese descriptions mean: a head word with what tells which, where no name stands. */
import type { Cast } from '../cast.js';
import type { Naming } from '../reading.js';
import type { ChineseSentence } from './segments.js';
import { byLength, DESCRIBED_HEADS, KINDS, STOPS } from './words.js';

const HEAD_TYPES = new Map(DESCRIBED_HEADS.map(({ word, type }) => [word, type]));
const HEADS = new RegExp(
  byLength(DESCRIBED_HEADS)
    .map(({ word }) => word)
    .join('|'),
  'g',
);
/** A head that goes on is another word. */
const NOT_HEADS = /^(?:会|部|所|学院|系统|法$|案$|院|厅|局|性|化|者|人士|商|家(?!属)|网)/;
/** Those of a firm that are somebody: "谷歌员工". */
const OWN_PEOPLE = /官员|高管|员工|代表|用户|股东|发言人|律师|记者/;
const QUANTITIES =
  '(?:一些|许多|不少|多家|几家|多名|两名|一名|三名|数名|几名|多位|两位|一位|几位|数位|部分|这些|那些|这家|该|所有)';
const QUANTITY = new RegExp(`^${QUANTITIES}$`);
const QUANTITY_END = new RegExp(`${QUANTITIES}$`);

/** Finds descriptions between the names of a sentence. */
export class ChineseDescribing {
  readonly #cast: Cast;
  readonly #text: string;

  constructor(text: string, cast: Cast) {
    this.#text = text;
    this.#cast = cast;
  }

  /** "美国议员", "一些消费者": a head with what tells which, where no name stands. */
  describe(sentence: ChineseSentence, taken: readonly Naming[]): Naming[] {
    const { text, start: offset } = sentence;
    const found: Naming[] = [];
    for (const { 0: word, index } of text.matchAll(HEADS)) {
      const type = HEAD_TYPES.get(word);
      const [headStart, end] = [offset + index, offset + index + word.length];
      if (type === undefined || taken.some((other) => other.start < end && headStart < other.end)) continue;
      if (found.some((other) => other.start < end && headStart < other.end)) continue;
      if (NOT_HEADS.test(text.slice(index + word.length))) continue;
      if (taken.some((other) => other.start === end && this.#cast.isOf(other.member, 'person'))) continue;
      const { start, owner, modified, counted } = this.#modifiers(text, offset, headStart, taken);
      const isPeople = this.#cast.ontology.isEntityOf(type, ['group', 'industry']);
      const isMood = this.#cast.ontology.isEntityOf(type, ['situation', 'measure']);
      const force = /^(?:军方|警方|检方|叛军|武装分子|民兵)$/.test(word);
      if (!modified && !force && (type === 'industry' || !(isPeople || (isMood && word.length > 2)))) continue;
      const personal = isPeople && type !== 'industry';
      if (owner && personal && !this.#cast.isOf(owner.member, 'place') && !OWN_PEOPLE.test(word)) continue;
      const kin = owner && this.#cast.ontology.isEntityOf(owner.member.type, [type]);
      if (kin && owner) {
        found.push({ member: owner.member, start, end, kind: 'name' });
        continue;
      }
      const name = this.#text.slice(start, end);
      if (/^任何/.test(name)) continue;
      const described = owner === undefined || counted;
      const member = this.#cast.meet(name, type, 'zh', { plural: isPeople, described });
      member.named++;
      found.push({ member, start, end, kind: 'description' });
    }
    return found;
  }

  /** What stands right before a head and tells which: names, countries, kinds; a count is left out of the name. */
  #modifiers(text: string, offset: number, head: number, taken: readonly Naming[]) {
    let start = head;
    let owner: Naming | undefined;
    let modified = false;
    for (let n = 0; n < 5; n++) {
      const before = text.slice(0, start - offset).trimEnd();
      const named = taken.find((other) => other.end === offset + before.length);
      if (named) {
        owner = named;
        start = named.start;
        modified = true;
        break;
      }
      if (before.length !== start - offset) break;
      const kind = [4, 3, 2]
        .map((length) => before.slice(-length))
        .find((words) => KINDS.has(words) && !QUANTITY.test(words));
      const ofCountry = kind ? undefined : this.#countryBefore(before, head - start);
      if (ofCountry) {
        start -= ofCountry;
        modified = true;
        break;
      }
      if (!kind) break;
      start -= kind.length;
      modified = true;
    }
    const counted = QUANTITY_END.test(text.slice(0, start - offset));
    return { start, owner, modified, counted };
  }

  /** "中国无人机企业": a country with one more word; the length of both, or none. */
  #countryBefore(before: string, taken: number): number | undefined {
    if (taken > 0) return undefined;
    for (let word = 2; word <= 4; word++) {
      for (let country = 2; country <= 4; country++) {
        const name = before.slice(-word - country, -word);
        if (
          name.length === country &&
          this.#cast.isCountry(name) &&
          /^\p{Script=Han}+$/u.test(before.slice(-word)) &&
          !STOPS.has(before.slice(-word)) &&
          !/[的了在向对和与]/.test(before.slice(-word))
        )
          return word + country;
      }
    }
    return undefined;
  }
}
