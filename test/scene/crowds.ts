/** Whole dossiers on screens of three widths: the hubs are named, and nothing lies over anything else. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDossier } from '../../src/index.js';
import type { Dossier } from '../../src/model/dossier.js';
import { newsOntology } from '../../src/model/news/index.js';
import { OntologyIndex } from '../../src/model/ontology.js';
import { chart, type Disc } from '../../src/scene/course.js';
import { entityScene } from '../../src/scene/entities.js';
import type { Rectangle } from '../../src/scene/ground.js';
import type { Point } from '../../src/scene/layout/layout.js';
import { boxesOf, letter, MARK, TYPE } from '../../src/scene/lettering.js';
import { placeEntities } from '../../src/scene/places.js';
import { radii } from '../../src/scene/radii.js';
import { textWidth } from '../../src/scene/text-width.js';
import { shapeFor, stretched } from '../../viewer/renderer/shape.js';
import { writeLargeDossier } from '../browser/large-dossier.js';

const measure = {
  name: (text: string) => textWidth(text, TYPE.name.size),
  word: (text: string) => textWidth(text, TYPE.word.size),
};
/** The maps of pages that are so wide. */
const SCREENS = {
  390: { width: 390, height: 405 },
  1000: { width: 450, height: 814 },
  1400: { width: 740, height: 849 },
};
/** px around the picture, with those at its right for names; layout units across which zoom 1 shows. */
const FRAMED = { margin: 72, right: 97, padding: 80, full: 720 };
const HUBS = 12;

interface Picture {
  dossier: Dossier;
  positions: ReadonlyMap<string, Point>;
}

/** As the viewer shows all of it at first sight. */
function seen({ dossier, positions }: Picture, sheet: { width: number; height: number }, language: string) {
  const ontology = new OntologyIndex(newsOntology);
  const scene = entityScene({ dossier, ontology, positions, radius: radii(dossier), language });
  const extent = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];
  const box = { x: extent(scene.nodes.map(({ x }) => x)), y: extent(scene.nodes.map(({ y }) => y)) };
  const shape = shapeFor(box, sheet);
  const unit = (Math.min(sheet.width, sheet.height) - FRAMED.padding) / FRAMED.full;
  const ratio = Math.max(
    ((box.x[1] - box.x[0]) * shape.x * unit) / (sheet.width - FRAMED.margin - FRAMED.right),
    ((box.y[1] - box.y[0]) * shape.y * unit) / (sheet.height - FRAMED.margin),
  );
  const scale = (ratio > 1 ? 1 / ratio : 1 / Math.sqrt(ratio)) * shape.size;
  const discs = new Map<string, Disc>(
    scene.nodes.map(({ id, size, ...node }) => {
      const middle = { x: node.x - (box.x[0] + box.x[1]) / 2, y: node.y - (box.y[0] + box.y[1]) / 2 };
      const { x, y } = stretched(middle, shape);
      const at = {
        x: (sheet.width - FRAMED.right + (x * unit * 2) / ratio) / 2,
        y: sheet.height / 2 - (y * unit) / ratio,
      };
      return [id, { ...at, radius: size * scale }];
    }),
  );
  const sight = { disc: (id: string) => discs.get(id), scale: () => scale };
  const lettering = letter(chart(scene), sight, measure, { sheet, mostNames: 300, mostStrokes: 500, leastNamed: 1.5 });
  return { scene, discs, lettering };
}

/** What lies over something else, or over an edge of the sheet, in words. */
function faults({ discs, lettering }: ReturnType<typeof seen>, sheet: { width: number; height: number }): string[] {
  const names = [...lettering.names].map(([id, { box }]) => ({ id, boxes: [box], isMark: false }));
  const words = lettering.words.map((one) => {
    return { id: one.text, boxes: boxesOf(one, measure.word(one.text)), isMark: false };
  });
  const marks = lettering.marks.map(({ id, x, y, scale }) => {
    const reach = MARK.reach * scale;
    return { id, boxes: [{ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }], isMark: true };
  });
  const all = [...names, ...words, ...marks];
  return all.flatMap((one, i) => {
    if (one.isMark) return [];
    const isOn = (a: Rectangle, b: Rectangle, other: { isMark: boolean }) => meet(a, b, other.isMark ? 3 : -3);
    const on = all.filter((other, j) => i !== j && one.boxes.some((a) => other.boxes.some((b) => isOn(a, b, other))));
    const over = [...discs].filter(([id, disc]) => id !== one.id && one.boxes.some((box) => covers(box, disc)));
    const isOut = one.boxes.some(
      ({ left, top, right, bottom }) => left < 0 || top < 0 || right > sheet.width || bottom > sheet.height,
    );
    return [
      ...on.map((other) => `${one.id} on ${other.id}`),
      ...over.map(([id]) => `${one.id} over the disc ${id}`),
      ...(isOut ? [`${one.id} over the edge`] : []),
    ];
  });
}

/**
 * @param slack px by which they may touch across; below 0, px that must be between them, so that two Chinese names side
 * by side do not read as one
 */
function meet(a: Rectangle, b: Rectangle, slack: number): boolean {
  const [across, along] = [slack - 1e-6, 1 - 1e-6];
  return a.left + across < b.right && b.left + across < a.right && a.top + along < b.bottom && b.top + along < a.bottom;
}

function covers({ left, right, top, bottom }: Rectangle, { x, y, radius }: Disc): boolean {
  const [dx, dy] = [x - Math.max(left, Math.min(x, right)), y - Math.max(top, Math.min(y, bottom))];
  return Math.hypot(dx, dy) < radius - 1.01;
}

/** Entities, relations, groups, and how many names there are at least. */
type Crowd = readonly [number, number, number, number];

/** Tests of dossiers of some sizes. */
export function crowdsOf(...sizes: readonly Crowd[]): void {
  describe.each(sizes.map((one) => [...one]))('a dossier of %i entities', (entities, relations, groups, leastNamed) => {
    let folder: string;
    let picture: Picture;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'claimgraph-crowd-'));
      await writeLargeDossier(folder, { entities, relations, groups, documents: 5 });
      const dossier = await openDossier(folder);
      picture = { dossier, positions: placeEntities(dossier) };
    }, 120_000);

    afterAll(() => rm(folder, { recursive: true, force: true }));

    for (const [page, sheet] of Object.entries(SCREENS)) {
      it.each(['en', 'zh'])(`names its hubs on a page of ${page} px, and covers nothing: %s`, (language) => {
        const shown = seen(picture, sheet, language);
        const order = [...shown.scene.nodes].sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
        const { names } = shown.lettering;
        expect(order.slice(0, HUBS).filter(({ id }) => !names.has(id))).toEqual([]);
        expect(names.size).toBeGreaterThanOrEqual(leastNamed);
        expect(faults(shown, sheet)).toEqual([]);
      });
    }
  });
}
