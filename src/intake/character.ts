/** A character by the number that a reference in XML or HTML gives. */

/** U+FFFD for a number that is no character: a surrogate, or one beyond Unicode (HTML, "numeric character reference end state"). */
export function characterOf(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
