/**
 * A spreadsheet of tables, and any graph as one of two sheets, `Nodes` and `Edges`. Every cell is text, a number or a truth value, never a
 * formula. A text longer than a spreadsheet's cell may be (32,767 characters) is cut off.
 */

import type { CsvCell } from '../csv/table.js';
import { edgeRows, nodeRows } from '../csv/write-graph.js';
import type { Graph } from '../interchange/graph.js';
import { attribute, escapeText } from '../xml.js';
import { zip } from './zip.js';

/** UTF-16 code units that a cell may hold. */
export const LONGEST_CELL = 32_767;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function xlsxPieces(graph: Graph): Iterable<Uint8Array> {
  return workbook({ Nodes: nodeRows(graph), Edges: edgeRows(graph) });
}

/** @param tables by the names of the sheets: rows, the first of which names the columns */
export function workbook(tables: Readonly<Record<string, Iterable<readonly CsvCell[]>>>): Uint8Array[] {
  const names = Object.keys(tables);
  const each = (make: (name: string, n: number) => string) => names.map((name, i) => make(name, i + 1)).join('');
  const parts = each(
    (_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  const sheets = each((name, n) => `<sheet name="${name}" sheetId="${n}" r:id="rId${n}"/>`);
  const links = each(
    (_, n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  return zip({
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${parts}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${RELS}">${links}</Relationships>`,
    ...Object.fromEntries(Object.values(tables).map((table, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet(table)])),
  });
}

function sheet(rows: Iterable<readonly CsvCell[]>): string {
  const lines: string[] = [];
  for (const row of rows)
    lines.push(
      `<row r="${lines.length + 1}">${row.map((value, i) => cell(value, columnName(i) + (lines.length + 1))).join('')}</row>\n`,
    );
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>\n${lines.join('')}</sheetData></worksheet>`;
}

function cell(value: CsvCell, place: string): string {
  if (value === undefined || value === '') return '';
  if (typeof value === 'number' && Number.isFinite(value)) return `<c r="${place}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const text = escapeText(String(value).slice(0, LONGEST_CELL));
  return `<c${attribute('r', place)} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** 0 → `A`, 26 → `AA`. */
function columnName(index: number): string {
  const above = Math.floor(index / 26);
  return `${above > 0 ? columnName(above - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}
