/** Reads a Chinese document: sentences, names, relations and who says them. */
import type { Document } from '../../../model/document.js';
import { headingLength, partedClauses, retractionsInChinese } from '../../retractions/chinese.js';
import { correctingInChinese } from '../../retractions/chinese-notices.js';
import { attributionsWith, findingsWith } from '../../retractions/retraction.js';
import type { Cast } from '../cast.js';
import type { Cues } from '../cues.js';
import type { Naming, Place, Reading } from '../reading.js';
import { actorsIn } from './actors.js';
import { ChineseNaming } from './naming.js';
import { findingsIn } from './relations.js';
import { readSentences } from './segments.js';
import { attributionsIn } from './speech.js';

/** A name that a trained model finds, with the type that it gives it. */
export interface FoundName extends Place {
  name: string;
  type: string;
}

/** @param more names that a trained model finds, for places where the rules find none */
export function readChinese(document: Document, cast: Cast, cues: Cues, more: readonly FoundName[] = []): Reading {
  const sentences = readSentences(document.text);
  const naming = new ChineseNaming(document.text, cast, cues);
  const named = naming.nameAll(sentences);
  naming.namings.push(...addMore(sentences, named, more, cast));
  const context = { cast, cues, text: document.text, date: document.date };
  const reading: Reading = { namings: naming.namings, findings: [], attributions: [], sentences };
  let topic: Naming | undefined;
  for (const [i, sentence] of sentences.entries()) {
    const here = named[i] ?? [];
    const actors = actorsIn(sentence, here, cast);
    const taken = retractionsInChinese(sentence, sentences[i + 1]?.text ?? '', actors);
    const parted = taken.length > 0 ? { ...sentence, clauses: partedClauses(sentence.clauses, taken) } : sentence;
    const heading = sentence.start + headingLength(sentence.text);
    const spoken = attributionsIn(parted, actors, cast).filter(({ at }) => at.end > heading);
    const said = attributionsWith(correctingInChinese(sentence, spoken, actors, cast), taken);
    reading.attributions.push(...said);
    reading.findings.push(...findingsWith(findingsIn(parted, here, actors, said, context, topic), taken));
    topic = actors[0] ?? topic;
  }
  return reading;
}

/** Puts further names into the sentences that hold them, where nobody is named yet; those that were put in. */
function addMore(
  sentences: readonly Place[],
  named: readonly Naming[][],
  more: readonly FoundName[],
  cast: Cast,
): Naming[] {
  const added: Naming[] = [];
  let i = 0;
  for (const one of more) {
    while (i < sentences.length && (sentences[i] as Place).end <= one.start) i++;
    const [sentence, here] = [sentences[i], named[i]];
    if (!sentence || !here || one.start < sentence.start || one.end > sentence.end) continue;
    if (here.some(({ start, end }) => start < one.end && one.start < end)) continue;
    const { start, end, name, type } = one;
    const naming: Naming = { member: cast.find(name) ?? cast.meet(name, type, 'zh'), start, end, kind: 'name' };
    naming.member.named++;
    here.push(naming);
    here.sort((a, b) => a.start - b.start);
    added.push(naming);
  }
  return added;
}
