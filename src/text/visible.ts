/** Text whose control characters can be seen: a terminal, a spreadsheet or a page must not act on them. */

/**
 * Controls that turn the direction of what follows, beyond the text that holds them: a name with one could make the
 * words after it ("denied", "not") read as others.
 */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * The text with each control character as its picture (U+2400 to U+2421, such as ␀), or as U+FFFD where it has none;
 * the same for half a character (a lone surrogate) and for what turns the direction. Tabs and line ends stay.
 */
export function visible(text: string): string {
  return text.replace(DIRECTION, '\ufffd').replace(/[\p{Cc}\p{Cs}]/gu, (character) => {
    if (character === '\t' || character === '\n' || character === '\r') return character;
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}
