/** Commands and examples of README.md and ARCHITECTURE.md as programs of their own. */
import { execFile, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { blocks, commands, likeTheCheckout } from './readme-blocks.js';

const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = await likeTheCheckout();
});

describe('the README', () => {
  it('runs its first command as it stands there', async () => {
    const [program, ...args] = (commands.find((command) => !command.includes(' serve ')) ?? '').split(' ');
    expect(program).toBe('node');
    const { stdout, stderr } = await run(process.execPath, args, { cwd: folder });
    expect(stdout.length + stderr.length).toBeGreaterThan(0);
  });

  it('serves with the command it names', async () => {
    const args =
      commands
        .find((command) => command.includes(' serve '))
        ?.split(' ')
        .slice(1) ?? [];
    const server = spawn(process.execPath, [...args, '--port', '0'], { cwd: folder });
    try {
      const url = await new Promise<string>((found, fail) => {
        let said = '';
        server.stdout.on('data', (data) => {
          said += data;
          const match = /http:\S+/.exec(said);
          if (match) found(match[0]);
        });
        server.on('exit', (code) => fail(new Error(`serve ended with ${code}: ${said}`)));
      });
      const { dossiers } = await (await fetch(`${url}api/dossiers`)).json();
      expect(dossiers).toMatchObject([{ id: 'qwen' }]);
      const ended = new Promise((done) => server.on('exit', done));
      server.kill('SIGTERM');
      expect(await ended).toBe(0);
    } finally {
      server.kill('SIGKILL');
    }
  });

  it('shows a library that works', async () => {
    const [example = '', questions = '', building = ''] = blocks('ts');
    await mkdir('test/output', { recursive: true });
    await writeFile('test/output/readme.mjs', example);
    await writeFile('test/output/questions.mjs', questions);
    await writeFile('test/output/building.mjs', building);
    const { stdout } = await run(process.execPath, ['test/output/readme.mjs']);
    const answers = await run(process.execPath, ['test/output/questions.mjs']);
    expect(answers.stdout).toBe('function Alibaba denied the allegation proposed\n');
    const built = await run(process.execPath, ['test/output/building.mjs']);
    expect(built.stdout).toContain('google sues meta');
    expect(stdout).toMatch(/^\d+ \d+ disputed$/m);
    expect(stdout).toContain('Alibaba denies | Alibaba denied the allegation');
    expect(stdout).toContain('<gexf');
  });
});
