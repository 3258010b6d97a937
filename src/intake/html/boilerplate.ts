/** Parts of a page that are no article: consent banners, shares, related links, comments, menus. */
import { namesOf } from './blocks.js';

/** By what their authors call them. */
const NAMES =
  /(?:^|[\s_-])(?:cookie\w*|consent\w*|gdpr|cmp|onetrust\w*|didomi\w*|newsletter\w*|subscri(?:be|ption)\w*|paywall|share|sharing|sharedaddy|social\w*|related\w*|recommend\w*|read-?more|more-(?:articles|news|stories)|most-?(?:read|popular)|breadcrumbs?|crumbs?|sidebar|side-?bar|widget\w*|advert\w*|ads?|sponsor\w*|promo\w*|outbrain|taboola|teaser\w*|comment(?:s|list|-list|-form|respond|area)?|respond|disqus\w*|tags?|tag-?(?:list|links|cloud)|post-?(?:tags|nav\w*|meta|footer)|entry-?(?:meta|footer|utility)|author-?(?:box|bio|info|card|description)|about-?author|byline|bio|print|pagination|pager|nav\w*|menu\w*|toolbar|rating\w*|login|search\w*|skip-?link|screen-reader-text|sr-only|visually-?hidden|jp-relatedposts|copyright|disclaimer|footer\w*|popup|modal|overlay|banner)(?:$|[\s_-])/i;
/** What an article may be called, whatever else stands in its name. */
const KEPT =
  /(?:^|[\s_-])(?:article-?body|entry-?content|post-?content|story-?body|main-?content|articlebody|has-sidebar|no-sidebar|with-sidebar)(?:$|[\s_-])/i;
const NEVER = new Set(
  'HTML BODY MAIN ARTICLE P H1 BLOCKQUOTE FIGCAPTION TD TH TR TBODY PRE EM STRONG B I CODE'.split(' '),
);

/** Takes out what is called so; the whole of a page is never called so. */
export function dropBoilerplate(root: Element): void {
  const whole = (root.textContent ?? '').length;
  for (const element of [...root.querySelectorAll('[class], [id], aside, nav, footer')]) {
    if (!element.parentNode || NEVER.has(element.tagName.toUpperCase())) continue;
    const names = namesOf(element);
    const isNamed = NAMES.test(names) && !KEPT.test(names);
    const isApart = /^(?:ASIDE|NAV|FOOTER)$/i.test(element.tagName) && !element.closest('blockquote');
    if (!isNamed && !isApart) continue;
    if ((element.textContent ?? '').length > whole * 0.6) continue;
    element.remove();
  }
}

/** Lists and blocks that are mostly links lead elsewhere. */
export function dropLinkBlocks(root: Element): void {
  for (const element of [...root.querySelectorAll('ul, ol, div, section, p, table')]) {
    if (!element.parentNode) continue;
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const links = [...element.querySelectorAll('a')];
    if (links.length === 0) continue;
    const linked = links.reduce((sum, link) => sum + (link.textContent ?? '').replace(/\s+/g, ' ').trim().length, 0);
    const most = element.tagName.toUpperCase() === 'P' ? 0.95 : 0.8;
    if (linked > text.length * most && text.length < 1500 && (links.length > 1 || text.length < 60)) element.remove();
  }
}

const CONSENT =
  /\bcookies?\b|\bconsent\b|personal data|personali[sz]ed|advertising|audience (?:research|measurement)|privacy|our partners|preferences|einwilligung|datenschutz|personenbezogen|werbung|consentement|vie privée|données personnelles|publicité|privacidad|consentimiento|隐私|隱私|同意|个人信息|廣告|广告/gi;

const SIGN_UP =
  /\bnewsletters?\b|\bsign(?:ing)? up\b|\b(?:un)?subscri(?:be|bing|ption)\b|\binbox\b|\bterms of (?:use|service)\b|\bprivacy policy\b|\be-?mail address\b|abonnieren|abbestellen|e-mail-adresse|订阅|訂閱|邮箱|電子報|电子报/gi;
const ASKING = /(?:^|[\s_-])(?:newsletter|subscri|sign-?up|cookie|consent|gdpr)/i;
/** What has to be left of a page, in characters, where most of it asks for something. */
const REST = 40;

/** Notices that ask for consent or an address: short blocks that speak of little else. They are never the article. */
export function dropConsent(body: Element): void {
  const whole = (body.textContent ?? '').length;
  for (const element of [...body.querySelectorAll('div, section, aside, dialog, form')]) {
    if (!element.parentNode || element.closest('article')) continue;
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text.length < 60 || text.length > 2500) continue;
    const isMost = text.length > whole * 0.5;
    if (isMost && !(ASKING.test(namesOf(element)) && whole - text.length > REST)) continue;
    if (isConsent(text) || isSignUp(text)) element.remove();
  }
}

/** Whether a text speaks of little but consent. */
export function isConsent(text: string): boolean {
  const said = text.match(CONSENT) ?? [];
  const kinds = new Set(said.map((word) => word.toLowerCase()));
  return kinds.size >= 3 && said.length / text.length > 1 / 160;
}

/** Whether a text speaks of little but a newsletter. */
function isSignUp(text: string): boolean {
  const said = text.match(SIGN_UP) ?? [];
  const kinds = new Set(said.map((word) => word.toLowerCase()));
  return kinds.size >= 3 && said.length / text.length > 1 / 120;
}

/** Short lines that lead elsewhere or speak of the page; a sentence of the article ends with a full stop. */
const FURNITURE: readonly RegExp[] = [
  /^(?:mehr (?:zum|zu|dazu|aus|von|auf|infos?|lesen)|weitere (?:artikel|informationen|beiträge|infos|themen|meldungen|nachrichten)|ähnliche|verwandte|auch interessant|das könnte|lesen sie (?:auch|mehr)|empfohlene|zum thema|highlights aus)\b[^.!?]*[:!?]?$/i,
  /^(?:related|recommended|more (?:on|from|about|stories|news|articles|in|like)|read (?:more|also|next|the full|our)|see also|also (?:read|see|on)|you (?:may|might) (?:also|like)|don't miss|trending|most (?:read|popular)|latest (?:news|stories))\b[^.!?]*[:!?]?$/i,
  /^(?:share|teilen|partager|compartir|tweet|e-?mail this|print|drucken|zurück|weiter|next|previous|kontakt|contact|weiterlesen|lire (?:aussi|la suite)|à lire aussi|sur le même sujet|voir aussi|leer más)\b[^.!?]{0,40}[:!?]?$/i,
  /^(?:(?:\d+ |keine |noch keine |bisher keine |no )?(?:kommentare?|comments?|commentaires?|bewertungen)\b[^.]{0,40}|kommentar (?:schreiben|verfassen|hinterlassen)|leave a (?:reply|comment)|schreibe einen kommentar|sie müssen sich (?:einloggen|anmelden)[^.]*\.?|you must be logged in[^.]*\.?)$/i,
  /^(?:tags?|schlagwört?e?r?|schlagworte|filed under|posted in|categor(?:y|ies)|kategorien?|topics?|themen)\s*:/i,
  /^\(?(?:foto|photo|bild|bilder|titelbild|fotos|crédits? photos?|image|photograph|bildquelle|quelle)s?\s*(?::|by\b|via\b|©|\/)[^.]*$/i,
  /^(?:copyright|©|\(c\))|\ball rights reserved\.?$|^alle rechte vorbehalten\.?$|^this entry was posted|akismet/i,
  /^[-–—\s]*(?:anzeige|advertisement|werbung|publicité|sponsored)[-–—\s:]*$/i,
  /^(?:newsletter|sign up|subscribe|abonnieren|jetzt abonnieren|follow us|folgen sie uns|关注|扫码|责任编辑|编辑[:：]|分享到|相关阅读|相关新闻|延伸阅读|更多)[^。]{0,60}$/i,
];
const LONGEST_FURNITURE = 120;

/** Takes out lines of furniture, wherever they stand. */
export function dropFurniture(root: Element): void {
  for (const element of [...root.querySelectorAll('p, div, h2, h3, h4, h5, h6, li, span, strong, small, a, td')]) {
    if (!element.parentNode || element.closest('blockquote, figcaption')) continue;
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text === '' || text.length > LONGEST_FURNITURE || !FURNITURE.some((pattern) => pattern.test(text))) continue;
    const isInline = /^(?:SPAN|STRONG|SMALL|A)$/i.test(element.tagName);
    const around = (element.parentElement?.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (!isInline || around === text) element.remove();
  }
}
