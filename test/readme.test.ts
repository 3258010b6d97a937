/** Every command and example of README.md and ARCHITECTURE.md is run as it stands there. */
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { QUERIES } from '../src/engine/queries/index.js';
import type { QueryDescriptor } from '../src/engine/query.js';
import { GRAPH_FORMATS } from '../src/formats/interchange/registry.js';
import { FORMATS } from '../src/formats/registry.js';
import { RelationEntry } from '../src/model/relation.js';
import { claimgraph } from './cli/terminal.js';

const run = promisify(execFile);
const readme = await readFile('README.md', 'utf8');
const pages = [readme, await readFile('ARCHITECTURE.md', 'utf8')].join('\n');

/** What the fenced blocks of one language hold, on both pages. */
function blocks(language: string): string[] {
  return [...pages.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
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
    expect(titles).toEqual(['Start', 'Look', 'Ask', 'Export', 'Build', 'More']);
  });

  it('has at most 900 words', () => {
    expect(readme.trim().split(/\s+/).length).toBeLessThanOrEqual(900);
  });

  it('links to pages that are there', async () => {
    const links = [...pages.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(links).toContain('ARCHITECTURE.md');
    for (const link of links) expect((await stat(link)).isFile()).toBe(true);
  });

  const plain = commands.filter((command) => !command.includes(' serve '));

  it('runs its first command as it stands there', async () => {
    const [program, ...args] = (plain[0] ?? '').split(' ');
    expect(program).toBe('node');
    const { stdout, stderr } = await run(process.execPath, args, { cwd: folder });
    expect(stdout.length + stderr.length).toBeGreaterThan(0);
  });

  // in this process: what a process of its own does with its arguments, the test above shows
  it.each(plain)('%s', async (command) => {
    const [program, main, ...args] = command.split(' ');
    expect([program, main]).toEqual(['node', 'dist/cli/main.js']);
    const here = process.cwd();
    process.chdir(folder);
    try {
      const { code, out, err } = await claimgraph(args);
      expect(code, err).toBe(0);
      expect(out.length + err.length).toBeGreaterThan(0);
    } finally {
      process.chdir(here);
    }
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

  it('names every command and every format', async () => {
    const { out } = await claimgraph(['--help']);
    const names = [...out.matchAll(/^ {2}([a-z]+) /gm)]
      .map((match) => match[1] ?? '')
      .filter((name) => name !== 'help');
    expect(names.length).toBeGreaterThan(20);
    const missing = names.filter((name) => !readme.includes(`\`${name}`) && !readme.includes(`main.js ${name} `));
    expect(missing).toEqual([]);
    for (const { id } of [...FORMATS, ...GRAPH_FORMATS]) expect(readme).toContain(`\`${id}\``);
  });

  it('shows every query, and what its command takes', () => {
    const [, section = ''] = /^## Ask$(.*?)^## /ms.exec(readme) ?? [];
    const rows = [...section.matchAll(/^\| `([a-z]+)[ `]/gm)].map((match) => match[1]);
    const queries = (Object.values(QUERIES) as QueryDescriptor[]).filter(({ command }) => command);
    expect(rows.sort()).toEqual(queries.map(({ id, command }) => command?.name ?? id).sort());
    for (const { id, command, query } of Object.values(QUERIES) as QueryDescriptor[]) {
      if (!command) continue;
      const { name = id, args = [] } = command;
      const [, shown = ''] = new RegExp(`^\\| \`${name} ([^\`]+)\``, 'm').exec(readme) ?? [];
      const isList = args.map((arg) => query.shape[arg] instanceof z.ZodArray);
      expect({ name, takes: shown.split(' ').map((word) => word.endsWith('...')) }).toEqual({
        name,
        takes: [false, ...isList],
      });
    }
  });

  it('shows a screenshot that is there', async () => {
    const [, path = ''] = /!\[[^\]]+\]\(([^)]+)\)/.exec(readme) ?? [];
    expect((await stat(path)).size).toBeGreaterThan(20_000);
  });
});
