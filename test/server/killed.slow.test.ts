/** A server that is killed in the middle of a save or an upload has lost nothing that it acknowledged, and leaves nothing half. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createDossier, openDossier } from '../../src/dossier/index.js';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** A server in a process of its own, which can be killed. */
async function started(folder: string) {
  const child = spawn(process.execPath, [MAIN, 'serve', folder, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  await expect.poll(() => said, { timeout: 120_000 }).toMatch(/http:\/\/\S+/);
  const url = /http:\/\/[^\s]+/.exec(said)?.[0] ?? '';
  const post = async (path: string, body: object): Promise<number | undefined> => {
    try {
      const answer = await fetch(new URL(`api/dossiers/chips${path}`, url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      await answer.text();
      return answer.status;
    } catch {
      // it was killed before it answered
      return undefined;
    }
  };
  const kill = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return { post, kill };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const article = (n: number) => ({
  name: `story-${n}.txt`,
  title: `Story ${n}`,
  language: 'en',
  text: `Acme${n} acquired Beta${n} Labs. The ministry said that Acme${n} sued Gamma${n} Corp.`,
});

it.skipIf(process.platform === 'win32')(
  'keeps what was acknowledged, whenever it is killed',
  {
    timeout: 480_000,
  },
  async () => {
    const root = await mkdtemp(join(tmpdir(), 'claimgraph-killed-'));
    onTestFinished(() => rm(root, { recursive: true, force: true }));
    const folder = join(root, 'chips');
    await createDossier(folder, { title: 'Chips' });
    const saved = new Set<string>();
    const uploaded = new Set<string>();
    let asked = 0;
    // before anything is written, while it is read, while it is written, after the answer
    for (const [n, ms] of [0, 15, 60, 400, 3000].entries()) {
      const server = await started(folder);
      const work: Promise<void>[] = [];
      for (let k = 0; k < 4; k++) {
        const id = `entity-${n}-${k}`;
        const entity = { id, type: 'company', names: { en: `Company ${n} ${k}` } };
        asked += 1;
        work.push(
          server.post('/decisions', { by: 'Anna', decision: { kind: 'newEntity', entity } }).then((status) => {
            if (status !== undefined && status < 300) saved.add(id);
          }),
        );
      }
      asked += 1;
      work.push(
        server.post('/documents', { document: article(n) }).then((status) => {
          if (status !== undefined && status < 300) uploaded.add(`story-${n}`);
        }),
      );
      await pause(ms);
      await server.kill();
      await Promise.all(work);
      const { entities, documents, relations } = await openDossier(folder);
      const there = new Set([...entities, ...documents].map(({ id }) => id));
      expect([...saved, ...uploaded].filter((id) => !there.has(id))).toEqual([]);
      // a document comes with all its proposals or not at all
      const claimed = new Set(relations.flatMap(({ claims }) => claims.map(({ document }) => document)));
      expect(documents.map(({ id }) => id).filter((id) => !claimed.has(id))).toEqual([]);
    }
    expect(saved.size + uploaded.size).toBeLessThanOrEqual(asked);
    // what was not acknowledged can be sent again, and what was is known
    const server = await started(folder);
    for (let n = 0; n < 5; n++) expect(await server.post('/documents', { document: article(n) })).toBeLessThan(300);
    await server.kill();
    expect((await openDossier(folder)).documents.map(({ id }) => id).sort()).toEqual(
      [0, 1, 2, 3, 4].map((n) => `story-${n}`),
    );
  },
);
