/** A dossier that was compiled is the one in the files, and never an older one. */
import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { cp, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCompiled } from '../../../src/dossier/compiled/file.js';
import { openDossier, Writer } from '../../../src/dossier/index.js';
import { loadDossier, openAsBytes, readAndCompile } from '../../../src/dossier/open.js';
import { plainSources, readDossier } from '../../../src/dossier/read.js';
import { dossierFolder } from '../folder.js';

const GRAPH_DATA = fileURLToPath(new URL('../../../graph-data', import.meta.url));
const FILE = '.claimgraph/dossier.bin';

/** A folder that was compiled, however small it is. */
async function compiledFolder(changes?: Parameters<typeof dossierFolder>[0]): Promise<string> {
  const folder = await dossierFolder(changes);
  await readAndCompile(folder, 0);
  expect(readCompiled(folder)).toBeDefined();
  return folder;
}

/** One that has entities and relations in both forms, a text of each kind, places, views and a journal with a record that waits. */
async function fullFolder(): Promise<string> {
  const folder = await dossierFolder({
    'entities.jsonl': `${JSON.stringify({ id: 'zeta', type: 'company', names: { en: 'Zeta', zh: '泽塔' } })}\n`,
    'relations.jsonl': `${JSON.stringify({ subject: 'zeta', type: 'supplies', object: 'acme', from: '2025-11~' })}\n`,
    'layout.json': '{"places": {"acme": {"x": 0.5, "y": -2.25}}}\n',
    'stories.yaml': 'views:\n  - { id: all, title: { en: All }, filter: {} }\n',
  });
  const writer = new Writer(folder);
  const edits = [{ set: 'entity', id: 'acme', fields: { description: { en: 'a buyer' } } }] as const;
  await writer.change(() => ({ kind: 'change', about: ['acme'], at: '2026-01-01T00:00:00Z', edits }));
  // a copy of the moment in which the files lack the record
  const copy = join(await mkdtemp(join(tmpdir(), 'claimgraph-')), 'chips');
  await cp(folder, copy, { recursive: true });
  await writer.close();
  await readAndCompile(copy, 0);
  return copy;
}

describe('what is opened from its compiled form', () => {
  it('equals what the files say, to the order of fields', async () => {
    const copies = await mkdtemp(join(tmpdir(), 'claimgraph-'));
    await cp(join(GRAPH_DATA, 'qwen'), join(copies, 'qwen'), { recursive: true });
    await readAndCompile(join(copies, 'qwen'), 0);
    for (const folder of [join(copies, 'qwen'), await fullFolder()]) {
      expect(readCompiled(folder)).toBeDefined();
      const read = await readDossier(folder);
      const loaded = await loadDossier(folder);
      expect(JSON.stringify(await openDossier(folder))).toBe(JSON.stringify(read.dossier));
      expect(loaded.dossier).toStrictEqual(read.dossier);
      expect(plainSources(loaded)).toStrictEqual(plainSources(read));
      expect((await openAsBytes(folder)).sources).toStrictEqual(plainSources(read));
      // a folder may be named in another way
      const other = join(folder, 'documents', '..');
      expect(plainSources(await loadDossier(other))).toStrictEqual(plainSources(await readDossier(other)));
    }
  });
});

describe('a compiled dossier is not used', () => {
  /** Changes a file and gives it the size and the time that it had. */
  function edited(path: string, at: number) {
    const { atime, mtime } = statSync(path);
    const bytes = readFileSync(path);
    bytes[at] = bytes[at] === 0x20 ? 0x0a : 0x20;
    writeFileSync(path, bytes);
    utimesSync(path, atime, mtime);
  }

  it.each(['dossier.yaml', 'entities.yaml', 'relations.yaml', 'documents/story.md', 'documents/bericht.md'])(
    'where a byte of %s is another one, its size and time as before',
    async (name) => {
      const folder = await compiledFolder();
      edited(join(folder, name), 9);
      expect(readCompiled(folder)).toBeUndefined();
    },
  );

  const CHANGES: Record<string, (folder: string) => void> = {
    'a file is added': (folder) => writeFileSync(join(folder, 'ontology.yaml'), ''),
    'a file with a name that is almost right is added': (folder) => writeFileSync(join(folder, 'entity.yaml'), ''),
    'a document is added': (folder) => writeFileSync(join(folder, 'documents/new.md'), ''),
    'a document goes': (folder) => rmSync(join(folder, 'documents/bericht.md')),
    'a file is replaced by the same': (folder) => {
      writeFileSync(join(folder, 'other'), readFileSync(join(folder, 'entities.yaml')));
      renameSync(join(folder, 'other'), join(folder, 'entities.yaml'));
    },
    'the journal begins': (folder) => writeFileSync(join(folder, 'decisions.jsonl'), '#\n'),
  };
  it.each(Object.entries(CHANGES))('where %s', async (_, change) => {
    const folder = await compiledFolder();
    change(folder);
    expect(readCompiled(folder)).toBeUndefined();
  });

  it('where the folder has another name, from which an id is made', async () => {
    const folder = await compiledFolder({ 'dossier.yaml': 'title: { en: Chips }\n' });
    const moved = join(dirname(folder), 'moved');
    renameSync(folder, moved);
    expect(readCompiled(moved)).toBeUndefined();
    expect((await openDossier(moved)).id).toBe('moved');
  });

  it('at whichever byte it is cut off or damaged, and is then made again', async () => {
    const folder = await compiledFolder();
    const path = join(folder, FILE);
    const whole = readFileSync(path);
    const read = JSON.stringify((await readDossier(folder)).dossier);
    let padding = 0;
    for (let at = 0; at < whole.length; at += at < 60 ? 1 : 997) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] as number) ^ 1;
      writeFileSync(path, damaged);
      const found = readCompiled(folder);
      // zeros that fill up the header say nothing
      if (found) {
        padding += 1;
        expect(whole[at]).toBe(0);
        expect(JSON.stringify(await openDossier(folder))).toBe(read);
      }
      truncateSync(path, at);
      expect(readCompiled(folder)).toBeUndefined();
    }
    expect(padding).toBeLessThan(8);
    expect(JSON.stringify(await openDossier(folder))).toBe(read);
    await readAndCompile(folder, 0);
    expect(readCompiled(folder)).toBeDefined();
  });

  it('where another version has made it', async () => {
    const folder = await compiledFolder();
    const path = join(folder, FILE);
    const file = openSync(path, 'r+');
    writeSync(file, 'claimgraph dossier 2\n');
    closeSync(file);
    expect(readCompiled(folder)).toBeUndefined();
  });
});

describe('compiling', () => {
  it('waits for what is read often', async () => {
    const folder = await dossierFolder();
    await openDossier(folder);
    expect(existsSync(join(folder, '.claimgraph'))).toBe(false);
  });

  it('keeps to a folder that git ignores and nobody else may read', async () => {
    const folder = await compiledFolder();
    expect((await readdir(join(folder, '.claimgraph'))).sort()).toEqual(['.gitignore', 'dossier.bin']);
    expect(readFileSync(join(folder, '.claimgraph/.gitignore'), 'utf8')).toBe('*\n');
    if (process.platform !== 'win32') {
      expect(statSync(join(folder, '.claimgraph')).mode & 0o077).toBe(0);
      expect(statSync(join(folder, FILE)).mode & 0o077).toBe(0);
    }
  });

  it('writes nothing where a link would lead it out of the dossier', async () => {
    const folder = await dossierFolder();
    const outside = await mkdtemp(join(tmpdir(), 'claimgraph-'));
    symlinkSync(outside, join(folder, '.claimgraph'));
    await readAndCompile(folder, 0);
    expect(readdirSync(outside)).toEqual([]);
    expect((await openDossier(folder)).id).toBe('chips');
  });

  it('does without where it cannot write', async () => {
    const folder = await dossierFolder();
    writeFileSync(join(folder, '.claimgraph'), 'a file in its place');
    const { loaded } = await readAndCompile(folder, 0);
    expect(loaded.dossier.id).toBe('chips');
    const read = await dossierFolder();
    chmodSync(read, 0o500);
    expect((await readAndCompile(read, 0)).loaded.dossier.id).toBe('chips');
    chmodSync(read, 0o700);
  });

  it('may be done by many at once', async () => {
    const folder = await dossierFolder();
    await Promise.all(Array.from({ length: 8 }, () => readAndCompile(folder, 0)));
    expect(readCompiled(folder)).toBeDefined();
    expect((await readdir(join(folder, '.claimgraph'))).length).toBe(2);
  });

  it('keeps no dossier that was changed while it was read', async () => {
    const folder = await dossierFolder();
    const path = join(folder, 'dossier.yaml');
    const compiling = readAndCompile(folder, 0);
    writeFileSync(path, 'id: chips\ntitle: { en: Other }\n');
    await compiling;
    const { title } = await openDossier(folder);
    expect(title).toEqual({ en: 'Other' });
  });

  it('keeps nothing of a dossier with a problem', async () => {
    const folder = await dossierFolder({ 'dossier.yaml': 'id: chips\n' });
    await expect(readAndCompile(folder, 0)).rejects.toThrow();
    expect(existsSync(join(folder, '.claimgraph'))).toBe(false);
  });
});
