/** The known id nearest to one that was mistyped, for errors that name the mend. */
import { distance } from 'fastest-levenshtein';

/**
 * The known id at the smallest edit distance, if it is near enough to be what was meant: at most a third of the
 * letters differ (two that changed places count as one), or one id contains the other. Ties go to the id that sorts first.
 */
export function nearestId(given: string, known: Iterable<string>): string | undefined {
  const wanted = given.toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const id of known) {
    const other = id.toLowerCase();
    const contained = wanted.length >= 3 && other.length >= 3 && (other.includes(wanted) || wanted.includes(other));
    const edits = isSwap(wanted, other) ? 1 : distance(wanted, other);
    const near = edits <= Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3));
    if (!near && !contained) continue;
    if (edits < least || (edits === least && best !== undefined && id < best)) {
      best = id;
      least = edits;
    }
  }
  return best;
}

/** Whether two texts differ only in two neighbours that changed places. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
