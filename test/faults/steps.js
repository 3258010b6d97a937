/**
 * Every step that a piece of work takes in the file system, where it can be killed, held up or made to fail: imported
 * first, it wraps node:fs/promises, the methods of file handles, and the functions of node:fs, so that whatever is
 * imported later (also proper-lockfile) goes through it. Work that is not followed goes its way.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const HANDLE = ['write', 'writev', 'writeFile', 'appendFile', 'sync', 'datasync', 'truncate', 'read', 'close', 'stat'];
const PROMISES = ['open', 'rename', 'rm', 'unlink', 'mkdir', 'rmdir', 'readdir', 'readFile', 'writeFile', 'appendFile'];
PROMISES.push('stat', 'lstat', 'realpath', 'utimes', 'truncate', 'copyFile', 'link', 'access', 'mkdtemp');
const PLAIN = ['open', 'close', 'read', 'write', 'fstat', 'stat', 'lstat', 'fsync', 'fdatasync', 'ftruncate', 'rename'];
PLAIN.push('unlink', 'rm', 'rmdir', 'mkdir', 'utimes', 'realpath', 'readdir', 'readFile', 'writeFile', 'exists');
/** utimes is not among them: it only refreshes the lock, by the clock. */
const CHANGES = /^(write|append|sync|datasync|fsync|fdatasync|truncate|ftruncate|rename|rm|unlink|mkdir|copy|link)/;

const followed = new AsyncLocalStorage();

/**
 * Does some work of which each step is followed.
 * @param options.onStep is asked before each step that changes something with its number and name; it may throw what
 * the step is to throw, and give a promise for which the step waits
 * @returns what the work gives, and the counts so far; `die()` ends it for the file system: nothing of it happens any more
 */
export function follow(work, { onStep = () => undefined } = {}) {
  const counts = { steps: 0, calls: 0, read: 0, written: 0, isDead: false, onStep };
  let died;
  const dead = new Promise((resolve) => {
    died = resolve;
  });
  counts.die = () => {
    counts.isDead = true;
    died('dead');
  };
  const result = followed.run(counts, async () => work());
  result.catch(() => undefined);
  return { counts, result: Promise.race([result, dead]) };
}

class Dead extends Error {}

/** @returns a promise to wait for, if any. @throws what the step is to throw */
function before(counts, name, args) {
  if (counts.isDead) throw new Dead('this work was killed');
  counts.calls++;
  const changes = name.startsWith('open') ? /[wa]/.test(String(args[1] ?? 'r')) : CHANGES.test(name);
  if (!changes) return undefined;
  const waits = counts.onStep(++counts.steps, name, counts, args);
  if (counts.isDead) throw new Dead('this work was killed');
  return waits;
}

const bytesOf = (value) => (typeof value === 'string' ? Buffer.byteLength(value) : (value?.byteLength ?? 0));

function after(counts, name, args, result) {
  if (name === 'writeSync') counts.written += result;
  else if (name === 'readSync') counts.read += result;
  else if (typeof result?.bytesRead === 'number') counts.read += result.bytesRead;
  else if (typeof result?.bytesWritten === 'number') counts.written += result.bytesWritten;
  else if (name.startsWith('readFile')) counts.read += bytesOf(result);
  else if (name === 'writeFile') counts.written += bytesOf(args.length > 1 ? args[1] : args[0]);
  return result;
}

const NEVER = new Promise(() => undefined);

function wrap(holder, names, isAsync) {
  for (const name of names) {
    const original = holder[name];
    if (typeof original !== 'function') continue;
    const wrapped = isAsync
      ? async function (...args) {
          const counts = followed.getStore();
          if (!counts) return original.apply(this, args);
          try {
            await before(counts, name, args);
          } catch (error) {
            if (error instanceof Dead) return NEVER;
            throw error;
          }
          return after(counts, name, args, await original.apply(this, args));
        }
      : function (...args) {
          const counts = followed.getStore();
          if (!counts) return original.apply(this, args);
          const back = args.at(-1);
          try {
            const waits = before(counts, name, args);
            if (waits && typeof back === 'function') return void waits.then(() => original.apply(this, args));
          } catch (error) {
            if (typeof back !== 'function') throw error;
            if (!(error instanceof Dead)) process.nextTick(back, error);
            return undefined;
          }
          return after(counts, name, args, original.apply(this, args));
        };
    holder[name] = Object.assign(wrapped, original);
  }
}

const probe = await promises.open(new URL(import.meta.url), 'r');
wrap(Object.getPrototypeOf(probe), HANDLE, true);
await probe.close();
wrap(promises, PROMISES, true);
wrap(fs, PLAIN, false);
wrap(
  fs,
  PLAIN.map((name) => `${name}Sync`),
  false,
);
syncBuiltinESMExports();
