/** Builds a document's text with its marks: white space is settled as it comes in, so that offsets are final. */
import type { Mark, MarkKind } from '../model/mark.js';

type Gap = '' | ' ' | '\t' | '\n' | '\n\n';
const WIDTH: Readonly<Record<Gap, number>> = { '': 0, ' ': 1, '\t': 2, '\n': 3, '\n\n': 4 };

/** A mark that is being made; it starts with the next character. */
export interface Opened {
  kind: MarkKind;
  speaker?: string | undefined;
  date?: string | undefined;
  start?: number;
}

export class TextBuilder {
  readonly #parts: string[] = [];
  readonly #open: Opened[] = [];
  readonly #marks: Mark[] = [];
  #length = 0;
  #gap: Gap = '';
  #last = '';

  get length(): number {
    return this.#length;
  }

  /** The last character that is no white space at the end. */
  get last(): string {
    return this.#gap === '' ? this.#last : '';
  }

  /** Running text: each run of white space is one space. */
  add(text: string): void {
    for (const [, space = '', words = ''] of text.matchAll(/(\s*)(\S*)/g)) {
      // a no-break space stays between words, as one space
      if (space !== '') this.#wait(' ');
      if (words !== '') this.#put(words);
    }
  }

  /** The next character stands behind a tab, on a line of its own, or in a paragraph of its own. */
  tab(): void {
    this.#wait('\t');
  }
  line(): void {
    this.#wait('\n');
  }
  paragraph(): void {
    this.#wait('\n\n');
  }

  open(kind: MarkKind, about: Omit<Opened, 'kind' | 'start'> = {}): Opened {
    const opened = { kind, ...about };
    this.#open.push(opened);
    return opened;
  }

  /** Ends a mark behind the last character; one that holds none is not made. */
  close(opened: Opened): void {
    this.#open.splice(this.#open.indexOf(opened), 1);
    const { start, kind, speaker, date } = opened;
    if (start === undefined || start >= this.#length) return;
    this.#marks.push({ kind, start, end: this.#length, ...(speaker && { speaker }), ...(date && { date }) });
  }

  finish(): { text: string; marks: Mark[] } {
    for (const opened of [...this.#open]) this.close(opened);
    return { text: this.#parts.join(''), marks: this.#marks.sort((a, b) => a.start - b.start || b.end - a.end) };
  }

  #wait(gap: Gap): void {
    if (this.#length > 0 && WIDTH[gap] > WIDTH[this.#gap]) this.#gap = gap;
  }

  #put(words: string): void {
    if (this.#gap !== '') {
      this.#parts.push(this.#gap);
      this.#length += this.#gap.length;
      this.#gap = '';
    }
    for (const opened of this.#open) opened.start ??= this.#length;
    this.#parts.push(words);
    this.#length += words.length;
    this.#last = words.at(-1) ?? '';
  }
}
