/**
 * A report as a Word document (ECMA-376): headings to navigate by, the map as shapes, tables, and each number of a claim
 * as a link into the list of claims at the end. Written here and not with a library: none draws a map as shapes, and a
 * picture would need a rasteriser and fonts for two scripts.
 */
import { itemAt } from '../../model/item-at.js';
import { STANDING_LOOKS } from '../../scene/signs.js';
import { textWidth } from '../../scene/text-width.js';
import { EMU, FONT, fitted, hex, plainText, type ShapeDialect, shapesXml } from '../office/drawing.js';
import { NAMESPACES, officeFile, type Part } from '../office/package.js';
import { shapesOf } from '../office/shapes.js';
import { SHEET } from '../svg/sheet.js';
import { attribute } from '../xml.js';
import { type Block, Citations, type Report } from './blocks.js';
import { type Piece, piecesOf } from './spans.js';

/** A4 with margins, in EMU. */
const PAGE = { width: 17 * EMU.centimetre, height: 20 * EMU.centimetre, most: EMU.inch / 92 };

const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MS = 'http://schemas.microsoft.com/office/word/2010';

export function reportDocx({ language, blocks, sources, sourcesTitle }: Report, at?: string): Uint8Array[] {
  const citations = new Citations();
  const writing = { citations, language, figures: 0 };
  const body = blocks.map((block) => blockXml(block, writing));
  const cited = citations.all().flatMap(([claim, number]) => {
    const source = sources.get(claim);
    if (!source) return [];
    const { words, quote, place, language: spoken } = source;
    const text = [
      run({ text: `${number}. `, bold: true }, language),
      run({ text: `${words}: ` }, language),
      run({ text: `“${quote}”` }, spoken),
      run({ text: ` (${place}; ${claim})` }, language, SHEET.faint),
    ];
    const mark = `<w:bookmarkStart w:id="${number}" w:name="claim-${number}"/><w:bookmarkEnd w:id="${number}"/>`;
    return paragraph(mark + text.join(''), 'Source');
  });
  if (cited.length > 0) body.push(paragraph(run({ text: sourcesTitle }, language), 'Heading1'), ...cited);
  const title = blocks.find((block) => block.kind === 'title');
  const document: Part = {
    name: 'word/document.xml',
    type: `${TYPES}.document.main+xml`,
    xml: `<w:document xmlns:w="${MAIN}" xmlns:r="${NAMESPACES.office}" xmlns:a="${NAMESPACES.drawing}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="${MS}/wordprocessingShape" xmlns:wpg="${MS}/wordprocessingGroup"><w:body>${body.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    refers: {
      rId1: { type: `${NAMESPACES.office}/styles`, target: 'styles.xml' },
      rId2: { type: `${NAMESPACES.office}/numbering`, target: 'numbering.xml' },
    },
  };
  return officeFile(
    [
      document,
      { name: 'word/styles.xml', type: `${TYPES}.styles+xml`, xml: stylesXml(language) },
      { name: 'word/numbering.xml', type: `${TYPES}.numbering+xml`, xml: NUMBERING },
    ],
    { title: title?.text ?? 'claimgraph', language, ...(at !== undefined && { at }) },
  );
}

interface Writing {
  citations: Citations;
  language: string;
  /** shapes so far, which are numbered through the file */
  figures: number;
}

function blockXml(block: Block, writing: Writing): string {
  const { citations, language } = writing;
  const runs = (spans: Parameters<typeof piecesOf>[0]) =>
    piecesOf(spans, citations, language)
      .map((piece) => run(piece, language))
      .join('');
  switch (block.kind) {
    case 'title':
      return paragraph(run({ text: block.text }, language), 'Title');
    case 'heading':
      return paragraph(run({ text: block.text }, language), block.level === 2 ? 'Heading1' : 'Heading2');
    case 'paragraph':
      return paragraph(runs(block.spans));
    case 'list':
      return block.items.map((item) => paragraph(runs(item), 'ListBullet')).join('');
    case 'quote':
      return paragraph(run({ text: block.text }, block.language), 'Quote');
    case 'table':
      return tableXml(
        block.head,
        block.rows.map((row) => row.map((cell) => runs([cell]))),
        block.head.map((name, i) => {
          const cells = [name, ...block.rows.map((row) => itemAt(row, i).text)];
          return Math.max(...cells.map((text) => textWidth(text, 10)));
        }),
        language,
      );
    case 'figure': {
      const shapes = shapesOf(block.figure.plan());
      const first = 10 + writing.figures;
      writing.figures += shapes.shapes.length + 2;
      const box = fitted(shapes, { left: 0, top: 0, ...PAGE }, PAGE.most);
      const group = shapesXml(shapes, { ...box, left: 0, top: 0 }, DIALECT, first + 1);
      const size = `cx="${box.width}" cy="${box.height}"`;
      const frame = `<a:xfrm><a:off x="0" y="0"/><a:ext ${size}/><a:chOff x="0" y="0"/><a:chExt ${size}/></a:xfrm>`;
      const named = `id="${first}" name="Map ${first}"${attribute('descr', block.words)}`;
      const drawing = `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr ${named}/><a:graphic><a:graphicData uri="${MS}/wordprocessingGroup"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>${frame}</wpg:grpSpPr>${group}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
      const either = `<mc:AlternateContent><mc:Choice Requires="wpg">${drawing}</mc:Choice><mc:Fallback/></mc:AlternateContent>`;
      return `${paragraph(`<w:r>${either}</w:r>`)}${paragraph(run({ text: block.words }, language), 'Caption')}`;
    }
  }
}

/** @param lengths px that the longest cell of each column takes on one line */
function tableXml(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  lengths: readonly number[],
  language: string,
): string {
  const widths = columnsOf(lengths);
  const cell = (inside: string, i: number, shade = '') =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/>${shade}</w:tcPr>${paragraph(inside, 'Cell')}</w:tc>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const shade = '<w:shd w:val="clear" w:color="auto" w:fill="F1F2F0"/>';
  const first = head.map((text, i) => cell(run({ text, bold: true }, language), i, shade)).join('');
  const others = rows.map(
    (row) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map((one, i) => cell(one, i)).join('')}</w:tr>`,
  );
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="DCDFE0"/>`;
  const borders = ['top', 'bottom', 'insideH'].map(line).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="9638" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${first}</w:tr>${others.join('')}</w:tbl>${paragraph('')}`;
}

/** Twentieths of a point: columns share the page by what they hold, and none is too narrow to read. */
function columnsOf(lengths: readonly number[]): number[] {
  const shares = lengths.map((length) => Math.min(Math.max(length, 60), 320));
  const sum = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => Math.floor((TABLE_WIDTH * share) / sum));
}

const TABLE_WIDTH = 9638;

function paragraph(runs: string, style?: string): string {
  const look = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${look}${runs}</w:p>`;
}

/** Numbers of claims become links into their list. */
function run({ text, bold, standing, cites }: Piece, language: string, colour?: string): string {
  if (cites) {
    const look = '<w:rPr><w:rStyle w:val="Cite"/></w:rPr>';
    const plain = (words: string) => `<w:r>${look}<w:t xml:space="preserve">${words}</w:t></w:r>`;
    const links = cites.map(
      (number) => `<w:hyperlink w:anchor="claim-${number}">${plain(String(number))}</w:hyperlink>`,
    );
    return `${plain(' [')}${links.join(plain(', '))}${plain(']')}`;
  }
  const shade = standing ? STANDING_LOOKS[standing].light : colour;
  const look = [
    ...(bold ? ['<w:b/><w:bCs/>'] : []),
    ...(shade === undefined ? [] : [`<w:color w:val="${hex(shade)}"/>`]),
    `<w:lang${attribute(language.startsWith('zh') ? 'w:eastAsia' : 'w:val', language)}/>`,
  ];
  return `<w:r><w:rPr>${look.join('')}</w:rPr><w:t xml:space="preserve">${plainText(text)}</w:t></w:r>`;
}

const DIALECT: ShapeDialect = {
  // LibreOffice puts the words of turned text boxes elsewhere
  turns: false,
  shape(id, properties, words) {
    const text = words === undefined ? '<wps:bodyPr/>' : words;
    return `<wps:wsp><wps:cNvPr id="${id}" name="Shape ${id}"/><wps:cNvSpPr/><wps:spPr>${properties}</wps:spPr>${text}</wps:wsp>`;
  },
  words({ text, bold, colour, align, struck }, points) {
    // half points
    const size = Math.max(2, Math.round(points * 2));
    const side = { start: 'left', middle: 'center', end: 'right' }[align];
    const look = `${bold ? '<w:b/>' : ''}${struck ? '<w:strike/>' : ''}<w:color w:val="${hex(colour)}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
    return `<wps:txbx><w:txbxContent><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="${side}"/></w:pPr><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${plainText(text)}</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>`;
  },
};

const NUMBERING = `<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

function stylesXml(language: string): string {
  const style = (id: string, name: string, rest: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${id.startsWith('Heading') || id === 'Title' ? '<w:next w:val="Normal"/>' : ''}<w:qFormat/>${rest}</w:style>`;
  const type = (size: number, more = '') => `<w:rPr>${more}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  const space = (before: number, after: number, more = '') =>
    `<w:pPr>${more}<w:spacing w:before="${before}" w:after="${after}"/></w:pPr>`;
  const outline = (level: number, before: number) =>
    `<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="80"/><w:outlineLvl w:val="${level}"/></w:pPr>`;
  const faint = `<w:color w:val="${hex(SHEET.faint)}"/>`;
  const chinese = language.startsWith('zh');
  return `<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT.latin}" w:hAnsi="${FONT.latin}" w:cs="${FONT.latin}" w:eastAsia="${FONT.east}"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="${chinese ? 'en' : language}" w:eastAsia="${chinese ? language : 'zh-CN'}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${style('Title', 'Title', space(0, 240) + type(36, '<w:b/>'))}${style('Heading1', 'heading 1', outline(0, 360) + type(28, '<w:b/>'))}${style('Heading2', 'heading 2', outline(1, 240) + type(23, '<w:b/>'))}${style('ListBullet', 'List Bullet', space(0, 60, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))}${style('Quote', 'Quote', `<w:pPr><w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="E0B84A"/></w:pBdr><w:spacing w:after="160"/><w:ind w:left="284"/></w:pPr>`)}${style('Caption', 'caption', space(0, 200) + type(18, faint))}${style('Cell', 'Table Cell', space(40, 40) + type(19))}${style('Source', 'Claim', space(0, 80) + type(18))}<w:style w:type="character" w:styleId="Cite"><w:name w:val="Citation"/><w:rPr><w:color w:val="174EA6"/><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>`;
}
