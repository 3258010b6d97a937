/** Letters whose senders wrote other letters than ASCII as they are, without saying in which encoding (against RFC 5322). */
import { decode } from './encoding.js';

const MOST_OF_HEAD = 200_000;

/** The same letter in UTF-8 as far as it does not say its encoding: all of it, or its head alone. */
export async function withReadableHead(bytes: Uint8Array): Promise<{ bytes: Uint8Array; notes: string[] }> {
  const start = Buffer.from(bytes.subarray(0, MOST_OF_HEAD)).toString('latin1');
  const end = /\r?\n\r?\n/.exec(start)?.index ?? start.length;
  const saysIt = /\bcharset\s*=/i.test(start.slice(0, MOST_OF_HEAD));
  const unsaid = saysIt ? bytes.subarray(0, end) : bytes;
  if (isUtf8(unsaid) || (!saysIt && isPacked(start, end))) return { bytes, notes: [] };
  // a head is short: what stands below tells its encoding as well
  const { encoding, notes } = await decode(bytes);
  if (encoding === 'utf-8') return { bytes, notes: [] };
  const text = new TextDecoder(encoding).decode(unsaid);
  return { bytes: Buffer.concat([Buffer.from(text), bytes.subarray(unsaid.length)]), notes };
}

/** Whether parts of it are bytes of something else than text. */
function isPacked(start: string, end: number): boolean {
  return (
    /^content-transfer-encoding:\s*binary/im.test(start) || /^content-type:\s*(?!text\/)/im.test(start.slice(0, end))
  );
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
