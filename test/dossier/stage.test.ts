/** A program that lost the lock can put nothing old in place any more, nor take anything away. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LostLock } from '../../src/dossier/append.js';
import { Stage } from '../../src/dossier/stage.js';
import { dossierFolder, SOUND } from './folder.js';

const NEW = '[]\n';

it('puts files in place and takes them away, and leaves nothing behind', async () => {
  const folder = await dossierFolder();
  const stage = await Stage.begin(folder);
  await stage.put('relations.yaml', ['[]', '\n']);
  await stage.put('documents/third.md', ['text']);
  await stage.remove('documents/story.md');
  await stage.remove('documents/nowhere.md');
  await stage.sync();
  await stage.end();
  expect(await readFile(join(folder, 'relations.yaml'), 'utf8')).toBe(NEW);
  expect(await readdir(join(folder, 'documents'))).toEqual(['bericht.md', 'third.md']);
  expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
});

it('can do neither once another writer has begun', async () => {
  const folder = await dossierFolder();
  const late = await Stage.begin(folder);
  await late.put('entities.yaml', [NEW]);
  const next = await Stage.begin(folder);
  await expect(late.put('relations.yaml', [NEW])).rejects.toThrow(LostLock);
  await expect(late.put('new.yaml', [NEW])).rejects.toThrow(LostLock);
  await expect(late.remove('documents/story.md')).rejects.toThrow(LostLock);
  await late.end();
  await next.put('entities.yaml', ['# theirs\n']);
  await next.end();
  expect(await readFile(join(folder, 'relations.yaml'), 'utf8')).toBe(SOUND['relations.yaml']);
  expect(await readFile(join(folder, 'entities.yaml'), 'utf8')).toBe('# theirs\n');
  expect(existsSync(join(folder, 'new.yaml'))).toBe(false);
  expect(existsSync(join(folder, 'documents/story.md'))).toBe(true);
  expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
});

it('cannot put in place what it was writing when another one began', async () => {
  const folder = await dossierFolder();
  const late = await Stage.begin(folder);
  const chunks = (async function* () {
    yield '[';
    await (await Stage.begin(folder)).end();
    yield ']';
  })();
  await expect(late.put('relations.yaml', chunks)).rejects.toThrow(LostLock);
  expect(await readFile(join(folder, 'relations.yaml'), 'utf8')).toBe(SOUND['relations.yaml']);
});
