/** What Chinese says of whom: relations by cues between named members, with coverbs, passives and possessives. */
import type { ChineseCue, Cues } from '../cues.js';
import type { Attribution, Finding, Naming, Place } from '../reading.js';
import { sharpest } from '../sharpest.js';
import { unlessAsked } from '../unsettled.js';
import { byCue } from './by-cue.js';
import { byNeighbours } from './by-neighbours.js';
import { byPlaces } from './by-places.js';
import type { ChineseText } from './context.js';
import { literal } from './literals.js';
import type { ChineseSentence } from './segments.js';
import { clauseAt } from './speech.js';

/** All relations of one sentence: `all` who is named in it, `namings` those of them who act; `topic` is who the sentence before was about. */
export function findingsIn(
  sentence: ChineseSentence,
  all: readonly Naming[],
  namings: readonly Naming[],
  said: readonly Attribution[],
  context: ChineseText,
  topic: Naming | undefined,
): Finding[] {
  const found: Finding[] = [...byNeighbours(sentence, all, context), ...byPlaces(sentence, all, context)];
  for (const { cue, start, end } of cuesIn(sentence, namings, context.cues)) {
    const one =
      cue.type.value === undefined
        ? byCue(sentence, namings, said, cue, { start, end }, context, topic)
        : literal(sentence, namings, cue, { start, end }, context);
    if (one) found.push(...one);
  }
  const settled = found.map((one) => unlessAsked(one, context.text, sentence));
  return sharpest(settled, context.cast.ontology);
}

interface Hit extends Place {
  cue: ChineseCue;
}

/** Where cues stand, the longest at a place first; what lies inside a name is none. */
function cuesIn(sentence: ChineseSentence, namings: readonly Naming[], cues: Cues): Hit[] {
  const { text, start: offset } = sentence;
  const hits: Hit[] = [];
  const inName = (start: number, end: number) => namings.some((naming) => naming.start < end && start < naming.end);
  for (let i = 0; i < text.length; i++) {
    for (const cue of cues.chinese.get(text.charAt(i)) ?? []) {
      if (!text.startsWith(cue.before, i)) continue;
      const start = offset + i;
      if (cue.after === undefined) {
        const end = start + cue.before.length;
        if (!inName(start, end)) hits.push({ cue, start, end });
        continue;
      }
      if (inName(start, start + cue.before.length)) continue;
      const clause = clauseAt(sentence, start);
      const tail = text.slice(i + cue.before.length, clause.end - offset);
      const at = tail.indexOf(cue.after);
      if (at <= 0 || at > 30) continue;
      const end = start + cue.before.length + at + cue.after.length;
      if (!inName(end - cue.after.length, end)) hits.push({ cue, start, end });
    }
  }
  return hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other !== hit &&
          other.cue.type === hit.cue.type &&
          other.start <= hit.start &&
          hit.end <= other.end &&
          other.end - other.start > hit.end - hit.start,
      ),
  );
}
