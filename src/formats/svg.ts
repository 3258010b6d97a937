/**
 * SVG 1.1: the map of a dossier as a drawing that can be printed, with title, legend, date and credit line. It paints
 * the same scene as the screen.
 *
 * What it cannot carry: claims, quotes, documents and assessments; every line that is not stated is drawn so that it
 * cannot be taken for it, and its name carries the standing.
 */
import type { Dossier } from '../model/dossier.js';
import { inLanguage } from '../model/language.js';
import { OntologyIndex } from '../model/ontology.js';
import { ClaimgraphError } from '../model/problem.js';
import { entityScene } from '../scene/entities.js';
import { focusOf } from '../scene/focus.js';
import { placeEntities } from '../scene/places.js';
import { radii } from '../scene/radii.js';
import type { Scene } from '../scene/scene.js';
import { wrapped } from '../scene/text-width.js';
import { visible } from '../text/visible.js';
import type { TextFormat, WriteOptions } from './format.js';
import type { PictureOptions } from './picture.js';
import { creditLine } from './svg/credit.js';
import { drawLegend } from './svg/legend.js';
import { drawMap } from './svg/map.js';
import { SHEET } from './svg/sheet.js';
import { attribute, escapeText } from './xml.js';

export const svg: TextFormat = {
  id: 'svg',
  label: { en: 'SVG drawing', zh: 'SVG 矢量图' },
  kind: 'picture',
  extensions: ['svg'],
  mediaType: 'image/svg+xml',
  exports: {
    holds: 'picture',
    cannotCarry: [
      'claims, quotes and documents (only the standing that they add up to)',
      'relations with a literal value',
      'dates',
    ],
    pictured: true,
    write: (dossier, options = {}) => chunks(dossier, options),
  },
};

interface Writing {
  size: number;
  line: number;
  colour: string;
  weight: string;
}

const TITLE: Writing = { size: 20, line: 26, colour: SHEET.ink, weight: '700' };
const CAPTION: Writing = { size: 12.5, line: 18, colour: SHEET.faint, weight: '400' };
const CREDIT: Writing = { size: 11, line: 16, colour: SHEET.faint, weight: '400' };

/** Up to so many lines all of them are named, or those that are not just stated; beyond, names of entities go first. */
const NAMED = { all: 60, unstated: 300 };

async function* chunks(dossier: Dossier, options: WriteOptions): AsyncGenerator<string> {
  yield* drawing(dossier, options);
}

/**
 * The pieces of the file; a report puts the same drawing into its page.
 * @throws ClaimgraphError where `picture.only` names nothing in the dossier
 */
export function* drawing(dossier: Dossier, options: WriteOptions = {}): Generator<string> {
  const { scene, drawn } = pictureScene(dossier, options);
  yield* sheet(scene, drawn, options);
}

/**
 * What a drawing of a dossier shows, and the part of the dossier that it is of.
 * @throws ClaimgraphError where `picture.only` names nothing in the dossier
 */
export function pictureScene(dossier: Dossier, options: WriteOptions = {}): { scene: Scene; drawn: Dossier } {
  const { language = 'en', picture = {} } = options;
  const drawn = picture.only === undefined ? dossier : only(dossier, picture.only);
  const ontology = new OntologyIndex(dossier.ontology);
  const scene = entityScene({
    ...{ dossier: drawn, ontology, language, radius: radii(dossier) },
    positions: (picture.only === undefined ? options.positions : undefined) ?? placeEntities(drawn),
    named: namedIn(drawn, picture),
  });
  return { scene, drawn };
}

function namedIn({ relations }: Dossier, { labels }: PictureOptions) {
  if (labels === 'contested') return 'unstated';
  if (labels === 'all' || relations.length <= NAMED.all) return 'all';
  return relations.length <= NAMED.unstated ? 'unstated' : 'disputed';
}

/** Any scene as a page; the dossier gives it its title, its types and its sources. */
export function* sheet(scene: Scene, dossier: Dossier, options: WriteOptions = {}): Generator<string> {
  const { language = 'en', date, picture = {} } = options;
  const { labels } = picture;
  const map = drawMap(scene, { names: labels !== 'none', words: labels !== 'none' && labels !== 'entities' });
  const ontology = new OntologyIndex(dossier.ontology);
  const types = dossier.entities.map(({ type }) => type);
  const legend =
    picture.legend === false ? { height: 0, pieces: [] } : drawLegend(scene, types, ontology, language, map.width);
  const title = picture.title ?? inLanguage(dossier.title, language);
  const inner = map.width;
  const titleLines = wrapped(title, TITLE.size, inner);
  const captionLines = wrapped(options.caption ?? '', CAPTION.size, inner);
  const credit = picture.credit === false ? '' : creditLine(dossier, language, date);
  const creditLines = wrapped(credit, CREDIT.size, inner);
  const captionTop = SHEET.margin + titleLines.length * TITLE.line;
  const top = captionTop + captionLines.length * CAPTION.line + 8;
  const creditTop = top + map.height + legend.height + 12;
  const width = inner + 2 * SHEET.margin;
  const height = creditTop + creditLines.length * CREDIT.line + SHEET.margin;
  const scale = (picture.width ?? width) / width;
  const size = `width="${round(width * scale)}" height="${round(height * scale)}" viewBox="0 0 ${round(width)} ${round(height)}"`;
  const texts = (lines: readonly string[], y: number, { size: px, line, colour, weight }: Writing) =>
    lines.map(
      (words, i) =>
        `<text x="${SHEET.margin}" y="${round(y + (i + 0.8) * line)}" font-size="${px}"${attribute('font-weight', weight)} fill="${colour}">${escapeText(visible(words))}</text>\n`,
    );
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${size}${attribute('lang', language)} font-family="${SHEET.font}" role="img">\n`;
  yield `<title>${escapeText(visible(title))}</title>\n<rect width="100%" height="100%" fill="${SHEET.ground}"/>\n`;
  yield* texts(titleLines, SHEET.margin, TITLE);
  yield* texts(captionLines, captionTop, CAPTION);
  yield `<g transform="translate(${SHEET.margin} ${top})">\n`;
  yield* map.pieces;
  yield `</g>\n<g transform="translate(${SHEET.margin} ${round(top + map.height)})">\n`;
  yield* legend.pieces;
  yield '</g>\n';
  yield* texts(creditLines, creditTop, CREDIT);
  yield '</svg>\n';
}

/** An entity with its relations and their other ends, or one relation. @throws ClaimgraphError where it names neither */
function only(dossier: Dossier, id: string): Dossier {
  const isEntity = dossier.entities.some((entity) => entity.id === id);
  if (!isEntity && !dossier.relations.some((relation) => relation.id === id)) {
    throw new ClaimgraphError([
      {
        code: 'unknown-selection',
        message: `no entity or relation "${id}" is in the picture`,
        field: 'only',
        hint: 'Give the id of an entity or a relation that the filter leaves.',
      },
    ]);
  }
  const focus = focusOf({ kind: isEntity ? 'entity' : 'relation', id }, dossier.relations);
  return {
    ...dossier,
    entities: dossier.entities.filter((entity) => focus?.entities.has(entity.id)),
    relations: dossier.relations.filter((relation) => focus?.relations.has(relation.id)),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
