/** What is written on the line of a relation, as far as there is room: never a name without the standing that belongs to it. */

/** px; where there is less, nothing that is cut says anything. */
const LEAST = 28;
/** Between the name of a relation and its standing. */
export const BETWEEN = ' · ';

/**
 * The whole text, a cut name with its standing, or the standing alone: what is only claimed must not lose the word that
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
  const name = standing === '' ? text : text.slice(0, -(BETWEEN + keep).length);
  const last = kept ? standing || text : '';
  if (room < LEAST) return last;
  const end = standing && BETWEEN + standing;
  const letters = [...name];
  while (letters.length > 0 && measure(`${letters.join('')}…${end}`) > room) letters.pop();
  // a stump says nothing; the standing alone still does
  if (letters.length >= Math.max(2, [...name].length / 2)) return `${letters.join('').trimEnd()}…${end}`;
  return standing !== '' && measure(standing) <= room ? standing : last;
}
