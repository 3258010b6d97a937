/** A dossier's folder: which files it holds, and their texts; nothing outside it can be reached. */
import { createReadStream } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Report } from './problems.js';

/** Texts by name that stand for what is on disk: what the journal holds and the files do not yet; null where one goes. */
export type Pending = ReadonlyMap<string, string | null>;

/** Bytes that are read at a time. */
const CHUNK = 1 << 20;

export class Folder {
  readonly path: string;
  readonly #report: Report;
  readonly #pending: Pending;

  constructor(path: string, report: Report, pending: Pending = new Map()) {
    this.path = path;
    this.#report = report;
    this.#pending = pending;
  }

  /** How a file of the folder is named in problems: as the user named the folder, then the file. */
  placeOf(name: string): string {
    return join(this.path, name);
  }

  async has(name: string): Promise<boolean> {
    const tried = this.#pending.get(name);
    if (tried !== undefined) return tried !== null;
    return stat(this.placeOf(name)).then(
      (found) => found.isFile(),
      () => false,
    );
  }

  /** The names in a folder below this one, sorted by code units; none where it is missing. */
  async list(name = '.'): Promise<string[]> {
    const prefix = name === '.' ? '' : `${name}/`;
    const onDisk = await readdir(this.placeOf(name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') this.#unreadable(name, error);
      return [];
    });
    const names = new Set(onDisk);
    for (const [key, text] of this.#pending) {
      if (!key.startsWith(prefix)) continue;
      if (text === null) names.delete(key.slice(prefix.length));
      else names.add(key.slice(prefix.length));
    }
    return [...names].filter((one) => !one.includes('/')).sort(byCodeUnits);
  }

  /** The text of a file without a byte order mark, or undefined after reporting why it cannot be read. */
  async read(name: string): Promise<string | undefined> {
    const tried = this.#pending.get(name) ?? undefined;
    if (tried !== undefined) return tried;
    try {
      if (!(await this.#isInside(name))) return undefined;
      return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(this.placeOf(name)));
    } catch (error) {
      this.#unreadable(name, error);
      return undefined;
    }
  }

  /** The lines of a file, some at a time, read as a stream; it ends early, after a report, where it cannot be read. */
  async *lines(name: string): AsyncGenerator<string[]> {
    const tried = this.#pending.get(name) ?? undefined;
    let rest = '';
    try {
      if (tried === undefined && !(await this.#isInside(name))) return;
      const decoder = new TextDecoder('utf-8', { fatal: true });
      const chunks: AsyncIterable<Uint8Array> | string[] =
        tried === undefined ? createReadStream(this.placeOf(name), { highWaterMark: CHUNK }) : [tried];
      for await (const chunk of chunks) {
        const parts = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split(
          '\n',
        );
        rest = parts.pop() as string;
        yield parts;
      }
      rest += decoder.decode();
    } catch (error) {
      this.#unreadable(name, error);
      return;
    }
    if (rest !== '') yield [rest];
  }

  /** A link may not lead out of the dossier: what is shared and served is the folder and nothing else. */
  async #isInside(name: string): Promise<boolean> {
    const [root, target] = await Promise.all([realpath(this.path), realpath(this.placeOf(name))]);
    if (target.startsWith(root + sep)) return true;
    this.#report({
      code: 'outside',
      message: 'this is a link to a file outside the dossier',
      place: { file: this.placeOf(name) },
      hint: 'Put the file itself into the dossier',
    });
    return false;
  }

  #unreadable(name: string, error: unknown): void {
    const { code } = error as NodeJS.ErrnoException;
    const place = { file: this.placeOf(name) };
    if (code === 'ENOENT') {
      this.#report({ code: 'missing-file', message: 'there is no such file', place });
    } else if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      this.#report({ code: 'not-utf-8', message: 'this is not UTF-8 text', place, hint: 'Save the file as UTF-8' });
    } else {
      const reason =
        code === 'EISDIR' ? 'it is a folder' : code === 'EACCES' ? 'no permission' : (code ?? String(error));
      this.#report({ code: 'unreadable', message: `cannot be read: ${reason}`, place });
    }
  }
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
