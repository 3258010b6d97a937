/** Reads YAML 1.2 so that every value keeps its line and column. */
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import type { Problem } from '../model/problem.js';
import type { Report } from './problems.js';
import type { Path, Sourced } from './sourced.js';

/** Anchors may be used this often: enough for a person, too little for a file that unfolds without end. */
const MOST_ALIASES = 1000;

/**
 * @param file how problems name it
 * @param before lines above the text in its file, where it is only a part: front matter
 * @returns undefined after reporting all errors of syntax
 */
export function readYaml(text: string, file: string, report: Report, before = 0): Sourced | undefined {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
  const placeAt = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + before, column: col };
  };
  const deep = document.errors.find(({ message }) => message.includes('call stack'));
  if (deep) {
    report({
      code: 'too-deep',
      message: 'it is nested too deeply',
      place: placeAt(deep.pos[0]),
      hint: 'Write lists and maps flatter: no file of a dossier needs more than ten levels',
    });
    return undefined;
  }
  const [first] = document.errors;
  for (const error of document.errors) {
    // the parser stumbles on after its first error; what it then did not expect says nothing more
    if (error !== first && error.code === 'UNEXPECTED_TOKEN') continue;
    report(syntaxProblem(error.code, error.message, placeAt(error.pos[0])));
  }
  if (document.errors.length > 0) return undefined;
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    report({
      code: 'too-many-aliases',
      message: `this YAML cannot be expanded: ${(error as Error).message}`,
      place: { file },
      hint: 'Write the parts out instead of using anchors',
    });
    return undefined;
  }
  return { value, place: (path = []) => placeAt(offsetOf(document, path)) };
}

function syntaxProblem(code: string, message: string, place: Problem['place']): Problem {
  const plain = message.replace(/\.$/, '');
  if (code === 'DUPLICATE_KEY') return { code: 'duplicate-key', message: 'duplicate key in one map', place };
  if (code === 'TAB_AS_INDENT') return { code: 'yaml', message: plain, place, hint: 'Indent with spaces' };
  if (code === 'MULTIPLE_DOCS')
    return { code: 'yaml', message: plain, place, hint: 'Keep one YAML document in a file' };
  const hint = 'Check the indentation, and put texts that hold ": " or " #" or start with a quotation mark in quotes';
  return { code: 'yaml', message: `this is not YAML: ${plain}`, place, hint };
}

/** The offset of the deepest node on a path that is there: a scalar itself, and the key of a list or map. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (!isCollection(node)) break;
    if (isMap(node)) {
      const pair = node.items.find((item) => keyOf(item.key) === String(part));
      if (!pair) break;
      offset = startOf(isScalar(pair.value) && pair.value.value !== null ? pair.value : pair.key) ?? offset;
      node = pair.value;
    } else {
      const item: unknown = typeof part === 'number' ? node.items[part] : undefined;
      if (item === undefined || isPair(item)) break;
      offset = startOf(item) ?? offset;
      node = item;
    }
  }
  return offset;
}

function keyOf(key: unknown): string {
  return isNode(key) ? String((key as Node & { value?: unknown }).value) : String(key);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
