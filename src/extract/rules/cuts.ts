/** Where long text is cut, so that no rule that looks over a whole sentence looks over a whole document. */

/**
 * Cuts a text into pieces of at most `most` UTF-16 code units, whole and in order: behind the last place in the second
 * half of a piece that `good` accepts, else wherever it must be, but never within a character.
 * @param good whether a cut behind the code unit at this index parts what belongs apart, such as a space
 * @param run how many code units in a row may be without a good place; left out, as many as a piece
 */
export function cut(text: string, most: number, good: (unit: string) => boolean, run = most): string[] {
  const pieces: string[] = [];
  let start = 0;
  let lastGood = 0;
  for (let i = 0; i < text.length; i++) {
    if (good(text.charAt(i))) lastGood = i + 1;
    const length = i + 1 - start;
    const unbroken = i + 1 - Math.max(lastGood, start);
    if ((length < most && unbroken < run) || i + 1 === text.length) continue;
    const wanted = length >= most && lastGood - start > most / 2 ? lastGood : i + 1;
    const end = isWithinCharacter(text, wanted) ? wanted - 1 : wanted;
    if (end <= start) continue;
    pieces.push(text.slice(start, end));
    start = end;
  }
  if (start < text.length) pieces.push(text.slice(start));
  return pieces;
}

/** Between the two halves of a surrogate pair. */
function isWithinCharacter(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}
