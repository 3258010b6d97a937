/** The article of a page: the better of two readings, and what else it says of itself. */
import { Readability } from '@mozilla/readability';
import { type Blocks, blocksOf } from './blocks.js';
import { dropConsent, dropFurniture } from './boilerplate.js';
import { keepCitations } from './cited.js';
import { containerOf } from './container.js';
import { keepStrikes } from './taken-back.js';

export interface MainText extends Blocks {
  title?: string | undefined;
  siteName?: string | undefined;
  publishedTime?: string | undefined;
}

/** Readability's own, below which it looks again with fewer of its rules. */
const LONG = 500;
const SHORT = 80;

/** @param page makes a copy of the page, which each reading changes */
export function mainText(page: () => Document): MainText {
  const fresh = () => {
    const copy = page();
    if (copy.body) dropConsent(copy.body);
    keepCitations(copy);
    keepStrikes(copy);
    return copy;
  };
  const read = (charThreshold: number) =>
    new Readability(fresh(), { charThreshold, keepClasses: true, serializer: (node) => node as Element }).parse();
  const strict = read(LONG);
  const isLong = (strict?.textContent ?? '').trim().length >= LONG;
  const article = isLong ? strict : (read(SHORT) ?? strict);
  const first = article?.content ? cleaned(article.content) : undefined;
  const container = containerOf(fresh());
  const second = container && cleaned(container);
  return {
    ...better(first, second),
    title: article?.title ?? undefined,
    siteName: article?.siteName ?? undefined,
    publishedTime: article?.publishedTime ?? undefined,
  };
}

function cleaned(element: Element): Blocks {
  dropFurniture(element);
  return blocksOf(element);
}

const NOTHING: Blocks = { text: '', marks: [], struck: 0, hidden: 0 };
/** The second reading counts where the first found little: it misses less, but it is less exact. */
const LITTLE = 1000;
const LONGER = 1.5;

function better(first: Blocks = NOTHING, second: Blocks = NOTHING): Blocks {
  const isLittle = first.text.length < LITTLE;
  return isLittle && second.text.length > first.text.length * LONGER ? second : first;
}
