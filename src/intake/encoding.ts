/** Bytes to text: by byte order mark, as UTF-8, by what the sender or the page says, and at last by a guess. */
import { decodeHangulShifts, decodeUtf32 } from './encoding-rare.js';
import { Utf8Parts } from './utf8-parts.js';

export interface Decoded {
  text: string;
  /** as the WHATWG Encoding Standard names it, or `utf-32le`, `utf-32be`, `iso-2022-kr` */
  encoding: string;
  /** what was guessed, overruled or repaired, for the reader */
  notes: string[];
}

/** So much of a text tells its encoding; more only takes longer. */
const SAMPLE = 500_000;
/** Of the byte sequences that are not ASCII, this share may be broken before a text is taken for no UTF-8. */
const BROKEN = { unsaid: 0.1, said: 3 };
/** A guess this sure overrules a declaration that fits no better. */
const SURE = 0.5;

/**
 * The text, with line ends as \n and without its byte order mark.
 * @param mime the content type, whose charset counts unless the bytes contradict it
 */
export async function decode(bytes: Uint8Array, mime = ''): Promise<Decoded> {
  const { text, ...rest } = await decodeWhole(bytes, mime);
  return { ...rest, text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n') };
}

async function decodeWhole(bytes: Uint8Array, mime: string): Promise<Decoded> {
  const mark = markOf(bytes);
  if (mark) return { text: decodeAs(bytes, mark) ?? '', encoding: mark, notes: [] };
  const wide = withoutMark(bytes);
  if (wide) return { text: decodeAs(bytes, wide) ?? '', encoding: wide, notes: [guessed(wide)] };
  const shifts = shiftsOf(bytes);
  const shifted = shifts && decodeAs(bytes, shifts, true);
  if (shifts && shifted !== undefined) return { text: shifted, encoding: shifts, notes: [] };
  const utf8 = decodeAs(bytes, 'utf-8', true);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', notes: [] };
  const said = declaredIn(bytes, mime);
  const parts = new Utf8Parts(bytes);
  if (parts.broken <= parts.whole * (said?.encoding === 'utf-8' ? BROKEN.said : BROKEN.unsaid))
    return { ...parts.text(), encoding: 'utf-8' };
  return legacy(bytes, said);
}

/** Anything but UTF-8: what was declared, unless a guess is surer and what it makes of the bytes is in another script. */
async function legacy(bytes: Uint8Array, said: Declared | undefined): Promise<Decoded> {
  const declared = said && said.encoding !== 'utf-8' ? decodeAs(bytes, said.encoding, true) : undefined;
  const guess = await guessOf(bytes);
  const text = guess && decodeAs(bytes, guess.encoding, guess.fits);
  if (said && declared !== undefined) {
    const overruled =
      guess &&
      text !== undefined &&
      guess.confidence >= SURE &&
      isSingleByte(said.encoding) &&
      scriptOf(text) !== scriptOf(declared);
    if (!overruled) return { text: declared, encoding: said.encoding, notes: [] };
  }
  const { encoding } = guess && text !== undefined ? guess : { encoding: 'windows-1252' };
  return {
    text: text ?? new TextDecoder(encoding).decode(bytes),
    encoding,
    notes: [said ? `it says that it is ${said.label}, but it was read as ${encoding}` : guessed(encoding)],
  };
}

interface Declared {
  encoding: string;
  /** as it is written */
  label: string;
}

function guessed(encoding: string): string {
  return `the encoding was guessed: ${encoding}`;
}

interface Guess {
  encoding: string;
  /** 0 to 1 */
  confidence: number;
  /** every byte has its character in it */
  fits: boolean;
}

/** Those behind are never right. */
const MOST_GUESSES = 8;

/** The likeliest encoding that can be decoded here. */
async function guessOf(bytes: Uint8Array): Promise<Guess | undefined> {
  const { detectAll } = await import('jschardet');
  const sample = withoutTags(bytes.subarray(0, SAMPLE));
  const guesses: Guess[] = [];
  for (const { encoding, confidence } of detectAll(sample)) {
    const name = encoding === null || encoding === undefined ? undefined : nameOf(encoding);
    if (name === undefined || guesses.some((other) => other.encoding === name)) continue;
    guesses.push({ encoding: name, confidence, fits: decodeAs(bytes, name, true) !== undefined });
    if (guesses.length === MOST_GUESSES) break;
  }
  const fitting = guesses.filter(({ fits }) => fits);
  return fitting[0] ?? guesses[0];
}

/** Names of detectors that the WHATWG Encoding Standard has by another one, or not at all. */
const NAMES: Readonly<Record<string, string>> = {
  maccyrillic: 'x-mac-cyrillic',
  macroman: 'macintosh',
  cp932: 'shift_jis',
  'shift-jis-2004': 'shift_jis',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  cp874: 'windows-874',
  'tis-620': 'windows-874',
  'iso-8859-1': 'windows-1252',
  ascii: 'windows-1252',
  'big5-hkscs': 'big5',
  big5hkscs: 'big5',
};

function nameOf(encoding: string): string | undefined {
  const lower = encoding.toLowerCase();
  const name = NAMES[lower] ?? lower.replace(/^iso(\d)/, 'iso-$1');
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

/** What the sender, the XML declaration or the page says, as the Encoding Standard names it. */
function declaredIn(bytes: Uint8Array, mime: string): Declared | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const said =
    /charset\s*=\s*["']?([\w:.-]+)/i.exec(mime)?.[1] ??
    /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1] ??
    /<meta[^>]{0,400}?charset\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1];
  const encoding = said === undefined ? undefined : nameOf(said);
  return said === undefined || encoding === undefined ? undefined : { encoding, label: said.toLowerCase() };
}

/** The bytes without their tags, which are ASCII and may declare an encoding. */
function withoutTags(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return /<[a-z!?/]/i.test(text) ? Buffer.from(text.replace(/<[^<>]*>/g, ' '), 'latin1') : bytes;
}

/** Whether the bytes are UTF-16 or UTF-32, with a mark or without. */
export function isWide(bytes: Uint8Array): boolean {
  const mark = markOf(bytes);
  return (mark !== undefined && mark !== 'utf-8') || withoutMark(bytes) !== undefined;
}

function markOf(bytes: Uint8Array): string | undefined {
  const starts = (...mark: number[]) => mark.every((byte, i) => bytes[i] === byte);
  if (starts(0xef, 0xbb, 0xbf)) return 'utf-8';
  if (starts(0xff, 0xfe, 0, 0)) return 'utf-32le';
  if (starts(0, 0, 0xfe, 0xff)) return 'utf-32be';
  if (starts(0xff, 0xfe)) return 'utf-16le';
  if (starts(0xfe, 0xff)) return 'utf-16be';
  return undefined;
}

/** UTF-16 or UTF-32 that does not say so: the zero bytes of its ASCII characters stand in every second or fourth place. */
function withoutMark(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0, 0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 4] = (zeros[i % 4] ?? 0) + 1;
  const share = zeros.map((count) => count / Math.max(1, Math.floor(sample.length / 4)));
  const [a = 0, b = 0, c = 0, d = 0] = share;
  const found =
    a < 0.01 && b > 0.7 && c > 0.98 && d > 0.98
      ? 'utf-32le'
      : d < 0.01 && c > 0.7 && b > 0.98 && a > 0.98
        ? 'utf-32be'
        : a < 0.02 && c < 0.02 && b > 0.1 && d > 0.1
          ? 'utf-16le'
          : b < 0.02 && d < 0.02 && a > 0.1 && c > 0.1
            ? 'utf-16be'
            : undefined;
  return found !== undefined && decodeAs(bytes, found, true) !== undefined ? found : undefined;
}

/** Seven-bit encodings that shift in and out of their characters with escape sequences. */
function shiftsOf(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536));
  const esc = String.fromCharCode(0x1b);
  if (head.includes(`${esc}$)C`)) return 'iso-2022-kr';
  if (head.includes(`${esc}$B`) || head.includes(`${esc}$@`) || head.includes(`${esc}(J`)) return 'iso-2022-jp';
  return undefined;
}

function decodeAs(bytes: Uint8Array, encoding: string, fatal = false): string | undefined {
  if (encoding.startsWith('utf-32')) return decodeUtf32(bytes, encoding === 'utf-32be', fatal);
  if (encoding === 'iso-2022-kr') return decodeHangulShifts(bytes);
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isSingleByte(encoding: string): boolean {
  return /^(?:windows|iso-8859|koi8|ibm|macintosh|x-mac)/.test(encoding);
}

/** The script of most letters that are not ASCII. */
function scriptOf(text: string): string {
  const counts = new Map<string, number>();
  for (const letter of text.slice(0, 100_000).match(/[^\0-\x7f]/gu) ?? []) {
    const script = SCRIPTS.find(([pattern]) => pattern.test(letter))?.[1] ?? 'other';
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'other';
}

const SCRIPTS: readonly [RegExp, string][] = [
  [/\p{Script=Han}|[\u3040-\u30ff\uff00-\uffef\u3000-\u303f]/u, 'east-asian'],
  [/[\uac00-\ud7af]/u, 'east-asian'],
  [/\p{Script=Cyrillic}/u, 'cyrillic'],
  [/\p{Script=Greek}/u, 'greek'],
  [/\p{Script=Hebrew}/u, 'hebrew'],
  [/\p{Script=Arabic}/u, 'arabic'],
  [/\p{Script=Thai}/u, 'thai'],
];
