/** Whom Chinese pronouns and bare words such as 公司 point back to. */
import type { Cast, Member } from '../cast.js';
import type { Naming } from '../reading.js';
import type { ChineseSentence, Word } from './segments.js';

/** Goes through sentences in reading order: who was spoken of before is who a word points back to. */
export class ChinesePointing {
  readonly #cast: Cast;
  /** members in the order in which they were last spoken of */
  readonly #recent: Member[] = [];
  /** who the sentence before began with */
  #topics: readonly Member[] = [];

  constructor(cast: Cast) {
    this.#cast = cast;
  }

  /** @param named what the sentence names, by where that begins */
  references(sentence: ChineseSentence, named: ReadonlyMap<number, Naming>): Naming[] {
    const found: Naming[] = [];
    const all = [...named.values()];
    const here: Member[] = [];
    for (const word of sentence.words) {
      const naming = named.get(word.start);
      if (naming) {
        this.#speakOf(naming.member);
        here.push(naming.member);
        continue;
      }
      if (all.some((other) => other.start < word.end && word.start < other.end)) continue;
      const member = this.#pointed(word, sentence, here);
      if (!member) continue;
      found.push({ member, start: word.start, end: word.end, kind: 'reference' });
      here.push(member);
    }
    this.#topics = here.slice(0, 1);
    return found;
  }

  #pointed(word: Word, sentence: ChineseSentence, here: readonly Member[]): Member | undefined {
    const before = sentence.text.charAt(word.start - sentence.start - 1);
    const last = (fits: (member: Member) => boolean) =>
      [...here, ...this.#topics].find(fits) ?? this.#recent.slice(-6).findLast(fits);
    switch (word.text) {
      case '他':
      case '她':
        return last((member) => this.#cast.isOf(member, 'person'));
      case '他们':
        return last((member) => member.plural);
      case '它':
        if (/(?<![采使利运引])用$/.test(sentence.text.slice(0, word.start - sentence.start)))
          return this.#recent.findLast((member) => this.#cast.isOf(member, 'product'));
        if (/[把将对给向]/.test(before))
          return here.slice(1).findLast((member) => this.#isThing(member)) ?? last((member) => this.#isThing(member));
        return last((member) => this.#isThing(member));
      case '其':
        if (/(?:要求|敦促|呼吁|责令|勒令|让|使|令|命)$/.test(sentence.text.slice(0, word.start - sentence.start))) {
          return this.#recent.findLast((member) => this.#isThing(member) && member !== here[0]);
        }
        // "持有其 8% 的股份"; before a noun it only tells whose that is
        return /^\s*\d/.test(sentence.text.slice(word.end - sentence.start))
          ? last((member) => this.#isThing(member))
          : undefined;
      case '公司':
      case '集团':
        if (before === '该' && here.length > 0)
          return this.#recent.findLast((member) => this.#cast.isOf(member, 'company') && member !== here.at(-1));
        return /[该]/.test(before) || sentence.words[0] === word || /[，,]/.test(before)
          ? last((member) => this.#cast.isOf(member, 'company'))
          : undefined;
      case '应用':
        return last((member) => this.#cast.isOf(member, 'app'));
      case '备忘录':
        return last((member) => this.#cast.isOf(member, 'memo'));
      case '报告':
        return before === '该' ? last((member) => this.#cast.isOf(member, 'report')) : undefined;
      default:
        return undefined;
    }
  }

  #isThing(member: Member): boolean {
    return !this.#cast.isOf(member, 'person', 'group', 'place', 'document');
  }

  #speakOf(member: Member): void {
    const i = this.#recent.lastIndexOf(member);
    if (i >= 0) this.#recent.splice(i, 1);
    this.#recent.push(member);
  }
}
