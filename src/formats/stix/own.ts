/** How a STIX bundle carries what STIX has no property for: our extension, its definition, and ids that say the same each time. */

/** of the extension that holds what we know of a node or edge */
export const EXTENSION = 'extension-definition--6d0c8b1e-3f5a-4d0e-9c57-5d6b0f6a2c11';
/** who defines it */
export const AUTHOR = 'identity--0b2f6a58-7c1d-4a3e-8f9b-2e4d6c8a1b30';
/** behind the name of an attribute whose values are JSON in text */
export const HELD_AS_JSON = ' (JSON)';

/** An id of that type: the given one where it is one, else one made of the text, always the same. */
export function stixId(type: string, text: string): string {
  if (ID.test(text) && text.startsWith(`${type}--`)) return text;
  return `${type}--${uuidOf(text)}`;
}

export const ID = /^[a-z][a-z0-9-]*--[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A UUID of version 8 (RFC 9562): four 32-bit checksums of the text (FNV-1a, from four starts). */
function uuidOf(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const words = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((start) => {
    let hash = start;
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
    // the last bytes must reach all bits
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0');
  });
  const all = words.join('');
  return [all.slice(0, 8), all.slice(8, 12), `8${all.slice(13, 16)}`, `8${all.slice(17, 20)}`, all.slice(20)].join('-');
}
