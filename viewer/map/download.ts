/** Files of what is on the screen: every format of the registry with the map's own positions, and a picture. */
import type { Point } from '../../src/analysis/layout.js';
import { filterWords } from '../../src/formats/filter-words.js';
import type { Format } from '../../src/formats/format.js';
import { drawing, svg } from '../../src/formats/svg.js';
import type { Dossier } from '../../src/model/dossier.js';
import type { Filter } from '../../src/model/filter.js';
import type { InterfaceLanguage } from '../state/state.js';

export interface Screen {
  whole: Dossier;
  /** as the filter leaves it */
  dossier: Dossier;
  filter: Filter;
  language: InterfaceLanguage;
  positions: ReadonlyMap<string, Point>;
  /** whether the positions leave room for names */
  roomy: boolean;
}

/** Dots of a picture for each px of the drawing: sharp in print. */
const PICTURE_SCALE = 2;

/** A file in one of the formats. */
export async function formatFile(format: Format, screen: Screen): Promise<Blob> {
  const chunks: string[] = [];
  for await (const chunk of format.write(screen.dossier, optionsOf(screen))) chunks.push(chunk);
  return new Blob(chunks, { type: format.mediaType });
}

/** The drawing as the inside of a page. */
export function drawingOf(screen: Screen): string {
  return [...drawing(screen.dossier, optionsOf(screen))].join('').replace(/^<\?xml[^>]*>\s*/, '');
}

/** The drawing as a PNG. */
export async function pictureFile(screen: Screen): Promise<Blob> {
  const drawing = await formatFile(svg, screen);
  const address = URL.createObjectURL(drawing);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * PICTURE_SCALE;
    canvas.height = image.naturalHeight * PICTURE_SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) => {
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('the picture cannot be made'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Hands a file to the reader. */
export function handOver(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function optionsOf({ whole, language, positions, roomy, filter }: Screen) {
  const caption = filterWords(filter, whole, language);
  return {
    language,
    // without a map on the screen, or with a narrow one, what is written finds places of its own
    ...(positions.size > 0 && roomy && { positions }),
    date: new Date().toISOString().slice(0, 10),
    ...(caption && { caption }),
  };
}
