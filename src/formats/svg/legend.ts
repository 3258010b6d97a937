/** The legend below a map: the lines, marks and discs that are on it. */
import { inLanguage } from '../../model/language.js';
import type { OntologyIndex } from '../../model/ontology.js';
import { STANDING_WORDS, VERDICT_WORDS } from '../../model/words.js';
import type { Scene } from '../../scene/scene.js';
import {
  LEGEND,
  OVERRULED_LOOK,
  type Sign,
  STANDING_LOOKS,
  UNREVIEWED_LOOK,
  UNREVIEWED_WORD,
} from '../../scene/signs.js';
import { textWidth } from '../../scene/text-width.js';
import { visible } from '../../text/visible.js';
import { escapeText } from '../xml.js';
import { type Drawn, drawDisc, drawMark, strokeOf } from './map.js';
import { SHEET } from './sheet.js';

const ROW = 24;
const TEXT = 12;
const SAMPLE = { line: 42, disc: 24, gap: 20 };

interface Entry {
  sample(x: number, y: number): string;
  sampleWidth: number;
  words: string;
}

/** @param types the entity types on the map, by id */
export function drawLegend(
  scene: Scene,
  types: readonly string[],
  ontology: OntologyIndex,
  language: string,
  width: number,
): Drawn {
  const pieces: string[] = [];
  let y = ROW;
  for (const entries of [lineEntries(scene, language), discEntries(types, ontology, language)]) {
    let x = 0;
    for (const { sample, sampleWidth, words } of entries) {
      const needed = sampleWidth + textWidth(words, TEXT) + SAMPLE.gap;
      if (x > 0 && x + needed > width) {
        x = 0;
        y += ROW;
      }
      pieces.push(
        sample(x, y),
        `<text x="${x + sampleWidth}" y="${y + 4}" font-size="${TEXT}" fill="${SHEET.ink}">${escapeText(visible(words))}</text>\n`,
      );
      x += Math.round(needed);
    }
    if (entries.length > 0) y += ROW;
  }
  return { width: 0, height: y, pieces };
}

function lineEntries({ edges }: Scene, language: string): Entry[] {
  const unreviewed = edges.some(({ sign }) => sign.mark === UNREVIEWED_LOOK.mark);
  const overruled = edges.some(({ sign }) => sign.mark === OVERRULED_LOOK.mark);
  const there = new Set(
    edges.flatMap(({ standing, sign }) => (sign.mark === STANDING_LOOKS[standing].mark ? [standing] : [])),
  );
  return [
    ...LEGEND.filter((name) => there.has(name)).map((name) =>
      lineEntry(STANDING_LOOKS[name], inLanguage(STANDING_WORDS[name].label, language)),
    ),
    ...(unreviewed ? [lineEntry(UNREVIEWED_LOOK, inLanguage(UNREVIEWED_WORD, language))] : []),
    ...(overruled
      ? [
          lineEntry(
            { ...STANDING_LOOKS.reported, dashes: [], ...OVERRULED_LOOK },
            ['refuted', 'retracted'].map((one) => inLanguage(VERDICT_WORDS[one as 'refuted'], language)).join(' / '),
          ),
        ]
      : []),
  ];
}

function lineEntry(sign: Sign, words: string): Entry {
  return {
    sampleWidth: SAMPLE.line,
    words,
    sample: (x, y) => `<path d="M${x} ${y}h36"${strokeOf(sign)}/>${drawMark({ x: x + 18, y }, sign)}`,
  };
}

function discEntries(types: readonly string[], ontology: OntologyIndex, language: string): Entry[] {
  return [...new Set(types)].sort().map((type) => {
    const style = ontology.style(type);
    return {
      sampleWidth: SAMPLE.disc,
      words: inLanguage(ontology.entityTypes.get(type)?.label ?? { en: type }, language),
      sample: (x, y) => drawDisc({ x: x + 9, y, radius: 9 }, style),
    };
  });
}
