/** OpenDocument text (ODF 1.3), in a zip or flat: the text with headlines, quotations and tables marked, notes and comments behind it. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Found } from './intake.js';
import { type LaterNote, putBehind } from './later-notes.js';
import { leftOut } from './left-out.js';
import type { Guard } from './limits.js';
import { refusal } from './refusal.js';
import { type Opened, TextBuilder } from './text-builder.js';
import { Zip } from './zip.js';

/** @throws ClaimgraphError where it is encrypted, nested too deep or too large; any error where it is no XML */
export function readOdt(bytes: Uint8Array, guard: Guard): Found {
  const reading = new Reading(guard);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) reading.take(new TextDecoder().decode(bytes));
  else {
    const zip = new Zip(bytes);
    zip.count(/^(?:content|styles|meta|META-INF\/manifest)\.xml$/, guard);
    if (/<(?:\w+:)?encryption-data\b/.test(zip.text('META-INF/manifest.xml')))
      throw refusal('encrypted', guard.file, 'it is protected by a password', 'Save a copy without the password');
    for (const name of ['meta.xml', 'styles.xml', 'content.xml']) reading.take(zip.text(name));
  }
  return reading.finish();
}

/** Elements whose words are no text of the document. */
const LEFT_OUT = new Set(
  'text:tracked-changes text:sequence-decls text:variable-decls text:user-field-decls text:note-citation text:ruby-text text:table-of-content text:illustration-index text:alphabetical-index text:bibliography-source office:forms office:scripts office:change-info office:master-styles svg:title svg:desc draw:object office:binary-data meta:generator'.split(
    ' ',
  ),
);
const PLACES = new Set('text:p text:h text:list-item table:table-row table:table-cell'.split(' '));

interface Style {
  struck: boolean;
  hidden: boolean;
  quotation: boolean;
}

/** What ends with an element. */
interface Open {
  name: string;
  mark?: Opened | undefined;
  isLeftOut?: boolean;
  note?: LaterNote;
}

class Reading {
  readonly #guard: Guard;
  readonly #builder = new TextBuilder();
  readonly #styles = new Map<string, Style>();
  readonly #open: Open[] = [];
  readonly #notes: LaterNote[] = [];
  readonly #counts = { struck: 0, hidden: 0 };
  #style = '';
  #hiding = 0;
  #cells = 0;
  #changes = 0;
  readonly #said = new Map([
    ['dc:title', ''],
    ['dc:creator', ''],
    ['meta:initial-creator', ''],
  ]);

  constructor(guard: Guard) {
    this.#guard = guard;
  }

  /** One part of the file. */
  take(xml: string): void {
    if (xml === '') return;
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', (tag: SaxesTagPlain) => this.#begin(tag.name, tag.attributes));
    parser.on('text', (text) => this.#text(text));
    parser.on('cdata', (text) => this.#text(text));
    parser.on('closetag', () => this.#end());
    parser.write(xml).close();
  }

  finish(): Found {
    putBehind(this.#builder, this.#notes);
    const said = (name: string) => this.#said.get(name)?.trim() || undefined;
    const changes = this.#changes;
    const notes = leftOut(this.#counts);
    if (changes > 0)
      notes.push(`${changes === 1 ? '1 tracked change was' : `${changes} tracked changes were`} taken as accepted`);
    const publisher = said('meta:initial-creator') ?? said('dc:creator');
    return { ...this.#builder.finish(), title: said('dc:title'), publisher, notes };
  }

  #begin(name: string, attributes: Record<string, string>): void {
    this.#guard.depth(this.#open.length + 1);
    const open: Open = { name };
    this.#open.push(open);
    if (name === 'text:changed-region') this.#changes++;
    const style = this.#styles.get(attributes['text:style-name'] ?? '');
    const back = name === 'text:hidden-text' || style?.hidden ? 'hidden' : style?.struck ? 'struck' : undefined;
    if (LEFT_OUT.has(name) || back) {
      open.isLeftOut = true;
      this.#hiding++;
      if (back && this.#hiding === 1) this.#counts[back]++;
    }
    this.#define(name, attributes);
    if (this.#hiding > 0) return;
    if (PLACES.has(name)) this.#guard.element();
    if (name === 'text:note' || name === 'office:annotation') {
      open.note = { kind: name === 'text:note' ? 'footnote' : 'comment', text: '' };
      this.#notes.push(open.note);
    } else if (name === 'text:s' || name === 'text:tab' || name === 'text:line-break') this.#text(' ');
    else this.#place(open, style);
  }

  #place(open: Open, style: Style | undefined): void {
    const { name } = open;
    this.#part(name);
    if (this.#note()) return;
    if (name === 'text:h') open.mark = this.#builder.open('headline');
    if (name === 'text:p' && style?.quotation) open.mark = this.#builder.open('quotation');
    if (name === 'table:table') open.mark = this.#builder.open('table');
    if (name === 'table:table-cell') this.#cells++;
  }

  #end(): void {
    const open = this.#open.pop();
    if (!open) return;
    if (open.isLeftOut) this.#hiding--;
    if (this.#hiding > 0 || open.isLeftOut) return;
    if (open.mark) this.#builder.close(open.mark);
    if (open.name === 'table:table-cell' && !this.#note()) {
      this.#cells--;
      this.#builder.tab();
    } else this.#part(open.name);
  }

  /** Paragraphs stand apart; those of a cell stand in one line. */
  #part(name: string): void {
    const note = this.#note();
    const isParagraph = name === 'text:p' || name === 'text:h' || name === 'table:table';
    if (note) {
      if (isParagraph && note.text !== '') note.text += '\n';
    } else if (name === 'table:table-row' || name === 'text:list-item') this.#builder.line();
    else if (!isParagraph) return;
    else if (this.#cells > 0) this.#builder.add(' ');
    else if (this.#open.some((around) => around.name === 'text:list-item')) this.#builder.line();
    else this.#builder.paragraph();
  }

  #text(text: string): void {
    const name = this.#open.at(-1)?.name ?? '';
    const around = this.#open.at(-2)?.name;
    const said = around === 'office:meta' ? this.#said.get(name) : undefined;
    if (said !== undefined) this.#said.set(name, said + text);
    if (this.#hiding > 0 || !this.#open.some((one) => one.name === 'office:text')) return;
    const note = this.#note();
    if (note && name === 'dc:creator') note.speaker = text.trim() || undefined;
    else if (note && (name === 'dc:date' || name === 'meta:creator-initials')) return;
    else if (note) note.text += text.replace(/\s+/g, ' ');
    else this.#builder.add(text);
  }

  #note(): LaterNote | undefined {
    return this.#open.findLast((one) => one.note)?.note;
  }

  /** Of a style it counts whether it strikes out, hides or sets a quotation; a style has what its parent has. */
  #define(name: string, attributes: Record<string, string>): void {
    if (name === 'style:style') {
      this.#style = attributes['style:name'] ?? '';
      const parent = this.#styles.get(attributes['style:parent-style-name'] ?? '');
      const isQuotation = /^Quotations?$/i.test(this.#style) || parent?.quotation === true;
      this.#styles.set(this.#style, {
        struck: parent?.struck ?? false,
        hidden: parent?.hidden ?? false,
        quotation: isQuotation || attributes['style:parent-style-name'] === 'Quotations',
      });
    }
    const style = name === 'style:text-properties' ? this.#styles.get(this.#style) : undefined;
    if (!style) return;
    const line = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'];
    if (line !== undefined) style.struck = line !== 'none';
    const display = attributes['text:display'];
    if (display !== undefined) style.hidden = display === 'none';
  }
}
