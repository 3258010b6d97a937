/** What is written on the line of a relation, as far as there is room: never a name without the standing that belongs to it. */

/** Between the name of a relation and its standing. */
export const BETWEEN = ' · ';

/**
 * The whole text, or the standing alone: half a word says nothing, and what is only claimed must not lose the word that
 * says so, neither here nor under a disc at the end of the line.
 * @param keep what the line is, as its text ends: `disputed`; '' for what is stated
 * @param room px along the line
 * @param kept whether something is written in any case: the standing, or the whole of what has none
 */
export function lineText(
  text: string,
  keep: string,
  room: number,
  measure: (text: string) => number,
  kept = false,
): string {
  if (measure(text) <= room) return text;
  const standing = text.endsWith(BETWEEN + keep) ? keep : '';
  if (kept) return standing || text;
  return measure(standing) <= room ? standing : '';
}
