/** Reads a graph from files of any format, and writes one in any: what is not said is told by the name of the file. */
import { ClaimgraphError } from '../../model/problem.js';
import type { GraphFormat } from './format.js';
import type { Graph } from './graph.js';
import { READ_LIMITS } from './limits.js';
import type { ReadOptions } from './options.js';
import { GRAPH_FORMATS } from './registry.js';
import { peek, type Source } from './source.js';
import { refuseUnread } from './unread.js';

/**
 * @param id the format; left out, it is told by the name, or by how the file begins
 * @throws ClaimgraphError where the format is not known or cannot be read, or the file is broken
 */
export async function readGraph(source: Source, id?: string, options?: ReadOptions): Promise<Graph> {
  const { head, source: whole } =
    id === undefined ? await peek(source, { ...READ_LIMITS, ...options?.limits }) : { head: '', source };
  refuseUnread(source.name, id, head);
  const { reader } = formatFor(source.name, 'read', id, head);
  if (!reader) throw new Error('a format that is read has a reader');
  const read = await reader();
  return read(whole, options);
}

/**
 * @param head how the text begins: it decides where the name does not
 * @throws ClaimgraphError where there is no such format, or it cannot do that
 */
export function formatFor(name: string, ability: 'read' | 'written', id?: string, head = ''): GraphFormat {
  const able = GRAPH_FORMATS.filter(({ reader, write }) => (ability === 'read' ? reader : write));
  const field = ability === 'read' ? 'from' : 'to';
  const known = able.map((format) => format.id).join(', ');
  if (id !== undefined) {
    const found = able.find((format) => format.id === id);
    if (found) return found;
    const message = `the format "${id}" cannot be ${ability}`;
    throw new ClaimgraphError([{ code: 'unknown-format', message, field, hint: `Use one of: ${known}` }]);
  }
  const named = namedSo(able, name, ability === 'read' ? NONE : SHARED);
  const isMeant = ({ recognise }: GraphFormat) => recognise?.(head) ?? false;
  const found =
    (named.length === 1 ? named[0] : named.find(isMeant)) ??
    named.find(({ recognise }) => !recognise) ??
    named[0] ??
    able.find(isMeant);
  if (found) return found;
  const message =
    ability === 'read'
      ? 'neither the name of the file nor how it begins tells its format'
      : 'the name of the file does not tell its format';
  throw new ClaimgraphError([
    { code: 'unknown-format', message, place: { file: name }, field, hint: `Name the format, one of: ${known}` },
  ]);
}

/** Extensions of several formats, among which only content decides: a file to be written has none. */
const SHARED: ReadonlySet<string> = new Set(['json', 'xml']);
const NONE: ReadonlySet<string> = new Set();

/** Those whose extension the name has, the longest there is. */
function namedSo(formats: readonly GraphFormat[], name: string, without: ReadonlySet<string>): GraphFormat[] {
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
