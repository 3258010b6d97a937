/** The legend below a map: the standings and the entity types that it shows. */
import type { Dossier } from '../../model/dossier.js';
import { inLanguage } from '../../model/language.js';
import { STANDING_LOOKS } from '../../model/looks.js';
import { OntologyIndex } from '../../model/ontology.js';
import { Standing, standing } from '../../model/standing.js';
import { STANDING_WORDS } from '../../model/words.js';
import { escapeText } from '../xml.js';
import { type Drawn, drawDisc, drawMark, strokeOf } from './map.js';
import { SHEET } from './sheet.js';
import { textWidth } from './text.js';

const ROW = 24;
const TEXT = 12;

interface Entry {
  sample(x: number, y: number): string;
  sampleWidth: number;
  words: string;
}

export function drawLegend(dossier: Dossier, language: string, width: number): Drawn {
  const ontology = new OntologyIndex(dossier.ontology);
  const there = new Set(
    dossier.relations.filter(({ object }) => object !== undefined).map(({ claims }) => standing(claims)),
  );
  const standings = Standing.options
    .filter((name) => there.has(name))
    .map(
      (name): Entry => ({
        sampleWidth: 40,
        words: inLanguage(STANDING_WORDS[name].label, language),
        sample: (x, y) =>
          `<path d="M${x} ${y}h34"${strokeOf(name, STANDING_LOOKS[name].width)}/>${drawMark({ x: x + 17, y }, name)}`,
      }),
    );
  const types = [...new Set(dossier.entities.map(({ type }) => type))].sort().map((type): Entry => {
    const style = ontology.style(type);
    const label = ontology.entityTypes.get(type)?.label ?? { en: type };
    return {
      sampleWidth: 24,
      words: inLanguage(label, language),
      sample: (x, y) => drawDisc({ x: x + 9, y, radius: 9 }, style),
    };
  });
  const pieces: string[] = [];
  let y = ROW;
  for (const entries of [standings, types]) {
    let x = 0;
    for (const { sample, sampleWidth, words } of entries) {
      const needed = sampleWidth + textWidth(words, TEXT) + 20;
      if (x > 0 && x + needed > width) {
        x = 0;
        y += ROW;
      }
      pieces.push(
        sample(x, y),
        `<text x="${x + sampleWidth}" y="${y + 4}" font-size="${TEXT}" fill="${SHEET.ink}">${escapeText(words)}</text>\n`,
      );
      x += Math.round(needed);
    }
    if (entries.length > 0) y += ROW;
  }
  return { width: 0, height: y, pieces };
}
