/** One-sentence probes of factuality: what a text does to one relation, and whether it comes out too firm. */
import { existsSync, readFileSync } from 'node:fs';
import { derive, UNKNOWN_SOURCES } from '../../dist/model/standing.js';

/** From the firmest: a probe is too firm where its relation comes out before everything that is wanted. */
const FIRM = ['stated', 'reported', 'alleged', 'disputed', 'proposed', 'possible', 'denied', 'retracted', 'unclaimed'];

/** What a probe's words speak of, so that other relations of the sentence do not count. */
const TYPES = [
  [/acqui|takeover|took over|buy|bought|收购/i, ['acquires']],
  [/\bsu(e|es|ed|ing)\b|lawsuit against|起诉/i, ['sues']],
  [/\bsp(y|ies|ied|ying)\b|监视/i, ['spies-on']],
  [/\bsell|\bsold|出售/i, ['sells']],
  [/\bsupport|\bhelp|支持|帮助/i, ['supports']],
  [/\bfund|资助/i, ['funds']],
  [/\bown(s|ed)?\b|拥有/i, ['owns']],
  [/\battack|攻击/i, ['attacks']],
  [/\barrest|逮捕/i, ['arrests']],
  [/\bban(s|ned|ning)?\b|禁止/i, ['bans']],
  [/\bsanction|制裁/i, ['sanctions']],
];

/** The probes of a file of JSON Lines: `{ lang, text, want, kind }`; none where the file is not there. */
export function readProbes(file) {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/**
 * Scores one probe. `want` lists the standings that are right, or `standing:subject-type-object` of one relation.
 * `about`: the relation types it speaks of; left out, they are told by its words. `ends`: names of subject and object.
 * @param namesOf the words that name an entity in the probe
 * @returns `right`, `nothing` (no proposal where one was wanted), `wrong`, or `firm` (too firm)
 */
export function scoreProbe({ text, want, about, ends }, claims, namesOf) {
  const [wanted, relation] = want.split(':');
  const right = wanted.split(' ');
  const types = about?.split(' ') ?? TYPES.flatMap(([words, ids]) => (words.test(text) ? ids : []));
  const isEnd = (id, name) => namesOf(id).some((words) => words.includes(name));
  const groups = new Map();
  for (const claim of claims) {
    const key = `${claim.subject}-${claim.type}-${claim.object ?? ''}`;
    if (relation === undefined ? !types.includes(claim.type) : key !== relation) continue;
    if (ends && !(isEnd(claim.subject, ends[0]) && isEnd(claim.object, ends[1]))) continue;
    groups.set(key, [...(groups.get(key) ?? []), { ...claim, document: 'probe', review: 'accepted' }]);
  }
  const found = [...groups.values()].map((group) => derive(group, UNKNOWN_SOURCES).standing);
  if (found.length === 0) return right.includes('unclaimed') ? 'right' : 'nothing';
  const worst = found.reduce((a, b) => (FIRM.indexOf(a) <= FIRM.indexOf(b) ? a : b));
  if (found.every((standing) => right.includes(standing))) return 'right';
  const firmest = Math.min(...right.map((standing) => FIRM.indexOf(standing)));
  return FIRM.indexOf(worst) < firmest ? 'firm' : 'wrong';
}
