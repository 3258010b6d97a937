/** Speakers that name nobody, such as "officials" or 知情人士: words, as data, that tell them from a source with a name. */
import { itemAt } from './item-at.js';
import type { Localised } from './language.js';

/** The last word of a name that stands for nobody in particular; in the plural no word before it helps. */
const PLURALS = new Set(
  `officials sources insiders aides diplomats analysts experts lawmakers legislators politicians senators executives
  managers employees staffers workers witnesses residents critics observers users developers consumers investors
  traders economists scholars researchers scientists students activists advisers advisors lawyers soldiers
  commentators journalists reporters readers voters citizens locals bystanders neighbours neighbors customers
  shareholders companies firms individuals persons`.split(/\s+/),
);

/** The same in the singular: only after words that tell nothing either, so that "Open Source" stays a name. */
const SINGULARS = new Set(
  `official source insider aide diplomat analyst expert lawmaker legislator executive employee staffer witness
  resident critic observer person adviser advisor`.split(/\s+/),
);

/** People, only with what they are said to know or be close to: "people familiar with the matter", not "People". */
const PEOPLE = /^(?:people|persons?|individuals?|those|someone|somebody)$/;
const NEAR = /^(?:familiar|close|briefed|with|who|involved|aware|speaking|knowledgeable)$/;

/** How many they are tells nothing; "people" in small letters names no magazine. */
const COUNTS = new Set('a an one two three four five six seven eight nine ten several some many other few'.split(' '));

/** Words before a singular that tell nothing. */
const VAGUE = new Set(
  `a an the one another some unnamed anonymous unidentified senior former current top high-ranking high-level
  well-placed informed us american chinese british european russian western government military intelligence
  company industry security diplomatic police white-house`.split(/\s+/),
);

/** The group of words ends before these: the last word of "officials of the ministry" is "officials". */
const ENDS = /^(?:of|in|at|from|with|who|familiar|close|briefed|on|for|within|inside|involved|aware|speaking)$/;

/** What a Chinese name of nobody ends with. */
const CHINESE =
  /(?:知情人士|消息人士|业内人士|内部人士|分析人士|相关人士|有关人士|接近.{0,20}人士|匿名人士|消息来源|消息源|知情者|爆料人|官员|官员们|外交官|高管|员工|目击者|网友|专家|分析师|议员|居民|投资者|开发者|消费者|用户|学者|观察人士|有关方面|有关部门|相关部门|(?:有关|相关)负责人|不愿(?:意)?(?:透露|公开)(?:姓名|身份)的?.{0,12}|不愿具名.{0,12})$/u;

/**
 * Whether a name stands for nobody who could be asked: it then has no identity of its own, and what it says is worth
 * as much as whoever quotes it. Each language is asked; one that names somebody is enough to be somebody.
 */
export function namesNobody(names: Localised): boolean {
  const texts = Object.entries(names);
  return texts.length > 0 && texts.every(([language, text]) => isNobody(text, language));
}

function isNobody(text: string, language: string): boolean {
  const name = text.normalize('NFKC').trim();
  if (language.startsWith('zh') || /\p{Script=Han}/u.test(name)) return name.length <= 40 && CHINESE.test(name);
  const words = name.toLowerCase().split(/\s+/).slice(0, 20);
  const people = words.findIndex((word) => PEOPLE.test(word));
  if (people >= 0) {
    const isBare = people === words.length - 1 && words.slice(0, people).every((word) => COUNTS.has(word));
    return words.slice(people + 1).some((word) => NEAR.test(word)) || (isBare && !/\bP/.test(name));
  }
  const end = words.findIndex((word, i) => i > 0 && ENDS.test(word));
  const group = end < 0 ? words : words.slice(0, end);
  const last = itemAt(group, group.length - 1);
  if (PLURALS.has(last)) return true;
  return SINGULARS.has(last) && group.slice(0, -1).every((word) => VAGUE.has(word));
}
