/** Who in a Chinese sentence can act or be acted on, and who only tells whose somebody is. */
import type { Candidates } from '../candidates.js';
import type { Naming } from '../reading.js';
import type { ChineseSentence } from './segments.js';
import { TITLES } from './words.js';

/**
 * Those who can act or be acted on in a sentence: not a name inside a longer one, nor a place or body that only tells
 * whose the next one is.
 */
export function actorsIn(sentence: ChineseSentence, all: readonly Naming[], candidates: Candidates): Naming[] {
  return all.filter((naming) => {
    const length = naming.end - naming.start;
    if (all.some((other) => other.start <= naming.start && naming.end <= other.end && other.end - other.start > length))
      return false;
    if (inDateline(sentence, naming)) return false;
    if (candidates.isOf(naming.member, 'place') && all.some((other) => other.start === naming.end)) return false;
    return !ownsTitle(sentence, naming, all);
  });
}

/** "新华社北京11月18日电": the agency that sends the text, and from where. */
function inDateline(sentence: ChineseSentence, naming: Naming): boolean {
  const dateline = /^[^，。]{0,30}?\d{1,2}月\d{1,2}日(?:电|讯|消息)/.exec(sentence.text)?.[0];
  return dateline !== undefined && naming.end - sentence.start <= dateline.length;
}

/** "法国总统马克龙": the country only tells whose president he is. */
function ownsTitle(sentence: ChineseSentence, naming: Naming, all: readonly Naming[]): boolean {
  const next = all.find(({ start }) => start >= naming.end);
  if (!next) return false;
  const between = sentence.text.slice(naming.end - sentence.start, next.start - sentence.start);
  return between.length > 0 && between.length <= 10 && TITLED.test(between);
}

const TITLED = new RegExp(`^(?:前|现任|候任|代理|副|原|首任)?${TITLES.source}$`);
