/** Holds the lines of the house: who may import whom, and who may touch Node. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { version } from '../src/model/version.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** From the foundation up: a room imports only what stands before it. */
const ROOMS = [
  'model',
  'text',
  'intake',
  'dossier',
  'graph',
  'analysis',
  'engine',
  'formats',
  'extract',
  'resolve',
  'review',
  'server',
  'cli',
];

/** Rooms and files that may import Node's own modules. Nothing else may, not even through them. */
const NODE = [
  /^src\/intake\//,
  /^src\/dossier\//,
  /^src\/review\//,
  /^src\/analysis\/threads\//,
  /^src\/server\//,
  /^src\/cli\//,
  /^src\/engine\/neo4j/,
  /^src\/extract\/model\//,
  /^src\/index\.ts$/,
];

/** What the viewer may use of src. */
const VIEWER = ['model', 'text', 'graph', 'analysis', 'engine', 'formats'];

const files = [...list('src'), ...list('viewer')];

describe('the house', () => {
  it('has only the rooms of the design', () => {
    const rooms = new Set(files.filter((file) => /^src\/.+\//.test(file)).map((file) => file.split('/')[1]));
    expect([...rooms].filter((room) => room !== undefined && !ROOMS.includes(room))).toEqual([]);
  });

  it.each(files.filter((file) => file.startsWith('src/')))('%s imports only rooms before its own', (file) => {
    const room = roomOf(file);
    if (room === undefined) return;
    const later = importsOf(file)
      .flatMap((target) => roomOf(target) ?? [])
      .filter((other) => ROOMS.indexOf(other) > ROOMS.indexOf(room));
    expect(later).toEqual([]);
  });

  it('lets the model import nothing but zod', () => {
    const model = files.filter((file) => file.startsWith('src/model/'));
    expect([...new Set(model.flatMap(packagesOf))]).toEqual(['zod']);
  });

  it.each(files.filter((file) => !mayUseNode(file)))('%s runs in a browser', (file) => {
    expect(packagesOf(file).filter((name) => name.startsWith('node:'))).toEqual([]);
    expect(importsOf(file).filter(mayUseNode)).toEqual([]);
  });

  it.each(files.filter((file) => file.startsWith('viewer/')))('%s stays out of the rooms of the server', (file) => {
    const rooms = importsOf(file).flatMap((target) => roomOf(target) ?? []);
    expect(rooms.filter((room) => !VIEWER.includes(room))).toEqual([]);
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
    .map((specifier) =>
      relative(ROOT, join(ROOT, dirname(file), specifier))
        .split(sep)
        .join('/')
        .replace(/\.js$/, '.ts'),
    );
}

function packagesOf(file: string): string[] {
  return specifiersOf(file).filter((specifier) => !specifier.startsWith('.'));
}

function roomOf(file: string): string | undefined {
  return /^src\/([^/]+)\//.exec(file)?.[1];
}

function mayUseNode(file: string): boolean {
  return NODE.some((pattern) => pattern.test(file));
}
