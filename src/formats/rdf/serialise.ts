/** Blocks of statements about one thing as Turtle, TriG, N-Quads or JSON-LD, in pieces. */
import type { Syntax } from './parse.js';
import { compact, PREFIXES, type Resource, type Term } from './terms.js';

/** All that is said of one thing in one graph. */
export interface Block {
  subject: Resource;
  /** missing in the default graph */
  graph?: Resource;
  /** predicate, by its whole IRI, and what it leads to; a predicate may come twice */
  says: readonly (readonly [predicate: string, object: Term])[];
}

export function* serialise(blocks: Iterable<Block>, syntax: Syntax): Generator<string> {
  if (syntax === 'nquads') yield* nquads(blocks);
  else if (syntax === 'jsonld') yield* jsonLd(blocks);
  else yield* turtle(blocks, syntax === 'trig');
}

function* nquads(blocks: Iterable<Block>): Generator<string> {
  for (const { subject, graph, says } of blocks)
    for (const [predicate, object] of says)
      yield `${long(subject)} <${predicate}> ${long(object)}${graph ? ` ${long(graph)}` : ''} .\n`;
}

function* turtle(blocks: Iterable<Block>, graphs: boolean): Generator<string> {
  for (const [prefix, namespace] of Object.entries(PREFIXES)) yield `@prefix ${prefix}: <${namespace}> .\n`;
  let open: string | undefined;
  for (const { subject, graph, says } of blocks) {
    if (says.length === 0) continue;
    const name = graphs && graph ? long(graph) : undefined;
    if (name !== open) {
      yield `${open === undefined ? '' : '}\n'}${name === undefined ? '' : `\n${name} {`}`;
      open = name;
    }
    yield `\n${long(subject)}`;
    let comma = '';
    for (const [predicate, object] of says) {
      yield `${comma}\n  ${short(predicate)} ${object.kind === 'literal' ? literal(object, short) : long(object)}`;
      comma = ' ;';
    }
    yield ' .\n';
  }
  if (open !== undefined) yield '}\n';
}

function short(iri: string): string {
  const name = compact(iri);
  return name === iri ? `<${iri}>` : name;
}

function long(term: Term): string {
  if (term.kind === 'literal') return literal(term, (iri) => `<${iri}>`);
  return term.kind === 'blank' ? term.value : `<${term.value}>`;
}

function literal(term: Term & { kind: 'literal' }, datatypeAs: (iri: string) => string): string {
  const text = `"${term.value.replace(ESCAPED, escaped)}"`;
  if (term.language !== undefined) return `${text}@${term.language}`;
  return term.datatype === undefined ? text : `${text}^^${datatypeAs(term.datatype)}`;
}

const ESCAPED = /["\\\p{Cc}\p{Cs}\p{Cn}\p{Zl}\p{Zp}\ufeff]/gu;
const SHORT: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(character: string): string {
  const known = SHORT[character];
  if (known !== undefined) return known;
  const code = character.codePointAt(0) as number;
  // half of a pair is no character that any file can hold
  if (code >= 0xd800 && code <= 0xdfff) return '\\uFFFD';
  return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).toUpperCase().padStart(digits, '0');
}

/** One node a line, in the default graph; graphs by name hold their own nodes. */
function* jsonLd(blocks: Iterable<Block>): Generator<string> {
  yield `{"@context":${JSON.stringify(PREFIXES)},\n"@graph":[`;
  let open: string | undefined;
  let comma = '\n';
  for (const { subject, graph, says } of blocks) {
    if (says.length === 0) continue;
    if (graph?.value !== open) {
      if (open !== undefined) {
        yield '\n]}';
        comma = ',\n';
      }
      if (graph) {
        yield `${comma}{"@id":${text(graph.value)},"@graph":[`;
        comma = '\n';
      }
      open = graph?.value;
    }
    const node: Record<string, unknown[]> = Object.create(null);
    for (const [predicate, object] of says) {
      const isType = predicate === `${PREFIXES.rdf}type` && object.kind !== 'literal';
      const key = isType ? '@type' : compact(predicate);
      node[key] ??= [];
      node[key].push(isType ? object.value : jsonOf(object));
    }
    yield `${comma}${JSON.stringify({ '@id': subject.value, ...node }).replace(/\\ud[89a-f][0-9a-f]{2}/g, '\ufffd')}`;
    comma = ',\n';
  }
  yield `${open === undefined ? '' : '\n]}'}\n]}\n`;
}

function jsonOf(object: Term): object {
  if (object.kind !== 'literal') return { '@id': object.value };
  const { value, language, datatype } = object;
  if (language !== undefined) return { '@value': value, '@language': language };
  return datatype === undefined ? { '@value': value } : { '@value': value, '@type': compact(datatype) };
}

function text(value: string): string {
  return JSON.stringify(value);
}
