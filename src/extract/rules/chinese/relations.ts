/** What Chinese says of whom: relations by cues between named members, with coverbs, passives and possessives. */
import { relationsInChinese } from '../../relations/chinese.js';
import type { Unit } from '../../relations/chinese-clause.js';
import type { Attribution, Finding, Naming } from '../reading.js';
import { sharpest } from '../sharpest.js';
import { unlessAsked } from '../unsettled.js';
import { byCountry } from './by-country.js';
import { byNeighbours } from './by-neighbours.js';
import { byPlaces } from './by-places.js';
import type { ChineseText } from './context.js';
import { literal } from './literals.js';
import type { ChineseSentence } from './segments.js';

/** All relations of one sentence: `all` who is named in it, `namings` those of them who act; `clauses` its units. */
export function findingsIn(
  sentence: ChineseSentence,
  all: readonly Naming[],
  namings: readonly Naming[],
  clauses: readonly Unit[][],
  said: readonly Attribution[],
  context: ChineseText,
): Finding[] {
  const found: Finding[] = [
    ...byNeighbours(sentence, all, context),
    ...byPlaces(sentence, all, context),
    ...byCountry(sentence, all, context),
  ];
  found.push(...relationsInChinese(sentence, clauses, said, context), ...literalsIn(sentence, namings, context));
  const settled = found.map((one) => unlessAsked(one, context.text, sentence));
  return sharpest(settled, context.candidates.ontology);
}

/** Literals: what stands from a cue to the end of its clause. */
function literalsIn(sentence: ChineseSentence, namings: readonly Naming[], context: ChineseText): Finding[] {
  const { text, start: offset } = sentence;
  const inName = (start: number, end: number) => namings.some((naming) => naming.start < end && start < naming.end);
  const found: Finding[] = [];
  for (let i = 0; i < text.length; i++) {
    for (const cue of context.cues.chinese.get(text.charAt(i)) ?? []) {
      if (cue.type.value === undefined || cue.after !== undefined || !text.startsWith(cue.before, i)) continue;
      const at = { start: offset + i, end: offset + i + cue.before.length };
      if (!inName(at.start, at.end)) found.push(...(literal(sentence, namings, cue, at, context) ?? []));
    }
  }
  return found;
}
