/** The sheets of an `.xlsx` workbook (ECMA-376 part 1, SpreadsheetML) as rows of text; dates come out as ISO 8601. */
import type { Row } from '../../text/table-rows.js';
import { type ReadLimits, withinLimit } from '../interchange/limits.js';
import { parseXml } from '../interchange/read-xml.js';
import { decodeUnwritable } from '../xml.js';
import type { Archive } from './unzip.js';

export interface Sheet {
  name: string;
  rows: Row[];
}

/** All sheets in their order. @throws ClaimgraphError where a part of the workbook is broken */
export async function readSheets(archive: Archive, file: string, limits: ReadLimits): Promise<Sheet[]> {
  const xml = (
    name: string,
    open: (local: string, own: Record<string, string>) => void,
    close: (local: string, text: string) => void = () => undefined,
  ) => parseXml(archive.text(name), `${file} (${name})`, limits, { open, close });
  const sheets: { name: string; rel: string }[] = [];
  let since1904 = false;
  await xml('xl/workbook.xml', (local, own) => {
    if (local === 'sheet') sheets.push({ name: own.name ?? '', rel: own['r:id'] ?? '' });
    if (local === 'workbookPr') since1904 = own.date1904 === '1' || own.date1904 === 'true';
  });
  const targets = new Map<string, string>();
  await xml('xl/_rels/workbook.xml.rels', (_, own) => {
    if (own.Id !== undefined) targets.set(own.Id, (own.Target ?? '').replace(/^\/?(xl\/)?/, 'xl/'));
  });
  const strings = archive.has('xl/sharedStrings.xml') ? await sharedStrings(xml) : [];
  const dated = archive.has('xl/styles.xml') ? await dateStyles(xml) : new Set<number>();
  const found: Sheet[] = [];
  for (const { name, rel } of sheets) {
    const part = targets.get(rel);
    if (part === undefined || !archive.has(part)) continue;
    const rows: Row[] = [];
    let [cells, type, style, column]: [string[], string, number, number] = [[], '', -1, 0];
    let inline = '';
    await xml(
      part,
      (local, own) => {
        if (local === 'row') {
          cells = [];
          column = 0;
          rows.push({ line: Number(own.r) || rows.length + 1, cells });
        } else if (local === 'c') {
          column = columnNumber(own.r) ?? column;
          withinLimit(limits, 'attributes', column, file);
          [type, style, inline] = [own.t ?? 'n', Number(own.s ?? -1), ''];
        }
      },
      (local, text) => {
        if (local === 't') inline += text;
        else if (local === 'v' && column >= cells.length) {
          while (cells.length < column) cells.push('');
          cells.push(cellText(text, type, style));
        } else if (local === 'c') {
          if (type === 'inlineStr' && column >= cells.length) {
            while (cells.length < column) cells.push('');
            cells.push(decodeUnwritable(inline));
          }
          column++;
        }
      },
    );
    found.push({ name, rows: rows.filter((row) => row.cells.some((cell) => cell !== '')) });
  }
  return found;

  function cellText(text: string, type: string, style: number): string {
    if (type === 's') return strings[Number(text)] ?? '';
    if (type === 'b') return text === '1' ? 'true' : 'false';
    if (type === 'n' && dated.has(style)) return isoDate(Number(text), since1904) ?? text;
    return type === 'str' ? decodeUnwritable(text) : text;
  }
}

type Xml = (
  name: string,
  open: (local: string, own: Record<string, string>) => void,
  close?: (local: string, text: string) => void,
) => Promise<void>;

async function sharedStrings(xml: Xml): Promise<string[]> {
  const strings: string[] = [];
  let held = '';
  let phonetic = false;
  await xml(
    'xl/sharedStrings.xml',
    (local) => {
      if (local === 'si') held = '';
      if (local === 'rPh') phonetic = true;
    },
    (local, text) => {
      if (local === 't' && !phonetic) held += text;
      if (local === 'rPh') phonetic = false;
      if (local === 'si') strings.push(decodeUnwritable(held));
    },
  );
  return strings;
}

/** The styles of cells whose number is a date. */
async function dateStyles(xml: Xml): Promise<Set<number>> {
  const custom = new Set<number>();
  const dated = new Set<number>();
  let within = false;
  let index = 0;
  await xml(
    'xl/styles.xml',
    (local, own) => {
      if (local === 'numFmt' && /[ymd]/i.test(unquoted(own.formatCode ?? ''))) custom.add(Number(own.numFmtId));
      if (local === 'cellXfs') within = true;
      if (local === 'xf' && within) {
        const id = Number(own.numFmtId ?? 0);
        if (BUILT_IN(id) || custom.has(id)) dated.add(index);
        index++;
      }
    },
    (local) => {
      if (local === 'cellXfs') within = false;
    },
  );
  return dated;
}

const BUILT_IN = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);

/** Longer than any format that Excel writes. */
const MOST_FORMAT = 255;

function unquoted(format: string): string {
  return format.slice(0, MOST_FORMAT).replace(/"[^"]{0,255}"|\[[^\]]{0,255}\]|\\./g, '');
}

/** A serial number of days as a day, with its time where it has one. Day 60 of the older epoch never was. */
function isoDate(serial: number, since1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || Math.abs(serial) > 3_000_000) return undefined;
  const days = since1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const date = new Date(Math.round((days - 25_569) * 86_400) * 1000);
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** `C7` → 2; undefined where the cell names no place. */
function columnNumber(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
