/** The history of a standing: from which day on a relation stood how, and what was said on that day. */
import type { Claim } from './claim.js';
import { daySpan, isoDay } from './date.js';
import type { Relation } from './relation.js';
import type { Sources } from './source.js';
import { type Derived, derive } from './standing.js';
import { firstDay } from './withdrawal.js';

/** What a relation stood as from a day on, until the next turn. */
export interface Turn extends Derived {
  /**
   * EDTF, as the documents of that day write it (`2025-11-12`, `2025-11`); its first day is the first on which it can
   * have been known. Missing where documents without a date turned it.
   */
  date?: string;
  /** the claims that came up on that day; those that take others back among them */
  claims: Claim[];
}

/**
 * Every turn of the standing, earliest first; days that change nothing are left out. O(days × claims).
 * @param dateOf the date of a document, EDTF
 */
export function historyOf(
  relation: Pick<Relation, 'claims'>,
  sources: Sources,
  dateOf: (document: string) => string | undefined,
): Turn[] {
  const accepted = relation.claims.filter(({ review }) => review === 'accepted');
  const dated = accepted.map((claim) => ({ claim, day: dayOf(dateOf(claim.document)) }));
  const withdrawals = accepted.flatMap(({ id }) => {
    const withdrawal = sources.withdrawal(id);
    return withdrawal ? [firstDay(withdrawal)] : [];
  });
  const days = [...dated.map(({ day }) => day), ...withdrawals].filter((day): day is number => Number.isFinite(day));
  const turns: Turn[] = [];
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const known = dated.filter((one) => one.day !== undefined && one.day <= day);
    const date = isoDay(day);
    const derived = derive(
      known.map(({ claim }) => claim),
      sources.asOfDay(day),
    );
    if (derived.standing === (turns.at(-1)?.standing ?? 'unclaimed')) continue;
    const claims = known.filter((one) => one.day === day).map(({ claim }) => claim);
    const written = new Set(claims.map(({ document }) => dateOf(document)));
    const [only] = written;
    // a month is not turned into its first day
    const shown = written.size === 1 && only !== undefined ? only : date;
    turns.push({ ...derived, ...(shown !== undefined && { date: shown }), claims });
  }
  const whole = derive(accepted, sources);
  if (whole.standing !== (turns.at(-1)?.standing ?? 'unclaimed')) {
    turns.push({ ...whole, claims: dated.filter(({ day }) => day === undefined).map(({ claim }) => claim) });
  }
  return turns;
}

function dayOf(date: string | undefined): number | undefined {
  const first = date === undefined ? undefined : daySpan(date)?.first;
  return first !== undefined && Number.isFinite(first) ? first : undefined;
}
