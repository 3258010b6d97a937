/** Independent roots in words: which they are, and why claims that one might count apart rest on one of them. */
import type { Claim } from './claim.js';
import { itemAt } from './item-at.js';
import { inLanguage } from './language.js';
import type { Sources } from './source.js';
import { sourceName } from './source-words.js';
import { ACT_WORDS } from './words.js';

/** How names and sentences are written. */
interface Voice {
  /** the name of an entity or document */
  nameOf: (id: string) => string;
  language: string;
}

/**
 * One sentence that counts and names the roots of one side, then one for each reason why claims rest on one root.
 * @param claims of one side that count
 */
export function rootsWords(claims: readonly Claim[], relation: string, sources: Sources, voice: Voice): string[] {
  const groups = byRoot(claims, sources);
  const zh = voice.language.startsWith('zh');
  const roots = [...groups].map(([root, group]) => rootWords(root, group, sources, voice));
  const list = roots.join(zh ? '、' : ', ');
  const count = zh
    ? `${groups.size} 个独立来源：${list}`
    : `${groups.size} independent ${groups.size === 1 ? 'root' : 'roots'}: ${list}`;
  const reasons = [...groups].flatMap(([root, group]) => reasonsWords(root, group, relation, sources, voice));
  return [count, ...reasons];
}

function byRoot(claims: readonly Claim[], sources: Sources): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const root = sources.root(claim);
    const group = groups.get(root);
    if (group) group.push(claim);
    else groups.set(root, [claim]);
  }
  return groups;
}

/** "White House memo alleges"; of a publisher, whose act is that of several documents, the name alone. */
function rootWords(root: string, group: readonly Claim[], sources: Sources, { nameOf, language }: Voice): string {
  const acts = group.flatMap(({ chain }) => chain.filter(({ agent }) => agent === root).map(({ act }) => act));
  const [act] = acts;
  const isOne = act !== undefined && acts.length === group.length && acts.every((one) => one === act);
  const name = sourceName(root, sources, nameOf);
  if (!isOne) return name;
  return `${name}${language.startsWith('zh') ? '' : ' '}${inLanguage(ACT_WORDS[act], language)}`;
}

/** Why the claims of one root are no roots of their own; none where nobody would count them apart. */
function reasonsWords(
  root: string,
  group: readonly Claim[],
  relation: string,
  sources: Sources,
  { nameOf, language }: Voice,
): string[] {
  const zh = language.startsWith('zh');
  const who = sourceName(root, sources, nameOf);
  const list = (ids: Iterable<string>, name = nameOf) => [...new Set(ids)].map(name).join(zh ? '、' : ', ');
  const sourced = (ids: Iterable<string>) => list(ids, (id) => sourceName(id, sources, nameOf));
  const isNamed = ({ chain }: Claim) => chain.some(({ agent }) => agent !== undefined && !sources.isUnnamed(agent));
  const isCopy = ({ document }: Claim) =>
    sources.publisher(document) !== sources.voice(document) && root !== sources.publisher(document);

  const own = group.filter((claim) => !isNamed(claim));
  const copies = new Set(own.filter(isCopy).map(({ document }) => document));
  const published = new Set(own.map(({ document }) => document).filter((id) => !copies.has(id)));
  const unnamed = new Set(
    own.flatMap(({ chain }) => chain.flatMap(({ agent }) => (agent === undefined ? [] : [agent]))),
  );
  const heard = group.filter(({ chain }) => chain.some(({ agent }) => agent === root));
  const hidden = heard.flatMap(({ chain }) =>
    chain.flatMap(({ agent }) => (agent && sources.isUnnamed(agent) ? [agent] : [])),
  );
  const carriers = new Set(heard.map((claim) => itemAt(sources.path(claim), 0)).filter((one) => one !== root));
  const circle = sources.circles.find((one) => one.relation === relation && one.sources[0] === root);

  const words: string[] = [];
  const say = (en: string, chinese: string) => words.push(zh ? chinese : en);
  if (circle)
    say(`${sourced(circle.sources)} cite each other: one source`, `${sourced(circle.sources)}互相引用，算一个来源`);
  if (copies.size > 0)
    say(
      `${list(copies)}: a copy of what ${who} published, no source of its own`,
      `${list(copies)}是${who}文稿的副本，不另算来源`,
    );
  if (published.size > 1)
    say(`${list(published)}: published by ${who} alone, one source`, `${list(published)}同出自${who}，算一个来源`);
  for (const id of hidden) unnamed.add(id);
  if (unnamed.size > 0)
    say(
      `${list(unnamed)}: no name, so the word of ${who}, who quotes them`,
      `${list(unnamed)}没有姓名，算作引用者${who}`,
    );
  if (circle) return words;
  const isAlsoOwn = published.size + copies.size > 0;
  if (carriers.size > 1 || (carriers.size === 1 && isAlsoOwn)) {
    const [has, all] = carriers.size > 1 ? ['have', '都'] : ['has', ''];
    say(`${sourced(carriers)} ${has} it from ${who}: one source`, `${sourced(carriers)}${all}出自${who}，算一个来源`);
  }
  if (heard.some((claim) => sources.path(claim)[0] === root) && isAlsoOwn) {
    say(`${who} is quoted in what it published itself: one source`, `${who}在自己发布的文件中被引用，算一个来源`);
  }
  return words;
}
