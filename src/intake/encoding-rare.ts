/** Encodings of old files that the platform's decoder does not have. */

/** @returns undefined where a code is no character and that is fatal */
export function decodeUtf32(bytes: Uint8Array, isBigEndian: boolean, fatal: boolean): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, !isBigEndian);
    if (at === 0 && code === 0xfeff) continue;
    const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    if (!isCharacter && fatal) return undefined;
    parts.push(isCharacter ? String.fromCodePoint(code) : '\ufffd');
  }
  return parts.join('');
}

/** ISO-2022-KR (RFC 1557): between shift-out and shift-in, two bytes are a character of EUC-KR without their high bits. */
export function decodeHangulShifts(bytes: Uint8Array): string {
  const plain: number[] = [];
  let isOut = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte === 0x0e) isOut = true;
    else if (byte === 0x0f || byte === 0x0a) {
      isOut = false;
      if (byte === 0x0a) plain.push(byte);
    } else if (byte === 0x1b && bytes[i + 1] === 0x24 && bytes[i + 2] === 0x29 && bytes[i + 3] === 0x43) i += 3;
    else plain.push(isOut && byte > 0x20 && byte < 0x7f ? byte | 0x80 : byte);
  }
  return new TextDecoder('euc-kr').decode(Uint8Array.from(plain));
}
