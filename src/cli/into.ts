/** What `import` and `pull` bring into a folder, which becomes a dossier where there is none. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { type CreateOptions, createDossier, Writer } from '../dossier/index.js';

/**
 * Works in the folder, which becomes a dossier where there is none. Where nothing comes of it, or it is only a preview,
 * no new folder stays behind.
 */
export async function within<T>(
  into: string,
  preview: boolean,
  options: CreateOptions,
  work: (writer: Writer) => Promise<T>,
): Promise<T> {
  const withWriter = async (folder: string) => {
    const writer = new Writer(folder);
    try {
      return await work(writer);
    } finally {
      await writer.close();
    }
  };
  if (await stat(into).catch(() => undefined)) return withWriter(into);
  const parent = preview ? await mkdtemp(join(tmpdir(), 'claimgraph-preview-')) : undefined;
  const folder = parent === undefined ? into : join(parent, basename(resolve(into)));
  await createDossier(folder, options);
  let done = false;
  try {
    const result = await withWriter(folder);
    done = true;
    return result;
  } finally {
    if (!done || preview) await rm(parent ?? folder, { recursive: true, force: true });
  }
}
