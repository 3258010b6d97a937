/**
 * Reads XML as most programs write it: tags, attributes in quotes, text, and XML's own entities. That is many times faster
 * than a parser of all of XML. It never guesses: at whatever else comes, and at whatever is wrong, it stops before that
 * token, and a parser of all of XML reads on from there (see read-xml.ts). O(length).
 */

export interface TagSink {
  /** names of the elements that are open, outermost first */
  readonly names: readonly string[];
  open(name: string, attributes: Record<string, string>, line: number): void;
  text(part: string, line: number): void;
  close(line: number): void;
}

/** Why it stopped: the token goes on after this text, or is for the other parser. */
export type Stop = 'more' | 'odd';

const [TAB, NEWLINE, RETURN, SPACE, QUOTE, AMPERSAND, APOSTROPHE] = [9, 10, 13, 32, 34, 38, 39];
/** In place of a place: the token goes on after this text, or is for the other parser. */
const [MORE, ODD] = [-1, -2];
const [SLASH, LESS, EQUAL, GREATER, BRACKET] = [47, 60, 61, 62, 93];
/** The first code unit of a surrogate: from here on, some cannot be in XML. */
const HIGH = 0xd800;

/** 1 where an ASCII character may stand in a name, 2 where it may begin one. */
const NAME = new Uint8Array(128);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_:') NAME[letter.charCodeAt(0)] = 2;
for (const sign of '0123456789-.') NAME[sign.charCodeAt(0)] = 1;

export class PlainTags {
  /** where it stopped: the beginning of the next token */
  at = 0;
  /** the line there, from 1 */
  line = 1;
  readonly #sink: TagSink;
  /** Names that were met, by a hash: so that a name is the same string wherever it stands. */
  readonly #known: (string | undefined)[] = new Array(256).fill(undefined);
  /** Short values that were met, likewise. */
  readonly #usual: (string | undefined)[] = new Array(4096).fill(undefined);
  /** the next line end of the text, or its length */
  #newline = 0;

  constructor(sink: TagSink) {
    this.#sink = sink;
  }

  /** Reads the text from `at`, inside of the outermost element. */
  read(text: string, at: number): Stop {
    this.at = at;
    this.#newline = nextLine(text, at);
    for (;;) {
      const stop = this.#text(text) ?? this.#tag(text);
      if (stop !== undefined) return stop;
    }
  }

  /** Up to the next tag. */
  #text(text: string): Stop | undefined {
    const from = this.at;
    let p = from;
    let special = false;
    for (; p < text.length; p++) {
      const c = text.charCodeAt(p);
      if (c === LESS) break;
      if (c === AMPERSAND || c === BRACKET || c >= HIGH || (c < SPACE && c !== NEWLINE)) special = true;
    }
    if (p >= text.length) return 'more';
    if (p === from) return undefined;
    let part: string | undefined = this.#value(text, from, p);
    if (special) part = part.includes(']]>') ? undefined : plainText(part);
    if (part === undefined) return 'odd';
    this.#move(text, p);
    this.#sink.text(part, this.line);
    return undefined;
  }

  #tag(text: string): Stop | undefined {
    const at = this.at + 1;
    if (at >= text.length) return 'more';
    return text.charCodeAt(at) === SLASH ? this.#closing(text, at + 1) : this.#opening(text, at);
  }

  #closing(text: string, from: number): Stop | undefined {
    const { names } = this.#sink;
    const name = names[names.length - 1];
    // the end of the outermost element, and whatever follows it, are for the other parser
    if (name === undefined || names.length < 2) return 'odd';
    const end = from + name.length;
    if (end >= text.length) return 'more';
    if (text.charCodeAt(end) !== GREATER || !text.startsWith(name, from)) return 'odd';
    this.#move(text, end + 1);
    this.#sink.close(this.line);
    return undefined;
  }

  #opening(text: string, from: number): Stop | undefined {
    let p = nameEnd(text, from);
    if (p >= text.length) return 'more';
    if (p === from) return 'odd';
    const name = this.#name(text, from, p);
    const own = Object.create(NOTHING) as Record<string, string>;
    for (;;) {
      const space = p;
      p = spaceEnd(text, p);
      if (p === ODD) return 'odd';
      if (p >= text.length) return 'more';
      const c = text.charCodeAt(p);
      if (c === GREATER || c === SLASH) return this.#opened(text, p, name, own);
      if (p === space) return 'odd';
      p = this.#attribute(text, p, own);
      if (p === MORE) return 'more';
      if (p === ODD) return 'odd';
    }
  }

  /** A tag ends, with `>` or with `/>`. */
  #opened(text: string, at: number, name: string, own: Record<string, string>): Stop | undefined {
    const closes = text.charCodeAt(at) === SLASH;
    const end = closes ? at + 1 : at;
    if (end >= text.length) return 'more';
    if (text.charCodeAt(end) !== GREATER) return 'odd';
    this.#move(text, end + 1);
    this.#sink.open(name, own, this.line);
    if (closes) this.#sink.close(this.line);
    return undefined;
  }

  /** Where the attribute that begins there ends. */
  #attribute(text: string, from: number, own: Record<string, string>): number {
    const end = nameEnd(text, from);
    if (end + 1 >= text.length) return MORE;
    const quote = text.charCodeAt(end + 1);
    if (end === from || text.charCodeAt(end) !== EQUAL || (quote !== QUOTE && quote !== APOSTROPHE)) return ODD;
    const name = this.#name(text, from, end);
    let entities = false;
    let special = false;
    let p = end + 2;
    for (; p < text.length; p++) {
      const c = text.charCodeAt(p);
      if (c > LESS && c < HIGH) continue;
      if (c === quote) break;
      if (c === LESS) return ODD;
      if (c === AMPERSAND) entities = true;
      else if (c < SPACE || c >= HIGH) special = true;
    }
    if (p >= text.length) return MORE;
    const raw = this.#value(text, end + 2, p);
    const value = special ? plainValue(raw) : entities ? withEntities(raw) : raw;
    if (value === undefined || own[name] !== undefined) return ODD;
    own[name] = value;
    return p + 1;
  }

  /** Goes on to there, counting lines. */
  #move(text: string, to: number): void {
    this.at = to;
    while (this.#newline < to) {
      this.line++;
      this.#newline = nextLine(text, this.#newline + 1);
    }
  }

  /** A part of the text that does not keep all of it in memory; short ones that come again are one string. */
  #value(text: string, from: number, to: number): string {
    const length = to - from;
    if (length > MOST_USUAL) return copied(text.slice(from, to));
    if (length < 2) return text.slice(from, to);
    const slot =
      (length * 61 +
        text.charCodeAt(from) * 7 +
        text.charCodeAt(from + (length >> 1)) * 131 +
        text.charCodeAt(to - 2) * 17 +
        text.charCodeAt(to - 1) * 31) &
      4095;
    const known = this.#usual[slot];
    if (known !== undefined && known.length === length && text.startsWith(known, from)) return known;
    const value = copied(text.slice(from, to));
    this.#usual[slot] = value;
    return value;
  }

  #name(text: string, from: number, to: number): string {
    const slot = (text.charCodeAt(from) * 7 + text.charCodeAt(to - 1) * 31 + (to - from)) & 255;
    const known = this.#known[slot];
    if (known !== undefined && known.length === to - from && text.startsWith(known, from)) return known;
    const name = text.slice(from, to);
    this.#known[slot] = name;
    return name;
  }
}

/** UTF-16 code units of a value that may come again. */
const MOST_USUAL = 40;

/** Engines cut long strings by pointing into the whole; a string that is put together anew is on its own. */
function copied(part: string): string {
  return part.length < 13 ? part : ` ${part}`.slice(1);
}

/** What attributes stand in: an object without any member of its own, so that one may be called `constructor`. */
const NOTHING: object = Object.freeze(Object.create(null));

function nextLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** Where the name that begins there ends; the same place where none does. */
function nameEnd(text: string, from: number): number {
  const first = text.charCodeAt(from);
  if (first > 127 || NAME[first] !== 2) return from;
  for (let p = from + 1; p < text.length; p++) {
    const c = text.charCodeAt(p);
    if (c > 127 || NAME[c] === 0) return p;
  }
  return text.length;
}

/**
 * Where white space ends, or that it is odd: a line may end as on old Macs, and such lines are for the other parser to
 * count. No character is asked for behind the end of the text: engines are slow from then on.
 */
function spaceEnd(text: string, from: number): number {
  for (let p = from; p < text.length; p++) {
    const c = text.charCodeAt(p);
    if (c > SPACE) return p;
    if (c === RETURN) {
      if (p + 1 < text.length && text.charCodeAt(p + 1) !== NEWLINE) return ODD;
    } else if (c !== SPACE && c !== NEWLINE && c !== TAB) return ODD;
  }
  return text.length;
}

/** As XML 1.0 has text: line ends are line feeds. Undefined where the other parser is to judge. */
function plainText(raw: string): string | undefined {
  if (UNUSUAL.test(raw)) return undefined;
  return withEntities(raw.includes('\r') ? raw.replaceAll('\r\n', '\n') : raw);
}

/** As XML 1.0 has attributes: each white space is a space. Undefined where the other parser is to judge. */
function plainValue(raw: string): string | undefined {
  if (UNUSUAL.test(raw)) return undefined;
  return withEntities(raw.replace(/\r\n|[\n\t]/g, ' '));
}

/** Controls, line ends of old Macs, and halves of characters. As text: controls within a pattern are unreadable. */
const CONTROLS = '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F';
const UNUSUAL = new RegExp(`[${CONTROLS}\\uD800-\\uDFFF\\uFFFE\\uFFFF]|\\r(?!\\n)`, 'u');

function withEntities(text: string): string | undefined {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let decoded = '';
  let from = 0;
  for (; at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    const character = end < 0 || end - at > LONGEST_ENTITY ? undefined : characterOf(text.slice(at + 1, end));
    if (character === undefined) return undefined;
    decoded += text.slice(from, at) + character;
    from = end + 1;
  }
  return decoded + text.slice(from);
}

const LONGEST_ENTITY = '&#1114111'.length;

/** The character that an entity stands for; undefined where it is none of XML's own. */
function characterOf(entity: string): string | undefined {
  switch (entity) {
    case 'amp':
      return '&';
    case 'lt':
      return '<';
    case 'gt':
      return '>';
    case 'quot':
      return '"';
    case 'apos':
      return "'";
  }
  const [, hex, decimal] = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(entity) ?? [];
  const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
  return isCharacter(code) ? String.fromCodePoint(code) : undefined;
}

function isCharacter(code: number): boolean {
  if (code < 0x20) return code === TAB || code === NEWLINE || code === RETURN;
  return code < HIGH || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}
