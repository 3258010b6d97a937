/** The bytes of a file that the user names, or of a stream, and no more than a document may have. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Guard } from './limits.js';
import { refusal } from './refusal.js';

/** @throws ClaimgraphError for what is no file, and one that is too large; the system's error where it cannot be read */
export async function readSourceFile(name: string): Promise<Uint8Array> {
  const found = await stat(name);
  // a pipe may never end, and a device never does
  if (!found.isFile()) throw refusal('no-file', name, 'this is not a file', 'Give a file, or - and pipe it in');
  new Guard(name).size(found.size);
  return readStream(createReadStream(name), name);
}

/** Everything that a stream brings. @throws ClaimgraphError as soon as it is too much */
export async function readStream(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const guard = new Guard(name);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    guard.size(size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
