/**
 * SVG 1.1: the map of a dossier as a drawing that can be printed, with title, legend, date and source line.
 *
 * What it cannot carry: claims, quotes, documents and assessments; every line that is not stated is drawn so that it
 * cannot be taken for it, and its name carries the standing.
 */
import { nameLines } from '../analysis/drawing/name-lines.js';
import { radii } from '../analysis/drawing/radii.js';
import { spans } from '../analysis/drawing/span.js';
import { layout, type Point, savedPlaces } from '../analysis/layout.js';
import { buildGraph } from '../graph/build.js';
import type { Dossier } from '../model/dossier.js';
import { inLanguage } from '../model/language.js';
import type { Format, WriteOptions } from './format.js';
import { drawLegend } from './svg/legend.js';
import { drawMap } from './svg/map.js';
import { SHEET } from './svg/sheet.js';
import { textWidth, wrapped } from './svg/text.js';
import { attribute, escapeText } from './xml.js';

export const svg: Format = {
  id: 'svg',
  label: { en: 'SVG drawing', zh: 'SVG 矢量图' },
  extension: 'svg',
  mediaType: 'image/svg+xml',
  cannotCarry: [
    'claims, quotes and documents (only the standing that they add up to)',
    'relations with a literal value',
    'dates and assessments',
  ],
  write: (dossier, options = {}) => chunks(dossier, options),
};

interface Writing {
  size: number;
  line: number;
  colour: string;
  weight: string;
}

const TITLE: Writing = { size: 20, line: 26, colour: SHEET.ink, weight: '700' };
const CAPTION: Writing = { size: 12.5, line: 18, colour: SHEET.faint, weight: '400' };
const SOURCE: Writing = { size: 11, line: 16, colour: SHEET.faint, weight: '400' };

async function* chunks(dossier: Dossier, options: WriteOptions): AsyncGenerator<string> {
  yield* drawing(dossier, options);
}

/** The pieces of the file; a report puts the same drawing into its page. */
export function* drawing(dossier: Dossier, options: WriteOptions = {}): Generator<string> {
  const { language = 'en', date } = options;
  const radius = radii(dossier);
  const positions = options.positions ?? place(dossier, radius, language);
  const map = drawMap(dossier, positions, radius, language);
  const legend = drawLegend(dossier, language, map.width);
  const title = inLanguage(dossier.title, language);
  const inner = Math.max(map.width, legend.width);
  const titleLines = wrapped(title, TITLE.size, inner);
  const captionLines = wrapped(options.caption ?? '', CAPTION.size, inner);
  const sourceLines = wrapped(
    [sourceWords(dossier, language), date, 'claimgraph'].filter(Boolean).join(' · '),
    SOURCE.size,
    inner,
  );
  const captionTop = SHEET.margin + titleLines.length * TITLE.line;
  const top = captionTop + captionLines.length * CAPTION.line + 8;
  const sourceTop = top + map.height + legend.height + 12;
  const width = inner + 2 * SHEET.margin;
  const height = sourceTop + sourceLines.length * SOURCE.line + SHEET.margin;
  const size = `width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
  const texts = (lines: readonly string[], y: number, { size: px, line, colour, weight }: Writing) =>
    lines.map(
      (words, i) =>
        `<text x="${SHEET.margin}" y="${round(y + (i + 0.8) * line)}" font-size="${px}"${attribute('font-weight', weight)} fill="${colour}">${escapeText(words)}</text>\n`,
    );
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${size}${attribute('lang', language)} font-family="${SHEET.font}" role="img">\n`;
  yield `<title>${escapeText(title)}</title>\n<rect width="100%" height="100%" fill="${SHEET.ground}"/>\n`;
  yield* texts(titleLines, SHEET.margin, TITLE);
  yield* texts(captionLines, captionTop, CAPTION);
  yield `<g transform="translate(${SHEET.margin} ${top})">\n`;
  yield* map.pieces;
  yield `</g>\n<g transform="translate(${SHEET.margin} ${round(top + map.height)})">\n`;
  yield* legend.pieces;
  yield '</g>\n';
  yield* texts(sourceLines, sourceTop, SOURCE);
  yield '</svg>\n';
}

/** `Source: Example News, Daily Brief`: who published the documents, or their titles. */
function sourceWords({ documents }: Dossier, language: string): string {
  const sources = new Set(documents.map(({ publisher, title }) => publisher ?? title));
  if (sources.size === 0) return '';
  const zh = language.startsWith('zh');
  return `${zh ? '来源：' : 'Source: '}${[...sources].join(zh ? '、' : ', ')}`;
}

function place(dossier: Dossier, radius: (id: string) => number, language: string): ReadonlyMap<string, Point> {
  const names = new Map(dossier.entities.map((entity) => [entity.id, nameLines(inLanguage(entity.names, language))]));
  return layout(buildGraph(dossier), {
    radius,
    room: (id) => {
      const lines = names.get(id) ?? [];
      return {
        width: Math.max(...lines.map((line) => textWidth(line, SHEET.name))) + 8,
        height: lines.length * SHEET.line + 4,
      };
    },
    span: spans(dossier),
    frame: { width: 1160, height: 760 },
    pinned: savedPlaces(dossier),
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
