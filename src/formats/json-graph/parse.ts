/**
 * JSON as a value, with bounds on its length and depth, and errors that name line and column. Whole numbers that a
 * double cannot hold stay the text they were. O(length).
 */
import { ClaimgraphError } from '../../model/problem.js';
import { type ReadLimits, withinLimit } from '../interchange/limits.js';
import { type Source, textOf } from '../interchange/source.js';

/** UTF-16 code units of a file that is parsed as one: a string of V8 holds about 536 million. */
const LONGEST = 400_000_000;

/** @throws ClaimgraphError where the file is not JSON, too long or too deep */
export async function readJsonValue(source: Source, limits: ReadLimits): Promise<unknown> {
  const chunks: string[] = [];
  let length = 0;
  for await (const chunk of textOf(source, limits)) {
    length += chunk.length;
    if (length > LONGEST) {
      const message = `the file holds more than ${LONGEST.toLocaleString('en')} characters of JSON`;
      const hint = 'Export it as GraphML, GEXF or CSV, which are read piece by piece';
      throw new ClaimgraphError([{ code: 'too-large', message, place: { file: source.name }, hint }]);
    }
    chunks.push(chunk);
  }
  return parseJson(chunks.join(''), source.name, limits);
}

function parseJson(text: string, file: string, limits: ReadLimits): unknown {
  const whole = keptNumbers(text, file, limits);
  try {
    return JSON.parse(whole);
  } catch (cause) {
    const at = placeOf(text);
    const { line, column } = lineOf(text, at);
    const found = at >= text.length ? 'the file ends too early' : `unexpected ${shown(text, at)}`;
    throw new ClaimgraphError(
      [
        {
          code: 'not-json',
          message: `this is not JSON: ${found}`,
          place: { file, line, column },
          hint: 'Export the file again',
        },
      ],
      { cause },
    );
  }
}

const [QUOTE, BACKSLASH, MINUS, ZERO, NINE] = [34, 92, 45, 48, 57];
/** From here on a whole number may be one that no double holds. */
const MANY_DIGITS = 16;

/** The text with whole numbers that no double holds in quotes; depth is bounded on the way. */
function keptNumbers(text: string, file: string, limits: ReadLimits): string {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === 123 || code === 91) {
      if (++depth > limits.depth) withinLimit(limits, 'depth', depth, file, lineOf(text, at).line);
    } else if (code === 125 || code === 93) depth--;
    else if (code === MINUS || isDigit(code)) {
      const end = endOfNumber(text, at);
      const number = text.slice(at, end);
      if (end - at >= MANY_DIGITS && /^-?[1-9]\d*$/.test(number) && !Number.isSafeInteger(Number(number))) {
        parts.push(text.slice(from, at), `"${number}"`);
        from = end;
      }
      at = end - 1;
    }
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from);
}

/** Where the string that begins at `at` ends: at its quotation mark, or at the end of the text. */
function endOfString(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === BACKSLASH) end++;
    else if (code === QUOTE) return end;
  }
  return text.length;
}

function endOfNumber(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && /[\d.eE+-]/.test(text.charAt(end))) end++;
  return end;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** What may come next: within an object or array, or at the top. */
type Expected = 'value' | 'first' | 'key' | 'firstKey' | 'colon' | 'next' | 'end';
interface Step {
  end: number;
  next: Expected;
}

/** Where the first thing stands that JSON does not allow; its length where only the end is missing. */
function placeOf(text: string): number {
  const around: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    while (/[ \n\r\t]/.test(text.charAt(at))) at++;
    if (at >= text.length) return text.length;
    const step = stepAt(text, at, expected, around);
    if (!step) return at;
    expected = step.next;
    at = step.end;
  }
}

function stepAt(text: string, at: number, expected: Expected, around: string[]): Step | undefined {
  const mark = text.charAt(at);
  const one = (next: Expected): Step => ({ end: at + 1, next });
  const whole = (end: number, next: Expected): Step | undefined => (end === at ? undefined : { end, next });
  switch (expected) {
    case 'end':
      return undefined;
    case 'colon':
      return mark === ':' ? one('value') : undefined;
    case 'next':
      if (mark === ',') return one(around.at(-1) === '{' ? 'key' : 'value');
      break;
    case 'key':
    case 'firstKey':
      if (mark === '"') return whole(tokenEnd(text, at), 'colon');
      break;
    default:
      if (mark === '{' || mark === '[') {
        around.push(mark);
        return one(mark === '{' ? 'firstKey' : 'first');
      }
      if (mark !== ']') return whole(tokenEnd(text, at), after(around));
  }
  const closes = mark === (around.at(-1) === '{' ? '}' : ']');
  if (!closes || expected === 'key' || expected === 'value') return undefined;
  around.pop();
  return one(after(around));
}

function after(around: readonly string[]): Expected {
  return around.length === 0 ? 'end' : 'next';
}

/** Where the string, number or word at `at` ends; `at` itself where there is none that is whole. */
function tokenEnd(text: string, at: number): number {
  if (text[at] === '"') {
    const end = endOfString(text, at);
    if (end >= text.length) return at;
    try {
      JSON.parse(text.slice(at, end + 1));
      return end + 1;
    } catch {
      return at;
    }
  }
  for (const word of ['true', 'false', 'null']) if (text.startsWith(word, at)) return at + word.length;
  const end = endOfNumber(text, at);
  return /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text.slice(at, end)) ? end : at;
}

function lineOf(text: string, at: number): { line: number; column: number } {
  let [line, from] = [1, 0];
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
    line++;
    from = next + 1;
  }
  return { line, column: at - from + 1 };
}

function shown(text: string, at: number): string {
  const word =
    /^[\p{L}\p{N}_.+-]{1,20}/u.exec(text.slice(at, at + 40))?.[0] ?? String.fromCodePoint(text.codePointAt(at) ?? 0);
  return word === '"' ? 'text (it may hold a raw line end or a wrong escape)' : `"${word}"`;
}
