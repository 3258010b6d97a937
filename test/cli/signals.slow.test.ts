/** Signals end every command at once, also while the main thread computes: real processes, a large dossier. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { largeFolder } from '../dossier/large-folder.js';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
/** Long enough for the process to have begun its work; the work itself takes far longer. */
const WORKING_MS = 1500;
/** What "within seconds" means here; a busy machine is given a lot of room. */
const AT_MOST_MS = 20_000;

let large: string;
beforeAll(async () => {
  large = await largeFolder({ entities: 20_000, relations: 120_000 });
});

function started(args: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    said.out += text;
  });
  child.stderr.on('data', (text) => {
    said.err += text;
  });
  const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
  return { child, said, ended };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const within = <T>(work: Promise<T>) => Promise.race([work, pause(AT_MOST_MS).then(() => 'still running' as const)]);

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  it.each([
    ['check', () => [large]],
    ['export', () => [large, '--format', 'svg', '--out', join(large, '..', 'out.svg')]],
    ['sensitivity', () => [large, '--scenario', 'notAct=alleges']],
    ['report', () => [large, '--out', join(large, '..', 'out.md')]],
    ['add', () => [large, '-']],
    ['review', () => [large, '--by', 'Ann']],
  ])('ends %s', async (command, args) => {
    const { child, said, ended } = started([command, ...args()]);
    try {
      await pause(WORKING_MS);
      // otherwise the test would show nothing
      expect([child.exitCode, said.out, said.err]).toEqual([null, '', '']);
      child.kill(signal);
      expect(await within(ended)).toEqual({ code: null, signal });
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('ends a server, whether it opens its dossiers or answers', async () => {
    const opening = started(['serve', large, '--port', '0']);
    await pause(WORKING_MS);
    opening.child.kill(signal);
    // by the system, where the main thread was still loading the program
    expect(await within(opening.ended)).not.toBe('still running');

    const small = await largeFolder({ entities: 300, relations: 900 });
    const { child, said, ended } = started(['serve', small, '--port', '0']);
    try {
      await expect.poll(() => said.out, { timeout: 30_000 }).toContain('http://');
      const url = /http:\S+/.exec(said.out)?.[0] ?? '';
      const answer = fetch(new URL('api/dossiers/chips/export.svg', url)).catch(() => undefined);
      await pause(200);
      child.kill(signal);
      expect(await within(ended)).toEqual({ code: 0, signal: null });
      await answer;
    } finally {
      child.kill('SIGKILL');
    }
  });
});

describe('a signal while the program is loaded', () => {
  it('is never lost, whenever it comes', async () => {
    const lost: number[] = [];
    for (let ms = 50; ms <= 950; ms += 75) {
      const { child, ended } = started(['serve', 'graph-data/qwen', '--port', '0']);
      await pause(ms);
      child.kill('SIGTERM');
      if ((await within(ended)) === 'still running') lost.push(ms);
      child.kill('SIGKILL');
    }
    expect(lost).toEqual([]);
  });

  it('meets no listener that a module has brought along', async () => {
    const { loadUnlistened } = await import('../../src/cli/signals.js');
    const listen = () => process.on('SIGTERM', () => undefined);
    const before = process.listenerCount('SIGTERM');
    await loadUnlistened(async () => listen());
    expect(process.listenerCount('SIGTERM')).toBe(before);
    listen();
    expect(process.listenerCount('SIGTERM')).toBe(before + 1);
    process.removeAllListeners('SIGTERM');
  });
});
