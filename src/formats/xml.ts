/**
 * Text inside XML 1.0. What XML cannot hold at all (control characters, lone surrogates, U+FFFE and U+FFFF) is written
 * as `_xHHHH_`, its code unit in hexadecimal: the convention of Office Open XML (ECMA-376, ST_Xstring). Where a text
 * itself holds something that would read as such an escape, its underscore is written `_x005F_`; so every text comes
 * back the same.
 */

/** An attribute with its value, and a space before it. Tabs and line ends survive, which raw ones in XML do not. */
export function attribute(name: string, value: string | number | boolean): string {
  return ` ${name}="${escapeValue(value)}"`;
}

/** What stands between the quotation marks of an attribute. */
export function escapeValue(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  if (!SPECIAL.test(value)) return value;
  const text = escaped(encodeUnwritable(value)).replaceAll('"', '&quot;');
  return /[\t\n]/.test(text) ? text.replaceAll('\t', '&#9;').replaceAll('\n', '&#10;') : text;
}

/** Text between two tags. */
export function escapeText(text: string): string {
  return SPECIAL.test(text) ? escaped(encodeUnwritable(text)) : text;
}

function escaped(text: string): string {
  const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return plain.includes('\r') ? plain.replaceAll('\r', '&#13;') : plain;
}

/** The text with what XML 1.0 cannot hold written as `_xHHHH_`. */
export function encodeUnwritable(text: string): string {
  if (!HELD_BACK.test(text)) return text;
  return text.replace(ENCODED, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** The text that `encodeUnwritable` was given. */
export function decodeUnwritable(text: string): string {
  // most texts hold no escape: looking for it is cheaper than the expression
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)));
}

/** Most texts hold nothing that must be written otherwise. */
const SPECIAL = /[^ !#-%'-;=?-^`-\ud7ff\ue000-\ufffd]/;

/** As source text of a pattern: a pattern that holds control characters themselves would be unreadable. */
const UNWRITABLE = '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uD800-\\uDFFF\\uFFFE\\uFFFF]';
/** What may have to be written otherwise: quicker to look for than what must. */
const HELD_BACK = new RegExp(`${UNWRITABLE}|_x`);
/** With the flag `u`, surrogates match only where they stand alone. */
const ENCODED = new RegExp(`${UNWRITABLE}|_(?=x[0-9A-Fa-f]{4}(?:_|${UNWRITABLE}))`, 'gu');
