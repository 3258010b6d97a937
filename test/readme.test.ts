/** Every command and example of the README is run as it stands there. */
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { FORMATS } from '../src/formats/registry.js';
import { RelationEntry } from '../src/model/relation.js';
import { claimgraph } from './cli/terminal.js';

const run = promisify(execFile);
const readme = await readFile('README.md', 'utf8');

/** What stands in the fenced blocks of one language. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    (match) => match[1] ?? '',
  );
}

const commands = blocks('sh').flatMap((block) => block.trim().split('\n'));

/** A folder that looks like the checkout, so that what the commands write stays out of it. */
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-readme-'));
  for (const name of ['dist', 'graph-data', 'package.json']) await symlink(resolve(name), join(folder, name));
});

describe('the README', () => {
  it('has its parts in order', () => {
    const titles = [...readme.matchAll(/^## (.*)$/gm)].map((match) => match[1]);
    expect(titles).toEqual([
      'What',
      'Why',
      'Start',
      'The dossier format',
      'From texts to claims',
      'The command line',
      'The library',
      'The API',
      'The viewer',
      'Speed',
      'Compatibility',
      'Security',
      'Licence',
    ]);
  });

  it.each(commands.filter((command) => !command.includes(' serve ')))('%s', async (command) => {
    const [program, ...args] = command.split(' ');
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

  it('shows relations that fit their schema', () => {
    const [yaml = ''] = blocks('yaml');
    expect(z.array(RelationEntry).parse(parse(yaml))).toHaveLength(1);
  });

  it('shows a library that works', async () => {
    const [example = '', questions = ''] = blocks('ts');
    await mkdir('test/output', { recursive: true });
    await writeFile('test/output/readme.mjs', example);
    await writeFile('test/output/questions.mjs', questions);
    const { stdout } = await run(process.execPath, ['test/output/readme.mjs']);
    const answers = await run(process.execPath, ['test/output/questions.mjs']);
    expect(answers.stdout).toBe('function Alibaba denied the allegation denied\n');
    expect(stdout).toMatch(/^\d+ \d+ disputed$/m);
    expect(stdout).toContain('Alibaba denies | Alibaba denied the allegation');
    expect(stdout).toContain('<gexf');
  });

  it('lists every command and every format', async () => {
    const { out } = await claimgraph(['--help']);
    const names = [...out.matchAll(/^ {2}([a-z]+) /gm)].map((match) => match[1]).filter((name) => name !== 'help');
    for (const name of names) expect(readme).toMatch(new RegExp(`\\| \`${name}[ \`]`));
    for (const { id } of FORMATS) expect(readme).toContain(id);
  });

  it('shows a screenshot that is there', async () => {
    const [, path = ''] = /!\[[^\]]+\]\(([^)]+)\)/.exec(readme) ?? [];
    expect((await stat(path)).size).toBeGreaterThan(20_000);
  });
});
