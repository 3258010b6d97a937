/** RTF: the text with headlines and tables marked, notes and comments behind it; what was struck, hidden or deleted is left out. */
import { characterOf } from './character.js';
import type { Found } from './intake.js';
import { type LaterNote, putBehind } from './later-notes.js';
import { leftOut } from './left-out.js';
import type { Guard } from './limits.js';
import { encodingOfFont, encodingOfPage } from './rtf-encodings.js';
import { type RtfToken, rtfTokens } from './rtf-tokens.js';
import { TextBuilder } from './text-builder.js';

/** @throws ClaimgraphError where it is nested too deep or has too many paragraphs */
export function readRtf(bytes: Uint8Array, guard: Guard): Found {
  const reading = new Reading(guard);
  for (const token of rtfTokens(Buffer.from(bytes).toString('latin1'))) reading.take(token);
  return reading.finish();
}

/** Where the words of a group go. */
type Place =
  | 'text'
  | 'footnote'
  | 'comment'
  | 'title'
  | 'author'
  | 'commenter'
  | 'fonts'
  | 'styles'
  | 'running'
  | 'replaced'
  | 'nowhere';

const NO_TEXT = new Set<Place>(['running', 'replaced', 'nowhere']);

/** What holds until the end of a group. */
interface Group {
  place: Place;
  /** a control word may still say that the group is no text */
  isFresh: boolean;
  /** `\*`: whoever does not know the word behind it leaves the group out */
  isOptional: boolean;
  font: number;
  /** characters behind a `\u` for readers that do not know it */
  fallback: number;
  back: 'struck' | 'hidden' | 'deleted' | undefined;
  isCell: boolean;
  isHeadline: boolean;
}

/** Groups that hold no text of the document; those behind `\*` are left out as well. */
const NOWHERE = new Set(
  'colortbl info pict object fldinst listtext pntext pntxta pntxtb xe tc rxe private objdata objclass themedata filetbl nonshppict nonesttables listtable listoverridetable leveltext levelnumbers listname revtbl rsidtbl generator datastore latentstyles mmathPr docvar'.split(
    ' ',
  ),
);
const PLACES = new Map<string, Place>(
  Object.entries({
    fonttbl: 'fonts',
    stylesheet: 'styles',
    title: 'title',
    author: 'author',
    footnote: 'footnote',
    annotation: 'comment',
    upr: 'replaced',
    atnauthor: 'commenter',
    header: 'running',
    headerl: 'running',
    headerr: 'running',
    headerf: 'running',
    footer: 'running',
    footerl: 'running',
    footerr: 'running',
    footerf: 'running',
  } as const),
);
/** Groups that are text although they stand in one that is none: what an object shows, and text boxes. */
const SHOWN = new Set(['result', 'shptxt']);
const CHARACTERS = new Map(
  Object.entries({
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
    emspace: ' ',
    enspace: ' ',
    qmspace: ' ',
    '~': '\u00a0',
    _: '-',
  }),
);
const BACK = new Map<string, Group['back']>(
  Object.entries({
    strike: 'struck',
    striked: 'struck',
    v: 'hidden',
    deleted: 'deleted',
  } as const),
);

class Reading {
  readonly #guard: Guard;
  readonly #builder = new TextBuilder();
  readonly #groups: Group[] = [];
  #group: Group = {
    place: 'text',
    isFresh: false,
    isOptional: false,
    font: -1,
    fallback: 1,
    back: undefined,
    isCell: false,
    isHeadline: false,
  };
  readonly #fonts = new Map<number, string>();
  readonly #headlines = new Set<number>();
  readonly #notes: LaterNote[] = [];
  readonly #counts = { struck: 0, hidden: 0, deleted: 0 };
  #lastBack: Group['back'];
  #codePage = 'windows-1252';
  #isMade = false;
  #waiting = '';
  #skip = 0;
  #style = 0;
  #fields = { title: '', author: '', commenter: '' };
  #headline: ReturnType<TextBuilder['open']> | undefined;
  #table: ReturnType<TextBuilder['open']> | undefined;

  constructor(guard: Guard) {
    this.#guard = guard;
  }

  take(token: RtfToken): void {
    const isSkipped = token.kind === 'control' && this.#skip > 0 && token.word !== 'u' && token.word !== '*';
    if (isSkipped) this.#skip--;
    else if (token.kind === 'bytes') this.#bytes(token.bytes);
    else {
      this.#flush();
      if (token.kind === 'open') this.#open();
      else if (token.kind === 'close') this.#close();
      else if (token.kind === 'control') this.#control(token.word, token.value);
    }
  }

  finish(): Found {
    this.#flush();
    this.#endParagraph();
    this.#endTable();
    putBehind(this.#builder, this.#notes);
    const { title, author } = this.#fields;
    const { text, marks } = this.#builder.finish();
    // halves of a character that lost the other one
    return {
      text: text.replace(/\p{Surrogate}/gu, '\ufffd'),
      marks,
      title: title.trim() || undefined,
      publisher: author.trim() || undefined,
      notes: leftOut(this.#counts),
    };
  }

  #open(): void {
    this.#skip = 0;
    this.#groups.push(this.#group);
    this.#guard.depth(this.#groups.length);
    this.#group = { ...this.#group, isFresh: true, isOptional: false };
  }

  #close(): void {
    this.#skip = 0;
    this.#group = this.#groups.pop() ?? this.#group;
  }

  #control(word: string, value: number | undefined): void {
    const group = this.#group;
    if (word === '*') {
      group.isOptional = true;
      return;
    }
    if (group.isFresh) {
      group.isFresh = false;
      if (this.#begins(word, group)) return;
    }
    const back = BACK.get(word);
    const character = CHARACTERS.get(word);
    if (back) group.back = value === 0 ? undefined : back;
    else if (word === 'u') this.#unicode(value ?? 0);
    else if (character !== undefined) this.#put(character);
    else if (group.place === 'fonts' || group.place === 'styles') this.#define(word, value, group);
    else this.#format(word, value, group);
  }

  /** The first word of a group may say what the group is. */
  #begins(word: string, group: Group): boolean {
    const place = PLACES.get(word);
    const isInside =
      group.place === 'replaced' ||
      (group.place === 'nowhere' && place !== 'title' && place !== 'author' && place !== 'replaced');
    if (place !== undefined && !isInside) {
      group.place = place;
      if (place === 'title' || place === 'author') this.#fields[place] = '';
      if (place === 'footnote') this.#notes.push({ kind: 'footnote', text: '' });
      if (place === 'comment') {
        this.#notes.push({ kind: 'comment', speaker: this.#fields.commenter.trim() || undefined, text: '' });
        this.#fields.commenter = '';
      }
      return true;
    }
    if (SHOWN.has(word) || (word === 'ud' && group.place === 'replaced')) {
      const hides = group.place;
      group.place = this.#groups.findLast((around) => around.place !== hides)?.place ?? 'text';
      return true;
    }
    if (NOWHERE.has(word) || (group.isOptional && group.place !== 'replaced')) group.place = 'nowhere';
    return group.place === 'nowhere';
  }

  /** Fonts have an alphabet; styles are those of headlines by their level, or by their name (`#bytes`). */
  #define(word: string, value: number | undefined, group: Group): void {
    if (word === 'f') group.font = value ?? 0;
    if (word === 'fcharset' && value !== undefined) {
      const encoding = encodingOfFont(value);
      if (encoding !== undefined) this.#fonts.set(group.font, encoding);
    }
    if (word === 's') this.#style = value ?? 0;
    if (word === 'outlinelevel' && group.place === 'styles' && (value ?? 9) < 9) this.#headlines.add(this.#style);
  }

  #format(word: string, value: number | undefined, group: Group): void {
    switch (word) {
      case 'ansicpg':
        this.#codePage = encodingOfPage(value ?? 1252) ?? this.#codePage;
        break;
      case 'fromhtml':
      case 'fromtext':
        this.#isMade = true;
        break;
      case 'mac':
        this.#codePage = 'macintosh';
        break;
      case 'f':
        group.font = value ?? 0;
        break;
      case 'uc':
        group.fallback = Math.max(0, value ?? 1);
        break;
      case 'plain':
        group.back = undefined;
        break;
      case 'pard':
        group.isCell = false;
        group.isHeadline = false;
        break;
      case 'intbl':
        group.isCell = true;
        break;
      case 's':
        group.isHeadline = this.#headlines.has(value ?? 0);
        break;
      case 'outlinelevel':
        group.isHeadline = (value ?? 9) < 9;
        break;
      default:
        this.#separate(word, group);
    }
  }

  #separate(word: string, { place }: Group): void {
    const note = this.#noteOf(place);
    if (NO_TEXT.has(place)) return;
    if (word === 'tab' && place === 'text') this.#builder.tab();
    if (word === 'cell' || word === 'nestcell') {
      this.#guard.element();
      this.#builder.tab();
    }
    if (word === 'row' || word === 'nestrow') this.#builder.line();
    if (word === 'line' || word === 'softline') {
      // a break of a line within a paragraph, unless the text was made of a page or plain text
      if (note || !this.#isMade) this.#put(' ');
      else this.#builder.line();
    }
    if (word === 'par' || word === 'sect' || word === 'page' || word === 'column') {
      this.#guard.element();
      if (note) note.text += '\n';
      else this.#endParagraph();
    }
  }

  #bytes(bytes: string): void {
    const skipped = Math.min(this.#skip, bytes.length);
    this.#skip -= skipped;
    this.#group.isFresh = false;
    // behind the last group there is no document
    if (this.#groups.length > 0) this.#waiting += bytes.slice(skipped);
  }

  #unicode(value: number): void {
    this.#put(unitOf(value));
    this.#skip = this.#group.fallback;
  }

  /** What came in bytes is decoded as far as one font goes: a Chinese character may be two of them. */
  #flush(): void {
    if (this.#waiting === '') return;
    const bytes = Buffer.from(this.#waiting, 'latin1');
    this.#waiting = '';
    const encoding = this.#fonts.get(this.#group.font) ?? this.#codePage;
    this.#put(new TextDecoder(encoding).decode(bytes));
  }

  #put(words: string): void {
    const { place, back, isCell, isHeadline } = this.#group;
    if (NO_TEXT.has(place) || place === 'fonts') return;
    if (place === 'styles') {
      if (/^(?:heading|überschrift|titre|título|标题|標題) ?\d/i.test(words)) this.#headlines.add(this.#style);
      return;
    }
    if (place === 'title' || place === 'author' || place === 'commenter') {
      this.#fields[place] += words;
      return;
    }
    if (back) {
      if (/[\p{L}\p{N}]/u.test(words) && this.#lastBack !== back) this.#counts[back]++;
      this.#lastBack = back;
      return;
    }
    this.#lastBack = undefined;
    const note = this.#noteOf(place);
    if (note) {
      note.text += words;
      return;
    }
    if (!isCell) this.#endTable();
    if (words.trim() !== '') {
      if (isCell) this.#table ??= this.#builder.open('table');
      if (isHeadline) this.#headline ??= this.#builder.open('headline');
    }
    this.#builder.add(words);
  }

  #noteOf(place: Place): LaterNote | undefined {
    return place === 'footnote' || place === 'comment' ? this.#notes.at(-1) : undefined;
  }

  #endParagraph(): void {
    if (this.#headline) this.#builder.close(this.#headline);
    this.#headline = undefined;
    // paragraphs of a cell stand in one line
    if (this.#group.isCell) this.#builder.add(' ');
    else this.#builder.paragraph();
  }

  #endTable(): void {
    if (!this.#table) return;
    this.#builder.close(this.#table);
    this.#builder.paragraph();
    this.#table = undefined;
  }
}

/** A number of UTF-16, which RTF writes with its sign; some programs write one of Unicode beyond. U+FFFD where it is neither. */
function unitOf(value: number): string {
  const unit = value < 0 ? value + 0x1_0000 : value;
  return unit >= 0 && unit <= 0xffff ? String.fromCharCode(unit) : characterOf(unit);
}
