/** Files of what is on the screen: every format of the registry with the map's own positions, and pictures. */

import { filterWords } from '../../src/formats/filter-words.js';
import type { ExportFormat, WriteOptions } from '../../src/formats/format.js';
import type { PictureOptions } from '../../src/formats/picture.js';
import { drawing, sheet } from '../../src/formats/svg.js';
import { writeIn } from '../../src/formats/write.js';
import type { Dossier } from '../../src/model/dossier.js';
import type { Filter } from '../../src/model/filter.js';
import { OntologyIndex } from '../../src/model/ontology.js';
import { placeCommunities } from '../../src/scene/community-places.js';
import type { Point } from '../../src/scene/layout/layout.js';
import { radii } from '../../src/scene/radii.js';
import type { Drawn } from '../state/shown.js';
import { sceneOf } from './scene-of.js';

export interface Screen {
  whole: Dossier;
  /** the dossier, or the part of it that is drawn */
  dossier: Dossier;
  /** what of it is on the map */
  drawn: Drawn;
  filter: Filter;
  language: string;
  positions: ReadonlyMap<string, Point>;
  /** what was chosen of a picture */
  picture?: PictureOptions;
}

/** Dots of a picture for each px of the drawing: sharp in print. */
const PICTURE_SCALE = 2;

/** A file in one of the formats. */
export async function formatFile(format: ExportFormat, screen: Screen): Promise<Blob> {
  const chunks: BlobPart[] = [];
  const options = { ...optionsOf(screen), filter: screen.filter };
  for await (const chunk of writeIn(format, screen.dossier, options))
    chunks.push(typeof chunk === 'string' ? chunk : chunk.slice());
  return new Blob(chunks, { type: format.mediaType });
}

/** What is on the map as a drawing, entities or communities. */
export function drawingFile(screen: Screen): Blob {
  return new Blob([drawn(screen)], { type: 'image/svg+xml' });
}

/** The drawing as the inside of a page. */
export function drawingOf(screen: Screen): string {
  return drawn(screen).replace(/^<\?xml[^>]*>\s*/, '');
}

/** The drawing as a PNG. */
export async function pictureFile(screen: Screen): Promise<Blob> {
  const address = URL.createObjectURL(drawingFile(screen));
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

function drawn(screen: Screen): string {
  const { overview } = screen.drawn;
  const options = optionsOf(screen);
  if (!overview || screen.picture?.only !== undefined) return [...drawing(screen.drawn.dossier, options)].join('');
  const { dossier } = screen.drawn;
  const positions = screen.positions.size > 0 ? screen.positions : placeCommunities(overview, dossier);
  const scene = sceneOf(screen.drawn, {
    ...{ ontology: new OntologyIndex(dossier.ontology), language: screen.language },
    ...{ positions, radius: radii(dossier) },
  });
  const types = new Set(overview.groups.communities.flatMap((one) => one.types.map(({ type }) => type)));
  // the legend names the types of all communities, and the credit line the documents of the whole dossier
  const entities = [...types].map((type) => ({ id: type, type, names: {}, aliases: {}, sameAs: {} }));
  return [...sheet(scene, { ...screen.dossier, entities }, options)].join('');
}

function optionsOf({ whole, language, positions, filter, picture }: Screen): WriteOptions {
  const caption = filterWords(filter, whole, language);
  return {
    language,
    // without a map on the screen what is written finds places of its own
    ...(positions.size > 0 && { positions }),
    date: new Date().toISOString().slice(0, 10),
    ...(caption && { caption }),
    ...(picture && { picture }),
  };
}
