/** Maps of characters for PDFs in Chinese, Japanese and Korean, as they come with pdf.js. */
import { readFile } from 'node:fs/promises';

/** Copied there when the library is built. */
const FOLDER = new URL('../../dist/intake/cmaps/', import.meta.url);

/** What pdf.js asks for a map. */
export class CMapReader {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    if (!/^[\w-]+$/.test(name)) throw new Error(`"${name}" is no name of a map of characters`);
    return { cMapData: new Uint8Array(await readFile(new URL(`${name}.bcmap`, FOLDER))), isCompressed: true };
  }
}
