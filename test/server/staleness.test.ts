/** A dossier that changes on disk while it is served: the last good copy stays in use, and everybody is told. */
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { signDossier } from '../../src/dossier/index.js';
import { serve } from '../../src/server/index.js';
import { dossierFolder } from '../dossier/folder.js';

async function started() {
  const folder = await dossierFolder();
  const log: string[] = [];
  const server = await serve({ folder, log: (line) => log.push(line) });
  onTestFinished(() => server.close());
  const get = (path: string) => fetch(new URL(`api/dossiers${path}`, server.url));
  const status = async () => (await get('/chips/status')).json();
  const save = (places: object) =>
    fetch(new URL('api/dossiers/chips/layout', server.url), {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ places }),
    });
  return { folder, file: join(folder, 'entities.yaml'), get, save, log, status };
}

describe('a dossier that is broken on disk', () => {
  it('is answered from the last good copy, however many ask at once', async () => {
    const { file, get, status } = await started();
    const good = await readFile(file, 'utf8');
    const before = await (await get('/chips')).json();
    await writeFile(file, `${good}- id: [`);
    await new Promise((resolve) => setTimeout(resolve, 150));
    const answers = await Promise.all(Array.from({ length: 12 }, () => get('/chips')));
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
    for (const answer of answers) expect(await answer.json()).toEqual(before);
    await expect.poll(async () => (await status()).reason).toBe('broken');
    const again = await Promise.all(Array.from({ length: 12 }, () => get('/chips/stats')));
    expect(again.map(({ status, headers }) => [status, headers.get('claimgraph-stale')])).toEqual(
      Array(12).fill([200, 'broken']),
    );
  });

  it('is said in the status, in the list and in the log, with file and line, until it is right again', async () => {
    const { file, get, log, status } = await started();
    const good = await readFile(file, 'utf8');
    const fine = await status();
    expect(fine).toMatchObject({ id: 'chips', stale: false, problems: [] });
    expect((await get('/chips/stats')).headers.get('claimgraph-stale')).toBeNull();

    await writeFile(file, good.replace(/type: \S+/, 'type: nonsense'));
    await expect.poll(async () => (await status()).reason).toBe('broken');
    const broken = await status();
    const problem = { code: 'unknown-entity-type', file: 'entities.yaml', line: expect.any(Number) };
    expect(broken).toMatchObject({ stale: true, version: fine.version, loadedAt: fine.loadedAt });
    expect(broken.problems[0]).toMatchObject(problem);
    const { dossiers } = await (await get('')).json();
    expect(dossiers[0]).toMatchObject({ id: 'chips', stale: true, reason: 'broken', problems: broken.problems });
    expect(log.join('\n')).toMatch(/do not pass their check[\s\S]*entities\.yaml:\d+/);

    await writeFile(file, good);
    await expect.poll(async () => (await status()).stale).toBe(false);
    expect((await status()).problems).toEqual([]);
    expect(log.at(-1)).toContain('pass their check again');
  });
});

it.each([false, true])(
  'a change of what is broken on disk is refused, and says where (after another change: %s)',
  async (after) => {
    const { folder, file, save } = await started();
    const good = await readFile(file, 'utf8');
    const [id = ''] = /(?<=- id: )\S+/.exec(good) ?? [];
    if (after) expect((await save({ [id]: { x: 1, y: 1 } })).status).toBe(200);
    await writeFile(file, good.replace(/type: \S+/, 'type: nonsense'));
    const answer = await save({ [id]: { x: 2, y: 2 } });
    expect(answer.status).toBe(409);
    const body = await answer.json();
    expect(body.title).toBe("The dossier's files do not pass their check");
    expect(body.errors[0]).toMatchObject({
      code: 'unknown-entity-type',
      file: 'entities.yaml',
      line: expect.any(Number),
    });
    expect(JSON.stringify(body)).not.toContain(dirname(folder));
    await writeFile(file, good);
    expect((await save({ [id]: { x: 3, y: 3 } })).status).toBe(200);
  },
);

it('an edit on disk is in use a moment later, under another version', async () => {
  const { file, get, log, status } = await started();
  const { version } = await status();
  await writeFile(file, (await readFile(file, 'utf8')).replace(/\n$/, '\n# a note\n'));
  await expect.poll(async () => (await status()).version).not.toBe(version);
  await expect.poll(async () => (await status()).stale).toBe(false);
  expect((await get('/chips/stats')).headers.get('claimgraph-stale')).toBeNull();
  expect(log).toEqual(['chips: the files have changed; the new copy is in use']);
});

describe('a dossier that was signed off', () => {
  it('says so in its status, and which file has changed since', async () => {
    const { file, status } = await started();
    expect((await status()).signed).toBeUndefined();
    await signDossier(dirname(file), 'Anna');
    expect((await status()).signed).toMatchObject({ by: 'Anna', holds: true, changes: [] });
    await appendFile(file, '\n# later\n');
    expect((await status()).signed).toMatchObject({
      holds: false,
      changes: [{ name: 'entities.yaml', change: 'changed' }],
    });
  });
});
