/** Writing leaves a file whole: the new one or the old one, never half of either. */
import { chmod, lstat, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFileWhole } from '../../src/dossier/index.js';
import { dossierFolder } from './folder.js';

describe('writeFileWhole', () => {
  it('writes what a stream gives, and leaves nothing beside it', async () => {
    const folder = await dossierFolder();
    const before = await readdir(folder);
    await writeFileWhole(join(folder, 'out.gexf'), pieces('<gexf>', '否认', '</gexf>'));
    expect(await readFile(join(folder, 'out.gexf'), 'utf8')).toBe('<gexf>否认</gexf>');
    expect(await readdir(folder)).toEqual([...before, 'out.gexf'].sort());
  });

  it('keeps the old file where the stream breaks off', async () => {
    const folder = await dossierFolder();
    const file = join(folder, 'relations.yaml');
    const old = await readFile(file, 'utf8');
    const before = await readdir(folder);
    await expect(writeFileWhole(file, broken())).rejects.toThrow('the source is gone');
    expect(await readFile(file, 'utf8')).toBe(old);
    expect(await readdir(folder)).toEqual(before);
  });

  it('follows a link and keeps the permissions of the file', async () => {
    const folder = await dossierFolder();
    const [file, link] = [join(folder, 'real.txt'), join(folder, 'link.txt')];
    await writeFile(file, 'old');
    await chmod(file, 0o640);
    await symlink(file, link);
    await writeFileWhole(link, ['new']);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(file, 'utf8')).toBe('new');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
  });

  it('says why a file cannot be written', async () => {
    const folder = await dossierFolder();
    await expect(writeFileWhole(join(folder, 'no/where.txt'), ['x'])).rejects.toThrow(
      /no\/where\.txt: cannot be written: there is no such folder/,
    );
    await expect(writeFileWhole(join(folder, 'documents'), ['x'])).rejects.toThrow(/documents: cannot be written/);
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

async function* pieces(...texts: string[]) {
  yield* texts;
}

async function* broken() {
  yield 'half of ';
  throw new Error('the source is gone');
}
