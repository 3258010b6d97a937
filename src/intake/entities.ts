/** Entities of HTML in metadata: publishers leave them in texts that are no HTML. */
import { Parser } from 'htmlparser2';

/** `Blue Sea &amp; North Star` as it was meant; a text without entities comes back as it is. */
export function decodeEntities(text: string): string {
  if (!/&[#\w]+;/.test(text)) return text;
  let decoded = '';
  const parser = new Parser({ ontext: (part) => (decoded += part) });
  parser.end(text.replaceAll('<', '&lt;'));
  return decoded;
}
