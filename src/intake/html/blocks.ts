/** The text of a page's elements in lines, with marks for quotations, captions, headlines and tables. */

import type { Mark } from '../../model/mark.js';
import { TextBuilder } from '../text-builder.js';
import { quotedBy } from './cited.js';
import { isHidden, isStruck } from './taken-back.js';

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE H1 H2 H3 H4 H5 H6 LI UL OL BLOCKQUOTE PRE TABLE TR FIGURE FIGCAPTION HEADER FOOTER DL DT DD ASIDE MAIN HR ADDRESS DETAILS SUMMARY CAPTION FIELDSET LEGEND'.split(
    ' ',
  ),
);
const ROWS = new Set(['LI', 'TR', 'DT', 'DD']);
const LEFT_OUT = new Set(
  'HEAD SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME BUTTON NAV SELECT TEXTAREA OBJECT CANVAS RT RP RTC'.split(' '),
);
const CAPTION = /(?:^|[\s_-])(?:caption|wp-caption-text|bildunterschrift|legend)(?:$|[\s_-])/i;
const PULLED = /(?:^|[\s_-])pull-?quote/i;

export interface Blocks {
  text: string;
  marks: Mark[];
  /** what was left out of these elements, with how often */
  struck: number;
  hidden: number;
}

/** Struck and hidden text and the marks of footnotes are left out; a ruby keeps its base. */
export function blocksOf(root: Element | null): Blocks {
  const builder = new TextBuilder();
  const counts = { struck: 0, hidden: 0 };
  const walk = (node: Node) => {
    if (node.nodeType === 3) return builder.add(node.textContent ?? '');
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) return;
    const element = node as Element;
    const name = element.tagName?.toUpperCase() ?? '';
    if (LEFT_OUT.has(name)) return;
    if (name === 'BR') return builder.line();
    const back = isStruck(element) ? 'struck' : isHidden(element) ? 'hidden' : undefined;
    if (back) {
      if (hasWords(element)) counts[back]++;
      return;
    }
    if (name === 'FORM' && !holdsArticle(element)) return;
    if (name === 'SUP' && isNoteMark(element, builder.last)) return;
    const gap = () => {
      if (!BLOCKS.has(name)) return;
      if (ROWS.has(name)) builder.line();
      else builder.paragraph();
    };
    gap();
    const opened = open(element, name, builder);
    for (const child of element.childNodes) walk(child);
    if (opened) builder.close(opened);
    if (name === 'TD' || name === 'TH') builder.tab();
    gap();
  };
  if (root) walk(root);
  return { ...builder.finish(), ...counts };
}

function open(element: Element, name: string, builder: TextBuilder) {
  if (element.getAttribute?.('data-mark') === 'footnote') return builder.open('footnote');
  if (/^H[1-6]$/.test(name)) return builder.open('headline');
  if (name === 'BLOCKQUOTE' || PULLED.test(namesOf(element)))
    return builder.open('quotation', { speaker: quotedBy(element) });
  if (name === 'FIGCAPTION' || name === 'CAPTION' || CAPTION.test(namesOf(element))) return builder.open('caption');
  if (name === 'TABLE' && isDataTable(element)) return builder.open('table');
  return undefined;
}

export function namesOf(element: Element): string {
  return `${element.getAttribute?.('class') ?? ''} ${element.getAttribute?.('id') ?? ''}`;
}

function hasWords(element: Element): boolean {
  return /[\p{L}\p{N}]/u.test(element.textContent ?? '');
}

function holdsArticle(form: Element): boolean {
  return [...form.querySelectorAll('p')].some(({ textContent }) => (textContent ?? '').length > 100);
}

/** Tables that lay out a page hold paragraphs or one cell a row. */
function isDataTable(table: Element): boolean {
  if (table.querySelector('th')) return true;
  const rows = [...table.querySelectorAll('tr')];
  return (
    rows.length >= 2 && rows.every((row) => row.querySelectorAll('td').length >= 2) && !table.querySelector('p, div')
  );
}

/** "Blue Sea Group¹": a number or sign that leads to a note, unlike the powers and ordinals of a text. */
function isNoteMark(element: Element, before: string): boolean {
  const text = (element.textContent ?? '').trim();
  if (/^https?:|^#|\/#/.test(element.querySelector('a[href]')?.getAttribute('href') ?? '') && text.length <= 8)
    return true;
  if (/^[[(]?(?:\d{1,3}|[*†‡§¶]+)[\])]?(?:\s*,\s*\d{1,3})*$/.test(text))
    return !/^[\d]$/.test(before) && !isUnit(element);
  return text === '';
}

/** m², km², CO₂ and the like. */
function isUnit(element: Element): boolean {
  const before = element.previousSibling?.textContent ?? '';
  return /(?:^|[^\p{L}])(?:[mcdkµ]?m|ft|in|mi|yd|h|s|x|y|n|R|E|CO|10)$/u.test(before);
}
