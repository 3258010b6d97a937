/**
 * Text inside XML 1.0. What XML cannot hold at all (control characters, lone surrogates, U+FFFE and U+FFFF) is written
 * as `_xHHHH_`, its code unit in hexadecimal: the convention of Office Open XML (ECMA-376, ST_Xstring). Where a text
 * itself holds something that would read as such an escape, its underscore is written `_x005F_`; so every text comes
 * back the same.
 */

/** An attribute with its value, and a space before it. Tabs and line ends survive, which raw ones in XML do not. */
export function attribute(name: string, value: string | number | boolean): string {
  return ` ${name}="${escapeText(String(value))
    .replace(/"/g, '&quot;')
    .replace(/[\t\n]/g, (space) => (space === '\t' ? '&#9;' : '&#10;'))}"`;
}

/** Text between two tags. */
export function escapeText(text: string): string {
  return encodeUnwritable(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;');
}

/** The text with what XML 1.0 cannot hold written as `_xHHHH_`. */
export function encodeUnwritable(text: string): string {
  return text.replace(ENCODED, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** The text that `encodeUnwritable` was given. */
export function decodeUnwritable(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)));
}

/** As source text of a pattern: a pattern that holds control characters themselves would be unreadable. */
const UNWRITABLE = '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uD800-\\uDFFF\\uFFFE\\uFFFF]';
/** With the flag `u`, surrogates match only where they stand alone. */
const ENCODED = new RegExp(`${UNWRITABLE}|_(?=x[0-9A-Fa-f]{4}(?:_|${UNWRITABLE}))`, 'gu');
