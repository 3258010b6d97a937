/** `claimgraph verify` as a user types it: the page as text, Markdown, HTML and JSON, and signing off. */
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { claimgraph } from './terminal.js';

async function copy(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'claimgraph-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const folder = join(parent, 'qwen');
  await cp('graph-data/qwen', folder, { recursive: true });
  return folder;
}

describe('claimgraph verify', () => {
  it('prints one page, in English and Chinese, and writes it as Markdown and HTML', async () => {
    const folder = await copy();
    const text = await claimgraph(['verify', folder]);
    expect(text.code).toBe(0);
    expect(text.out).toContain('Everything checked out.');
    expect(text.out).toContain('Nobody has signed this dossier off.');
    expect((await claimgraph(['verify', folder, '--names', 'zh'])).out).toContain('全部核对无误。');
    for (const name of ['page.md', 'page.html']) {
      const file = join(folder, '..', name);
      expect((await claimgraph(['verify', folder, '--out', file])).code).toBe(0);
      expect(await readFile(file, 'utf8')).toContain('sha256:');
    }
    expect((await claimgraph(['verify', folder, '--out', 'page.pdf'])).err).toContain('.md or .html');
  });

  it('opens with an accepted claim of which the journal holds no decision', async () => {
    const folder = await copy();
    const file = join(folder, 'relations.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('- document:', '- reviewed: { by: Zoe, at: "2026-01-02" }\n      document:'));
    const { out, code, err } = await claimgraph(['verify', folder]);
    expect(code).toBe(1);
    expect(err).toContain('accepted claims without a decision in the journal: 1');
    expect(JSON.parse((await claimgraph(['verify', folder, '--json'])).out)).toMatchObject({ ok: false, problems: [] });
    expect(out).toContain('1 accepted claim has no decision in the journal: nothing shows that anybody reviewed it.');
    expect(out).not.toContain('Everything checked out');
    expect((await claimgraph(['verify', folder, '--names', 'zh'])).out).not.toContain('全部核对无误');
  });

  it('signs off; verify and check say so, and say when it no longer holds', async () => {
    const folder = await copy();
    const signed = await claimgraph(['verify', folder, '--sign', '--by', 'Anna', '--json']);
    expect(JSON.parse(signed.out).signed).toMatchObject({ by: 'Anna', holds: true });
    expect((await claimgraph(['check', folder])).err).toContain('Signed off by Anna at');
    await appendFile(join(folder, 'entities.yaml'), '\n# later\n');
    const broken = await claimgraph(['verify', folder]);
    expect(broken.code).toBe(1);
    expect(broken.out).toContain('changed since: entities.yaml');
    expect((await claimgraph(['check', folder])).err).toContain('The signature no longer holds');
  });
});
