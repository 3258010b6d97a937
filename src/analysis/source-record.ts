/** What each source has claimed, through whom, and what came of it: confirmed, denied, taken back. */
import type { Claim } from '../model/claim.js';
import { daySpan } from '../model/date.js';
import type { RelationSummary } from '../model/relation.js';
import type { Sources } from '../model/source.js';
import { stance } from '../model/standing.js';

/** One claim of a source, and what others made of it. */
export interface Testimony {
  relation: RelationSummary;
  claim: Claim;
  /** who passed it on, outermost first; empty where the source speaks itself */
  through: string[];
  /** independent sources that say the same, and the first day on which one did */
  confirmedBy: string[];
  confirmedOn?: string;
  /** independent sources that say the opposite */
  deniedBy: string[];
  deniedOn?: string;
  /** the day on which the source took it back; missing where it did not, or the day is not known */
  retractedOn?: string;
  isRetracted: boolean;
}

export interface SourceRecord {
  source: string;
  testimonies: Testimony[];
  /** speakers without a name whom it quotes */
  unnamed: string[];
  /** claims of others that it passed on */
  passedOn: number;
}

/**
 * The record of every source, by its name in `Sources.root`. O(claims), and for each relation its claims times its roots.
 * @param dateOf the date of a document, EDTF
 */
export function sourceRecords(
  relations: readonly RelationSummary[],
  sources: Sources,
  dateOf: (document: string) => string | undefined,
): Map<string, SourceRecord> {
  const records = new Map<string, SourceRecord>();
  const recordOf = (source: string) => {
    const known = records.get(source) ?? { source, testimonies: [], unnamed: [], passedOn: 0 };
    records.set(source, known);
    return known;
  };
  for (const relation of relations) {
    const accepted = relation.claims.filter(({ review }) => review === 'accepted');
    const judged = accepted.map((claim) => ({ claim, root: sources.root(claim), side: stance(claim) }));
    for (const { claim, root, side } of judged) {
      const others = judged.filter((other) => other.root !== root && !sources.isWithdrawn(other.claim));
      const same = others.filter((other) => other.side === side && isSide(side));
      const opposite = others.filter((other) => isSide(side) && isSide(other.side) && other.side !== side);
      const path = sources.path(claim);
      const carriers = path.slice(0, Math.max(0, path.lastIndexOf(root)));
      const withdrawal = sources.withdrawal(claim.id);
      const [confirmedOn, deniedOn] = [same, opposite].map((group) =>
        firstDate(group.map((one) => dateOf(one.claim.document))),
      );
      const record = recordOf(root);
      record.testimonies.push({
        ...{ relation, claim, through: [...new Set(carriers)] },
        confirmedBy: distinct(same.map((other) => other.root)),
        ...(confirmedOn !== undefined && { confirmedOn }),
        deniedBy: distinct(opposite.map((other) => other.root)),
        ...(deniedOn !== undefined && { deniedOn }),
        isRetracted: withdrawal !== undefined,
        ...(withdrawal?.date !== undefined && { retractedOn: withdrawal.date }),
      });
      for (const { agent } of claim.chain) {
        if (agent !== undefined && sources.isUnnamed(agent) && !record.unnamed.includes(agent))
          record.unnamed.push(agent);
      }
      for (const carrier of new Set(carriers)) recordOf(carrier).passedOn++;
    }
  }
  return records;
}

function isSide(side: ReturnType<typeof stance>): boolean {
  return side === 'supports' || side === 'opposes';
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

/** The earliest of some dates, as written; undefined where none is known. */
export function firstDate(dates: readonly (string | undefined)[]): string | undefined {
  return datesInOrder(dates)[0];
}

export function lastDate(dates: readonly (string | undefined)[]): string | undefined {
  return datesInOrder(dates).at(-1);
}

function datesInOrder(dates: readonly (string | undefined)[]): string[] {
  const known = dates.flatMap((date) => {
    const first = date === undefined ? undefined : daySpan(date)?.first;
    return date === undefined || first === undefined ? [] : [{ date, first }];
  });
  return known.sort((a, b) => a.first - b.first).map(({ date }) => date);
}
