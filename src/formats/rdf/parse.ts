/**
 * RDF as it comes, in Turtle, TriG, N-Triples, N-Quads (n3) and JSON-LD (jsonld-streaming-parser). Nothing reaches the
 * network: JSON-LD contexts are those that ship (contexts.ts), any other address is refused. Blank nodes are numbered in
 * the order in which they appear, so that a file always reads alike.
 */
import { ClaimgraphError } from '../../model/problem.js';
import { type ReadLimits, withinLimit } from '../interchange/limits.js';
import { type Source, textOf } from '../interchange/source.js';
import { CONTEXTS } from './contexts.js';
import { type Literal, PREFIXES, type Quad, type Resource } from './terms.js';

export type Syntax = 'turtle' | 'trig' | 'nquads' | 'jsonld';

/** A piece of a file goes through the parser at once; what comes out of it is given on. */
const PIECE = 16_384;

/** What relative addresses in a file are relative to: the file has no address that others could look up. */
const BASE = 'file:///';

/** The quads in pieces, each with the line that was reached. @throws ClaimgraphError with the line */
export async function* quadsOf(
  source: Source,
  syntax: Syntax,
  limits: ReadLimits,
): AsyncGenerator<{ quads: Quad[]; line: number }> {
  const parser = syntax === 'jsonld' ? await jsonLd(source.name, limits) : await turtles(source.name, syntax);
  let line = 1;
  let since = 0;
  let count = 0;
  for await (const chunk of textOf(source, limits)) {
    for (const piece of piecesOf(chunk)) {
      const quads = await parser.take(piece, line);
      line += lineEnds(piece);
      since = quads.length > 0 || syntax === 'jsonld' ? 0 : since + piece.length;
      withinLimit(limits, 'text', since, source.name, line);
      count += quads.length;
      withinLimit(limits, 'elements', count, source.name, line);
      if (quads.length > 0) yield { quads, line };
    }
  }
  const quads = await parser.end(line);
  if (quads.length > 0) yield { quads, line };
}

/** No piece ends inside a character: the parser of JSON-LD takes each as bytes. */
function* piecesOf(chunk: string): Generator<string> {
  for (let at = 0; at < chunk.length; ) {
    const end = at + PIECE;
    const code = chunk.charCodeAt(end - 1);
    const to = end < chunk.length && code >= 0xd800 && code <= 0xdbff ? end - 1 : end;
    yield chunk.slice(at, to);
    at = to;
  }
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

interface Parser {
  take(piece: string, line: number): Promise<Quad[]>;
  end(line: number): Promise<Quad[]>;
}

const FORMATS: Readonly<Record<Exclude<Syntax, 'jsonld'>, string>> = {
  turtle: 'text/turtle',
  trig: 'application/trig',
  nquads: 'N-Quads',
};

async function turtles(file: string, syntax: Exclude<Syntax, 'jsonld'>): Promise<Parser> {
  const { Parser: N3 } = await import('n3');
  const numbered = numbering();
  let found: Quad[] = [];
  let failed: { error: Error; line: number | undefined } | undefined;
  const listeners = new Map<string, (chunk?: never) => void>();
  const input = { on: (event: string, listen: (chunk?: never) => void) => listeners.set(event, listen) };
  new N3({ format: FORMATS[syntax], factory: FACTORY, baseIRI: BASE }).parse(input, (error, quad) => {
    if (error) failed ??= { error, line: error.context?.line };
    else if (quad) found.push(numbered(quad as MadeQuad));
  });
  const send = (event: string, piece: string | undefined, line: number): Quad[] => {
    found = [];
    try {
      listeners.get(event)?.(piece as never);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      failed ??= { error, line };
    }
    if (failed) throw broken(failed.error, file, failed.line ?? line, syntax);
    return found;
  };
  return {
    take: async (piece, line) => send('data', piece, line),
    end: async (line) => send('end', undefined, line),
  };
}

async function jsonLd(file: string, limits: ReadLimits): Promise<Parser> {
  const { JsonLdParser } = await import('jsonld-streaming-parser');
  const numbered = numbering();
  const depth = depthCounter();
  let found: Quad[] = [];
  let failed: Error | undefined;
  const parser = new JsonLdParser({
    dataFactory: FACTORY as never,
    baseIRI: BASE,
    documentLoader: { load: async (address: string) => contextAt(address) },
  });
  parser.on('data', (quad: unknown) => found.push(numbered(quad as MadeQuad)));
  parser.on('error', (error: Error) => {
    failed ??= error;
  });
  const ended = new Promise<void>((done) => parser.on('end', done).on('error', () => done()));
  let seen = '';
  const settled = (line: number): Quad[] => {
    if (failed) throw broken(failed, file, lineOfFailure(failed, seen) ?? line, 'jsonld');
    const quads = found;
    found = [];
    return quads;
  };
  return {
    // the parser may hold a piece until it has seen what follows: nothing waits for it, but errors are heard
    take: async (piece, line) => {
      withinLimit(limits, 'depth', depth(piece), file, line);
      if (seen.length < KEPT) seen += piece;
      parser.write(piece);
      await new Promise((done) => setTimeout(done));
      return settled(line);
    },
    end: async (line) => {
      parser.end();
      await ended;
      return settled(line);
    },
  };
}

/** Characters of JSON-LD that are kept to say on which line a failure is. */
const KEPT = 1_000_000;

const SHOWN = 10;

/** Where the text is no JSON, or names a context that does not ship; undefined where neither can be told. */
function lineOfFailure({ message }: Error, seen: string): number | undefined {
  const address = /the context (\S+), which does not ship/.exec(message)?.[1];
  const named = address === undefined ? -1 : seen.indexOf(address);
  if (named >= 0) return lineEnds(seen.slice(0, named)) + 1;
  try {
    JSON.parse(seen);
  } catch (error) {
    const words = (error as Error).message;
    const position = /at position (\d+)/.exec(words)?.[1];
    if (position !== undefined) return lineEnds(seen.slice(0, Number(position))) + 1;
    // V8 shows ten characters on either side instead
    const [, cut = '', shown] =
      /^Unexpected token '.+?', (\.\.\.)?"([\s\S]{2,24}?)"(?:\.\.\.)? is not/.exec(words) ?? [];
    const at = shown === undefined ? -1 : seen.lastIndexOf(shown);
    if (at >= 0) return lineEnds(seen.slice(0, at + (cut === '' ? 0 : SHOWN))) + 1;
  }
  return undefined;
}

async function contextAt(address: string): Promise<never> {
  const context = CONTEXTS.get(address);
  if (context) return context as never;
  throw new Error(
    `it names the context ${address}, which does not ship with claimgraph; nothing is loaded from elsewhere`,
  );
}

/** The deepest nesting so far; what stands in texts does not count. */
function depthCounter(): (piece: string) => number {
  let [depth, deepest, inText, escaped] = [0, 0, false, false];
  return (piece) => {
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      if (inText) {
        if (escaped) escaped = false;
        else if (code === 92) escaped = true;
        else if (code === 34) inText = false;
      } else if (code === 34) inText = true;
      else if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth);
      else if (code === 93 || code === 125) depth--;
    }
    return deepest;
  };
}

function broken(error: Error, file: string, line: number, syntax: Syntax): ClaimgraphError {
  if (error instanceof ClaimgraphError) return error;
  const words = error.message
    .replace(/^Failed to load remote context \S+: /, '')
    .replace(/ on line \d+/, '')
    .replace(/to follow "undefined"/, 'at the end of the file')
    .replace(/\.$/, '');
  const [code, hint] = words.includes('does not ship')
    ? ['remote-context', 'Put the context into the file, or expand it with another tool']
    : ['not-rdf', 'Is this another syntax? Name it: turtle, trig, nquads or jsonld'];
  const message = `this is not ${NAMES[syntax]}: ${words}`;
  return new ClaimgraphError([{ code, message, place: { file, line }, hint }], { cause: error });
}

const NAMES: Readonly<Record<Syntax, string>> = {
  turtle: 'Turtle',
  trig: 'TriG',
  nquads: 'N-Quads',
  jsonld: 'JSON-LD that can be read here',
};

/** Terms and quads in the form of RDF/JS, which the parsers make and ask for. */
interface Made {
  termType: string;
  value: string;
  language?: string;
  datatype?: Made;
}
interface MadeQuad {
  subject: Made;
  predicate: Made;
  object: Made;
  graph: Made;
}

/** Quads as this package knows them; blank nodes are named by the order in which they appear. */
function numbering(): (quad: MadeQuad) => Quad {
  const names = new Map<string, string>();
  const blank = (value: string): Resource => {
    const name = names.get(value) ?? `_:b${names.size + 1}`;
    names.set(value, name);
    return { kind: 'blank', value: name };
  };
  const resource = ({ termType, value }: Made): Resource => {
    if (termType === 'BlankNode') return blank(value);
    if (termType === 'NamedNode') return { kind: 'iri', value };
    throw new Error('a statement about a statement in angle brackets (RDF 1.2) or a variable is not read');
  };
  return ({ subject, predicate, object, graph }) => ({
    ...{ subject: resource(subject), predicate: predicate.value },
    object: object.termType === 'Literal' ? literalOf(object) : resource(object),
    ...(graph.termType !== 'DefaultGraph' && { graph: resource(graph) }),
  });
}

function literalOf({ value, language, datatype }: Made): Literal {
  const type = datatype?.value;
  return {
    ...{ kind: 'literal', value },
    ...(language && { language }),
    ...(!language && type !== undefined && type !== XSD_STRING && { datatype: type }),
  };
}

const XSD_STRING = `${PREFIXES.xsd}string`;

function made(termType: string, value: string, more: Partial<Made> = {}) {
  return {
    ...{ termType, value, ...more },
    equals: (other: Made | null | undefined) => other?.termType === termType && other.value === value,
  };
}

/** Keeps languages as they are written, which n3's own factory does not. */
const FACTORY = {
  namedNode: (value: string) => made('NamedNode', value),
  blankNode: (value?: string) => made('BlankNode', value ?? `anonymous ${++anonymous}`),
  variable: (value: string) => made('Variable', value),
  defaultGraph: () => made('DefaultGraph', ''),
  literal: (value: string | number | boolean, of?: string | (Partial<Made> & { language?: string }) | null) => {
    // under "@type": "@none" the parser of JSON-LD leaves numbers and booleans as they are
    if (typeof value !== 'string') return native(value);
    if (of && typeof of === 'object' && of.termType !== undefined)
      return made('Literal', value, { language: '', datatype: of as Made });
    const language = typeof of === 'string' ? of : of?.language;
    return made('Literal', value, { language: language ?? '', datatype: made('NamedNode', XSD_STRING) });
  },
  quad: (subject: Made, predicate: Made, object: Made, graph: Made = made('DefaultGraph', '')) => ({
    ...made('Quad', ''),
    ...{ subject, predicate, object, graph },
  }),
  fromTerm: (term: Made) => term,
};
let anonymous = 0;

/** A number or boolean as RDF has it (https://www.w3.org/TR/json-ld11-api/#data-round-tripping). */
function native(value: number | boolean): Made {
  if (typeof value === 'boolean') return typed(String(value), 'boolean');
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return typed(String(value), 'integer');
  const [digits = '', power] = value.toExponential().split('e');
  return typed(`${digits.includes('.') ? digits : `${digits}.0`}E${Number(power)}`, 'double');
}

function typed(value: string, name: string): Made {
  return made('Literal', value, {
    language: '',
    datatype: made('NamedNode', `http://www.w3.org/2001/XMLSchema#${name}`),
  });
}
