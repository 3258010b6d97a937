/** Every regular expression of the product takes time that grows with the text: found by analysis of each, not by trying. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from 'scslre';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Found {
  pattern: string;
  flags: string;
  line: number;
}

/**
 * Places where an expression may try the same characters in more than one way, or from more than one start: `\s+$`
 * starts anew at each space, `(a|b)*a*` can divide what it reads at each letter.
 */
function superLinear({ pattern, flags }: Pick<Found, 'pattern' | 'flags'>): string[] {
  const { reports } = analyse({ source: pattern, flags }, { reportTypes: { Move: true, Self: true, Trade: true } });
  return reports.map(({ type }) => type);
}

/** What is read of a node of the syntax tree (ESTree). */
interface Part {
  type: string;
  start: number;
  regex?: { pattern: string; flags: string };
  callee?: { name?: string };
  arguments?: { value?: unknown }[];
}

/** Literals, and `new RegExp` of a text. */
function expressionsIn(code: string, lang: 'ts' | 'tsx'): Found[] {
  const found: Found[] = [];
  const take = (pattern: string, flags: string, start: number) =>
    found.push({ pattern, flags, line: code.slice(0, start).split('\n').length });
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const one of node) walk(one);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const { type, start, regex, callee, arguments: given = [] } = node as Part;
    if (type === 'Literal' && regex) take(regex.pattern, regex.flags, start);
    if (type === 'NewExpression' && callee?.name === 'RegExp') {
      const [text, marks] = given;
      if (typeof text?.value === 'string') take(text.value, String(marks?.value ?? ''), start);
    }
    for (const [key, value] of Object.entries(node)) if (key !== 'regex') walk(value);
  };
  walk(parseAst(code, { lang }).body);
  return found;
}

describe('regular expressions', () => {
  it('are known for what they are', () => {
    expect(superLinear({ pattern: '\\s+$', flags: '' })).not.toEqual([]);
    expect(superLinear({ pattern: '^(?:a|b)*a*$', flags: '' })).not.toEqual([]);
    expect(superLinear({ pattern: '^\\s+', flags: '' })).toEqual([]);
    expect(expressionsIn('const a = /x/g;\nnew RegExp("y", "u");', 'ts')).toEqual([
      { pattern: 'x', flags: 'g', line: 1 },
      { pattern: 'y', flags: 'u', line: 2 },
    ]);
  });

  it('take linear time in src and viewer', () => {
    const files = ['src', 'viewer'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    );
    const slow = files
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) =>
        expressionsIn(readFileSync(join(ROOT, name), 'utf8'), name.endsWith('x') ? 'tsx' : 'ts')
          .filter((one) => superLinear(one).length > 0)
          .map(({ pattern, flags, line }) => `${name}:${line} /${pattern}/${flags}`),
      );
    expect(slow).toEqual([]);
  });
});
