/** Reads a graph from files of any format, and writes one in any: what is not said is told by the name of the file. */
import { ClaimgraphError } from '../../model/problem.js';
import type { Format, GraphReader, GraphWriter } from '../format.js';
import { READ_FORMATS, WRITE_FORMATS } from '../registry.js';
import type { Graph } from './graph.js';
import { READ_LIMITS } from './limits.js';
import type { ReadOptions } from './options.js';
import { peek, type Source } from './source.js';
import { refuseUnread } from './unread.js';

/**
 * @param id the format; left out, it is told by the name, or by how the file begins
 * @throws ClaimgraphError where the format is not known or cannot be read, or the file is broken
 */
export async function readGraph(source: Source, id?: string, options?: ReadOptions): Promise<Graph> {
  const given = options?.encoding === undefined ? source : { ...source, encoding: options.encoding };
  const { head, source: whole } =
    id === undefined ? await peek(given, { ...READ_LIMITS, ...options?.limits }) : { head: '', source: given };
  refuseUnread(source.name, id, head);
  const read = await readerFor(source.name, id, head).reads.load();
  return read(whole, options);
}

/**
 * @param head how the text begins: it decides where the name does not
 * @throws ClaimgraphError where there is no such format, or it is not read
 */
export function readerFor(name: string, id?: string, head = ''): Format & { reads: GraphReader } {
  if (id !== undefined) return named(READ_FORMATS, id, 'from', 'read');
  const isMeant = ({ reads }: { reads: GraphReader }) => reads.recognise?.(head) ?? false;
  const fits = namedSo(READ_FORMATS, name, NONE);
  const found =
    (fits.length === 1 ? fits[0] : fits.find(isMeant)) ??
    fits.find(({ reads }) => !reads.recognise) ??
    READ_FORMATS.find(isMeant);
  if (found) return found;
  if (fits.length > 0) throw untold(fits, name, `the content is none of what is called so: ${idsOf(fits)}`, 'from');
  throw untold(READ_FORMATS, name, 'neither the name of the file nor how it begins tells its format', 'from');
}

/** @throws ClaimgraphError where there is no such format, or no graph is written in it */
export function writerFor(name: string, id?: string): Format & { writes: GraphWriter } {
  if (id !== undefined) return named(WRITE_FORMATS, id, 'to', 'written');
  const [found] = namedSo(WRITE_FORMATS, name, SHARED);
  if (found) return found;
  throw untold(WRITE_FORMATS, name, 'the name of the file does not tell its format', 'to');
}

function named<One extends Format>(formats: readonly One[], id: string, field: string, what: string): One {
  const found = formats.find((format) => format.id === id);
  if (found) return found;
  const message = `the format "${id}" cannot be ${what}`;
  throw new ClaimgraphError([{ code: 'unknown-format', message, field, hint: `Use one of: ${idsOf(formats)}` }]);
}

function untold(formats: readonly Format[], name: string, message: string, field: string): ClaimgraphError {
  const hint = `Name the format, one of: ${idsOf(formats)}`;
  return new ClaimgraphError([{ code: 'unknown-format', message, place: { file: name }, field, hint }]);
}

function idsOf(formats: readonly Format[]): string {
  return formats.map(({ id }) => id).join(', ');
}

/** Extensions of several formats, among which only content decides: a file to be written has none. */
const SHARED: ReadonlySet<string> = new Set(['json', 'xml']);
const NONE: ReadonlySet<string> = new Set();

/** Those whose extension the name has, the longest there is. */
function namedSo<One extends Format>(formats: readonly One[], name: string, without: ReadonlySet<string>): One[] {
  const plain = name.toLowerCase().replace(/\.gz$/, '');
  const lengths = formats.map(({ extensions }) =>
    Math.max(
      0,
      ...extensions
        .filter((extension) => !without.has(extension) && plain.endsWith(`.${extension}`))
        .map(({ length }) => length),
    ),
  );
  const longest = Math.max(1, ...lengths);
  return formats.filter((_, i) => lengths[i] === longest);
}
