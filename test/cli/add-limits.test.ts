/** `claimgraph add` with documents that cost too much: each is refused by name, the rest goes on, and it can be stopped. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { nestedMail } from '../intake/archive.js';
import { emptyDossier } from '../review/folder.js';
import { claimgraph } from './terminal.js';

/** Takes the parser of pages much longer than any limit. */
const SLOW = `<html><head>${'<meta name=a content=b>'.repeat(90_000)}</head><body>x`;

async function texts(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

describe('claimgraph add', () => {
  it('refuses bad documents by name, and reads the rest', async () => {
    const folder = await emptyDossier();
    const from = await texts({
      'a.html': `<html><body>${'<div>'.repeat(5000)}`,
      'b.eml': nestedMail(10_000),
      'c.pdf': '%PDF-1.4\nnothing of a PDF',
      'd.txt': 'Google sued Meta on Monday.',
    });
    const { code, out, err } = await claimgraph(['add', folder, from, '/dev/null']);
    expect([code, out]).toEqual([1, 'added d\n1 claim proposed about 2 new entities\n']);
    expect(err).toContain(`${join(from, 'a.html')}: its parts are nested more than 256 deep`);
    expect(err).toContain(`${join(from, 'b.eml')}: its parts are nested more than 256 deep`);
    expect(err).toContain(`${join(from, 'c.pdf')}: this PDF cannot be read`);
    expect(err).toContain('/dev/null: this is not a file');
    expect(err).toContain('error: 4 sources could not be read');
    expect((await openDossier(folder)).documents.map(({ id }) => id)).toEqual(['d']);
  });

  it('stops when it is told to, whatever a parser is doing', async () => {
    const folder = await emptyDossier();
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 500);
    const from = await texts({ 'a.html': SLOW });
    // had the limit of time ended it, the message would be another
    const { code, err } = await claimgraph(['add', folder, from], { stop: stop.signal });
    expect([code, err]).toEqual([1, expect.stringContaining('stopped; add the same again')]);
    expect((await openDossier(folder)).documents).toEqual([]);
  });
});
