/**
 * A report as slides (ECMA-376): a title, the map, what is contested with the words of both sides, denied, compared, in
 * the order of time, the stories with one view a slide, and the claims that all of it cites. What has no room on a slide
 * goes on with the next one; nothing is left out. The map is made of shapes, as in the document.
 */
import { itemAt } from '../../model/item-at.js';
import { STANDING_LOOKS } from '../../scene/signs.js';
import { textWidth, wrapped } from '../../scene/text-width.js';
import { type Box, EMU, FONT, fitted, hex, plainText, type ShapeDialect, shapesXml, solid } from '../office/drawing.js';
import { NAMESPACES, officeFile, type Part } from '../office/package.js';
import { shapesOf } from '../office/shapes.js';
import { SHEET } from '../svg/sheet.js';
import { attribute } from '../xml.js';
import { type Block, Citations, type Report } from './blocks.js';
import type { Figure } from './figure.js';
import { skeleton } from './pptx-skeleton.js';
import { type Piece, piecesOf } from './spans.js';
import { reportWords } from './words.js';

/** 13.33 by 7.5 inches. */
const SLIDE = { width: 12_192_000, height: 6_858_000 };
const MARGIN = 0.55 * EMU.inch;
const TOP = 1.25 * EMU.inch;
const BODY: Box = {
  left: MARGIN,
  top: TOP,
  width: SLIDE.width - 2 * MARGIN,
  height: SLIDE.height - TOP - 0.5 * EMU.inch,
};
/** Beside a map the words have this share of the width. */
const BESIDE = 0.36;

/** Points. */
const TYPE = { text: 14, small: 11, head: 15, source: 9.5, line: 1.28 } as const;

interface Paragraph {
  pieces: readonly Piece[];
  size: number;
  language: string;
  bullet?: true;
  indent?: true;
  /** points above */
  above: number;
  /** the next one stands on the same slide */
  keeps?: true;
}

interface Slide {
  title: string;
  /** the part that it belongs to */
  section?: string;
  figure?: Figure;
  words?: string;
  paragraphs: Paragraph[];
}

export function reportPptx(report: Report, at?: string): Uint8Array[] {
  const { language, blocks, sources, sourcesTitle } = report;
  const citations = new Citations();
  const title = blocks.find((block) => block.kind === 'title')?.text ?? 'claimgraph';
  const slides = slidesOf(blocks, citations, language).flatMap((slide) => paged(slide, language));
  const cited = citations.all().flatMap(([claim, number]): Paragraph[] => {
    const source = sources.get(claim);
    if (!source) return [];
    const { words, quote, place } = source;
    const pieces = [{ text: `${number}. `, bold: true }, { text: `${words}: “${quote}” (${place})` }];
    return [{ pieces, size: TYPE.source, language, above: 3 }];
  });
  if (cited.length > 0) slides.push(...paged({ title: sourcesTitle, paragraphs: cited }, language));
  const parts = slides.map((slide, i): Part => {
    return {
      name: `ppt/slides/slide${i + 1}.xml`,
      type: 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml',
      xml: slideXml(slide, i === 0, i + 1),
      refers: { rId1: { type: `${NAMESPACES.office}/slideLayout`, target: '../slideLayouts/slideLayout1.xml' } },
    };
  });
  const [presentation, ...others] = skeleton(slides.length, SLIDE);
  return officeFile([presentation, ...others, ...parts], { title, language, ...(at !== undefined && { at }) });
}

/** The parts of a report that slides show, one slide for each heading. */
function slidesOf(blocks: readonly Block[], citations: Citations, language: string): Slide[] {
  const slides: Slide[] = [];
  let section: string | undefined;
  let isShown = true;
  const current = () => slides.at(-1) as Slide;
  for (const block of blocks) {
    if (block.kind === 'title') {
      slides.push({ title: block.text, paragraphs: [] });
      continue;
    }
    if (block.kind === 'heading') {
      if (block.level === 2) isShown = block.part !== undefined;
      if (!isShown) continue;
      if (block.level === 2) section = block.text;
      slides.push({ title: block.text, ...(block.level === 3 && section && { section }), paragraphs: [] });
      continue;
    }
    if (!isShown || slides.length === 0) continue;
    if (block.kind === 'figure') Object.assign(current(), { figure: block.figure, words: block.words });
    else current().paragraphs.push(...paragraphsOf(block, citations, language));
  }
  // a heading that only opens a part says nothing by itself
  return slides.filter(
    ({ paragraphs, figure, section: part }, i) => i === 0 || part || paragraphs.length > 0 || figure,
  );
}

function paragraphsOf(
  block: Exclude<Block, { kind: 'title' | 'heading' | 'figure' }>,
  citations: Citations,
  language: string,
): Paragraph[] {
  const pieces = (spans: Parameters<typeof piecesOf>[0]) => piecesOf(spans, citations, language);
  const base = { size: TYPE.text, language, above: 6 };
  switch (block.kind) {
    case 'paragraph': {
      const own = pieces(block.spans);
      const isHead = block.spans[0]?.strong === true;
      return [{ ...base, pieces: own, ...(isHead && { size: TYPE.head, above: 12, keeps: true }) }];
    }
    case 'list':
      return block.items.map((item): Paragraph => ({ ...base, pieces: pieces(item), bullet: true, above: 4 }));
    case 'quote': {
      const text = `“${block.text}”`;
      return [{ ...base, pieces: [{ text }], language: block.language, indent: true, above: 2 }];
    }
    case 'table':
      return block.rows.map((row): Paragraph => {
        const cells = row.flatMap((cell, i): Piece[] => {
          const name = itemAt(block.head, i);
          const own = pieces([cell]);
          // a table becomes lines: what a number counts is told beside it
          const isNumber = /^[\d.,\s→–-]+$/.test(cell.text);
          const told = isNumber && i > 0 ? [{ text: `${name} ` }, ...own] : own;
          return i === 0 ? [...told.map((piece) => ({ ...piece, bold: true }))] : [{ text: ' · ' }, ...told];
        });
        return { ...base, pieces: cells, bullet: true, above: 4 };
      });
  }
}

/** A slide as so many as its words need. */
function paged(slide: Slide, language: string): Slide[] {
  const { figure, words, paragraphs, ...head } = slide;
  const beside = figure && paragraphs.length > 0;
  const first = areaOf(figure !== undefined && beside === true);
  const pages: Slide[] = [
    { ...head, ...(figure && { figure }), ...(words !== undefined && { words }), paragraphs: [] },
  ];
  let left = first.height / EMU.point;
  for (const [i, paragraph] of paragraphs.entries()) {
    const { width } = pages.length === 1 ? first : BODY;
    const own = heightOf(paragraph, width);
    const next = paragraphs[i + 1];
    const needed = own + (paragraph.keeps && next ? heightOf(next, width) : 0);
    const page = pages.at(-1) as Slide;
    if (needed > left && page.paragraphs.length > 0) {
      const title = `${head.title} (${reportWords(language).continued})`;
      pages.push({ ...head, title, paragraphs: [paragraph] });
      left = BODY.height / EMU.point - heightOf(paragraph, BODY.width);
      continue;
    }
    page.paragraphs.push(paragraph);
    left -= own;
  }
  return pages;
}

/** Where the words of a slide stand. */
function areaOf(beside: boolean): Box {
  if (!beside) return BODY;
  const width = BODY.width * BESIDE;
  return { ...BODY, left: BODY.left + BODY.width - width, width };
}

/** Points that a paragraph takes in a width of EMU; rather too many. */
function heightOf({ pieces, size, bullet, indent, above }: Paragraph, width: number): number {
  const room = width / EMU.point - (bullet || indent ? 18 : 0) - 8;
  const text = pieces.map(({ text: words, cites }) => (cites ? ` [${cites.join(', ')}]` : words)).join('');
  const lines = Math.max(1, wrapped(text, size, room).length, Math.ceil(textWidth(text, size) / room));
  return lines * size * TYPE.line + above;
}

function slideXml(slide: Slide, isTitle: boolean, n: number): string {
  const { title, section, figure, words, paragraphs } = slide;
  const shapes = figure && shapesOf(figure.plan());
  const beside = figure !== undefined && paragraphs.length > 0;
  const area = areaOf(beside);
  const drawn =
    shapes && mapXml(shapes, words ?? title, beside ? { ...BODY, width: BODY.width - area.width - MARGIN / 2 } : BODY);
  const head = isTitle
    ? { left: MARGIN, top: 2.1 * EMU.inch, width: BODY.width, height: 1.5 * EMU.inch }
    : { left: MARGIN, top: 0.42 * EMU.inch, width: BODY.width, height: 0.75 * EMU.inch };
  const size = isTitle ? 32 : title.length > 60 || textWidth(title, 22) > BODY.width / EMU.point ? 17 : 22;
  const first: Paragraph = { pieces: [{ text: title, bold: true }], size, language: 'en', above: 0 };
  const text = isTitle ? { ...BODY, top: 3.7 * EMU.inch, height: 2.6 * EMU.inch } : area;
  return `<p:sld xmlns:a="${NAMESPACES.drawing}" xmlns:r="${NAMESPACES.office}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${section === undefined ? '' : box(2, 'Section', { ...head, top: 0.2 * EMU.inch, height: 0.3 * EMU.inch }, [{ pieces: [{ text: section }], size: TYPE.small, language: 'en', above: 0 }], { colour: SHEET.faint })}${box(3, 'Title', head, [first], { placeholder: 'title' })}${drawn ?? ''}${paragraphs.length > 0 ? box(4, 'Text', text, paragraphs, {}) : ''}${box(5, 'Number', { left: SLIDE.width - MARGIN - EMU.inch, top: SLIDE.height - 0.38 * EMU.inch, width: EMU.inch, height: 0.25 * EMU.inch }, [{ pieces: [{ text: String(n) }], size: 9, language: 'en', above: 0 }], { colour: SHEET.faint, align: 'r' })}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

function mapXml(shapes: ReturnType<typeof shapesOf>, words: string, into: Box): string {
  const place = fitted(shapes, into, EMU.inch / 66);
  const frame = `<a:off x="${place.left}" y="${place.top}"/><a:ext cx="${place.width}" cy="${place.height}"/><a:chOff x="${place.left}" y="${place.top}"/><a:chExt cx="${place.width}" cy="${place.height}"/>`;
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="6" name="Map"${attribute('descr', words)}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${frame}</a:xfrm></p:grpSpPr>${shapesXml(shapes, place, DIALECT, 7)}</p:grpSp>`;
}

interface BoxLook {
  placeholder?: string;
  colour?: string;
  align?: 'l' | 'r';
}

function box(
  id: number,
  name: string,
  { left, top, width, height }: Box,
  paragraphs: readonly Paragraph[],
  { placeholder, colour, align = 'l' }: BoxLook,
): string {
  const kind = placeholder ? `<p:nvPr><p:ph type="${placeholder}"/></p:nvPr>` : '<p:nvPr/>';
  const anchor = placeholder ? ' anchor="b"' : '';
  const place = [left, top, width, height].map(Math.round);
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr txBox="1"/>${kind}</p:nvSpPr><p:spPr><a:xfrm><a:off x="${place[0]}" y="${place[1]}"/><a:ext cx="${place[2]}" cy="${place[3]}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"${anchor}><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs.map((one) => paragraphXml(one, align, colour)).join('')}</p:txBody></p:sp>`;
}

function paragraphXml(
  { pieces, size, language, bullet, indent, above }: Paragraph,
  align: string,
  colour?: string,
): string {
  const room = bullet
    ? ' marL="228600" indent="-171450"'
    : indent
      ? ' marL="228600" indent="0"'
      : ' marL="0" indent="0"';
  const sign = bullet ? '<a:buFont typeface="Arial"/><a:buChar char="•"/>' : '<a:buNone/>';
  const runs = pieces.map((piece) => runXml(piece, size, language, colour)).join('');
  return `<a:p><a:pPr algn="${align}"${room}><a:spcBef><a:spcPts val="${Math.round(above * 100)}"/></a:spcBef>${sign}</a:pPr>${runs}</a:p>`;
}

function runXml(
  { text, bold, standing, cites }: Piece,
  size: number,
  language: string,
  colour: string = SHEET.ink,
): string {
  const shade = cites ? '#174ea6' : standing ? STANDING_LOOKS[standing].light : colour;
  const look = `lang="${language === 'und' ? 'en' : language}" sz="${Math.round(size * 100)}"${bold ? ' b="1"' : ''}${cites ? ' baseline="30000"' : ''} dirty="0"`;
  const words = cites ? ` [${cites.join(', ')}]` : text;
  return `<a:r><a:rPr ${look}>${solid(shade)}<a:latin typeface="${FONT.latin}"/><a:ea typeface="${FONT.east}"/></a:rPr><a:t>${plainText(words)}</a:t></a:r>`;
}

const DIALECT: ShapeDialect = {
  turns: true,
  shape(id, properties, words) {
    return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Shape ${id}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${properties}</p:spPr>${words ?? ''}</p:sp>`;
  },
  words({ text, bold, colour, align, struck }, points) {
    const side = { start: 'l', middle: 'ctr', end: 'r' }[align];
    const look = `sz="${Math.max(100, Math.round(points * 100))}"${bold ? ' b="1"' : ''}${struck ? ' strike="sngStrike"' : ''}`;
    return `<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/><a:p><a:pPr algn="${side}"/><a:r><a:rPr lang="en" ${look}><a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill><a:latin typeface="${FONT.latin}"/><a:ea typeface="${FONT.east}"/></a:rPr><a:t>${plainText(text)}</a:t></a:r></a:p></p:txBody>`;
  },
};
