/** The package as npm packs it: installed anywhere, without what only the checkout has, it opens the desk for a folder. */
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';

const run = promisify(execFile);

/** An installation of the packed package in a folder elsewhere, with the dependencies that npm would install. */
async function installed(): Promise<{ root: string; program: string }> {
  const root = await mkdtemp(join(tmpdir(), 'claimgraph package-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', root]);
  const home = join(root, 'node_modules', 'claimgraph');
  await mkdir(home, { recursive: true });
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  await run('tar', ['xzf', join(root, `claimgraph-${version}.tgz`), '-C', home, '--strip-components=1']);
  const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  for (const [path, { dev }] of Object.entries(lock.packages)) {
    // those inside others come with them
    if (!path.startsWith('node_modules/') || dev || path.lastIndexOf('node_modules/') > 0) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await symlink(resolve(path), join(root, path)).catch(() => undefined);
  }
  return { root, program: join(home, 'dist/cli/main.js') };
}

it('by itself, claimgraph opens the desk for the current folder: a new dossier, the sample, a report', {
  timeout: 120_000,
}, async () => {
  const { root, program } = await installed();
  const folder = join(root, 'my news');
  await mkdir(folder);
  const desk = spawn(process.execPath, ['--preserve-symlinks', program], {
    cwd: folder,
    env: { PATH: process.env.PATH },
  });
  onTestFinished(() => void desk.kill('SIGKILL'));
  let said = '';
  const url = await new Promise<string>((found, failed) => {
    desk.on('exit', () => failed(new Error(said)));
    for (const stream of [desk.stdout, desk.stderr]) {
      stream.on('data', (text) => {
        said += text;
        const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
        if (address) found(address);
      });
    }
  });
  expect(said).toContain('a folder without dossiers');
  const asked = async (path: string, body?: object) => {
    const answer = await fetch(new URL(path, url), {
      ...(body && { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
    return answer;
  };
  expect(await (await asked('api/dossiers')).json()).toMatchObject({ dossiers: [], creates: true });
  expect(await (await asked('api/dossiers', { title: { en: 'My story' } })).json()).toEqual({ id: 'my-story' });
  const document = { name: 'story', title: 'Story', language: 'en', text: 'Reuters reported that Google sued Meta.' };
  // the trained models and everything that reads come with it
  expect(await (await asked('api/dossiers/my-story/documents', { document })).json()).toMatchObject({ claims: 1 });
  await asked('api/sample', {});
  const report = await (await asked('api/dossiers/qwen/report.docx')).arrayBuffer();
  expect(Buffer.from(report).subarray(0, 2).toString()).toBe('PK');
});
