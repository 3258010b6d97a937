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
