/** What README.md and ARCHITECTURE.md show: their fenced blocks, and a folder in which their commands run. */
import { mkdtemp, readFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const readme = await readFile('README.md', 'utf8');
export const pages = [readme, await readFile('ARCHITECTURE.md', 'utf8')].join('\n');

/** What the fenced blocks of one language hold, on both pages. */
export function blocks(language: string): string[] {
  return [...pages.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    (match) => match[1] ?? '',
  );
}

export const commands = blocks('sh').flatMap((block) => block.trim().split('\n'));

/** A folder that looks like the checkout, so that what the commands write stays out of it. */
export async function likeTheCheckout(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-readme-'));
  for (const name of ['dist', 'graph-data', 'package.json']) await symlink(resolve(name), join(folder, name));
  return folder;
}
