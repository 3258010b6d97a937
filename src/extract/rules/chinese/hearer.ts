/** Whom somebody speaks to in Chinese: an outlet that is told something passes it on. */
import type { Candidates } from '../candidates.js';
import type { Naming, Place } from '../reading.js';

/** The outlet that somebody speaks to: "告诉路透社", "对路透社表示". */
export function hearerOf(
  namings: readonly Naming[],
  clause: Place,
  verb: string,
  at: number,
  end: number,
  candidates: Candidates,
  before: string,
): Naming | undefined {
  const tells = /^(?:告诉|告知)$/.test(verb);
  const isNear = ({ start, end: last }: Naming) =>
    tells ? start >= end && start - end <= 1 : start > clause.start && last <= at && at - last <= 2;
  const found = namings.find((naming) => isNear(naming) && candidates.isOf(naming.member, 'media-outlet'));
  const isAddressed = found && /[对向跟]$/u.test(before.slice(0, found.start - clause.start).replace(/[《“]$/u, ''));
  return tells || isAddressed ? found : undefined;
}
