/** Rich Text Format as tokens (RTF 1.9.1, "Contents of an RTF File"). Linear in the file. */

export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  /** `\par`, `\u8212`, and symbols such as `\*` */
  | { kind: 'control'; word: string; value: number | undefined }
  /** bytes as Latin letters: of the text, or of `\'e4` */
  | { kind: 'bytes'; bytes: string };

/** @param rtf the bytes of the file as Latin letters */
export function* rtfTokens(rtf: string): Generator<RtfToken> {
  const text = /[^\\{}\r\n]+/y;
  const word = /\\(?:([a-z]{1,40})(-?\d{1,10})? ?|'([0-9a-f]{2})|([\s\S]))/iy;
  for (let at = 0; at < rtf.length; ) {
    const letter = rtf[at];
    if (letter === '{' || letter === '}') {
      yield { kind: letter === '{' ? 'open' : 'close' };
      at++;
      continue;
    }
    if (letter === '\r' || letter === '\n') {
      at++;
      continue;
    }
    if (letter !== '\\') {
      text.lastIndex = at;
      const bytes = text.exec(rtf)?.[0] ?? '';
      yield { kind: 'bytes', bytes };
      at += bytes.length;
      continue;
    }
    word.lastIndex = at;
    const match = word.exec(rtf);
    if (!match) return;
    at += match[0].length;
    const [, name, digits, hex, symbol = ''] = match;
    const value = digits === undefined ? undefined : Number(digits);
    if (hex !== undefined) yield { kind: 'bytes', bytes: String.fromCharCode(Number.parseInt(hex, 16)) };
    else if (name === undefined) yield symbolToken(symbol);
    // so many bytes of whatever kind follow
    else if (name === 'bin') at += Math.max(0, value ?? 0);
    else yield { kind: 'control', word: name, value };
  }
}

function symbolToken(symbol: string): RtfToken {
  if (symbol === '\\' || symbol === '{' || symbol === '}') return { kind: 'bytes', bytes: symbol };
  const word = symbol === '\r' || symbol === '\n' ? 'par' : symbol;
  return { kind: 'control', word, value: undefined };
}
