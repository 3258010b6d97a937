/** Holds the layering of ARCHITECTURE.md: which folder may import which, and which may use Node. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { version } from '../src/model/version.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const ARCHITECTURE = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
const rows = [...ARCHITECTURE.matchAll(/^\| `(\w+)` \| .* \| (anywhere|Node) \|$/gm)];

/** The folders of src, in the order of ARCHITECTURE.md's table: each imports only what stands before it. */
const ROOMS = rows.map(([, folder = '']) => folder);

/** Folders and files that may import Node's own modules. Nothing else may, not even through them. */
const outside = /^Files outside these folders that use Node:(.*?)\n\n/ms.exec(ARCHITECTURE)?.[1] ?? '';
const NODE = [
  ...rows.filter(([, , runs]) => runs === 'Node').map(([, folder]) => `src/${folder}/`),
  ...[...outside.matchAll(/`(src\/[^`]+)`/g)].map(([, path = '']) => path),
];

/** What the viewer may use of src, by the same page. */
const VIEWER = [...(/It may use ([^.]*)\./.exec(ARCHITECTURE)?.[1] ?? '').matchAll(/`(\w+)`/g)].map(
  ([, name = '']) => name,
);

const files = [...list('src'), ...list('viewer')];

describe('the layout', () => {
  it('is read from ARCHITECTURE.md', () => {
    expect(ROOMS).toContain('model');
    expect(ROOMS.length).toBeGreaterThan(10);
    expect(NODE).toContain('src/dossier/');
    expect(NODE).toContain('src/index.ts');
    expect(NODE).not.toContain('src/model/');
    expect(VIEWER).toContain('engine');
    expect(VIEWER).not.toContain('server');
  });

  it('has only the folders of ARCHITECTURE.md', () => {
    const rooms = new Set(files.filter((file) => /^src\/.+\//.test(file)).map((file) => file.split('/')[1]));
    expect([...rooms].filter((room) => room !== undefined && !ROOMS.includes(room))).toEqual([]);
  });

  it('lets a folder import only what stands before it', () => {
    const broken = files.flatMap((file) => {
      const room = roomOf(file);
      if (room === undefined) return [];
      return importsOf(file)
        .filter((target) => ROOMS.indexOf(roomOf(target) ?? room) > ROOMS.indexOf(room))
        .map((target) => `${file} imports ${target}`);
    });
    expect(broken).toEqual([]);
  });

  it('lets nobody list what awaits review but the engine', () => {
    const asking = files.filter((file) => importsOf(file).includes('src/analysis/queue.ts'));
    expect(asking).toEqual(['src/engine/memory/proposals.ts']);
  });

  it('lets the model import nothing but zod', () => {
    const model = files.filter((file) => file.startsWith('src/model/'));
    expect([...new Set(model.flatMap(packagesOf))]).toEqual(['zod']);
  });

  it('keeps Node out of what runs in a browser', () => {
    const broken = files
      .filter((file) => !mayUseNode(file))
      .flatMap((file) =>
        [...packagesOf(file).filter((name) => name.startsWith('node:')), ...importsOf(file).filter(mayUseNode)].map(
          (target) => `${file} imports ${target}`,
        ),
      );
    expect(broken).toEqual([]);
  });

  it('keeps the viewer out of the folders of the server', () => {
    const broken = files
      .filter((file) => file.startsWith('viewer/'))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => !VIEWER.includes(roomOf(target) ?? 'model'))
          .map((target) => `${file} imports ${target}`),
      );
    expect(broken).toEqual([]);
  });

  it('lets the screens take their words from the catalogues, whatever languages there are', () => {
    const choosing = files
      .filter((file) => file.startsWith('viewer/'))
      .filter((file) =>
        /[lL]anguage\w*\)?\s*(?:[!=]==\s*|\.startsWith\()'(?:en|zh)'/.test(readFileSync(join(ROOT, file), 'utf8')),
      );
    expect(choosing).toEqual([]);
  });

  it('has no circles of imports', () => {
    expect(
      circles(new Map(files.map((file) => [file, importsOf(file).filter((target) => files.includes(target))]))),
    ).toEqual([]);
  });
});

describe('the package', () => {
  it('tells its version in one voice', () => {
    expect(version).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version);
  });
});

function list(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('vite.config.ts'))
    .sort();
}

function specifiersOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^'"]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? '');
}

/** Files of the project that a file imports, as paths from the root. */
function importsOf(file: string): string[] {
  return specifiersOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => {
      const target = relative(ROOT, join(ROOT, dirname(file), specifier))
        .split(sep)
        .join('/');
      const component = target.replace(/\.js$/, '.tsx');
      return existsSync(join(ROOT, component)) ? component : target.replace(/\.js$/, '.ts');
    });
}

function packagesOf(file: string): string[] {
  return specifiersOf(file).filter((specifier) => !specifier.startsWith('.'));
}

function roomOf(file: string): string | undefined {
  return /^src\/([^/]+)\//.exec(file)?.[1];
}

function mayUseNode(file: string): boolean {
  return NODE.some((path) => file.startsWith(path));
}

/** The groups of files that import each other in a circle (Tarjan 1972), each sorted. O(files + imports). */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    const own = index.size;
    let lowest = own;
    index.set(file, own);
    stack.push(file);
    for (const target of graph.get(file) ?? []) {
      if (!index.has(target)) lowest = Math.min(lowest, visit(target));
      else if (stack.includes(target)) lowest = Math.min(lowest, index.get(target) ?? lowest);
    }
    if (lowest === own) {
      const group = stack.splice(stack.indexOf(file));
      if (group.length > 1) found.push(group.sort());
    }
    return lowest;
  };
  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return found;
}
