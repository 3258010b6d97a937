/** Sources, withdrawals and turns of a standing in words. */
import type { Claim } from './claim.js';
import type { Turn } from './history.js';
import { inLanguage } from './language.js';
import type { Withdrawal } from './left-out.js';
import type { Sources } from './source.js';
import { STANDING_WORDS } from './words.js';

/** The name of a source: of an entity, a publisher or a document. @param nameOf of an entity or document */
export function sourceName(source: string, sources: Sources, nameOf: (id: string) => string): string {
  return sources.publisherName(source) ?? nameOf(source);
}

/** Why a claim counts no more: `taken back by Aftenposten on 2025-11-14 (Correction)`. */
export function withdrawalWords(
  { by, document, date }: Withdrawal,
  sources: Sources,
  nameOf: (id: string) => string,
  language: string,
): string {
  const who = sourceName(by, sources, nameOf);
  const where = nameOf(document);
  if (language.startsWith('zh')) return `${who}${date === undefined ? '' : `于 ${date} `}已撤回（${where}）`;
  return `taken back by ${who}${date === undefined ? '' : ` on ${date}`} (${where})`;
}

/** One turn: `disputed from 2025-11-13 (Norvik denies)`. @param chainOf a chain in words */
export function turnWords(
  { date, standing, claims }: Turn,
  chainOf: (claim: Claim) => string,
  language: string,
): string {
  const word = inLanguage(STANDING_WORDS[standing].label, language);
  const chinese = language.startsWith('zh');
  const why = [...new Set(claims.map(chainOf))].join(chinese ? '；' : '; ');
  const because = why === '' ? '' : chinese ? `（${why}）` : ` (${why})`;
  if (date === undefined) return chinese ? `${word}，日期不明${because}` : `${word}, on an unknown day${because}`;
  return chinese ? `${date} 起：${word}${because}` : `${word} from ${date}${because}`;
}

/**
 * Why several claims rest on one source, where one might count them apart; nothing where each is a source of its own.
 * @param claims of one side that count
 */
export function foldedWords(
  claims: readonly Claim[],
  relation: string,
  sources: Sources,
  nameOf: (id: string) => string,
  language: string,
): string[] {
  const zh = language.startsWith('zh');
  const name = (source: string) => sourceName(source, sources, nameOf);
  const list = (ids: Iterable<string>) => [...new Set(ids)].map(nameOf).join(zh ? '、' : ', ');
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const root = sources.root(claim);
    const group = groups.get(root);
    if (group) group.push(claim);
    else groups.set(root, [claim]);
  }
  const circle = sources.circles.find((one) => one.relation === relation && groups.has(one.sources[0] ?? ''));
  const words: string[] = [];
  if (circle) {
    const members = circle.sources.map(name).join(zh ? '、' : ', ');
    words.push(zh ? `${members}互相引用，算一个来源` : `${members} cite each other: one source`);
  }
  for (const [root, group] of groups) {
    const own = group.filter(({ chain }) => chain.every(({ agent }) => agent === undefined));
    const documents = new Set(own.map(({ document }) => document));
    const copies = [...documents].filter((id) => sources.publisher(id) !== sources.voice(id));
    const unnamed = group.flatMap(({ chain }) =>
      chain.flatMap(({ agent }) => (agent && sources.isUnnamed(agent) ? [agent] : [])),
    );
    if (copies.length > 0) {
      words.push(
        zh
          ? `${list(copies)}是 ${name(root)} 文稿的副本，不另算来源`
          : `${list(copies)}: a copy of what ${name(root)} published, no source of its own`,
      );
    } else if (documents.size > 1) {
      words.push(
        zh
          ? `${list(documents)}同出自${name(root)}，算一个来源`
          : `${list(documents)}: published by ${name(root)} alone, one source`,
      );
    }
    if (unnamed.length > 0) {
      words.push(
        zh
          ? `${list(unnamed)}没有姓名，算作引用者${name(root)}`
          : `${list(unnamed)}: no name, so the word of ${name(root)}, who quotes them`,
      );
    }
    const through = group.filter(({ chain }) => chain.some(({ agent }) => agent === root));
    const carriers = new Set(through.map((claim) => sources.path(claim)[0] ?? ''));
    if (!circle && through.length > 1 && carriers.size > 1) {
      const all = [...carriers].map(name).join(zh ? '、' : ', ');
      words.push(zh ? `${all}都出自${name(root)}，算一个来源` : `${all} all have it from ${name(root)}: one source`);
    }
  }
  return words;
}
