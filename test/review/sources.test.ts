/** Decisions on sources: copies, wire services and grades, as the files and the standings show them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDossier, Writer } from '../../src/dossier/index.js';
import type { Decision } from '../../src/model/decision.js';
import { summarise } from '../../src/model/relation.js';
import { sourcesOf } from '../../src/model/source.js';
import { decide, readJournal } from '../../src/review/index.js';
import { claimgraph } from '../cli/terminal.js';
import { dossierFolder } from '../dossier/folder.js';

const story = (publisher: string, more = '') => `---
title: Norvik pays # as it was printed
language: en
publisher: ${publisher}
${more}---
Norvik pays Anna Berg 340 million kroner for a terminal in Halden that was never built, a contract shows.
`;

/** Two outlets that print the same, and nobody knows it yet. */
async function press() {
  const folder = await dossierFolder({
    'entities.yaml':
      '- { id: norvik, type: company, names: { en: Norvik } }\n- { id: berg, type: person, names: { en: Anna Berg } }\n- { id: reuters, type: media-outlet, names: { en: Reuters } }\n',
    'relations.yaml': `- id: pays
  subject: norvik
  type: supports
  object: berg
  claims:
    - { document: wire, evidence: { quote: Norvik pays Anna Berg } }
    - { document: paper, evidence: { quote: Norvik pays Anna Berg } }
`,
    'documents/wire.md': story('Reuters', 'date: "2025-11-12"\n'),
    'documents/paper.md': story('Halden News', 'date: "2025-11-13"\n'),
    'documents/story.md': undefined,
    'documents/bericht.md': undefined,
  });
  const by = (name: string) => (decision: Decision) =>
    decide(folder, decision, { by: name, now: () => new Date('2025-11-21T10:00:00Z') });
  const roots = async () => {
    const dossier = await openDossier(folder);
    return dossier.relations.map((relation) => summarise(relation, sourcesOf(dossier)).independentRoots);
  };
  const file = (name: string) => readFile(join(folder, name), 'utf8');
  return { folder, anna: by('Anna'), ben: by('Ben'), roots, file };
}

describe('a copy', () => {
  it('is one source with its original once somebody has accepted it, and can be two again', async () => {
    const { anna, roots, file, folder } = await press();
    const before = await file('documents/paper.md');
    expect(await roots()).toEqual([2]);
    await anna({ kind: 'copy', document: 'paper', of: 'wire' });
    expect(await roots()).toEqual([1]);
    expect(await file('documents/paper.md')).toBe(before.replace('---\nNorvik', 'derivedFrom:\n  - wire\n---\nNorvik'));
    expect((await readJournal(folder)).map(({ kind, by, about }) => [kind, by, about])).toEqual([
      ['copy', 'Anna', ['paper', 'wire']],
    ]);
    await anna({ kind: 'undo' });
    expect([await roots(), await file('documents/paper.md')]).toEqual([[2], before]);
  });

  it('is refused, and then said the other way round', async () => {
    const { anna, roots, folder } = await press();
    await anna({ kind: 'notCopy', document: 'paper', of: 'wire' });
    expect((await openDossier(folder)).documents.find(({ id }) => id === 'paper')?.independentOf).toEqual(['wire']);
    await anna({ kind: 'copy', document: 'wire', of: 'paper' });
    const [paper, wire] = (await openDossier(folder)).documents;
    expect([paper?.independentOf, wire?.derivedFrom, await roots()]).toEqual([undefined, ['paper'], [1]]);
  });

  it('of what a wire service sent is the word of the service', async () => {
    const { anna, roots, folder } = await press();
    await anna({ kind: 'copy', document: 'paper', service: 'Reuters' });
    expect(await roots()).toEqual([1]);
    expect(sourcesOf(await openDossier(folder)).voice('paper')).toBe('reuters');
    await anna({ kind: 'notCopy', document: 'paper', service: 'Reuters' });
    expect(await roots()).toEqual([2]);
  });

  it('is in the journal before it is in the files, and readers see it', async () => {
    const { folder, roots, file } = await press();
    const writer = new Writer(folder);
    const before = await file('documents/paper.md');
    await decide(writer, { kind: 'copy', document: 'paper', of: 'wire' }, { by: 'Anna' });
    expect([await file('documents/paper.md'), await roots()]).toEqual([before, [1]]);
    await writer.close();
    expect([(await file('documents/paper.md')) === before, await roots()]).toEqual([false, [1]]);
  });

  it.each<[Decision, string]>([
    [{ kind: 'copy', document: 'paper', of: 'paper' }, '"paper" cannot be a copy of itself'],
    [{ kind: 'copy', document: 'paper' }, 'A copy is of a document or of a service'],
    [{ kind: 'copy', document: 'paper', of: 'wire', service: 'AP' }, 'A copy is of a document or of a service'],
    [{ kind: 'copy', document: 'nobody', of: 'wire' }, 'There is no document "nobody"'],
    [{ kind: 'notCopy', document: 'paper', of: 'nobody' }, 'There is no document "nobody"'],
    [{ kind: 'grade', source: 'nobody', reliability: 'A' }, 'There is no source "nobody"'],
  ])('refuses %j', async (decision, message) => {
    const { anna, roots } = await press();
    await expect(anna(decision)).rejects.toThrow(message);
    expect(await roots()).toEqual([2]);
  });
});

describe('a grade', () => {
  it('is kept on the source, each with who and when', async () => {
    const { anna, ben, folder } = await press();
    await anna({ kind: 'grade', source: 'reuters', reliability: 'B' });
    await ben({ kind: 'grade', source: 'reuters', reliability: 'A', note: { en: 'Many years of good work' } });
    const grades = async () => (await openDossier(folder)).entities.find(({ id }) => id === 'reuters')?.gradings;
    expect(await grades()).toEqual([
      { reliability: 'B', by: 'Anna', at: '2025-11-21T10:00:00Z' },
      { reliability: 'A', by: 'Ben', at: '2025-11-21T10:00:00Z', note: { en: 'Many years of good work' } },
    ]);
    await expect(anna({ kind: 'undo' })).rejects.toThrow('"reuters" has changed since: its gradings was changed');
    await ben({ kind: 'undo' });
    expect((await grades())?.map(({ reliability }) => reliability)).toEqual(['B']);
  });

  it('makes an entity of a publisher that is none yet', async () => {
    const { anna, folder } = await press();
    await anna({ kind: 'grade', source: 'publisher halden news', reliability: 'D' });
    const dossier = await openDossier(folder);
    expect(dossier.entities.at(-1)).toMatchObject({
      id: 'halden-news',
      type: 'media-outlet',
      names: { en: 'Halden News' },
    });
    expect(sourcesOf(dossier).publisher('paper')).toBe('halden-news');
  });
});

describe('on the command line', () => {
  it('proposes copies, and takes what somebody says of them', async () => {
    const { folder, roots } = await press();
    const listed = await claimgraph(['copies', folder]);
    expect(listed.out).toContain('Norvik pays, Halden News, 2025-11-13 (paper)');
    expect(listed.out).toContain('may be a copy of Norvik pays, Reuters, 2025-11-12 (wire), 100 % [open]');
    expect(listed.out).toContain('claimgraph review DOSSIER --copy paper wire');
    const done = await claimgraph([
      'review',
      folder,
      '--copy',
      'paper',
      'wire',
      '--grade',
      'reuters',
      'b',
      '--by',
      'Anna',
    ]);
    expect([done.code, done.out]).toEqual([0, 'joined as one source: paper, wire\ngraded reuters\n']);
    expect(await roots()).toEqual([1]);
    expect((await claimgraph(['copies', folder])).out).toBe('No document looks like a copy that is not decided on\n');
    expect((await claimgraph(['copies', folder, '--state', 'accepted', '--names', 'zh'])).out).toContain('可能抄自');
  });

  it.each([
    [['--copy', 'paper'], 'It takes a document and another, or a service: --copy COPY ORIGINAL (--copy)'],
    [['--grade', 'reuters', 'Z'], '"Z" is no grade (--grade). Use one of: A, B, C, D, E, F'],
  ])('refuses %j', async (args, message) => {
    const { folder } = await press();
    const { code, err } = await claimgraph(['review', folder, ...args, '--by', 'Anna']);
    expect([code, err]).toEqual([1, `error: ${message}\n`]);
  });
});
