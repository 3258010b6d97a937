/** A second reading of a page: the element that its author calls the article, without what is called something else. */
import { dropBoilerplate, dropLinkBlocks } from './boilerplate.js';

/** From the surest to the least sure. Some of the names are those of the commonest publishing systems. */
const CONTAINERS = [
  '[itemprop~="articleBody"]',
  '[class*="article-body" i], [class*="article__body" i], [class*="articlebody" i], [id*="article-body" i], [id*="articlebody" i], [class*="story-body" i], [class*="storybody" i], [class*="article-content" i], [class*="article__content" i], [class*="articlecontent" i], [class*="article-text" i], [class*="articletext" i], [class*="article__text" i]',
  '[class*="entry-content" i], [class*="post-content" i], [class*="post_content" i], [class*="postcontent" i], [class*="post-body" i], [class*="post-entry" i], [class*="post-text" i], [class*="story-content" i], [class*="field-name-body" i], [class*="field--name-body" i]',
  'article',
  '[role="article"]',
  'main, [role="main"]',
  '#content, #main, #main-content, .content, [class*="main-content" i], [class*="page-content" i]',
  'body',
];
const LEAST = 200;

/** The element in a copy of the page, which is changed; undefined where no element holds enough text. */
export function containerOf(page: Document): Element | undefined {
  for (const selector of CONTAINERS) {
    let best: Element | undefined;
    let most = LEAST;
    for (const element of page.querySelectorAll(selector)) {
      const weight = weightOf(element);
      if (weight <= most) continue;
      best = element;
      most = weight;
    }
    if (!best) continue;
    dropBoilerplate(best);
    dropLinkBlocks(best);
    if ((best.textContent ?? '').trim().length < LEAST) continue;
    return best;
  }
  return undefined;
}

/** How much running text an element holds: characters of its paragraphs, or a part of all its text without links. */
function weightOf(element: Element): number {
  let paragraphs = 0;
  for (const p of element.querySelectorAll('p')) paragraphs += (p.textContent ?? '').trim().length;
  let linked = 0;
  for (const a of element.querySelectorAll('a')) linked += (a.textContent ?? '').length;
  return Math.max(paragraphs, ((element.textContent ?? '').length - linked) * 0.5);
}
