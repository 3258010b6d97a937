/**
 * The parser of all of XML 1.0, which decides what is well-formed. It can be asked about a part of a file: it is told
 * which elements are open there, and on which line that is.
 */
import { SaxesParser } from 'saxes';
import type { TagSink } from './plain-tags.js';

export class Judge {
  /** whether the file says that it is XML 1.1, where line ends are others */
  isNewer = false;
  /** whether the last text that was written ended with a tag */
  tagged = false;
  /** whether anything was recognised in it */
  moved = false;
  readonly #parser = new SaxesParser();
  readonly #sink: TagSink;
  /** as the parser has them: while it was not asked, others may have been opened and closed */
  #names: string[] = [];
  #muted = false;
  /** between the lines of the file and those that the parser counts */
  #lines = 0;
  #begun = { line: 1, column: 0, before: () => 0 };

  /** @param fail throws: what is wrong, the line, and the column from 0 */
  constructor(sink: TagSink, fail: (message: string, line: number, column: number) => never) {
    this.#sink = sink;
    const parser = this.#parser;
    parser.on('error', ({ message }) => {
      const { line, column, before } = this.#begun;
      return fail(message, this.line, parser.column + (parser.line === line ? before() - column : 0));
    });
    parser.on('xmldecl', ({ version }) => {
      this.isNewer = version === '1.1';
    });
    parser.on('opentag', ({ name, attributes }) => {
      this.#names.push(name);
      if (!this.#muted) this.#sink.open(name, attributes as Record<string, string>, this.line);
      this.tagged = true;
    });
    parser.on('closetag', () => {
      this.#names.pop();
      if (!this.#muted) this.#sink.close(this.line);
      this.tagged = true;
    });
    const text = (part: string) => {
      if (!this.#muted) this.#sink.text(part, this.line);
    };
    parser.on('text', text);
    parser.on('cdata', text);
    parser.on('comment', () => {
      this.moved = true;
    });
  }

  get line(): number {
    return this.#parser.line + this.#lines;
  }

  /** Goes on at a place between two tags. @param before how many characters of that line stand before it */
  resume(line: number, before: () => number): void {
    const { names } = this.#sink;
    let same = 0;
    while (same < names.length && names[same] === this.#names[same]) same++;
    const closed = this.#names.slice(same).reverse();
    const opened = names.slice(same);
    this.#muted = true;
    this.#parser.write([...closed.map((name) => `</${name}>`), ...opened.map((name) => `<${name}>`)].join(''));
    this.#muted = false;
    this.#lines = line - this.#parser.line;
    this.#begun = { line: this.#parser.line, column: this.#parser.column, before };
  }

  write(text: string): void {
    this.tagged = false;
    this.moved = false;
    this.#parser.write(text);
  }

  /** The file ends. */
  close(): void {
    this.#parser.close();
  }
}
