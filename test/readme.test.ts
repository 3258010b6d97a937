/** Every command and example of README.md and ARCHITECTURE.md is run as it stands there. */
import { stat } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { QUERIES } from '../src/engine/queries/index.js';
import type { QueryDescriptor } from '../src/engine/query.js';
import { FORMATS } from '../src/formats/registry.js';
import { RelationEntry } from '../src/model/relation.js';
import { claimgraph } from './cli/terminal.js';
import { blocks, commands, likeTheCheckout, pages, readme } from './readme-blocks.js';

let folder: string;

beforeAll(async () => {
  folder = await likeTheCheckout();
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

  // in this process: the first of them, the server and the library run as programs in readme.slow.test.ts
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

  it('shows relations that fit their schema', () => {
    const [yaml = ''] = blocks('yaml');
    expect(z.array(RelationEntry).parse(parse(yaml))).toHaveLength(1);
  });

  it('names every command and every format', async () => {
    const { out } = await claimgraph(['--help']);
    const names = [...out.matchAll(/^ {2}([a-z]+) /gm)]
      .map((match) => match[1] ?? '')
      .filter((name) => name !== 'help');
    expect(names.length).toBeGreaterThan(20);
    const missing = names.filter((name) => !readme.includes(`\`${name}`) && !readme.includes(`main.js ${name} `));
    expect(missing).toEqual([]);
    for (const { id } of FORMATS) expect(readme).toContain(`\`${id}\``);
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
