/** Verifying a dossier, and signing it off: any later change breaks the signature, and says which file. */
import { createHash } from 'node:crypto';
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDossier, sealOf, signDossier, signedState, verifyDossier } from '../../src/dossier/index.js';
import { decide } from '../../src/review/index.js';

const NOW = new Date('2026-01-02T03:04:05Z');

async function copy(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'claimgraph-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const folder = join(parent, 'qwen');
  await cp('graph-data/qwen', folder, { recursive: true });
  return folder;
}

describe('verify', () => {
  it('looks up every quote and lists every document and file with its checksum', async () => {
    const folder = await copy();
    const found = await verifyDossier(folder);
    const { relations, documents } = await openDossier(folder);
    expect(found).toMatchObject({ id: 'qwen', ok: true, problems: [] });
    expect(found.signed).toBeUndefined();
    expect(found.quotes).toEqual({ checked: relations.flatMap(({ claims }) => claims).length, wrong: 0 });
    expect(found.documents.map(({ id }) => id)).toEqual(documents.map(({ id }) => id));
    const sum = createHash('sha256')
      .update(documents[0]?.text ?? '')
      .digest('hex');
    expect(found.documents[0]?.text).toBe(`sha256:${sum}`);
    for (const { name, sha256 } of found.files) {
      const bytes = await readFile(join(folder, name));
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
    const lines = found.files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
    expect(found.hash).toBe(`sha256:${createHash('sha256').update(lines).digest('hex')}`);
    expect(found.hash).toBe(sealOf(found.files));
  });

  it('says which file is no part of the dossier, and which decision is not in the journal', async () => {
    const folder = await copy();
    await writeFile(join(folder, 'notes.txt'), 'x');
    const [claim] = (await openDossier(folder)).relations.flatMap(({ claims }) => claims);
    await decide(folder, { kind: 'reject', claim: claim?.id ?? '', seen: 'accepted' }, { by: 'Anna' });
    const whole = await verifyDossier(folder);
    expect(whole.journal).toMatchObject({ records: 1, decisions: 1, people: ['Anna'], torn: 0 });
    expect(whole.notices.map(({ code }) => code)).toEqual(['other-file']);
    await rm(join(folder, 'decisions.jsonl'));
    const lost = await verifyDossier(folder);
    expect(lost.notices.map(({ code }) => code)).toContain('decided-elsewhere');
  });
});

describe('a signature', () => {
  it('holds until a file changes, comes or goes, and then names it', async () => {
    const folder = await copy();
    expect(await signedState(folder)).toBeUndefined();
    const signed = await signDossier(folder, 'Anna', NOW);
    expect(signed.ok).toBe(true);
    expect(signed.signed).toEqual({
      by: 'Anna',
      at: '2026-01-02T03:04:05Z',
      hash: signed.hash,
      holds: true,
      changes: [],
    });

    await appendFile(join(folder, 'entities.yaml'), '\n# a comment\n');
    const changed = await verifyDossier(folder);
    expect(changed.ok).toBe(false);
    expect(changed.problems.map(({ code }) => code)).toEqual(['signature-broken']);
    expect(changed.signed?.changes).toEqual([{ name: 'entities.yaml', change: 'changed' }]);

    await signDossier(folder, 'Bo', NOW);
    expect(await signedState(folder)).toMatchObject({ by: 'Bo', holds: true });
    await writeFile(join(folder, 'notes.txt'), 'x');
    expect((await signedState(folder))?.changes).toEqual([{ name: 'notes.txt', change: 'added' }]);
    await rm(join(folder, 'notes.txt'));
    expect((await signedState(folder))?.holds).toBe(true);
  });

  it.each([
    ['a document', 'documents/brief-en.md', (text: string) => text.replace('Alibaba', 'Ali Baba')],
    ['what is known of a document', 'documents/brief-zh.md', (text: string) => text.replace('date: ', 'date:  ')],
    ['an entity', 'entities.yaml', (text: string) => text.replace('Alibaba', 'Ali Baba')],
    ['a relation', 'relations.yaml', (text: string) => text.replace('act: alleges', 'act: states')],
    ['the dossier itself', 'dossier.yaml', (text: string) => `${text}\n`],
    ['the journal', 'decisions.jsonl', (text: string) => text.replace('Anna', 'Anne')],
    ['a type of its own', 'ontology.yaml', (text: string) => text.replace('Ferry', 'Boat')],
    ['a story', 'stories.yaml', (text: string) => `${text}\n`],
    ['where entities lie', 'layout.json', (text: string) => `${text} `],
  ])('is broken by a change of %s, and says so', async (_, name, change) => {
    const folder = await copy();
    const label = { en: 'Ferry', zh: '渡轮' };
    const type = { id: 'ferry', label, colour: '#336699', icon: 'ship' };
    const by = { by: 'Anna' };
    await decide(folder, { kind: 'setEntityType', type: { ...type, parent: 'product' } }, by);
    await decide(folder, { kind: 'saveView', view: { title: { en: 'First' } } }, by);
    await writeFile(join(folder, 'layout.json'), '{"places":{}}');
    await signDossier(folder, 'Anna', NOW);
    expect((await signedState(folder))?.holds).toBe(true);
    const file = join(folder, name);
    const before = await readFile(file, 'utf8');
    expect(change(before)).not.toBe(before);
    await writeFile(file, change(before));
    expect(await signedState(folder)).toMatchObject({ holds: false, changes: [{ name, change: 'changed' }] });
    await writeFile(file, before);
    expect((await signedState(folder))?.holds).toBe(true);
    await rm(file);
    expect(await signedState(folder)).toMatchObject({ holds: false, changes: [{ name, change: 'removed' }] });
  });

  it('is broken by a decision, and by taking that back: the journal grew', async () => {
    const folder = await copy();
    await signDossier(folder, 'Anna', NOW);
    const [claim] = (await openDossier(folder)).relations.flatMap(({ claims }) => claims);
    await decide(folder, { kind: 'reject', claim: claim?.id ?? '', seen: 'accepted' }, { by: 'Bo' });
    expect((await signedState(folder))?.changes).toContainEqual({ name: 'decisions.jsonl', change: 'added' });
    await decide(folder, { kind: 'undo' }, { by: 'Bo' });
    expect((await signedState(folder))?.holds).toBe(false);
  });

  it('is refused where the dossier does not pass its check', async () => {
    const folder = await copy();
    const file = join(folder, 'documents', 'brief-en.md');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Alibaba', 'Ali Baba'));
    await expect(signDossier(folder, 'Anna', NOW)).rejects.toThrow();
    expect(await signedState(folder)).toBeUndefined();
  });

  it('that was tampered with is an error that names its line', async () => {
    const folder = await copy();
    await signDossier(folder, 'Anna', NOW);
    await writeFile(join(folder, 'signatures.jsonl'), '{"by":"Anna"}\n');
    await expect(signedState(folder)).rejects.toMatchObject({
      problems: [{ code: 'broken-signature', place: { line: 1 } }],
    });
  });
});
