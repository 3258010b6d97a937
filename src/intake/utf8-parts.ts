/** Bytes that are UTF-8 but for a few: what is whole, what is broken, and the text with the broken ones shown. */

/** Punctuation that Windows programs leave in UTF-8 text as single bytes of windows-1252. */
const PUNCTUATION: Readonly<Record<number, string>> = {
  133: '…',
  145: '‘',
  146: '’',
  147: '“',
  148: '”',
  149: '•',
  150: '–',
  151: '—',
};

export class Utf8Parts {
  /** characters of more than one byte */
  whole = 0;
  /** bytes, or beginnings of a character, that belong to none */
  broken = 0;
  readonly #pieces: string[] = [];
  #repaired = 0;

  constructor(bytes: Uint8Array) {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    let from = 0;
    const flush = (to: number) => {
      if (to > from) this.#pieces.push(decoder.decode(bytes.subarray(from, to)));
    };
    for (let at = 0; at < bytes.length; ) {
      const byte = bytes[at] as number;
      if (byte < 0x80) {
        at++;
        continue;
      }
      const length = lengthAt(bytes, at);
      if (length > 0) {
        this.whole++;
        at += length;
        continue;
      }
      flush(at);
      const punctuation = PUNCTUATION[byte];
      this.#pieces.push(punctuation ?? '\ufffd');
      this.broken++;
      if (punctuation !== undefined) this.#repaired++;
      at += punctuation === undefined ? cutLength(bytes, at) : 1;
      from = at;
    }
    flush(bytes.length);
  }

  text(): { text: string; notes: string[] } {
    const lost = this.broken - this.#repaired;
    const notes: string[] = [];
    if (this.#repaired > 0)
      notes.push(`${count(this.#repaired)} of punctuation had another encoding and were repaired`);
    if (lost > 0) notes.push(`${count(lost)} could not be read; each is shown as \ufffd`);
    return { text: this.#pieces.join(''), notes };
  }
}

function count(n: number): string {
  return n === 1 ? '1 character' : `${n} characters`;
}

/** How many bytes the well-formed character at a place has (Unicode Standard, table 3-7); 0 where there is none. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  const next = (i: number, low = 0x80, high = 0xbf) => {
    const byte = bytes[at + i];
    return byte !== undefined && byte >= low && byte <= high;
  };
  if (first >= 0xc2 && first <= 0xdf) return next(1) ? 2 : 0;
  if (first === 0xe0) return next(1, 0xa0) && next(2) ? 3 : 0;
  if (first === 0xed) return next(1, 0x80, 0x9f) && next(2) ? 3 : 0;
  if (first >= 0xe1 && first <= 0xef) return next(1) && next(2) ? 3 : 0;
  if (first === 0xf0) return next(1, 0x90) && next(2) && next(3) ? 4 : 0;
  if (first >= 0xf1 && first <= 0xf3) return next(1) && next(2) && next(3) ? 4 : 0;
  if (first === 0xf4) return next(1, 0x80, 0x8f) && next(2) && next(3) ? 4 : 0;
  return 0;
}

/** How many bytes at a place are the beginning of a character that was cut off; at least 1. */
function cutLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  const wanted = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 ? 3 : 1;
  let length = 1;
  while (length < wanted && ((bytes[at + length] ?? 0) & 0xc0) === 0x80) length++;
  return length;
}
