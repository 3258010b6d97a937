/** A written format as one text, for tests. */

export async function text(chunks: AsyncIterable<string | Uint8Array>): Promise<string> {
  let whole = '';
  for await (const chunk of chunks) whole += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('latin1');
  return whole;
}
