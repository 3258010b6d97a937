/** The known id nearest to one that was mistyped, for errors that name the hint. */
import { distance } from 'fastest-levenshtein';

/** Hints for one request or file: comparing with every known id is only worth it for the first few. */
const MOST_HINTS = 5;

/**
 * The known id at the smallest edit distance, if it is near enough to be what was meant: at most a third of the
 * letters differ (two that changed places count as one), or one id contains the other. Ties go to the id that sorts
 * first. O(known ids), since the lengths alone rule most of them out.
 */
export function nearestId(given: string, known: Iterable<string>): string | undefined {
  const wanted = given.toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const id of known) {
    const other = id.toLowerCase();
    const most = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3));
    const contained = wanted.length >= 3 && other.length >= 3 && (other.includes(wanted) || wanted.includes(other));
    // as many edits as the lengths differ by are needed in any case
    const fewest = Math.abs(wanted.length - other.length);
    if ((fewest > most && !contained) || fewest > least) continue;
    // of two texts that contain each other, the lengths say it all
    const edits = contained ? fewest : isSwap(wanted, other) ? 1 : distance(wanted, other);
    if (edits > most && !contained) continue;
    if (edits < least || (edits === least && best !== undefined && id < best)) {
      best = id;
      least = edits;
    }
  }
  return best;
}

/** `nearestId` for the first few that are asked for; nothing for the rest. */
export function nearestForFew(): typeof nearestId {
  let left = MOST_HINTS;
  return (given, known) => (left-- > 0 ? nearestId(given, known) : undefined);
}

/** Whether two texts differ only in two neighbours that changed places. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
