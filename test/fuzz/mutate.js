/** Seeded random changes of bytes and texts: the same seed gives the same inputs. */

/** Numbers from 0 to 1 by mulberry32. */
export function randomBy(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = (random, list) => list[Math.floor(random() * list.length)];

/** What parsers and rules have stumbled over. */
const SPICES = [
  '\0',
  '\r',
  '\n\n',
  '\t',
  ' '.repeat(3000),
  "'".repeat(3000),
  '"',
  '“',
  '<div>'.repeat(400),
  '<!--',
  ']]>',
  '&#x110000;',
  '&#55296;',
  '{"a":'.repeat(300),
  '['.repeat(2000),
  '- '.repeat(500),
  '&a *a ',
  '? ',
  '!!binary ',
  '!!js/function ',
  '%',
  '../',
  '\\',
  '\u2028',
  '\u202e',
  '\ufeff',
  '\ud83d',
  '😀',
  '的'.repeat(500),
  '《',
  '-1',
  '1e999',
  '99999999999999999999',
  '0000-00-00',
  '__proto__',
  'constructor',
  'null',
  'true',
  '~',
  '{}',
  '[]',
  '"\\ud800"',
  '#',
  '---\n',
  '...\n',
  ': ',
  '|',
  '>',
  '<script>',
  "' OR 1=1 --",
  '%00',
  '%ff',
  '%F0%9F',
  '\x1b[2J',
  'obj',
  'endobj',
  'stream',
  ' 0 R ',
  '/Kids ',
  '/Length 999999999',
  'Content-Type: multipart/mixed; boundary=b\n\n--b\n',
].map((text) => Buffer.from(text));

/** One to eight changes: bytes flipped, cut out, doubled, moved, spiced, or taken from another input. */
export function mutate(random, bytes, others) {
  let out = Buffer.from(bytes);
  const place = () => Math.floor(random() * (out.length + 1));
  for (let n = 1 + Math.floor(random() * 8); n > 0; n--) {
    const at = place();
    const span = Math.floor(random() * Math.min(out.length - at, 2 ** Math.floor(random() * 12)));
    const splice = (piece, skip = 0) => {
      out = Buffer.concat([out.subarray(0, at), piece, out.subarray(at + skip)]);
    };
    switch (Math.floor(random() * 8)) {
      case 0:
        if (at < out.length) out[at] ^= 1 << Math.floor(random() * 8);
        break;
      case 1:
        if (at < out.length) out[at] = Math.floor(random() * 256);
        break;
      case 2:
        splice(Buffer.alloc(0), span);
        break;
      case 3:
        splice(out.subarray(at, at + span));
        break;
      case 4:
        splice(pick(random, SPICES));
        break;
      case 5:
        splice(pick(random, SPICES), span);
        break;
      case 6: {
        const other = pick(random, others);
        const from = Math.floor(random() * other.length);
        splice(other.subarray(from, from + Math.floor(random() * 500)), span);
        break;
      }
      default:
        if (random() < 0.3) out = out.subarray(0, at);
        else splice(out.subarray(0, Math.min(200, out.length)));
    }
    if (out.length > 400_000) out = out.subarray(0, 400_000);
  }
  return out;
}

/** Words that a graph, a table or a dossier may hold where something else is meant. */
const WORDS = [
  '',
  '0',
  '-1',
  '1e999',
  'NaN',
  '99999999999999999999',
  '__proto__',
  'constructor',
  'true',
  'null',
  '2020-13-45',
  '[]',
  '\u202e',
  '的',
  '&#0;',
  'a b',
];

/** One to four quoted words or numbers changed for others, so that what is around them stays whole. */
export function mutateWords(random, bytes) {
  const parts = bytes.toString('utf8').split(/("[^"\\]*"|-?\b\d+\b|\b(?:true|false|null)\b)/);
  for (let n = 1 + Math.floor(random() * 4); n > 0; n--) {
    const at = 2 * Math.floor(random() * (parts.length >> 1)) + 1;
    const other = parts[2 * Math.floor(random() * (parts.length >> 1)) + 1] ?? '';
    const word = pick(random, WORDS);
    if (parts[at] !== undefined)
      parts[at] = random() < 0.5 ? other : parts[at].startsWith('"') ? `"${word}"` : word || '0';
  }
  return Buffer.from(parts.join(''));
}
