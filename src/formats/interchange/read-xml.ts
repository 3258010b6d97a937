/**
 * XML as it comes, for every format made of it. Nothing outside the file is ever loaded: no DTD, no entity but XML's own
 * five, and depth and length are bounded.
 *
 * What is plain is read by `PlainTags`, all else by saxes, which alone decides that something is not well-formed: it
 * reads how the file begins and ends, and whatever is odd between, up to the end of the next tag.
 */
import { ClaimgraphError } from '../../model/problem.js';
import { Judge } from './judge.js';
import { type ReadLimits, withinLimit } from './limits.js';
import { PlainTags, type TagSink } from './plain-tags.js';
import { type Source, textOf } from './source.js';

export interface XmlHandler {
  /**
   * @param local the name without its prefix
   * @param before all the text since the last tag
   */
  open(local: string, attributes: Record<string, string>, line: number, before: string): void;
  /** @param text all the text since the last tag */
  close(local: string, text: string, line: number): void;
}

/** @throws ClaimgraphError with line and column where the file is not XML */
export async function readXml(source: Source, limits: ReadLimits, handler: XmlHandler): Promise<void> {
  await parseXml(textOf(source, limits), source.name, limits, handler);
}

export async function parseXml(
  chunks: AsyncIterable<string>,
  file: string,
  limits: ReadLimits,
  handler: XmlHandler,
): Promise<void> {
  const reader = new XmlReader(file, limits, handler);
  for await (const chunk of chunks) reader.write(chunk);
  reader.close();
}

/** UTF-16 code units of one token that are gathered for `PlainTags`; saxes reads longer ones as they come. */
const LONGEST = 65_536;

class XmlReader {
  readonly #file: string;
  readonly #limits: ReadLimits;
  readonly #elements: Elements;
  readonly #plain: PlainTags;
  readonly #judge: Judge;
  #judging = true;
  /** the beginning of a token that goes on in the next chunk */
  #held = '';
  /** characters of its line before that */
  #column = 0;
  /** characters since anything was recognised: a tag that never ends would be held whole */
  #since = 0;

  constructor(file: string, limits: ReadLimits, handler: XmlHandler) {
    this.#file = file;
    this.#limits = limits;
    this.#elements = new Elements(file, limits, handler);
    this.#plain = new PlainTags(this.#elements);
    this.#judge = new Judge(this.#elements, (message, line, column) => {
      throw broken(message, file, line, column);
    });
  }

  write(chunk: string): void {
    let from = 0;
    // a token that began in the last chunk is read by itself: a text put together of two is slow to look into
    while (this.#held !== '' && from < chunk.length) {
      const found = chunk.indexOf('>', from);
      const end = found < 0 ? chunk.length : found + 1;
      this.#read(this.#held + chunk.slice(from, end), 0);
      from = end;
    }
    if (from < chunk.length) this.#read(chunk, from);
  }

  #read(text: string, from: number): void {
    const columnAt = (at: number, before: number) => columnBetween(text, from, at, before);
    let at = from;
    this.#held = '';
    while (at < text.length) {
      if (this.#judging) {
        at = this.#judged(text, at);
        continue;
      }
      const stop = this.#plain.read(text, at);
      ({ at } = this.#plain);
      if (stop === 'more' && text.length - at <= LONGEST) {
        this.#column = columnAt(at, this.#column);
        this.#held = text.slice(at);
        return;
      }
      const [begin, column] = [at, this.#column];
      this.#judge.resume(this.#plain.line, () => columnAt(begin, column));
      this.#judging = true;
    }
    this.#column = columnAt(text.length, this.#column);
  }

  close(): void {
    if (!this.#judging) this.#judge.resume(this.#plain.line, () => this.#column);
    this.#judge.write(this.#held);
    this.#judge.close();
  }

  /** Up to the next `>`. Where a tag ended there, and another is around it, what is plain may follow. */
  #judged(text: string, at: number): number {
    const found = text.indexOf('>', at);
    const end = found < 0 ? text.length : found + 1;
    const judge = this.#judge;
    judge.write(text.slice(at, end));
    this.#since = judge.tagged || judge.moved ? 0 : this.#since + (end - at);
    withinLimit(this.#limits, 'text', this.#since, this.#file, judge.line);
    if (judge.tagged && this.#elements.names.length > 0 && !judge.isNewer) {
      this.#judging = false;
      this.#plain.line = judge.line;
    }
    return end;
  }
}

/** How many characters stand before `at` on its line, of which `before` came before `from`. */
function columnBetween(text: string, from: number, at: number, before: number): number {
  const part = text.slice(from, at);
  const begin = Math.max(part.lastIndexOf('\n'), part.lastIndexOf('\r')) + 1;
  let column = begin > 0 ? 0 : before;
  for (const _ of part.slice(begin)) column++;
  return column;
}

/** The elements that are open, and the text since the last tag. */
class Elements implements TagSink {
  readonly names: string[] = [];
  readonly #locals: string[] = [];
  readonly #file: string;
  readonly #limits: ReadLimits;
  readonly #handler: XmlHandler;
  #text = '';

  constructor(file: string, limits: ReadLimits, handler: XmlHandler) {
    this.#file = file;
    this.#limits = limits;
    this.#handler = handler;
  }

  open(name: string, attributes: Record<string, string>, line: number): void {
    withinLimit(this.#limits, 'depth', this.names.length + 1, this.#file, line);
    const local = localOf(name);
    this.names.push(name);
    this.#locals.push(local);
    const before = this.#text;
    this.#text = '';
    this.#handler.open(local, attributes, line, before);
  }

  text(part: string, line: number): void {
    withinLimit(this.#limits, 'text', this.#text.length + part.length, this.#file, line);
    this.#text = this.#text === '' ? part : this.#text + part;
  }

  close(line: number): void {
    this.names.pop();
    const local = this.#locals.pop() as string;
    const text = this.#text;
    this.#text = '';
    this.#handler.close(local, text, line);
  }
}

function broken(message: string, file: string, line: number, column: number): ClaimgraphError {
  const words = message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '');
  const entity = /undefined entity/.test(words);
  const hint = entity
    ? 'Entities that a file defines are never expanded; write the text itself'
    : 'Export the file again';
  return new ClaimgraphError([
    { code: 'not-xml', message: `this is not well-formed XML: ${words}`, place: { file, line, column }, hint },
  ]);
}

function localOf(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
