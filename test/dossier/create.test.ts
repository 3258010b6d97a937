/** New dossiers pass their check, are completed by editors, and never replace anything. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createDossier, dossierVersion, editDossier, findDossiers, openDossier } from '../../src/dossier/index.js';
import { dossierFolder } from './folder.js';

const newFolder = async (name = 'steel') => join(await mkdtemp(join(tmpdir(), 'claimgraph-')), name);

describe('createDossier', () => {
  it('makes a dossier that passes its check', async () => {
    const folder = await newFolder();
    const written = await createDossier(folder, { title: 'Steel: who buys it' });
    expect(written).toEqual(['dossier.yaml', 'entities.yaml', 'relations.yaml'].map((name) => join(folder, name)));
    expect(await openDossier(folder)).toMatchObject({ id: 'steel', title: { en: 'Steel: who buys it' }, entities: [] });
  });

  it('names a schema in each file, which is there', async () => {
    const folder = await newFolder();
    for (const path of await createDossier(folder)) {
      const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(await readFile(path, 'utf8')) ?? [];
      expect(JSON.parse(await readFile(resolve(folder, schema), 'utf8'))).toHaveProperty('$schema');
    }
  });

  it('gives examples that work when their comment signs are taken away', async () => {
    const folder = await newFolder();
    await createDossier(folder);
    for (const name of ['entities.yaml', 'relations.yaml']) {
      const text = await readFile(join(folder, name), 'utf8');
      const example = text.split('#\n')[1]?.replace(/^# ?/gm, '') ?? '';
      expect(parse(example), name).toHaveLength(1);
    }
  });

  it('can be added to at once', async () => {
    const folder = await newFolder();
    await createDossier(folder);
    await editDossier(folder, [{ put: 'entity', entity: { id: 'acme', type: 'company', names: { en: 'Acme' } } }]);
    expect((await openDossier(folder)).entities.map(({ id }) => id)).toEqual(['acme']);
  });

  it('takes the folder in which one is, which stays the same folder', async () => {
    const folder = await newFolder();
    await mkdir(folder);
    const { ino } = await stat(folder);
    await createDossier(folder);
    expect((await stat(folder)).ino).toBe(ino);
    expect((await openDossier(folder)).id).toBe('steel');
  });

  it('goes on where it was stopped, and with nothing else', async () => {
    const folder = await newFolder();
    const [head = '', entities = ''] = await createDossier(folder, { title: 'First' });
    await rm(head);
    const left = join(folder, '.claimgraph-files-6a3ab4c3-2c31-4f21-9f43-2f3fb0d6e0aa');
    await mkdir(left);
    await writeFile(join(left, '3'), 'id: st');
    await createDossier(folder, { title: 'Second' });
    expect(await openDossier(folder)).toMatchObject({ title: { en: 'Second' } });
    expect((await readdir(folder)).sort()).toEqual(['documents', 'dossier.yaml', 'entities.yaml', 'relations.yaml']);

    await rm(head);
    await writeFile(entities, '- { id: acme, type: company, names: { en: Acme } }\n');
    await expect(createDossier(folder)).rejects.toThrow(/this folder is not empty/);
  });

  it.skipIf(process.platform !== 'linux')(
    'says where no folder can be made, though the one above is there',
    async () => {
      // Node's own mkdir, asked for all folders of a path, never ends there
      await expect(createDossier('/proc/self/none/mine')).rejects.toThrow('cannot be made: ENOENT');
    },
  );

  it('makes every folder above that is missing', async () => {
    const folder = join(await dossierFolder(), 'one', 'two', 'three');
    await createDossier(folder);
    expect(await openDossier(folder)).toMatchObject({ id: 'three' });
  });

  it('refuses a folder that holds something, a file, and a name that is no id', async () => {
    const folder = await dossierFolder();
    await expect(createDossier(folder)).rejects.toThrow(/this folder is not empty\. Name a new folder/);
    await expect(createDossier(join(folder, 'dossier.yaml'))).rejects.toThrow(/this is a file/);
    const chinese = await newFolder('钢铁');
    await expect(createDossier(chinese)).rejects.toThrow(/"钢铁" cannot be an id .*--id/);
    await expect(stat(chinese)).rejects.toThrow();
  });
});

describe('findDossiers', () => {
  it('finds a dossier by its folder, and all by the folder around them', async () => {
    const folder = await dossierFolder();
    await createDossier(join(folder, '../steel'));
    expect(await findDossiers(folder)).toEqual([{ id: 'chips', folder, title: { en: 'Chips' } }]);
    expect((await findDossiers(join(folder, '..'))).map(({ id }) => id)).toEqual(['chips', 'steel']);
  });

  it('says where there is no such folder', async () => {
    await expect(findDossiers('/nowhere/at/all')).rejects.toThrow('/nowhere/at/all: there is no such folder');
    const [problem] = await findDossiers('/nowhere/at/all').catch(({ problems }) => problems);
    expect(problem.hint).toBe('Name a folder with a dossier.yaml, or make one with: claimgraph new FOLDER');
    await expect(findDossiers('package.json')).rejects.toThrow('package.json: this is a file, not a folder');
  });
});

describe('dossierVersion', () => {
  it('changes with every file of the dossier', async () => {
    const folder = await dossierFolder();
    const versions = [await dossierVersion(folder)];
    expect(await dossierVersion(folder)).toBe(versions[0]);
    for (const name of ['documents/story.md', 'entities.yaml', 'documents/new.md']) {
      await writeFile(join(folder, name), `changed: ${name}`);
      versions.push(await dossierVersion(folder));
    }
    expect(new Set(versions).size).toBe(4);
  });
});
