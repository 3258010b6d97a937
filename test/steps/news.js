/** News that nobody wrote: sentences with speakers, quotations, pronouns and denials, always the same for a seed. */
import { randomFrom } from '../../dist/analysis/metrics/random.js';

const SYLLABLES =
  'al ba cor del en fi gra ho in ka lu mer no or pa qui ras sen tho ul ver wi xan zet bri cla dro'.split(' ');
const CHARACTERS = [...'华东方大新安海天和平明信金银通石油云京港建展投航医药生能源保水农居房传媒文旅'];
const SURNAMES = [...'王李张刘陈杨赵黄周吴'];

export class News {
  #random;
  #written = 0;

  constructor(seed) {
    this.#random = randomFrom(seed);
  }

  /** So many sentences in paragraphs of four. */
  text(language, sentences) {
    const parts = Array.from({ length: sentences }, () => this.sentence(language));
    const between = language === 'zh' ? '' : ' ';
    return parts.map((part, i) => part + (i % 4 === 3 ? '\n\n' : between)).join('');
  }

  /** Every kind of sentence in turn, so that half a text is made of the same as the whole. */
  sentence(language) {
    const kinds = language === 'zh' ? CHINESE : ENGLISH;
    return kinds[this.#written++ % kinds.length](this);
  }

  company(language = 'en') {
    if (language === 'zh')
      return `${this.#pick(CHARACTERS)}${this.#pick(CHARACTERS)}${this.#pick(['集团', '公司', '银行', '科技'])}`;
    return `${this.#word()} ${this.#pick(['Group', 'Corp', 'Inc', 'Industries', 'Bank', 'Technologies'])}`;
  }

  person(language = 'en') {
    if (language === 'zh') return `${this.#pick(SURNAMES)}${this.#pick(CHARACTERS)}${this.#pick(CHARACTERS)}`;
    return `${this.#pick(['Jane', 'John', 'Maria', 'Peter', 'Anna', 'Omar'])} ${this.#word()}`;
  }

  number(below) {
    return 1 + Math.floor(this.#random() * below);
  }

  #word() {
    const text = Array.from({ length: 2 + Math.floor(this.#random() * 2) }, () => this.#pick(SYLLABLES)).join('');
    return text[0].toUpperCase() + text.slice(1);
  }

  #pick(list) {
    return list[Math.floor(this.#random() * list.length)];
  }
}

const ENGLISH = [
  (n) => `${n.company()} acquired ${n.company()} for $${n.number(90)} million, ${n.person()} said on Tuesday.`,
  (n) => `Reuters reported that ${n.company()} sued ${n.company()} over a contract with ${n.company()}.`,
  (n) => `${n.person()}, chief executive of ${n.company()}, told ${n.person()} that it would not buy ${n.company()}.`,
  (n) => `“We have never supplied ${n.company()} or its banks,” said ${n.person()}, a spokesman for ${n.company()}.`,
  (n) => `${n.company()} denied the allegation and accused ${n.company()} of lying.`,
  (n) => `According to ${n.company()}, ${n.company()} invested in ${n.company()} last year.`,
  (n) => `The company alleged that ${n.company()} works with ${n.company()}, but it did not name a source.`,
  (n) => `He said she had criticised ${n.company()} because it partnered with ${n.company()}.`,
  (n) => `${n.person()} claimed that ${n.company()} may have supported ${n.company()}; ${n.person()} called it false.`,
  (n) => `In its complaint, ${n.company()} says that ${n.company()} stole data from ${n.company()}.`,
  (n) => `${n.company()}'s lawyers wrote: "The agreement with ${n.company()} ended in ${2000 + n.number(25)}."`,
  (n) => `Officials confirmed that ${n.company()} is owned by ${n.company()}, which is based in Berlin.`,
  (n) => `It allegedly hired ${n.person()} to lead ${n.company()}, the newspaper wrote.`,
  (n) => `The lawsuit blocked ${n.company()} from acquiring ${n.company()}, according to ${n.person()}.`,
];

const CHINESE = [
  (n) => `${n.person('zh')}周二表示，${n.company('zh')}以${n.number(90)}亿元收购${n.company('zh')}。`,
  (n) => `路透社报道称，${n.company('zh')}起诉${n.company('zh')}，指其违反与${n.company('zh')}的合同。`,
  (n) => `${n.company('zh')}否认了这一说法，并指责${n.company('zh')}撒谎。`,
  (n) => `“我们从未向${n.company('zh')}供货，”${n.company('zh')}发言人${n.person('zh')}说。`,
  (n) => `据${n.company('zh')}称，${n.company('zh')}去年投资了${n.company('zh')}。`,
  (n) => `该公司声称${n.company('zh')}与${n.company('zh')}合作，但没有说明消息来源。`,
  (n) => `他说，她批评${n.company('zh')}与${n.company('zh')}合作。`,
  (n) => `知情人士透露，${n.company('zh')}可能支持${n.company('zh')}，${n.person('zh')}称此说法不实。`,
  (n) => `${n.person('zh')}被任命为${n.company('zh')}董事长。`,
  (n) => `官员证实，${n.company('zh')}由${n.company('zh')}控股，总部位于柏林。`,
  (n) => `欧盟阻止${n.company('zh')}收购${n.company('zh')}，“这笔交易会损害竞争和消费者”。`,
];
